"""Older and unknown members of a record: what generation G2 added and is missing, what no generation has (facts 0, 3).

A G1 record, without any of the newer members, is accepted: one finding a field, never a refusal in lenient mode.
"""

from collections.abc import Iterator

from mock_dvcqg.contract.dossier_record import DossierRecord, WireRecord
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.metrics import Metric
from mock_dvcqg.rules import rulebook as rules

G2_SCALARS: dict[str, tuple[str, Metric | None]] = {
    "channel": ("KenhThucHien", Metric.ONLINE_DOSSIER),
    "submitted_at": ("NgayNopHoSo", Metric.DOSSIER_SYNC),
    "filed_at": ("NoiNopHoSo", Metric.ONLINE_DOSSIER),
    "has_digitized_component": ("HoSoCoThanhPhanSoHoa", Metric.REUSED),
    "vneid_verified": ("TaiKhoanDuocXacThucVoiVNeID", Metric.POPULATION_DATA),
    "paid_online": ("DuocThanhToanTrucTuyen", Metric.ONLINE_PAYMENT),
}
_G2_LISTS: dict[str, tuple[str, Metric | None]] = {
    "owner_identities": ("DinhDanhCHS", None),
    "databases": ("DSKetNoiCSDL", Metric.POPULATION_DATA),
}
_G2_OF_SUBMITTED: dict[str, tuple[str, Metric | None]] = {
    "digitized": ("DuocSoHoa", Metric.REUSED),
    "reused": ("DuocTaiSuDung", Metric.REUSED),
    "from_national_vault": ("DuocLayTuKhoDMQG", Metric.PERSONAL_STORAGE),
    "replaced_by_kq": ("MaKetQuaThayThe", Metric.PERSONAL_STORAGE),
}
KNOWN_EXTRA = frozenset({"SoBienNhan"})
"""members of G1 that the record's shape does not name"""
OTHER_ATTACHMENT = frozenset({"TenGiayTo", "SoLuong", "LoaiGiayTo"})
SUPPLEMENT = frozenset({
    "HoSoBoSungId", "NguoiYeuCauBoSung", "NoiDungBoSung", "NgayBoSung", "NguoiTiepNhanBoSung", "ThongTinTiepNhan",
    "NgayTiepNhanBoSung", "TrangThaiBoSung", "DanhSachGiayToBoSung", "DanhSachLePhiBoSung", "NgayHenTraTruoc",
    "NgayHenTraMoi",
})  # fmt: skip
_MOST = 20
"""more unknown members than that are not named one by one"""


def judge_generation(record: DossierRecord) -> Iterator[FieldFinding]:
    """Findings on missing or empty members of G2, and on members that no generation has."""
    given = record.model_fields_set
    for attribute, (name, metric) in G2_SCALARS.items():
        if attribute not in given:
            yield _missing(name, metric)
        elif not getattr(record, attribute).strip():
            said = f"Nên có {name}: thiếu thì mất điểm hoặc không hiển thị được hồ sơ"
            yield rules.EXPECTED.at(name, said, metric or "")
    if is_g1(record):
        yield from _rest_of_g2(record)
    yield from _named(list(_unknown(record)))


def is_g1(record: DossierRecord) -> bool:
    """Whether a record has none of the scalars that G2 added."""
    return not record.model_fields_set & G2_SCALARS.keys()


def unknown_members(record: WireRecord, prefix: str = "") -> list[FieldFinding]:
    """A notice for each member that a flat record's shape does not name."""
    return list(_named([prefix + name for name in record.model_extra or ()]))


def _rest_of_g2(record: DossierRecord) -> Iterator[FieldFinding]:
    for attribute, (name, metric) in _G2_LISTS.items():
        if attribute not in record.model_fields_set:
            yield _missing(name, metric)
    for attribute, (name, metric) in _G2_OF_SUBMITTED.items():
        documents = record.submitted_documents
        if documents and not any(attribute in document.model_fields_set for document in documents):
            yield _missing(f"TaiLieuNop[].{name}", metric)
    results = record.deliverables
    if results and not any("kq_code" in document.model_fields_set for document in results):
        yield _missing("DanhSachGiayToKetQua[].MaGiayToKetQua", Metric.ORIGINAL_RESULT)


def _missing(name: str, metric: Metric | None) -> FieldFinding:
    return rules.G2_FIELD_MISSING.at(name, f"Thiếu trường G2 {name}; bản ghi được đọc theo thế hệ cũ", metric or "")


def _unknown(record: DossierRecord) -> Iterator[str]:
    yield from (name for name in record.model_extra or () if name not in KNOWN_EXTRA)
    for attribute, name in record.names().items():
        value = getattr(record, attribute)
        if isinstance(value, list):
            for i, element in enumerate(value):
                yield from (f"{name}[{i}].{extra}" for extra in _extra(element, name))


def _extra(element: object, list_name: str) -> list[str]:
    if isinstance(element, WireRecord):
        return list(element.model_extra or ())
    known = SUPPLEMENT if list_name == "DanhSachHoSoBoSung" else OTHER_ATTACHMENT
    return [str(name) for name in element if name not in known] if isinstance(element, dict) else []


def _named(paths: list[str]) -> Iterator[FieldFinding]:
    for path in paths[:_MOST]:
        yield rules.UNKNOWN_FIELD.at(path[:200], f"Trường «{path[:80]}» không có trong đặc tả bản tin")
    if len(paths) > _MOST:
        yield rules.UNKNOWN_FIELD.at("", f"Và {len(paths) - _MOST} trường khác không có trong đặc tả bản tin")
