"""The Kho's messages: look-up and download (facts 6.2), and consent (mock convention, not DVCQG).

Of a look-up ``signature`` is a detached JWS (ES256, key among the realm's JWKS) over ``result`` as canonical JSON: keys
sorted, no spaces, UTF-8. What it really signs is unknown: mock convention. Members marked "on request" are never sent
to a client that did not ask for them.
"""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, SerializeAsAny, field_validator


class _Shape(BaseModel):
    model_config = ConfigDict(extra="allow", populate_by_name=True)

    def wire(self) -> dict[str, Any]:
        """The object as it goes on the wire."""
        return self.model_dump(by_alias=True)


class WantedKq(_Shape):
    """One KQ code asked for, optionally with a document number."""

    kq_code: str = Field(alias="MaKetQua")
    document_number: str = Field("", alias="SoKyHieu")


class KhoSearchRequest(_Shape):
    """Who asks for whose documents of which kinds, for which procedure."""

    channel: str = Field(alias="KenhThucHien")
    owner_number: str = Field(alias="SoDinhDanhChuSoHuu")
    requester_number: str = Field("", alias="SoDinhDanhNguoiYeuCau")
    requester_name: str = Field("", alias="HoTenNguoiYeuCau")
    procedure_code: str = Field("", alias="MaThuTuc")
    wanted: list[WantedKq] = Field(default_factory=list, alias="DanhSachDanhMucKetQua")
    dossier_code: str = Field("", alias="MaHoSo")
    """convention: the dossier the documents are wanted for"""
    page: str = Field("", alias="Trang")
    """convention: from 1; with it (or ``SoLuong``) the answer tells ``TongSo``, ``Trang``, ``SoLuong``"""
    page_size: str = Field("", alias="SoLuong")
    even_invalid: str = Field("", alias="KemHetHieuLuc")
    """convention: "1" offers expired, replaced and revoked documents too, each with ``TrangThai``"""
    with_details: str = Field("", alias="KemThongTin")
    """convention: "1" adds issuer, dates and state to each document"""

    @field_validator("dossier_code", "page", "page_size", "even_invalid", "with_details", mode="before")
    @classmethod
    def _as_text(cls, value: Any) -> Any:
        return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


class KhoFile(_Shape):
    """One file of a document; ``path`` is what a download asks for."""

    name: str = Field(alias="TenTep")
    path: str = Field(alias="DuongDan")


class KhoDocument(_Shape):
    """One document of the owner."""

    kq_code: str = Field(alias="MaKetQua")
    title: str = Field(alias="TenGiayTo")
    document_number: str = Field("", alias="SoKyHieu")
    keeper: str = Field("", alias="CoQuanChuQuan")
    files: list[KhoFile] = Field(default_factory=list, alias="DanhSachTepDinhKem")


class KhoDetailedDocument(KhoDocument):
    """One document with what is added on request."""

    keeper_name: str = Field("", alias="TenCoQuanChuQuan")
    issuer: str = Field("", alias="CoQuanBanHanh")
    issued_on: str = Field("", alias="NgayBanHanh")
    """``yyyyMMdd``, as dates on the wire"""
    expires_on: str = Field("", alias="NgayHetHan")
    no_expiry: str = Field("0", alias="VoThoiHan")
    form: str = Field("", alias="HinhThucBan")
    state: str = Field("", alias="TrangThai")
    """"1" valid, "2" expired, "3" replaced, "4" revoked"""
    state_name: str = Field("", alias="TenTrangThai")


class KhoSearchResult(_Shape):
    """``result`` of a look-up."""

    documents: list[SerializeAsAny[KhoDocument]] = Field(default_factory=list, alias="DanhSachGiayToKetQua")


class KhoPage(KhoSearchResult):
    """``result`` of a look-up that asked for a page."""

    count: int = Field(alias="TongSo")
    page: int = Field(alias="Trang")
    page_size: int = Field(alias="SoLuong")


class KhoAnswer(_Shape):
    """An answer of the Kho: ``errorCode`` here, not ``error_code``."""

    error_code: str = Field("0", alias="errorCode")
    message: str = "Thực hiện thành công"
    signature: str = ""
    result: SerializeAsAny[KhoSearchResult] | None = None


class KhoDownloadRequest(_Shape):
    """Asks for one file; the answer is a JSON string, the file in base64."""

    keeper: str = Field("", alias="CoQuanChuQuan")
    path: str = Field(alias="DuongDan")
    consent_id: str = Field("", alias="MaYeuCau")
    """convention: the consent that this download uses up"""
    dossier_code: str = Field("", alias="MaHoSo")
    """convention: the dossier it is for; must be that of the consent"""

    def wire(self) -> dict[str, Any]:
        """The known members; a convention of ours only where it says something."""
        whole = super().wire()
        return {name: value for name, value in whole.items() if value or name in ("CoQuanChuQuan", "DuongDan")}


class KhoConsentRequest(_Shape):
    """Asks the owner's consent to one document that a look-up offered (convention)."""

    path: str = Field(alias="DuongDan")
    dossier_code: str = Field(alias="MaHoSo")
    method: str = Field("1", alias="HinhThucXacNhan")
    """"1": the owner answers on the portal; "2": the owner reads a one-time code to the officer"""


class KhoConsentQuestion(_Shape):
    """Asks what became of a request (convention)."""

    consent_id: str = Field(alias="MaYeuCau")


class KhoConsentCode(KhoConsentQuestion):
    """The one-time code that the owner read out at the counter (convention)."""

    code: str = Field(alias="MaXacNhan")


class KhoConsent(_Shape):
    """``result`` of the three consent services (convention)."""

    consent_id: str = Field(alias="MaYeuCau")
    state: str = Field(alias="TrangThai")
    state_name: str = Field(alias="TenTrangThai")
    dossier_code: str = Field(alias="MaHoSo")
    kq_code: str = Field(alias="MaKetQua")
    expires_at: str = Field(alias="ThoiHan")


class KhoConsentAnswer(_Shape):
    """An answer of the consent services (convention)."""

    error_code: str = Field("0", alias="errorCode")
    message: str = "Thực hiện thành công"
    signature: str = ""
    result: KhoConsent | None = None
