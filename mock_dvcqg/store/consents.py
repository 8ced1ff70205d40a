"""What citizens agreed to hand over to a client of the sign-on: remembered per account, acting person and client."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Field, Session, SQLModel, col, select


class ConsentRow(SQLModel, table=True):
    """One consent in force; ``acting`` is empty when the account's holder gave it."""

    __tablename__ = "sign_on_consent"

    number: str = Field(primary_key=True)
    acting: str = Field(primary_key=True)
    client_id: str = Field(primary_key=True)
    scope: str
    granted_at: datetime


def keep_consent(session: Session, *, number: str, acting: str, client_id: str, scope: str, now: datetime) -> None:
    """Remember a consent, in place of an older one."""
    session.merge(ConsentRow(number=number, acting=acting, client_id=client_id, scope=scope, granted_at=now))


def has_consented(session: Session, *, number: str, acting: str, client_id: str, scope: str) -> bool:
    """Whether all of the scope was agreed to."""
    row = session.get(ConsentRow, (number, acting, client_id))
    return row is not None and set(scope.split()) <= set(row.scope.split())


def consents_of(session: Session, number: str) -> list[ConsentRow]:
    """The consents of an account, the latest first."""
    query = select(ConsentRow).where(col(ConsentRow.number) == number).order_by(col(ConsentRow.granted_at).desc())
    return list(session.exec(query))


def forget_consent(session: Session, *, number: str, client_id: str) -> bool:
    """Revoke; whether there was one."""
    own = (col(ConsentRow.number) == number, col(ConsentRow.client_id) == client_id)
    gone = session.execute(delete(ConsentRow).where(*own))
    return bool(gone.rowcount)  # type: ignore[attr-defined]  # a DELETE or UPDATE gives a CursorResult
