"""A run against the embedded reference: scenarios in worker processes, one record kept by the parent."""

import contextlib
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from conformance.evidence.recorder import wall_clock
from conformance.run.digests import digests_with
from conformance.run.plan import Plan, Planned
from conformance.run.progress import Progress, Silent
from conformance.run.record_keeping import RecordKeeping, not_carried_out
from conformance.run.settings import RunSettings
from conformance.workers.messages import Ended, Said, Task
from conformance.workers.pool import Pool
from reports.record import Footer, ScenarioEvent, Text, Verdict

ENVIRONMENT = "embedded"
LOST = Text(
    vi="Tiến trình chạy kịch bản đã kết thúc đột ngột hoặc không còn phản hồi",
    en="The process that carried out the scenario died or no longer answered",
)


@dataclass
class EmbeddedRun:
    """One run; ``paths`` are the scenarios' files, for their digest."""

    plan: Plan
    settings: RunSettings
    paths: list[Path]
    defect: str | None = None
    watched_by: Callable[[], contextlib.AbstractContextManager[Progress]] = lambda: contextlib.nullcontext(Silent())
    started: Callable[[Pool], None] = field(default=lambda pool: None)
    """told of the pool when its workers stand"""

    def run(self) -> Footer:
        """Replay everything; Ctrl-C ends it early, with a footer that says so.

        Raises:
            EnvironmentUnusable, OwnFault: the workers could not start.
        """
        settings = replace(self.settings, environment=ENVIRONMENT)
        jobs = max(1, min(settings.jobs, len(self.plan.scenarios)))
        with (
            TemporaryDirectory(prefix="dvcqg-", ignore_cleanup_errors=True) as folder,
            Pool(self.plan, settings, Path(folder), jobs) as pool,
            self.watched_by() as progress,
        ):
            self.started(pool)
            named = digests_with(self.paths, self.plan.register, pool.ready.binding_digest)
            with RecordKeeping(self.plan, settings, pool.ready.subject, named, progress) as record:
                with interrupting(pool):
                    pool.work(self._tasks(record), _Keeps(self.plan, record))
                if len(record.ended_so_far) < len(self.plan.scenarios) and not pool.interrupted:
                    record.own_fault = True  # no worker is left
                return record.finish(interrupted=pool.interrupted)

    def _tasks(self, record: RecordKeeping) -> Iterator[Task]:
        for number, planned in enumerate(self.plan.scenarios):
            if planned.lacking:
                record.began(planned.scenario.id)
                record.ended(not_carried_out(planned, self.plan.ruleset))
            else:
                yield Task(number, self.defect)


@dataclass
class _Keeps:
    """Puts into the record what the workers say (``conformance.workers.pool.Hears``)."""

    plan: Plan
    record: RecordKeeping

    def began(self, task: Task) -> None:
        """A scenario was handed out."""
        self.record.began(self._planned(task).scenario.id)

    def said(self, task: Task, said: Said) -> None:
        """An event within it."""
        self.record.sealed(said.sealed)
        if said.step is not None:
            self.record.watched(said.step)

    def ended(self, task: Task, ended: Ended) -> None:
        """Its end."""
        self.record.ended(ended.event, own_fault=ended.own_fault)

    def lost(self, task: Task) -> None:
        """Its worker died: the suite's own fault, not the province's."""
        self.record.ended(lost_event(self._planned(task)), own_fault=True)

    def _planned(self, task: Task) -> Planned:
        return self.plan.scenarios[task.scenario]


def lost_event(planned: Planned) -> ScenarioEvent:
    """The end of a scenario whose worker died: nothing can be said of what it was to judge."""
    now = wall_clock()
    return ScenarioEvent(
        scenario=planned.scenario.id,
        verdict=Verdict.ERROR,
        started_at=now,
        ended_at=now,
        message=LOST,
        requirements=dict.fromkeys(planned.requirements, Verdict.INCONCLUSIVE),
    )


@contextlib.contextmanager
def interrupting(pool: Pool) -> Iterator[None]:
    """While the block runs Ctrl-C and SIGTERM interrupt the pool instead of ending the process."""

    def told(*_: Any) -> None:
        pool.interrupt()

    before = {number: signal.signal(number, told) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
