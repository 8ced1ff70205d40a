"""Notices to people (thông báo): to whom, over which channel, and whether they left."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class NoticeChannel(StrEnum):
    """How a notice reaches somebody."""

    IN_APP = "in-app"
    EMAIL = "email"
    SMS = "sms"


class NoticeState(StrEnum):
    """What became of a notice."""

    QUEUED = "queued"
    SENT = "sent"
    FAILED = "failed"
    """tried as often as is reasonable"""


@dataclass(frozen=True)
class Recipient:
    """A person or organisation that is told something, with the contacts that were given."""

    full_name: str
    identity_number: str
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Notice:
    """One notice over one channel."""

    identity_number: str
    """whose notice it is"""
    dossier_code: str
    channel: NoticeChannel
    text: str
    at: datetime
    full_name: str = ""
    address: str = ""
    """mailbox or phone number; empty in the application"""
    agency: str = ""
    subject: str = ""
    state: NoticeState = NoticeState.QUEUED
    attempts: int = 0
    sent_at: datetime | None = None
    simulated: bool = False
    """nothing left the machine: no mail server or SMS gateway is connected"""
    problem: str = ""
    """why the last attempt failed"""
    notice_id: int = 0
