"""The calendars of the agencies."""

from datetime import date
from typing import ClassVar

from sqlalchemy import JSON, Column
from sqlmodel import Field

from reference_httt.store.tables.base import Base


class CalendarDayRow(Base, table=True):
    """A day off, make-up day or plain day that the administrator put on a calendar; no agency: on all of them."""

    __tablename__: ClassVar[str] = "calendar_day"
    agency_code: str = Field(primary_key=True)
    day: date = Field(primary_key=True)
    kind: str
    name: str = ""


class CalendarWeekRow(Base, table=True):
    """The opening hours that the administrator gave an agency, from Monday to Sunday."""

    __tablename__: ClassVar[str] = "calendar_week"
    agency_code: str = Field(primary_key=True)
    week: list[str] = Field(sa_column=Column(JSON, nullable=False))
