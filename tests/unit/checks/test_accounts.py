import pytest

from conformance.checks.accounts import linked_by_number, owned_by_number


@pytest.mark.parametrize(
    ("account", "other", "shown", "expected"),
    [
        ("a2", "a1", "", "kept"),
        ("", "", "079099000001", "kept"),
        ("a1", "a1", "", "broken"),
        ("a2", "a1", "079000000009", "broken"),
        ("", "a1", "", "cannot_tell"),
    ],
)
def test_namesakes_have_accounts_of_their_own(make, outcomes, account, other, shown, expected):
    assert outcomes(linked_by_number(account, other, shown, make.owner)) == {"YB-B2-1": expected}


def test_the_record_bears_its_owners_number(make, outcomes):
    assert outcomes(owned_by_number(make.record(), make.owner)) == {"YB-B2-1": "kept"}
    assert outcomes(owned_by_number(make.record(), "079000000009")) == {"YB-B2-1": "broken"}
    assert outcomes(owned_by_number(None, make.owner)) == {"YB-B2-1": "cannot_tell"}
