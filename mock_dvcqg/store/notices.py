"""The outbox of notices: what the portal told people by e-mail, SMS and in-app, for tests and pages to read.

Nothing leaves the machine: a notice is kept, never sent (mock convention, not DVCQG).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Column, Text, delete, func, update
from sqlmodel import Field, Session, SQLModel, col, select

from mock_dvcqg.store.journal_text import clean

NoticeChannel = Literal["app", "email", "sms"]


class NoticeRow(SQLModel, table=True):
    """One notice to one person over one channel."""

    __tablename__ = "notice"
    __table_args__ = {"sqlite_autoincrement": True}

    seq: int | None = Field(default=None, primary_key=True)
    at: datetime
    person: str = Field(index=True)
    channel: str
    address: str
    subject: str
    body: str = Field(sa_column=Column(Text, nullable=False))
    dossier_code: str = ""
    read_at: datetime | None = None


@dataclass(frozen=True)
class Notice:
    """One notice; ``person`` is an identity number (or an organisation's code), ``address`` a mailbox or phone."""

    at: datetime
    person: str
    channel: NoticeChannel
    address: str
    subject: str
    body: str
    dossier_code: str = ""
    read_at: datetime | None = None
    seq: int = 0


def keep_notice(session: Session, notice: Notice) -> None:
    """Put a notice into the outbox."""
    values = {name: getattr(notice, name) for name in Notice.__dataclass_fields__ if name != "seq"}
    session.add(NoticeRow(**values))


def notices_of(session: Session, person: str = "", *, channel: str = "", limit: int | None = None) -> list[Notice]:
    """Notices, the latest first; of one person and over one channel if named."""
    query = select(NoticeRow).order_by(col(NoticeRow.seq).desc()).limit(limit)
    if person:
        query = query.where(NoticeRow.person == person)
    if channel:
        query = query.where(NoticeRow.channel == channel)
    return [Notice(**row.model_dump()) for row in session.exec(query)]


@dataclass(frozen=True)
class NoticeFilters:
    """Which notices are asked for; an empty text asks for all, ``after`` for those with a higher ``seq``."""

    person: str = ""
    channel: str = ""
    dossier_code: str = ""
    after: int = 0


def outbox(session: Session, filters: NoticeFilters, *, limit: int | None = None) -> list[Notice]:
    """The notices that match, oldest first."""
    query = select(NoticeRow).where(col(NoticeRow.seq) > filters.after).order_by(col(NoticeRow.seq)).limit(limit)
    for name in ("person", "channel", "dossier_code"):
        if wanted := getattr(filters, name):
            query = query.where(getattr(NoticeRow, name) == clean(wanted))
    return [Notice(**row.model_dump()) for row in session.exec(query)]


def last_notice(session: Session) -> int:
    """The number of the newest notice; 0 when there is none."""
    return session.exec(select(func.max(col(NoticeRow.seq)))).one() or 0


def mark_read(session: Session, seq: int, person: str, now: datetime) -> bool:
    """Note that a person has read a notice of theirs, once; whether there is one."""
    mine = (col(NoticeRow.seq) == seq, col(NoticeRow.person) == person, col(NoticeRow.channel) == "app")
    session.execute(update(NoticeRow).where(*mine, col(NoticeRow.read_at).is_(None)).values(read_at=now))
    return session.exec(select(NoticeRow.seq).where(*mine)).first() is not None


def empty_outbox(session: Session) -> int:
    """Forget all notices; gives how many there were."""
    return session.execute(delete(NoticeRow)).rowcount  # type: ignore[attr-defined, no-any-return]  # a CursorResult
