"""Working hours as the suite reckons them itself: 07:30–11:30 and 13:30–17:30, Monday to Friday, public days off out.

The hours are the default of decision D-32; the days off are those announced for 2026 and computed for 2027, beyond
which only the days that fall on a fixed date are known. A scenario keeps away from days that are not settled yet.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from mock_dvcqg.contract.wire_time import VIETNAM

OPENINGS = ((time(7, 30), time(11, 30)), (time(13, 30), time(17, 30)))
_FIXED = frozenset({(1, 1), (4, 30), (5, 1), (9, 2)})
_OFF = frozenset(
    date.fromisoformat(day)
    for day in (
        *("2026-01-02", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-04-27"),
        *("2026-08-31", "2026-09-01", "2026-11-24", "2027-02-04", "2027-02-05", "2027-02-08", "2027-02-09"),
        *("2027-02-10", "2027-04-16", "2027-05-03", "2027-09-03", "2027-11-24"),
    )
)
_MADE_UP = frozenset({date(2026, 1, 10), date(2026, 8, 22)})
_SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Whether agencies work that day."""
    if day in _MADE_UP:
        return True
    return day.weekday() < _SATURDAY and (day.month, day.day) not in _FIXED and day not in _OFF


def add_working_hours(start: datetime, hours: float) -> datetime:
    """The moment so many working hours after ``start``; what begins outside them begins at the next opening."""
    left = timedelta(hours=hours)
    for opens, closes in _openings_from(start):
        begin = max(opens, start)
        if closes - begin >= left:
            return begin + left
        left -= closes - begin
    raise AssertionError("there is always another opening")


def working_hours_between(start: datetime, end: datetime) -> float:
    """The working hours from one moment to a later one."""
    total = timedelta()
    for opens, closes in _openings_from(start):
        if opens >= end:
            return total.total_seconds() / 3600
        total += min(closes, end) - max(opens, start)
    raise AssertionError("there is always another opening")


def _openings_from(start: datetime) -> Iterator[tuple[datetime, datetime]]:
    day = start.astimezone(VIETNAM).date()
    while True:
        for opens, closes in OPENINGS if is_working_day(day) else ():
            ends = datetime.combine(day, closes, VIETNAM)
            if ends > start:
                yield datetime.combine(day, opens, VIETNAM), ends
        day += timedelta(days=1)
