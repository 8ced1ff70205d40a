"""What a check says about one requirement."""

from dataclasses import dataclass
from enum import StrEnum

from reports.record import Text


class Outcome(StrEnum):
    """The runner turns BROKEN into ``fail`` for a MUST and ``warn`` for a SHOULD."""

    KEPT = "kept"
    BROKEN = "broken"
    CANNOT_TELL = "cannot_tell"
    """not seen in time, or the evidence is not complete: inconclusive, never a failure"""


@dataclass(frozen=True)
class Observation:
    """One requirement, kept or broken, with what was expected, what was seen and what to change."""

    check: str
    requirement: str
    outcome: Outcome
    expected: Text
    seen: Text
    hint: Text
    exchange: str = ""
    """id of the exchange or ``journal:<seq>`` of the portal's entry it was seen in"""
