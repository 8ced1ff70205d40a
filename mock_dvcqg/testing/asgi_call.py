"""One httpx request answered by the app itself: over a connection that does not exist, yet can be spoiled by faults.

What a client would see of a fault on a socket it sees here as the same exception of httpx: a closed connection, a
reset, an answer that does not come in time.
"""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import httpx

from mock_dvcqg.faults import STOPPING, TRANSPORT

Asgi = Callable[[MutableMapping[str, Any], Any, Any], Awaitable[None]]
_PEER = ("127.0.0.1", 1)


class AsgiCall:
    """Use it once."""

    def __init__(self, app: Asgi, request: httpx.Request) -> None:
        self._app = app
        self._request = request
        self._connection = _NoConnection()
        self._has_sent_body = False
        self._start: MutableMapping[str, Any] | None = None
        self._body = bytearray()

    async def answer(self) -> httpx.Response:
        """What the app answers.

        Raises:
            httpx.RemoteProtocolError: a fault closed the connection.
            httpx.ReadError: a fault reset it.
            httpx.ReadTimeout: the answer is not there within the client's read timeout.
        """
        limit_s = (self._request.extensions.get("timeout") or {}).get("read")
        try:
            async with asyncio.timeout(limit_s):
                await self._app(self._scope(), self._receive, self._send)
        except TimeoutError:
            raise httpx.ReadTimeout("The read operation timed out", request=self._request) from None
        return self._response()

    def _response(self) -> httpx.Response:
        if self._connection.was_reset:
            raise httpx.ReadError("[Errno 104] Connection reset by peer", request=self._request)
        if self._connection.is_closing() or self._start is None:
            raise httpx.RemoteProtocolError(
                "peer closed connection without sending complete message body (incomplete read)"
                if self._connection.written or self._start
                else "Server disconnected without sending a response.",
                request=self._request,
            )
        return httpx.Response(
            self._start["status"],
            headers=list(self._start.get("headers", ())),
            content=bytes(self._body),
            request=self._request,
        )

    def _scope(self) -> dict[str, Any]:
        url = self._request.url
        return {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": self._request.method,
            "headers": [(name.lower(), value) for name, value in self._request.headers.raw],
            "scheme": url.scheme,
            "path": url.path,
            "raw_path": url.raw_path.split(b"?")[0],
            "query_string": url.query,
            "server": (url.host, url.port),
            "client": _PEER,
            "root_path": "",
            "extensions": {TRANSPORT: self._connection, STOPPING: asyncio.Event()},
        }

    async def _receive(self) -> dict[str, Any]:
        if not self._has_sent_body:
            self._has_sent_body = True
            return {"type": "http.request", "body": self._request.content, "more_body": False}
        await self._connection.gone.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            self._start = message
        elif self._request.method != "HEAD":
            self._body += message.get("body", b"")


class _NoConnection:
    """As much of an asyncio transport as faults use."""

    def __init__(self) -> None:
        self.gone = asyncio.Event()
        self.written = bytearray()
        self.was_reset = False

    def write(self, octets: bytes) -> None:
        """Take what goes past the server."""
        self.written += octets

    def abort(self) -> None:
        """Close at once."""
        self.gone.set()

    def close(self) -> None:
        """Close."""
        self.gone.set()

    def is_closing(self) -> bool:
        """Whether it is closed."""
        return self.gone.is_set()

    def get_extra_info(self, name: str) -> "_NoConnection | None":
        """Itself as the socket: a fault that resets the connection sets an option of it."""
        return self if name == "socket" else None

    def setsockopt(self, *_: Any) -> None:
        """What SO_LINGER 0 and closing come to."""
        self.was_reset = True
