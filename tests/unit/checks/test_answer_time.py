from datetime import timedelta

import pytest

from conformance.checks.answer_time import answered_in_time, lateness_is_told, limit_is_right, pause_counts
from conformance.province.actions.asking import CaseShown
from tests.unit.checks.test_working_hours import at

FRIDAY, MONDAY = at("2026-12-04 16:30"), at("2026-12-07 16:30")


def case(**fields):
    return CaseShown(papers=[], submitted_at=FRIDAY, **fields)


@pytest.mark.parametrize(
    ("due", "outcome"),
    [
        (MONDAY, "kept"),
        (FRIDAY + timedelta(hours=8), "broken"),
        (MONDAY + timedelta(days=1), "broken"),
        (None, "cannot_tell"),
    ],
)
def test_the_limit_is_eight_working_hours_later(outcomes, due, outcome):
    assert outcomes(limit_is_right(case(answer_due_at=due), FRIDAY)) == {"HT-2-B1d-1": outcome}


@pytest.mark.parametrize(
    ("answered", "late", "outcome"),
    [
        (MONDAY - timedelta(minutes=1), False, "kept"),
        (MONDAY - timedelta(minutes=1), True, "broken"),
        (MONDAY + timedelta(minutes=5), False, "broken"),
        (None, None, "cannot_tell"),
    ],
)
def test_an_answer_within_the_limit_keeps_it_and_is_not_late(outcomes, answered, late, outcome):
    found = answered_in_time(case(answered_at=answered, is_late=late), FRIDAY)
    assert outcomes(found) == {"HT-2-B1d-1": outcome}


@pytest.mark.parametrize(("late", "outcome"), [(True, "kept"), (False, "broken"), (None, "cannot_tell")])
def test_the_system_tells_that_the_answer_is_overdue(outcomes, late, outcome):
    assert outcomes(lateness_is_told(case(is_late=late))) == {"HT-2-B1d-1": outcome}


@pytest.mark.parametrize(
    ("due", "outcome"),
    [(at("2026-12-09 11:00"), "kept"), (at("2026-12-09 09:00"), "broken"), (None, "cannot_tell")],
)
def test_waiting_for_the_fee_moves_the_limit(outcomes, due, outcome):
    begun, asked, paid = at("2026-12-08 09:00"), at("2026-12-08 11:00"), at("2026-12-08 15:00")
    shown = CaseShown(papers=[], submitted_at=begun, answer_due_at=due)
    assert outcomes(pause_counts(shown, begun, asked, paid)) == {"HT-2-B1d-5": outcome}
