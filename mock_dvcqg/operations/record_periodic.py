"""DongBoThongKeHoSo and DongBoDanhGia: statistics and ratings of a period; the last one of a unit and period counts."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from sqlmodel import Session

from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.identifiers import member_of
from mock_dvcqg.contract.statistics import DossierStatistics, Rating
from mock_dvcqg.operations.adapter_call import AdapterCall, Outcome
from mock_dvcqg.operations.record_in_shape import Recorder
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.periodic import judge_rating, judge_statistics
from mock_dvcqg.store.periodic_reports import keep_report

Shape = TypeVar("Shape", bound=DossierStatistics | Rating)


def record_statistics(call: AdapterCall) -> Outcome:
    """DongBoThongKeHoSo; «Thang», «Nam», unit and kind make the key."""
    return _recorder(call, DossierStatistics, judge_statistics, _key_of_statistics).record_all()


def record_ratings(call: AdapterCall) -> Outcome:
    """DongBoDanhGia; period, unit and procedure make the key."""
    return _recorder(call, Rating, judge_rating, _key_of_rating).record_all()


def _recorder(
    call: AdapterCall,
    shape: type[Shape],
    judge: Callable[[Shape], Iterable[FieldFinding]],
    key: Callable[[Shape], tuple[str, ...]],
) -> Recorder[Shape]:
    def judged(record: Shape) -> list[FieldFinding]:
        return [*judge(record), *_foreign(call, record.unit_code)]

    def keep(session: Session, record: Shape) -> str:
        member, now = call.member.code, call.realm.clock.now()
        keep_report(session, member=member, service=call.service, key=key(record), record=record, now=now)
        return ""

    return Recorder(call, shape, judged, keep)


def _foreign(call: AdapterCall, unit: str) -> list[FieldFinding]:
    if not unit or member_of(unit) == call.member.code:
        return []
    return [rules.FOREIGN_MADONVI.at("Madonvi", f"Madonvi «{unit[:40]}» không thuộc {call.member.code}")]


def _key_of_statistics(record: DossierStatistics) -> tuple[str, ...]:
    return record.unit_code, record.year, record.month.lstrip("0"), record.kind


def _key_of_rating(record: Rating) -> tuple[str, ...]:
    return record.unit_code, record.period, record.procedure_code
