"""Around every call, as a pure ASGI class: bodies kept within bounds, and no machine call without a journal entry.

Routes make their own entries with what they understood; a call to the adapter, the Kho or the sign-on that failed
before anyone did (unknown path, no JSON, wrong token) is noted here, with the head of its body.
"""

import re
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field
from typing import Any

from fastapi import Request, Response

from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.paths import CONTROL
from mock_dvcqg.errors import MalformedInput, PortalError, TooLarge
from mock_dvcqg.portal import Portal
from mock_dvcqg.store.journal import Call, current_call
from mock_dvcqg.wire.error_answers import answer_error, remember_refusal, written
from mock_dvcqg.wire.surfaces import Surface, split_realm, surface_of

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Asgi = Callable[[MutableMapping[str, Any], Receive, Send], Awaitable[None]]

HEAD_BYTES = 2_000

_SECRET = re.compile(r"""((?:session|password|token|secret|mat_?khau)["']?\s*[:=]\s*["']?)[^"'&,\s}]+""", re.IGNORECASE)


@dataclass
class _Seen:
    """What went by of one call."""

    head: bytearray = field(default_factory=bytearray)
    size_bytes: int = 0
    status: int = 0


class Plumbing:
    """Wrap the app in it: ``app.add_middleware(Plumbing, portal=portal)``."""

    def __init__(self, app: Asgi, *, portal: Portal) -> None:
        self._app = app
        self._portal = portal
        self._limit = portal.settings.max_body_bytes

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        """Answer one call."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        seen, call = _Seen(), Call()
        mark = current_call.set(call)
        try:
            await self._answered(scope, self._counting(scope, receive, seen), _watching(send, seen))
        finally:
            current_call.reset(mark)
        if not call.journalled and _is_worth_noting(surface_of(scope["path"]), seen.status):
            self._note(scope, seen, call)

    async def _answered(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        refused = self._refusal(scope)
        if refused is None:
            await self._app(scope, receive, send)
            return
        surface = surface_of(scope["path"])
        if surface is Surface.PAGES:
            answer: Response = answer_error(Request(scope), refused)
        else:
            remember_refusal(refused)
            answer = written(surface, refused.status, refused)
        if refused.status == 413:
            answer.headers["Connection"] = "close"
        await answer(scope, receive, send)

    def _refusal(self, scope: MutableMapping[str, Any]) -> PortalError | None:
        declared = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
        limit = self._limit_of(scope["path"])
        if declared.isdigit() and int(declared[:20]) > limit:
            return TooLarge(f"Dữ liệu vượt quá dung lượng cho phép ({limit} byte)")
        if "\x00" in scope["path"] or b"%00" in scope["query_string"]:
            return MalformedInput("Địa chỉ có ký tự NUL")
        return None

    def _limit_of(self, path: str) -> int:
        is_snapshot = path.startswith(CONTROL + "/") and path.endswith("/restore")
        return self._portal.settings.snapshot_max_bytes if is_snapshot else self._limit

    def _counting(self, scope: MutableMapping[str, Any], receive: Receive, seen: _Seen) -> Receive:
        limit = self._limit_of(scope["path"])

        async def counted() -> Message:
            message = await receive()
            chunk: bytes = message.get("body", b"")
            seen.size_bytes += len(chunk)
            seen.head += chunk[: HEAD_BYTES - len(seen.head)]
            if seen.size_bytes > limit:
                raise TooLarge(f"Dữ liệu vượt quá dung lượng cho phép ({limit} byte)")
            return message

        return counted

    def _note(self, scope: MutableMapping[str, Any], seen: _Seen, call: Call) -> None:
        name, rest = split_realm(scope["path"])
        realm = self._portal.realms.find(name) if name else self._portal.realms.default
        if realm is None:
            return
        request = {"method": scope["method"], "path": scope["path"][:500], "size_bytes": seen.size_bytes}
        entry = JournalEntry(
            seq=0,
            at=realm.clock.now(),
            surface=surface_of(rest),
            status=seen.status,
            error_code=call.error_code,
            message=call.message,
            request=request | {"head": _without_secrets(rest, bytes(seen.head).decode("utf-8", "replace"))},
        )
        realm.journal.add(entry)


def _without_secrets(path: str, head: str) -> str:
    """The head of a body that nobody understood, so that no password or token can stand in it.

    A sign-in's body is left out whole: broken as it is, no pattern finds the secret in it for certain.
    """
    if path.endswith("/login") or path.startswith("/oauth2/"):
        return ""
    return _SECRET.sub(r"\1•••", head)


def _is_worth_noting(surface: Surface, status: int) -> bool:
    is_machine = surface in (Surface.ADAPTER, Surface.KHO, Surface.PAYMENT, Surface.DATABASE)
    return is_machine or (surface is Surface.OIDC and status >= 400)


def _watching(send: Send, seen: _Seen) -> Send:
    async def watched(message: Message) -> None:
        if message["type"] == "http.response.start":
            seen.status = message["status"]
        await send(message)

    return watched
