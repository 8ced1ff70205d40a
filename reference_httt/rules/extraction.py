"""What a document must say before it enters the local vault (bóc tách dữ liệu, TT 01/2023/TT-VPCP Đ9)."""

from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields

_REQUIRED = {
    "document_number": "số ký hiệu",
    "subject": "trích yếu",
    "kq_code": "mã loại giấy tờ",
    "issuer": "cơ quan cấp",
    "owner_number": "số định danh của chủ sở hữu",
    "owner_name": "họ tên chủ sở hữu",
    "issued_on": "ngày cấp",
    "effective_on": "ngày có hiệu lực",
}


def extract_fields(facts: DocumentFacts, drafted: DocumentFields) -> DocumentFields:
    """The fields read off the file itself; what was drafted when the file tells none."""
    return facts.fields or drafted


def extraction_gaps(fields: DocumentFields) -> tuple[str, ...]:
    """The names of the fields that are missing; a term must be a date or «vô thời hạn»."""
    gaps = [name for key, name in _REQUIRED.items() if not getattr(fields, key)]
    if fields.expires_on is None and not fields.no_expiry:
        gaps.append("ngày hết hạn hoặc «vô thời hạn»")
    return tuple(gaps)


def is_extraction_complete(facts: DocumentFacts) -> bool:
    """Whether the fields of a result count as extracted: its file is signed, not before (Tây Ninh Bước 4)."""
    return bool(facts.signatures)


def is_kept_locally(facts: DocumentFacts) -> bool:
    """Whether a deliverable enters the local vault by itself: it can be read (5632/VPCP-KSTT 4.a Bước 3)."""
    return facts.is_pdf and not facts.problem
