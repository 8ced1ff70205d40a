"""What goes out: to the portal, to the other system of the province, to people; and what they say."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Column
from sqlmodel import Field

from reference_httt.store.tables.base import Base


class OutboxRow(Base, table=True):
    """A message to the portal about one dossier; messages of a dossier leave in the order of their ids."""

    __tablename__: ClassVar[str] = "outbox"
    id: int | None = Field(default=None, primary_key=True)
    dossier_code: str = Field(index=True)
    record: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    rows: list[dict[str, Any]] = Field(sa_column=Column(JSON, nullable=False))
    state: str = Field(default="waiting", index=True)
    """``waiting``, ``sent``, ``refused`` or ``given_up``"""
    attempts: int = 0
    message: str = ""
    created_at: datetime


class CrossingRow(Base, table=True):
    """A dossier on its way from the provincial portal to the one-stop system."""

    __tablename__: ClassVar[str] = "one_stop_queue"
    dossier_code: str = Field(primary_key=True)
    filed_through: str
    queued_at: datetime


class RatingRow(Base, table=True):
    """How satisfied the applicant of a dossier is."""

    __tablename__: ClassVar[str] = "rating"
    dossier_code: str = Field(primary_key=True)
    agency_code: str = Field(index=True)
    procedure_code: str
    handling: str
    online_service: str | None = None
    opinion: str = ""
    at: datetime = Field(index=True)


class SentReportRow(Base, table=True):
    """A month whose figures the portal was told."""

    __tablename__: ClassVar[str] = "sent_report"
    year: int = Field(primary_key=True)
    number: int = Field(primary_key=True)
    sent_at: datetime
    units: int
    ratings: int


class NoticeRow(Base, table=True):
    """A notice to somebody over one channel; e-mail and SMS wait here until they have left."""

    __tablename__: ClassVar[str] = "notice"
    id: int | None = Field(default=None, primary_key=True)
    identity_number: str = Field(index=True)
    dossier_code: str = Field(index=True)
    channel: str
    text: str
    at: datetime
    full_name: str = ""
    address: str = ""
    agency: str = ""
    subject: str = ""
    state: str = Field(default="sent", index=True)
    """``queued``, ``sent`` or ``failed``"""
    attempts: int = 0
    sent_at: datetime | None = None
    simulated: bool = False
    problem: str = ""
