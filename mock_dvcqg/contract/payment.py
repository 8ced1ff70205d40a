"""The payment platform's messages and their checksum MaXacThuc, in the exact field orders (facts 7.1, 7.2).

MaXacThuc is the lower-case hex SHA-256 of the fields joined by ``|`` with the member's secret at the end.
"""

import hashlib
import hmac
from collections.abc import Mapping
from typing import Any

from pydantic import Field

from mock_dvcqg.contract.codes import CodeList
from mock_dvcqg.contract.dossier_record import WireRecord

VERSION = "1.0.6"
VND = "VND"

INIT_ORDER = (
    "LoaiBanTin", "PhienBan", "MaDoiTac", "MaThamChieu", "SoTien", "LoaiHinhThanhToan", "MaKenhThanhToan", "MaThietBi",
    "NgonNgu", "MaTienTe", "MaNganHang", "ThongTinGiaoDich", "ThoiGianGD", "Ip",
)  # fmt: skip
CONFIRM_ORDER = (
    "LoaiBanTin", "MaLoi", "MaDoiTac", "MaThamChieu", "SoTien", "MaTienTe", "MaGiaoDich", "MaNganHang", "ThoiGianGD",
    "ThongTinGiaoDich",
)  # fmt: skip
KEYS_ORDER = ("LoaiBanTin", "PhienBan", "MaDoiTac", "MaThamChieu", "ThoiGianGD")
"""of QUERY and GET_BILL"""
REPLY_ORDER = ("MaLoi", "MaDoiTac", "MaThamChieu", "ThoiGianGD")
"""of a province's answer to CONFIRM: a mock convention, since the provinces known echo CONFIRM's own MaXacThuc"""
RECONCILE_ORDER = ("LoaiBanTin", "PhienBan", "MaDoiTac", "NgayDoiSoat")
"""of RECONCILE, which is a mock convention as a whole"""


class MessageKind(CodeList):
    """LoaiBanTin."""

    INIT = "INIT", "Khởi tạo giao dịch thanh toán"
    QUERY = "QUERY", "Truy vấn trạng thái giao dịch"
    GET_BILL = "GET_BILL", "Lấy biên lai"
    CONFIRM = "CONFIRM", "Thông báo kết quả giao dịch"
    RECONCILE = "RECONCILE", "Đối soát giao dịch trong ngày"


class PaymentCode(CodeList):
    """MaLoi. 00 and 99 are facts (7.1); the others are a mock convention, not DVCQG."""

    OK = "00", "Thành công"
    UNKNOWN_PARTNER = "01", "Mã đối tác không tồn tại"
    WRONG_CHECKSUM = "02", "Mã xác thực không đúng"
    REFERENCE_USED = "03", "Mã tham chiếu đã được sử dụng cho giao dịch khác"
    NO_SUCH_PAYMENT = "04", "Không tìm thấy giao dịch"
    INVALID = "05", "Dữ liệu không hợp lệ"
    NOT_PAID = "06", "Giao dịch chưa được thanh toán"
    CANCELLED = "11", "Người nộp hủy giao dịch"
    DECLINED = "12", "Ngân hàng từ chối giao dịch"
    INSUFFICIENT = "13", "Tài khoản không đủ số dư"
    FAILED = "99", "Lỗi khác"


class TransactionState(CodeList):
    """TrangThaiGD."""

    PAID = "1", "Thanh toán thành công"
    PENDING = "3", "Chưa có kết quả cuối cùng"
    FAILED = "4", "Thanh toán thất bại"


class Reconciled(CodeList):
    """KetQua of a line of RECONCILE (mock convention)."""

    MATCHED = "KHOP", "Khớp"
    AMOUNT_DIFFERS = "LECH_SO_TIEN", "Lệch số tiền"
    PLATFORM_ONLY = "CHI_CO_TAI_NEN_TANG", "Chỉ có tại Nền tảng thanh toán"
    PROVINCE_ONLY = "CHI_CO_TAI_DON_VI", "Chỉ có tại đơn vị"


class PaidService(CodeList):
    """MaDichVu of ThongTinBienLai."""

    FINE = "1", "Nộp phạt vi phạm hành chính"
    PUBLIC_SERVICE = "2", "Phí, lệ phí dịch vụ công"


class FeeKind(CodeList):
    """LoaiPhiLePhi."""

    FEE = "1", "Phí"
    CHARGE = "2", "Lệ phí"


class FeeLine(WireRecord):
    """PhiLePhi[]."""

    kind: str = Field("", alias="LoaiPhiLePhi")
    code: str = Field("", alias="MaPhiLePhi")
    name: str = Field("", alias="TenPhiLePhi")
    amount_vnd: str = Field("", alias="SoTien")


class PaidItem(WireRecord):
    """DSKhoanNop[]."""

    content: str = Field("", alias="NoiDung")
    amount_vnd: str = Field("", alias="SoTien")


class ReceiptOrder(WireRecord):
    """ThongTinBienLai: what the receipt says. The members of a fine stay as they came."""

    service_kind: str = Field("", alias="MaDichVu")
    service_code: str = Field("", alias="MaDVC")
    service_name: str = Field("", alias="TenDVC")
    procedure_code: str = Field("", alias="MaTTHC")
    procedure_name: str = Field("", alias="TenTTHC")
    agency_code: str = Field("", alias="MaDonVi")
    agency_name: str = Field("", alias="TenDonVi")
    dossier_code: str = Field("", alias="MaHoSo")
    account_number: str = Field("", alias="TKThuHuong")
    account_bank: str = Field("", alias="MaNHThuHuong")
    account_name: str = Field("", alias="TenTKThuHuong")
    content: str = Field("", alias="NoiDungThanhToan")
    payer_name: str = Field("", alias="HoTenNguoiNop")
    payer_number: str = Field("", alias="SoCMNDNguoiNop")
    payer_address: str = Field("", alias="DiaChiNguoiNop")
    payer_district: str = Field("", alias="HuyenNguoiNop")
    payer_province: str = Field("", alias="TinhNguoiNop")
    decision_number: str = Field("", alias="SoQD")
    decision_day: str = Field("", alias="NgayQD")
    decision_agency: str = Field("", alias="TenCoQuanQD")
    fees: list[FeeLine] = Field(default_factory=list, alias="PhiLePhi")
    items: list[PaidItem] = Field(default_factory=list, alias="DSKhoanNop")


class InitMessage(WireRecord):
    """INIT: the province begins a payment."""

    kind: str = Field("INIT", alias="LoaiBanTin")
    version: str = Field("", alias="PhienBan")
    partner: str = Field("", alias="MaDoiTac")
    reference: str = Field("", alias="MaThamChieu")
    amount_vnd: str = Field("", alias="SoTien")
    payment_type: str = Field("", alias="LoaiHinhThanhToan")
    channel: str = Field("", alias="MaKenhThanhToan")
    device: str = Field("", alias="MaThietBi")
    language: str = Field("", alias="NgonNgu")
    currency: str = Field("", alias="MaTienTe")
    bank: str = Field("", alias="MaNganHang")
    description: str = Field("", alias="ThongTinGiaoDich")
    begun_at: str = Field("", alias="ThoiGianGD")
    ip: str = Field("", alias="Ip")
    checksum: str = Field("", alias="MaXacThuc")
    receipt: ReceiptOrder = Field(default_factory=ReceiptOrder, alias="ThongTinBienLai")


def checksum(fields: list[str] | tuple[str, ...], secret: str) -> str:
    """MaXacThuc of fields in their order."""
    return hashlib.sha256("|".join([*fields, secret]).encode("utf-8", "surrogatepass")).hexdigest()


def checksum_of(message: Mapping[str, Any], order: tuple[str, ...], secret: str) -> str:
    """MaXacThuc of a message, its members taken as they were written; an absent one is empty."""
    return checksum([written(message.get(name)) for name in order], secret)


def is_checksum(given: str, expected: str) -> bool:
    """Whether both are the same, compared in constant time; capital hex digits count too."""
    plain = given.strip().lower().encode("utf-8", "surrogatepass")
    return hmac.compare_digest(plain, expected.encode())


def written(value: Any) -> str:
    """A scalar as it stands in the text that is digested: a number by its digits, nothing as empty."""
    if value is None or isinstance(value, dict | list):
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


def with_checksum(message: dict[str, Any], order: tuple[str, ...], secret: str) -> dict[str, Any]:
    """The message with its MaXacThuc at the end."""
    return {**message, "MaXacThuc": checksum_of(message, order, secret)}
