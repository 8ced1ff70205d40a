"""Which results may be kept in the Kho DL Cổng DVCQG, and in which form (5632/VPCP-KSTT 4.a Bước 4, 4.b Bước 4)."""

from mock_dvcqg.contract.codes import DocumentForm
from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.contract.identifiers import masked
from mock_dvcqg.rules.fetched_file import why_invalid

KQ_CODE_LENGTH = 100
"""longer ones are no code of any catalogue, and no key for a database"""


def why_not_kept(facts: DocumentFacts, *, owner_number: str, kq_code: str) -> list[str]:
    """All that stands against keeping a file for its owner, each a Vietnamese sentence; empty: it may be kept."""
    if facts.problem or not facts.is_pdf:
        return ["Tệp kết quả không đọc được như một tệp PDF nên không thể lưu vào Kho."]
    return [*_identity(facts, owner_number, kq_code), *_broken(facts), *_missing(facts)]


def form_of(facts: DocumentFacts) -> DocumentForm:
    """The form a file is kept in: with both signatures the original, with the seal alone a true copy (D-13)."""
    return DocumentForm.ORIGINAL if facts.has_personal_signature else DocumentForm.TRUE_COPY


def _identity(facts: DocumentFacts, owner_number: str, kq_code: str) -> list[str]:
    reasons: list[str] = []
    if not kq_code or len(kq_code) > KQ_CODE_LENGTH:
        reasons.append("Kết quả không có mã loại giấy tờ (KQ) dùng được nên không thể lưu vào Kho.")
    named = facts.fields.owner_number if facts.fields else ""
    if named and named != owner_number:
        reasons.append(f"Giấy tờ ghi số định danh {masked(named)}, không phải của chủ hồ sơ.")
    return reasons


def _broken(facts: DocumentFacts) -> list[str]:
    broken = [s for s in facts.signatures if not s.intact or s.altered_after or s.revoked]
    return [f"Chữ ký số của «{s.signer_name}» không hợp lệ: {why_invalid(s)}." for s in broken]


def _missing(facts: DocumentFacts) -> list[str]:
    if facts.has_agency_seal:
        return []
    if facts.has_personal_signature:
        return [
            "Thiếu chữ ký số hợp lệ của cơ quan: bản chính điện tử phải có đủ chữ ký số của người có thẩm quyền "
            "và chữ ký số của cơ quan."
        ]
    return [
        "Không có chữ ký số hợp lệ của người có thẩm quyền và của cơ quan: bản chính điện tử phải có đủ cả hai, "
        "bản sao y phải có chữ ký số của cơ quan."
    ]
