"""The portal as one value: settings, realms, the client for calls out, and the bell of the fetch worker."""

import asyncio
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from mock_dvcqg.realms import Realms
from mock_dvcqg.settings import Settings

if TYPE_CHECKING:
    import httpx


@dataclass
class Portal:
    """What every route and worker is given; lives as long as the app."""

    settings: Settings
    realms: Realms
    control_token: str
    fetcher_bell: asyncio.Event = field(default_factory=asyncio.Event)
    """set when there may be links to fetch: the worker waits for it and clears it"""

    confirmer_bell: asyncio.Event = field(default_factory=asyncio.Event)
    """set when payment callbacks were queued"""

    def wake_confirmer(self) -> None:
        """Tell the callback worker that payment callbacks were queued."""
        self.confirmer_bell.set()

    checker_bell: asyncio.Event = field(default_factory=asyncio.Event)
    """set when links may be due to be looked at again: a plan was made, or a clock was moved"""

    dead_workers: set[str] = field(default_factory=set)
    """names of background workers that died and are not yet started again"""

    @cached_property
    def client(self) -> "httpx.AsyncClient":
        """For calls out: to provinces only, never through a proxy; made for the first one."""
        import httpx

        return httpx.AsyncClient(trust_env=False, timeout=self.settings.fetch_timeout_s, follow_redirects=False)

    async def hang_up(self) -> None:
        """Close what calls out have opened."""
        if "client" in vars(self):
            await self.client.aclose()

    def wake_fetcher(self) -> None:
        """Tell the fetch worker that links were queued."""
        self.fetcher_bell.set()

    def wake_checker(self) -> None:
        """Tell the link checker that checks were planned, or that a clock was moved."""
        self.checker_bell.set()
