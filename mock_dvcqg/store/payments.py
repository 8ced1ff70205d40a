"""Payments of the platform: one row a reference of a member; every change of state is a conditional update."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Literal, cast

from sqlalchemy import BigInteger, Column, CursorResult, Text, UniqueConstraint, update
from sqlmodel import Field, Session, SQLModel, col, select

from mock_dvcqg.contract.payment import ReceiptOrder
from mock_dvcqg.store.members import Member, find_member
from mock_dvcqg.store.tables import MemberRow

BegunBy = Literal["province", "citizen"]


class PaymentState(StrEnum):
    """Where a payment stands."""

    OPEN = "open"
    """the citizen has not decided yet"""
    PENDING = "pending"
    """the bank has not told the platform how it ended"""
    PAID = "paid"
    FAILED = "failed"


class PaymentRow(SQLModel, table=True):
    """One payment; ``token`` is the unguessable part of UrlThanhToan."""

    __tablename__ = "payment"
    __table_args__ = (UniqueConstraint("member", "reference"),)

    token: str = Field(primary_key=True)
    member: str
    reference: str
    digest: str
    """of the content of INIT: the same reference with other content is refused"""
    dossier_code: str = Field(index=True)
    person: str = Field(index=True)
    amount_vnd: int = Field(sa_column=Column(BigInteger, nullable=False))
    description: str = Field(sa_column=Column(Text, nullable=False))
    begun_at: str
    """ThoiGianGD as the province wrote it"""
    begun_by: str
    receipt: str = Field(sa_column=Column(Text, nullable=False))
    state: str = Field(index=True)
    code: str = ""
    bank: str = ""
    transaction_code: str = Field(default="", index=True)
    attempt: int = 1
    created_at: datetime
    settled_at: datetime | None = Field(default=None, index=True)


@dataclass(frozen=True)
class Payment:
    """One payment as the platform has it."""

    token: str
    member: str
    reference: str
    digest: str
    dossier_code: str
    person: str
    amount_vnd: int
    description: str
    begun_at: str
    begun_by: BegunBy
    receipt: ReceiptOrder
    state: PaymentState
    created_at: datetime
    code: str = ""
    """MaLoi of the outcome, empty while there is none"""
    bank: str = ""
    transaction_code: str = ""
    attempt: int = 1
    settled_at: datetime | None = None


def keep_payment(session: Session, payment: Payment) -> None:
    """Add a payment whose reference is new to its member."""
    values = {name: getattr(payment, name) for name in Payment.__dataclass_fields__}
    values |= {"receipt": json.dumps(payment.receipt.wire(), ensure_ascii=False), "state": payment.state.value}
    session.add(PaymentRow(**values))
    session.flush()


def find_payment(session: Session, token: str) -> Payment | None:
    """The payment behind a payment page."""
    row = session.get(PaymentRow, token)
    return _payment(row) if row else None


def find_by_reference(session: Session, member: str, reference: str) -> Payment | None:
    """A member's payment by MaThamChieu; never another member's."""
    query = select(PaymentRow).where(PaymentRow.member == member, PaymentRow.reference == reference)
    row = session.exec(query).first()
    return _payment(row) if row else None


def payments_of_dossier(session: Session, member: str, dossier_code: str) -> list[Payment]:
    """All payments for one dossier, the oldest first."""
    query = select(PaymentRow).where(PaymentRow.member == member, PaymentRow.dossier_code == dossier_code)
    return [_payment(row) for row in session.exec(query.order_by(col(PaymentRow.created_at)))]


def payments_of(
    session: Session, *, member: str = "", dossier_code: str = "", state: str = "", limit: int = 100
) -> list[Payment]:
    """Payments, the latest first; an empty text asks for all."""
    query = select(PaymentRow).order_by(col(PaymentRow.created_at).desc()).limit(limit)
    for column, wanted in ((PaymentRow.member, member), (PaymentRow.dossier_code, dossier_code),
                           (PaymentRow.state, state)):  # fmt: skip
        if wanted:
            query = query.where(column == wanted)
    return [_payment(row) for row in session.exec(query)]


def paid_between(session: Session, member: str, begin: datetime, end: datetime) -> list[Payment]:
    """A member's payments paid within a span, in the order of payment."""
    query = select(PaymentRow).where(
        PaymentRow.member == member,
        PaymentRow.state == PaymentState.PAID.value,
        col(PaymentRow.settled_at) >= begin,
        col(PaymentRow.settled_at) < end,
    )
    return [_payment(row) for row in session.exec(query.order_by(col(PaymentRow.settled_at), col(PaymentRow.token)))]


def settle(
    session: Session,
    token: str,
    *,
    of: Iterable[PaymentState],
    to: PaymentState,
    attempt: int,
    values: Mapping[str, Any],
) -> bool:
    """Bring a payment of one of the states to another; ``False`` when somebody else was first."""
    states = [state.value for state in of]
    change = update(PaymentRow).where(
        col(PaymentRow.token) == token, col(PaymentRow.state).in_(states), col(PaymentRow.attempt) == attempt
    )
    done = cast(CursorResult[Any], session.execute(change.values({"state": to.value, **values})))
    session.expire_all()
    return done.rowcount == 1


def reopen(session: Session, payment: Payment) -> bool:
    """Open a payment that failed for one more attempt; ``False`` when somebody else was first."""
    again = {"attempt": payment.attempt + 1, "code": "", "bank": "", "transaction_code": "", "settled_at": None}
    return settle(
        session, payment.token, of=[PaymentState.FAILED], to=PaymentState.OPEN, attempt=payment.attempt, values=again
    )


def find_member_by_partner(session: Session, partner: str) -> Member | None:
    """The member whose MaDoiTac that is."""
    code = session.exec(select(MemberRow.code).where(MemberRow.payment_partner == partner)).first()
    return find_member(session, code) if code else None


def _payment(row: PaymentRow) -> Payment:
    values = row.model_dump() | {"receipt": ReceiptOrder.model_validate_json(row.receipt)}
    return Payment(**(values | {"state": PaymentState(row.state)}))
