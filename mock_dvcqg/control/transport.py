"""A uvicorn protocol that shows the connection to the app, so that a fault can close it without an answer."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

from mock_dvcqg.faults import TRANSPORT

Scope = dict[str, Any]
Asgi = Callable[[Scope, Any, Any], Awaitable[None]]


class FaultableProtocol(H11Protocol):
    """Give it to ``uvicorn.Config(http=FaultableProtocol)``."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Show this connection to every call that comes over it."""
        self.app = _shown(self.app, transport)
        super().connection_made(transport)


def _shown(app: Asgi, transport: asyncio.Transport) -> Asgi:
    async def with_transport(scope: Scope, receive: Any, send: Any) -> None:
        scope["extensions"] = {**(scope.get("extensions") or {}), TRANSPORT: transport}
        await app(scope, receive, send)

    return with_transport
