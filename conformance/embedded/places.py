"""The two reference provinces to stand up: agencies and their (invented) people."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A reference province to stand up: its code and the words its agencies carry."""

    code: str
    name: str
    area: str


ISSUER = Place("H97", "Tỉnh A (mô phỏng)", "tỉnh A")
UNDER_TEST = Place("H98", "Tỉnh B (mô phỏng)", "tỉnh B")

AGENCIES = (
    ("40", "Trung tâm Phục vụ hành chính công"),
    ("07", "Sở Tư pháp"),
    ("12", "Sở Y tế"),
    ("31", "Công an"),
    ("21.01", "UBND xã Mẫu,"),
)

OFFICERS: dict[str, tuple[str | None, str]] = {
    "40": (None, "Trần Quốc Khánh"),
    "07": ("Đỗ Minh Khôi", "Vũ Thị Lan"),
    "12": ("Hoàng Đức Thịnh", "Bùi Thị Mai"),
    "31": ("Lương Quốc Bảo", "Tạ Thị Hồng"),
    "21.01": ("Phan Văn Hậu", "Ngô Thị Yến"),
}
"""invented people: the leader who signs results, the counter officer who signs scans; the centre gives no results"""
