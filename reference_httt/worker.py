"""Work that goes on beside the requests: warnings, notices, transfers between the province's own systems."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)


class Worker:
    """Does one kind of work again and again: at once when woken, otherwise after a pause of real time.

    ``work`` does all that is due now. When it raises, the error is logged and the work tried again after the pause.
    """

    def __init__(self, name: str, work: Callable[[], Awaitable[None]], pause_s: float) -> None:
        self.name = name
        self._work, self._pause_s = work, pause_s
        self._bell = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._at_rest = asyncio.Event()

    def start(self) -> None:
        """Begin; what an earlier process left is done at once."""
        self._bell.set()
        self._task = asyncio.create_task(self._run(), name=self.name)

    def wake(self) -> None:
        """There is something to do; call it after the transaction that says so."""
        self._at_rest.clear()
        self._bell.set()

    async def stop(self) -> None:
        """Stop after what is being done."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
            self._task = None

    async def at_rest(self) -> None:
        """Wait until all that was known to be due is done. For tests and for an orderly end."""
        if self._task is not None:
            await self._at_rest.wait()

    async def _run(self) -> None:
        while True:
            # not wait_for: up to Python 3.11 it may swallow the cancellation that ends this task
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._pause_s):
                    await self._bell.wait()
            self._bell.clear()
            try:
                await self._work()
            except Exception:  # a boundary: nobody awaits this task
                log.exception("%s failed and is tried again", self.name)
            if not self._bell.is_set():
                self._at_rest.set()
