"""Trouble in one realm, or in one piece of work, is logged and stops no other; a realm that is gone is no trouble."""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager

from mock_dvcqg.errors import RealmGone

logger = logging.getLogger("mock_dvcqg")


@contextmanager
def contained(message: str, *values: object) -> Iterator[None]:
    """What goes wrong inside ends the block and is logged with the message; nothing is raised."""
    try:
        yield
    except RealmGone:
        return
    except Exception:  # a boundary: the other realms go on
        logger.exception(message, *values)


def log_failure(task: asyncio.Task[None], message: str, *values: object) -> None:
    """Log why a task that nobody awaits ended, unless it was cancelled or its realm is gone."""
    if not task.cancelled() and (error := task.exception()) and not isinstance(error, RealmGone):
        logger.error(message, *values, exc_info=error)
