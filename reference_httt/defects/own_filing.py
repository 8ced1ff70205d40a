"""Departures while a citizen prepares and sends a dossier (Hà Tĩnh, phần 1, Bước 1.b và 2)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.earlier_papers import EarlierPaper
from reference_httt.rules.model import Account, CaseFile, Draft, FormField


@defect("takes-invalid-forms", owns=("HT-1-B2a-1", "ND45-11-1-1", "SQC-TK-1"), replaces=("form_problems",))
def takes_invalid_forms(practice: Practice) -> Practice:
    """Leaves checking the e-form to the page: what is missing or wrong is kept and sent (1 Bước 2.a)."""

    def none(fields: Sequence[FormField], values: Mapping[str, str]) -> dict[str, str]:
        return {}

    return replace(practice, form_problems=none)


@defect("sends-unsigned-forms", owns=("HT-1-B2a-2",), replaces=("signature_gaps",))
def sends_unsigned_forms(practice: Practice) -> Practice:
    """Says that a signature is required and lets the unsigned dossier through (1 Bước 2.a «ký số nếu có yêu cầu»)."""

    def none(draft: Draft) -> tuple[str, ...]:
        return ()

    return replace(practice, signature_gaps=none)


@defect("receipt-without-code", owns=("HT-1-B2a-3",), replaces=("submission_notice",))
def receipt_without_code(practice: Practice) -> Practice:
    """Tells that something was sent, without the dossier's code: nobody can look it up by that (1 Bước 2.a)."""

    def without_code(case: CaseFile) -> tuple[str, str]:
        return "Thông báo", "Hồ sơ của ông/bà đã được gửi thành công."

    return replace(practice, submission_notice=without_code)


@defect("autofills-without-consent", owns=("HT-1-B2b-1",), replaces=("suggest_form",))
def autofills_without_consent(practice: Practice) -> Practice:
    """Fills in whatever it knows of the person, asked or not (1 Bước 2.b «nếu được tổ chức, cá nhân đồng ý»)."""

    def always(
        fields: Sequence[FormField], account: Account, earlier: Sequence[Mapping[str, str]] = ()
    ) -> dict[str, str]:
        return practice.suggest_form(fields, replace(account, autofill_consent=True), earlier)

    return replace(practice, suggest_form=always)


@defect("asks-again-for-valid-paper", owns=("HT-1-B1b-2",), replaces=("papers_again",))
def asks_again_for_valid_paper(practice: Practice) -> Practice:
    """Keeps every dossier's papers apart: what was supplied online is asked for again (1 Bước 1.b)."""

    def none(papers: Iterable[EarlierPaper]) -> tuple[EarlierPaper, ...]:
        return ()

    return replace(practice, papers_again=none)


@defect("reuses-expired-paper", owns=("HT-1-B1b-2",), replaces=("earlier_problem",))
def reuses_expired_paper(practice: Practice) -> Practice:
    """Fills in papers of earlier dossiers without a look at their term (1 Bước 1.b «nếu còn giá trị sử dụng»)."""

    def never(fields: DocumentFields, today: date) -> str:
        return ""

    return replace(practice, earlier_problem=never)
