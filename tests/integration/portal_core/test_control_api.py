"""The control API: who may use it, what it does, and what it says to bad orders."""

import asyncio
import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from mock_dvcqg.app import create_app
from mock_dvcqg.contract.control import DocumentMade, JournalPage, Person, RealmState, SignerMaterial
from mock_dvcqg.contract.info import Info, MemberInfo
from mock_dvcqg.operations.found_accounts import FOREIGNERS
from mock_dvcqg.portal import Portal
from mock_dvcqg.rules.origins import Origin
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.vault import entries_of

HOSTILE = [
    b"",
    b"{",
    b"[]",
    b'"x"',
    b'{"name": "\xff"}',
    b'{"name": "\\ud800"}',
    b'{"name": "a\\u0000"}',
    b'{"name":' + b"[" * 100_000,
    b'{"name": ' + b"1" * 5000 + b"}",
    b'{"name": {"a": NaN}}',
    b'{"set_to": "9999-12-31T23:59:59-14:00"}',
    b'{"set_to": "0001-01-01T00:00:00+14:00"}',
    b'{"advance_s": 1e300}',
    b'{"probability": -1, "name": "unreachable"}',
]
ROUTES = [
    ("POST", "/realms"),
    ("POST", "/realms/default/members"),
    ("PATCH", "/realms/default/members/H98"),
    ("POST", "/realms/default/members/H98/signers"),
    ("POST", "/realms/default/people"),
    ("PUT", "/realms/default/clock"),
    ("POST", "/realms/default/faults"),
    ("POST", "/realms/default/documents"),
]


@pytest.mark.parametrize("bearer", [b"", b"Bearer ", b"Bearer wrong", b"Basic Y29udHJvbA==", "Bearer \u00e9".encode()])
async def test_without_the_token_nothing_is_answered(anyone: httpx.AsyncClient, bearer: bytes) -> None:
    for method, path in [*ROUTES, ("GET", "/realms"), ("GET", "/realms/default/info"), ("DELETE", "/realms/default")]:
        answer = await anyone.request(method, "/control" + path, headers=[(b"Authorization", bearer)])
        assert answer.status_code == 401, path
        assert answer.json()["error_code"] == "-6"


async def test_health_needs_no_token(anyone: httpx.AsyncClient) -> None:
    assert (await anyone.get("/control/health")).json()["status"] == "ok"


@pytest.mark.parametrize(
    ("peer", "remote", "status"),
    [
        ("127.0.0.1", False, 200),
        ("::1", False, 200),
        ("::ffff:127.0.0.1", False, 200),
        ("192.0.2.7", False, 403),
        ("fe80::1%eth0", False, 403),
        ("nonsense", False, 403),
        ("192.0.2.7", True, 200),
    ],
)
async def test_peers_elsewhere_are_refused_unless_allowed(tmp_path: Path, peer: str, remote: bool, status: int) -> None:
    app = create_app(Settings(database_url="memory", data_dir=tmp_path, control_token="t", control_remote=remote))
    transport = httpx.ASGITransport(app, client=(peer, 4711))
    async with httpx.AsyncClient(transport=transport, base_url="http://portal.test") as client:
        answer = await client.get("/control/realms", headers={"Authorization": "Bearer t"})
        entered = await client.post("/control/trang/dang-nhap", data={"ma": "t", "ve": ""})
        page = await client.get("/control/trang")
    assert answer.status_code == status
    assert (entered.status_code, page.status_code == 200) == ((303, True) if status == 200 else (403, False))


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP"])
async def test_who_comes_through_a_proxy_is_not_on_this_machine(anyone: httpx.AsyncClient, header: str) -> None:
    answer = await anyone.get("/control/realms", headers={"Authorization": "Bearer token", header: "127.0.0.1"})
    assert answer.status_code == 403


@pytest.mark.parametrize(("method", "path"), ROUTES)
async def test_hostile_bodies_get_an_envelope(control: httpx.AsyncClient, method: str, path: str) -> None:
    for body in HOSTILE:
        answer = await control.request(method, path, content=body)
        assert 400 <= answer.status_code < 500, body[:40]
        content = answer.json()
        assert int(content["error_code"]) < 0
        assert content["message"]
        assert "detail" not in content


@pytest.mark.parametrize(
    "path",
    [
        "/realms/nope/info",
        "/realms/default/nothing",
        "/nothing",
        "/realms/default/members/H%00",
        "/realms/default/journal?after=99999999999999999999999",
        "/realms/default/journal?limit=x",
        "/realms/default/journal?member=%00",
        "/realms/default/journal/wait?timeout_s=nan",
        "/realms/default/journal/wait?timeout_s=1e9",
    ],
)
async def test_wrong_addresses_and_parameters_get_an_envelope(control: httpx.AsyncClient, path: str) -> None:
    answer = await control.get(path)
    assert 400 <= answer.status_code < 500
    assert int(answer.json()["error_code"]) < 0


async def test_odd_filters_find_nothing(control: httpx.AsyncClient) -> None:
    answer = await control.get("/realms/default/journal?member=%ED%A0%80&person=%F0%9F%98%80")
    assert JournalPage.model_validate(answer.json()).entries == []


async def test_a_refusal_names_field_value_and_what_is_allowed(control: httpx.AsyncClient) -> None:
    answer = await control.post("/realms", json={"name": "Xấu", "deposit": "both"})
    message = answer.json()["message"]
    assert answer.status_code == 422
    for word in ("«name»", "Xấu", "«deposit»", "both", "'manual' or 'automatic'"):
        assert word in message


async def test_a_misspelt_field_is_refused(control: httpx.AsyncClient) -> None:
    answer = await control.post("/realms/default/faults", json={"name": "unreachable", "cuont": 1})
    assert answer.status_code == 422
    assert "cuont" in answer.json()["message"]


async def test_a_realm_is_made_described_reset_and_dropped(control: httpx.AsyncClient) -> None:
    made = await control.post("/realms", json={"name": "lab", "seed": 4, "deposit": "automatic"})
    info = Info.model_validate(made.json())
    assert made.status_code == 201
    assert info.portal.oidc_issuer.endswith("/r/lab")
    assert info.portal.pki.ca_pem.startswith("-----BEGIN CERTIFICATE-----")
    assert [each.adapter.username for each in info.provinces] == ["H97@lab", "H98@lab", "H99@lab"]
    assert [each.url for each in info.provinces] == [None] * 3
    assert len(info.people) == 12 + len(FOREIGNERS)
    again = await control.post("/realms", json={"name": "lab"})
    assert (again.status_code, again.json()["error_code"]) == (409, "-3")
    assert Info.model_validate((await control.get("/realms/lab/info")).json()) == info

    await control.post("/realms/lab/people", json={})
    state = RealmState.model_validate((await control.post("/realms/lab/reset")).json())
    assert (state.people, state.deposit, state.members) == (12 + len(FOREIGNERS), "automatic", ["H97", "H98", "H99"])
    assert Info.model_validate((await control.get("/realms/lab/info")).json()) == info

    names = [each["name"] for each in (await control.get("/realms")).json()]
    assert names == ["default", "lab"]
    assert (await control.delete("/realms/lab")).status_code == 204
    assert (await control.get("/realms/lab/info")).status_code == 404
    assert (await control.delete("/realms/default")).status_code == 403


async def test_a_member_is_registered_and_changed_and_keeps_its_credentials(
    control: httpx.AsyncClient, portal: Portal
) -> None:
    order = {"code": "H96", "name": "Tỉnh C (mô phỏng)", "base_url": "http://127.0.0.1:9", "mode": "strict"}
    made = MemberInfo.model_validate((await control.post("/realms/default/members", json=order)).json())
    patched = await control.patch("/realms/default/members/H96", json={"base_url": None, "origins": ["http://x.test"]})
    changed = MemberInfo.model_validate(patched.json())
    assert changed == made.model_copy(update={"url": None})
    member = portal.realms.default.member("H96")
    assert member is not None
    assert (member.mode, member.allowed_origins) == ("strict", {Origin("http", "x.test", 80)})
    assert (await control.patch("/realms/default/members/H11", json={})).status_code == 404


@pytest.mark.parametrize(
    "change",
    [
        {"base_url": "javascript:x"},
        {"base_url": "http://ai@b.example"},
        {"origins": ["file:///etc"]},
        {"origins": ["http://b.example\\@c.example"]},
        {"entry_path": "//evil"},
        {"redirect_path": "x"},
    ],
)
async def test_addresses_the_portal_could_not_call_are_refused(
    control: httpx.AsyncClient, change: dict[str, Any]
) -> None:
    assert (await control.patch("/realms/default/members/H98", json=change)).status_code == 422


async def test_a_signer_is_made_once(control: httpx.AsyncClient) -> None:
    order = {"name": "Trần Văn Mẫu", "organisation": "Sở Tư pháp tỉnh A", "kind": "personal"}
    answers = [await control.post("/realms/default/members/H97/signers", json=order) for _ in range(2)]
    first, second = (SignerMaterial.model_validate(answer.json()) for answer in answers)
    assert first == second
    assert (await control.post("/realms/default/members/H11/signers", json=order)).status_code == 404


async def test_people_are_added_as_ordered(control: httpx.AsyncClient) -> None:
    order = {"full_name": "Lê Thị Mẫu", "birth_date": "1991-02-03", "account": False}
    person = Person.model_validate((await control.post("/realms/default/people", json=order)).json())
    assert (person.full_name, str(person.birth_date), person.account) == ("Lê Thị Mẫu", "1991-02-03", False)
    people = (await control.get("/realms/default/people")).json()
    assert Person.model_validate(people[-1]) == person
    assert len(people) == 13 + len(FOREIGNERS)
    info = Info.model_validate((await control.get("/realms/default/info")).json())
    assert person.identity_number not in [each.identity_number for each in info.people]


@pytest.mark.parametrize("order", [{"full_name": " "}, {"identity_number": "12"}, {"birth_date": "1991-02-30"}])
async def test_impossible_people_are_refused(control: httpx.AsyncClient, order: dict[str, str]) -> None:
    assert (await control.post("/realms/default/people", json=order)).status_code == 422


async def test_the_clock_is_set_advanced_and_given_back(control: httpx.AsyncClient) -> None:
    path = "/realms/default/clock"
    frozen = await control.put(path, json={"set_to": "2026-01-05T08:00:00+07:00", "frozen": True})
    assert frozen.json() == {"now": "2026-01-05T01:00:00Z", "frozen": True, "real": False, "scale": 1.0}
    assert (await control.put(path, json={"advance_s": 86400})).json()["now"] == "2026-01-06T01:00:00Z"
    assert (await control.get(path)).json()["frozen"] is True
    assert (await control.put(path, json={"real": True})).json()["real"] is True


@pytest.mark.parametrize("order", [{}, {"real": True, "advance_s": 1}, {"set_to": "2026-01-05T08:00:00"}])
async def test_a_clock_order_that_says_nothing_or_two_things_is_refused(
    control: httpx.AsyncClient, order: dict[str, Any]
) -> None:
    assert (await control.put("/realms/default/clock", json=order)).status_code == 422


async def test_faults_are_added_listed_removed_and_named(control: httpx.AsyncClient, portal: Portal) -> None:
    path = "/realms/default/faults"
    assert {"unreachable", "answer-dropped-after-commit"} < set((await control.get(path + "/names")).json())
    order = {"name": "unreachable", "member": "H98", "count": 2}
    made = (await control.post(path, json=order)).json()
    portal.realms.default.faults.strike("H98", "login")
    assert (await control.get(path)).json() == [made | {"met": 1, "struck": 1}]
    assert (await control.delete(f"{path}/{made['id']}")).status_code == 204
    assert (await control.delete(f"{path}/{made['id']}")).status_code == 404
    await control.post(path, json=order)
    assert (await control.delete(path)).status_code == 204
    assert (await control.get(path)).json() == []


async def test_an_unknown_fault_is_refused_with_the_known_ones(control: httpx.AsyncClient) -> None:
    answer = await control.post("/realms/default/faults", json={"name": "thunder"})
    assert answer.status_code == 422
    assert "answer-dropped-after-commit" in answer.json()["message"]


async def test_one_can_wait_for_an_entry_over_http(control: httpx.AsyncClient) -> None:
    before = (await control.get("/realms/default/journal")).json()["last_seq"]
    query = f"/realms/default/journal/wait?surface=control&service=people&after={before}&timeout_s=20"
    waiting = asyncio.create_task(control.get(query))
    await asyncio.sleep(0)
    await control.post("/realms/default/people", json={"full_name": "Đỗ Văn Mẫu"})
    page = JournalPage.model_validate((await waiting).json())
    assert page.entries[0].request == {"full_name": "Đỗ Văn Mẫu"}
    assert page.last_seq == page.entries[0].seq > before


async def test_waiting_in_vain_gives_an_empty_page(control: httpx.AsyncClient) -> None:
    page = (await control.get("/realms/default/journal/wait?service=never&timeout_s=0.05")).json()
    assert page["entries"] == []


async def test_the_laboratory_makes_a_signed_paper_and_puts_it_in_a_kho(
    control: httpx.AsyncClient, portal: Portal
) -> None:
    owner = (await control.get("/realms/default/people")).json()[0]
    fields = {
        "kq_code": "KQ.G15.000007",
        "title": "Phiếu lý lịch tư pháp số 1",
        "document_number": "15/STP-LLTP",
        "issuer": "Sở Tư pháp tỉnh A",
        "issuer_code": "H97.07",
        "owner_name": owner["full_name"],
        "owner_number": owner["identity_number"],
        "issued_on": "2026-01-05",
    }
    order = {"fields": fields, "deposit_for": owner["identity_number"]}
    made = DocumentMade.model_validate((await control.post("/realms/default/documents", json=order)).json())
    assert made.facts.has_personal_signature
    assert made.facts.has_agency_seal
    realm = portal.realms.default
    with realm.reading() as session:
        [entry] = entries_of(session, owner["identity_number"])
    assert entry.vault_id == made.vault_id
    assert realm.blobs.get(entry.sha256) is not None
    assert entry.sha256 == made.facts.sha256

    spoilt = order | {"tampering": "content-added", "instance_code": "x"}
    bad = DocumentMade.model_validate((await control.post("/realms/default/documents", json=spoilt)).json())
    assert not (bad.facts.has_personal_signature and bad.facts.has_agency_seal)
    again = await control.post("/realms/default/documents", json=spoilt)
    assert again.status_code == 409


@pytest.mark.parametrize(
    "order", [{"fields": {}, "deposit_for": "000000000000"}, {"fields": {}, "issuer_member": "H11"}]
)
async def test_a_paper_for_nobody_or_by_nobody_is_refused(control: httpx.AsyncClient, order: dict[str, Any]) -> None:
    assert (await control.post("/realms/default/documents", json=order)).status_code == 404


async def test_what_a_tester_does_is_in_the_journal(control: httpx.AsyncClient) -> None:
    await control.put("/realms/default/clock", json={"advance_s": 5})
    page = JournalPage.model_validate((await control.get("/realms/default/journal?surface=control")).json())
    assert [(entry.service, json.dumps(entry.request)) for entry in page.entries] == [("clock", '{"advance_s": 5.0}')]


async def test_the_control_api_says_when_a_method_is_wrong(control: httpx.AsyncClient) -> None:
    answer = await control.put("/realms")
    assert answer.status_code == 405
    assert answer.json()["error_code"] == "-9"


async def test_an_unhandled_mistake_of_ours_is_an_envelope_too(app: FastAPI, anyone: httpx.AsyncClient) -> None:
    async def crash() -> None:
        raise ZeroDivisionError

    for path in ("/control/crash", "/oauth2/crash", "/api/citizen/crash", "/bndp/crash"):
        app.add_api_route(path, crash)
    envelopes = [(await anyone.get(path)) for path in ("/control/crash", "/oauth2/crash", "/bndp/crash")]
    assert [answer.status_code for answer in envelopes] == [500] * 3
    assert [answer.json()["error_code"] for answer in envelopes] == ["-99"] * 3
    assert (await anyone.get("/api/citizen/crash")).json()["error"]["code"] == "crashed"


@pytest.mark.parametrize("seed", [2**63, -(2**63) - 1, 10**30])
async def test_a_seed_that_no_database_keeps_is_refused_with_its_field(control: httpx.AsyncClient, seed: int) -> None:
    answer = await control.post("/realms", json={"name": "thu", "seed": seed})
    assert answer.status_code < 500
    assert "seed" in answer.text
    assert (await control.get("/realms/thu/info")).status_code == 404
