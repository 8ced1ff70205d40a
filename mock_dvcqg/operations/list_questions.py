"""LayDanhSachHoiDap… and LayNoiDungTraLoiTheoCauHoi: a member reads its questions and their answers (facts 2.3)."""

from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.questions import AnswerText
from mock_dvcqg.operations.adapter_call import AdapterCall, Outcome
from mock_dvcqg.store.questions import find_question, questions_of


def list_questions_from_portal(call: AdapterCall) -> Outcome:
    """LayDanhSachHoiDapGuiTuDVCQG: what citizens asked this body on the portal."""
    return _listed(call, from_portal=True)


def list_own_questions(call: AdapterCall) -> Outcome:
    """LayDanhSachHoiDapBoCoQuan: what this body itself told the portal of."""
    return _listed(call, from_portal=False)


def give_answer(call: AdapterCall) -> Outcome:
    """LayNoiDungTraLoiTheoCauHoi: the answer to one question; an empty list while there is none."""
    wanted = call.text("cauhoiid")
    if not wanted:
        return Outcome(Answer.of(ErrorCode.REFUSED, "Thiếu tham số cauhoiid", []))
    with call.realm.reading() as session:
        question = find_question(session, call.member.code, wanted[:200])
    if question is None:
        return Outcome(Answer.of(ErrorCode.NOT_FOUND, f"Không tìm thấy câu hỏi «{wanted[:40]}»", []))
    answered = [AnswerText(answer_id=question.answer_id, text=question.answer)] if question.answer else []
    return Outcome(Answer.of(ErrorCode.OK, result=[each.model_dump(by_alias=True) for each in answered]))


def _listed(call: AdapterCall, *, from_portal: bool) -> Outcome:
    with call.realm.reading() as session:
        questions = questions_of(session, call.member.code, from_portal=from_portal)
    return Outcome(Answer.of(ErrorCode.OK, result=[question.model_dump(by_alias=True) for question in questions]))
