"""A deliverable's fields in the words of a Vietnamese administrative document (thể thức: NĐ 30/2020/NĐ-CP, phụ lục I).

The two kinds of this flow have a form of their own (Phiếu lý lịch tư pháp, chứng chỉ hành nghề); every other kind has
a plain one. The forms are ours, modelled on the official ones; they state nothing about a living person.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mock_dvcqg.contract.document_facts import DocumentFields

NOT_LEGAL = "BẢN MÔ PHỎNG – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ"

_CRIMINAL_RECORDS = ("KQ.G15.000007", "KQ.G15.000008")
_PRACTICE_LICENCE = "KQ.G18.990001"
_PROVINCE = re.compile(r"\b(tỉnh|thành phố)\s+(.+)$", re.IGNORECASE)


@dataclass(frozen=True)
class Wording:
    """All texts of one paper, ready to be set."""

    superior: str
    """the body above the issuer; empty when it is not told by the issuer's name"""
    issuer: str
    number: str
    place_and_date: str
    title: str
    subject: str
    preamble: tuple[str, ...]
    items: tuple[tuple[str, str], ...]
    """label and value, numbered in this order"""
    lines: tuple[str, ...]
    validity: str
    signer_office: str


def word_deliverable(fields: DocumentFields, lines: Sequence[str] = ()) -> Wording:
    """The texts of a deliverable; what the fields do not hold is left out."""
    superior, issuer = agency_lines(fields.issuer)
    return Wording(
        superior=superior,
        issuer=issuer,
        number=f"Số: {fields.document_number}" if fields.document_number else "",
        place_and_date=place_and_date(fields.issuer, fields.issued_on),
        title=fields.title.upper(),
        subject=fields.subject,
        preamble=_preamble(fields),
        items=_items(fields),
        lines=tuple(lines),
        validity=_validity(fields),
        signer_office=_signer_office(fields.issuer),
    )


def agency_lines(issuer: str) -> tuple[str, str]:
    """The two lines above the document number: superior body, issuing body (NĐ 30/2020 phụ lục I, mục II.2)."""
    province = _PROVINCE.search(issuer)
    if issuer.startswith("Sở ") and province:
        return f"ỦY BAN NHÂN DÂN {province[0]}".upper(), issuer[: province.start()].rstrip(" ,").upper()
    return "", issuer.upper()


def place_and_date(issuer: str, day: date | None) -> str:
    """«Tỉnh A, ngày 05 tháng 6 năm 2026»; without a known place only the date."""
    when = written_date(day) if day else "ngày … tháng … năm …"
    province = _PROVINCE.search(issuer)
    if province is None:
        return when[0].upper() + when[1:]
    place = province[0]
    return f"{place[0].upper()}{place[1:]}, {when}"


def written_date(day: date) -> str:
    """Days below 10 and the months 1 and 2 have a leading zero (NĐ 30/2020 phụ lục I, mục II.4)."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def _preamble(fields: DocumentFields) -> tuple[str, ...]:
    if fields.kq_code in _CRIMINAL_RECORDS:
        return (
            "Căn cứ Luật Lý lịch tư pháp ngày 17 tháng 6 năm 2009;",
            "Căn cứ kết quả tra cứu cơ sở dữ liệu lý lịch tư pháp (dữ liệu mô phỏng),",
        )
    if fields.kq_code == _PRACTICE_LICENCE:
        return (
            "Căn cứ Luật Khám bệnh, chữa bệnh;",
            "Căn cứ hồ sơ đề nghị cấp chứng chỉ hành nghề (dữ liệu mô phỏng),",
        )
    return ()


def _items(fields: DocumentFields) -> tuple[tuple[str, str], ...]:
    owner = [
        ("Họ và tên", fields.owner_name.upper()),
        ("Ngày, tháng, năm sinh", f"{fields.owner_birth_date:%d/%m/%Y}" if fields.owner_birth_date else ""),
        ("Số định danh cá nhân/Căn cước công dân", fields.owner_number),
    ]
    if fields.kq_code in _CRIMINAL_RECORDS:
        owner.append(("Tình trạng án tích", "Không có án tích"))
    if fields.kq_code == _PRACTICE_LICENCE:
        owner.append(("Phạm vi hoạt động chuyên môn", "Khám bệnh, chữa bệnh đa khoa"))
    if fields.effective_on:
        owner.append(("Có hiệu lực từ", written_date(fields.effective_on)))
    return tuple((label, value) for label, value in owner if value)


def _validity(fields: DocumentFields) -> str:
    """One sentence about the term; nothing when the fields leave it open."""
    if fields.expires_on:
        return f"Có giá trị đến hết {written_date(fields.expires_on)}."
    return "Thời hạn hiệu lực: vô thời hạn." if fields.no_expiry else ""


def _signer_office(issuer: str) -> str:
    lowered = issuer.lower()
    if lowered.startswith("sở "):
        return "GIÁM ĐỐC"
    if lowered.startswith(("ubnd", "ủy ban nhân dân")):
        return "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"
    return "THỦ TRƯỞNG CƠ QUAN"
