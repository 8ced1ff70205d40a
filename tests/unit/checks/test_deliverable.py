import dataclasses
from datetime import UTC, datetime

from conformance.checks.deliverable import (
    SAVED,
    bears_code,
    link_works,
    saved_in_vault,
    seal_follows_person,
    shown_to_owner,
    two_signatures,
)
from mock_dvcqg.contract.citizen import MyDeliverable, MyDossier, VaultDocument
from mock_dvcqg.contract.document_facts import SignerKind

KQ = "KQ.G15.000007"
PERSON, AGENCY = SignerKind.PERSONAL, SignerKind.AGENCY
RESULTS = "DanhSachGiayToKetQua"


def test_the_code_of_the_catalogue_keeps_the_rule(make, outcomes):
    assert outcomes(bears_code([make.record("10", **{RESULTS: [{"MaGiayToKetQua": KQ}]})], KQ)) == {
        "CV5632-1-1": "kept"
    }


def test_a_dropped_or_wrong_code_breaks_it(make, outcomes):
    for code in ("", "KQ.G15.000008"):
        records = [make.record("10", **{RESULTS: [{"MaGiayToKetQua": code}]})]
        assert outcomes(bears_code(records, KQ)) == {"CV5632-1-1": "broken"}


def test_before_completion_the_code_cannot_be_told(make, outcomes):
    for records in ([], [make.record("4")], [make.record("10")]):
        assert outcomes(bears_code(records, KQ)) == {"CV5632-1-1": "cannot_tell"}


def test_a_link_that_opens_at_the_second_try_is_good(make, outcomes):
    tries = [make.fetch(None, kind=RESULTS, status=503), make.fetch(make.facts(), kind=RESULTS)]
    assert outcomes(link_works(tries)) == {"CV5632-4a-B3-3": "kept"}


def test_a_dead_link_is_broken_and_one_not_tried_unknown(make, outcomes):
    assert outcomes(link_works([make.fetch(None, kind=RESULTS, status=404)])) == {"CV5632-4a-B3-3": "broken"}
    assert outcomes(link_works([make.fetch(make.facts())])) == {"CV5632-4a-B3-3": "cannot_tell"}


def test_a_link_that_died_after_it_had_opened_or_one_dead_link_of_two_is_broken(make, outcomes):
    good, dead = make.fetch(make.facts(), kind=RESULTS), make.fetch(None, kind=RESULTS, status=404)
    other = dataclasses.replace(good, document_id="d2")
    for tries in ([good, dead], [dead, other]):
        assert outcomes(link_works(tries)) == {"CV5632-4a-B3-3": "broken"}


def test_person_and_agency_sign(make, outcomes):
    both = make.facts(make.signature(PERSON), make.signature(AGENCY, minutes=5))
    assert outcomes(two_signatures(both)) == {"CV5632-4a-B2-2": "kept"}


def test_a_missing_or_altered_signature_breaks_the_rule(make, outcomes):
    for facts in (
        make.facts(make.signature(PERSON)),
        make.facts(make.signature(AGENCY)),
        make.facts(make.signature(PERSON), make.signature(AGENCY, intact=False)),
    ):
        assert outcomes(two_signatures(facts)) == {"CV5632-4a-B2-2": "broken"}


def test_what_is_wrong_with_each_signature_is_said(make):
    (seen,) = two_signatures(make.facts(make.signature(PERSON), make.signature(AGENCY, intact=False)))
    assert "người có thẩm quyền" in seen.seen.vi
    assert "hợp lệ." in seen.seen.vi
    assert "không hợp lệ: Nội dung đã ký bị thay đổi" in seen.seen.vi
    assert "is not valid: The signed content was changed" in seen.seen.en


def test_without_a_readable_file_signatures_cannot_be_told(make, outcomes):
    for facts in (None, make.facts(problem="not a PDF")):
        assert outcomes(two_signatures(facts)) == {"CV5632-4a-B2-2": "cannot_tell"}


def test_the_seal_comes_last(make, outcomes):
    right = make.facts(make.signature(PERSON), make.signature(AGENCY, minutes=5))
    assert outcomes(seal_follows_person(right)) == {"ND30-32-2-1": "kept"}


def test_an_earlier_seal_by_revision_or_by_time_breaks_the_order(make, outcomes):
    by_revision = make.facts(make.signature(AGENCY), make.signature(PERSON, minutes=5))
    by_time = make.facts(make.signature(PERSON, minutes=5), make.signature(AGENCY))
    for facts in (by_revision, by_time):
        assert outcomes(seal_follows_person(facts)) == {"ND30-32-2-1": "broken"}


def test_one_signature_has_no_order(make, outcomes):
    for facts in (None, make.facts(make.signature(PERSON))):
        assert outcomes(seal_follows_person(facts)) == {"ND30-32-2-1": "cannot_tell"}


def my_dossier(code: str, *deliverables: MyDeliverable) -> MyDossier:
    return MyDossier(
        dossier_code=code,
        procedure_name="",
        handling_unit="",
        status="10",
        status_label="",
        submitted_at=None,
        due_at=None,
        timeline=[],
        deliverables=list(deliverables),
    )


def test_the_owner_sees_the_result(make, outcomes):
    result = MyDeliverable(document_id="d", title="", kq_code=KQ, fetched=True, facts=None, vault_id=None)
    found = shown_to_owner([my_dossier(make.code, result)], [make.record("10")], make.code)
    assert outcomes(found) == {"CV5632-4a-B3-2": "kept"}


def test_a_completed_dossier_hidden_from_its_owner_breaks_the_rule(make, outcomes):
    for dossiers in ([], [my_dossier(make.code)]):
        found = shown_to_owner(dossiers, [make.record("10")], make.code)
        assert outcomes(found) == {"CV5632-4a-B3-2": "broken"}
    assert outcomes(shown_to_owner([], [make.record("4")], make.code)) == {"CV5632-4a-B3-2": "cannot_tell"}


def test_the_vault_holds_the_very_file(outcomes):
    stored = VaultDocument(
        vault_id="v",
        kq_code=KQ,
        title="",
        document_number="1",
        issuer="",
        issued_on=None,
        expires_on=None,
        no_expiry=True,
        form="",
        instance_code="",
        deposited_at=datetime(2026, 1, 1, tzinfo=UTC),
        sha256="aa",
    )
    assert outcomes(saved_in_vault(SAVED, [stored], KQ, "aa")) == {"CV5632-4a-B4-1": "kept"}
    assert outcomes(saved_in_vault(SAVED, [stored], KQ, "bb")) == {"CV5632-4a-B4-1": "broken"}
    assert outcomes(saved_in_vault(SAVED, [], KQ, "aa")) == {"CV5632-4a-B4-1": "broken"}
