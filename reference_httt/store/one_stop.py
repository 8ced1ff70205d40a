"""The queue between the provincial portal and the one-stop system."""

from datetime import datetime

from sqlmodel import Session, col, select, update

from reference_httt.rules.model.one_stop import Crossing
from reference_httt.store.mapping import as_columns, as_value
from reference_httt.store.tables import CrossingRow, DossierRow


def put(session: Session, crossing: Crossing) -> None:
    """Queue a dossier; called in the transaction that submits it."""
    session.add(CrossingRow(**as_columns(crossing)))
    session.flush()


def waiting(session: Session) -> list[Crossing]:
    """What has not crossed, the oldest first."""
    query = select(CrossingRow).order_by(col(CrossingRow.queued_at), col(CrossingRow.dossier_code))
    return [as_value(row, Crossing) for row in session.exec(query)]


def let_enter(session: Session, dossier_code: str, at: datetime) -> None:
    """The dossier is in the one-stop system from now on and leaves the queue; a second time changes nothing."""
    outside = (col(DossierRow.dossier_code) == dossier_code) & col(DossierRow.entered_at).is_(None)
    session.execute(
        update(DossierRow).where(outside).values(entered_at=at, version=col(DossierRow.version) + 1),
    )
    row = session.get(CrossingRow, dossier_code)
    if row is not None:
        session.delete(row)
        session.flush()
