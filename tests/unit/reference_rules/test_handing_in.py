"""Who hands in for whom, the CMND of former times, agreement, and what stays with an account."""

from dataclasses import replace
from datetime import date

import pytest

from reference_httt.rules.handing_in import (
    account_holder,
    agreement_problem,
    delegation_problem,
    looks_up_account,
    old_number_problem,
    submitter_problem,
)
from reference_httt.rules.model import Account, IdentityType, PersonalData, Relation, Submitter

OWNER = PersonalData("Nguyễn Thị An", "001099000001", date(1990, 2, 3))
COMPANY = replace(OWNER, full_name="Phòng khám Mẫu", identity_number="9901000019", identity_type=IdentityType.TAX_CODE)
DELEGATE = Submitter("Trần Văn Thay", "001099000002", Relation.DELEGATE, "05/UQ", procedures=("2.000488",))
REPRESENTATIVE = Submitter("Lê Thị Đại", "001099000003", Relation.REPRESENTATIVE)


@pytest.mark.parametrize("submitter", [None, DELEGATE, REPRESENTATIVE])
def test_the_account_is_the_owners_whoever_hands_in(submitter):
    assert account_holder(COMPANY, submitter) is COMPANY


@pytest.mark.parametrize(
    ("owner", "submitter", "is_fit"),
    [
        (OWNER, None, True),
        (OWNER, DELEGATE, True),
        (COMPANY, REPRESENTATIVE, True),
        (COMPANY, DELEGATE, True),
        (COMPANY, None, False),
        (OWNER, REPRESENTATIVE, False),
        (OWNER, replace(DELEGATE, identity_number=OWNER.identity_number), False),
    ],
)
def test_an_organisations_dossier_is_handed_in_by_somebody_a_persons_by_himself_or_a_delegate(owner, submitter, is_fit):
    assert (submitter_problem(owner, submitter) == "") is is_fit


@pytest.mark.parametrize(
    ("submitter", "procedure", "is_fit"),
    [
        (None, "1.990001", True),
        (REPRESENTATIVE, "1.990001", True),
        (DELEGATE, "2.000488", True),
        (DELEGATE, "1.990001", False),
        (replace(DELEGATE, procedures=()), "1.990001", True),
        (replace(DELEGATE, delegation=""), "2.000488", False),
    ],
)
def test_a_delegation_has_a_paper_and_covers_the_procedure(submitter, procedure, is_fit):
    assert (delegation_problem(submitter, procedure) == "") is is_fit


def test_a_cmnd_leads_only_to_somebody_known_by_a_cccd():
    old = replace(OWNER, identity_number="970100001", identity_type=IdentityType.CMND)
    known = Account("a", OWNER.full_name, OWNER.identity_number, "", "none", old_identity_number="970100001")
    assert old_number_problem(OWNER, None) == ""
    assert old_number_problem(old, known) == ""
    assert old_number_problem(old, None) != ""
    assert old_number_problem(old, replace(known, identity_type=IdentityType.CMND)) != ""


@pytest.mark.parametrize("agency", ["H98.40", "H98.07", "H98.21.01"])
def test_one_stop_shops_of_every_level_look_accounts_up(agency):
    assert looks_up_account(agency)


def test_an_account_on_the_portal_needs_agreement():
    assert agreement_problem(True) == ""
    assert agreement_problem(False) != ""
