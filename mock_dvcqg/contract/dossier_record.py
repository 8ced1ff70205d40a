"""The dossier record of DongBoHoSoMC and the progress row of CapNhatTienDoHoSoMC (facts 3 and 4, generation G2).

All scalars are strings. Reading is tolerant: what a real client may send differently is turned into
strings; judging it is the business of the portal's rules, which see the raw object too.
"""

from functools import cache
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator


class WireRecord(BaseModel):
    """A record with Vietnamese aliases, unknown members kept, scalars read as strings."""

    model_config = ConfigDict(extra="allow", populate_by_name=True)

    @model_validator(mode="before")
    @classmethod
    def _scalars_as_strings(cls, raw: Any) -> Any:
        # one look at the whole object: a validator for each member takes half the time of judging a record
        if not isinstance(raw, dict) or all(isinstance(value, str | list) for value in raw.values()):
            return raw
        known = cls._known_names()
        return {name: _as_string(value) if name in known else value for name, value in raw.items()}

    @classmethod
    @cache
    def _known_names(cls) -> frozenset[str]:
        return frozenset(cls.names()) | frozenset(cls.names().values())

    def wire(self) -> dict[str, Any]:
        """The object as it goes on the wire."""
        return self.model_dump(by_alias=True)

    @classmethod
    @cache
    def names(cls) -> dict[str, str]:
        """Wire name by attribute."""
        return {attribute: field.alias or attribute for attribute, field in cls.model_fields.items()}


def _as_string(value: Any) -> Any:
    if value is None:
        return ""
    return str(value) if isinstance(value, bool | int | float) else value


class SubmittedDocument(WireRecord):
    """TaiLieuNop[]: one file of a dossier component; the message holds a link, never the content."""

    attachment_id: str = Field("", alias="TepDinhKemId")
    file_name: str = Field("", alias="TenTepDinhKem")
    is_deleted: str = Field("False", alias="IsDeleted")
    component_code: str = Field("", alias="MaThanhPhanHoSo")
    url: str = Field("", alias="DuongDanTaiTepTin")
    digitized: str = Field("0", alias="DuocSoHoa")
    reused: str = Field("0", alias="DuocTaiSuDung")
    from_national_vault: str = Field("0", alias="DuocLayTuKhoDMQG")
    replaced_by_kq: str = Field("", alias="MaKetQuaThayThe")


class DeliverableDocument(WireRecord):
    """DanhSachGiayToKetQua[]: one result with its KQ code and the link the portal fetches."""

    title: str = Field("", alias="TenGiayTo")
    component_code: str = Field("", alias="MaThanhPhanHoSo")
    document_id: str = Field("", alias="GiayToId")
    url: str = Field("", alias="DuongDanTepTinKetQua")
    kq_code: str = Field("", alias="MaGiayToKetQua")


class OwnerIdentity(WireRecord):
    """DinhDanhCHS[]: the owner's identity; an array of one (a bare object is read too)."""

    kind: str = Field("", alias="LoaiDinhDanh")
    number: str = Field("", alias="SoDinhDanh")


class Fee(WireRecord):
    """DanhSachLePhi[]."""

    name: str = Field("", alias="TenPhiLePhi")
    code: str = Field("", alias="MaPhiLePhi")
    collected_at: str = Field("", alias="HinhThucThu")
    amount_vnd: str = Field("0", alias="Gia")
    kind: str = Field("", alias="LoaiPhiLePhi")


class ConnectedDatabase(WireRecord):
    """DSKetNoiCSDL[]."""

    code: str = Field("", alias="MaCSDL")


class DossierRecord(WireRecord):
    """One dossier as the portal is told of it."""

    dossier_code: str = Field("", alias="MaHoSo")
    procedure_code: str = Field("", alias="MaTTHC")
    procedure_name: str = Field("", alias="TenTTHC")
    field_code: str = Field("", alias="MaLinhVuc")
    field_name: str = Field("", alias="TenLinhVuc")
    channel: str = Field("", alias="KenhThucHien")
    owner_name: str = Field("", alias="ChuHoSo")
    owner_document_number: str = Field("", alias="SoGiayToChuHoSo")
    subject_kind: str = Field("", alias="LoaiDoiTuong")
    owner_tech_id: str = Field("", alias="MaDoiTuong")
    other_information: str = Field("", alias="ThongTinKhac")
    email: str = Field("", alias="Email")
    fax: str = Field("", alias="Fax")
    phone: str = Field("", alias="SoDienThoai")
    summary: str = Field("", alias="TrichYeuHoSo")
    submitted_at: str = Field("", alias="NgayNopHoSo")
    received_at: str = Field("", alias="NgayTiepNhan")
    due_at: str = Field("", alias="NgayHenTra")
    status: str = Field("", alias="TrangThaiHoSo")
    returned_at: str = Field("", alias="NgayTra")
    return_information: str = Field("", alias="ThongTinTra")
    return_form: str = Field("", alias="HinhThuc")
    processed_at: str = Field("", alias="NgayKetThucXuLy")
    refused_at: str = Field("", alias="NgayTuChoi")
    handling_unit: str = Field("", alias="DonViXuLy")
    note: str = Field("", alias="GhiChu")
    filed_at: str = Field("", alias="NoiNopHoSo")
    has_digitized_component: str = Field("0", alias="HoSoCoThanhPhanSoHoa")
    vneid_verified: str = Field("0", alias="TaiKhoanDuocXacThucVoiVNeID")
    paid_online: str = Field("0", alias="DuocThanhToanTrucTuyen")
    owner_identities: list[OwnerIdentity] = Field(default_factory=list, alias="DinhDanhCHS")
    databases: list[ConnectedDatabase] = Field(default_factory=list, alias="DSKetNoiCSDL")
    submitted_documents: list[SubmittedDocument] = Field(default_factory=list, alias="TaiLieuNop")
    deliverables: list[DeliverableDocument] = Field(default_factory=list, alias="DanhSachGiayToKetQua")
    fees: list[Fee] = Field(default_factory=list, alias="DanhSachLePhi")
    other_attachments: list[dict[str, Any]] = Field(default_factory=list, alias="DanhSachTepDinhKemKhac")
    supplements: list[dict[str, Any]] = Field(default_factory=list, alias="DanhSachHoSoBoSung")

    @field_validator(
        "owner_identities",
        "databases",
        "submitted_documents",
        "deliverables",
        "fees",
        "other_attachments",
        "supplements",
        mode="before",
    )
    @classmethod
    def _lists(cls, value: Any) -> Any:
        if value in (None, ""):
            return []
        return [value] if isinstance(value, dict) else value

    @classmethod
    def read(cls, raw: Any) -> Self:
        """The record in a JSON object.

        Raises:
            pydantic.ValidationError: a scalar is an object, a list a number, and the like.
        """
        return cls.model_validate(raw)


class ProgressRow(WireRecord):
    """One row of CapNhatTienDoHoSoMC; order and time of the rows matter, not just the header record."""

    dossier_code: str = Field("", alias="MaHoSo")
    officer: str = Field("", alias="NguoiXuLy")
    title: str = Field("", alias="ChucDanh")
    handled_at: str = Field("", alias="ThoiDiemXuLy")
    unit: str = Field("", alias="PhongBanXuLy")
    action: str = Field("", alias="NoiDungXuLy")
    status: str = Field("", alias="TrangThai")
    started_at: str = Field("", alias="NgayBatDau")
    due_at: str = Field("", alias="NgayKetThucTheoQuyDinh")
