"""Every service of the adapter: on which endpoint a province's client calls it, and with which parameters (facts 2).

``confidence`` is the mark of the facts: A several sources, B one, B- weak, C inferred, D assumed. Where the shape of a
service is not public, ``convention`` says so: our answer then follows its nearest known sibling.
"""

from dataclasses import dataclass
from enum import StrEnum


class Endpoint(StrEnum):
    """The two endpoints that a province configures; both are ``/mapi/g`` here and take everything."""

    SHARE = "share"
    INTEGRATION = "integration"


@dataclass(frozen=True)
class ServiceSpec:
    """One service by its wire name."""

    name: str
    endpoint: Endpoint
    confidence: str
    facts: str
    parameters: tuple[str, ...] = ()
    convention: bool = False
    """whether the answer's members are ours"""


def _share(name: str, confidence: str, *parameters: str, convention: bool = False) -> ServiceSpec:
    return ServiceSpec(name, Endpoint.SHARE, confidence, "2.1", parameters, convention)


def _integration(name: str, confidence: str, *parameters: str, facts: str = "2.3") -> ServiceSpec:
    return ServiceSpec(name, Endpoint.INTEGRATION, confidence, facts, parameters)


_NEW_ACCOUNT = ("SoDinhDanh", "HoVaTen", "NgaySinh", "SoDienThoai", "CanBoThucHien", "DongY")
_ALL = (
    _share("LayDanhSachTTHC", "A"),
    _share("LayDanhSachTTHCDonVi", "B", "maDonVi"),
    _share("LayDanhMucCoQuan", "A"),
    _share("LayDanhMucLinhVuc", "A"),
    _share("LayDanhMucGioiTinh", "B", convention=True),
    _share("LayDanhMucTinhThanh", "B", convention=True),
    _share("LayDanhMucQuanHuyen", "B", convention=True),
    _share("LayDanhMucPhuongXa", "B", convention=True),
    _share("LayDanhMucQuocGia", "B", convention=True),
    _share("LayDanhMucDanToc", "B", convention=True),
    _share("LayDanhMucTonGiao", "B", convention=True),
    _share("LayDanhMucTinhTrangHonNhan", "B", convention=True),
    _share("LayDanhMucDoiTuong", "B", convention=True),
    _share("LayDanhMucCapThucHien", "B", convention=True),
    _share("LayDanhMucCanCuPhapLy", "B", convention=True),
    _share("LayDanhMucLePhi", "B", convention=True),
    _share("LayDanhMucLoaiThuTuc", "B", convention=True),
    _share("LayDanhMucNhomThuTuc", "B", convention=True),
    _share("LayDanhMucThuTucThuocLoai", "B", "loaiTTHC", convention=True),
    _share("LayQDCB", "B", "idQDCB", convention=True),
    _share("TraCuuTechID", "A", "provider", "mstorcmnd"),
    _share("TaoTaiKhoan", "D", *_NEW_ACCOUNT, convention=True),
    _integration("LayThuTuc", "A", "maTTHC", facts="2.2"),
    _integration("LayDVC", "B", facts="2.1"),
    _integration("TraCuuHoSo", "B", "mahoso"),
    _integration("DongBoHoSoMC", "A", "isUpdating", "data", facts="2.3, 3"),
    _integration("CapNhatTienDoHoSoMC", "A", "data", facts="2.3, 4"),
    _integration("DongBoTrangThaiHoSo", "A", "type", "data"),
    _integration("DongBoDanhGia", "B", "data"),
    _integration("DongBoThongKeHoSo", "B", "data"),
    _integration("LayDanhSachHoiDapGuiTuDVCQG", "A"),
    _integration("LayDanhSachHoiDapBoCoQuan", "A"),
    _integration("LayNoiDungTraLoiTheoCauHoi", "B", "cauhoiid"),
    _integration("DongBoHoiDap", "B", "data"),
    _integration("DongBoKetQuaHoiDapGuiTuDVCQG", "B", "data"),
)
SERVICE_SPECS: dict[str, ServiceSpec] = {spec.name: spec for spec in _ALL}
