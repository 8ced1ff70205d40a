"""Registrations that wait for their one-time code, and sessions in which one person acts for another."""

from datetime import datetime

from sqlalchemy import Column, Text, delete
from sqlmodel import Field, Session, SQLModel, col


class RegistrationRow(SQLModel, table=True):
    """A registration begun: the order as JSON, the code by digest, how often it was tried."""

    __tablename__ = "registration"

    digest: str = Field(primary_key=True)
    number: str = Field(index=True)
    asked: str = Field(sa_column=Column(Text, nullable=False))
    code_digest: str
    tries: int = 0
    expires_at: datetime
    done: bool = False


class ActingRow(SQLModel, table=True):
    """That a citizen's session is about another's account: who acts in it."""

    __tablename__ = "acting"

    digest: str = Field(primary_key=True)
    acting: str
    began_at: datetime


def begin_registration(session: Session, row: RegistrationRow, *, now: datetime) -> None:
    """Keep it; an unfinished one for the same number ends, and so do those too old."""
    session.execute(delete(RegistrationRow).where(col(RegistrationRow.expires_at) <= now))
    session.execute(delete(RegistrationRow).where(col(RegistrationRow.number) == row.number))
    session.add(row)


def find_registration(session: Session, digest: str, *, now: datetime) -> RegistrationRow | None:
    """The registration, if it has not ended."""
    row = session.get(RegistrationRow, digest)
    return row if row is not None and row.expires_at > now and not row.done else None


def keep_acting(session: Session, digest: str, acting: str, *, now: datetime) -> None:
    """Remember who acts in a session."""
    session.add(ActingRow(digest=digest, acting=acting, began_at=now))


def acting_in(session: Session, digest: str) -> str:
    """Who acts in a session; empty when the holder does."""
    row = session.get(ActingRow, digest)
    return row.acting if row else ""
