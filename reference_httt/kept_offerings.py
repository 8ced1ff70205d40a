"""The services the portal told of, kept for a while: a search page does not ask for every procedure again."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from reference_httt.rules.service_search import Offering

FRESH_FOR = timedelta(minutes=10)
"""mock convention"""


class KeptOfferings:
    """Read once, then again when they are no longer fresh; a failed reading keeps nothing."""

    def __init__(self) -> None:
        self._kept: tuple[Offering, ...] = ()
        self._read_at: datetime | None = None
        self._turn = asyncio.Lock()

    async def get(self, now: datetime, read: Callable[[], Awaitable[tuple[Offering, ...]]]) -> tuple[Offering, ...]:
        """What is kept, or what ``read`` gives."""
        async with self._turn:
            if self._read_at is None or not self._read_at <= now < self._read_at + FRESH_FOR:
                self._kept, self._read_at = await read(), now
            return self._kept
