"""Working time (giờ làm việc, ngày làm việc) of an agency: opening hours, days off and make-up days in, moments out.

Only the opening hours of working days count; a moment exactly at the limit is in time (Hà Tĩnh 2 Bước 1.d; D-32).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import pairwise

from mock_dvcqg.contract.wire_time import VIETNAM

LONGEST_BREAK = timedelta(days=60)
"""An agency that is closed longer has no calendar to reckon with."""


class Closed(ValueError):
    """The calendar has no working day ahead."""


@dataclass(frozen=True)
class Opening:
    """One stretch of opening hours of a day, in local time."""

    opens: time
    closes: time

    def __post_init__(self) -> None:
        """Refuse a stretch that ends before it begins."""
        if self.opens >= self.closes:
            raise ValueError(f"giờ mở cửa {self.opens:%H:%M} phải trước giờ đóng cửa {self.closes:%H:%M}")


OFFICE_HOURS = (Opening(time(7, 30), time(11, 30)), Opening(time(13, 30), time(17, 30)))
"""Eight hours; what each agency decides stands in its own calendar (D-32)."""


@dataclass(frozen=True)
class WorkCalendar:
    """When an agency works. A make-up day has the hours of the first working weekday (mock convention)."""

    week: tuple[tuple[Opening, ...], ...] = (*(OFFICE_HOURS,) * 5, (), ())
    """the opening hours from Monday to Sunday"""
    days_off: frozenset[date] = field(default=frozenset())
    make_up_days: frozenset[date] = field(default=frozenset())
    """days worked in exchange for a day off; they win over ``days_off``"""
    zone: tzinfo = VIETNAM

    def __post_init__(self) -> None:
        """Refuse a week without any hours, or hours that overlap."""
        if len(self.week) != 7 or not any(self.week):
            raise ValueError("tuần làm việc phải có bảy ngày và ít nhất một ngày mở cửa")
        for hours in self.week:
            if any(before.closes > after.opens for before, after in pairwise(hours)):
                raise ValueError("các khoảng giờ mở cửa trong ngày phải nối tiếp nhau, không chồng lên nhau")

    def hours_on(self, day: date) -> tuple[Opening, ...]:
        """The opening hours of that day; empty on a day off."""
        if day in self.make_up_days:
            return next(hours for hours in self.week if hours)
        return () if day in self.days_off else self.week[day.weekday()]

    def is_working_day(self, day: date) -> bool:
        """Whether the agency opens at all that day."""
        return bool(self.hours_on(day))


def is_open(calendar: WorkCalendar, at: datetime) -> bool:
    """Whether the agency is open at that moment, the first and the last one included."""
    local = at.astimezone(calendar.zone)
    clock = local.time()
    return any(hours.opens <= clock <= hours.closes for hours in calendar.hours_on(local.date()))


def next_opening(calendar: WorkCalendar, at: datetime) -> datetime:
    """The moment itself while the agency is open and not about to close, otherwise when it next opens."""
    return add_working_hours(calendar, at, 0)


def add_working_hours(calendar: WorkCalendar, start: datetime, hours: float) -> datetime:
    """The moment when so many opening hours have gone by since ``start``.

    Raises:
        Closed: the calendar has no working day ahead.
    """
    if hours < 0:
        raise ValueError("giờ làm việc không thể âm")
    left = timedelta(hours=hours)
    for opens, closes in _stretches(calendar, start):
        begin = max(opens, start)
        if begin + left <= closes and (left or begin < closes):
            return (begin + left).astimezone(UTC)
        left -= closes - begin
    raise AssertionError("the stretches never end")


def working_hours_between(calendar: WorkCalendar, start: datetime, end: datetime) -> float:
    """The opening hours from ``start`` to ``end``; negative when ``end`` is earlier."""
    if end < start:
        return -working_hours_between(calendar, end, start)
    total, zero = timedelta(), timedelta()
    day, last = start.astimezone(calendar.zone).date(), end.astimezone(calendar.zone).date()
    while day <= last:
        for opens, closes in _stretches_on(calendar, day):
            total += max(min(closes, end) - max(opens, start), zero)
        day += timedelta(days=1)
    return total / timedelta(hours=1)


def add_working_days(calendar: WorkCalendar, start: datetime, days: int) -> datetime:
    """The end of the working day that is ``days`` working days after the day of ``start``, which does not count.

    With no days at all: the end of that day, or of the next working day.

    Raises:
        Closed: the calendar has no working day ahead.
    """
    day = start.astimezone(calendar.zone).date()
    if days <= 0:
        return _end_of(calendar, _working_day_from(calendar, day))
    for _ in range(days):
        day = _working_day_from(calendar, day + timedelta(days=1))
    return _end_of(calendar, day)


def start_of_next_working_day(calendar: WorkCalendar, at: datetime) -> datetime:
    """When the agency opens on the first working day after the day of ``at``."""
    day = _working_day_from(calendar, at.astimezone(calendar.zone).date() + timedelta(days=1))
    return _stretches_on(calendar, day)[0][0].astimezone(UTC)


def end_of_working_day(calendar: WorkCalendar, at: datetime) -> datetime:
    """When the agency closes on the day of ``at``, or on the next working day."""
    return add_working_days(calendar, at, 0)


def _stretches(calendar: WorkCalendar, start: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The opening stretches that end after ``start``, in order, without end."""
    day = start.astimezone(calendar.zone).date()
    while True:
        day = _working_day_from(calendar, day)
        for opens, closes in _stretches_on(calendar, day):
            if closes >= start:
                yield opens, closes
        day += timedelta(days=1)


def _stretches_on(calendar: WorkCalendar, day: date) -> list[tuple[datetime, datetime]]:
    zone = calendar.zone
    return [
        (datetime.combine(day, hours.opens, tzinfo=zone), datetime.combine(day, hours.closes, tzinfo=zone))
        for hours in calendar.hours_on(day)
    ]


def _working_day_from(calendar: WorkCalendar, day: date) -> date:
    """That day when it is one, otherwise the next working day."""
    limit = day + LONGEST_BREAK
    while not calendar.is_working_day(day):
        day += timedelta(days=1)
        if day > limit:
            raise Closed(f"cơ quan không có ngày làm việc nào trong {LONGEST_BREAK.days} ngày tới")
    return day


def _end_of(calendar: WorkCalendar, day: date) -> datetime:
    return _stretches_on(calendar, day)[-1][1].astimezone(UTC)
