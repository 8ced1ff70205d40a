"""DongBoThongKeHoSo and DongBoDanhGia: statistics and ratings of a period; the last one of a unit and period counts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from sqlmodel import Session

from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.identifiers import member_of
from mock_dvcqg.contract.statistics import DossierStatistics, Rating
from mock_dvcqg.operations.adapter_call import AdapterCall, DossierPart, Outcome
from mock_dvcqg.operations.read_records import records_of
from mock_dvcqg.operations.work_through_batch import Refusal, answer_for, refused, work_through
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.periodic import judge_rating, judge_statistics
from mock_dvcqg.rules.record import errors_of, numbered
from mock_dvcqg.rules.wire_shape import readable
from mock_dvcqg.store.periodic_reports import keep_report

Shape = TypeVar("Shape", bound=DossierStatistics | Rating)


@dataclass(frozen=True)
class _Reported:
    part: DossierPart
    refusal: Refusal | None = None


@dataclass(frozen=True)
class _Reporter(Generic[Shape]):
    """Records the reports of one call."""

    call: AdapterCall
    shape: type[Shape]
    judge: Callable[[Shape], Iterable[FieldFinding]]
    key: Callable[[Shape], tuple[str, ...]]

    def record(self, session: Session, place: int, raw: Any, refusal: Refusal | None) -> _Reported:
        """Judge one report and keep it."""
        mended, shape_findings = readable(raw, self.shape)
        record = cast(Shape, self.shape.model_validate(mended))
        findings = numbered([*shape_findings, *self.judge(record), *_foreign(self.call, record.unit_code)], place)
        part = DossierPart("", (raw,), tuple(findings))
        refusal = refusal or self._refusal(place, findings)
        if refusal is None:
            self._keep(session, record)
        return _Reported(part, refusal)

    def _refusal(self, place: int, findings: list[FieldFinding]) -> Refusal | None:
        errors = [*errors_of(list(self.call.notes)), *errors_of(findings)]
        unreadable = any(finding.rule == rules.RECORD_NOT_AN_OBJECT.name for finding in findings)
        strict = self.call.member.mode == "strict"
        return refused(place, "", errors) if unreadable or (strict and errors) else None

    def _keep(self, session: Session, record: Shape) -> None:
        member, now = self.call.member.code, self.call.realm.clock.now()
        keep_report(session, member=member, service=self.call.service, key=self.key(record), record=record, now=now)


def record_statistics(call: AdapterCall) -> Outcome:
    """DongBoThongKeHoSo; «Thang», «Nam», unit and kind make the key."""
    return _recorded(call, _Reporter(call, DossierStatistics, judge_statistics, _key_of_statistics))


def record_ratings(call: AdapterCall) -> Outcome:
    """DongBoDanhGia; period, unit and procedure make the key."""
    return _recorded(call, _Reporter(call, Rating, judge_rating, _key_of_rating))


def _recorded(call: AdapterCall, reporter: _Reporter[Shape]) -> Outcome:
    batch = work_through(call, records_of(call), reporter.record)
    findings = tuple(finding for part in batch.parts for finding in part.findings)
    return Outcome(answer_for(call.member, batch), findings=findings)


def _foreign(call: AdapterCall, unit: str) -> list[FieldFinding]:
    if not unit or member_of(unit) == call.member.code:
        return []
    return [rules.FOREIGN_MADONVI.at("Madonvi", f"Madonvi «{unit[:40]}» không thuộc {call.member.code}")]


def _key_of_statistics(record: DossierStatistics) -> tuple[str, ...]:
    return record.unit_code, record.year, record.month.lstrip("0"), record.kind


def _key_of_rating(record: Rating) -> tuple[str, ...]:
    return record.unit_code, record.period, record.procedure_code
