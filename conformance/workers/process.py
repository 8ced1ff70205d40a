"""What a worker process does: stands up its cells, carries out one scenario a cell at a time, tells the parent."""

import asyncio
import contextlib
import gc
import logging
import random
import signal
import threading
from collections.abc import Sequence
from multiprocessing.connection import Connection
from typing import Any

import httpx

from conformance.embedded import World, embedded
from conformance.errors import SuiteError
from conformance.evidence.bodies import BodyStore
from conformance.run.record_keeping import BODIES
from conformance.run.runner import shared_transport
from conformance.run.scenario_run import ScenarioRun
from conformance.workers.messages import Ended, Handed, Ready, Said, Trouble, WorkOrder
from reports.record import ExchangeEvent, StepEvent, seal


def work(order: WorkOrder, connection: Connection, others: Sequence[Connection]) -> None:
    """The whole life of the process. ``others``: ends of the parent's that a fork has copied into it."""
    for other in others:
        other.close()
    _leave_signals_to_the_parent()
    logging.basicConfig(level=order.log_level)
    random.seed()
    with contextlib.suppress(KeyboardInterrupt, BrokenPipeError, ConnectionError):
        asyncio.run(_Worker(order, connection).run())


def _leave_signals_to_the_parent() -> None:
    """Ctrl-C in a terminal, or the end of a container, reaches every process: the parent alone answers it."""
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)


class _Worker:
    def __init__(self, order: WorkOrder, connection: Connection) -> None:
        self._order, self._connection = order, connection
        self._practised: dict[int, tuple[str | None, bool]] = {}
        self._passed: dict[int, set[str]] = {}
        self._running: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Until told to end, or until the parent has gone."""
        inbox: asyncio.Queue[Handed | None] = asyncio.Queue()
        loop = asyncio.get_running_loop()
        threading.Thread(target=_listen, args=(self._connection, loop, inbox), daemon=True).start()
        try:
            await self._stand(inbox)
        except SuiteError as error:
            self._connection.send(Trouble(str(error), own_fault=False))
        except Exception as error:  # the boundary of the process: the parent says it and ends the run
            logging.getLogger("dvcqg").debug("a worker could not start", exc_info=error)
            self._connection.send(Trouble(f"{type(error).__name__}: {error}", own_fault=True))

    async def _stand(self, inbox: "asyncio.Queue[Handed | None]") -> None:
        order = self._order
        standing = embedded(jobs=order.cells, seed=order.settings.seed, first=order.first_cell, folder=order.folder)
        async with standing as world, shared_transport() as transport:
            cell = world.cells[0]
            _leave_what_stands()
            self._connection.send(Ready(cell.shown_subject, cell.subject.file.digest))
            bodies = self._bodies(world)
            while (handed := await inbox.get()) is not None:
                task = asyncio.create_task(self._one(handed, world, transport, bodies))
                self._running.add(task)
                task.add_done_callback(self._running.discard)
            for task in self._running:
                task.cancel()
            await asyncio.gather(*self._running, return_exceptions=True)

    async def _one(self, handed: Handed, world: World, transport: httpx.AsyncBaseTransport, bodies: BodyStore) -> None:
        order, cell = self._order, handed.cell
        await self._practise(handed, world)
        planned = order.plan.scenarios[handed.task.scenario]

        def emit(event: ExchangeEvent | StepEvent) -> None:
            if order.keeps_record:
                self._connection.send(Said(cell, seal(event), event if isinstance(event, StepEvent) else None))

        run = ScenarioRun(planned, order.plan, world.cells[cell], order.settings, transport, bodies, emit)
        event = await run.run()
        passed = frozenset(self._passed.get(cell, ())) if handed.task.notes else frozenset()
        self._connection.send(Ended(cell, event, run.own_fault, passed))

    async def _practise(self, handed: Handed, world: World) -> None:
        """Change the practice of the cell's province where the last scenario had another."""
        cell, wanted = handed.cell, (handed.task.defect, handed.task.notes)
        self._passed[cell] = self._passed.get(cell, set())
        self._passed[cell].clear()
        if self._practised.get(cell, (None, False)) != wanted:
            seen = self._passed[cell] if handed.task.notes else None
            await world.subjects[cell].practise(handed.task.defect, seen)
            self._practised[cell] = wanted

    def _bodies(self, world: World) -> BodyStore:
        settings = self._order.settings
        secrets = {cell.portal.control_token for cell in world.cells}
        secrets.update(*(cell.subject.file.secrets for cell in world.cells))
        return BodyStore(
            settings.out / BODIES if self._order.keeps_record else self._order.folder / BODIES,
            keep_files=settings.keep_files,
            secrets=frozenset(secrets),
        )


def _leave_what_stands() -> None:
    """Portal and provinces stay until the end: the garbage collector need not go through them again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)


def _listen(connection: Connection, loop: asyncio.AbstractEventLoop, inbox: "asyncio.Queue[Any]") -> None:
    """Put what the parent says into the inbox; ``None`` at its end, also when the parent has died."""
    heard: Handed | None = None
    with contextlib.suppress(RuntimeError):  # the loop has ended first
        try:
            while (heard := connection.recv()) is not None:
                loop.call_soon_threadsafe(inbox.put_nowait, heard)
        except (EOFError, OSError):
            pass
        loop.call_soon_threadsafe(inbox.put_nowait, None)
