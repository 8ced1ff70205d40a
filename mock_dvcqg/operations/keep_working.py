"""Keeps a background worker at work: one that dies is logged at once, told of by ``/readyz`` and started again."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from mock_dvcqg.portal import Portal

PAUSE_S = 2.0
"""before a dead worker is started again: what killed it, such as a database that is away, may need a moment"""
logger = logging.getLogger("mock_dvcqg")


async def keep_working(portal: Portal, name: str, work: Callable[[Portal], Awaitable[None]]) -> None:
    """Run ``work``, which never ends by itself, until cancelled; ``name`` is how people are told of it."""
    while True:
        try:
            await work(portal)
            logger.error("the %s ended by itself; it is started again in %g s", name, PAUSE_S)
        except Exception:  # a boundary: nobody awaits a worker, so its death would be told at shutdown only
            logger.exception("the %s died; it is started again in %g s", name, PAUSE_S)
        if _is_being_stopped():
            return
        portal.dead_workers.add(name)
        await asyncio.sleep(PAUSE_S)
        portal.dead_workers.discard(name)


def _is_being_stopped() -> bool:
    """Whether the trouble came of the portal's own stopping, as when the database went first."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0
