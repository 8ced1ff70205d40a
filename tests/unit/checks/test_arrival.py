import pytest

from conformance.checks.arrival import (
    COUNTER_RECEIVED,
    filed_online,
    received_at_counter,
    taken_to_province,
    upload_accepted,
)
from mock_dvcqg.contract.codes import DossierStatus

EITHER = (DossierStatus.NEW, DossierStatus.RECEIVED)


@pytest.mark.parametrize(
    ("landed", "shown", "expected"),
    [
        ("http://b.test:1/ho-so/moi", "", "kept"),
        ("http://a.test:1/ho-so/moi", "", "broken"),
        ("", "", "cannot_tell"),
        ("http://b.test:1/ho-so/moi", "079000000009", "cannot_tell"),
    ],
)
def test_the_citizen_lands_in_the_chosen_province(make, outcomes, landed, shown, expected):
    found = taken_to_province("http://b.test:1/vao?vnconnect=1", landed, make.owner, shown)
    assert outcomes(found) == {"CV5632-5a-B1-1": expected}


@pytest.mark.parametrize(
    ("opened", "expected"),
    [
        (("1.990001", "H98.12"), "kept"),
        (("", ""), "kept"),
        (("1.990001", "H98.40"), "broken"),
        (("2.000488", "H98.12"), "broken"),
    ],
)
def test_the_page_opened_is_that_of_the_service_chosen(make, outcomes, opened, expected):
    found = taken_to_province(
        "http://b.test/vao", "http://b.test/moi", make.owner, "", chosen=("1.990001", "H98.12"), opened=opened
    )
    assert outcomes(found) == {"CV5632-5a-B1-1": expected}


def test_a_dossier_with_owner_procedure_and_channel_has_arrived(make, outcomes):
    found = filed_online([make.record("1")], make.owner, "1.990001", EITHER)
    assert outcomes(found) == {"CV5632-4a-B1-1": "kept"}


@pytest.mark.parametrize(
    "wrong", [{"DinhDanhCHS": [{"SoDinhDanh": "1"}]}, {"MaTTHC": "2.000488"}, {"KenhThucHien": "1"}]
)
def test_a_wrong_owner_procedure_or_channel_breaks_the_rule(make, outcomes, wrong):
    found = filed_online([make.record("2", **wrong)], make.owner, "1.990001", EITHER)
    assert outcomes(found) == {"CV5632-4a-B1-1": "broken"}


def test_no_record_or_another_state_proves_nothing(make, outcomes):
    for records in ([], [make.record("4")]):
        found = filed_online(records, make.owner, "1.990001", EITHER)
        assert outcomes(found) == {"CV5632-4a-B1-1": "cannot_tell"}


def test_an_upload_received_as_upload_is_lawful(make, outcomes):
    found = upload_accepted([make.record("2", document={"DuocLayTuKhoDMQG": "0"})], make.component)
    assert outcomes(found) == {"CV5632-5a-B2-7": "kept"}


def test_an_upload_recorded_as_reuse_or_asked_for_again_breaks_the_rule(make, outcomes):
    for record in (make.record("2", document={"DuocLayTuKhoDMQG": "1"}), make.record("2"), make.record("5")):
        assert outcomes(upload_accepted([record], make.component)) == {"CV5632-5a-B2-7": "broken"}


def test_an_upload_not_yet_received_proves_nothing(make, outcomes):
    assert outcomes(upload_accepted([make.record("1")], make.component)) == {"CV5632-5a-B2-7": "cannot_tell"}


@pytest.mark.parametrize(
    ("status", "channel", "expected"), [("2", "1", "kept"), ("2", "2", "broken"), ("1", "1", "cannot_tell")]
)
def test_a_counter_dossier_arrives_as_received_in_person(make, outcomes, status, channel, expected):
    found = received_at_counter(COUNTER_RECEIVED, [make.record(status, KenhThucHien=channel)])
    assert outcomes(found) == {"CV5632-5b-KT-1": expected}
