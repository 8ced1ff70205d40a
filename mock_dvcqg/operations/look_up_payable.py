"""Asks a province what a dossier owes: the payable look-up (facts 7.1, ``dptracuuthanhtoanhs``)."""

from mock_dvcqg.operations.call_province import CallProblem, ProvinceCall
from mock_dvcqg.operations.run_errand import Errand, as_json, attempt, note_answer, note_problem
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.payable import PayableAnswer, read_payable
from mock_dvcqg.rules.province_answer import read_answer
from mock_dvcqg.store.members import Member


async def look_up_payable(
    portal: Portal, realm: Realm, member: Member, dossier_code: str, person: str = ""
) -> tuple[PayableAnswer, str]:
    """The judged answer, and why there is none when there is none."""
    request = {"MaHoSo": dossier_code}
    errand = Errand(realm, member, "payment", "payable", dossier_code, person, request)
    answer = await attempt(portal, errand, ProvinceCall(member.url_of(member.payable_path), as_json(request)))
    if isinstance(answer, CallProblem):
        note_problem(errand, answer)
        return PayableAnswer("unknown"), answer.sentence
    read = read_answer(answer.content)
    judged = read_payable(read, dossier_code)
    note_answer(
        errand, status=answer.status, code=judged.code or "-1", message="", response=read.body,
        findings=judged.findings,
    )  # fmt: skip
    said = "Đơn vị chưa trả lời được hồ sơ này cần nộp bao nhiêu" if judged.outcome == "unknown" else ""
    return judged, said
