import pytest

from conformance.checks.population import compared, compared_later, goes_on_marked, mismatch_stopped


def asked(make):
    return [make.entry("xac-minh", surface="database", person=make.owner)]


def test_the_owner_is_compared(make, outcomes):
    assert outcomes(compared(asked(make), make.owner, "match")) == {"YB-B3-6": "kept"}
    assert outcomes(compared([], make.owner, "match")) == {"YB-B3-6": "broken"}
    assert outcomes(compared([], make.owner, "")) == {"YB-B3-6": "broken"}
    assert outcomes(compared(asked(make), make.owner, "unreachable")) == {"YB-B3-6": "cannot_tell"}


@pytest.mark.parametrize(
    ("outcome", "tried", "refused", "expected"),
    [
        ("", True, True, "kept"),
        ("mismatch", True, False, "kept"),
        ("match", True, False, "broken"),
        ("", False, False, "cannot_tell"),
    ],
)
def test_a_mismatch_is_not_accepted(outcomes, outcome, tried, refused, expected):
    assert outcomes(mismatch_stopped(outcome, tried=tried, refused=refused, words="")) == {"YB-B3-6": expected}


@pytest.mark.parametrize(
    ("opened", "outcome", "expected"),
    [
        (True, "unreachable", "kept"),
        (True, "match", "broken"),
        (False, "", "broken"),
        (True, "", "cannot_tell"),
    ],
)
def test_a_database_that_is_down_holds_nobody_up(outcomes, opened, outcome, expected):
    assert outcomes(goes_on_marked(opened=opened, outcome=outcome, words="")) == {"YB-B3-7": expected}


@pytest.mark.parametrize(("outcome", "expected"), [("match", "kept"), ("unreachable", "broken"), ("", "cannot_tell")])
def test_it_is_compared_later(outcomes, outcome, expected):
    assert outcomes(compared_later(outcome)) == {"YB-B3-7": expected}
