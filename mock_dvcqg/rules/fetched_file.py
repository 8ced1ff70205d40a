"""What the file behind a link shows: readable, signed, sound (5632/VPCP-KSTT 4.a Bước 2)."""

from collections.abc import Iterator
from datetime import datetime

from mock_dvcqg.contract.document_facts import DocumentFacts, SignatureFact
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.dossier_times import CLOCK_TOLERANCE


def judge_submitted_file(path: str, facts: DocumentFacts, now: datetime) -> Iterator[FieldFinding]:
    """Findings on a component's file: any kind of file may come, a broken signature is told."""
    yield from _signatures(path, facts, now)
    if not facts.is_pdf:
        yield rules.FILE_NOT_PDF.at(path, "Tệp tải về không phải PDF")


def judge_deliverable_file(path: str, facts: DocumentFacts, now: datetime) -> Iterator[FieldFinding]:
    """Findings on a result's file."""
    if facts.problem or not facts.is_pdf:
        yield rules.FILE_UNREADABLE.at(path, "Tệp kết quả không đọc được như một tệp PDF")
        return
    yield from _signatures(path, facts, now)
    if not facts.has_personal_signature and not facts.is_true_copy:
        yield rules.SIGNATURE_MISSING.at(path, "Thiếu chữ ký số hợp lệ của người có thẩm quyền")
    if not facts.has_agency_seal:
        yield rules.SIGNATURE_MISSING.at(path, "Thiếu chữ ký số hợp lệ của cơ quan")


def _signatures(path: str, facts: DocumentFacts, now: datetime) -> Iterator[FieldFinding]:
    for signature in facts.signatures:
        if not signature.is_valid:
            said = f"Chữ ký số của «{signature.signer_name[:80]}» không hợp lệ: {why_invalid(signature)}"
            yield rules.SIGNATURE_INVALID.at(path, said)
        if signature.signed_at and signature.signed_at > now + CLOCK_TOLERANCE:
            said = f"Chữ ký số của «{signature.signer_name[:80]}» có thời điểm ký sau thời điểm hiện tại"
            yield rules.SIGNED_IN_FUTURE.at(path, said)


def why_invalid(signature: SignatureFact) -> str:
    """Why a signature is not valid, in Vietnamese."""
    if not signature.intact:
        return "nội dung đã ký bị thay đổi"
    if signature.altered_after:
        return "tệp bị sửa đổi sau khi ký"
    if signature.revoked:
        return "chứng thư số đã bị thu hồi"
    return "chứng thư số không được tin cậy"
