"""What the parent and a worker process tell each other; all of it can be pickled."""

from dataclasses import dataclass
from pathlib import Path

from conformance.run.plan import Plan
from conformance.run.settings import RunSettings
from reports.record import ScenarioEvent, Sealed, StepEvent, Subject


@dataclass(frozen=True)
class WorkOrder:
    """Given to a worker when it starts; it ends when its end of the connection is told ``None`` or closed."""

    plan: Plan
    settings: RunSettings
    folder: Path
    """of its own, for the data of its portal and provinces"""
    first_cell: int
    cells: int
    log_level: int
    keeps_record: bool = True
    """whether the events within scenarios are wanted"""


@dataclass(frozen=True)
class Task:
    """One scenario to carry out, of the plan's by number."""

    scenario: int
    defect: str | None = None
    notes: bool = False
    """whether to tell which members of the practice were passed through"""


@dataclass(frozen=True)
class Handed:
    """A task for one cell of a worker."""

    cell: int
    task: Task


@dataclass(frozen=True)
class Ready:
    """The worker's cells stand."""

    subject: Subject
    binding_digest: str


@dataclass(frozen=True)
class Trouble:
    """The worker's cells do not stand, for that reason, and it ends."""

    sentence: str
    own_fault: bool


@dataclass(frozen=True)
class Said:
    """Something happened within the scenario of a cell; ``step`` where a step ended."""

    cell: int
    sealed: Sealed
    step: StepEvent | None


@dataclass(frozen=True)
class Ended:
    """The scenario of a cell ended."""

    cell: int
    event: ScenarioEvent
    own_fault: bool
    passed: frozenset[str]
    """members of the practice passed through, where that was asked for"""
