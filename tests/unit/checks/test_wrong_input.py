"""What is wrong must be refused and leave everything as it was; what is right must be taken."""

from unicodedata import normalize

import pytest

from conformance.checks.attempts import NOT_MADE, Attempt
from conformance.checks.wrong_input import (
    IN_TURN,
    TYPED,
    done_in_turn,
    kept_as_given,
    name_composed,
    one_dossier,
    refused_unchanged,
    returned_after_signing,
    unknown_left_out,
)

REFUSED, DONE = Attempt(made=True, refused=True, words="Chưa đến lượt"), Attempt(made=True)
NAME = "Đinh Thị Thảo"


def _outcome(observations):
    (one,) = observations
    return one.outcome.value


@pytest.mark.parametrize(
    ("attempt", "before", "after", "outcome"),
    [
        (REFUSED, ("2", 3), ("2", 3), "kept"),
        (REFUSED, ("2", 3), ("2", 4), "broken"),
        (DONE, ("2", 3), ("2", 3), "broken"),
        (NOT_MADE, ("2", 3), ("2", 3), "cannot_tell"),
        (REFUSED, None, ("2", 3), "cannot_tell"),
    ],
    ids=str,
)
def test_an_attempt_must_be_refused_and_leave_everything_as_it_was(attempt, before, after, outcome):
    assert _outcome(refused_unchanged(IN_TURN, attempt, before, after)) == outcome


def test_the_finding_quotes_the_refusal_or_says_what_changed():
    (kept,) = refused_unchanged(IN_TURN, REFUSED, ("2",), ("2",))
    assert "Chưa đến lượt" in kept.seen.vi
    (broken,) = refused_unchanged(IN_TURN, REFUSED, ("2",), ("10",))
    assert "(2) thành (10)" in broken.seen.vi


@pytest.mark.parametrize(
    ("attempt", "kept", "outcome"),
    [
        (DONE, {"copies": "1"}, "kept"),
        (DONE, {"copies": ""}, "broken"),
        (DONE, {}, "broken"),
        (REFUSED, {"copies": "1"}, "broken"),
        (NOT_MADE, {}, "cannot_tell"),
    ],
    ids=str,
)
def test_right_data_are_kept_as_given(attempt, kept, outcome):
    assert _outcome(kept_as_given(TYPED, attempt, {"copies": "1", "note": ""}, kept)) == outcome


@pytest.mark.parametrize(
    ("attempt", "kept", "outcome"),
    [
        (REFUSED, {}, "kept"),
        (DONE, {"copies": "1"}, "kept"),
        (DONE, {"copies": "1", "extra": "1"}, "broken"),
        (REFUSED, {"extra": "1"}, "broken"),
        (NOT_MADE, {}, "cannot_tell"),
    ],
    ids=str,
)
def test_an_unknown_item_is_refused_or_left_out(attempt, kept, outcome):
    assert _outcome(unknown_left_out(attempt, "extra", kept)) == outcome


@pytest.mark.parametrize(
    ("attempt", "codes", "outcome"),
    [
        (REFUSED, ["A"], "kept"),
        (DONE, ["A"], "kept"),
        (DONE, ["A", "B"], "broken"),
        (REFUSED, ["A", "B"], "broken"),
        (DONE, ["B"], "cannot_tell"),
        (NOT_MADE, ["A"], "cannot_tell"),
    ],
    ids=str,
)
def test_sending_again_makes_no_second_dossier_whatever_the_answer(attempt, codes, outcome):
    assert _outcome(one_dossier(attempt, codes, "A")) == outcome


def test_a_result_is_returned_after_it_was_processed(make):
    processed, returned = make.record("9", seq=2), make.record("10", seq=3)
    assert _outcome(returned_after_signing([make.record("2"), processed, returned])) == "kept"
    assert _outcome(returned_after_signing([make.record("4"), returned])) == "broken"
    assert _outcome(returned_after_signing([make.record("4"), returned, make.record("9", seq=4)])) == "broken"
    assert _outcome(returned_after_signing([make.record("4"), processed])) == "cannot_tell"


@pytest.mark.parametrize(
    ("statuses", "outcome"),
    [
        ("1 2 4 9 10", "kept"),
        ("1 2 2 4 9 10", "kept"),
        ("1 2 5 4 9 10", "kept"),
        ("1 4 2 9 10", "broken"),
        ("1 2 4 9", "cannot_tell"),
    ],
)
def test_the_states_of_a_returned_dossier_go_forward(make, statuses, outcome):
    records = [make.record(status, seq=number) for number, status in enumerate(statuses.split())]
    assert _outcome(done_in_turn(records)) == outcome


@pytest.mark.parametrize(
    ("told", "outcome"),
    [(NAME, "kept"), (normalize("NFD", NAME), "broken"), ("Đinh Thị Thao", "broken"), ("", "broken")],
)
def test_a_name_goes_over_the_wire_composed(make, told, outcome):
    assert _outcome(name_composed(make.record(ChuHoSo=told), normalize("NFD", NAME))) == outcome


def test_without_a_record_nothing_is_said_of_the_name():
    assert _outcome(name_composed(None, NAME)) == "cannot_tell"
