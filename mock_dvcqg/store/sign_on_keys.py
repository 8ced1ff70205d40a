"""Signing keys of the sign-on after the founding one; an old key is published for a while longer."""

from datetime import datetime

from sqlalchemy import Column, Text
from sqlmodel import Field, Session, SQLModel, col, select


class SignOnKeyRow(SQLModel, table=True):
    """A private JWK and since when tokens are signed with it."""

    __tablename__ = "sign_on_key"

    seq: int | None = Field(default=None, primary_key=True)
    jwk: str = Field(sa_column=Column(Text, nullable=False))
    since: datetime


def keep_key(session: Session, jwk: str, *, now: datetime) -> None:
    """Let tokens be signed with this key from now on."""
    session.add(SignOnKeyRow(jwk=jwk, since=now))
    session.flush()


def keys_since(session: Session) -> list[tuple[str, datetime]]:
    """All later keys with the moment each came, oldest first."""
    return [(row.jwk, row.since) for row in session.exec(select(SignOnKeyRow).order_by(col(SignOnKeyRow.seq)))]
