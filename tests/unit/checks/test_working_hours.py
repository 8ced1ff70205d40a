"""The suite's own reckoning of working hours, by the examples of the register."""

from datetime import date, datetime

import pytest

from conformance.checks.working_hours import add_working_hours, is_working_day, working_hours_between
from mock_dvcqg.contract.wire_time import VIETNAM


def at(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2023-10-10 09:00", "2023-10-11 09:00"),
        ("2023-10-06 16:30", "2023-10-09 16:30"),
        ("2023-10-07 20:00", "2023-10-09 17:30"),
        ("2025-12-31 16:00", "2026-01-05 16:00"),
        ("2026-01-09 16:00", "2026-01-10 16:00"),
        ("2026-02-13 16:00", "2026-02-23 16:00"),
        ("2026-12-31 16:00", "2027-01-04 16:00"),
    ],
)
def test_eight_hours_leave_out_nights_weekends_and_holidays(received, due):
    assert add_working_hours(at(received), 8) == at(due)
    assert working_hours_between(at(received), at(due)) == 8


def test_a_make_up_saturday_is_worked_and_a_fixed_holiday_of_any_year_is_not():
    assert is_working_day(date(2026, 1, 10))
    assert not is_working_day(date(2031, 9, 2))
