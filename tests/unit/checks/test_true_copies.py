"""Results that are not fully electronic: the agency's signature, data of the stored copy, codes of the local vault."""

from datetime import date

import pytest

from conformance.checks.local_vault import coded_in_vault, stored_by_itself
from conformance.checks.true_copies import copy_signed, copy_stored, not_stored_by_itself, nothing_stored_yet
from conformance.province.actions import LocalDocument
from mock_dvcqg.contract.document_facts import DocumentFields, SignerKind

KQ = "KQ.G15.000034"
ID = "H98.21.01-261120-0001-KQ1"
PERSON, AGENCY = SignerKind.PERSONAL, SignerKind.AGENCY


def stored(**changed):
    known = {
        "kq_code": KQ,
        "instance_code": ID,
        "document_number": "12/2026/TLKT",
        "subject": "Trích lục khai tử",
        "issued_on": date(2026, 11, 20),
        "no_expiry": True,
    }
    return LocalDocument(**{**known, **changed})


def test_a_copy_signed_by_the_agency_keeps_both_rules(make, outcomes):
    assert outcomes(copy_signed(make.facts(make.signature(AGENCY)))) == {
        "CV5632-4a-B2-3": "kept",
        "PT-I1-B2-1": "kept",
    }


def test_an_officers_signature_alone_confirms_but_is_no_true_copy(make, outcomes):
    assert outcomes(copy_signed(make.facts(make.signature(PERSON)))) == {
        "CV5632-4a-B2-3": "broken",
        "PT-I1-B2-1": "kept",
    }


def test_a_bare_scan_or_a_seal_that_is_not_intact_breaks_both(make, outcomes):
    for facts in (make.facts(), make.facts(make.signature(AGENCY, intact=False))):
        assert set(outcomes(copy_signed(facts)).values()) == {"broken"}


def test_sealed_alone_but_declared_as_something_else_is_no_copy(make, outcomes):
    facts = make.facts(make.signature(AGENCY)).model_copy(update={"fields": DocumentFields(form="BAN_CHINH")})
    assert outcomes(copy_signed(facts))["CV5632-4a-B2-3"] == "broken"
    marked = facts.model_copy(update={"fields": DocumentFields(form="SAO_Y")})
    assert outcomes(copy_signed(marked))["CV5632-4a-B2-3"] == "kept"


def test_without_a_file_nothing_is_told_of_a_copy(make, outcomes):
    for facts in (None, make.facts(problem="not a PDF")):
        assert set(outcomes(copy_signed(facts)).values()) == {"cannot_tell"}
        assert outcomes(not_stored_by_itself(facts)) == {"CV5632-4a-B3-1": "cannot_tell"}


def test_a_true_copy_need_not_be_stored_by_itself_and_an_original_is_none(make, outcomes):
    copy, original = make.facts(make.signature(AGENCY)), make.facts(make.signature(PERSON), make.signature(AGENCY))
    assert outcomes(not_stored_by_itself(copy)) == {"CV5632-4a-B3-1": "kept"}
    assert outcomes(not_stored_by_itself(original)) == {"CV5632-4a-B3-1": "cannot_tell"}


@pytest.mark.parametrize(
    "gap", [{"document_number": ""}, {"subject": ""}, {"issued_on": None}, {"no_expiry": False}], ids=str
)
def test_a_stored_copy_lacks_none_of_its_data(make, outcomes, gap):
    assert outcomes(copy_stored([stored()], KQ, make.owner, {ID})) == {"CV5632-4a-B3-4": "kept"}
    assert outcomes(copy_stored([stored(**gap)], KQ, make.owner, {ID})) == {"CV5632-4a-B3-4": "broken"}


def test_a_copy_that_was_stored_and_is_not_there_is_missed(make, outcomes):
    assert outcomes(copy_stored([], KQ, make.owner, {ID})) == {"CV5632-4a-B3-4": "broken"}
    others = [stored(owner_number="079099000009")]
    assert outcomes(copy_stored(others, KQ, make.owner, {ID})) == {"CV5632-4a-B3-4": "broken"}


def test_what_is_stored_too_early_has_its_data_or_is_refused(make, outcomes):
    assert outcomes(nothing_stored_yet(True, [], KQ, make.owner)) == {"CV5632-4a-B3-4": "kept"}
    assert outcomes(nothing_stored_yet(False, [stored()], KQ, make.owner)) == {"CV5632-4a-B3-4": "kept"}
    bare = [stored(document_number="", subject="")]
    assert outcomes(nothing_stored_yet(False, bare, KQ, make.owner)) == {"CV5632-4a-B3-4": "broken"}


def test_the_vault_lists_a_result_under_its_national_code(make, outcomes):
    assert outcomes(coded_in_vault([stored()], KQ, make.owner, {ID})) == {"CV5632-1-2": "kept"}
    for own in ("H98-GT-034", ""):
        assert outcomes(coded_in_vault([stored(kq_code=own)], KQ, make.owner, {ID})) == {"CV5632-1-2": "broken"}
    assert outcomes(coded_in_vault([], KQ, make.owner, {ID})) == {"CV5632-1-2": "cannot_tell"}


def test_a_result_under_a_code_of_the_provinces_own_is_stored_all_the_same(make, outcomes):
    own = [stored(kq_code="H98-GT-034")]
    assert outcomes(stored_by_itself(own, KQ, make.owner, completed=True, ids={ID})) == {"CV5632-4a-B3-1": "kept"}
    assert outcomes(stored_by_itself(own, KQ, make.owner, completed=True)) == {"CV5632-4a-B3-1": "broken"}
