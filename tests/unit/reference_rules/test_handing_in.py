"""Who hands in for whom, the CMND of former times, agreement, accounts made, replies kept, what is shown online."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from mock_dvcqg.contract.codes import Channel
from reference_httt.rules.account_linking import new_account
from reference_httt.rules.consulting import with_reply
from reference_httt.rules.handing_in import (
    account_holder,
    agreement_problem,
    delegation_problem,
    looks_up_account,
    old_number_problem,
    submitter_problem,
)
from reference_httt.rules.model import (
    Account,
    Consultation,
    Draft,
    Identity,
    IdentityType,
    PersonalData,
    ProcedureTerms,
    Relation,
    Submitter,
)
from reference_httt.rules.returning import returned_online

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


def test_an_account_is_made_of_what_the_portal_tells():
    who = Identity("An", "001099000001", tech_id="t1", email="a@b.example", phone="0190", address="Xã Mẫu")
    made = new_account(who, "a1")
    assert (made.account_id, made.linked_by) == ("a1", "created")
    assert (made.email, made.phone, made.address) == (who.email, who.phone, who.address)
    assert new_account(replace(who, tech_id=""), "a2").linked_by == "none"


def test_a_reply_keeps_its_paper():
    at = datetime(2026, 11, 20, 2, tzinfo=UTC)
    asked = Consultation("c1", "h1", "Bệnh viện", "?", "Lan", at, at)
    assert with_reply(asked, "Nhất trí", at, "p1") == replace(asked, reply="Nhất trí", replied_at=at, paper_id="p1")


@pytest.mark.parametrize("presence", [True, False])
def test_what_is_fetched_in_person_is_not_returned_online(presence):
    terms = ProcedureTerms(presence_required=presence)
    draft = Draft("d", "a", "p", "P", "f", "F", "k", "K", "H98.12", "Sở", Channel.ONLINE, True, "1", terms=terms)
    assert returned_online(draft) is not presence
