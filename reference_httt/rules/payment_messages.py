"""The payment platform's messages as this province writes and checks them (facts 7.1, 7.2)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mock_dvcqg.contract.payment import (
    CONFIRM_ORDER,
    INIT_ORDER,
    KEYS_ORDER,
    REPLY_ORDER,
    VERSION,
    VND,
    MessageKind,
    PaidService,
    PaymentCode,
    checksum_of,
    is_checksum,
    with_checksum,
    written,
)
from mock_dvcqg.contract.wire_time import to_wire
from reference_httt.rules.model import CaseFile, Fee, Payment, PaymentState
from reference_httt.rules.payment_due import fees_of

_REFERENCE = re.compile(r"^[0-9A-Za-z.\-]{1,80}$")


@dataclass(frozen=True)
class Partner:
    """Who the province is to the platform; without a secret nothing is believed."""

    code: str
    """MaDoiTac"""
    secret: str


def new_reference(dossier_code: str, at: datetime) -> str:
    """MaThamChieu and MaTraCuuTT: the dossier code and yyyyMMddHHmmss (facts 7.1)."""
    return dossier_code + to_wire(at)


def init_message(case: CaseFile, payment: Payment, partner: Partner) -> dict[str, Any]:
    """INIT of a payment; the same payment always gives the same message, so that sending it twice begins one."""
    message = {
        "LoaiBanTin": MessageKind.INIT.value,
        "PhienBan": VERSION,
        "MaDoiTac": partner.code,
        "MaThamChieu": payment.reference,
        "SoTien": str(payment.amount_vnd),
        "LoaiHinhThanhToan": "PAY",
        "MaKenhThanhToan": "1",
        "MaThietBi": "1",
        "NgonNgu": "vi-VN",
        "MaTienTe": VND,
        "MaNganHang": "PAYMENT",
        "ThongTinGiaoDich": f"THANH TOAN HO SO {payment.dossier_code}",
        "ThoiGianGD": to_wire(payment.at),
        "Ip": "127.0.0.1",
        "ThongTinBienLai": receipt_order(case, fees_of(case, payment)) | _payer(case),
    }
    return with_checksum(message, INIT_ORDER, partner.secret)


def keys_message(kind: MessageKind, payment: Payment, partner: Partner) -> dict[str, Any]:
    """QUERY or GET_BILL of a payment."""
    message = {
        "LoaiBanTin": kind.value,
        "PhienBan": VERSION,
        "MaDoiTac": partner.code,
        "MaThamChieu": payment.reference,
        "ThoiGianGD": to_wire(payment.at),
    }
    return with_checksum(message, KEYS_ORDER, partner.secret)


def receipt_order(case: CaseFile, fees: tuple[Fee, ...]) -> dict[str, Any]:
    """ThongTinBienLai without the payer: what is paid, for which dossier, to whom; the account is an invented one."""
    draft = case.draft
    return {
        "MaDichVu": PaidService.PUBLIC_SERVICE.value,
        "MaDVC": draft.procedure_code,
        "TenDVC": draft.procedure_name,
        "MaTTHC": draft.procedure_code,
        "TenTTHC": draft.procedure_name,
        "MaDonVi": draft.agency_code,
        "TenDonVi": draft.agency_name,
        "MaHoSo": case.dossier.dossier_code,
        "TKThuHuong": "0000000000",
        "MaNHThuHuong": "NHTN01",
        "TenTKThuHuong": draft.agency_name,
        "NoiDungThanhToan": f"Thanh toán phí, lệ phí hồ sơ {case.dossier.dossier_code}",
        "PhiLePhi": [
            {"LoaiPhiLePhi": f.kind, "MaPhiLePhi": f.code, "TenPhiLePhi": f.name, "SoTien": str(f.amount_vnd)}
            for f in fees
        ],
        "DSKhoanNop": [{"NoiDung": f.name, "SoTien": str(f.amount_vnd)} for f in fees],
    }


def _payer(case: CaseFile) -> dict[str, str]:
    """Who pays as the receipt names him: the submitter, else the owner."""
    owner, submitter = case.draft.personal_data, case.draft.submitter
    name = submitter.full_name if submitter else owner.full_name if owner else case.account.full_name
    number = submitter.identity_number if submitter else case.draft.owner_number
    address = owner.address if owner else ""
    return {"HoTenNguoiNop": name, "SoCMNDNguoiNop": number, "DiaChiNguoiNop": address or case.draft.agency_name}


def payer_name(case: CaseFile) -> str:
    """The payer's name, for the payment as it is kept."""
    return _payer(case)["HoTenNguoiNop"]


def reference_of(message: Mapping[str, Any]) -> str:
    """MaThamChieu, when it has the form of one; empty otherwise."""
    text = written(message.get("MaThamChieu"))
    return text if _REFERENCE.match(text) else ""


def envelope_problem(message: Mapping[str, Any], partner: Partner) -> str:
    """Why a CONFIRM is not the platform's; empty when it is (Hà Tĩnh 2 Bước 1.c «chứng từ hợp lệ»)."""
    if not partner.secret:
        return "Đơn vị chưa kết nối Nền tảng thanh toán"
    expected = checksum_of(message, CONFIRM_ORDER, partner.secret)
    if not is_checksum(written(message.get("MaXacThuc")), expected):
        return "Mã xác thực không chính xác"
    if written(message.get("LoaiBanTin")) != MessageKind.CONFIRM.value:
        return "Loại bản tin không phải CONFIRM"
    return "" if written(message.get("MaDoiTac")) == partner.code else "Mã đối tác không phải của đơn vị"


def confirm_problem(message: Mapping[str, Any], payment: Payment | None) -> str:
    """Why a CONFIRM of the platform does not fit what was asked to be paid; empty when it does."""
    if payment is None:
        return "Không có giao dịch với mã tham chiếu này"
    if written(message.get("MaTienTe")) != VND or written(message.get("SoTien")) != str(payment.amount_vnd):
        return "Số tiền không đúng với số tiền phải nộp"
    if written(message.get("MaHoSo")) not in ("", payment.dossier_code):
        return "Mã hồ sơ không đúng với mã tham chiếu"
    paid = written(message.get("MaLoi")) == PaymentCode.OK.value
    transaction = written(message.get("MaGiaoDich"))
    if paid and not transaction:
        return "Thiếu mã giao dịch"
    if paid and payment.state is PaymentState.PAID and payment.transaction != transaction:
        return "Giao dịch đã được xác nhận với mã giao dịch khác"
    return ""


def outcome_code(message: Mapping[str, Any]) -> str:
    """MaLoi of a CONFIRM: 00 only when the money came; a declined card is another code (Tây Ninh Bước 2)."""
    return written(message.get("MaLoi"))[:10]


def confirm_reply(message: Mapping[str, Any], problem: str, secret: str) -> dict[str, Any]:
    """The answer to CONFIRM: 00, or 99 with the reason; signed only for who proved to be the platform."""
    code = PaymentCode.FAILED if problem else PaymentCode.OK
    reply = {
        "MaLoi": code.value,
        "MoTaLoi": problem or code.label,
        "MaDoiTac": _plain(message, "MaDoiTac"),
        "MaThamChieu": _plain(message, "MaThamChieu"),
        "ThoiGianGD": _plain(message, "ThoiGianGD"),
    }
    return with_checksum(reply, REPLY_ORDER, secret) if secret else reply | {"MaXacThuc": ""}


def _plain(message: Mapping[str, Any], name: str) -> str:
    return written(message.get(name))[:255].encode("utf-8", "replace").decode()
