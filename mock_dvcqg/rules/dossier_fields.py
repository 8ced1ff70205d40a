"""Required members, lengths and closed lists of a dossier record (facts 3.1, 3.3, 3.5)."""

from collections.abc import Iterator

from mock_dvcqg.contract import codes
from mock_dvcqg.contract.dossier_record import DossierRecord, SubmittedDocument
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.rules import rulebook as rules

REQUIRED = (
    "MaHoSo", "MaTTHC", "TenTTHC", "MaLinhVuc", "TenLinhVuc", "LoaiDoiTuong", "TrichYeuHoSo", "TrangThaiHoSo",
    "HinhThuc", "DonViXuLy",
)  # fmt: skip
EXPECTED = (
    "KenhThucHien", "ChuHoSo", "NgayNopHoSo", "NoiNopHoSo", "HoSoCoThanhPhanSoHoa", "TaiKhoanDuocXacThucVoiVNeID",
    "DuocThanhToanTrucTuyen",
)  # fmt: skip
LENGTHS = {"MaHoSo": 50, "TrichYeuHoSo": 1000, "GhiChu": 2000}
OTHER_LENGTH = 4000
_CLOSED: dict[str, type[codes.CodeList]] = {
    "TrangThaiHoSo": codes.DossierStatus,
    "KenhThucHien": codes.Channel,
    "HinhThuc": codes.ReturnForm,
}
_OPEN: dict[str, type[codes.CodeList]] = {
    "LoaiDoiTuong": codes.SubjectKind,
    "NoiNopHoSo": codes.FiledAt,
    "DuocThanhToanTrucTuyen": codes.PaymentFlag,
}
_FLAGS = ("HoSoCoThanhPhanSoHoa", "TaiKhoanDuocXacThucVoiVNeID")
_KNOWN_EXTRA = {"TrangThaiHoSo": {"0", "11"}}


def judge_fields(record: DossierRecord) -> Iterator[FieldFinding]:
    """Findings on presence, length and value of the record's members."""
    values = record.model_dump(by_alias=True, exclude={"supplements", "other_attachments"})
    yield from _presence(record, values)
    yield from lengths(values)
    yield from _values(values)
    yield from _flags(record, values)


def _presence(record: DossierRecord, values: dict[str, object]) -> Iterator[FieldFinding]:
    given = record.model_fields_set
    aliases = {field.alias for name, field in DossierRecord.model_fields.items() if name in given}
    for name in REQUIRED:
        if not str(values[name]).strip():
            yield rules.REQUIRED.at(name, f"Thiếu {name}")
    for name in EXPECTED:
        if name not in aliases or not str(values[name]).strip():
            yield rules.EXPECTED.at(name, f"Nên có {name}: thiếu thì mất điểm hoặc không hiển thị được hồ sơ")
    if record.status not in {"1", "3", "7"} and not record.received_at:
        yield rules.REQUIRED.at("NgayTiepNhan", f"Thiếu NgayTiepNhan khi hồ sơ đã ở trạng thái {record.status or '?'}")
    if record.status in {"2", "4"} and not record.due_at:
        yield rules.EXPECTED.at("NgayHenTra", "Nên có NgayHenTra khi hồ sơ đã được tiếp nhận")


def lengths(values: dict[str, object], prefix: str = "") -> Iterator[FieldFinding]:
    """Findings on texts that are too long, in nested lists too."""
    for name, value in values.items():
        path = f"{prefix}{name}"
        limit = LENGTHS.get(name, OTHER_LENGTH)
        if isinstance(value, str) and len(value) > limit:
            yield rules.TOO_LONG.at(path, f"{path} dài {len(value)} ký tự, vượt quá {limit} ký tự")
        if isinstance(value, list):
            for i, element in enumerate(value):
                if isinstance(element, dict):
                    yield from lengths(element, f"{path}[{i}].")


def _values(values: dict[str, object]) -> Iterator[FieldFinding]:
    for name, closed in _CLOSED.items():
        yield from one_of(name, str(values[name]), closed, rules.WRONG_VALUE)
    for name, known in _OPEN.items():
        yield from one_of(name, str(values[name]), known, rules.UNKNOWN_VALUE)


def one_of(path: str, value: str, known: type[codes.CodeList], broken: rules.Rule) -> Iterator[FieldFinding]:
    """A finding when a value is none of a list; the extra values seen in the field are only noted."""
    allowed = [member.value for member in known]
    if not value or value in allowed:
        return
    rule = rules.UNKNOWN_VALUE if value in _KNOWN_EXTRA.get(path, set()) else broken
    yield rule.at(path, f"{path} = «{value[:40]}» không thuộc danh mục ({', '.join(allowed)})")


def _flags(record: DossierRecord, values: dict[str, object]) -> Iterator[FieldFinding]:
    for name in _FLAGS:
        yield from _flag(name, str(values[name]), {"0", "1"})
    for i, document in enumerate(record.submitted_documents):
        yield from _document_flags(f"TaiLieuNop[{i}]", document)


def _document_flags(path: str, document: SubmittedDocument) -> Iterator[FieldFinding]:
    yield from _flag(f"{path}.DuocSoHoa", document.digitized, {"0", "1"})
    yield from _flag(f"{path}.DuocTaiSuDung", document.reused, {"0", "1", "2"})
    yield from _flag(f"{path}.DuocLayTuKhoDMQG", document.from_national_vault, {"0", "1"})
    yield from _flag(f"{path}.IsDeleted", document.is_deleted, {"0", "1", "True", "False"})


def _flag(path: str, value: str, allowed: set[str]) -> Iterator[FieldFinding]:
    if value and value not in allowed:
        yield rules.UNKNOWN_VALUE.at(path, f"{path} = «{value[:40]}» không thuộc ({', '.join(sorted(allowed))})")
