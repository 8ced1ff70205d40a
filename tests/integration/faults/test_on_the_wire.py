"""Walks the registry: for every fault of the wire, what a client saw on a raw socket. ``-s`` prints the table.

A fault that is registered and has no entry in ``EXPECTED`` fails here.
"""

import asyncio
import json
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from sqlmodel import func, select

from mock_dvcqg.contract.control import FaultOrder
from mock_dvcqg.contract.paths import ADAPTER_PREFIX, MAPI_LOGIN
from mock_dvcqg.faults import FAULTS, Stage
from mock_dvcqg.store.journal_filters import Filters
from mock_dvcqg.store.tables import SessionRow

LOGIN, LONGEST_S = ADAPTER_PREFIX + MAPI_LOGIN, 60
NOON = datetime(2026, 1, 5, 5, tzinfo=UTC)


@dataclass(frozen=True)
class Expected:
    """One way to put a fault in force, and what tells it from a sound answer."""

    holds: Callable[[Any], bool]
    params: dict[str, Any] = field(default_factory=dict)


def _nothing(end: str) -> Callable[[Any], bool]:
    return lambda seen: (seen.octets, seen.end) == (b"", end)


def _is_true_answer(seen: Any) -> bool:
    return seen.status == 200 and json.loads(seen.body)["error_code"] == "0" and len(seen.body) == seen.declared


def _is_unreadable(seen: Any) -> bool:
    try:
        json.loads(seen.body)
    except ValueError:
        return seen.status == 200 and len(seen.body) == seen.declared == 64
    return False


def _is_envelope(seen: Any) -> bool:
    said = json.loads(seen.body)
    return (seen.status, said["error_code"], said["message"]) == (503, "-99", "Hệ thống tạm thời gián đoạn")


def _is_html(status: int) -> Callable[[Any], bool]:
    return lambda seen: (
        (seen.status, seen.headers["content-type"]) == (status, "text/html; charset=utf-8")
        and "mô phỏng" in seen.body.decode()
    )


EXPECTED: dict[str, list[Expected]] = {
    "unreachable": [Expected(_nothing("closed"))],
    "answer-dropped-after-commit": [Expected(_nothing("closed"))],
    "connection-reset": [
        Expected(_nothing("reset")),
        Expected(_nothing("reset"), {"stage": "after"}),
    ],
    "empty-reply": [
        Expected(_nothing("closed")),
        Expected(_nothing("closed"), {"stage": "before"}),
    ],
    "latency": [
        Expected(_is_true_answer, {"latency_s": 0.05}),
        Expected(_is_true_answer, {"latency_s": 0.05, "clock": "realm"}),
    ],
    "status": [
        Expected(_is_envelope),
        Expected(_is_html(502), {"status": 502, "page": "html", "stage": "after"}),
        Expected(
            lambda seen: (seen.status, seen.headers["retry-after"]) == (429, "7"), {"status": 429, "retry_after_s": 7}
        ),
    ],
    "not-json": [
        Expected(_is_html(200)),
        Expected(_is_html(200), {"stage": "after"}),
    ],
    "garbage": [
        Expected(_is_unreadable),
        Expected(lambda seen: (seen.status, len(seen.octets)) == (0, 40), {"instead_of": "answer", "bytes": 40}),
    ],
    "truncated": [
        Expected(lambda seen: seen.status == 200 and len(seen.body) == seen.declared // 2),
        Expected(lambda seen: (seen.body, seen.declared > 7) == (b'{"error', True), {"bytes": 7}),
        Expected(lambda seen: len(seen.body) == seen.declared - 1, {"bytes": 9_999}),
    ],
    "wrong-content-length": [
        Expected(lambda seen: len(seen.body) == seen.declared + 10),
        Expected(lambda seen: len(seen.body) == seen.declared - 5, {"delta": 5}),
    ],
    "bad-chunk": [
        Expected(lambda seen: seen.headers["transfer-encoding"] == "chunked" and b"\r\nzz\r\n" in seen.body),
    ],
    "stall": [
        Expected(lambda seen: (seen.status, seen.body, seen.declared > 0) == (200, b"", True), {"seconds": 0.05}),
    ],
    "slow-body": [
        Expected(_is_true_answer, {"bytes": 8, "every_s": 0}),
        Expected(_is_true_answer, {"bytes": 1, "every_s": 0.001, "at_most_s": 0.005}),
    ],
}
CASES = [(name, expected) for name in FAULTS for expected in EXPECTED.get(name, [])]


def _id(value: object) -> str:
    if isinstance(value, Expected):
        return ",".join(f"{name}={each}" for name, each in value.params.items()) or "as it is"
    return str(value)


def test_every_registered_fault_of_the_wire_is_shown_here() -> None:
    assert set(EXPECTED) == set(FAULTS)
    for name, kind in FAULTS.items():
        if kind.stage is Stage.CHOSEN:
            stages = {kind.strike(expected.params).before for expected in EXPECTED[name]}
            assert stages == {True, False}, name


@pytest.mark.parametrize(("name", "expected"), CASES, ids=_id)
async def test_what_a_client_sees(served: Any, table: list[tuple[str, ...]], name: str, expected: Expected) -> None:
    served.realm.faults.add(FaultOrder(name=name, params=expected.params, member="H98", service="login", count=1))
    struck = await served.login()
    params = " ".join(f"{key}={value}" for key, value in expected.params.items())
    table.append((name, params, struck.in_words))
    assert expected.holds(struck), struck
    [entry] = served.journal(service="login")
    kind = FAULTS[name]
    before = kind.strike(expected.params).before
    assert (entry.fault, entry.answered) == (name, kind.answers)
    assert _sessions(served) == (0 if before else 1)
    assert _is_true_answer(await served.login())


@pytest.mark.parametrize("name", sorted(FAULTS))
async def test_a_client_that_keeps_its_connection_is_answered_on_its_next_call(served: Any, name: str) -> None:
    shortest = {"latency_s": 0, "seconds": 0, "every_s": 0}
    params = {each.name: shortest[each.name] for each in FAULTS[name].params if each.name in shortest}
    served.realm.faults.add(FaultOrder(name=name, params=params, count=1))
    async with httpx.AsyncClient(base_url=served.url, trust_env=False, timeout=LONGEST_S) as client:
        try:
            await client.post(LOGIN, json=served.credentials)
        except httpx.TransportError:
            assert not FAULTS[name].answers
        answer = await client.post(LOGIN, json=served.credentials)
    assert answer.json()["error_code"] == "0"


async def test_an_answer_delayed_by_the_realms_clock_waits_for_it(served: Any) -> None:
    served.realm.clock.set_to(NOON, frozen=True)
    params: dict[str, Any] = {"latency_s": 60, "clock": "realm"}
    served.realm.faults.add(FaultOrder(name="latency", params=params, count=1))
    with served.connected() as waiting:
        await served.realm.journal.wait(timeout_s=LONGEST_S)
        assert _is_true_answer(await served.login())
        assert not _has_come(waiting)
        served.realm.clock.set_to(NOON + timedelta(seconds=61), frozen=True)
        assert (await asyncio.to_thread(waiting.recv, 65_536)).startswith(b"HTTP/1.1 200")


async def test_a_stalled_answer_shows_its_head_and_then_nothing(served: Any) -> None:
    served.realm.faults.add(FaultOrder(name="stall", params={"seconds": 120}, count=1))
    with served.connected() as waiting:
        head = await asyncio.to_thread(waiting.recv, 65_536)
        assert head.startswith(b"HTTP/1.1 200")
        assert head.endswith(b"\r\n\r\n")
        assert _is_true_answer(await served.login())
        assert not _has_come(waiting)


async def test_no_fault_holds_up_a_server_that_stops(app: Any, serve: Any) -> None:
    waits = ("stall", {"seconds": 120}), ("latency", {"latency_s": 120}), ("slow-body", {"bytes": 1, "every_s": 10})
    async with asyncio.timeout(LONGEST_S), serve(app) as served:
        for name, params in waits:
            served.realm.faults.add(FaultOrder(name=name, params=params, count=1))
        held = [asyncio.create_task(served.login()) for _ in waits]
        logins = Filters(service="login")
        assert len(await served.realm.journal.wait_for(logins, count=len(waits), timeout_s=LONGEST_S)) == len(waits)
        served.stop.set()
        await asyncio.gather(*held)


def _sessions(served: Any) -> int:
    with served.realm.reading() as session:
        return session.exec(select(func.count()).select_from(SessionRow)).one()


def _has_come(connection: socket.socket) -> bool:
    """Whether there is anything to read now."""
    connection.setblocking(False)
    try:
        return bool(connection.recv(1, socket.MSG_PEEK))
    except BlockingIOError:
        return False
    finally:
        connection.settimeout(LONGEST_S)
