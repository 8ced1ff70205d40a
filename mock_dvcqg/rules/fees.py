"""Fees of a record against its payment flag (facts 3.3, 9.3)."""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from mock_dvcqg.contract.codes import FeeKind, FeeTime, PaymentFlag
from mock_dvcqg.contract.dossier_record import DossierRecord, Fee
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.dossier_fields import one_of


def judge_fees(record: DossierRecord) -> Iterator[FieldFinding]:
    """Findings on DanhSachLePhi and DuocThanhToanTrucTuyen."""
    amounts: list[Decimal] = []
    for i, fee in enumerate(record.fees):
        amount = amount_of(fee.amount_vnd)
        if amount is None:
            path = f"DanhSachLePhi[{i}].Gia"
            yield rules.FEE_NOT_A_NUMBER.at(path, f"{path} = «{fee.amount_vnd[:40]}» không phải số tiền (đồng)")
        else:
            amounts.append(amount)
        yield from _described(f"DanhSachLePhi[{i}]", fee)
    owed = any(amounts)
    paid = record.paid_online in {f.value for f in PaymentFlag} - {PaymentFlag.NONE.value}
    if paid and not owed:
        said = f"DuocThanhToanTrucTuyen = {record.paid_online} nhưng DanhSachLePhi không có khoản nào khác 0"
        yield rules.PAYMENT_WITHOUT_FEE.at("DuocThanhToanTrucTuyen", said)
    if owed and record.paid_online == PaymentFlag.NONE.value:
        said = "Có phí, lệ phí nhưng DuocThanhToanTrucTuyen = 0; chưa thanh toán trực tuyến thì ghi 3"
        yield rules.FEE_WITHOUT_PAYMENT.at("DuocThanhToanTrucTuyen", said)


def _described(path: str, fee: Fee) -> Iterator[FieldFinding]:
    yield from one_of(f"{path}.HinhThucThu", fee.collected_at, FeeTime, rules.UNKNOWN_VALUE)
    yield from one_of(f"{path}.LoaiPhiLePhi", fee.kind, FeeKind, rules.UNKNOWN_VALUE)
    if not fee.name or not fee.code:
        yield rules.FEE_NAME_MISSING.at(path, "Nên có TenPhiLePhi và MaPhiLePhi của từng khoản")


def amount_of(text: str) -> Decimal | None:
    """An amount in đồng; empty counts as 0, ``None`` when it is no plain number."""
    try:
        amount = Decimal(text.strip() or "0") if len(text) <= 20 else None
    except InvalidOperation:
        return None
    return amount if amount is not None and amount.is_finite() and amount >= 0 else None
