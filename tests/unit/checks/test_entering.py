import pytest

from conformance.checks.entering import identity_kept


@pytest.mark.parametrize(
    ("shown", "outcome"), [("079099000001", "kept"), ("079099000002", "broken"), ("", "cannot_tell")]
)
def test_the_identity_shown_is_that_of_who_came(make, outcomes, shown, outcome):
    assert outcomes(identity_kept(shown, make.owner)) == {"CV5632-5a-B1-2": outcome}


def test_no_identity_number_stands_in_the_words(make):
    (seen,) = identity_kept("079099000002", make.owner)
    assert "0790" not in seen.seen.vi + seen.seen.en
