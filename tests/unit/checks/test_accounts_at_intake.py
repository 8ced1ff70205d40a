import pytest

from conformance.checks.account_rules import BY_CCCD, BY_CODE
from conformance.checks.accounts_at_intake import (
    has_portal_data,
    looked_up_by,
    none_without_agreement,
    old_dossiers_stay,
    old_number_is_no_key,
    one_identity,
    opened_with_agreement,
    state_told,
    two_passports_two_accounts,
)
from mock_dvcqg.contract.control import JournalEntry


def asked(make, number, service="TraCuuTechID", **fields):
    entry: JournalEntry = make.entry(service, person=number, **fields)
    return entry.model_copy(update={"request": {"mstorcmnd": number}})


def opening(make, number, **fields):
    return make.entry("TaoTaiKhoan", person=number, **fields)


@pytest.mark.parametrize(
    ("numbers", "opened", "expected"),
    [
        (["079099000001"], True, "kept"),
        (["970100001", "079099000001"], True, "kept"),
        (["970100001"], True, "broken"),
        ([], True, "broken"),
        ([], False, "cannot_tell"),
    ],
)
def test_the_account_is_looked_up_by_the_owners_own_number(make, outcomes, numbers, opened, expected):
    entries = [asked(make, number) for number in numbers]
    assert outcomes(looked_up_by(BY_CCCD, entries, {make.owner}, opened=opened)) == {"YB-B2-3": expected}


def test_a_persons_number_is_none_of_an_organisation(make, outcomes):
    entries = [asked(make, make.owner)]
    assert outcomes(looked_up_by(BY_CODE, entries, {"9901000019"}, opened=True)) == {"YB-B2-5": "broken"}


@pytest.mark.parametrize(
    ("owner", "refused", "expected"),
    [
        (None, True, "kept"),
        ("079099000001", False, "kept"),
        ("970100001", False, "broken"),
        ("", False, "cannot_tell"),
    ],
)
def test_nine_digits_name_nobody(outcomes, owner, refused, expected):
    assert outcomes(old_number_is_no_key(owner, refused=refused)) == {"YB-B2-3": expected}


@pytest.mark.parametrize(
    ("one", "other", "expected"), [("a", "b", "kept"), ("a", "a", "broken"), ("a", "", "cannot_tell")]
)
def test_two_passports_of_one_number_are_two_people(outcomes, one, other, expected):
    assert outcomes(two_passports_two_accounts(one, other)) == {"YB-B2-4": expected}


@pytest.mark.parametrize(("told", "expected"), [("both", "kept"), ("none", "broken"), ("", "cannot_tell")])
def test_the_state_is_told_right(outcomes, told, expected):
    assert outcomes(state_told(told, "both")) == {"YB-B2-9": expected}


def test_an_account_is_opened_and_linked(make, outcomes):
    entries = [opening(make, make.owner)]
    assert outcomes(opened_with_agreement(entries, make.owner, "both")) == {"YB-B2-10": "kept"}
    assert outcomes(opened_with_agreement(entries, make.owner, "httt_only")) == {"YB-B2-10": "broken"}
    refused = [opening(make, make.owner, error_code="-1")]
    assert outcomes(opened_with_agreement(refused, make.owner, "both")) == {"YB-B2-10": "cannot_tell"}


def test_none_is_opened_without_agreement(make, outcomes):
    assert outcomes(none_without_agreement([], make.owner, answered=True)) == {"YB-B2-10": "kept"}
    assert outcomes(none_without_agreement([], make.owner, answered=False)) == {"YB-B2-10": "cannot_tell"}
    entries = [opening(make, make.owner)]
    assert outcomes(none_without_agreement(entries, make.owner, answered=True)) == {"YB-B2-10": "broken"}
    others = [opening(make, "079000000009")]
    assert outcomes(none_without_agreement(others, make.owner, answered=True)) == {"YB-B2-10": "kept"}


@pytest.mark.parametrize(
    ("accounts", "expected"), [(["a", "a"], "kept"), (["a", "b", "a"], "broken"), (["a", ""], "cannot_tell")]
)
def test_everybody_has_one_account(outcomes, accounts, expected):
    assert outcomes(one_identity(accounts)) == {"YB-B2-11": expected}


def test_old_dossiers_stay_with_the_account(outcomes):
    assert outcomes(old_dossiers_stay(["h1", "h2"], "h1")) == {"YB-B2-12": "kept"}
    assert outcomes(old_dossiers_stay(["h2"], "h1")) == {"YB-B2-12": "broken"}


def test_the_account_has_the_portals_data(outcomes):
    name, mail = ("họ tên", "name", "An", "An"), ("thư điện tử", "e-mail", "a@b.example", "A@b.example")
    assert outcomes(has_portal_data([name, mail])) == {"YB-B2-13": "kept"}
    assert outcomes(has_portal_data([name, (*mail[:3], "")])) == {"YB-B2-13": "broken"}
    assert outcomes(has_portal_data([(*name[:3], "")])) == {"YB-B2-13": "cannot_tell"}
    assert outcomes(has_portal_data([name, ("số điện thoại", "phone", "", "0190")])) == {"YB-B2-13": "kept"}
