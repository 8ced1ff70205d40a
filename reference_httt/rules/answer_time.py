"""The eight working hours (08 giờ làm việc) in which an applicant is answered, and the other limits of a dossier.

Received, not received or to be corrected: one of the three is told within eight working hours of the receipt by the
system (Hà Tĩnh 2 Bước 1.d; NĐ 45/2020 Đ11 k4; D-29, D-30). The clock runs from the submission, also while the dossier
is on its way to the one-stop system, and a moment exactly at the limit is in time (D-32).

Decided here: a resubmission after a correction is a new receipt by the system, so eight fresh hours begin.
"""

from datetime import datetime, time

from reference_httt.rules.working_time import (
    WorkCalendar,
    add_working_days,
    add_working_hours,
    end_of_working_day,
    start_of_next_working_day,
    working_hours_between,
)

ANSWER_HOURS = 8
SUPPLEMENT_DAYS = 3
LAST_FORWARDING = time(15)


def answer_due_at(calendar: WorkCalendar, submitted_at: datetime) -> datetime:
    """By when the applicant is told received, not received or to correct.

    Raises:
        Closed: the agency has no working day ahead.
    """
    return add_working_hours(calendar, submitted_at, ANSWER_HOURS)


def answer_due_after_pause(
    calendar: WorkCalendar, due_at: datetime, paused_at: datetime, resumed_at: datetime
) -> datetime:
    """The limit when the clock stood still for a payment: what was left goes on when it is paid (D-31).

    A request for payment that itself came too late leaves the limit where it was.
    """
    left = working_hours_between(calendar, paused_at, due_at)
    return add_working_hours(calendar, resumed_at, left) if left >= 0 else due_at


def settled_by(calendar: WorkCalendar, start: datetime, working_days: int) -> datetime:
    """The appointed day (ngày hẹn trả): so many working days after the day of ``start``, when the agency closes."""
    return add_working_days(calendar, start, working_days)


def due_after_wait(calendar: WorkCalendar, due_at: datetime, asked_at: datetime, done_at: datetime) -> datetime:
    """The appointed day when something was waited for that is not the agency's to do: what was left goes on.

    It ends when the agency closes, like every appointed day (mock convention).
    """
    return end_of_working_day(calendar, answer_due_after_pause(calendar, due_at, asked_at, done_at))


def settled_the_same_day(calendar: WorkCalendar, received_at: datetime) -> datetime:
    """The appointed day of what is settled at once: the same working day; received after 15:00, the next one.

    Luật Hộ tịch 60/2014 «giải quyết trong ngày»; NĐ 61/2018 Đ17 k4 «trả ngay».
    """
    if received_at.astimezone(calendar.zone).time() > LAST_FORWARDING:
        return end_of_working_day(calendar, start_of_next_working_day(calendar, received_at))
    return end_of_working_day(calendar, received_at)


def forward_due_at(calendar: WorkCalendar, received_at: datetime) -> datetime:
    """By when a dossier handed in directly is forwarded: the same working day; after 15:00 when the next one starts.

    NĐ 61/2018 Đ18 k2–3. Online dossiers are forwarded at once (Hà Tĩnh 2 Bước 2).
    """
    local = received_at.astimezone(calendar.zone)
    if local.time() > LAST_FORWARDING or not calendar.is_working_day(local.date()):
        return start_of_next_working_day(calendar, received_at)
    return end_of_working_day(calendar, received_at)


def supplement_limit(calendar: WorkCalendar, received_at: datetime) -> datetime:
    """Until when a supplement may be asked for after examination: three working days after reception.

    NĐ 61/2018 Đ19 k4; the period for settling restarts in full once the dossier is complete (D-34).
    """
    return add_working_days(calendar, received_at, SUPPLEMENT_DAYS)
