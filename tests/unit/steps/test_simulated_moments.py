"""Moments of the working week that scenarios name."""

from datetime import datetime, timedelta

import pytest

from conformance.checks.working_hours import add_working_hours, is_working_day
from conformance.steps.simulated_moments import ENGLISH_MOMENTS, MOMENTS, next_moment
from mock_dvcqg.contract.wire_time import VIETNAM

NOW = datetime(2026, 11, 29, 12, tzinfo=VIETNAM)


def test_every_moment_has_english_and_lies_ahead_at_its_hour():
    assert set(MOMENTS) == set(ENGLISH_MOMENTS)
    for name, (clock, _) in MOMENTS.items():
        found = next_moment(name, NOW)
        assert found > NOW
        assert found.time() == clock


@pytest.mark.parametrize(("name", "days"), [("16:30 ngày thứ Sáu", 3), ("20:00 ngày thứ Bảy", 2)])
def test_after_the_weekend_comes_a_working_day(name, days):
    found = next_moment(name, NOW)
    assert is_working_day((found + timedelta(days=days)).date())


def test_the_last_working_day_before_new_year_is_followed_by_the_holiday():
    found = next_moment("16:00 ngày làm việc cuối cùng trước Tết Dương lịch", NOW)
    assert (found.year, found.month, found.day) == (2026, 12, 31)
    assert add_working_hours(found, 8) == datetime(2027, 1, 4, 16, tzinfo=VIETNAM)
