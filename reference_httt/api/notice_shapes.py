"""Shapes of notices: what their recipient sees, and the whole outbox for tests."""

from datetime import datetime
from typing import Self

from pydantic import BaseModel

from reference_httt.rules.model import Notice, NoticeChannel, NoticeState


class NoticeView(BaseModel):
    """A notice as its recipient sees it."""

    dossier_code: str
    channel: NoticeChannel
    subject: str
    text: str
    agency: str
    at: datetime

    @classmethod
    def of(cls, notice: Notice) -> Self:
        """The view of a notice."""
        return cls(**{name: getattr(notice, name) for name in cls.model_fields})


class NoticeList(BaseModel):
    """Notices, oldest first."""

    notices: list[NoticeView]


class OutboxNotice(NoticeView):
    """A notice with its address and what became of it."""

    notice_id: int
    identity_number: str
    full_name: str
    address: str
    state: NoticeState
    attempts: int
    sent_at: datetime | None
    simulated: bool
    problem: str


class NoticeOutbox(BaseModel):
    """The notices that match, oldest first, at most a thousand; go on with ``after`` = the last ``notice_id``."""

    notices: list[OutboxNotice]
