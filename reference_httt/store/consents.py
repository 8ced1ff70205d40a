"""Citizens' consents. An answer is given once, a consent is used once: both are conditional updates."""

from datetime import datetime

from sqlalchemy import bindparam
from sqlmodel import Session, col, select, update

from reference_httt.rules.model import Consent, ConsentStatus
from reference_httt.store.mapping import as_columns, as_value
from reference_httt.store.tables import ConsentRow

_OF_DRAFT = (
    select(ConsentRow).where(col(ConsentRow.draft_id) == bindparam("draft_id")).order_by(col(ConsentRow.asked_at))
)


def add(session: Session, consent: Consent) -> None:
    """Keep a consent that was asked for."""
    session.add(ConsentRow(**as_columns(consent)))


def find(session: Session, consent_id: str) -> Consent | None:
    """The consent of that id."""
    row = session.get(ConsentRow, consent_id, populate_existing=True)
    return as_value(row, Consent) if row else None


def of_draft(session: Session, draft_id: str) -> tuple[Consent, ...]:
    """The consents of a draft, oldest first."""
    return tuple(as_value(row, Consent) for row in session.exec(_OF_DRAFT, params={"draft_id": draft_id}))


def answer(session: Session, consent_id: str, state: ConsentStatus, at: datetime) -> bool:
    """Keep the answer; ``False`` when one was given before."""
    asked = (col(ConsentRow.consent_id) == consent_id) & (col(ConsentRow.state) == ConsentStatus.ASKED.value)
    done = session.execute(update(ConsentRow).where(asked).values(state=state.value, answered_at=at))
    return bool(getattr(done, "rowcount", 0))


def use(session: Session, consent_id: str, at: datetime) -> bool:
    """Mark the consent as used; ``False`` when it was used before."""
    unused = (col(ConsentRow.consent_id) == consent_id) & col(ConsentRow.used_at).is_(None)
    done = session.execute(update(ConsentRow).where(unused).values(used_at=at))
    return bool(getattr(done, "rowcount", 0))
