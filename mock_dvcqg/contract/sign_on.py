"""Claims of the simulated sign-on and the parameters of the entry into a province (facts 5)."""

from pydantic import BaseModel, ConfigDict, Field


class Claims(BaseModel):
    """Claims of the id_token and of userinfo, the set really seen after VNeID plus contact data."""

    model_config = ConfigDict(extra="allow", populate_by_name=True)

    subject: str = Field(alias="sub")
    tech_id: str = Field("", alias="TechID")
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


class EntryParameters(BaseModel):
    """Query of the redirect from the portal into a province."""

    model_config = ConfigDict(populate_by_name=True)

    vnconnect: str = "1"
    procedure_code: str = Field(alias="MaTTHCDP")
    agency_code: str = Field(alias="MaCoQuanThucHien")
    service_code: str = Field(alias="MaDVC")
