"""Questions to other bodies, and their replies."""

from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from reference_httt.rules.model import Consultation
from reference_httt.store.mapping import as_columns, as_value
from reference_httt.store.tables import ConsultationRow

_OF_DOSSIER = (
    select(ConsultationRow)
    .where(col(ConsultationRow.dossier_code) == bindparam("dossier_code"))
    .order_by(col(ConsultationRow.asked_at), col(ConsultationRow.consultation_id))
)


def keep(session: Session, consultation: Consultation) -> None:
    """Keep a question, new or replied to."""
    session.merge(ConsultationRow(**as_columns(consultation)))
    session.flush()


def of_dossier(session: Session, dossier_code: str) -> tuple[Consultation, ...]:
    """A dossier's consultations, oldest first."""
    rows = session.exec(_OF_DOSSIER, params={"dossier_code": dossier_code})
    return tuple(as_value(row, Consultation) for row in rows)
