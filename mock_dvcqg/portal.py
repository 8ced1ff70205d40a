"""The portal as one value: settings, realms, the client for calls out, and the bell of the fetch worker."""

import asyncio
from dataclasses import dataclass, field

import httpx

from mock_dvcqg.realms import Realms
from mock_dvcqg.settings import Settings


@dataclass
class Portal:
    """What every route and worker is given; lives as long as the app."""

    settings: Settings
    realms: Realms
    client: httpx.AsyncClient
    """for calls out: to provinces only, never through a proxy"""
    control_token: str
    fetcher_bell: asyncio.Event = field(default_factory=asyncio.Event)
    """set when there may be links to fetch: the worker waits for it and clears it"""

    def wake_fetcher(self) -> None:
        """Tell the fetch worker that links were queued."""
        self.fetcher_bell.set()
