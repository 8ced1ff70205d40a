"""Plays the faults of the wire: each a function registered under the fault's name, given the true answer to spoil."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from mock_dvcqg.faults import Fault
from mock_dvcqg.faults.wire_faults import LONGEST_S
from mock_dvcqg.wire.connection import Connection, WrittenAnswer
from mock_dvcqg.wire.gateway_pages import BLOCKED_PAGE, error_page_of
from mock_dvcqg.wire.surfaces import Surface


@dataclass(frozen=True)
class Struck:
    """A struck call at the moment of its answer."""

    fault: Fault
    surface: Surface
    connection: Connection
    now: Callable[[], datetime] | None = None
    """the realm's clock"""


Play = Callable[[Struck, WrittenAnswer], Awaitable[None]]
PLAYED: dict[str, Play] = {}


def _played(name: str) -> Callable[[Play], Play]:
    def registered(play: Play) -> Play:
        PLAYED[name] = play
        return play

    return registered


@_played("unreachable")
@_played("answer-dropped-after-commit")
async def _dropped(struck: Struck, answer: WrittenAnswer) -> None:
    await struck.connection.cut()


@_played("connection-reset")
async def _reset(struck: Struck, answer: WrittenAnswer) -> None:
    await struck.connection.reset()


@_played("empty-reply")
async def _empty(struck: Struck, answer: WrittenAnswer) -> None:
    await struck.connection.only(b"")


@_played("latency")
async def _late(struck: Struck, answer: WrittenAnswer) -> None:
    seconds = struck.fault.number("latency_s")
    if struck.fault.text("clock") == "realm" and struck.now is not None:
        await _realm_time_passes(struck.connection, struck.now, seconds)
    else:
        await struck.connection.pause(seconds)
    await struck.connection.answer(answer)


@_played("status")
async def _other_status(struck: Struck, answer: WrittenAnswer) -> None:
    fault = struck.fault
    content_type, body = error_page_of(
        struck.surface, int(fault.number("status")), as_html=fault.text("page") == "html"
    )
    retry_after_s = int(fault.number("retry_after_s"))
    headers = ((b"retry-after", str(retry_after_s).encode()),) if retry_after_s else ()
    await struck.connection.answer(_made(int(fault.number("status")), content_type, body, headers))


@_played("not-json")
async def _blocked(struck: Struck, answer: WrittenAnswer) -> None:
    await struck.connection.answer(_made(200, "text/html; charset=utf-8", BLOCKED_PAGE))


@_played("garbage")
async def _garbage(struck: Struck, answer: WrittenAnswer) -> None:
    octets = struck.fault.dice().randbytes(int(struck.fault.number("bytes")))
    if struck.fault.text("instead_of") == "answer":
        await struck.connection.only(octets)
        return
    # 0xFF opens no text in UTF-8: whatever chance draws, nobody can read it as JSON
    spoiled = WrittenAnswer(answer.status, answer.headers, b"\xff" + octets[1:])
    await struck.connection.answer(spoiled.with_headers(content_length=str(len(spoiled.body))))


@_played("truncated")
async def _truncated(struck: Struck, answer: WrittenAnswer) -> None:
    asked = int(struck.fault.number("bytes"))
    sent = len(answer.body) // 2 if asked < 0 else min(asked, max(len(answer.body) - 1, 0))
    await _misdeclared(struck, answer, declared=len(answer.body), body=answer.body[:sent])


@_played("wrong-content-length")
async def _wrong_length(struck: Struck, answer: WrittenAnswer) -> None:
    declared = max(len(answer.body) + int(struck.fault.number("delta")), 0)
    await _misdeclared(struck, answer, declared=declared, body=answer.body)


@_played("bad-chunk")
async def _bad_chunk(struck: Struck, answer: WrittenAnswer) -> None:
    half = answer.body[: len(answer.body) // 2] or b" "
    kept = tuple(pair for pair in answer.headers if pair[0].lower() != b"content-length")
    head = WrittenAnswer(answer.status, (*kept, (b"transfer-encoding", b"chunked")), b"").head()
    await struck.connection.only(head + f"{len(half):x}\r\n".encode() + half + b"\r\nzz\r\n" + half)


@_played("stall")
async def _stall(struck: Struck, answer: WrittenAnswer) -> None:
    if struck.connection.is_real:
        await struck.connection.begin(answer)
        await struck.connection.pause(struck.fault.number("seconds"))
    await struck.connection.cut()


@_played("slow-body")
async def _slow(struck: Struck, answer: WrittenAnswer) -> None:
    size, every_s = int(struck.fault.number("bytes")), struck.fault.number("every_s")
    left, rest = struck.fault.number("at_most_s"), answer.body
    await struck.connection.begin(answer)
    while len(rest) > size and left > 0 and not struck.connection.is_over:
        await struck.connection.go_on(rest[:size], more=True)
        await struck.connection.pause(every_s)
        rest, left = rest[size:], left - every_s
    await struck.connection.go_on(rest)


async def _misdeclared(struck: Struck, answer: WrittenAnswer, *, declared: int, body: bytes) -> None:
    told = WrittenAnswer(answer.status, answer.headers, body).with_headers(content_length=str(declared))
    if struck.connection.is_real:
        await struck.connection.only(told.head() + body)
    else:
        await struck.connection.answer(told)


async def _realm_time_passes(connection: Connection, now: Callable[[], datetime], seconds: float) -> None:
    """Wait until the realm's clock says so, however it is moved; never longer than ``LONGEST_S`` of real time."""
    until, looks = now() + timedelta(seconds=seconds), int(LONGEST_S / _LOOK_EVERY_S)
    while looks and now() < until and not connection.is_over:
        await connection.pause(_LOOK_EVERY_S)
        looks -= 1


def _made(status: int, content_type: str, body: bytes, headers: tuple[tuple[bytes, bytes], ...] = ()) -> WrittenAnswer:
    own = ((b"content-type", content_type.encode()), (b"content-length", str(len(body)).encode()))
    return WrittenAnswer(status, (*own, *headers), body)


_LOOK_EVERY_S = 0.02
