"""The portal on a socket of this process, and the world around it."""

import secrets
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from conformance.control_calls import Control
from conformance.embedded.standing import Standing
from conformance.errors import EnvironmentUnusable
from conformance.portal.http_hand import PortalAddress
from conformance.run.cell import Cell
from conformance.serving import bind, serving

LOOPBACK = "127.0.0.1"


@dataclass
class World:
    """A portal that runs in this process, and what stands beside it."""

    url: str
    control: Control
    portal: Any
    folder: Path
    stack: AsyncExitStack
    cells: list[Cell] = field(default_factory=list)
    subjects: list[Standing] = field(default_factory=list)
    """the province under test of each cell"""

    def address(self, realm: str) -> PortalAddress:
        """Where one of its realms answers."""
        return PortalAddress(self.url, realm, self.control.token)

    def clock(self, realm: str) -> Any:
        """The realm's clock as an object, for provinces in this process."""
        return self.portal.realms.named(realm).clock


@asynccontextmanager
async def portal_running(
    folder: Path, *, port: int = 0, database_url: str = "memory", control_token: str | None = None
) -> AsyncIterator[World]:
    """The portal on a socket of its own; everything started in the world ends with the block."""
    from mock_dvcqg.app import create_app
    from mock_dvcqg.control.transport import FaultableProtocol
    from mock_dvcqg.errors import OutdatedRealm
    from mock_dvcqg.settings import Settings

    sock = bind(LOOPBACK, port)
    token = control_token or secrets.token_urlsafe(24)
    settings = Settings(
        host=LOOPBACK,
        port=sock.getsockname()[1],
        data_dir=folder / "portal",
        database_url=database_url,
        control_token=token,
    )
    try:
        app = create_app(settings)
    except OutdatedRealm as error:
        sock.close()
        raise EnvironmentUnusable(str(error)) from error
    async with AsyncExitStack() as stack:
        url = await stack.enter_async_context(serving(app, sock, http=FaultableProtocol))
        client = await stack.enter_async_context(httpx.AsyncClient(trust_env=False, timeout=30.0))
        yield World(url, Control(client, url, token), app.state.portal, folder, stack)


def portal_database(verb: str, data_dir: Path | None, database_url: str | None) -> int:
    """``python -m mock_dvcqg db …`` in this process; gives its exit code."""
    from mock_dvcqg.database_command import main

    where = ["--data-dir", str(data_dir)] if data_dir else []
    return main([verb, *where, *(["--database-url", database_url] if database_url else [])])
