"""Departures in reckoning the eight working hours (Hà Tĩnh 2 Bước 1.d; NĐ 45/2020 Đ11 k4)."""

from dataclasses import replace
from datetime import datetime, timedelta

from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.working_time import WorkCalendar


@defect("answers-after-eight-hours", owns=("HT-2-B1d-1", "ND216-23-1"), replaces=("answer_due_at",))
def answers_after_eight_hours(practice: Practice) -> Practice:
    """Takes «tám giờ» for two working days, so that an answer on the third day counts as in time."""

    def two_days(calendar: WorkCalendar, submitted_at: datetime) -> datetime:
        return practice.answer_due_at(calendar, practice.answer_due_at(calendar, submitted_at))

    return replace(practice, answer_due_at=two_days)


@defect("counts-nights-and-weekends", owns=("HT-2-B1d-1", "ND216-23-1"), replaces=("answer_due_at",))
def counts_nights_and_weekends(practice: Practice) -> Practice:
    """Counts hours of the clock instead of working hours: what is filed in the evening is overdue at night."""

    def by_the_clock(calendar: WorkCalendar, submitted_at: datetime) -> datetime:
        return submitted_at + timedelta(hours=8)

    return replace(practice, answer_due_at=by_the_clock)


@defect("counts-public-holidays", owns=("HT-2-B1d-1",), replaces=("answer_due_at",))
def counts_public_holidays(practice: Practice) -> Practice:
    """Knows the week and no holidays: before New Year the limit falls on a day when nobody works."""

    def every_weekday(calendar: WorkCalendar, submitted_at: datetime) -> datetime:
        return practice.answer_due_at(replace(calendar, days_off=frozenset()), submitted_at)

    return replace(practice, answer_due_at=every_weekday)


@defect("counts-waiting-for-the-fee", owns=("HT-2-B1d-5",), replaces=("answer_due_after_pause",))
def counts_waiting_for_the_fee(practice: Practice) -> Practice:
    """Lets the eight hours run while the submitter is to pay: who pays the next day makes them late (D-31)."""

    def as_before(calendar: WorkCalendar, due_at: datetime, paused_at: datetime, resumed_at: datetime) -> datetime:
        return due_at

    return replace(practice, answer_due_after_pause=as_before)
