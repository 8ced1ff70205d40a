"""The specialised database (CSDL lý lịch tư pháp, mô phỏng): which results it stores, and why not."""

from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.contract.identifiers import masked
from mock_dvcqg.rules.deposit import why_not_kept

KQ_CODES = frozenset({"KQ.G15.000007", "KQ.G15.000008"})
"""Phiếu lý lịch tư pháp số 1, số 2 (5632/VPCP-KSTT 4.a Bước 4)"""


def why_not_stored(facts: DocumentFacts, owner: Person | None, *, kq_code: str, document_number: str) -> list[str]:
    """All that stands against storing a result, each a Vietnamese sentence; empty: it is stored."""
    if owner is None:
        return ["Không có chủ sở hữu mang số định danh này trong CSDL quốc gia về dân cư."]
    reasons = list(why_not_kept(facts, owner_number=owner.identity_number, kq_code=kq_code))
    if kq_code not in KQ_CODES:
        reasons.append("CSDL lý lịch tư pháp chỉ lưu Phiếu lý lịch tư pháp số 1 và số 2.")
    read = facts.fields
    if read and read.kq_code and read.kq_code != kq_code:
        reasons.append(f"Tệp mang mã {read.kq_code[:40]}, không phải {kq_code[:40]}.")
    if read and read.document_number and document_number and read.document_number != document_number:
        reasons.append("Số, ký hiệu gửi kèm khác với số, ký hiệu trong tệp.")
    if read and read.owner_birth_date and read.owner_birth_date != owner.birth_date:
        reasons.append(f"Ngày sinh trong tệp khác với dữ liệu dân cư của {masked(owner.identity_number)}.")
    return reasons
