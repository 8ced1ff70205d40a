"""When a result goes out as a true copy (bản sao y), and the words of its mark (NĐ 30/2020/NĐ-CP Đ25 k1 c; phụ lục I).

5632/VPCP-KSTT 4.a Bước 2 (close reading G14): «chưa xử lý trực tuyến toàn trình, cung cấp kết quả trực tuyến hoàn toàn
(bao gồm chữ ký số người có thẩm quyền và chữ ký số của tổ chức)»: not fully online, or one of the two signatures
missing. Whether a body gives the results of a procedure on paper is its own setting (``paper_result``); a procedure
that is part online («một phần») but ends with a file signed by both gives an original (mock convention).
"""

from dataclasses import dataclass
from datetime import date

from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields
from mock_dvcqg.documents.wording import agency_lines, place_and_date
from reference_httt.rules.model import ProcedureTerms

FORM = "SAO Y"


@dataclass(frozen=True)
class CopyWording:
    """All texts of a true copy's mark, ready to be set."""

    form: str
    number: str
    place_and_date: str
    agency: str
    source: str
    """what was copied"""
    signer: str
    """who signed the paper by hand"""


def true_copy_reason(terms: ProcedureTerms, facts: DocumentFacts) -> str:
    """Why the result must go out as a true copy; empty for a full electronic result."""
    if terms.paper_result:
        return "Kết quả của thủ tục này được làm trên giấy"
    if not facts.has_personal_signature:
        return "Kết quả điện tử thiếu chữ ký số của người có thẩm quyền"
    if not facts.has_agency_seal:
        return "Kết quả điện tử thiếu chữ ký số của cơ quan"
    return ""


def copy_fields(fields: DocumentFields) -> DocumentFields:
    """What a true copy is stored with: all that was entered of the paper (5632/VPCP-KSTT 4.a Bước 3; TT 01/2023 Đ9)."""
    return fields


def word_copy(agency: str, serial: int, day: date, paper: str, signer: str) -> CopyWording:
    """The mark: form, number, place and date (NĐ 30/2020 phụ lục I: số, ký hiệu bản sao; địa danh và thời gian sao)."""
    return CopyWording(
        form=FORM,
        number=f"Số: {serial:04d}/SY-{short_name(agency)}",
        place_and_date=place_and_date(agency, day),
        agency=agency,
        source=f"Sao y từ bản giấy: {paper}",
        signer=signer,
    )


def short_name(agency: str) -> str:
    """«SYT» for «Sở Y tế tỉnh B»: first letters, and «UBND» as it is. Mock convention, not DVCQG."""
    words = agency_lines(agency)[1].replace(",", " ").split()
    return words[0] if words and words[0] == "UBND" else "".join(word[0] for word in words)
