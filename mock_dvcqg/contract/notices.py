"""Shapes of the outbox of notices: what testers read of it, and what a person reads. A mock's own interface."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel


class MyNotice(BaseModel):
    """One notice in the app, as its person reads it (``GET /api/citizen/notices``)."""

    seq: int
    at: datetime
    subject: str
    body: str
    dossier_code: str
    read_at: datetime | None


class NoticeState(MyNotice):
    """One notice over one channel, as a tester reads it (``GET …/notices``)."""

    person: str
    """identity number, or an organisation's code"""
    channel: Literal["app", "email", "sms"]
    address: str
    """mailbox, phone number, or the account"""


class NoticePage(BaseModel):
    """Answer of ``GET …/notices`` and ``GET …/notices/wait``: oldest first."""

    notices: list[NoticeState]
    last_seq: int
