"""DongBoHoiDap and DongBoKetQuaHoiDapGuiTuDVCQG: a member tells of questions and answers (facts 2.3)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from sqlmodel import Session

from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.questions import AskedQuestion, GivenAnswer, Question
from mock_dvcqg.operations.adapter_call import AdapterCall, DossierPart, Outcome
from mock_dvcqg.operations.read_records import MAX_CODE, records_of
from mock_dvcqg.operations.work_through_batch import Refusal, answer_for, refused, work_through
from mock_dvcqg.rules.questions import judge_answer, judge_question
from mock_dvcqg.rules.record import errors_of, numbered
from mock_dvcqg.rules.wire_shape import readable
from mock_dvcqg.store.questions import keep_answer, keep_question

Shape = TypeVar("Shape", bound=AskedQuestion | GivenAnswer)


@dataclass(frozen=True)
class _Told:
    part: DossierPart
    refusal: Refusal | None = None


@dataclass(frozen=True)
class _Teller(Generic[Shape]):
    """Records the questions or answers of one call."""

    call: AdapterCall
    shape: type[Shape]
    judge: Callable[[Shape], Iterable[FieldFinding]]
    keep: Callable[[Session, AdapterCall, Shape], bool]

    def record(self, session: Session, place: int, raw: Any, refusal: Refusal | None) -> _Told:
        """Judge one and keep it."""
        mended, shape_findings = readable(raw, self.shape)
        record = cast(Shape, self.shape.model_validate(mended))
        findings = numbered([*shape_findings, *self.judge(record)], place)
        refusal = refusal or self._refusal(place, record, findings)
        if refusal is None and not self.keep(session, self.call, record):
            said = f"Bản ghi {place + 1}: không tìm thấy câu hỏi {record.question_id[:60]}"
            refusal = Refusal(place, "", ErrorCode.NOT_FOUND, said)
        return _Told(DossierPart("", (raw,), tuple(findings)), refusal)

    def _refusal(self, place: int, record: Shape, findings: list[FieldFinding]) -> Refusal | None:
        errors = [*errors_of(list(self.call.notes)), *errors_of(findings)]
        usable = len(record.question_id.strip()) > 0 and len(record.question_id) <= MAX_CODE
        return refused(place, "", errors) if not usable or (self.call.member.mode == "strict" and errors) else None


def record_questions(call: AdapterCall) -> Outcome:
    """DongBoHoiDap."""
    return _recorded(call, _Teller(call, AskedQuestion, judge_question, _keep_question))


def record_answers(call: AdapterCall) -> Outcome:
    """DongBoKetQuaHoiDapGuiTuDVCQG."""
    return _recorded(call, _Teller(call, GivenAnswer, judge_answer, _keep_answer))


def _recorded(call: AdapterCall, teller: _Teller[Shape]) -> Outcome:
    batch = work_through(call, records_of(call), teller.record)
    findings = tuple(finding for part in batch.parts for finding in part.findings)
    return Outcome(answer_for(call.member, batch), findings=findings)


def _keep_question(session: Session, call: AdapterCall, asked: AskedQuestion) -> bool:
    question = Question(
        question_id=asked.question_id,
        field_code=asked.field_code,
        text=asked.text,
        unit_code=asked.unit_code,
        unit_name=asked.unit_name,
    )
    keep_question(session, call.member.code, question, from_portal=False, now=call.realm.clock.now())
    return True


def _keep_answer(session: Session, call: AdapterCall, given: GivenAnswer) -> bool:
    member, by = call.member.code, given.answered_by
    return keep_answer(session, member, given.question_id, text=given.text, by=by, at=given.answered_at)
