"""Payments of dossiers' fees. The receipt of a payment is a case paper that bears the payment's reference as its id."""

from datetime import datetime

from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from reference_httt.rules.model import PaperKind, Payment, PaymentState, PaymentWay
from reference_httt.store.mapping import as_columns, as_value
from reference_httt.store.tables import CasePaperRow, DossierRow, PaymentRow

_OF_DOSSIER = (
    select(PaymentRow)
    .where(col(PaymentRow.dossier_code) == bindparam("dossier_code"))
    .order_by(col(PaymentRow.at), col(PaymentRow.reference))
)


def keep(session: Session, payment: Payment) -> None:
    """Keep a payment, new or in its next state."""
    session.merge(PaymentRow(**as_columns(payment)))
    session.flush()


def lock_dossier(session: Session, dossier_code: str) -> None:
    """Let nobody else begin or settle a payment of that dossier until the transaction ends."""
    session.exec(
        select(DossierRow.dossier_code).where(DossierRow.dossier_code == dossier_code).with_for_update()
    ).first()


def find(session: Session, reference: str, *, for_change: bool = False) -> Payment | None:
    """The payment of that reference (MaThamChieu); ``for_change`` locks it until the transaction ends."""
    query = select(PaymentRow).where(PaymentRow.reference == reference)
    row = session.exec(query.with_for_update() if for_change else query).first()
    return as_value(row, Payment) if row else None


def of_dossier(session: Session, dossier_code: str) -> tuple[Payment, ...]:
    """A dossier's payments, oldest first."""
    rows = session.exec(_OF_DOSSIER, params={"dossier_code": dossier_code})
    return tuple(as_value(row, Payment) for row in rows)


def find_by_url(session: Session, url: str, *, for_change: bool = False) -> Payment | None:
    """The payment whose page has that address."""
    query = select(PaymentRow).where(PaymentRow.url == url)
    row = session.exec(query.with_for_update() if for_change else query).first()
    return as_value(row, Payment) if row else None


def waiting_at(session: Session, way: PaymentWay, limit: int) -> tuple[Payment, ...]:
    """The payments of that way without a final outcome, oldest first."""
    unfinished = [PaymentState.REQUESTED.value, PaymentState.PENDING.value]
    query = select(PaymentRow).where(PaymentRow.way == way.value, col(PaymentRow.state).in_(unfinished))
    rows = session.exec(query.order_by(col(PaymentRow.at), col(PaymentRow.reference)).limit(limit))
    return tuple(as_value(row, Payment) for row in rows)


def without_receipt(session: Session, limit: int) -> tuple[Payment, ...]:
    """The payments that are paid and whose receipt is not kept yet, oldest first."""
    kept = select(CasePaperRow.paper_id).where(CasePaperRow.kind == PaperKind.PAYMENT_RECEIPT.value)
    query = select(PaymentRow).where(
        PaymentRow.state == PaymentState.PAID.value, col(PaymentRow.reference).not_in(kept)
    )
    rows = session.exec(query.order_by(col(PaymentRow.at), col(PaymentRow.reference)).limit(limit))
    return tuple(as_value(row, Payment) for row in rows)


def paid_between(session: Session, way: PaymentWay, begin: datetime, end: datetime) -> tuple[Payment, ...]:
    """What was paid in that way in a span of time, oldest first."""
    query = select(PaymentRow).where(
        PaymentRow.way == way.value,
        PaymentRow.state == PaymentState.PAID.value,
        col(PaymentRow.paid_at) >= begin,
        col(PaymentRow.paid_at) < end,
    )
    return tuple(as_value(row, Payment) for row in session.exec(query.order_by(col(PaymentRow.paid_at))))
