"""A uvicorn protocol that shows the connection to the app, so that a fault can spoil or close it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

from mock_dvcqg.faults import STOPPING, TRANSPORT

Scope = dict[str, Any]
Asgi = Callable[[Scope, Any, Any], Awaitable[None]]


class FaultableProtocol(H11Protocol):
    """Give it to ``uvicorn.Config(http=FaultableProtocol)``."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Show this connection to every call that comes over it."""
        self._stopping = asyncio.Event()
        self.app = _shown(self.app, {TRANSPORT: transport, STOPPING: self._stopping})
        super().connection_made(transport)

    def shutdown(self) -> None:
        """The server stops: let no fault that keeps a call waiting hold it up."""
        self._stopping.set()
        super().shutdown()


def _shown(app: Asgi, connection: dict[str, Any]) -> Asgi:
    async def with_connection(scope: Scope, receive: Any, send: Any) -> None:
        scope["extensions"] = {**(scope.get("extensions") or {}), **connection}
        await app(scope, receive, send)

    return with_connection
