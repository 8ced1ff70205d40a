import pytest

from conformance.checks.attempts import NOT_MADE, Attempt
from conformance.checks.counter_signing import (
    broken_signature_stopped,
    not_signed_again,
    signed_before_forwarding,
    valid_signature_taken,
)
from mock_dvcqg.contract.document_facts import SignerKind

CITIZEN, OFFICER = SignerKind.CITIZEN, SignerKind.PERSONAL
GIVEN, REFUSED = Attempt(made=True), Attempt(made=True, refused=True, words="chữ ký số không hợp lệ")


def file(make, *kinds, **fields):
    return [make.fetch(make.facts(*(make.signature(kind, **fields) for kind in kinds)))]


@pytest.mark.parametrize(
    ("kinds", "forwarded", "expected"),
    [
        ((OFFICER,), True, "kept"),
        ((), True, "broken"),
        ((CITIZEN,), True, "broken"),
        ((OFFICER,), False, "cannot_tell"),
    ],
)
def test_an_unsigned_file_is_signed_by_an_officer_before_the_dossier_goes_on(
    make, outcomes, kinds, forwarded, expected
):
    seen = signed_before_forwarding(file(make, *kinds), make.component, forwarded=forwarded)
    assert outcomes(seen) == {"TN-B3-2": expected}


def test_a_file_that_was_not_fetched_proves_nothing(make, outcomes):
    assert outcomes(signed_before_forwarding([], make.component, forwarded=True)) == {"TN-B3-2": "cannot_tell"}
    assert outcomes(not_signed_again([], make.component, forwarded=True)) == {"TN-B3-3": "cannot_tell"}


@pytest.mark.parametrize(
    ("kinds", "fields", "expected"),
    [
        ((CITIZEN,), {}, "kept"),
        ((CITIZEN, OFFICER), {}, "broken"),
        ((CITIZEN,), {"intact": False}, "broken"),
        ((), {}, "broken"),
    ],
)
def test_a_file_the_applicant_signed_bears_that_signature_alone(make, outcomes, kinds, fields, expected):
    seen = not_signed_again(file(make, *kinds, **fields), make.component, forwarded=True)
    assert outcomes(seen) == {"TN-B3-3": expected}


@pytest.mark.parametrize(
    ("given", "went_on", "expected"),
    [(REFUSED, False, "kept"), (GIVEN, False, "kept"), (GIVEN, True, "broken"), (NOT_MADE, False, "cannot_tell")],
)
def test_a_broken_signature_goes_no_further(outcomes, given, went_on, expected):
    assert outcomes(broken_signature_stopped(given, went_on=went_on)) == {"TN-B3-4": expected}


def test_a_validly_signed_file_stands_in_the_dossier(make, outcomes):
    there, gone = make.record(document={"DuongDanTaiTepTin": "http://b.test/1"}), make.record()
    assert outcomes(valid_signature_taken([there], make.component)) == {"TN-B3-4": "kept"}
    assert outcomes(valid_signature_taken([gone], make.component)) == {"TN-B3-4": "broken"}
    assert outcomes(valid_signature_taken([], make.component)) == {"TN-B3-4": "cannot_tell"}
