"""Working time: nine cases of the register, the edges of opening hours, and what holds for every moment."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mock_dvcqg.contract.wire_time import VIETNAM
from reference_httt.calendars import CalendarBook
from reference_httt.rules.opening_hours import read_hours, read_week, write_hours
from reference_httt.rules.special_days import DayKind, SpecialDay
from reference_httt.rules.working_time import (
    Closed,
    Opening,
    WorkCalendar,
    add_working_days,
    add_working_hours,
    end_of_working_day,
    is_open,
    next_opening,
    start_of_next_working_day,
    working_hours_between,
)

CALENDAR = CalendarBook("H98").of("H98.12")
MOMENTS = st.datetimes(datetime(2023, 1, 1), datetime(2027, 10, 1), timezones=st.just(VIETNAM))
HOURS = st.integers(0, 40 * 60).map(lambda minutes: minutes / 60)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        pytest.param("2023-10-10 09:00", "2023-10-11 09:00", id="plain day"),
        pytest.param("2023-10-06 16:30", "2023-10-09 16:30", id="over a weekend"),
        pytest.param("2023-10-07 20:00", "2023-10-09 17:30", id="on Saturday evening"),
        pytest.param("2023-08-31 17:00", "2023-09-05 17:00", id="National Day break"),
        pytest.param("2024-04-26 15:00", "2024-05-02 15:00", id="29 April exchanged"),
        pytest.param("2024-05-03 15:00", "2024-05-04 15:00", id="make-up Saturday"),
        pytest.param("2026-02-13 16:00", "2026-02-23 16:00", id="Tet 2026"),
        pytest.param("2025-12-31 16:00", "2026-01-05 16:00", id="New Year 2026"),
        pytest.param("2026-01-09 16:00", "2026-01-10 16:00", id="make-up Saturday 2026"),
    ],
)
def test_eight_working_hours_end_when_the_register_says(received: str, due: str) -> None:
    assert add_working_hours(CALENDAR, at(received), 8) == at(due)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2023-10-10 07:30", "2023-10-10 17:30"),
        ("2023-10-10 17:30", "2023-10-11 17:30"),
        ("2023-10-10 12:10", "2023-10-11 11:30"),
        ("2023-10-10 11:30", "2023-10-11 11:30"),
        ("2023-10-10 02:00", "2023-10-10 17:30"),
        ("2023-10-10 23:59", "2023-10-11 17:30"),
    ],
)
def test_nights_and_noon_breaks_do_not_count_and_the_last_moment_is_in_time(received: str, due: str) -> None:
    assert add_working_hours(CALENDAR, at(received), 8) == at(due)


def test_no_hours_at_all_lead_to_the_next_opening() -> None:
    assert next_opening(CALENDAR, at("2023-10-10 11:30")) == at("2023-10-10 13:30")
    assert next_opening(CALENDAR, at("2023-10-10 09:12")) == at("2023-10-10 09:12")
    assert next_opening(CALENDAR, at("2023-10-07 09:12")) == at("2023-10-09 07:30")


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        ("2023-10-10 09:00", 1, "2023-10-11 17:30"),
        ("2023-10-06 09:00", 1, "2023-10-09 17:30"),
        ("2023-10-07 09:00", 1, "2023-10-09 17:30"),
        ("2023-10-10 09:00", 10, "2023-10-24 17:30"),
        ("2026-02-13 09:00", 3, "2026-02-25 17:30"),
        ("2024-05-03 09:00", 1, "2024-05-04 17:30"),
        ("2023-10-10 09:00", 0, "2023-10-10 17:30"),
        ("2023-10-07 09:00", 0, "2023-10-09 17:30"),
    ],
)
def test_working_days_count_from_the_day_after_and_end_when_the_agency_closes(start: str, days: int, end: str) -> None:
    assert add_working_days(CALENDAR, at(start), days) == at(end)


def test_the_agency_is_open_at_its_first_and_last_moment_and_not_a_second_later() -> None:
    open_at = ["2023-10-10 07:30", "2023-10-10 11:30", "2023-10-10 17:30", "2024-05-04 09:00"]
    closed_at = ["2023-10-10 07:29:59", "2023-10-10 11:30:01", "2023-10-07 09:00", "2024-04-29 09:00"]
    assert [is_open(CALENDAR, at(moment)) for moment in open_at] == [True] * 4
    assert [is_open(CALENDAR, at(moment)) for moment in closed_at] == [False] * 4


def test_the_next_working_day_starts_at_its_opening_and_this_one_ends_at_its_closing() -> None:
    assert start_of_next_working_day(CALENDAR, at("2023-10-06 15:30")) == at("2023-10-09 07:30")
    assert end_of_working_day(CALENDAR, at("2023-10-06 09:00")) == at("2023-10-06 17:30")


@settings(max_examples=150, deadline=None)
@given(start=MOMENTS, hours=HOURS)
def test_hours_added_and_then_measured_are_the_same(start: datetime, hours: float) -> None:
    end = add_working_hours(CALENDAR, start, hours)
    assert working_hours_between(CALENDAR, start, end) == pytest.approx(hours, abs=1e-6)
    assert working_hours_between(CALENDAR, end, start) == pytest.approx(-hours, abs=1e-6)


@settings(max_examples=150, deadline=None)
@given(start=MOMENTS, hours=HOURS, days=st.integers(0, 40))
def test_no_limit_ever_lies_outside_the_opening_hours(start: datetime, hours: float, days: int) -> None:
    for moment in (add_working_hours(CALENDAR, start, hours), add_working_days(CALENDAR, start, days)):
        assert is_open(CALENDAR, moment)
        assert moment >= start or days == 0


@settings(max_examples=100, deadline=None)
@given(start=MOMENTS, first=HOURS, second=HOURS)
def test_a_pause_that_is_cut_out_leaves_the_rest_of_the_hours(start: datetime, first: float, second: float) -> None:
    whole = add_working_hours(CALENDAR, start, first + second)
    in_two = add_working_hours(CALENDAR, add_working_hours(CALENDAR, start, first), second)
    assert working_hours_between(CALENDAR, whole, in_two) == pytest.approx(0, abs=1e-6)


def test_an_agency_open_on_saturday_morning_counts_those_hours() -> None:
    week = read_week([*["07:30-11:30, 13:30-17:30"] * 5, "07:30-11:30", ""])
    calendar = WorkCalendar(week)
    assert add_working_hours(calendar, at("2023-10-06 16:30"), 8) == at("2023-10-09 10:30")
    made_up = WorkCalendar(week, make_up_days=frozenset({date(2023, 10, 7)}))
    assert working_hours_between(made_up, at("2023-10-07 00:00"), at("2023-10-08 00:00")) == 8


def test_a_calendar_without_any_working_day_ahead_is_refused_by_name() -> None:
    days = frozenset(date(2023, 10, 1) + timedelta(days=n) for n in range(100))
    with pytest.raises(Closed, match="không có ngày làm việc"):
        add_working_hours(WorkCalendar(days_off=days), at("2023-10-10 09:00"), 8)
    with pytest.raises(ValueError, match="ít nhất một ngày mở cửa"):
        WorkCalendar(((),) * 7)


def test_an_agencys_own_day_goes_before_that_of_all_and_both_before_what_is_shipped() -> None:
    book = CalendarBook("H98")
    wednesday = date(2026, 12, 2)
    book.change(
        [
            SpecialDay(wednesday, DayKind.OFF, "Nghỉ đột xuất"),
            SpecialDay(wednesday, DayKind.PLAIN, "", "H98.12"),
            SpecialDay(date(2026, 11, 24), DayKind.PLAIN, "", "H98.12"),
        ],
        {"H98.07": read_week(["08:00-12:00", *[""] * 6])},
    )
    assert not book.of("H98.07").is_working_day(wednesday)
    assert book.of("H98.12").is_working_day(wednesday)
    assert book.of("H98.12").is_working_day(date(2026, 11, 24))
    assert not book.of("H98.21.01").is_working_day(date(2026, 11, 24))
    assert book.of("H98.07").hours_on(date(2026, 12, 7)) == (Opening(time(8), time(12)),)


@pytest.mark.parametrize("text", ["7", "11:30-07:30", "07:30-11:30; 13:30-17:30", "24:00-25:00", "７:30-11:30"])
def test_hours_that_nobody_can_keep_are_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="giờ"):
        read_hours(text)


def test_hours_are_written_as_they_are_read() -> None:
    assert write_hours(read_hours("7:30-11:30,13h30 – 17:30")) == "07:30-11:30, 13:30-17:30"


def test_moments_come_in_utc() -> None:
    assert add_working_hours(CALENDAR, at("2023-10-10 09:00"), 8).tzinfo is UTC
