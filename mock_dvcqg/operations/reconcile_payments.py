"""The reconciliation list of one member and one day of Việt Nam (mock convention: facts 10 #13)."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from pydantic import TypeAdapter, ValidationError

from mock_dvcqg.contract.payment import PaymentCode, Reconciled, with_checksum
from mock_dvcqg.contract.payment_control import OwnTransaction, ReconciledLine, Reconciliation
from mock_dvcqg.contract.wire_time import VIETNAM, to_wire
from mock_dvcqg.operations.payment_call import PaymentCall, PaymentOutcome, PaymentRefused
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.reconciliation import Paid, as_csv, reconcile
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.payments import Payment, paid_between

_OWN_LIST = TypeAdapter(list[OwnTransaction])
_ANSWER_ORDER = ("LoaiBanTin", "MaLoi", "MaDoiTac", "NgayDoiSoat", "SoGiaoDich", "TongTien", "MaXacThucDanhSach")
_RESULTS = {
    "matched": Reconciled.MATCHED.value,
    "amount-differs": Reconciled.AMOUNT_DIFFERS.value,
    "platform-only": Reconciled.PLATFORM_ONLY.value,
    "province-only": Reconciled.PROVINCE_ONLY.value,
    "not-compared": "",
}
_MOST = 10_000
_YEARS = range(1970, 3000)
"""outside of them nothing was paid, and no calendar or database reckons safely"""


def reconcile_payments(realm: Realm, member: Member, day: date, own: Sequence[OwnTransaction] | None) -> Reconciliation:
    """The platform's list of the day, compared with the member's own when there is one."""
    paid = [
        Paid(each.reference, each.transaction_code, each.amount_vnd, each.settled_at)
        for each in _paid_on(realm, member, day)
        if each.settled_at
    ]
    return reconcile(member.code, day, paid, own, member.payment_secret)


def _paid_on(realm: Realm, member: Member, day: date) -> list[Payment]:
    if day.year not in _YEARS:
        return []
    begin = datetime.combine(day, time(), VIETNAM)
    with realm.reading() as session:
        return paid_between(session, member.code, begin, begin + timedelta(days=1))


def answer_reconcile(call: PaymentCall) -> PaymentOutcome:
    """RECONCILE: the list of ``NgayDoiSoat`` (yyyyMMdd); as CSV in ``DanhSach`` when ``DinhDang`` is «csv».

    Raises:
        PaymentRefused: the day is none, or the own list is none.
    """
    made = reconcile_payments(call.realm, call.member, _day(call.text("NgayDoiSoat")), _own(call.body))
    answer: dict[str, Any] = {
        "LoaiBanTin": call.kind.value,
        "MaLoi": PaymentCode.OK.value,
        "MoTaLoi": PaymentCode.OK.label,
        "MaDoiTac": call.member.payment_partner,
        "NgayDoiSoat": f"{made.day:%Y%m%d}",
        "SoGiaoDich": str(made.count),
        "TongTien": str(made.total_vnd),
        "MaXacThucDanhSach": made.checksum,
    }
    signed = with_checksum(answer, _ANSWER_ORDER, call.member.payment_secret)
    is_csv = call.text("DinhDang").lower() == "csv"
    return PaymentOutcome(signed | {"DanhSach": as_csv(made.lines) if is_csv else [_wire(e) for e in made.lines]})


def _day(text: str) -> date:
    try:
        if len(text) == 8 and text.isascii() and text.isdigit() and text > "1900":
            return datetime.strptime(text, "%Y%m%d").replace(tzinfo=VIETNAM).date()
    except ValueError:
        pass
    raise PaymentRefused(PaymentCode.INVALID, f"NgayDoiSoat «{text[:20]}» không đúng dạng yyyyMMdd")


def _own(body: dict[str, Any]) -> list[OwnTransaction] | None:
    listed = body.get("DanhSachGiaoDich")
    if listed is None:
        return None
    try:
        if isinstance(listed, list) and len(listed) <= _MOST:
            texts = [{k: str(v) for k, v in each.items()} if isinstance(each, dict) else each for each in listed]
            return _OWN_LIST.validate_python(texts)
    except ValidationError:
        pass
    raise PaymentRefused(PaymentCode.INVALID, f"DanhSachGiaoDich phải là mảng không quá {_MOST} giao dịch")


def _wire(line: ReconciledLine) -> dict[str, str]:
    return {
        "MaThamChieu": line.reference,
        "MaGiaoDich": line.transaction_code,
        "SoTien": str(line.amount_vnd),
        "ThoiGianGD": to_wire(line.paid_at),
        "KetQua": _RESULTS[line.state],
    }
