"""Shapes of the administrator's API."""

from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, Field

from reference_httt.api.texts import Short
from reference_httt.bodies import Agency
from reference_httt.calendars import CalendarBook
from reference_httt.rules.opening_hours import write_hours
from reference_httt.rules.special_days import DayKind, SpecialDay
from reference_httt.staff import Officer
from reference_httt.store.messages import Message


class AgencyView(BaseModel):
    """One agency of the body."""

    code: str
    name: str
    tier: str
    tier_label: str
    oversees: bool
    valid_from: date | None
    valid_to: date | None

    @classmethod
    def of(cls, agency: Agency) -> "AgencyView":
        """The view of an agency."""
        own = {name: getattr(agency, name) for name in cls.model_fields if name not in ("tier", "tier_label")}
        return cls(**own, tier=agency.tier.value, tier_label=agency.tier.label)


class AgencyList(BaseModel):
    """All agencies, those that have ended too."""

    agencies: list[AgencyView]


class OfficerView(BaseModel):
    """One officer; nobody's password is known to anybody."""

    username: str
    full_name: str
    title: str
    role: str
    agency_code: str
    agency_name: str
    signs: bool
    """has a certificate of his own"""

    @classmethod
    def of(cls, officer: Officer, *, signs: bool) -> "OfficerView":
        """The view of an officer."""
        return cls(
            username=officer.username,
            full_name=officer.full_name,
            title=officer.title,
            role=officer.role.value,
            agency_code=officer.agency.code,
            agency_name=officer.agency.name,
            signs=signs,
        )


class OfficerList(BaseModel):
    """All officers."""

    officers: list[OfficerView]


class DayView(BaseModel):
    """A day that does not follow the week."""

    day: date
    kind: DayKind
    name: str
    agency_code: str
    """empty: of all agencies"""
    shipped: bool
    """a public day off or make-up day, not put there by the administrator"""


class DayOrder(BaseModel):
    """A day off, a make-up day, or a plain working day in the place of a shipped day off."""

    day: date
    kind: DayKind
    name: Short = ""


class WeekOrder(BaseModel):
    """Opening hours from Monday to Sunday, e.g. «07:30-11:30, 13:30-17:30»; empty: closed."""

    week: Annotated[list[Short], Field(min_length=7, max_length=7)]


class CalendarView(BaseModel):
    """An agency's calendar."""

    agency_code: str
    week: list[str]
    days: list[DayView]

    @classmethod
    def of(cls, book: CalendarBook, agency_code: str) -> "CalendarView":
        """The view of an agency's calendar."""
        days = [_day(book, special) for special in book.special_days(agency_code).values()]
        week = [write_hours(hours) for hours in book.week_of(agency_code)]
        return cls(agency_code=agency_code, week=week, days=days)


class MessageView(BaseModel):
    """A message that has not arrived at the portal."""

    id: int
    dossier_code: str
    status: str
    """TrangThaiHoSo it tells"""
    state: str
    attempts: int
    message: str
    created_at: datetime

    @classmethod
    def of(cls, message: Message) -> "MessageView":
        """The view of a message."""
        own = {name: getattr(message, name) for name in cls.model_fields if name != "status"}
        return cls(**own, status=str(message.record.get("TrangThaiHoSo", "")))


class WaitingMessages(BaseModel):
    """What the portal was not told, oldest first."""

    messages: list[MessageView]


def _day(book: CalendarBook, special: SpecialDay) -> DayView:
    own = {name: getattr(special, name) for name in ("day", "kind", "name", "agency_code")}
    return DayView(**own, shipped=special not in book.days)
