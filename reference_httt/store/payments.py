"""Payments of dossiers' fees."""

from sqlmodel import Session, col, select

from reference_httt.rules.model import Payment
from reference_httt.store.mapping import as_columns, as_value
from reference_httt.store.tables import PaymentRow


def keep(session: Session, payment: Payment) -> None:
    """Keep a payment, new or in its next state."""
    session.merge(PaymentRow(**as_columns(payment)))
    session.flush()


def find(session: Session, reference: str, *, for_change: bool = False) -> Payment | None:
    """The payment of that reference (MaThamChieu); ``for_change`` locks it until the transaction ends."""
    query = select(PaymentRow).where(PaymentRow.reference == reference)
    row = session.exec(query.with_for_update() if for_change else query).first()
    return as_value(row, Payment) if row else None


def of_dossier(session: Session, dossier_code: str) -> tuple[Payment, ...]:
    """A dossier's payments, oldest first."""
    query = select(PaymentRow).where(PaymentRow.dossier_code == dossier_code)
    rows = session.exec(query.order_by(col(PaymentRow.at), col(PaymentRow.reference)))
    return tuple(as_value(row, Payment) for row in rows)
