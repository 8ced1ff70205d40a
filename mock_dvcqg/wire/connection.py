"""The connection under a call, as a fault uses it: raw bytes, an end with or without ceremony, and waiting on it."""

import asyncio
import socket
import struct
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from mock_dvcqg.faults import STOPPING, TRANSPORT

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Headers = tuple[tuple[bytes, bytes], ...]

_ON_CLOSE_RESET = struct.pack("ii", 1, 0)
"""SO_LINGER on, 0 seconds: closing sends RST and forgets what was not sent"""
_TO_BE_GONE_S = 30.0


@dataclass(frozen=True)
class WrittenAnswer:
    """An answer as a route made it."""

    status: int
    headers: Headers
    body: bytes

    def with_headers(self, **headers: str) -> "WrittenAnswer":
        """The same with headers replaced; underscores in names stand for hyphens."""
        new = {name.replace("_", "-").encode(): value.encode("latin-1") for name, value in headers.items()}
        kept = tuple((name, value) for name, value in self.headers if name.lower() not in new)
        return WrittenAnswer(self.status, (*kept, *new.items()), self.body)

    def head(self) -> bytes:
        """Status line and headers as they go over the wire when nobody writes them for us."""
        lines = [f"HTTP/1.1 {self.status} {HTTPStatus(self.status).phrase}".encode()]
        lines += [name + b": " + value for name, value in self.headers]
        return b"\r\n".join((*lines, b"connection: close", b"", b""))


class Connection:
    """What one call's bytes travel over; ``is_real`` is false where an app is called in-process."""

    def __init__(self, extensions: MutableMapping[str, Any] | None, receive: Receive, send: Send) -> None:
        self._transport: asyncio.Transport | None = (extensions or {}).get(TRANSPORT)
        self._stopping: asyncio.Event = (extensions or {}).get(STOPPING) or asyncio.Event()
        self._receive = receive
        self._send = send

    @property
    def is_real(self) -> bool:
        """Whether there is a connection that can be spoiled."""
        return self._transport is not None

    async def answer(self, answer: WrittenAnswer) -> None:
        """Send an answer as it should be sent."""
        await self.begin(answer)
        await self.go_on(answer.body)

    async def begin(self, answer: WrittenAnswer) -> None:
        """Send status and headers."""
        await self._send({"type": "http.response.start", "status": answer.status, "headers": list(answer.headers)})

    async def go_on(self, body: bytes, *, more: bool = False) -> None:
        """Send some of the body."""
        await self._send({"type": "http.response.body", "body": body, "more_body": more})

    async def only(self, octets: bytes) -> None:
        """Send just these bytes, HTTP or not, and close."""
        if self._transport is None:
            await self._unavailable()
            return
        self._transport.write(octets)
        self._transport.close()
        await self._be_gone()

    async def cut(self) -> None:
        """Close at once."""
        if self._transport is None:
            await self._unavailable()
            return
        self._transport.abort()
        await self._be_gone()

    async def reset(self) -> None:
        """Close at once, with a TCP RST."""
        own = self._transport.get_extra_info("socket") if self._transport else None
        if own is not None:
            own.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _ON_CLOSE_RESET)
        await self.cut()

    async def pause(self, seconds: float) -> None:
        """Wait, but no longer than the client is there and the server runs."""
        waits = [asyncio.ensure_future(each) for each in (self._client_gone(), self._stopping.wait())]
        try:
            await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
            await asyncio.gather(*waits, return_exceptions=True)

    @property
    def is_over(self) -> bool:
        """Whether waiting any longer is of no use: connection closed or server stopping."""
        return self._stopping.is_set() or (self._transport is not None and self._transport.is_closing())

    async def _unavailable(self) -> None:
        await self.answer(WrittenAnswer(503, ((b"content-length", b"0"),), b""))

    async def _be_gone(self) -> None:
        """Return when the connection is closed, so that the server expects no answer any more."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_TO_BE_GONE_S):
                await self._client_gone()

    async def _client_gone(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
