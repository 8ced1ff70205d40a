"""The daily reconciliation: the platform's paid transactions against the province's own list (NĐ 45/2020 Đ13)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from mock_dvcqg.contract.payment import checksum
from mock_dvcqg.contract.payment_control import OwnTransaction, ReconciledLine, Reconciliation

State = Literal["matched", "amount-differs", "platform-only", "not-compared"]


@dataclass(frozen=True)
class Paid:
    """One paid transaction as the platform has it."""

    reference: str
    transaction_code: str
    amount_vnd: int
    paid_at: datetime


def reconcile(
    member: str, day: date, paid: Sequence[Paid], own: Sequence[OwnTransaction] | None, secret: str
) -> Reconciliation:
    """All lines of both lists, told apart by MaThamChieu; ``own`` is ``None`` when there is nothing to compare."""
    theirs = {each.reference: each for each in own or []}
    lines = [_line(each, theirs.get(each.reference), compared=own is not None) for each in paid]
    known = {each.reference for each in paid}
    lines += [_unknown(each) for each in theirs.values() if each.reference not in known]
    return Reconciliation(
        member=member,
        day=day,
        lines=lines,
        count=len(paid),
        total_vnd=sum(each.amount_vnd for each in paid),
        checksum=checksum(list_fields(paid), secret),
    )


def list_fields(paid: Sequence[Paid]) -> list[str]:
    """What the list's MaXacThuc is made over, before the secret."""
    return [field for each in paid for field in (each.reference, each.transaction_code, str(each.amount_vnd))]


def as_csv(lines: Sequence[ReconciledLine]) -> str:
    """The list as CSV with a head line; texts that a spreadsheet would run are defused."""
    head = "MaThamChieu,MaGiaoDich,SoTien,SoTienDonVi,ThoiGianGD,KetQua"
    return "\r\n".join([head, *(_csv_row(each) for each in lines), ""])


def _line(each: Paid, own: OwnTransaction | None, *, compared: bool) -> ReconciledLine:
    own_amount = _own_amount(own)
    state: State = "not-compared"
    if compared:
        state = "platform-only" if own is None else "matched" if own_amount == each.amount_vnd else "amount-differs"
    return ReconciledLine(
        reference=each.reference,
        transaction_code=each.transaction_code,
        amount_vnd=each.amount_vnd,
        own_amount_vnd=own_amount,
        paid_at=each.paid_at,
        state=state,
    )


def _unknown(own: OwnTransaction) -> ReconciledLine:
    return ReconciledLine(
        reference=own.reference,
        transaction_code=own.transaction_code,
        amount_vnd=0,
        own_amount_vnd=_own_amount(own),
        paid_at=None,
        state="province-only",
    )


def _own_amount(own: OwnTransaction | None) -> int | None:
    text = own.amount_vnd.strip() if own else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 15 else None


def _csv_row(line: ReconciledLine) -> str:
    own = "" if line.own_amount_vnd is None else str(line.own_amount_vnd)
    paid_at = line.paid_at.isoformat() if line.paid_at else ""
    cells = (line.reference, line.transaction_code, str(line.amount_vnd), own, paid_at, line.state)
    return ",".join(_cell(cell) for cell in cells)


def _cell(text: str) -> str:
    plain = f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t") else text
    return '"' + plain.replace('"', '""') + '"' if any(sign in plain for sign in ',"\r\n') else plain
