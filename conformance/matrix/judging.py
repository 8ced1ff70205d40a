"""Pure judgement: what failed under each defect, whether it was killed, whether the matrix holds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reports.record import ScenarioEvent, Verdict

_BROKEN = (Verdict.FAIL, Verdict.WARN)
"""a MUST that failed; a SHOULD that left a remark"""


@dataclass(frozen=True)
class DefectRow:
    """One defect and what the suite said of it."""

    name: str
    owns: tuple[str, ...]
    failed: tuple[str, ...]
    levels: Mapping[str, str]
    """requirement to level, as it was judged"""
    met: int
    """how many scenarios ended under it"""
    planned: int
    """how many it was to meet"""
    errors: tuple[str, ...] = ()
    """scenarios that ended in an error of the suite or its environment: they prove nothing"""

    @property
    def killed(self) -> bool:
        """Every MUST it owns failed, or, where it owns none, every SHOULD left a remark (``warn``); nothing failed that
        it does not own; every scenario ended, none in error.

        Beside an owned MUST a SHOULD need not show. A requirement that it does not own may be blocked or inconclusive,
        never failed or remarked upon.
        """
        return bool(self._decisive) and not (self.missed or self.unexpected or self.errors or self.unfinished)

    @property
    def missed(self) -> tuple[str, ...]:
        """What had to show and did not."""
        return tuple(name for name in self._decisive if name not in self.failed)

    @property
    def unfinished(self) -> int:
        """How many scenarios did not end."""
        return self.planned - self.met

    @property
    def unexpected(self) -> tuple[str, ...]:
        """What failed although it does not own it."""
        return tuple(name for name in self.failed if name not in self.owns)

    @property
    def _decisive(self) -> tuple[str, ...]:
        """The MUSTs it owns; without any, the SHOULDs."""
        of_level = {level: tuple(n for n in self.owns if self.levels.get(n) == level) for level in ("MUST", "SHOULD")}
        return of_level["MUST"] or of_level["SHOULD"]


@dataclass(frozen=True)
class Matrix:
    """Requirement × defect."""

    honest: Verdict
    rows: Sequence[DefectRow]
    honest_faults: Mapping[str, Verdict]
    """scenarios that did not pass without any defect"""

    @property
    def holds(self) -> bool:
        """Whether the honest run passes and every defect is killed."""
        return self.honest is Verdict.PASS and all(row.killed for row in self.rows)

    def as_json(self) -> dict[str, Any]:
        """As ``--json`` writes it."""
        return {
            "defects": [
                {"name": row.name, "owns": list(row.owns), "failed": list(row.failed), "killed": row.killed}
                for row in self.rows
            ],
            "honest": {"verdict": self.honest.value},
        }


def broken(events: Iterable[ScenarioEvent]) -> tuple[str, ...]:
    """The requirements that failed in any scenario, sorted."""
    return tuple(
        sorted({name for event in events for name, verdict in event.requirements.items() if verdict in _BROKEN})
    )


def judged_row(
    name: str, owns: Sequence[str], events: Sequence[ScenarioEvent], levels: Mapping[str, str], *, planned: int
) -> DefectRow:
    """The row of a defect from how its scenarios ended."""
    return DefectRow(
        name=name,
        owns=tuple(owns),
        failed=broken(events),
        levels=levels,
        met=len(events),
        planned=planned,
        errors=tuple(event.scenario for event in events if event.verdict is Verdict.ERROR),
    )
