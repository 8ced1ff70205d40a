"""Roll-ups of a record for display: scenarios with their steps, requirements, processes, shortfalls.

Nothing here judges. Every verdict is read from the record; what the record does not say is ``None``.
"""

from reports.tally.arranged import tally
from reports.tally.shapes import (
    KEPT,
    OPEN,
    PlacedFinding,
    ProcessTally,
    RequirementTally,
    ScenarioTally,
    SeenExchange,
    Shortfall,
    StepTally,
    Tally,
    count_verdicts,
)

__all__ = [
    "KEPT",
    "OPEN",
    "PlacedFinding",
    "ProcessTally",
    "RequirementTally",
    "ScenarioTally",
    "SeenExchange",
    "Shortfall",
    "StepTally",
    "Tally",
    "count_verdicts",
    "tally",
]
