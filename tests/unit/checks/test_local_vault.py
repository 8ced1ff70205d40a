from datetime import date

from conformance.checks.local_vault import fields_extracted, stored_by_itself
from conformance.province.actions import LocalDocument

KQ = "KQ.G15.000007"
DAY = date(2026, 11, 20)


def stored(**fields):
    good = {
        "owner_number": "1",
        "document_number": "01/LLTP",
        "subject": "Cấp phiếu",
        "effective_on": DAY,
        "no_expiry": True,
    }
    return [LocalDocument(kq_code=KQ, **{**good, **fields})]


def test_the_result_is_stored_by_itself(outcomes):
    assert outcomes(stored_by_itself(stored(), KQ, "1", completed=True)) == {"CV5632-4a-B3-1": "kept"}


def test_a_completed_dossier_without_entry_breaks_the_rule(outcomes):
    for documents in ([], stored(owner_number="2")):
        assert outcomes(stored_by_itself(documents, KQ, "1", completed=True)) == {"CV5632-4a-B3-1": "broken"}


def test_before_completion_an_absent_entry_proves_nothing(outcomes):
    assert outcomes(stored_by_itself([], KQ, "1", completed=False)) == {"CV5632-4a-B3-1": "cannot_tell"}


def test_extracted_fields_with_or_without_expiry_are_right(outcomes):
    for documents in (stored(), stored(no_expiry=False, expires_on=date(2027, 1, 1))):
        assert outcomes(fields_extracted(documents, KQ, "1")) == {"TN-B4-1": "kept"}


def test_a_missing_field_or_an_expiry_before_effect_breaks_the_rule(outcomes):
    for wrong in (
        {"document_number": ""},
        {"subject": ""},
        {"effective_on": None},
        {"no_expiry": False},
        {"expires_on": date(2020, 1, 1)},
    ):
        assert outcomes(fields_extracted(stored(**wrong), KQ, "1")) == {"TN-B4-1": "broken"}


def test_without_an_entry_fields_cannot_be_told(outcomes):
    assert outcomes(fields_extracted([], KQ, "1")) == {"TN-B4-1": "cannot_tell"}
