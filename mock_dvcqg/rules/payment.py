"""Judges an INIT message: members, money, time, and whom it concerns (facts 7.1)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.identifiers import agency_of_dossier, identity_kind, member_of
from mock_dvcqg.contract.payment import VERSION, VND, FeeKind, InitMessage, PaidService
from mock_dvcqg.contract.wire_time import from_wire, to_wire
from mock_dvcqg.rules import payment_rulebook as rules

TIME_WINDOW = timedelta(minutes=15)
"""how far ThoiGianGD may lie from the platform's now: a mock convention"""
_TWELVE_HOURS = timedelta(hours=12)
_LARGEST_INT = 2**31 - 1
_LARGEST_VND = 10**13

_REQUIRED = {
    "reference": "MaThamChieu", "amount_vnd": "SoTien", "version": "PhienBan", "payment_type": "LoaiHinhThanhToan",
    "currency": "MaTienTe", "description": "ThongTinGiaoDich", "begun_at": "ThoiGianGD",
}  # fmt: skip
_USUAL = {
    "version": ("PhienBan", VERSION), "payment_type": ("LoaiHinhThanhToan", "PAY"), "channel": ("MaKenhThanhToan", "1"),
    "device": ("MaThietBi", "1"), "language": ("NgonNgu", "vi-VN"), "bank": ("MaNganHang", "PAYMENT"),
}  # fmt: skip
_LONGEST = {"reference": ("MaThamChieu", 255), "partner": ("MaDoiTac", 50), "begun_at": ("ThoiGianGD", 50)}
_RECEIPT_REQUIRED = {
    "service_kind": "MaDichVu", "content": "NoiDungThanhToan", "payer_name": "HoTenNguoiNop",
    "payer_number": "SoCMNDNguoiNop", "payer_address": "DiaChiNguoiNop",
}  # fmt: skip
_SERVICE_REQUIRED = {
    "dossier_code": "MaHoSo", "procedure_code": "MaTTHC", "procedure_name": "TenTTHC", "agency_code": "MaDonVi",
    "agency_name": "TenDonVi", "account_number": "TKThuHuong", "account_bank": "MaNHThuHuong",
    "account_name": "TenTKThuHuong",
}  # fmt: skip
_FINE_REQUIRED = {"decision_number": "SoQD", "decision_day": "NgayQD", "decision_agency": "TenCoQuanQD"}


@dataclass(frozen=True)
class PaymentFacts:
    """What the platform knows beside the message."""

    now: datetime
    member: str
    record_fees_vnd: int | None = None
    """sum of the fees of the synced record; ``None`` when the dossier is not synced"""
    record_procedure: str = ""
    paid_before: bool = False
    """whether the same amount has been paid for this dossier under another reference"""


def judge_init(message: InitMessage, facts: PaymentFacts) -> list[FieldFinding]:
    """All findings on a message whose partner and checksum are good."""
    parts = (_members(message), _money(message), _receipt(message), _time(message, facts.now), _whom(message, facts))
    return [finding for part in parts for finding in part]


def amount_vnd(text: str) -> int | None:
    """A whole amount in đồng above nothing; ``None`` for any other text."""
    plain = text.strip()
    if not (plain.isascii() and plain.isdigit()) or len(plain) > 15:
        return None
    amount = int(plain)
    return amount if 0 < amount <= _LARGEST_VND else None


def _members(message: InitMessage) -> Iterator[FieldFinding]:
    for attribute, name in _REQUIRED.items():
        if not getattr(message, attribute).strip():
            yield rules.REQUIRED.at(name, f"Thiếu {name}")
    for attribute, (name, usual) in _USUAL.items():
        given = getattr(message, attribute)
        if given and given != usual:
            yield rules.UNKNOWN_VALUE.at(name, f"{name} = «{given[:40]}», giá trị thường gặp là «{usual}»")
    for attribute, (name, longest) in _LONGEST.items():
        if len(getattr(message, attribute)) > longest:
            yield rules.TOO_LONG.at(name, f"{name} dài quá {longest} ký tự")
    if message.currency and message.currency != VND:
        yield rules.CURRENCY.at("MaTienTe", f"MaTienTe = «{message.currency[:20]}», chỉ nhận {VND}")


def _money(message: InitMessage) -> Iterator[FieldFinding]:
    total = amount_vnd(message.amount_vnd)
    if total is None:
        if message.amount_vnd:
            yield rules.AMOUNT.at("SoTien", f"SoTien = «{message.amount_vnd[:40]}» không phải số đồng nguyên dương")
        return
    if total > _LARGEST_INT:
        yield rules.AMOUNT_32_BIT.at("SoTien", "SoTien vượt quá số nguyên 32 bit mà bản tin CONFIRM thường dùng")
    receipt = message.receipt
    lists = (("PhiLePhi", receipt.fees, rules.FEES_SUM), ("DSKhoanNop", receipt.items, rules.ITEMS_SUM))
    for name, lines, rule in lists:
        amounts = [_line_amount(line.amount_vnd) for line in lines]
        path = f"ThongTinBienLai.{name}"
        if not lines:
            yield rules.EXPECTED.at(path, f"Thiếu {path}")
        elif None in amounts:
            yield rules.AMOUNT.at(path, f"{path} có khoản không phải số đồng nguyên")
        elif (listed := sum(each or 0 for each in amounts)) != total:
            yield rule.at(path, f"Tổng các khoản của {path} là {listed} đồng, khác SoTien {total} đồng")


def _line_amount(text: str) -> int | None:
    plain = text.strip()
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) <= 15 else None


def _receipt(message: InitMessage) -> Iterator[FieldFinding]:
    receipt = message.receipt
    is_fine = receipt.service_kind == PaidService.FINE.value
    needed = _RECEIPT_REQUIRED | (_FINE_REQUIRED if is_fine else _SERVICE_REQUIRED)
    for attribute, name in needed.items():
        if not getattr(receipt, attribute).strip():
            yield rules.EXPECTED.at(f"ThongTinBienLai.{name}", f"Thiếu ThongTinBienLai.{name}")
    if receipt.service_kind and receipt.service_kind not in {each.value for each in PaidService}:
        said = f"MaDichVu = «{receipt.service_kind[:20]}» không có trong danh mục (1 nộp phạt, 2 dịch vụ công)"
        yield rules.UNKNOWN_VALUE.at("ThongTinBienLai.MaDichVu", said)
    for i, fee in enumerate(receipt.fees):
        if fee.kind not in {each.value for each in FeeKind}:
            path = f"ThongTinBienLai.PhiLePhi[{i}].LoaiPhiLePhi"
            yield rules.UNKNOWN_VALUE.at(path, f"{path} = «{fee.kind[:20]}», cần 1 (phí) hoặc 2 (lệ phí)")
    number = receipt.payer_number.strip()
    if number and (not identity_kind(number) or set(number) == {"0"}):
        said = "SoCMNDNguoiNop không phải số định danh 12 chữ số hoặc số CMND 9 chữ số"
        yield rules.PAYER_NUMBER.at("ThongTinBienLai.SoCMNDNguoiNop", said)


def _time(message: InitMessage, now: datetime) -> Iterator[FieldFinding]:
    if not message.begun_at:
        return
    try:
        begun_at = from_wire(message.begun_at)
    except ValueError:
        said = f"ThoiGianGD = «{message.begun_at[:40]}» không đúng dạng yyyyMMddHHmmss"
        yield rules.TIME_FORM.at("ThoiGianGD", said)
        return
    apart = abs(now - begun_at) if begun_at else timedelta()
    if apart > TIME_WINDOW:
        said = f"ThoiGianGD = {message.begun_at} lệch quá 15 phút so với thời điểm hiện tại {to_wire(now)}"
        if abs(apart - _TWELVE_HOURS) <= TIME_WINDOW:
            said += "; có thể giờ được ghi theo 12 giờ (hh) thay vì 24 giờ (HH)"
        yield rules.TIME_WINDOW.at("ThoiGianGD", said)


def _whom(message: InitMessage, facts: PaymentFacts) -> Iterator[FieldFinding]:
    receipt = message.receipt
    if receipt.agency_code and member_of(receipt.agency_code) != facts.member:
        said = f"MaDonVi «{receipt.agency_code[:40]}» không thuộc {facts.member}"
        yield rules.FOREIGN_AGENCY.at("ThongTinBienLai.MaDonVi", said)
    agency = agency_of_dossier(receipt.dossier_code)
    if agency and member_of(agency) != facts.member:
        said = f"Hồ sơ {receipt.dossier_code[:50]} không thuộc {facts.member}"
        yield rules.FOREIGN_DOSSIER.at("ThongTinBienLai.MaHoSo", said)
    if facts.record_procedure and receipt.procedure_code and facts.record_procedure != receipt.procedure_code:
        said = f"MaTTHC «{receipt.procedure_code[:40]}» khác hồ sơ đã đồng bộ ({facts.record_procedure[:40]})"
        yield rules.PROCEDURE.at("ThongTinBienLai.MaTTHC", said)
    total = amount_vnd(message.amount_vnd)
    if facts.record_fees_vnd and total and facts.record_fees_vnd != total:
        said = f"SoTien {total} đồng khác tổng DanhSachLePhi của hồ sơ đã đồng bộ ({facts.record_fees_vnd} đồng)"
        yield rules.RECORD_FEES.at("SoTien", said)
    if facts.paid_before:
        said = "Hồ sơ đã được thanh toán đúng số tiền này bằng một mã tham chiếu khác"
        yield rules.PAID_BEFORE.at("MaThamChieu", said)
