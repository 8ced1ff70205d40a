"""The realm's clock: runs, is set, advanced, frozen and given back."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from mock_dvcqg.clock import END_OF_TIME, RealmClock, SystemClock

NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)


class Hand:
    """A base clock moved by hand."""

    def __init__(self) -> None:
        self.moment = NOON

    def now(self) -> datetime:
        return self.moment


def test_it_follows_the_clock_beneath_until_it_is_changed() -> None:
    clock = RealmClock(hand := Hand())
    hand.moment += timedelta(hours=1)
    assert clock.now() == NOON + timedelta(hours=1)
    assert clock.state().real


def test_once_set_it_runs_on_from_there() -> None:
    clock = RealmClock(hand := Hand())
    clock.set_to(datetime(2030, 6, 1, 7, tzinfo=timezone(timedelta(hours=7))))
    hand.moment += timedelta(seconds=5)
    assert clock.now() == datetime(2030, 6, 1, 0, 0, 5, tzinfo=UTC)
    assert not clock.state().real
    assert not clock.state().frozen


def test_frozen_it_stands_still_and_moves_only_when_advanced() -> None:
    clock = RealmClock(hand := Hand())
    clock.set_to(NOON, frozen=True)
    hand.moment += timedelta(days=1)
    clock.advance(90)
    assert clock.now() == NOON + timedelta(seconds=90)
    assert clock.state().frozen


def test_advances_add_up_while_it_runs() -> None:
    clock = RealmClock(hand := Hand())
    clock.advance(60)
    clock.advance(30)
    hand.moment += timedelta(seconds=10)
    assert clock.now() == NOON + timedelta(seconds=100)


def test_given_back_it_is_real_again() -> None:
    clock = RealmClock(Hand())
    clock.set_to(datetime(2040, 1, 1, tzinfo=UTC), frozen=True)
    clock.give_back()
    assert clock.now() == NOON
    assert clock.state().real


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        RealmClock(Hand()).set_to(datetime(2026, 1, 1))


def test_the_system_clock_gives_aware_utc() -> None:
    assert SystemClock().now().tzinfo is UTC


def test_scaled_it_runs_so_many_times_as_fast() -> None:
    clock = RealmClock(hand := Hand())
    clock.run_from(NOON, 60)
    hand.moment += timedelta(seconds=10)
    assert clock.now() == NOON + timedelta(minutes=10)
    assert (clock.state().scale, clock.state().real) == (60, False)


def test_a_scaled_clock_that_is_advanced_or_set_keeps_its_pace() -> None:
    clock = RealmClock(hand := Hand())
    clock.run_from(NOON, 60)
    clock.advance(3600)
    hand.moment += timedelta(seconds=1)
    assert clock.now() == NOON + timedelta(hours=1, minutes=1)
    clock.set_to(datetime(2030, 1, 1, tzinfo=UTC))
    hand.moment += timedelta(seconds=1)
    assert clock.now() == datetime(2030, 1, 1, 0, 1, tzinfo=UTC)


def test_slowed_down_it_never_goes_back() -> None:
    clock = RealmClock(hand := Hand())
    clock.run_from(NOON, 100)
    hand.moment += timedelta(seconds=10)
    before = clock.now()
    clock.run_from(before, 0.5)
    hand.moment += timedelta(seconds=2)
    assert clock.now() == before + timedelta(seconds=1)


def test_a_setting_that_was_kept_shows_the_same_time_again() -> None:
    clock = RealmClock(hand := Hand())
    clock.run_from(NOON, 7)
    hand.moment += timedelta(seconds=3)
    assert RealmClock(hand, clock.setting).now() == clock.now() == NOON + timedelta(seconds=21)


def test_however_fast_it_stays_within_the_calendar() -> None:
    clock = RealmClock(hand := Hand())
    clock.run_from(NOON, 100_000)
    hand.moment += timedelta(days=365)
    assert clock.now() == END_OF_TIME
    assert clock.now() + timedelta(days=36500) > END_OF_TIME
