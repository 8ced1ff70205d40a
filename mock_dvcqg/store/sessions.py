"""Sessions of members (adapter, Kho) and citizens (browser): kept by digest, ended by the realm's clock."""

from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlmodel import Session, col

from mock_dvcqg.store.tables import SessionRow

CITIZEN = "citizen"


def keep_session(
    session: Session, *, digest: str, surface: str, holder: str, now: datetime, lifetime: timedelta
) -> None:
    """Begin a session and forget those that have ended."""
    session.execute(delete(SessionRow).where(col(SessionRow.expires_at) <= now))
    session.add(SessionRow(digest=digest, surface=surface, holder=holder, began_at=now, expires_at=now + lifetime))


def find_session(session: Session, *, digest: str, now: datetime) -> SessionRow | None:
    """The session, if it has not ended."""
    row = session.get(SessionRow, digest)
    return row if row is not None and row.expires_at > now else None


def end_session(session: Session, digest: str) -> bool:
    """End a session; whether there was one."""
    ended = session.execute(delete(SessionRow).where(col(SessionRow.digest) == digest))
    return bool(ended.rowcount)  # type: ignore[attr-defined]  # a DELETE or UPDATE gives a CursorResult
