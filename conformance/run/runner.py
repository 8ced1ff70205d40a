"""Replays a plan in cells of this process, many scenarios at once, and writes the record as it goes."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field

import httpx

from conformance.evidence.bodies import BodyStore
from conformance.run.cell import Cell
from conformance.run.plan import Plan, Planned
from conformance.run.progress import Progress, Silent
from conformance.run.record_keeping import BODIES, RECORD_NAME, RecordKeeping, not_carried_out
from conformance.run.scenario_run import ScenarioRun
from conformance.run.settings import RunSettings
from reports.record import Footer

__all__ = ["BODIES", "RECORD_NAME", "Runner", "shared_transport"]


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
    _stop: asyncio.Event = field(default_factory=asyncio.Event)

    def interrupt(self) -> None:
        """End the run as soon as possible."""
        self._stop.set()

    async def run(self) -> Footer:
        """Replay everything; gives the footer that was written."""
        subject = self.cells[0].shown_subject
        with RecordKeeping(self.plan, self.settings, subject, self.digests, self.progress) as record:
            async with shared_transport() as transport:
                await self._until_stopped(self._replay(record, transport))
            return record.finish(interrupted=self._stop.is_set())

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

    async def _replay(self, record: RecordKeeping, transport: httpx.AsyncBaseTransport) -> None:
        secrets = self.secrets | {cell.portal.control_token for cell in self.cells}
        bodies = BodyStore(self.settings.out / BODIES, keep_files=self.settings.keep_files, secrets=secrets)

        async def one(planned: Planned, cell: Cell) -> None:
            await self._one(planned, cell, record, transport, bodies)

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
        record: RecordKeeping,
        transport: httpx.AsyncBaseTransport,
        bodies: BodyStore,
    ) -> None:
        record.began(planned.scenario.id)
        if planned.lacking:
            record.ended(not_carried_out(planned, self.plan.ruleset))
            return
        run = ScenarioRun(planned, self.plan, cell, self.settings, transport, bodies, record.event)
        ended = await run.run()
        record.ended(ended, own_fault=run.own_fault)


def shared_transport() -> httpx.AsyncHTTPTransport:
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
