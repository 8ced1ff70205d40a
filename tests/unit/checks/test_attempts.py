import pytest

from conformance.checks.attempts import NOT_MADE, Attempt, is_let_through, is_stopped
from conformance.checks.consent import THAT_DOSSIER, THAT_PAPER

DID = ("Đã thực hiện.", "It was done.")
REFUSED = Attempt(made=True, refused=True, words="Không được phép", seen_in="x-1")
DONE = Attempt(made=True, seen_in="x-2")


@pytest.mark.parametrize(
    ("attempt", "outcome"), [(REFUSED, "kept"), (DONE, "broken"), (NOT_MADE, "cannot_tell")], ids=str
)
def test_what_must_not_be_is_stopped(outcomes, attempt, outcome):
    assert outcomes(is_stopped(THAT_PAPER, attempt, did=DID)) == {"CV5632-5b-B2-6": outcome}


@pytest.mark.parametrize(
    ("attempt", "outcome"), [(REFUSED, "broken"), (DONE, "kept"), (NOT_MADE, "cannot_tell")], ids=str
)
def test_what_is_lawful_is_let_through(outcomes, attempt, outcome):
    assert outcomes(is_let_through(THAT_DOSSIER, attempt, did=DID)) == {"CV5632-5b-B2-7": outcome}


def test_the_systems_own_sentence_and_the_exchange_are_shown():
    (seen,) = is_stopped(THAT_PAPER, REFUSED, did=DID)
    assert "Không được phép" in seen.seen.vi
    assert seen.exchange == "x-1"
