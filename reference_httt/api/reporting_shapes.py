"""Shapes of ratings, of the queue between portal and one-stop system, and of the monthly reports."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, Field

from reference_httt.api.texts import Long
from reference_httt.rules.model.one_stop import Crossing
from reference_httt.rules.model.reports import DossierRating, Month, Satisfaction, SentReport


class RatingOrder(BaseModel):
    """What the applicant thinks of how his dossier was settled."""

    handling: Satisfaction
    online_service: Satisfaction | None = None
    opinion: Long = ""


class RatingView(BaseModel):
    """A rating that was given."""

    dossier_code: str
    handling: Satisfaction
    online_service: Satisfaction | None
    opinion: str
    at: datetime

    @classmethod
    def of(cls, rating: DossierRating) -> "RatingView":
        """The view of a rating."""
        return cls(**{name: getattr(rating, name) for name in cls.model_fields})


class CrossingView(BaseModel):
    """A dossier that has not entered the one-stop system."""

    dossier_code: str
    filed_through: str
    queued_at: datetime

    @classmethod
    def of(cls, crossing: Crossing) -> "CrossingView":
        """The view of a crossing."""
        return cls(
            dossier_code=crossing.dossier_code,
            filed_through=crossing.filed_through.value,
            queued_at=crossing.queued_at,
        )


class OneStopQueue(BaseModel):
    """What waits between the provincial portal and the one-stop system, oldest first."""

    waiting: list[CrossingView]


class MonthOrder(BaseModel):
    """A month of the calendar."""

    year: Annotated[int, Field(ge=2000, le=9999)]
    month: Annotated[int, Field(ge=1, le=12)]

    def value(self) -> Month:
        """The month."""
        return Month(self.year, self.month)


class ReportView(BaseModel):
    """A month that the portal was told of."""

    year: int
    month: int
    sent_at: datetime
    units: int
    ratings: int

    @classmethod
    def of(cls, report: SentReport) -> "ReportView":
        """The view of a report."""
        return cls(
            year=report.year,
            month=report.number,
            sent_at=report.sent_at,
            units=report.units,
            ratings=report.ratings,
        )


class ReportList(BaseModel):
    """All months that the portal was told of, the newest first."""

    reports: list[ReportView]
