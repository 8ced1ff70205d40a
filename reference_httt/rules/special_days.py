"""Days that do not follow the week of an agency: days off (ngày nghỉ) and make-up days (ngày làm bù)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

EVERY_AGENCY = ""


class DayKind(StrEnum):
    """What a day is that does not follow the week."""

    OFF = "off"
    """ngày nghỉ"""
    WORK = "work"
    """làm bù: a day worked in exchange"""
    PLAIN = "plain"
    """no longer special: takes a shipped day off the calendar"""


@dataclass(frozen=True)
class SpecialDay:
    """A day off or a make-up day of one agency, or of all of them (``EVERY_AGENCY``)."""

    day: date
    kind: DayKind
    name: str
    agency_code: str = EVERY_AGENCY
