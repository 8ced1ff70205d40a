"""Links to be asked for once more, to see that they last: what the file was, and when to look again (realm time)."""

from dataclasses import dataclass, fields
from datetime import datetime, timedelta

from sqlalchemy import Column, Text, func
from sqlmodel import Field, Session, SQLModel, col, select

LEASE = timedelta(minutes=2)
"""a check that was begun and not ended is due again after this time"""


class LinkCheckRow(SQLModel, table=True):
    """One link to look at again; the row goes when it has been."""

    __tablename__ = "link_check"

    member: str = Field(primary_key=True)
    dossier_code: str = Field(primary_key=True)
    listed_in: str = Field(primary_key=True)
    document_id: str = Field(primary_key=True)
    position: int
    url: str = Field(sa_column=Column(Text, nullable=False))
    code: str
    sha256: str
    due_at: datetime = Field(index=True)


@dataclass(frozen=True)
class LinkCheck:
    """One link, and the SHA-256 of the file it gave."""

    member: str
    dossier_code: str
    listed_in: str
    document_id: str
    position: int
    url: str
    code: str
    sha256: str
    due_at: datetime


def plan_check(session: Session, check: LinkCheck) -> None:
    """Look at a link again at a time; a later plan for the same link replaces the earlier."""
    session.merge(LinkCheckRow(**{each.name: getattr(check, each.name) for each in fields(LinkCheck)}))
    session.flush()


def take_due_checks(session: Session, now: datetime, limit: int) -> list[LinkCheck]:
    """The checks that are due, taken on lease so that nobody else takes them meanwhile."""
    query = select(LinkCheckRow).where(LinkCheckRow.due_at <= now).order_by(col(LinkCheckRow.due_at)).limit(limit)
    rows = list(session.exec(query))
    taken = [_check(row) for row in rows]
    for row in rows:
        row.due_at = now + LEASE
        session.add(row)
    session.flush()
    return taken


def end_check(session: Session, check: LinkCheck) -> bool:
    """Forget a check that was made; ``False`` when it is not there any more or about another file by now."""
    key = (check.member, check.dossier_code, check.listed_in, check.document_id)
    row = session.get(LinkCheckRow, key)
    if row is None or (row.url, row.sha256) != (check.url, check.sha256):
        return False
    session.delete(row)
    session.flush()
    return True


def next_due(session: Session) -> datetime | None:
    """When the first check is due; ``None`` when none is planned."""
    return session.exec(select(func.min(LinkCheckRow.due_at))).one()


def _check(row: LinkCheckRow) -> LinkCheck:
    return LinkCheck(**row.model_dump())
