"""DongBoHoiDap and DongBoKetQuaHoiDapGuiTuDVCQG: a member tells of questions and answers (facts 2.3)."""

from functools import partial

from sqlmodel import Session

from mock_dvcqg.contract.questions import AskedQuestion, GivenAnswer, Question
from mock_dvcqg.operations.adapter_call import AdapterCall, Outcome
from mock_dvcqg.operations.read_records import usable_code
from mock_dvcqg.operations.record_in_shape import Recorder
from mock_dvcqg.rules.questions import judge_answer, judge_question
from mock_dvcqg.store.questions import keep_answer, keep_question


def record_questions(call: AdapterCall) -> Outcome:
    """DongBoHoiDap."""
    return Recorder(call, AskedQuestion, judge_question, partial(_keep_question, call), _has_id).record_all()


def record_answers(call: AdapterCall) -> Outcome:
    """DongBoKetQuaHoiDapGuiTuDVCQG."""
    return Recorder(call, GivenAnswer, judge_answer, partial(_keep_answer, call), _has_id).record_all()


def _has_id(told: AskedQuestion | GivenAnswer) -> bool:
    return usable_code(told.question_id)


def _keep_question(call: AdapterCall, session: Session, asked: AskedQuestion) -> str:
    question = Question(
        question_id=asked.question_id,
        field_code=asked.field_code,
        text=asked.text,
        unit_code=asked.unit_code,
        unit_name=asked.unit_name,
    )
    keep_question(session, call.member.code, question, from_portal=False, now=call.realm.clock.now())
    return ""


def _keep_answer(call: AdapterCall, session: Session, given: GivenAnswer) -> str:
    member, by = call.member.code, given.answered_by
    is_known = keep_answer(session, member, given.question_id, text=given.text, by=by, at=given.answered_at)
    return "" if is_known else f"không tìm thấy câu hỏi {given.question_id[:60]}"
