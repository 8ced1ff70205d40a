"""The dossier owner (chủ hồ sơ): identity number and kind, and whether the realm knows the person (facts 3.2)."""

from collections.abc import Iterator

from mock_dvcqg.contract.dossier_record import DossierRecord, OwnerIdentity
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.identifiers import identity_kind, masked
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.catalogue import plain
from mock_dvcqg.rules.record_facts import RecordFacts, flag, owner_number

_DIGITS = {"1": 12, "2": 9}


def judge_owner(record: DossierRecord, facts: RecordFacts) -> Iterator[FieldFinding]:
    """Findings on the owner's identity."""
    for i, identity in enumerate(record.owner_identities):
        yield from _identity(f"DinhDanhCHS[{i}]", identity)
    if len(record.owner_identities) > 1:
        said = f"DinhDanhCHS có {len(record.owner_identities)} phần tử; các hệ thống đã biết chỉ gửi một"
        yield rules.IDENTITY_SEVERAL.at("DinhDanhCHS", said)
    number = owner_number(record)
    if not number:
        said = "Thiếu số định danh của chủ hồ sơ: kết quả không đến được «Dịch vụ công của tôi»"
        yield rules.OWNER_MISSING.at("DinhDanhCHS", said)
    elif record.subject_kind in {"", "1"}:
        yield from _person(record, number, facts)
    if not facts.tech_id_known:
        yield rules.TECH_ID_UNKNOWN.at("MaDoiTuong", "MaDoiTuong không phải là TechID của một tài khoản Cổng DVCQG")
    if flag(record.vneid_verified) and not record.owner_tech_id.strip():
        said = "TaiKhoanDuocXacThucVoiVNeID = 1 nhưng không có MaDoiTuong (TechID) của tài khoản"
        yield rules.VERIFIED_WITHOUT_ACCOUNT.at("TaiKhoanDuocXacThucVoiVNeID", said)


def _identity(path: str, identity: OwnerIdentity) -> Iterator[FieldFinding]:
    wanted = _DIGITS.get(identity.kind)
    if wanted is None:
        yield rules.UNKNOWN_VALUE.at(f"{path}.LoaiDinhDanh", f"LoaiDinhDanh «{identity.kind[:20]}» chưa rõ nghĩa")
    elif identity_kind(identity.number) != identity.kind:
        said = f"LoaiDinhDanh = {identity.kind} cần số gồm {wanted} chữ số, nhận được {masked(identity.number)[:40]}"
        yield rules.IDENTITY_DIGITS.at(f"{path}.SoDinhDanh", said)
    elif is_dummy(identity.number):
        said = "SoDinhDanh là dãy số điền cho có, không phải số của một người"
        yield rules.IDENTITY_DUMMY.at(f"{path}.SoDinhDanh", said)


def is_dummy(number: str) -> bool:
    """Whether a number is one that systems fill in when they know none: one digit repeated, or 123456789…"""
    return len(set(number)) == 1 or number in "1234567890123"


def _person(record: DossierRecord, number: str, facts: RecordFacts) -> Iterator[FieldFinding]:
    paper = record.owner_document_number.strip()
    if paper and paper != number:
        yield rules.IDENTITY_DIFFERS.at("SoGiayToChuHoSo", "SoGiayToChuHoSo khác SoDinhDanh của DinhDanhCHS")
    if facts.owner is None:
        yield rules.OWNER_UNKNOWN.at("DinhDanhCHS", f"Không có người mang số {masked(number)[:40]}")
    elif record.owner_name and plain(record.owner_name) != plain(facts.owner.full_name):
        yield rules.OWNER_NAME.at("ChuHoSo", "ChuHoSo không khớp họ tên của số định danh trong dữ liệu dân cư")
