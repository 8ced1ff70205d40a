"""Around every call, as a pure ASGI class: the one place where a fault of the wire spoils an answer.

``Faults.strike`` notes what a call has met; the answer that the route then makes, whatever it is, is held back here and
the fault plays with it. Wrap the app in it inside ``Plumbing``.
"""

from collections.abc import MutableMapping
from typing import Any

from mock_dvcqg.faults import Fault, StruckCall, struck_call
from mock_dvcqg.wire.connection import Connection, Message, Receive, Send, WrittenAnswer
from mock_dvcqg.wire.played_faults import PLAYED, Struck
from mock_dvcqg.wire.plumbing import Asgi
from mock_dvcqg.wire.surfaces import surface_of


class CallStruck(Exception):
    """Ends a call that a fault struck before any work; never seen outside ``StruckAnswers``."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(fault.name)


class StruckAnswers:
    """``app.add_middleware(StruckAnswers)``."""

    def __init__(self, app: Asgi) -> None:
        self._app = app

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        """Answer one call."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        call = StruckCall()
        held = _Held(call, send)
        mark = struck_call.set(call)
        try:
            await self._app(scope, receive, held.send)
        except CallStruck as ended:
            call.fault = ended.fault
        finally:
            struck_call.reset(mark)
        if call.fault is not None and not held.has_passed:
            connection = Connection(scope.get("extensions"), receive, send)
            struck = Struck(call.fault, surface_of(scope["path"]), connection, call.now)
            await PLAYED[call.fault.name](struck, held.answer)


class _Held:
    """Lets an answer pass, or holds all of it when its call was struck before it began."""

    def __init__(self, call: StruckCall, send: Send) -> None:
        self._call = call
        self._send = send
        self._start: Message | None = None
        self._body = bytearray()
        self.has_passed = False

    async def send(self, message: Message) -> None:
        """Take one message of the route's."""
        if self.has_passed or self._call.fault is None:
            self.has_passed = True
            await self._send(message)
        elif message["type"] == "http.response.start":
            self._start = message
        else:
            self._body += message.get("body", b"")

    @property
    def answer(self) -> WrittenAnswer:
        """What the route answered; an empty 503 when it was ended before it could."""
        if self._start is None:
            return WrittenAnswer(503, ((b"content-length", b"0"),), b"")
        return WrittenAnswer(self._start["status"], tuple(self._start.get("headers", ())), bytes(self._body))
