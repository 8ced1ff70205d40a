"""Replays a plan in cells, many scenarios at once, and writes the record as it goes."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import httpx

from conformance import __version__
from conformance.evidence.bodies import BodyStore
from conformance.evidence.recorder import wall_clock
from conformance.run.cell import Cell
from conformance.run.footer import footer_of
from conformance.run.plan import Plan, Planned
from conformance.run.progress import Progress, Silent
from conformance.run.scenario_run import ScenarioRun
from conformance.run.settings import RunSettings
from reports.record import (
    ExchangeEvent,
    Footer,
    Header,
    RecordWriter,
    ScenarioEvent,
    StepEvent,
    Subject,
    Text,
    Verdict,
)

RECORD_NAME = "run.ndjson"
BODIES = "bodies"


@dataclass
class Runner:
    """One run. ``interrupt()`` ends it early; the record then has a footer that says so."""

    plan: Plan
    cells: Sequence[Cell]
    settings: RunSettings
    digests: Mapping[str, str]
    secrets: frozenset[str] = frozenset()
    """literal values that must not stand in the record"""
    progress: Progress = field(default_factory=Silent)
    _ended: list[ScenarioEvent] = field(default_factory=list)
    _own_fault: bool = False
    _stop: asyncio.Event = field(default_factory=asyncio.Event)

    def interrupt(self) -> None:
        """End the run as soon as possible."""
        self._stop.set()

    async def run(self) -> Footer:
        """Replay everything; gives the footer that was written."""
        self.settings.out.mkdir(parents=True, exist_ok=True)
        writer = RecordWriter(self.settings.out / RECORD_NAME)
        try:
            writer.write(self._header(wall_clock()))
            self.progress.planned(len(self.plan.scenarios))
            async with _transport() as transport:
                await self._until_stopped(self._replay(writer, transport))
            footer = footer_of(
                self.plan,
                self._ended,
                interrupted=self._stop.is_set(),
                own_fault=self._own_fault,
                must_conform=self.settings.must_conform,
            )
            writer.write(footer)
            return footer
        finally:
            writer.close()

    async def _until_stopped(self, replay: Awaitable[None]) -> None:
        work, stop = asyncio.ensure_future(replay), asyncio.ensure_future(self._stop.wait())
        try:
            await asyncio.wait({work, stop}, return_when=asyncio.FIRST_COMPLETED)
            if work.done():
                work.result()
        finally:
            stop.cancel()
            work.cancel()
            await asyncio.gather(work, stop, return_exceptions=True)

    async def _replay(self, writer: RecordWriter, transport: httpx.AsyncBaseTransport) -> None:
        bodies = BodyStore(
            self.settings.out / BODIES, keep_files=self.settings.keep_files, secrets=self._secret_values()
        )

        async def one(planned: Planned, cell: Cell) -> None:
            await self._one(planned, cell, writer, transport, bodies)

        if self.cells[0].exclusive:
            await _in_parallel(deque(self.plan.scenarios), self.cells, one)
            return
        shared = [self.cells[0]] * self.settings.jobs
        await _in_parallel(deque(one for one in self.plan.scenarios if not one.scenario.is_alone), shared, one)
        await _in_parallel(deque(one for one in self.plan.scenarios if one.scenario.is_alone), shared[:1], one)

    async def _one(
        self,
        planned: Planned,
        cell: Cell,
        writer: RecordWriter,
        transport: httpx.AsyncBaseTransport,
        bodies: BodyStore,
    ) -> None:
        shown = planned.record()
        self.progress.began(shown)

        def emit(event: ExchangeEvent | StepEvent) -> None:
            writer.write(event)
            if isinstance(event, StepEvent):
                self.progress.step_ended(shown, event)

        if planned.lacking:
            ended = _not_carried_out(planned, self.plan.ruleset)
        else:
            run = ScenarioRun(planned, self.plan, cell, self.settings, transport, bodies, emit)
            ended = await run.run()
            self._own_fault = self._own_fault or run.own_fault
        writer.write(ended)
        self._ended.append(ended)
        self.progress.ended(shown, ended.verdict)

    def _header(self, started_at: datetime) -> Header:
        subject = self.cells[0].subject.model.subject
        return Header(
            run_id=self.settings.run_id,
            subject=Subject(
                kind=subject.kind,
                agency_code=subject.code,
                name=subject.name,
                system=subject.system,
                version=subject.version,
            ),
            environment=self.settings.environment,
            ruleset=self.plan.ruleset,
            register_version=self.plan.register.version,
            suite_version=__version__,
            started_at=started_at,
            seed=self.settings.seed,
            filtered=self.plan.filtered,
            run_by=self.settings.run_by,
            digests=dict(self.digests),
            requirements=self.plan.rows,
            plan=tuple(planned.record() for planned in self.plan.scenarios),
            decisions=self.plan.register.decisions_of(self.plan.in_force.values()),
        )

    def _secret_values(self) -> frozenset[str]:
        return self.secrets | {cell.portal.control_token for cell in self.cells}


def _transport() -> httpx.AsyncHTTPTransport:
    """One pool for the whole run; proxies of the environment are not for loopback addresses."""
    return httpx.AsyncHTTPTransport(trust_env=False, limits=httpx.Limits(max_connections=None))


async def _in_parallel(
    waiting: deque[Planned], cells: Sequence[Cell], one: Callable[[Planned, Cell], Awaitable[None]]
) -> None:
    async def worker(cell: Cell) -> None:
        while waiting:
            await one(waiting.popleft(), cell)

    async with asyncio.TaskGroup() as group:
        for cell in cells:
            group.create_task(worker(cell))


def _not_carried_out(planned: Planned, ruleset: str) -> ScenarioEvent:
    """The end of a scenario that needs what the binding says the system lacks: blocked if the ruleset demands it."""
    now = wall_clock()
    verdict = Verdict.BLOCKED if planned.is_demanded else Verdict.NOT_APPLICABLE
    vi = f"Tập tin kết nối khai báo hệ thống không có khả năng «{planned.lacking}»"
    en = f"The binding declares that the system lacks the capability «{planned.lacking}»"
    if planned.is_demanded:
        vi += f", là khả năng mà bộ quy tắc «{ruleset}» yêu cầu phải có"
        en += f", which the ruleset «{ruleset}» demands"
    return ScenarioEvent(
        scenario=planned.scenario.id,
        verdict=verdict,
        started_at=now,
        ended_at=now,
        message=Text(vi=vi, en=en),
        requirements=dict.fromkeys(planned.requirements, verdict),
    )
