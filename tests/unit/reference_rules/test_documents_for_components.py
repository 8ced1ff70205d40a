"""Whether a stored document may stand for a component: age, term, owner, kind, signatures."""

from datetime import UTC, date, datetime

import pytest

from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields, SignatureFact, SignerKind
from reference_httt.rules.document_age import age_problem, expiry_problem, months_after
from reference_httt.rules.issuer_match import issuer_problem
from reference_httt.rules.kq_fit import codes_to_ask, kq_fits
from reference_httt.rules.model import Component, PersonalData
from reference_httt.rules.owner_match import content_problem, owner_problem
from reference_httt.rules.signature_check import signature_problems

AN = PersonalData("Nguyễn Thị An", "001099000001", date(1999, 2, 3))
FIELDS = DocumentFields(owner_name="Nguyễn Thị An", owner_number="001099000001", owner_birth_date=date(1999, 2, 3))


def _signature(kind: SignerKind, **more: object) -> SignatureFact:
    sound: dict[str, object] = {"intact": True, "trusted": True, "signed_at": datetime(2026, 1, 1, tzinfo=UTC)}
    return SignatureFact.model_validate({"field_name": "f", "signer_name": "A", "kind": kind} | sound | more)


def _facts(*signatures: SignatureFact, **more: object) -> DocumentFacts:
    return DocumentFacts.model_validate({"sha256": "0", "size_bytes": 1, "signatures": signatures} | more)


PERSON, SEAL = _signature(SignerKind.PERSONAL), _signature(SignerKind.AGENCY)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2026, 5, 20), 6, date(2026, 11, 20)),
        (date(2026, 6, 15), 12, date(2027, 6, 15)),
    ],
)
def test_months_are_counted_by_the_calendar(day: date, months: int, later: date) -> None:
    assert months_after(day, months) == later


@pytest.mark.parametrize(
    ("issued_on", "fits"),
    [(date(2026, 5, 20), True), (date(2026, 5, 19), False), (date(2026, 11, 20), True), (date(2026, 11, 21), False)],
)
def test_a_record_serves_for_six_months_from_its_issue(issued_on: date, fits: bool) -> None:
    assert (age_problem(issued_on, 6, date(2026, 11, 20)) == "") is fits


def test_without_a_limit_any_age_serves_and_with_one_an_unknown_day_does_not() -> None:
    assert age_problem(None, None, date(2026, 11, 20)) == ""
    assert "không có ngày cấp" in age_problem(None, 6, date(2026, 11, 20))


def test_a_paper_without_a_term_never_expires_and_one_with_a_term_does() -> None:
    today = date(2026, 11, 20)
    assert expiry_problem(DocumentFields(no_expiry=True), today) == ""
    assert expiry_problem(DocumentFields(expires_on=today), today) == ""
    assert "hết hạn" in expiry_problem(DocumentFields(expires_on=date(2026, 11, 19)), today)
    assert "chưa có hiệu lực" in expiry_problem(DocumentFields(effective_on=date(2026, 12, 1)), today)


def test_a_document_is_the_owners_by_number_name_and_birth_date() -> None:
    assert owner_problem(FIELDS, AN) == content_problem(FIELDS, AN) == ""
    assert owner_problem(FIELDS.model_copy(update={"owner_number": "001099000002"}), AN)
    assert content_problem(FIELDS.model_copy(update={"owner_name": "Nguyễn Thị Ân"}), AN)
    assert content_problem(FIELDS.model_copy(update={"owner_birth_date": date(1999, 3, 2)}), AN)
    assert owner_problem(None, AN)


def test_case_spaces_and_unicode_form_do_not_make_another_name() -> None:
    decomposed = "NGUYE\u0302\u0303N  THI\u0323 AN"
    assert content_problem(FIELDS.model_copy(update={"owner_name": decomposed}), AN) == ""


def test_only_the_replacing_code_fits_and_each_code_is_asked_once() -> None:
    record = Component("c3", "Phiếu lý lịch tư pháp số 1", True, "KQ.G15.000007", 6)
    form = Component("c1", "Đơn đề nghị", True, "", None)
    assert kq_fits(record, "KQ.G15.000007")
    assert not kq_fits(record, "KQ.G15.000008")
    assert not kq_fits(form, "")
    assert codes_to_ask([form, record, record]) == ("KQ.G15.000007",)


def test_two_valid_signatures_are_enough_and_a_further_lawful_one_does_no_harm() -> None:
    assert signature_problems(_facts(PERSON, SEAL)) == ()
    assert signature_problems(_facts(PERSON, SEAL, PERSON)) == ()


@pytest.mark.parametrize(
    ("seals", "form", "sound"),
    [
        (["Sở Tư pháp tỉnh A"], "", True),
        (["Sở Y tế tỉnh C"], "", False),
        (["Sở Tư pháp tỉnh A", "Sở Y tế tỉnh C"], "", True),
        (["Sở Y tế tỉnh C"], "SAO_Y", True),
        ([], "", True),
    ],
    ids=str,
)
def test_an_original_bears_the_seal_of_the_body_it_names(seals: list[str], form: str, sound: bool) -> None:
    fields = DocumentFields(issuer="Sở Tư pháp tỉnh A", form=form)
    signatures = [_signature(SignerKind.AGENCY, signer_name=name, organisation=name) for name in seals]
    assert (issuer_problem(_facts(*signatures, fields=fields)) == "") is sound


def test_a_true_copy_needs_the_agency_alone() -> None:
    declared = {"fields": DocumentFields(form="SAO_Y")}
    assert signature_problems(_facts(SEAL).model_copy(update=declared)) == ()
    assert signature_problems(_facts(PERSON).model_copy(update=declared)) == ("Giấy tờ thiếu chữ ký số của cơ quan",)


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        (_facts(PERSON), "thiếu chữ ký số của cơ quan"),
        (_facts(SEAL), "thiếu chữ ký số của người có thẩm quyền"),
        (_facts(), "không có chữ ký số"),
        (_facts(PERSON, _signature(SignerKind.AGENCY, altered_after=True)), "thay đổi sau khi"),
        (_facts(_signature(SignerKind.PERSONAL, intact=False), SEAL), "thay đổi sau khi"),
        (_facts(_signature(SignerKind.PERSONAL, revoked=True), SEAL), "thu hồi"),
        (_facts(_signature(SignerKind.PERSONAL, trusted=False), SEAL), "không xác thực được"),
        (
            _facts(PERSON, _signature(SignerKind.AGENCY, altered_after=True, leaves_part_unsigned=True)),
            "không bao trùm",
        ),
        (_facts(_signature(SignerKind.PERSONAL, trusted=False, trust_problem="expired"), SEAL), "đã hết hạn khi ký"),
        (
            _facts(PERSON, _signature(SignerKind.AGENCY, trusted=False, trust_problem="unknown-authority")),
            "tin cậy cấp",
        ),
        (_facts(is_pdf=False), "không đọc được"),
        (_facts(PERSON, SEAL, problem="broken"), "không đọc được"),
    ],
)
def test_a_file_with_unsound_signatures_says_why(facts: DocumentFacts, says: str) -> None:
    assert says in "; ".join(signature_problems(facts))
