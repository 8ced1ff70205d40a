"""Runs the matrix: the honest suite first, then each defect against the scenarios that could show it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from conformance.matrix.choosing import KnownDefect, Walk, chosen, judging_of, smoke_set
from conformance.matrix.judging import Matrix, judged_row
from conformance.run.plan import Plan
from conformance.run.settings import RunSettings
from conformance.run.verdicts import roll_up
from conformance.workers.embedded_run import interrupting, lost_event
from conformance.workers.messages import Ended, Said, Task
from conformance.workers.pool import Pool
from reports.record import ScenarioEvent, Verdict


class Watches(Protocol):
    """Whoever watches the matrix."""

    def honest(self, scenarios: int) -> None:
        """The honest run begins."""

    def defects(self, count: int, scenarios: int) -> None:
        """The defects begin: so many, over so many runs of scenarios."""

    def ended(self, defect: str | None, verdict: Verdict) -> None:
        """One scenario ended, under a defect or honestly."""


@dataclass
class MatrixRun:
    """One matrix; ``plan`` is the strictest (``conformance.matrix.strictest``)."""

    plan: Plan
    defects: Mapping[str, KnownDefect]
    settings: RunSettings
    watches: Watches
    full: bool = False
    quick: bool = False
    narrow: bool = False
    """only scenarios that judge what one of the defects owns, for a quick look at a few defects"""
    interrupted: bool = False
    _planned: Counter[str | None] = field(default_factory=Counter)

    def run(self) -> Matrix:
        """Everything; an interrupted one is judged by what ended, and does not hold.

        Raises:
            EnvironmentUnusable, OwnFault: the workers could not start.
        """
        with (
            TemporaryDirectory(prefix="dvcqg-", ignore_cleanup_errors=True) as folder,
            Pool(self.plan, self.settings, Path(folder), self.settings.jobs, keeps_record=False) as pool,
            interrupting(pool),
        ):
            first = self._honest_scenarios()
            self.watches.honest(len(first))
            honest = self._carried_out(pool, [Task(number, notes=True) for number in first])
            walks = _walks(honest, self.plan)
            ends = self._carried_out(pool, self._tasks(walks))
            ends += self._carried_out(pool, self._tasks_left(walks, ends))
            self.interrupted = pool.interrupted
        return self._matrix(honest, ends)

    def _honest_scenarios(self) -> list[int]:
        owned = {name for defect in self.defects.values() for name in defect.owns}
        return [
            number
            for number, planned in enumerate(self.plan.scenarios)
            if not self.narrow or owned & set(planned.requirements)
        ]

    def _tasks(self, walks: Sequence[Walk]) -> list[Task]:
        smoke = () if self.narrow else smoke_set(walks)
        tasks = [
            Task(scenario, name)
            for name, defect in self.defects.items()
            for scenario in chosen(defect, walks, smoke, full=self.full, quick=self.quick)
        ]
        return self._announced(tasks)

    def _tasks_left(self, walks: Sequence[Walk], ends: "Sequence[_End]") -> list[Task]:
        """For a defect that was not shown yet: all other scenarios that could show it."""
        met = {(end.task.defect, end.task.scenario) for end in ends}
        missed = [row.name for row in self._matrix([], ends).rows if row.missed]
        tasks = [
            Task(scenario, name)
            for name in missed
            for scenario in judging_of(self.defects[name], walks)
            if (name, scenario) not in met
        ]
        return self._announced(tasks) if tasks else []

    def _announced(self, tasks: list[Task]) -> list[Task]:
        self._planned.update(task.defect for task in tasks)
        self.watches.defects(len({task.defect for task in tasks}), len(tasks))
        return tasks

    def _carried_out(self, pool: Pool, tasks: Iterable[Task]) -> "list[_End]":
        hears = _Hears(self.plan, self.watches)
        pool.work(tasks, hears)
        return hears.ends

    def _matrix(self, honest: "Sequence[_End]", ends: "Sequence[_End]") -> Matrix:
        levels = {name: row.level for name, row in self.plan.in_force.items()}
        by_defect: dict[str | None, list[ScenarioEvent]] = {name: [] for name in self.defects}
        for end in ends:
            by_defect[end.task.defect].append(end.event)
        first = [self.plan.scenarios[number].scenario.id for number in self._honest_scenarios()]
        verdicts = dict.fromkeys(first, Verdict.INCONCLUSIVE)
        verdicts |= {end.event.scenario: end.event.verdict for end in honest}
        return Matrix(
            honest=roll_up(verdicts.values()),
            rows=[
                judged_row(name, defect.owns, by_defect[name], levels, planned=self._planned[name])
                for name, defect in self.defects.items()
            ],
            honest_faults={name: verdict for name, verdict in verdicts.items() if verdict is not Verdict.PASS},
        )


@dataclass(frozen=True)
class _End:
    task: Task
    event: ScenarioEvent
    passed: frozenset[str]


@dataclass
class _Hears:
    """Collects how scenarios ended (``conformance.workers.pool.Hears``)."""

    plan: Plan
    watches: Watches
    ends: list[_End] = field(default_factory=list)

    def began(self, task: Task) -> None:
        """Nothing: only ends count."""

    def said(self, task: Task, said: Said) -> None:
        """Nothing: the workers were told to keep no record."""

    def ended(self, task: Task, ended: Ended) -> None:
        """One more."""
        self._keep(_End(task, ended.event, ended.passed))

    def lost(self, task: Task) -> None:
        """Its worker died."""
        self._keep(_End(task, lost_event(self.plan.scenarios[task.scenario]), frozenset()))

    def _keep(self, end: _End) -> None:
        self.ends.append(end)
        self.watches.ended(end.task.defect, end.event.verdict)


def _walks(honest: Iterable[_End], plan: Plan) -> list[Walk]:
    """By scenario, so that the same honest suite always gives the same choice."""
    walks = [
        Walk(
            end.task.scenario,
            frozenset(end.event.requirements),
            end.passed,
            len(plan.scenarios[end.task.scenario].bound.steps),
        )
        for end in honest
    ]
    return sorted(walks, key=lambda walk: walk.scenario)
