"""Records what a member sends in a shape of its own (questions, statistics, ratings): read, judged, kept or refused."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlmodel import Session

from mock_dvcqg.contract.dossier_record import WireRecord
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.operations.adapter_call import AdapterCall, DossierPart, Outcome
from mock_dvcqg.operations.read_records import records_of
from mock_dvcqg.operations.work_through_batch import Done, Refusal, answer_for, refused, work_through
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.record import errors_of, numbered
from mock_dvcqg.rules.wire_shape import readable

Shape = TypeVar("Shape", bound=WireRecord)


@dataclass(frozen=True)
class Recorder(Generic[Shape]):
    """Records the records of one call."""

    call: AdapterCall
    shape: type[Shape]
    judge: Callable[[Shape], Iterable[FieldFinding]]
    keep: Callable[[Session, Shape], str]
    """keeps one; gives why it is not found that this one is about, or an empty text"""
    has_key: Callable[[Shape], bool] = lambda _: True
    """whether it can be kept at all, in any mode"""

    def record_all(self) -> Outcome:
        """All of ``data``, as the member's batch mode has it.

        Raises:
            Refused, TooLarge: there is no list of records, or too long a one.
        """
        batch = work_through(self.call, records_of(self.call), self.record)
        findings = tuple(finding for part in batch.parts for finding in part.findings)
        return Outcome(answer_for(self.call.member, batch), findings=findings)

    def record(self, session: Session, place: int, raw: Any, refusal: Refusal | None) -> Done:
        """Judge one and keep it, unless something stands against it."""
        mended, shape_findings = readable(raw, self.shape)
        record = self.shape.model_validate(mended)
        findings = numbered([*shape_findings, *self.judge(record)], place)
        refusal = refusal or self._refusal(place, record, findings) or self._kept(session, place, record)
        return Done(DossierPart("", (raw,), tuple(findings)), refusal)

    def _refusal(self, place: int, record: Shape, findings: list[FieldFinding]) -> Refusal | None:
        errors = [*errors_of(list(self.call.notes)), *errors_of(findings)]
        is_object = all(finding.rule != rules.RECORD_NOT_AN_OBJECT.name for finding in findings)
        usable = is_object and self.has_key(record)
        return refused(place, "", errors) if not usable or (self.call.member.mode == "strict" and errors) else None

    def _kept(self, session: Session, place: int, record: Shape) -> Refusal | None:
        why_not = self.keep(session, record)
        return Refusal(place, "", ErrorCode.NOT_FOUND, f"Bản ghi {place + 1}: {why_not}") if why_not else None
