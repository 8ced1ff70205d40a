"""True copies, fields, handing over, retention, what a look-up tells, how often one may ask."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from mock_dvcqg.contract.codes import Channel, DossierStatus
from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields, SignatureFact, SignerKind
from mock_dvcqg.contract.procedure import FeeStage
from reference_httt.pace import Pace
from reference_httt.retention import retention_table
from reference_httt.rules.archive_files import format_of
from reference_httt.rules.model import (
    Account,
    CaseFile,
    Deliverable,
    Dossier,
    Draft,
    Fee,
    PersonalData,
    ProcedureTerms,
    ReturnChoice,
    Stage,
    Validity,
)
from reference_httt.rules.public_status import SixFields, told_of
from reference_httt.rules.record_documents import results_told
from reference_httt.rules.result_entry import result_field_problems
from reference_httt.rules.retention import disposal_problem, keep_until
from reference_httt.rules.returning import Handover, goes_out_on_paper, handover_problems
from reference_httt.rules.true_copy import short_name, true_copy_reason, word_copy

AT = datetime(2026, 7, 20, 1, 5, tzinfo=UTC)
DAY = date(2026, 7, 20)
OWNER = PersonalData("Nguyễn Thị An", "001299000017", DAY)
FIELDS = DocumentFields(
    document_number="1/2026",
    subject="Trích lục",
    kq_code="KQ.G15.000034",
    issuer="Sở Tư pháp tỉnh B",
    owner_name=OWNER.full_name,
    owner_number=OWNER.identity_number,
    issued_on=DAY,
    effective_on=DAY,
    no_expiry=True,
)
IN_PERSON = Handover(ReturnChoice.COUNTER, "Nguyễn Thị An", receipt_checked=True)


def case_of(terms: ProcedureTerms = ProcedureTerms(), choice: ReturnChoice = ReturnChoice.COUNTER) -> CaseFile:
    draft = Draft(
        draft_id="d1",
        account_id="a1",
        procedure_code="1.000656",
        procedure_name="Đăng ký khai tử",
        field_code="",
        field_name="",
        deliverable_kq_code="",
        deliverable_name="",
        agency_code="H98.21.01",
        agency_name="UBND xã Mẫu, tỉnh B",
        channel=Channel.ONLINE,
        via_portal=True,
        owner_number=OWNER.identity_number,
        personal_data=OWNER,
        terms=terms,
        return_choice=choice,
    )
    dossier = Dossier("H98.21.01-260720-0001", "d1", "H98.21.01", DossierStatus.PROCESSED, Stage.SEALED, 1, AT)
    return CaseFile(dossier, draft, Account("a1", OWNER.full_name, OWNER.identity_number, "", "none"))


def result(number: int, validity: Validity) -> Deliverable:
    code = f"H98.21.01-260720-0001-KQ{number}"
    return Deliverable(code, "H98.21.01-260720-0001", "Trích lục", "KQ", "1", code, "", "", FIELDS, validity=validity)


def facts(*kinds: SignerKind) -> DocumentFacts:
    signatures = tuple(
        SignatureFact(field_name=k.value, signer_name=k.value, kind=k, intact=True, trusted=True) for k in kinds
    )
    return DocumentFacts(sha256="", size_bytes=1, signatures=signatures)


@pytest.mark.parametrize(
    ("terms", "kinds", "words"),
    [
        (ProcedureTerms(), (SignerKind.PERSONAL, SignerKind.AGENCY), ""),
        (ProcedureTerms(), (SignerKind.PERSONAL,), "chữ ký số của cơ quan"),
        (ProcedureTerms(), (SignerKind.AGENCY,), "người có thẩm quyền"),
        (ProcedureTerms(paper_result=True), (SignerKind.PERSONAL, SignerKind.AGENCY), "trên giấy"),
    ],
)
def test_a_result_on_paper_or_with_one_signature_missing_needs_a_true_copy(terms, kinds, words):
    reason = true_copy_reason(terms, facts(*kinds))
    assert words in reason
    assert bool(reason) is bool(words)


def test_the_mark_has_form_number_place_and_date():
    mark = word_copy("Sở Y tế tỉnh B", 7, DAY, "Trích lục số 1", "Trần Văn Bình")
    assert (mark.form, mark.number, mark.place_and_date) == (
        "SAO Y",
        "Số: 0007/SY-SYT",
        "Tỉnh B, ngày 20 tháng 7 năm 2026",
    )


@pytest.mark.parametrize(("name", "short"), [("Sở Tư pháp tỉnh B", "STP"), ("UBND xã Mẫu, tỉnh B", "UBND")])
def test_an_agencys_short_name_is_made_of_first_letters(name, short):
    assert short_name(name) == short


def test_complete_fields_have_no_problem_with_an_expiry_day_or_without_term():
    dated = FIELDS.model_copy(update={"no_expiry": False, "expires_on": DAY})
    assert result_field_problems(FIELDS, {}) == result_field_problems(dated, {"Ghi chú": "bản lưu"}) == ()


def test_all_that_is_wrong_with_fields_is_told_at_once():
    wrong = FIELDS.model_copy(update={"document_number": "", "expires_on": date(2026, 7, 19)})
    problems = result_field_problems(wrong, {"": "x"})
    assert len(problems) == 4


@pytest.mark.parametrize(
    ("terms", "choice", "handover", "words"),
    [
        (ProcedureTerms(), ReturnChoice.COUNTER, IN_PERSON, ""),
        (ProcedureTerms(), ReturnChoice.COUNTER, replace(IN_PERSON, taken_by="NGUYỄN  THỊ AN"), ""),
        (ProcedureTerms(), ReturnChoice.COUNTER, replace(IN_PERSON, taken_by=""), "họ tên người nhận"),
        (ProcedureTerms(), ReturnChoice.COUNTER, replace(IN_PERSON, receipt_checked=False), "giấy tiếp nhận"),
        (ProcedureTerms(), ReturnChoice.COUNTER, replace(IN_PERSON, taken_by="Lê Lạ"), "giấy ủy quyền"),
        (ProcedureTerms(), ReturnChoice.POST, Handover(ReturnChoice.POST), "số vận đơn"),
        (ProcedureTerms(), ReturnChoice.POST, Handover(ReturnChoice.POST, tracking_number="VN1"), ""),
        (ProcedureTerms(), ReturnChoice.POST, IN_PERSON, ""),
        (ProcedureTerms(), ReturnChoice.COUNTER, Handover(ReturnChoice.ONLINE), "đã chọn nhận kết quả trực tiếp"),
        (ProcedureTerms(presence_required=True), ReturnChoice.ONLINE, Handover(ReturnChoice.ONLINE), "có mặt"),
        (ProcedureTerms(electronic_only=True), ReturnChoice.ONLINE, IN_PERSON, "không có bản giấy"),
        (ProcedureTerms(electronic_only=True), ReturnChoice.ONLINE, Handover(ReturnChoice.ONLINE), ""),
    ],
)
def test_a_result_is_handed_over_in_the_form_chosen_with_its_proof(terms, choice, handover, words):
    told = "; ".join(handover_problems(case_of(terms, choice), handover))
    assert words in told
    assert bool(told) is bool(words)


def test_nothing_is_handed_over_while_a_fee_is_owed():
    fee = Fee("P", "Phí thẩm định", 1000, "1", FeeStage.AFTER_RESULT)
    assert "Phí thẩm định" in "; ".join(handover_problems(case_of(ProcedureTerms(fees=(fee,))), IN_PERSON))


def test_paper_and_file_go_out_both_unless_rule_or_request_say_otherwise():
    draft = case_of().draft
    assert goes_out_on_paper(draft)
    assert not goes_out_on_paper(replace(draft, wants_electronic_only=True))
    assert not goes_out_on_paper(replace(draft, terms=ProcedureTerms(electronic_only=True)))


def test_the_portal_is_told_of_the_result_in_force_and_of_a_revoked_one_only_when_nothing_replaces_it():
    def told(*results: Deliverable) -> list[str]:
        return [d.document_id[-3:] for d in results_told(replace(case_of(), deliverables=results))]

    assert told(result(1, Validity.VALID)) == ["KQ1"]
    assert told(result(1, Validity.VALID), result(2, Validity.PENDING)) == ["KQ1"]
    assert told(result(1, Validity.REPLACED), result(2, Validity.VALID)) == ["KQ2"]
    assert told(result(1, Validity.REPLACED), result(2, Validity.REVOKED)) == ["KQ2"]


def test_a_dossier_is_kept_to_the_end_of_the_last_year_and_what_is_kept_for_ever_is_never_destroyed():
    assert keep_until(DAY, 10) == date(2036, 12, 31)
    assert keep_until(DAY, 0) is None
    assert disposal_problem(date(2036, 12, 31), date(2036, 12, 31))
    assert disposal_problem(date(2036, 12, 31), date(2037, 1, 1)) == ""
    assert "vĩnh viễn" in disposal_problem(None, date(2999, 1, 1))


def test_the_shipped_table_keeps_civil_status_for_ever_and_what_came_to_nothing_shorter():
    table = retention_table()
    assert table.years_for("1.001193", Stage.RETURNED) == 0
    assert table.years_for("9.999999", Stage.RETURNED) == 10
    assert table.years_for("1.001193", Stage.WITHDRAWN) == 5


@pytest.mark.parametrize(("content", "told"), [(b"%PDF-1.7\n", "PDF 1.7"), (b'{"a": 1}', "JSON"), (b"MZ", "Khác")])
def test_a_format_is_told_by_the_first_bytes(content, told):
    assert format_of(content) == told


def test_six_fields_are_told_to_a_party_alone():
    assert isinstance(told_of(case_of(), frozenset({OWNER.identity_number})), SixFields)
    assert not isinstance(told_of(case_of(), frozenset({"001299000099"})), SixFields)
    assert not isinstance(told_of(case_of(), frozenset()), SixFields)


def test_a_visitor_asks_as_often_as_allowed_and_again_when_the_minute_is_over():
    clock = [0.0]
    pace = Pace(2, 60.0, now=lambda: clock[0])
    assert [pace.allows("a"), pace.allows("a"), pace.allows("a"), pace.allows("b")] == [True, True, False, True]
    clock[0] = 60.0
    assert pace.allows("a")
