"""What the population database's answer means for a dossier (đối chiếu với CSDL quốc gia về dân cư; Yên Bái Bước 3)."""

from mock_dvcqg.contract.databases import Match, PopulationResult
from reference_httt.rules.model import IdentityType, PersonalData, PopulationCheck

_LABELS = {
    "SoDinhDanh": "Số định danh",
    "SoCMND": "Số CMND",
    "HoTen": "Họ và tên",
    "NgaySinh": "Ngày sinh",
    "GioiTinh": "Giới tính",
    "NoiThuongTru": "Nơi thường trú",
}
WORDS = {
    PopulationCheck.NOT_ASKED: "không thuộc diện đối chiếu",
    PopulationCheck.MATCH: "khớp",
    PopulationCheck.UNREACHABLE: "chưa đối chiếu được",
    PopulationCheck.MISMATCH: "không khớp",
}


def is_registered(owner: PersonalData) -> bool:
    """Whether the owner stands in the population database: Vietnamese citizens do."""
    return owner.identity_type in (IdentityType.CCCD, IdentityType.CMND)


def population_problems(found: PopulationResult) -> tuple[str, ...]:
    """A sentence for each datum that differs; none when all agree. What is registered is never told."""
    if found.outcome == Match.UNKNOWN.value:
        return ("Cơ sở dữ liệu quốc gia về dân cư (mô phỏng) không có số định danh này",)
    differing = [f.field for f in found.fields if f.outcome != Match.MATCH.value]
    if not differing and found.outcome != Match.MATCH.value:
        differing = ["HoTen"]
    return tuple(
        f"{_LABELS.get(field, field)} không khớp với Cơ sở dữ liệu quốc gia về dân cư (mô phỏng)" for field in differing
    )
