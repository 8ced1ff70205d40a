"""What bounds guessing and replay: failed tries by whom they were against, and client assertions already used."""

from datetime import datetime, timedelta

from sqlalchemy import delete, func
from sqlmodel import Field, Session, SQLModel, col, select


class FailedTryRow(SQLModel, table=True):
    """One failed try against a secret; ``target`` names it, such as «client H98»."""

    __tablename__ = "failed_try"

    seq: int | None = Field(default=None, primary_key=True)
    target: str = Field(index=True)
    at: datetime


class UsedAssertionRow(SQLModel, table=True):
    """The ``jti`` of a client assertion, kept until the assertion has ended."""

    __tablename__ = "used_assertion"

    digest: str = Field(primary_key=True)
    expires_at: datetime


def note_try(session: Session, target: str, *, now: datetime) -> None:
    """Count one more."""
    session.add(FailedTryRow(target=target, at=now))
    session.flush()


def tries_since(session: Session, target: str, since: datetime) -> int:
    """How many tries a target has seen."""
    query = select(func.count()).select_from(FailedTryRow).where(col(FailedTryRow.target) == target)
    return session.exec(query.where(col(FailedTryRow.at) > since)).one()


def forget_tries(session: Session, target: str) -> None:
    """Begin anew, after a success."""
    session.execute(delete(FailedTryRow).where(col(FailedTryRow.target) == target))


def forget_old_tries(session: Session, *, now: datetime, older_than: timedelta) -> None:
    """Drop what counts no more."""
    session.execute(delete(FailedTryRow).where(col(FailedTryRow.at) <= now - older_than))


def spend_assertion(session: Session, digest: str, *, now: datetime, expires_at: datetime) -> bool:
    """Whether this is the first use of an assertion."""
    session.execute(delete(UsedAssertionRow).where(col(UsedAssertionRow.expires_at) <= now))
    if session.get(UsedAssertionRow, digest) is not None:
        return False
    session.add(UsedAssertionRow(digest=digest, expires_at=expires_at))
    session.flush()
    return True
