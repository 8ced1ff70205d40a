"""What people think of a settled dossier, and what the body reports of a month to the portal."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from mock_dvcqg.contract.wire_time import VIETNAM


class Satisfaction(StrEnum):
    """How satisfied somebody is; the three answers of DongBoDanhGia."""

    VERY_SATISFIED = "very_satisfied"
    SATISFIED = "satisfied"
    NOT_SATISFIED = "not_satisfied"


@dataclass(frozen=True)
class DossierRating:
    """What the applicant thinks of how his dossier was settled (NĐ 61/2018 Đ29, Đ31; the form is a mock convention)."""

    dossier_code: str
    agency_code: str
    procedure_code: str
    handling: Satisfaction
    """how the agency settled it: time, manner, result"""
    online_service: Satisfaction | None
    """the online service itself; ``None``: not used"""
    opinion: str
    at: datetime


@dataclass(frozen=True, order=True)
class Month:
    """A month of the Vietnamese calendar."""

    year: int
    number: int

    @classmethod
    def of(cls, at: datetime) -> "Month":
        """The month that moment is in."""
        there = at.astimezone(VIETNAM)
        return cls(there.year, there.month)

    @property
    def before(self) -> "Month":
        """The month before."""
        return Month(self.year - 1, 12) if self.number == 1 else Month(self.year, self.number - 1)

    @property
    def begins_at(self) -> datetime:
        """Its first moment."""
        return datetime(self.year, self.number, 1, tzinfo=VIETNAM).astimezone(UTC)

    @property
    def ends_at(self) -> datetime:
        """The first moment after it."""
        following = Month(self.year + 1, 1) if self.number == 12 else Month(self.year, self.number + 1)
        return following.begins_at

    def __str__(self) -> str:
        return f"{self.number:02d}/{self.year}"


@dataclass(frozen=True)
class Handled:
    """One received dossier as the statistics need it."""

    agency_code: str
    received_at: datetime
    due_at: datetime | None = None
    ended_at: datetime | None = None
    """settled, refused, discontinued or withdrawn"""


@dataclass(frozen=True)
class SentReport:
    """One month that the portal was told of."""

    year: int
    number: int
    sent_at: datetime
    units: int
    """rows of statistics"""
    ratings: int
    """rows of ratings"""

    @property
    def month(self) -> Month:
        """Which month."""
        return Month(self.year, self.number)
