"""The parent's side: starts worker processes, hands scenarios out, hears how they go, survives a worker's death."""

import logging
import multiprocessing
import os
import sys
import threading
import time
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, Protocol

from conformance.embedded import warm
from conformance.errors import EnvironmentUnusable
from conformance.run.plan import Plan
from conformance.run.settings import RunSettings
from conformance.workers.messages import Ended, Handed, Ready, Said, Task, Trouble, WorkOrder
from conformance.workers.process import work

_LOOK_S = 0.25
"""how often the parent looks up from the connections, to see that it was interrupted"""
_GRACE_S = 60.0
"""beyond a scenario's own time-out: then its process hangs and is ended"""
_FAREWELL_S = 10.0


class Hears(Protocol):
    """Whoever wants to know how the tasks go; called in the parent, one at a time."""

    def began(self, task: Task) -> None:
        """A task was handed to a free cell."""

    def said(self, task: Task, said: Said) -> None:
        """Something happened within its scenario."""

    def ended(self, task: Task, ended: Ended) -> None:
        """Its scenario ended."""

    def lost(self, task: Task) -> None:
        """Its worker died or hung; nobody will tell how the scenario ended."""


class OwnFault(RuntimeError):
    """A worker could not start by a fault of the suite's own."""


@dataclass
class _Worker:
    process: Any
    connection: Connection
    first_cell: int
    ready: Ready | None = None
    free: list[int] = field(default_factory=list)
    busy: dict[int, tuple[Task, float]] = field(default_factory=dict)
    """by cell: what it is at, and the moment when it must have ended"""


@dataclass
class Pool:
    """Worker processes for one plan. ``with`` starts them and ends them, whatever happens.

    Raises, when entered:
        EnvironmentUnusable: the cells of a worker cannot stand, as it says.
        OwnFault: the same by a fault of the suite's own.
    """

    plan: Plan
    settings: RunSettings
    folder: Path
    """for the data of all portals and provinces"""
    jobs: int
    """cells: as many scenarios are carried out at once"""
    keeps_record: bool = True
    interrupted: bool = False
    _workers: list[_Worker] = field(default_factory=list)
    _started: int = 0
    _defects: dict[int, str | None] = field(default_factory=dict)
    """what each cell's province was last given"""
    _cells_of: dict[int, int] = field(default_factory=dict)
    """first cell to number of cells"""

    def interrupt(self) -> None:
        """End the work as soon as possible; safe in a signal's handler."""
        self.interrupted = True

    @property
    def ready(self) -> Ready:
        """What a worker said of itself."""
        return next(worker.ready for worker in self._workers if worker.ready is not None)

    @property
    def processes(self) -> list[Any]:
        """The worker processes that live."""
        return [worker.process for worker in self._workers]

    def __enter__(self) -> "Pool":
        method = _start_method()
        if method == "fork":
            warm()
        processes = min(self.jobs, os.cpu_count() or 1)
        try:
            first = 1
            for number in range(processes):
                cells = self.jobs // processes + (number < self.jobs % processes)
                self._start(first, cells, method)
                first += cells
            while any(worker.ready is None for worker in self._workers):
                self._listen(None)
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def work(self, tasks: Iterable[Task], hears: Hears) -> None:
        """Carry tasks out, each by the next free cell, until all have ended, ``interrupt`` or no worker is left."""
        waiting = deque(tasks)
        while not self.interrupted and self._workers:
            self._hand_out(waiting, hears)
            if not waiting and not any(worker.busy for worker in self._workers):
                return
            self._listen(hears)
            self._end_hanging(hears)

    def _hand_out(self, waiting: deque[Task], hears: Hears) -> None:
        """One task a worker in turn, so that cells of one process do not crowd while another idles."""
        while waiting and (free := [worker for worker in self._workers if worker.free]):
            worker = min(free, key=lambda one: len(one.busy))
            cell = worker.free.pop(0)
            task = self._next(waiting, worker.first_cell + cell)
            worker.busy[cell] = task, time.monotonic() + self.settings.scenario_timeout_s + _GRACE_S
            hears.began(task)
            try:
                worker.connection.send(Handed(cell, task))
            except OSError:
                self._bury(worker, hears)

    def _next(self, waiting: deque[Task], cell: int) -> Task:
        """The next task; where it can be one of the defect that the cell has already, else of one that none has:
        changing the practice of a province costs as much as a short scenario."""
        same = (task for task in waiting if task.defect == self._defects.get(cell))
        other = (task for task in waiting if task.defect not in self._defects.values())
        task = next(same, None) or next(other, None) or waiting[0]
        waiting.remove(task)
        self._defects[cell] = task.defect
        return task

    def _listen(self, hears: Hears | None) -> None:
        """Take what the workers have said by now; wait a little for it."""
        by_connection = {worker.connection: worker for worker in self._workers}
        for connection in wait(list(by_connection), timeout=_LOOK_S):
            worker = by_connection[connection]  # type: ignore[index]
            try:
                said = worker.connection.recv()
            except (EOFError, OSError):
                self._bury(worker, hears)
            else:
                self._take(worker, said, hears)

    def _take(self, worker: _Worker, said: Ready | Trouble | Said | Ended, hears: Hears | None) -> None:
        if isinstance(said, Ready):
            worker.ready = said
            worker.free = list(range(self._cells_of[worker.first_cell]))
        elif isinstance(said, Trouble):
            self._troubled(worker, said, hears)
        elif hears is not None and isinstance(said, Said):
            hears.said(worker.busy[said.cell][0], said)
        elif hears is not None and isinstance(said, Ended):
            task, _ = worker.busy.pop(said.cell)
            worker.free.append(said.cell)
            hears.ended(task, said)

    def _troubled(self, worker: _Worker, trouble: Trouble, hears: Hears | None) -> None:
        """At the beginning nothing can be run; later the other workers go on without it."""
        if hears is None:
            raise (OwnFault if trouble.own_fault else EnvironmentUnusable)(trouble.sentence)
        self._workers.remove(worker)

    def _bury(self, worker: _Worker, hears: Hears | None) -> None:
        """A worker has died. One that died over a scenario is replaced; one that never stood is not."""
        self._workers.remove(worker)
        worker.process.kill()
        worker.connection.close()
        if hears is None:
            raise OwnFault("một tiến trình chạy kịch bản đã kết thúc đột ngột khi khởi động")
        if worker.busy and not self.interrupted:
            self._start(worker.first_cell, self._cells_of[worker.first_cell], "spawn")
        for task, _ in worker.busy.values():
            hears.lost(task)

    def _end_hanging(self, hears: Hears) -> None:
        now = time.monotonic()
        for worker in list(self._workers):
            if any(deadline < now for _, deadline in worker.busy.values()):
                self._bury(worker, hears)

    def _start(self, first_cell: int, cells: int, method: str) -> None:
        self._cells_of[first_cell] = cells
        self._started += 1
        folder = self.folder / f"tien-trinh-{self._started}"
        folder.mkdir(parents=True)
        order = WorkOrder(
            plan=self.plan,
            settings=self.settings,
            folder=folder,
            first_cell=first_cell,
            cells=cells,
            log_level=logging.getLogger().level,
            keeps_record=self.keeps_record,
        )
        context = multiprocessing.get_context(method)
        ours, theirs = context.Pipe()
        # a forked process must not keep the parent's ends open: it could never see that the parent has gone
        copied = [*(worker.connection for worker in self._workers), ours] if method == "fork" else []
        process = context.Process(target=work, args=(order, theirs, copied), daemon=True)  # type: ignore[attr-defined]
        process.start()
        theirs.close()
        self._workers.append(_Worker(process, ours, first_cell))

    def _end(self) -> None:
        """Ask every worker to end, then end it."""
        workers, self._workers = self._workers, []
        for worker in workers:
            try:
                worker.connection.send(None)
            except OSError:
                continue
        until = time.monotonic() + _FAREWELL_S
        for worker in workers:
            _drain(worker.connection, until)
            worker.process.join(timeout=max(0.0, until - time.monotonic()))
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
            worker.connection.close()


def _drain(connection: Connection, until: float) -> None:
    """Take and forget what a worker still says until it has gone: a full pipe would keep it from ending."""
    while time.monotonic() < until:
        try:
            if connection.poll(_LOOK_S):
                connection.recv()
        except (EOFError, OSError):
            return


def _start_method() -> str:
    """Fork is quick and safe while this process has one thread; elsewhere a fresh interpreter."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return "spawn"
    tasks = Path("/proc/self/task")  # threads that Python did not start itself hold locks too
    return "fork" if tasks.is_dir() and len(list(tasks.iterdir())) == 1 else "spawn"
