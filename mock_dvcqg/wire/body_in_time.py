"""Around every call: a body that trickles or stalls is not waited for longer than the setting says (mock convention).

A route that reads such a body refuses the call in the words of its surface. The answer of a route that does not read it
comes when the body has been heard out, or closes the connection at the end of its time: otherwise the sender could keep
it with one byte now and then. Wrap the app in it last.
"""

import asyncio
from collections.abc import MutableMapping
from contextlib import suppress
from typing import Any

from mock_dvcqg.errors import TooSlow
from mock_dvcqg.wire.connection import Message, Receive, Send
from mock_dvcqg.wire.plumbing import Asgi


class BodyInTime:
    """``app.add_middleware(BodyInTime, limit_s=settings.body_timeout_s)``."""

    def __init__(self, app: Asgi, *, limit_s: float) -> None:
        self._app = app
        self._limit_s = limit_s

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        """Answer one call."""
        if scope["type"] != "http" or not _announces_body(scope["headers"]):
            await self._app(scope, receive, send)
            return
        body = _Arriving(receive, send, self._limit_s)
        await self._app(scope, body.receive, body.send)


def _announces_body(headers: list[tuple[bytes, bytes]]) -> bool:
    return any(name == b"transfer-encoding" or (name == b"content-length" and value != b"0") for name, value in headers)


def _closes(start: Message) -> bool:
    return any(name.lower() == b"connection" and value.lower() == b"close" for name, value in start.get("headers", ()))


class _Arriving:
    """One request's body on its way."""

    def __init__(self, receive: Receive, send: Send, limit_s: float) -> None:
        self._receive = receive
        self._send = send
        self._limit_s = limit_s
        self._ends_at = asyncio.get_running_loop().time() + limit_s
        self._is_whole = False

    async def receive(self) -> Message:
        """The next message.

        Raises:
            TooSlow: the body is not whole and its time is over.
        """
        if self._is_whole:
            return await self._receive()
        try:
            async with asyncio.timeout_at(self._ends_at):
                return await self._next()
        except TimeoutError:
            raise TooSlow(f"Nội dung gửi lên không tới đủ trong {self._limit_s:g} giây") from None

    async def send(self, message: Message) -> None:
        """Send a message of the answer; its start waits for the body, or closes the connection without it."""
        if message["type"] == "http.response.start" and not (self._is_whole or _closes(message)):
            await self._hear_out()
            if not self._is_whole:
                message = {**message, "headers": [*message.get("headers", ()), (b"connection", b"close")]}
        await self._send(message)

    async def _next(self) -> Message:
        message = await self._receive()
        self._is_whole = message["type"] == "http.disconnect" or not message.get("more_body", False)
        return message

    async def _hear_out(self) -> None:
        """Drop a body that nobody read: who is still sending it might miss an answer, or lose the connection."""
        with suppress(TimeoutError):
            async with asyncio.timeout_at(self._ends_at):
                while not self._is_whole:
                    await self._next()
