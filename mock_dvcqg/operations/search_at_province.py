"""Looks a dossier up at its province: ``search/call`` (facts 1.7)."""

from urllib.parse import urlencode

from pydantic import ValidationError

from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.identifiers import agency_of_dossier, member_of
from mock_dvcqg.contract.payment_control import LookUpMade
from mock_dvcqg.contract.province_calls import SEARCH_SERVICE, ProvinceDossier
from mock_dvcqg.operations.call_province import FORM, CallProblem, ProvinceCall
from mock_dvcqg.operations.run_errand import Errand, attempt, note_answer, note_problem
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules import payment_rulebook as rules
from mock_dvcqg.rules.province_answer import ReadAnswer, inner, is_code, read_answer
from mock_dvcqg.store.dossiers import find_dossier
from mock_dvcqg.store.members import Member

_WANTED = {"MaHoSo": "dossier_code", "MaTTHC": "procedure_code", "TenTTHC": "procedure_name",
           "TrangThaiHoSo": "status", "DonViXuLy": "handling_unit"}  # fmt: skip


async def search_at_province(portal: Portal, realm: Realm, member: Member, dossier_code: str) -> LookUpMade:
    """What the province says of the dossier; never another's answer than the one asked about."""
    agency = agency_of_dossier(dossier_code)
    unit = agency if member_of(agency) == member.code else member.code
    fields = {"madonvi": unit, "service": SEARCH_SERVICE, "masohoso": dossier_code}
    errand = Errand(realm, member, "province", "search", dossier_code, request=fields)
    call = ProvinceCall(member.url_of(member.search_path), urlencode(fields).encode(), FORM)
    answer = await attempt(portal, errand, call)
    if isinstance(answer, CallProblem):
        note_problem(errand, answer)
        return LookUpMade(found=False, answer=None, problem=answer.sentence)
    read = read_answer(answer.content)
    made = _judged(realm, member, dossier_code, read)
    code = read.text("error_code") or ("0" if made.found else "-1")
    note_answer(
        errand, status=answer.status, code=code, message=made.problem, response=read.body, findings=made.findings
    )
    return made


def _judged(realm: Realm, member: Member, dossier_code: str, read: ReadAnswer) -> LookUpMade:
    if read.body is None:
        return LookUpMade(found=False, answer=None, problem=read.findings[0].message, findings=read.findings)
    code = read.text("error_code")
    if code and not is_code(code, 0):
        return LookUpMade(found=False, answer=read.body, problem=read.text("message")[:500] or "Không tìm thấy hồ sơ")
    dossier = _dossier(inner(read.body, "result", "data", "message"))
    if dossier is None or dossier.dossier_code != dossier_code:
        said = "Đơn vị không trả lời về hồ sơ được hỏi"
        finding = rules.ANSWER_OTHER_DOSSIER.at("MaHoSo", said)
        return LookUpMade(found=False, answer=read.body, problem=said, findings=[finding])
    findings = [*_members(dossier), *_against_record(realm, member, dossier)]
    return LookUpMade(found=True, answer=dossier.wire(), findings=findings)


def _dossier(body: dict[str, object]) -> ProvinceDossier | None:
    try:
        return ProvinceDossier.model_validate(body)
    except ValidationError:
        return None


def _members(dossier: ProvinceDossier) -> list[FieldFinding]:
    findings = [
        rules.ANSWER_VALUE.at(name, f"Câu trả lời tra cứu hồ sơ thiếu {name}")
        for name, attribute in _WANTED.items()
        if not getattr(dossier, attribute)
    ]
    if dossier.status and dossier.status not in {each.value for each in DossierStatus}:
        said = f"TrangThaiHoSo = «{dossier.status[:20]}» không có trong danh mục 1–10"
        findings.append(rules.ANSWER_VALUE.at("TrangThaiHoSo", said))
    return findings


def _against_record(realm: Realm, member: Member, dossier: ProvinceDossier) -> list[FieldFinding]:
    with realm.reading() as session:
        synced = find_dossier(session, member.code, dossier.dossier_code)
    if synced is None or not dossier.status or synced.record.status == dossier.status:
        return []
    said = f"Đơn vị trả lời TrangThaiHoSo = {dossier.status[:20]}, hồ sơ đã đồng bộ là {synced.record.status[:20]}"
    return [rules.ANSWER_VALUE.at("TrangThaiHoSo", said)]
