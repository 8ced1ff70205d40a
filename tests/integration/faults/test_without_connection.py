"""An app called in-process has no connection to spoil: what closes one answers 503, the rest is as on the wire."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from mock_dvcqg.contract.control import FaultOrder
from mock_dvcqg.contract.paths import ADAPTER_PREFIX, MAPI_LOGIN
from mock_dvcqg.faults import FAULTS
from mock_dvcqg.store.members import find_member

CLOSES = {
    "unreachable": {},
    "answer-dropped-after-commit": {},
    "connection-reset": {},
    "empty-reply": {},
    "bad-chunk": {},
    "stall": {"seconds": 120},
    "garbage": {"instead_of": "answer"},
}


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the machine surfaces, in-process."""
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://portal.test") as made:
        yield made


async def struck(app: FastAPI, client: httpx.AsyncClient, name: str, params: dict[str, Any]) -> httpx.Response:
    """What H98's login gets under a fault."""
    realm = app.state.portal.realms.default
    with realm.reading() as session:
        member = find_member(session, "H98")
    realm.faults.add(FaultOrder(name=name, params=params, count=1))
    credentials = {"username": member.username, "password": member.password}
    return await client.post(ADAPTER_PREFIX + MAPI_LOGIN, json=credentials)


@pytest.mark.parametrize("name", sorted(CLOSES))
async def test_what_closes_a_connection_says_503_without_a_body(
    app: FastAPI, client: httpx.AsyncClient, name: str
) -> None:
    answer = await struck(app, client, name, CLOSES[name])
    assert (answer.status_code, answer.content) == (503, b"")


async def test_a_cut_body_is_cut_here_too(app: FastAPI, client: httpx.AsyncClient) -> None:
    answer = await struck(app, client, "truncated", {"bytes": 5})
    assert answer.content == b'{"err'
    assert int(answer.headers["content-length"]) > 5


async def test_a_wrong_length_is_told_here_too(app: FastAPI, client: httpx.AsyncClient) -> None:
    answer = await struck(app, client, "wrong-content-length", {"delta": 3})
    assert int(answer.headers["content-length"]) == len(answer.content) + 3


@pytest.mark.parametrize(
    ("name", "params"),
    [("latency", {"latency_s": 0.01}), ("slow-body", {"bytes": 8, "every_s": 0})],
)
async def test_what_is_only_slow_is_the_true_answer(
    app: FastAPI, client: httpx.AsyncClient, name: str, params: dict[str, Any]
) -> None:
    assert (await struck(app, client, name, params)).json()["error_code"] == "0"


@pytest.mark.parametrize(("name", "status"), [("status", 503), ("not-json", 200), ("garbage", 200)])
async def test_what_replaces_an_answer_replaces_it(
    app: FastAPI, client: httpx.AsyncClient, name: str, status: int
) -> None:
    answer = await struck(app, client, name, {})
    assert answer.status_code == status
    assert b'"session"' not in answer.content


def test_every_fault_of_the_wire_is_named_here() -> None:
    played = {"truncated", "wrong-content-length", "latency", "slow-body", "status", "not-json", "garbage"}
    assert set(CLOSES) | played == set(FAULTS)
