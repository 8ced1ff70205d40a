"""Refuse bodies that are too large before they fill the memory: a pure ASGI layer."""

import contextlib
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from reference_httt.api.answers import answer_error

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


class BodyTooLarge(Exception):
    """More bytes came than are taken."""


class BodyLimit:
    """Counts the bytes of a request, whatever its headers say."""

    def __init__(self, app: App, max_bytes: int) -> None:
        self._app, self._max = app, max_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the request, or answer 413."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        seen = 0

        async def counted() -> MutableMapping[str, Any]:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self._max:
                raise BodyTooLarge
            return message

        async def noted(message: MutableMapping[str, Any]) -> None:
            # an application that turned our exception into an answer of its own must not have the last word
            if seen <= self._max:
                await send(message)

        declared = dict(scope["headers"]).get(b"content-length", b"0")
        too_large = declared.isdigit() and (len(declared) > 12 or int(declared) > self._max)
        if not too_large:
            with contextlib.suppress(BodyTooLarge):
                await self._app(scope, counted, noted)
            too_large = seen > self._max
        if too_large:
            answer = answer_error(413, "too_large", f"Nội dung vượt quá {self._max // 1024 // 1024} MB")
            await answer(scope, receive, send)
