"""How an agency does: counts, on time and late, what waits, and through which channel the dossiers came.

The shares of the channels follow Tây Ninh Bước 1: an online dossier is one filed through the national portal, the
provincial portal or the provincial app.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from reference_httt.rules.life_cycle import FINAL_STAGES
from reference_httt.rules.model import Dossier, FilingPlace, Stage
from reference_httt.rules.urgency import Tone

WAITING_FOR_APPLICANT = frozenset({Stage.SUPPLEMENT_REQUESTED, Stage.OBLIGATION_REQUESTED, Stage.PAYMENT_REQUESTED})


@dataclass(frozen=True)
class Counted:
    """One dossier as the counts need it."""

    dossier: Dossier
    filed_through: FilingPlace
    tone: Tone


@dataclass(frozen=True)
class Performance:
    """The counts of an agency."""

    total: int
    answered_in_time: int
    answered_late: int
    unanswered_overdue: int
    """nobody has answered, and the eight hours are over"""
    settled_in_time: int
    settled_late: int
    under_way: int
    under_way_overdue: int
    waiting_for_applicant: int
    declined: int
    channels: dict[FilingPlace, int]
    online: int
    """how many count as filed online"""

    def share(self, place: FilingPlace) -> float:
        """The percentage filed through that channel; 0 when there are none at all."""
        return percentage(self.channels.get(place, 0), self.total)

    @property
    def online_share(self) -> float:
        """The percentage filed online."""
        return percentage(self.online, self.total)

    @property
    def in_time_share(self) -> float:
        """The percentage of what was settled that was settled in time."""
        return percentage(self.settled_in_time, self.settled_in_time + self.settled_late)


def counts_as_online(place: FilingPlace) -> bool:
    """Whether a dossier counts as online: by the portals or the app, never what the counter typed in (S4-01)."""
    return place.is_online


def performance_of(
    counted: Iterable[Counted], is_online: Callable[[FilingPlace], bool] = counts_as_online
) -> Performance:
    """The counts of all these dossiers."""
    all_of_them = list(counted)
    dossiers = [one.dossier for one in all_of_them]
    settled = [d for d in dossiers if _settled_at(d) is not None]
    open_ones = [one for one in all_of_them if one.dossier.stage not in FINAL_STAGES and one.dossier not in settled]
    return Performance(
        total=len(dossiers),
        answered_in_time=sum(_answered(d, late=False) for d in dossiers),
        answered_late=sum(_answered(d, late=True) for d in dossiers),
        unanswered_overdue=sum(one.tone is Tone.OVERDUE and one.dossier.received_at is None for one in open_ones),
        settled_in_time=sum(not _is_late(d) for d in settled),
        settled_late=sum(_is_late(d) for d in settled),
        under_way=len(open_ones),
        under_way_overdue=sum(one.tone is Tone.OVERDUE for one in open_ones),
        waiting_for_applicant=sum(one.dossier.stage in WAITING_FOR_APPLICANT for one in open_ones),
        declined=sum(d.stage is Stage.INTAKE_DECLINED for d in dossiers),
        channels=dict(Counter(one.filed_through for one in all_of_them)),
        online=sum(is_online(one.filed_through) for one in all_of_them),
    )


def percentage(part: int, whole: int) -> float:
    """With one decimal; 0 of nothing."""
    return round(100 * part / whole, 1) if whole else 0.0


def _settled_at(dossier: Dossier) -> datetime | None:
    return dossier.processed_at or dossier.refused_at


def _is_late(dossier: Dossier) -> bool:
    settled_at = _settled_at(dossier)
    return bool(dossier.due_at and settled_at and settled_at > dossier.due_at)


def _answered(dossier: Dossier, *, late: bool) -> bool:
    if dossier.answered_at is None or dossier.answer_due_at is None:
        return False
    return (dossier.answered_at > dossier.answer_due_at) is late
