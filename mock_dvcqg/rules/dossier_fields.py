"""Required members, lengths and code lists of a dossier record (facts 3.1, 3.3, 3.5)."""

from collections.abc import Iterator

from mock_dvcqg.contract import codes
from mock_dvcqg.contract.dossier_record import DossierRecord, SubmittedDocument, WireRecord
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.metrics import Metric
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.record_facts import flag
from mock_dvcqg.rules.rule import Rule

REQUIRED = {
    "dossier_code": "MaHoSo",
    "procedure_code": "MaTTHC",
    "procedure_name": "TenTTHC",
    "field_code": "MaLinhVuc",
    "field_name": "TenLinhVuc",
    "subject_kind": "LoaiDoiTuong",
    "summary": "TrichYeuHoSo",
    "status": "TrangThaiHoSo",
    "return_form": "HinhThuc",
    "handling_unit": "DonViXuLy",
}
LENGTHS = {"MaHoSo": 50, "TrichYeuHoSo": 1000, "GhiChu": 2000, "NguoiXuLy": 50, "TenTepDinhKem": 4000}
OTHER_LENGTH = 4000
"""a mock convention"""
_CLOSED: dict[str, type[codes.CodeList]] = {
    "status": codes.DossierStatus,
    "channel": codes.Channel,
    "return_form": codes.ReturnForm,
}
_OPEN: dict[str, type[codes.CodeList]] = {
    "subject_kind": codes.SubjectKind,
    "filed_at": codes.FiledAt,
    "paid_online": codes.PaymentFlag,
}
_KNOWN_EXTRA = {"TrangThaiHoSo": {"0", "11"}, "TrangThai": {"0", "11"}}
_YES_NO = frozenset({"0", "1"})
_DELETED = _YES_NO | {"True", "False"}
_REUSED = _YES_NO | {"2"}


def judge_fields(record: DossierRecord) -> Iterator[FieldFinding]:
    """Findings on presence, length and value of the record's members."""
    yield from _presence(record)
    yield from lengths(record)
    yield from _values(record)
    yield from _contact(record)
    for i, document in enumerate(record.submitted_documents):
        yield from _document_flags(f"TaiLieuNop[{i}]", document)
    yield from _databases(record)


BEFORE_RECEPTION = frozenset({"1", "3", "5", "6", "7", "8"})
"""what a dossier may be that was never received: a supplement or the fee may be asked for first (Hà Tĩnh 2 Bước 1.c),
and its owner may take it back (code 7, then 8; their course is a convention of the mock)"""


def _presence(record: DossierRecord) -> Iterator[FieldFinding]:
    for attribute, name in REQUIRED.items():
        if not getattr(record, attribute).strip():
            yield rules.REQUIRED.at(name, f"Thiếu {name}")
    if "owner_name" not in record.model_fields_set or not record.owner_name.strip():
        yield rules.EXPECTED.at("ChuHoSo", "Nên có ChuHoSo: thiếu thì người dân không nhận ra hồ sơ của mình")
    if record.status not in BEFORE_RECEPTION and not record.received_at:
        said = f"Thiếu NgayTiepNhan khi hồ sơ đã ở trạng thái {record.status or '?'}"
        yield rules.REQUIRED.at("NgayTiepNhan", said, Metric.DOSSIER_SYNC)
    if record.status in {"2", "4"} and not record.due_at:
        said = "Nên có NgayHenTra khi hồ sơ đã được tiếp nhận"
        yield rules.EXPECTED.at("NgayHenTra", said, Metric.ON_TIME)


def lengths(record: WireRecord, prefix: str = "") -> Iterator[FieldFinding]:
    """Findings on texts that are too long, in lists of the record too."""
    names = record.names()
    for attribute, value in vars(record).items():
        if isinstance(value, str):
            if len(value) > LENGTHS.get(names[attribute], OTHER_LENGTH):
                yield _too_long(prefix + names[attribute], len(value), LENGTHS.get(names[attribute], OTHER_LENGTH))
        else:
            for i, element in enumerate(value):
                if isinstance(element, WireRecord):
                    yield from lengths(element, f"{prefix}{names[attribute]}[{i}].")


def _too_long(path: str, length: int, limit: int) -> FieldFinding:
    return rules.TOO_LONG.at(path, f"{path} dài {length} ký tự, vượt quá {limit} ký tự")


def _values(record: DossierRecord) -> Iterator[FieldFinding]:
    names = record.names()
    for attribute, closed in _CLOSED.items():
        yield from one_of(names[attribute], getattr(record, attribute), closed, rules.WRONG_VALUE)
    for attribute, known in _OPEN.items():
        yield from one_of(names[attribute], getattr(record, attribute), known, rules.UNKNOWN_VALUE)
    yield from _flag("HoSoCoThanhPhanSoHoa", record.has_digitized_component, _YES_NO)
    yield from _flag("TaiKhoanDuocXacThucVoiVNeID", record.vneid_verified, _YES_NO)


def one_of(path: str, value: str, known: type[codes.CodeList], broken: Rule) -> Iterator[FieldFinding]:
    """A finding when a value is none of a list; the extra values seen in the field are only noted."""
    if not value or value in known._value2member_map_:
        return
    rule = rules.UNKNOWN_VALUE if value in _KNOWN_EXTRA.get(path, set()) else broken
    allowed = ", ".join(member.value for member in known)
    yield rule.at(path, f"{path} = «{value[:40]}» không thuộc danh mục ({allowed})")


def _contact(record: DossierRecord) -> Iterator[FieldFinding]:
    if record.email and "@" not in record.email:
        yield rules.CONTACT_FORM.at("Email", "Email không có dạng một địa chỉ thư điện tử")
    if record.phone and sum(c.isdigit() for c in record.phone) < 8:
        yield rules.CONTACT_FORM.at("SoDienThoai", "SoDienThoai không có dạng một số điện thoại")


def _document_flags(path: str, document: SubmittedDocument) -> Iterator[FieldFinding]:
    yield from _flag(f"{path}.DuocSoHoa", document.digitized, _YES_NO)
    yield from _flag(f"{path}.DuocTaiSuDung", document.reused, _REUSED)
    yield from _flag(f"{path}.DuocLayTuKhoDMQG", document.from_national_vault, _YES_NO)
    yield from _flag(f"{path}.IsDeleted", document.is_deleted, _DELETED)


def _databases(record: DossierRecord) -> Iterator[FieldFinding]:
    for i, database in enumerate(record.databases):
        path = f"DSKetNoiCSDL[{i}].MaCSDL"
        if database.code not in codes.KNOWN_DATABASES:
            known = ", ".join(sorted(codes.KNOWN_DATABASES))
            yield rules.UNKNOWN_VALUE.at(path, f"{path} = «{database.code[:40]}» chưa rõ nghĩa (đã thấy: {known})")
    given = "vneid_verified" in record.model_fields_set
    if given and record.status in {"9", "10"} and not uses_population_data(record):
        said = "Không có dấu hiệu kết nối dữ liệu dân cư: VNeID, giấy tờ lấy từ Kho hoặc MaCSDL"
        yield rules.POPULATION_NOT_CONNECTED.at("DSKetNoiCSDL", said)


def uses_population_data(record: DossierRecord) -> bool:
    """Whether indicator 4.5 counts the dossier (facts 9.3)."""
    from_vault = any(flag(document.from_national_vault) for document in record.submitted_documents)
    return flag(record.vneid_verified) or from_vault or any(database.code for database in record.databases)


def _flag(path: str, value: str, allowed: frozenset[str]) -> Iterator[FieldFinding]:
    if value and value not in allowed:
        yield rules.UNKNOWN_VALUE.at(path, f"{path} = «{value[:40]}» không thuộc ({', '.join(sorted(allowed))})")
