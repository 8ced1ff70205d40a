"""Mode certify: faults and clock are in the hands of one suite run, and the journal says that it is evidence."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

REALM = "/realms/default"
RUN, OTHER = {"X-DVCQG-Suite": "run-1"}, {"X-DVCQG-Suite": "run-2"}
CHANGES = [
    ("POST", "/faults", {"name": "unreachable"}),
    ("DELETE", "/faults", None),
    ("PUT", "/clock", {"frozen": True}),
]


@pytest.fixture
async def certifying(app: FastAPI, control: httpx.AsyncClient) -> AsyncIterator[httpx.AsyncClient]:
    """The control API of a realm in which H98 is in mode certify."""
    async with app.router.lifespan_context(app):
        answer = await control.patch(f"{REALM}/members/H98", json={"mode": "certify"})
        assert answer.status_code == 200
        yield control


async def change(control: httpx.AsyncClient, asked: tuple[str, str, Any], headers: dict[str, str]) -> httpx.Response:
    method, path, body = asked
    return await control.request(method, REALM + path, json=body, headers=headers)


@pytest.mark.parametrize("asked", CHANGES, ids=lambda asked: " ".join(asked[:2]))
async def test_a_change_without_a_run_is_refused_with_a_sentence(
    certifying: httpx.AsyncClient, asked: tuple[str, str, Any]
) -> None:
    answer = await change(certifying, asked, {})
    assert answer.status_code == 403
    assert "X-DVCQG-Suite" in answer.json()["message"]


@pytest.mark.parametrize("asked", CHANGES, ids=lambda asked: " ".join(asked[:2]))
async def test_the_first_run_that_changes_something_holds_the_realm(
    certifying: httpx.AsyncClient, asked: tuple[str, str, Any]
) -> None:
    assert (await change(certifying, asked, RUN)).is_success
    refused = await change(certifying, asked, OTHER)
    assert refused.status_code == 403
    assert "run-1" in refused.json()["message"]
    assert (await change(certifying, asked, RUN)).is_success


async def test_a_single_fault_cannot_be_removed_by_another_run(certifying: httpx.AsyncClient) -> None:
    made = (await change(certifying, CHANGES[0], RUN)).json()
    path = f"{REALM}/faults/{made['id']}"
    assert (await certifying.delete(path, headers=OTHER)).status_code == 403
    assert (await certifying.delete(path, headers=RUN)).status_code == 204


async def test_looking_is_free(certifying: httpx.AsyncClient) -> None:
    for path in ("/faults", "/faults/names", "/clock", "/lock"):
        assert (await certifying.get(REALM + path)).status_code == 200


async def test_a_run_takes_the_lock_and_gives_it_back(certifying: httpx.AsyncClient) -> None:
    lock = REALM + "/lock"
    taken = (await certifying.post(lock, headers=RUN)).json()
    assert (taken["run"], taken["in_force"]) == ("run-1", True)
    assert (await certifying.get(lock)).json() == taken
    assert (await certifying.post(lock, headers=OTHER)).status_code == 403
    assert (await certifying.delete(lock, headers=OTHER)).status_code == 403
    assert (await certifying.delete(lock, headers=RUN)).status_code == 204
    assert (await certifying.post(lock, headers=OTHER)).json()["run"] == "run-2"


@pytest.mark.parametrize("headers", [{}, {"X-DVCQG-Suite": ""}, {"X-DVCQG-Suite": "x" * 101}])
async def test_a_lock_needs_a_name_of_reasonable_length(certifying: httpx.AsyncClient, headers: dict[str, str]) -> None:
    answer = await certifying.post(REALM + "/lock", headers=headers)
    assert (answer.status_code, answer.json()["field"]) == (422, "X-DVCQG-Suite")


async def test_the_lock_outlives_a_reset(certifying: httpx.AsyncClient) -> None:
    await certifying.post(REALM + "/lock", headers=RUN)
    assert (await certifying.post(REALM + "/reset")).status_code == 200
    assert (await change(certifying, CHANGES[0], OTHER)).status_code == 403


async def test_without_certify_everybody_changes_and_a_lock_left_behind_binds_nobody(
    certifying: httpx.AsyncClient,
) -> None:
    await certifying.post(REALM + "/lock", headers=RUN)
    await certifying.patch(f"{REALM}/members/H98", json={"mode": "lenient"})
    for asked in CHANGES:
        assert (await change(certifying, asked, {})).is_success
    assert (await certifying.post(REALM + "/lock", headers=OTHER)).json()["run"] == "run-2"


async def test_the_journal_is_evidence_while_a_member_is_certified(certifying: httpx.AsyncClient) -> None:
    journal = REALM + "/journal"
    assert (await certifying.get(journal)).json()["evidence"] is True
    await certifying.patch(f"{REALM}/members/H98", json={"mode": "strict"})
    assert (await certifying.get(journal)).json()["evidence"] is False


async def test_a_lock_needs_the_control_token(app: FastAPI) -> None:
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://portal.test/control") as anyone:
        for method in ("GET", "POST", "DELETE"):
            assert (await anyone.request(method, REALM + "/lock", headers=RUN)).status_code == 401
