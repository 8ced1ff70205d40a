"""Whether what a stored document says agrees with itself and with the population database (Yên Bái Bước 3; G23).

«Kiểm tra tính chính xác thành phần hồ sơ đã được lưu trữ»: a paper can be genuine and still wrong. A database that
does not answer, or does not know the person, decides nothing.
"""

from dataclasses import dataclass

from mock_dvcqg.contract.databases import Match, PopulationResult
from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt.rules.owner_match import same_name

_WORDS = {
    "SoDinhDanh": "số định danh",
    "SoCMND": "số CMND",
    "HoTen": "họ tên",
    "NgaySinh": "ngày sinh",
    "GioiTinh": "giới tính",
    "NoiThuongTru": "nơi thường trú",
}
NOT_CONNECTED = ""
NO_ANSWER = "Chưa đối chiếu được với CSDL quốc gia về dân cư (không kết nối được)"


@dataclass(frozen=True)
class ContentCheck:
    """What the comparison found: a ``concern`` forbids the use, a ``note`` only tells of it."""

    concern: str = ""
    note: str = ""


def metadata_problem(told: DocumentFields | None, found: DocumentFields | None) -> str:
    """What the vault tells otherwise than the file itself; only what both tell is compared."""
    if told is None or found is None:
        return ""
    pairs = {
        "số ký hiệu": (told.document_number, found.document_number),
        "mã loại giấy tờ": (told.kq_code, found.kq_code),
        "số định danh chủ sở hữu": (told.owner_number, found.owner_number),
        "ngày cấp": (told.issued_on, found.issued_on),
    }
    differing = [name for name, (one, other) in pairs.items() if one and other and one != other]
    if told.owner_name and found.owner_name and not same_name(told.owner_name, found.owner_name):
        differing.append("họ tên chủ sở hữu")
    return f"Thông tin lưu trong Kho khác với nội dung tập tin: {', '.join(differing)}" if differing else ""


def judge_population(answer: PopulationResult | None) -> ContentCheck:
    """What the population database's answer means for the document; ``None``: it did not answer."""
    if answer is None:
        return ContentCheck(note=NO_ANSWER)
    if answer.outcome == Match.MISMATCH.value:
        wrong = [_WORDS.get(f.field, f.field) for f in answer.fields if f.outcome == Match.MISMATCH.value]
        what = f" ({', '.join(wrong)})" if wrong else ""
        return ContentCheck(concern=f"Thông tin trên giấy tờ không khớp với CSDL quốc gia về dân cư{what}")
    if answer.outcome == Match.MATCH.value:
        return ContentCheck(note="Đã đối chiếu với CSDL quốc gia về dân cư: khớp")
    return ContentCheck(note="CSDL quốc gia về dân cư không có thông tin của người này")
