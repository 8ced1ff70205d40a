"""The limits of a dossier: eight working hours and their pause, 15:00, three working days."""

from datetime import datetime

import pytest

from mock_dvcqg.contract.wire_time import VIETNAM
from reference_httt.calendars import CalendarBook
from reference_httt.rules.answer_time import (
    answer_due_after_pause,
    answer_due_at,
    forward_due_at,
    settled_by,
    settled_the_same_day,
    supplement_limit,
)

CALENDAR = CalendarBook("H98").of("H98.12")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def test_the_applicant_is_answered_within_eight_working_hours_of_the_submission() -> None:
    assert answer_due_at(CALENDAR, at("2023-10-06 16:30")) == at("2023-10-09 16:30")


def test_waiting_for_the_payment_does_not_use_up_the_eight_hours() -> None:
    due = answer_due_at(CALENDAR, at("2023-10-10 09:00"))
    moved = answer_due_after_pause(CALENDAR, due, at("2023-10-10 14:30"), at("2023-10-12 10:00"))
    assert due == at("2023-10-11 09:00")
    assert moved == at("2023-10-12 16:30")


def test_a_payment_made_at_night_lets_the_clock_go_on_in_the_morning() -> None:
    moved = answer_due_after_pause(CALENDAR, at("2023-10-11 09:00"), at("2023-10-11 08:00"), at("2023-10-11 22:00"))
    assert moved == at("2023-10-12 08:30")


def test_a_payment_asked_for_too_late_moves_no_limit() -> None:
    due = at("2023-10-11 09:00")
    assert answer_due_after_pause(CALENDAR, due, at("2023-10-11 09:01"), at("2023-10-13 09:00")) == due


def test_the_appointed_day_counts_working_days_over_a_holiday() -> None:
    assert settled_by(CALENDAR, at("2026-02-13 09:00"), 5) == at("2026-02-27 17:30")


@pytest.mark.parametrize(
    ("received", "settled"),
    [
        ("2023-10-10 14:30", "2023-10-10 17:30"),
        ("2023-10-10 15:01", "2023-10-11 17:30"),
        ("2023-10-06 15:01", "2023-10-09 17:30"),
        ("2023-10-07 09:00", "2023-10-09 17:30"),
    ],
)
def test_what_is_settled_at_once_is_due_the_same_day_or_after_three_the_next_one(received: str, settled: str) -> None:
    assert settled_the_same_day(CALENDAR, at(received)) == at(settled)


@pytest.mark.parametrize(
    ("received", "forwarded"),
    [
        ("2023-10-10 14:30", "2023-10-10 17:30"),
        ("2023-10-10 15:00", "2023-10-10 17:30"),
        ("2023-10-10 15:01", "2023-10-11 07:30"),
        ("2023-10-06 15:01", "2023-10-09 07:30"),
        ("2023-10-07 09:00", "2023-10-09 07:30"),
    ],
)
def test_a_direct_dossier_is_forwarded_the_same_day_or_after_three_in_the_next_morning(
    received: str, forwarded: str
) -> None:
    assert forward_due_at(CALENDAR, at(received)) == at(forwarded)


def test_a_supplement_is_asked_for_within_three_working_days_of_the_reception() -> None:
    assert supplement_limit(CALENDAR, at("2023-10-05 10:00")) == at("2023-10-10 17:30")
