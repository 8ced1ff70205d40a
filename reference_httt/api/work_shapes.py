"""Shapes of work lists and counts."""

from datetime import datetime

from pydantic import BaseModel, Field

from reference_httt.operations.monitor_agencies import Overview
from reference_httt.operations.work_list import WorkEntry, WorkList
from reference_httt.rules.statistics import Performance
from reference_httt.rules.urgency import Duty


class DutyView(BaseModel):
    """What a dossier waits for next, and until when."""

    what: str
    tone: str
    """``overdue``, ``soon``, ``in_time``, ``waiting`` or ``closed``"""
    due_at: datetime | None
    left: str
    """in working time, e.g. «còn 02 giờ 15 phút làm việc»"""

    @classmethod
    def of(cls, duty: Duty) -> "DutyView":
        """The view of a duty."""
        return cls(what=duty.what, tone=duty.tone.value, due_at=duty.due_at, left=duty.left)


class WorkEntryView(BaseModel):
    """One dossier of a work list; who monitors sees initials and the last three digits."""

    dossier_code: str
    status: str
    status_label: str
    stage: str
    procedure_name: str
    agency_code: str
    agency_name: str
    filed_through: str
    owner_name: str
    owner_number: str
    submitted_at: datetime
    received_at: datetime | None
    answer_due_at: datetime | None
    answered_at: datetime | None
    warned_at: datetime | None
    due_at: datetime | None
    duty: DutyView
    late: list[str]
    is_mine: bool

    @classmethod
    def of(cls, entry: WorkEntry) -> "WorkEntryView":
        """The view of an entry."""
        dossier, row = entry.dossier, entry.row
        moments = ("submitted_at", "received_at", "answer_due_at", "answered_at", "warned_at", "due_at")
        return cls(
            dossier_code=dossier.dossier_code,
            status=dossier.status.value,
            status_label=dossier.status.label,
            stage=dossier.stage.value,
            procedure_name=row.procedure_name,
            agency_code=dossier.agency_code,
            agency_name=row.agency_name,
            filed_through=row.filed_through.value,
            owner_name=row.owner_name,
            owner_number=row.owner_number,
            **{name: getattr(dossier, name) for name in moments},
            duty=DutyView.of(entry.duty),
            late=list(entry.late),
            is_mine=entry.is_mine,
        )


class WorkListView(BaseModel):
    """A work list, the most urgent first."""

    entries: list[WorkEntryView]
    found: int
    tones: dict[str, int] = Field(description="of what waits for the officer's role, by tone")
    stages: dict[str, int] = Field(description="of all dossiers of his agencies, by stage")

    @classmethod
    def of(cls, found: WorkList) -> "WorkListView":
        """The view of a work list."""
        return cls(
            entries=[WorkEntryView.of(entry) for entry in found.entries],
            found=found.found,
            tones={tone.value: count for tone, count in found.tones.items()},
            stages={stage.value: count for stage, count in found.stages.items()},
        )


class PerformanceView(BaseModel):
    """The counts of an agency, or of all of them (no code)."""

    agency_code: str
    agency_name: str
    total: int
    answered_in_time: int
    answered_late: int
    unanswered_overdue: int
    settled_in_time: int
    settled_late: int
    under_way: int
    under_way_overdue: int
    waiting_for_applicant: int
    declined: int
    channels: dict[str, int]
    online: int
    online_share: float
    in_time_share: float

    @classmethod
    def of(cls, performance: Performance, code: str = "", name: str = "") -> "PerformanceView":
        """The view of an agency's counts."""
        told = {"agency_code", "agency_name", "channels"}
        own = {field: getattr(performance, field) for field in cls.model_fields if field not in told}
        channels = {place.value: count for place, count in performance.channels.items()}
        return cls(agency_code=code, agency_name=name, channels=channels, **own)


class OverviewView(BaseModel):
    """How the agencies do: counts only."""

    whole: PerformanceView
    agencies: list[PerformanceView]

    @classmethod
    def of(cls, overview: Overview) -> "OverviewView":
        """The view of an overview."""
        agencies = [PerformanceView.of(a.performance, a.agency.code, a.agency.name) for a in overview.agencies]
        return cls(whole=PerformanceView.of(overview.whole), agencies=agencies)
