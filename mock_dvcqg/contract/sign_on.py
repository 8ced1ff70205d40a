"""Claims of the simulated sign-on and the parameters of the entry into a province (facts 5)."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

ACTING_CLAIM = "NguoiThucHien"
"""who acts in the account when it is another's (mock convention, not DVCQG)"""


class Claims(BaseModel):
    """Claims of the id_token and of userinfo: the set seen after VNeID, contact data, and more by kind and scope.

    Members that are ``None`` are left out on the wire.
    """

    model_config = ConfigDict(extra="allow", populate_by_name=True)

    subject: str = Field(alias="sub")
    tech_id: str | None = Field("", alias="TechID")
    account_kind: str = Field("1", alias="LoaiTaiKhoan")
    identity_number: str = Field("", alias="SoDinhDanh")
    old_identity_number: str = Field("", alias="SoCMND")
    full_name: str = Field("", alias="HoVaTen")
    birth_date: str = Field("", alias="NgayThangNamSinh")
    """``yyyyMMdd``"""
    email: str = Field("", alias="ThuDienTu")
    phone: str = Field("", alias="SoDienThoai")
    login_idp: str = Field("", alias="loginIdp")
    assurance: str = Field("LoA1", alias="loAs")
    profile_url: str | None = Field(None, alias="userProfileUri")
    logout_url: str | None = Field(None, alias="logoutUri")
    passport: str | None = Field(None, alias="HoChieu")
    nationality: str | None = Field(None, alias="QuocTich")
    gender: str | None = Field(None, alias="GioiTinh")
    home_address: str | None = Field(None, alias="ThuongTru")
    tax_code: str | None = Field(None, alias="MaSoThue")
    business_code: str | None = Field(None, alias="MaSoDoanhNghiep")
    enterprise_name: str | None = Field(None, alias="TenDoanhNghiep")
    agency_code: str | None = Field(None, alias="MaDinhDanhCoQuan")
    address: str | None = Field(None, alias="DiaChi")
    representative: str | None = Field(None, alias="NguoiDaiDien")
    acting: dict[str, Any] | None = Field(None, alias=ACTING_CLAIM)

    def wire(self) -> dict[str, Any]:
        """As JSON on the wire."""
        return self.model_dump(by_alias=True, exclude_none=True)


CLAIM_LABELS = {
    "TechID": "Mã định danh tài khoản (TechID)",
    "LoaiTaiKhoan": "Loại tài khoản",
    "SoDinhDanh": "Số định danh cá nhân",
    "SoCMND": "Số chứng minh nhân dân",
    "HoVaTen": "Họ và tên",
    "NgayThangNamSinh": "Ngày, tháng, năm sinh",
    "ThuDienTu": "Thư điện tử",
    "SoDienThoai": "Số điện thoại",
    "HoChieu": "Số hộ chiếu",
    "QuocTich": "Quốc tịch",
    "GioiTinh": "Giới tính",
    "ThuongTru": "Nơi thường trú",
    "MaSoThue": "Mã số thuế",
    "MaSoDoanhNghiep": "Mã số doanh nghiệp",
    "TenDoanhNghiep": "Tên tổ chức, doanh nghiệp",
    "MaDinhDanhCoQuan": "Mã định danh cơ quan",
    "DiaChi": "Địa chỉ trụ sở",
    "NguoiDaiDien": "Người đại diện",
    ACTING_CLAIM: "Người thực hiện thay",
}
"""what the consent page calls the claims that say something of the person"""


class EntryParameters(BaseModel):
    """Query of the redirect from the portal into a province."""

    model_config = ConfigDict(populate_by_name=True)

    vnconnect: str = "1"
    procedure_code: str = Field(alias="MaTTHCDP")
    agency_code: str = Field(alias="MaCoQuanThucHien")
    service_code: str = Field(alias="MaDVC")
