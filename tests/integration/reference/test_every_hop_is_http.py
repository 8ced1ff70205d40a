"""Portal and provinces share a process here and nothing else: with a socket closed, every hop across it fails."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from typing import Any

import httpx
import pytest

RECORD, LICENCE = "2.000488", "1.990001"
CRIMINAL_RECORD = "000.00.00.G18-KQ990003"


@dataclass
class Cut:
    """A world whose portal, and whose province H98, can be taken off the network."""

    world: Any
    portal_sockets: AsyncExitStack
    province_sockets: AsyncExitStack


@pytest.fixture
async def cut(running_world: Any, tmp_path: Any) -> AsyncIterator[Cut]:
    async with AsyncExitStack() as portal_sockets, AsyncExitStack() as province_sockets:
        world = await portal_sockets.enter_async_context(running_world(tmp_path))
        await replace(world, stack=province_sockets).add_province("H98", "Tỉnh B (mô phỏng)")
        yield Cut(world, portal_sockets, province_sockets)


async def test_with_the_portal_off_the_network_every_hop_of_the_province_to_it_fails(cut: Cut) -> None:
    world, served = cut.world, cut.world.provinces["H98"]
    person = await world.person("Nguyễn Thị An")
    await world.document(person)
    citizen = await world.prepared(person, "H98", "12", LICENCE)
    (offer,) = await citizen.offers()
    officer = await served.officer("counter_officer")
    await cut.portal_sockets.aclose()

    entry = {"vnconnect": "1", "MaTTHCDP": LICENCE, "MaCoQuanThucHien": "H98.12", "MaDVC": f"{LICENCE}.01"}
    async with httpx.AsyncClient(trust_env=False, base_url=served.url) as newcomer:
        assert (await newcomer.get("/vao", params=entry)).status_code == 503  # no discovery, no sign-on
    counter = {"procedure_code": RECORD, "agency_code": "H98.12"} | _personal(person)
    answers = {
        "look-up of an account": await officer.call("POST", "/api/counter/drafts", json=counter),
        "download from the Kho": await citizen.take(CRIMINAL_RECORD, offer["offer_id"]),
        "the procedure": await citizen.call(
            "POST", "/api/drafts", json={"procedure_code": RECORD, "agency_code": "H98.07"}
        ),
    }
    assert {name: (a.status_code, a.json()["error"]["code"]) for name, a in answers.items()} == dict.fromkeys(
        answers, (503, "portal_unreachable")
    )
    shown = await citizen.ok("GET", f"/api/drafts/{citizen.draft}/vault-offers")  # the local vault is still shown
    assert (shown["offers"], "không trả lời" in shown["problem"]) == ([], True)


async def test_with_the_portal_off_the_network_a_sync_stays_in_the_outbox(cut: Cut) -> None:
    world, served = cut.world, cut.world.provinces["H98"]
    citizen = await world.prepared(await world.person("Trần Văn Bình"), "H98", "12", LICENCE)
    await citizen.complete()
    await cut.portal_sockets.aclose()
    dossier_code = await citizen.submit()
    assert served.province.outbox.waiting() == [dossier_code]


async def test_with_the_province_off_the_network_every_hop_to_it_fails(cut: Cut) -> None:
    world = cut.world
    person = await world.person("Lê Thị Hoa")
    citizen = await world.prepared(person, "H98", "12", LICENCE)
    await citizen.complete()
    await world.fault("unreachable", member="H98")
    await citizen.submit()
    await cut.province_sockets.aclose()
    await world.clear_faults()

    with pytest.raises(httpx.ConnectError):
        await citizen.call("GET", f"/api/drafts/{citizen.draft}")
    browser = httpx.AsyncClient(trust_env=False)
    number = {"identity_number": person["identity_number"]}
    (await browser.post(f"{world.portal_url}/api/citizen/sign-in", json=number)).raise_for_status()
    order = {"procedure_code": LICENCE, "agency_code": "H98.12"}
    entry = (await browser.post(f"{world.portal_url}/api/citizen/entry", json=order)).raise_for_status().json()
    with pytest.raises(httpx.ConnectError):
        await browser.get(entry["url"])
    await browser.aclose()


async def test_with_the_province_off_the_network_the_portal_cannot_fetch_and_says_so(cut: Cut) -> None:
    world, url = cut.world, cut.world.provinces["H98"].url
    person = await world.person("Phạm Văn Dũng")
    dossier_code = await world.issue(person, "H98", save=False)
    (record,) = [
        entry.request["data"][0]
        for entry in await world.journal(service="DongBoHoSoMC", dossier_code=dossier_code)
        if entry.request["data"][0]["TrangThaiHoSo"] == "10"
    ]
    await cut.province_sockets.aclose()
    moved = record["DanhSachGiayToKetQua"][0] | {"DuongDanTepTinKetQua": f"{url}/tep/moved.pdf"}
    await _sync(world, "H98", record | {"DanhSachGiayToKetQua": [moved], "TaiLieuNop": []})
    seen = await world.wait_journal(
        lambda entry: entry.surface == "fetch" and entry.request["url"].endswith("moved.pdf"), dossier_code
    )
    assert (seen.status, seen.error_code) == (0, "-1")


def _personal(person: dict[str, Any]) -> dict[str, Any]:
    names = ("full_name", "identity_number", "birth_date", "address", "phone", "email")
    return {name: person[name] for name in names}


async def _sync(world: Any, code: str, record: dict[str, Any]) -> None:
    """What the province's own client would send, sent by hand while the province is down."""
    info = (await world.control.get("realms/default/info")).json()
    member = next(m for m in info["provinces"] if m["code"] == code)
    async with httpx.AsyncClient(trust_env=False) as client:
        credentials = {"username": member["adapter"]["username"], "password": member["adapter"]["password"]}
        session = (await client.post(info["portal"]["adapter"]["login"], json=credentials)).json()["session"]
        call = {"session": session, "madonvi": code, "service": "DongBoHoSoMC", "isUpdating": "True", "data": [record]}
        answer = await client.post(info["portal"]["adapter"]["data"], json=call)
        assert answer.json()["error_code"] == "0", answer.text
