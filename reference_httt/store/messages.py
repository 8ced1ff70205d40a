"""The outbox: messages to the portal that survive a restart."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from reference_httt.store.mapping import as_value
from reference_httt.store.tables import OutboxRow


@dataclass(frozen=True)
class Message:
    """One status change to be told: the record and its new progress rows, as they go on the wire."""

    id: int
    dossier_code: str
    record: dict[str, Any]
    rows: list[dict[str, Any]]
    state: str
    attempts: int
    message: str
    """the portal's last words, or why there was no answer"""
    created_at: datetime


def put(session: Session, dossier_code: str, record: dict[str, Any], rows: list[dict[str, Any]], at: datetime) -> None:
    """Queue a message behind the earlier ones of its dossier."""
    session.add(OutboxRow(dossier_code=dossier_code, record=record, rows=rows, created_at=at))


def dossiers_waiting(session: Session) -> list[str]:
    """The codes of the dossiers with a message that has not left."""
    query = select(OutboxRow.dossier_code).where(OutboxRow.state == "waiting").distinct()
    return list(session.exec(query))


def first_waiting(session: Session, dossier_code: str) -> Message | None:
    """The oldest message of a dossier that has not left."""
    query = select(OutboxRow).where(OutboxRow.dossier_code == dossier_code, OutboxRow.state == "waiting")
    row = session.exec(query.order_by(col(OutboxRow.id))).first()
    return as_value(row, Message) if row else None


def note(session: Session, message_id: int, *, attempts: int, state: str, words: str) -> None:
    """Keep what became of a message."""
    row = session.get(OutboxRow, message_id)
    if row is not None:
        row.attempts, row.state, row.message = attempts, state, words


def of_dossier(session: Session, dossier_code: str) -> list[Message]:
    """All messages about a dossier, oldest first."""
    query = select(OutboxRow).where(OutboxRow.dossier_code == dossier_code).order_by(col(OutboxRow.id))
    return [as_value(row, Message) for row in session.exec(query)]


def not_arrived(session: Session) -> list[Message]:
    """The messages that wait, were refused or given up, of all dossiers, oldest first."""
    query = select(OutboxRow).where(OutboxRow.state != "sent").order_by(col(OutboxRow.id))
    return [as_value(row, Message) for row in session.exec(query)]


def find(session: Session, message_id: int) -> Message | None:
    """One message."""
    row = session.get(OutboxRow, message_id, populate_existing=True)
    return as_value(row, Message) if row else None
