"""Several portal processes over one PostgreSQL see one truth: what one does, the other knows at its next call."""

import asyncio
import base64
from collections import Counter
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.paths import KHO_DOWNLOAD, KHO_LOGIN, KHO_SEARCH

pytestmark = [pytest.mark.postgres, pytest.mark.xdist_group("several-processes")]


async def test_a_session_and_a_dossier_of_one_process_are_known_to_the_other(hands: Any) -> None:
    one, two = hands
    session = await one.login()
    assert (await two.sync(session, two.record(1)))["error_code"] == "0"
    found = await one.call(session, "TraCuuHoSo", MaHoSo="H98.07-261122-0001")
    assert "H98.07-261122-0001" in str(found)
    assert await one.journal(surface="adapter") == await two.journal(surface="adapter")


async def test_whoever_waits_at_one_process_is_woken_by_what_the_other_writes(hands: Any) -> None:
    one, two = hands
    waiting = asyncio.create_task(one.wait(surface="adapter", service="DongBoHoSoMC"))
    session = await two.login()
    await two.sync(session, two.record(1))
    assert (await waiting)["dossier_code"] == "H98.07-261122-0001"


async def test_a_clock_frozen_at_one_process_stands_still_at_the_other(hands: Any) -> None:
    one, two = hands
    await one.http.put(f"{one.control}/clock", json={"set_to": "2031-01-01T08:00:00+07:00", "frozen": True})
    seen = (await two.http.get(f"{two.control}/clock")).json()
    assert (seen["now"], seen["frozen"]) == ("2031-01-01T01:00:00Z", True)
    await two.login()
    assert (await one.journal(service="login"))[-1]["at"] == "2031-01-01T01:00:00Z"
    await two.http.put(f"{two.control}/clock", json={"real": True})
    assert (await one.http.get(f"{one.control}/clock")).json()["real"]


async def test_a_switch_set_at_one_process_holds_at_the_other(hands: Any) -> None:
    one, two = hands
    answer = await one.http.patch(one.control, json={"deposit": "automatic"})
    assert answer.status_code == 200, answer.text
    states = (await two.http.get("/control/realms")).json()
    assert {state["name"]: state["deposit"] for state in states}[two.realm] == "automatic"


async def test_a_fault_put_at_one_process_strikes_exactly_as_often_as_ordered_over_both(hands: Any) -> None:
    one, two = hands
    order = {"name": "unreachable", "service": "login", "count": 7}
    assert (await one.http.post(f"{one.control}/faults", json=order)).status_code == 201
    calls = [hand.login_answer() for hand in (one, two) * 20]
    answers = await asyncio.gather(*calls, return_exceptions=True)
    struck = [answer for answer in answers if isinstance(answer, httpx.TransportError)]
    assert len(struck) == 7
    assert all(answer.status_code == 200 for answer in answers if isinstance(answer, httpx.Response))
    assert [fault["struck"] for fault in (await two.http.get(f"{two.control}/faults")).json()] == [7]
    await two.http.delete(f"{two.control}/faults")
    assert (await one.http.get(f"{one.control}/faults")).json() == []
    assert (await one.login_answer()).status_code == 200


async def test_a_hundred_syncs_over_two_processes_lose_nothing(hands: Any) -> None:
    one, two = hands
    sessions = [await one.login(), await two.login()]
    calls = [hands[n % 2].sync(sessions[n % 2], one.record(n)) for n in range(1, 101)]
    answers = await asyncio.gather(*calls)
    assert Counter(answer["error_code"] for answer in answers) == {"0": 100}
    kept = await one.journal(service="DongBoHoSoMC", limit=1000)
    assert len({entry["dossier_code"] for entry in kept}) == 100
    assert len({entry["seq"] for entry in kept}) == 100


async def test_a_link_is_fetched_once_whoever_is_asked(hands: Any, files: Any) -> None:
    one, two = hands
    files.go.set()
    await one.http.patch(f"{one.control}/members/H98", json={"base_url": files.url})
    session = await one.login()
    links = [[f"{files.url}/{number}-{place}" for place in range(4)] for number in range(1, 11)]
    calls = [hands[n % 2].sync(session, one.record(n, *links[n - 1])) for n in range(1, 11)]
    assert {answer["error_code"] for answer in await asyncio.gather(*calls)} == {"0"}
    seen = 0
    for _ in range(40):
        seen = (await two.wait(surface="fetch", after=seen))["seq"]
    assert Counter(files.asked) == {f"/{number}-{place}": 1 for number in range(1, 11) for place in range(4)}


async def test_what_a_killed_process_was_fetching_is_fetched_by_another(
    hands: Any, files: Any, starting: Any, shared_url: str, tmp_path: Path
) -> None:
    one, two = hands
    third = starting.ready(starting.begin(shared_url, tmp_path))
    await one.http.patch(f"{one.control}/members/H98", json={"base_url": files.url})
    session = await one.login()
    async with third.client() as http:
        doomed = type(one)(http, one.realm, one.info)
        await doomed.sync(session, one.record(1, f"{files.url}/paper"))
    await files.was_asked.wait()
    third.stop()
    files.go.set()
    assert (await two.wait(surface="fetch"))["status"] == 200
    assert files.asked == ["/paper"] * 2


async def test_a_paper_deposited_at_one_process_is_downloaded_at_the_other(hands: Any) -> None:
    one, two = hands
    owner = one.info["people"][0]
    fields = {
        "document_number": "123/LLTP",
        "subject": "Phiếu lý lịch tư pháp số 1",
        "kq_code": "KQ.G15.000007",
        "title": "Phiếu lý lịch tư pháp số 1",
        "issuer": "Sở Tư pháp tỉnh A",
        "issuer_code": "H97",
        "owner_name": owner["name"],
        "owner_number": owner["identity_number"],
    }
    order = {"fields": fields, "deposit_for": owner["identity_number"]}
    made = (await one.http.post(f"{one.control}/documents", json=order)).json()
    account = two.info["provinces"][1]["adapter"]
    credentials = {"username": account["username"], "password": account["password"]}
    login = await two.http.post(KHO_LOGIN, json=credentials, headers={"dstcode": DSTCODE})
    headers = {"dstcode": DSTCODE, "Authorization": f"Bearer {login.json()['session']}"}
    wanted = [{"MaKetQua": "KQ.G15.000007", "SoKyHieu": ""}]
    asked = {"KenhThucHien": "2", "SoDinhDanhChuSoHuu": owner["identity_number"], "DanhSachDanhMucKetQua": wanted}
    found = (await one.http.post(KHO_SEARCH, json=asked, headers=headers)).json()
    path = found["result"]["DanhSachGiayToKetQua"][0]["DanhSachTepDinhKem"][0]["DuongDan"]
    given = (await two.http.post(KHO_DOWNLOAD, json={"DuongDan": path}, headers=headers)).json()
    assert base64.b64decode(given) == base64.b64decode(made["content_base64"])


async def test_both_processes_sign_with_the_same_keys_and_know_each_others_revocations(hands: Any) -> None:
    one, two = hands
    order = {"name": "Đỗ Thị Ướm", "organisation": "Sở Y tế tỉnh B", "kind": "personal"}
    orders = [hand.http.post(f"{hand.control}/members/H98/signers", json=order) for hand in (one, two) * 3]
    signers = [answer.json() for answer in await asyncio.gather(*orders)]
    assert len({signer["certificate_pem"] for signer in signers}) == 1
    assert len({signer["key_pem"] for signer in signers}) == 1
    assert one.info["portal"]["pki"] == two.info["portal"]["pki"]


async def test_a_realm_made_reset_dropped_or_made_anew_at_one_process_is_so_at_the_other(hands: Any) -> None:
    one, two = hands
    assert (await one.http.post("/control/realms", json={"name": "other"})).status_code == 201
    hand = type(one)(two.http, "other")
    await hand.learn()
    assert (await two.http.post("/control/realms", json={"name": "other"})).status_code == 409
    old, account = await hand.login(), hand.info
    assert "other" in [state["name"] for state in (await two.http.get("/control/realms")).json()]
    await one.http.post("/control/realms/other/reset")
    assert (await hand.call(old, "LayDanhSachTTHC"))["error_code"] != "0"

    assert (await one.http.delete("/control/realms/other")).status_code == 204
    assert (await two.http.get("/control/realms/other/info")).status_code == 404
    assert (await two.http.get("/r/other/")).status_code == 404
    assert "other" not in [state["name"] for state in (await two.http.get("/control/realms")).json()]

    assert (await two.http.post("/control/realms", json={"name": "other"})).status_code == 201
    hand = type(one)(one.http, "other")
    await hand.learn()
    assert hand.info["provinces"][0]["adapter"]["password"] != account["provinces"][0]["adapter"]["password"]
    assert await hand.login()
    assert (await one.http.delete("/control/realms/other")).status_code == 204


async def test_processes_that_start_at_once_over_an_empty_database_make_one_default_realm(
    postgres_url: str, starting: Any, tmp_path: Path
) -> None:
    with psycopg.connect(postgres_url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute("CREATE DATABASE first_start")
    url = postgres_url.rsplit("/", 1)[0] + "/first_start"
    processes = [starting.begin(url, tmp_path / str(number)) for number in range(3)]
    infos = []
    for process in processes:
        served = starting.ready(process)
        async with served.client() as http:
            info = (await http.get("/control/realms/default/info")).json()
        infos.append((info["provinces"], info["people"], info["portal"]["pki"]))
        served.stop()
    assert infos[0] == infos[1] == infos[2]
    assert [each["code"] for each in infos[0][0]] == ["H97", "H98", "H99"]
