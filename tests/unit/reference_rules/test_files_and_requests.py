"""What a file's signatures are worth, which files an officer signs, what may be asked for, and what serves again."""

import io
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from mock_dvcqg.contract.codes import Channel, DossierStatus
from mock_dvcqg.contract.databases import FieldMatch, Match, PopulationResult
from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields, SignatureFact, SignerKind
from mock_dvcqg.contract.file_survey import FileSurvey
from reference_httt.rules.confirmation import files_to_confirm, forward_problem
from reference_httt.rules.content_check import judge_population, metadata_problem
from reference_httt.rules.digitized_fields import entry_problems, read_entry
from reference_httt.rules.earlier_papers import EarlierPaper, is_of_kind, latest_first, serves_again
from reference_httt.rules.file_acceptance import kind_problem, size_problem, survey_problem
from reference_httt.rules.file_signature import file_signature, given_signature_problem
from reference_httt.rules.model import (
    Account,
    Attachment,
    CaseFile,
    Component,
    Consent,
    ConsentStatus,
    Dossier,
    Draft,
    FileSignature,
    Offer,
    PaperRequest,
    PersonalData,
    ProcedureTerms,
    RequestKind,
    Source,
    Stage,
)
from reference_httt.rules.owner_signature import signature_gaps
from reference_httt.rules.paper_requests import asking_problem

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
AN = PersonalData("Nguyễn Thị An", "001099000001", date(1999, 2, 3))
DEGREE = Component("c2", "Bản sao văn bằng", True, "", None)
RECORD = Component("c3", "Phiếu lý lịch tư pháp số 1", True, "KQ.G15.000007", 6)


def _signature(**more: object) -> SignatureFact:
    sound: dict[str, object] = {"intact": True, "trusted": True, "signed_at": NOW, "kind": SignerKind.CITIZEN}
    return SignatureFact.model_validate({"field_name": "f", "signer_name": "Nguyễn Thị An"} | sound | more)


def _facts(*signatures: SignatureFact) -> DocumentFacts:
    return DocumentFacts(sha256="0", size_bytes=1, signatures=signatures)


def _file(source: Source, signature: FileSignature = FileSignature.NONE, **more: object) -> Attachment:
    return replace(Attachment("a", "c2", source, "s", "t", "tep.pdf", signature=signature), **more)  # type: ignore[arg-type]


def _with(component: Component, file: Attachment | None) -> Component:
    return replace(component, attachment=file)


BROKEN = {
    "changed": ({"intact": False}, "thay đổi sau khi"),
    "added to": ({"altered_after": True}, "thay đổi sau khi"),
    "revoked": ({"revoked": True}, "thu hồi"),
    "of an unknown or lapsed certificate": ({"trusted": False}, "không tin cậy hoặc đã hết hạn"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_one_signature_that_does_not_hold_makes_the_file_invalid_and_says_why(case: str) -> None:
    more, reason = BROKEN[case]
    facts = _facts(_signature(), _signature(**more))
    assert file_signature(facts) is FileSignature.INVALID
    assert reason in given_signature_problem(facts)
    assert "Nguyễn Thị An" in given_signature_problem(facts)


def test_an_unsigned_and_a_validly_signed_file_are_taken() -> None:
    assert file_signature(_facts()) is FileSignature.NONE
    assert file_signature(_facts(_signature(), _signature(kind=SignerKind.AGENCY))) is FileSignature.VALID
    assert given_signature_problem(_facts()) == given_signature_problem(_facts(_signature())) == ""


@pytest.mark.parametrize(
    ("file", "is_signed_by_officer"),
    [
        (_file(Source.UPLOAD), True),
        (_file(Source.UPLOAD, FileSignature.VALID), False),
        (_file(Source.DIGITIZED, FileSignature.VALID), False),
        (_file(Source.LOCAL), False),
        (_file(Source.NATIONAL), False),
        (_file(Source.EARLIER), False),
        (None, False),
    ],
)
def test_the_officer_signs_only_uploads_that_nobody_signed(file: Attachment | None, is_signed_by_officer: bool) -> None:
    component = _with(DEGREE, file)
    assert bool(files_to_confirm([component])) is is_signed_by_officer
    assert bool(forward_problem([component])) is is_signed_by_officer


def test_a_file_larger_than_the_limit_is_too_large_and_one_of_just_that_size_is_not() -> None:
    assert size_problem(1024, 1024) == ""
    assert "vượt quá 20 MB" in size_problem(20 * 1024 * 1024 + 1, 20 * 1024 * 1024)


def test_only_what_begins_and_ends_as_a_pdf_is_one() -> None:
    good = b"%PDF-1.7\n...\n%%EOF\r\n"
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("a", "b")
    assert kind_problem(good) == ""
    for bad in (b"", b"GIF89a", b" " + good, good[:-8], good + b"<html>", good + archive.getvalue()):
        assert kind_problem(bad) != "", bad
    assert kind_problem(good + archive.getvalue() + b"%%EOF") != ""


def test_a_locked_broken_empty_or_active_pdf_is_refused_with_its_reason() -> None:
    assert survey_problem(FileSurvey(pages=1)) == ""
    assert "mật khẩu" in survey_problem(FileSurvey(encrypted=True, problem="the file is encrypted"))
    assert "không đọc được" in survey_problem(FileSurvey(problem="no answer within 30 s"))
    assert "không có trang" in survey_problem(FileSurvey())
    assert "JavaScript" in survey_problem(FileSurvey(pages=1, active_content=("JavaScript",)))


def _case(*components: Component, stage: Stage = Stage.FORWARDED, **more: object) -> CaseFile:
    draft = Draft(
        "d", "acc", "p", "Thủ tục", "", "", "", "", "H98.12", "Sở", Channel.ONLINE, False, "001099000001",
        components=components,
    )  # fmt: skip
    dossier = Dossier("H98.12-261123-0001", "d", "H98.12", DossierStatus.IN_PROGRESS, stage, 1, NOW)
    account = Account("acc", "Nguyễn Thị An", "001099000001", "", "none")
    return replace(CaseFile(dossier, draft, account), **more)  # type: ignore[arg-type]


def _offer(**more: object) -> Offer:
    plain = Offer("o", "d", "c3", "KQ.G15.000007", "Phiếu", Source.NATIONAL, "12/LLTP", "H97")
    return replace(plain, **more)  # type: ignore[arg-type]


def _consent(state: ConsentStatus) -> Consent:
    return Consent("k", "d", "KQ.G15.000007", "12/LLTP", "Phiếu", "001099000001", "o", state, NOW)


def test_where_the_applicant_must_sign_each_unsigned_upload_is_named_and_nothing_else() -> None:
    unsigned = _with(DEGREE, _file(Source.UPLOAD))
    signed = _with(RECORD, _file(Source.UPLOAD, FileSignature.VALID))
    stored = _with(RECORD, _file(Source.NATIONAL))
    draft = _case(unsigned, signed, stored).draft
    asked = replace(draft, terms=ProcedureTerms(owner_signature=True))
    assert [DEGREE.name in gap for gap in signature_gaps(asked)] == [True]
    assert signature_gaps(draft) == ()
    assert signature_gaps(replace(asked, channel=Channel.COUNTER)) == ()


@pytest.mark.parametrize("stage", [Stage.SUBMITTED, Stage.FORWARDED, Stage.EXAMINED, Stage.SEALED])
@pytest.mark.parametrize("kind", [RequestKind.SUPPLEMENT, RequestKind.PAPER])
@pytest.mark.parametrize(
    "file",
    [
        _file(Source.LOCAL),
        _file(Source.NATIONAL),
        _file(Source.EARLIER),
        _file(Source.UPLOAD, FileSignature.VALID),
    ],
)
def test_what_is_reused_or_validly_signed_is_asked_for_at_no_stage(
    file: Attachment, kind: RequestKind, stage: Stage
) -> None:
    assert asking_problem(_case(_with(DEGREE, file), stage=stage), "c2", kind) != ""


def test_what_an_officer_signed_himself_or_what_is_unusable_may_be_asked_for() -> None:
    confirmed = _file(Source.UPLOAD, FileSignature.VALID, confirmed_by="Cán bộ")
    wrong = _file(Source.NATIONAL, FileSignature.VALID, concern="Họ tên không khớp")
    for file in (None, _file(Source.UPLOAD), _file(Source.DIGITIZED, FileSignature.VALID), confirmed, wrong):
        assert asking_problem(_case(_with(DEGREE, file)), "c2", RequestKind.SUPPLEMENT) == "", file


def test_what_lies_in_a_vault_is_asked_for_only_when_it_is_unusable_or_consent_was_refused() -> None:
    kind = RequestKind.SUPPLEMENT
    assert "Kho" in asking_problem(_case(RECORD), "c3", kind, [_offer()])
    assert asking_problem(_case(RECORD), "c3", kind, [_offer(reason="Giấy tờ đã hết hạn")]) == ""
    assert asking_problem(_case(RECORD), "c3", kind, [_offer(component_code="c2")]) == ""
    refused = _case(RECORD, consents=(_consent(ConsentStatus.REFUSED),))
    assert asking_problem(refused, "c3", kind, [_offer()]) == ""
    asked = _case(RECORD, consents=(_consent(ConsentStatus.REFUSED), _consent(ConsentStatus.GRANTED)))
    assert asking_problem(asked, "c3", kind, [_offer()]) != ""


def test_a_paper_outside_the_procedures_list_is_never_asked_for() -> None:
    assert "không thuộc thành phần" in asking_problem(_case(DEGREE), "c9", RequestKind.SUPPLEMENT)
    assert "không thuộc thành phần" in asking_problem(_case(DEGREE), "", RequestKind.PAPER)
    assert asking_problem(_case(DEGREE), "", RequestKind.CORRECTION) == ""


def test_at_reception_it_is_asked_once_and_after_it_the_specialist_may_still_ask() -> None:
    request = PaperRequest("H98.12-261123-0001", RequestKind.SUPPLEMENT, "c2", "Thiếu", "Cán bộ", NOW, at_intake=True)
    for stage in (Stage.SUBMITTED, Stage.RESUBMITTED, Stage.PAYMENT_REQUESTED):
        again = _case(DEGREE, stage=stage, requests=(request,))
        assert "một lần" in asking_problem(again, "c2", RequestKind.SUPPLEMENT)
        assert "một lần" in asking_problem(again, "", RequestKind.CORRECTION)
        assert asking_problem(_case(DEGREE, stage=stage), "c2", RequestKind.SUPPLEMENT) == ""
    assert asking_problem(_case(DEGREE, requests=(request,)), "c2", RequestKind.SUPPLEMENT) == ""


ENTRY = {
    "document_number": "12/VB",
    "subject": "Bằng bác sĩ",
    "issuer": "Trường Mẫu",
    "issued_on": "2019-07-01",
    "no_expiry": "1",
}


def test_an_entry_is_completed_with_owner_kind_and_day_of_effect() -> None:
    fields = read_entry(ENTRY, DEGREE, AN).fields
    assert fields is not None
    assert (fields.owner_number, fields.owner_name, fields.kq_code) == (AN.identity_number, AN.full_name, "c2")
    assert fields.effective_on == fields.issued_on == date(2019, 7, 1)
    assert entry_problems(fields, DEGREE, AN, date(2026, 11, 23)) == ()


def test_nothing_but_what_was_filled_in_beforehand_is_no_entry() -> None:
    assert read_entry({"owner_name": "A", "kq_code": "c2", "owner_number": "1"}, DEGREE, AN).fields is None


def test_a_term_is_a_day_or_unlimited_and_never_both() -> None:
    both = read_entry(ENTRY | {"expires_on": "2030-01-01"}, DEGREE, AN).fields
    neither = read_entry(ENTRY | {"no_expiry": ""}, DEGREE, AN).fields
    assert both is not None
    assert neither is not None
    assert "Chỉ chọn một" in "; ".join(entry_problems(both, DEGREE, AN, date(2026, 11, 23)))
    assert "vô thời hạn" in "; ".join(entry_problems(neither, DEGREE, AN, date(2026, 11, 23)))


def test_what_vault_and_file_both_tell_must_agree() -> None:
    told = DocumentFields(document_number="1/A", owner_name="Nguyễn Thị An", issued_on=date(2026, 1, 1))
    assert metadata_problem(told, told.model_copy(update={"owner_name": "NGUYỄN  THỊ AN", "subject": "x"})) == ""
    assert metadata_problem(told, None) == metadata_problem(None, told) == ""
    assert metadata_problem(DocumentFields(document_number="1/A"), told.model_copy(update={"issuer": "B"})) == ""
    for other in ({"document_number": "2/A"}, {"owner_name": "Lê Văn B"}, {"issued_on": date(2026, 1, 2)}):
        assert "khác với nội dung tập tin" in metadata_problem(told, told.model_copy(update=other)), other


def test_only_a_mismatch_in_the_population_database_forbids_the_use() -> None:
    def answer(outcome: Match, *fields: FieldMatch) -> PopulationResult:
        return PopulationResult(outcome=outcome.value, said="", fields=list(fields))

    wrong = FieldMatch(field="NgaySinh", outcome=Match.MISMATCH.value)
    assert "ngày sinh" in judge_population(answer(Match.MISMATCH, wrong)).concern
    for told in (answer(Match.MATCH), answer(Match.UNKNOWN), None):
        found = judge_population(told)
        assert found.concern == ""
        assert found.note != ""


_KNOWN = DocumentFields(document_number="1", kq_code="KQ.G15.000007", no_expiry=True)


def _paper(**more: object) -> EarlierPaper:
    dossier = Dossier("H98.12-260101-0001", "x", "H98.12", DossierStatus.RETURNED, Stage.RETURNED, 9, NOW, NOW)
    file = _file(Source.UPLOAD, FileSignature.VALID, fields=_KNOWN)
    return replace(EarlierPaper(dossier, Channel.ONLINE, file), **more)  # type: ignore[arg-type]


def test_a_paper_serves_again_when_it_was_supplied_online_successfully_with_known_fields_and_signature() -> None:
    paper = _paper()
    assert serves_again(paper)
    assert not serves_again(_paper(channel=Channel.COUNTER))
    assert not serves_again(_paper(dossier=replace(paper.dossier, received_at=None)))
    for other in (
        {"fields": None},
        {"fields": DocumentFields(document_number="1")},
        {"signature": FileSignature.NONE},
        {"concern": "x"},
        {"source": Source.NATIONAL},
    ):
        assert not serves_again(_paper(file=replace(paper.file, **other))), other  # type: ignore[arg-type]


def test_an_earlier_paper_stands_for_the_same_component_or_the_result_it_is() -> None:
    assert is_of_kind(_paper(), DEGREE)
    assert is_of_kind(_paper(), RECORD)
    assert not is_of_kind(_paper(), Component("c1", "Đơn", True, "", None))


def test_the_latest_dossiers_paper_comes_first() -> None:
    old = _paper(dossier=replace(_paper().dossier, submitted_at=datetime(2025, 1, 1, tzinfo=UTC)))
    assert latest_first([old, _paper()]) == (_paper(), old)
