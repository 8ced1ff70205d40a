"""The outbox of notices: what the portal told people by e-mail, SMS and in-app, for tests and pages to read.

Nothing leaves the machine: a notice is kept, never sent (mock convention, not DVCQG).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Column, Text
from sqlmodel import Field, Session, SQLModel, col, select

NoticeChannel = Literal["app", "email", "sms"]


class NoticeRow(SQLModel, table=True):
    """One notice to one person over one channel."""

    __tablename__ = "notice"

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
