"""A draft is sent by its own person, in a session that counts, and once – also when two calls come together."""

import asyncio
from datetime import timedelta
from typing import Any

RECORD = "2.000488"


async def _ready(world: Any, name: str) -> Any:
    citizen = await world.prepared(await world.person(name), "H98", "07", RECORD)
    await citizen.complete()
    await citizen.fill_form()
    return citizen


async def _send(hand: Any, draft: str) -> Any:
    return await hand.call("POST", f"/api/drafts/{draft}/submit")


async def test_the_same_draft_sent_twice_at_the_same_moment_gives_one_dossier(world: Any) -> None:
    citizen = await _ready(world, "Nguyễn Thị Gửi")
    both = await asyncio.gather(*(_send(citizen, citizen.draft) for _ in range(4)))
    assert sorted(one.status_code for one in both) == [201, 409, 409, 409]
    (code,) = [one.json()["dossier_code"] for one in both if one.status_code == 201]
    assert all(code in one.json()["error"]["message"] for one in both if one.status_code == 409)
    assert [d["dossier_code"] for d in (await citizen.ok("GET", "/api/dossiers"))["dossiers"]] == [code]


async def test_another_citizen_neither_sees_nor_sends_the_draft(world: Any) -> None:
    citizen = await _ready(world, "Nguyễn Thị Chủ")
    another = await world.prepared(await world.person("Trần Văn Khác"), "H98", "07", RECORD)
    assert (await _send(another, citizen.draft)).status_code == 404
    assert (await another.call("GET", f"/api/drafts/{citizen.draft}")).status_code == 404
    assert (await citizen.ok("GET", f"/api/drafts/{citizen.draft}"))["dossier_code"] == ""
    assert (await _send(citizen, citizen.draft)).status_code == 201


async def test_an_ended_session_sends_nothing_and_the_draft_waits(world: Any) -> None:
    person = await world.person("Nguyễn Thị Muộn")
    citizen = await world.prepared(person, "H98", "07", RECORD)
    await citizen.complete()
    await citizen.fill_form()
    world.clock.set_to(world.provinces["H98"].province.now() + timedelta(days=1), frozen=True)
    ended = await _send(citizen, citizen.draft)
    assert (ended.status_code, ended.json()["error"]["code"]) == (401, "not_signed_in")
    again = await world.enter(person, "H98", "07", RECORD)
    assert (await again.ok("GET", f"/api/drafts/{citizen.draft}"))["dossier_code"] == ""
    assert (await _send(again, citizen.draft)).status_code == 201
