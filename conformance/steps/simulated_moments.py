"""Moments that scenarios name by their place in the working week, found from the realm's present moment on."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from conformance.checks.working_hours import is_working_day
from mock_dvcqg.contract.wire_time import VIETNAM

_TUESDAY, _THURSDAY, _FRIDAY, _SATURDAY = 1, 3, 4, 5


def _plain(day: date) -> bool:
    tomorrow = day + timedelta(days=1)
    return _TUESDAY <= day.weekday() <= _THURSDAY and is_working_day(day) and is_working_day(tomorrow)


def _before_weekend(day: date) -> bool:
    monday = day + timedelta(days=3)
    return day.weekday() == _FRIDAY and is_working_day(day) and is_working_day(monday)


def _on_weekend(day: date) -> bool:
    monday = day + timedelta(days=2)
    return day.weekday() == _SATURDAY and not is_working_day(day) and is_working_day(monday)


def _before_new_year(day: date) -> bool:
    """The last working day before 1 January."""
    new_year = date(day.year + 1, 1, 1)
    between = (day + timedelta(days=n) for n in range(1, (new_year - day).days))
    return is_working_day(day) and not any(is_working_day(other) for other in between)


MOMENTS: dict[str, tuple[time, Callable[[date], bool]]] = {
    "09:00 ngày làm việc": (time(9), _plain),
    "16:30 ngày thứ Sáu": (time(16, 30), _before_weekend),
    "20:00 ngày thứ Bảy": (time(20), _on_weekend),
    "16:00 ngày làm việc cuối cùng trước Tết Dương lịch": (time(16), _before_new_year),
}
ENGLISH_MOMENTS = {
    "09:00 ngày làm việc": "9:00 on a working day",
    "16:30 ngày thứ Sáu": "16:30 on a Friday",
    "20:00 ngày thứ Bảy": "20:00 on a Saturday",
    "16:00 ngày làm việc cuối cùng trước Tết Dương lịch": "16:00 on the last working day before New Year",
}


def next_moment(name: str, now: datetime) -> datetime:
    """The next moment of that name after ``now``."""
    clock, fits = MOMENTS[name]
    day = now.astimezone(VIETNAM).date() + timedelta(days=1)
    while not fits(day):
        day += timedelta(days=1)
    return datetime.combine(day, clock, VIETNAM)
