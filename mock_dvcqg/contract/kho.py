"""The Kho's messages: look-up and download (facts 6.2). ``signature`` is unknown and left empty."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


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


class KhoSearchResult(_Shape):
    """``result`` of a look-up."""

    documents: list[KhoDocument] = Field(default_factory=list, alias="DanhSachGiayToKetQua")


class KhoAnswer(_Shape):
    """An answer of the Kho: ``errorCode`` here, not ``error_code``."""

    error_code: str = Field("0", alias="errorCode")
    message: str = "Thực hiện thành công"
    signature: str = ""
    result: KhoSearchResult | None = None


class KhoDownloadRequest(_Shape):
    """Asks for one file; the answer is a JSON string, the file in base64."""

    keeper: str = Field("", alias="CoQuanChuQuan")
    path: str = Field(alias="DuongDan")
