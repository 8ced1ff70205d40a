"""The figures of a month: DongBoThongKeHoSo and DongBoDanhGia, reckoned from dossiers and from what people think.

Counted are received dossiers, by the day of reception; one counts as settled in the month in which it was settled,
refused, discontinued or withdrawn, and as late when that was after the appointed day (facts 2.3; NĐ 61/2018 Đ29).
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from mock_dvcqg.contract.statistics import DossierStatistics, Rating
from reference_httt.rules.model.reports import DossierRating, Handled, Month, Satisfaction


def statistics_of(dossiers: Iterable[Handled], month: Month, unit_code: str, unit_name: str) -> DossierStatistics:
    """One unit's row; ``total`` = carried over + received = handled + open."""
    known = [d for d in dossiers if d.received_at < month.ends_at]
    counted = [d for d in known if d.ended_at is None or d.ended_at >= month.begins_at]
    received = sum(d.received_at >= month.begins_at for d in counted)
    handled = [d for d in counted if d.ended_at is not None and d.ended_at < month.ends_at]
    late = sum(_is_over(d.due_at, d.ended_at) for d in handled)
    open_ones = len(counted) - len(handled)
    open_late = sum(_is_over(d.due_at, month.ends_at) for d in counted if d not in handled)
    return DossierStatistics(
        month=str(month.number),
        year=str(month.year),
        received=str(received),
        carried_over=str(len(counted) - received),
        total=str(len(counted)),
        handled=str(len(handled)),
        handled_on_time=str(len(handled) - late),
        handled_on_time_percent=_share(len(handled) - late, len(handled)),
        handled_late=str(late),
        handled_late_percent=_share(late, len(handled)),
        open=str(open_ones),
        open_in_time=str(open_ones - open_late),
        open_in_time_percent=_share(open_ones - open_late, open_ones),
        open_late=str(open_late),
        open_late_percent=_share(open_late, open_ones),
        unit_code=unit_code,
        unit_name=unit_name,
    )


def ratings_of(given: Iterable[DossierRating], month: Month, unit_code: str, unit_name: str) -> list[Rating]:
    """One row a procedure that was rated in the month; opinions go without who gave them."""
    rated = [r for r in given if month.begins_at <= r.at < month.ends_at]
    codes = sorted({r.procedure_code for r in rated})
    return [_rating([r for r in rated if r.procedure_code == c], c, month, unit_code, unit_name) for c in codes]


def _rating(given: Sequence[DossierRating], procedure: str, month: Month, unit: str, name: str) -> Rating:
    handling = _shares([r.handling for r in given])
    service = _shares([r.online_service for r in given if r.online_service is not None])
    return Rating(
        period=f"{month.number}-{month.year}",
        raters=str(len(given)),
        very_satisfied=handling[0],
        satisfied=handling[1],
        not_satisfied=handling[2],
        opinions="; ".join(r.opinion for r in given if r.opinion),
        procedure_code=procedure,
        service_very_satisfied=service[0],
        service_satisfied=service[1],
        service_not_satisfied=service[2],
        unit_code=unit,
        unit_name=name,
    )


def _is_over(due_at: datetime | None, at: datetime | None) -> bool:
    return due_at is not None and at is not None and at > due_at


def _share(part: int, whole: int) -> str:
    return str(round(100 * part / whole)) if whole else "0"


def _shares(answers: Sequence[Satisfaction]) -> tuple[str, str, str]:
    """The three percentages; together 100, or three times 0 when nobody answered."""
    if not answers:
        return "0%", "0%", "0%"
    very, rather = (round(100 * answers.count(s) / len(answers)) for s in list(Satisfaction)[:2])
    return f"{very}%", f"{rather}%", f"{100 - very - rather}%"
