"""What an officer sends to open an account on the portal for somebody (TaoTaiKhoan; CV 3252/VPCP-KSTT)."""

from dataclasses import dataclass

from reference_httt.rules.identity_numbers import shown_number
from reference_httt.rules.model import IdentityType, PersonalData

_NUMBER_NAMES = {
    IdentityType.CCCD: "SoDinhDanh",
    IdentityType.CMND: "SoCMND",
    IdentityType.PASSPORT: "HoChieu",
    IdentityType.TAX_CODE: "MaSoThue",
    IdentityType.BUSINESS_CODE: "MaSoDoanhNghiep",
    IdentityType.AGENCY_CODE: "MaDinhDanhCoQuan",
}


@dataclass(frozen=True)
class AccountOrder:
    """Whose account, the owner's own phone, the officer, and the digest of the scanned identity paper."""

    owner: PersonalData
    phone: str
    email: str
    officer: str
    paper_sha256: str
    representative: str = ""
    """identity number of who represents an organisation"""

    def wire(self) -> dict[str, str]:
        """The parameters of the service; the person's agreement is a condition of calling it at all."""
        kind, owner = self.owner.identity_type, self.owner
        own = {
            _NUMBER_NAMES[kind]: shown_number(owner.identity_number, kind, owner.country),
            "TenToChuc" if kind.is_of_organisation else "HoVaTen": owner.full_name,
            "SoDienThoai": self.phone,
            "ThuDienTu": self.email,
            "CanBoThucHien": self.officer,
            "DongY": "1",
            "MaBamGiayTo": self.paper_sha256,
        }
        if kind.is_of_organisation:
            return own | {"NguoiDaiDien": self.representative}
        return own | {"NgaySinh": f"{owner.birth_date:%Y%m%d}", "QuocTich": owner.country}


@dataclass(frozen=True)
class CreatedAccount:
    """The account's TechID, and whether it was there before."""

    tech_id: str
    existed: bool
