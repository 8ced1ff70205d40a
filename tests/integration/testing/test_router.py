"""The respx router: the portal's rules without a server, for synchronous and asynchronous clients, faults included."""

import asyncio
import base64
from typing import Any

import httpx
import pytest
import respx

from mock_dvcqg.testing.realm_hand import RealmHand
from mock_dvcqg.testing.router import DvcqgRouter, dvcqg_router

KQ, CODE = "KQ.G15.000007", "H99.07-261122-0001"


def sign_in(router: DvcqgRouter) -> dict[str, Any]:
    settings = router.realm.client
    return {"json": {"username": settings.username, "password": settings.password},
            "headers": {"dstcode": settings.dstcode}}  # fmt: skip


def test_no_such_host_exists_and_yet_it_answers(dvcqg_respx: DvcqgRouter) -> None:
    assert httpx.URL(dvcqg_respx.realm.url).host == "dvcqg.example"
    answer = httpx.post(dvcqg_respx.realm.client.auth_url, **sign_in(dvcqg_respx))
    assert (answer.status_code, answer.json()["error_code"]) == (200, "0")
    [entry] = dvcqg_respx.realm.journal(service="login")
    assert entry.member == "H99"


async def test_an_asynchronous_client_is_answered_without_holding_up_its_loop(dvcqg_respx: DvcqgRouter) -> None:
    dvcqg_respx.realm.fault("latency", service="login", latency_s=30, count=1)
    url = dvcqg_respx.realm.client.auth_url
    async with httpx.AsyncClient(timeout=60) as client:
        slow = asyncio.create_task(client.post(url, **sign_in(dvcqg_respx)))
        await asyncio.to_thread(dvcqg_respx.realm.wait, service="login")
        assert (await client.post(url, **sign_in(dvcqg_respx))).json()["error_code"] == "0"
        assert not slow.done()
        slow.cancel()
        with pytest.raises(asyncio.CancelledError):
            await slow


def test_every_surface_has_a_named_route(dvcqg_respx: DvcqgRouter) -> None:
    portal, settings = dvcqg_respx.realm.info.portal, dvcqg_respx.realm.client
    other_prefix = settings.auth_url.replace("/XrdAdapter/", "/VXPAdapter/")
    httpx.post(other_prefix, **sign_in(dvcqg_respx))
    httpx.post(settings.kho_login_url, **sign_in(dvcqg_respx))
    assert httpx.get(f"{settings.oidc_issuer}/oauth2/jwks").json()["keys"]
    assert httpx.get(f"{settings.oidc_issuer}/.well-known/openid-configuration").json()["issuer"] == portal.oidc_issuer
    httpx.post(settings.oidc_issuer + "/oauth2/token", data={"grant_type": "authorization_code", "code": "x"})
    httpx.post(settings.payment_url, json={"LoaiBanTin": "QUERY"})
    httpx.get(dvcqg_respx.realm.url + "/")
    counts = {name: dvcqg_respx[name].call_count for name in ("adapter", "kho", "oidc", "payment", "rest")}
    assert counts == {"adapter": 1, "kho": 1, "oidc": 3, "payment": 1, "rest": 1}
    assert {entry.surface for entry in dvcqg_respx.realm.journal()} >= {"adapter", "kho", "oidc"}


@pytest.mark.parametrize(
    ("fault", "params", "seen"),
    [
        ("unreachable", {}, httpx.RemoteProtocolError),
        ("answer-dropped-after-commit", {}, httpx.RemoteProtocolError),
        ("connection-reset", {}, httpx.ReadError),
        ("empty-reply", {}, httpx.RemoteProtocolError),
        ("truncated", {}, httpx.RemoteProtocolError),
        ("bad-chunk", {}, httpx.RemoteProtocolError),
        ("stall", {"seconds": 60}, httpx.ReadTimeout),
        ("latency", {"latency_s": 60}, httpx.ReadTimeout),
    ],
)
def test_a_fault_is_the_exception_it_would_be_on_a_socket(
    dvcqg_respx: DvcqgRouter, fault: str, params: dict[str, Any], seen: type[Exception]
) -> None:
    dvcqg_respx.realm.fault(fault, service="login", **params)
    limits = httpx.Timeout(20, read=0.2) if seen is httpx.ReadTimeout else httpx.Timeout(20)
    with pytest.raises(seen):
        httpx.post(dvcqg_respx.realm.client.auth_url, **sign_in(dvcqg_respx), timeout=limits)
    answer = httpx.post(dvcqg_respx.realm.client.auth_url, **sign_in(dvcqg_respx), timeout=20)
    assert answer.json()["error_code"] == "0"
    assert [entry.fault for entry in dvcqg_respx.realm.journal(service="login")] == [fault, ""]


def test_a_page_of_the_portals_error_is_that_page(dvcqg_respx: DvcqgRouter) -> None:
    dvcqg_respx.realm.fault("status", service="login", status=502, page="html")
    answer = httpx.post(dvcqg_respx.realm.client.auth_url, **sign_in(dvcqg_respx))
    assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (502, "text/html")


def test_other_addresses_are_the_tests_own_business(dvcqg_respx: DvcqgRouter) -> None:
    dvcqg_respx.get("https://httt.example/ho-so").respond(json={"ours": True})
    assert httpx.get("https://httt.example/ho-so").json() == {"ours": True}
    with pytest.raises(respx.models.AllMockedAssertionError):
        httpx.get("https://dvcqg.example.org/")


def test_a_realm_that_is_served_is_refused(dvcqg_realm: RealmHand) -> None:
    with pytest.raises(TypeError, match="portal_in_process"), dvcqg_router(dvcqg_realm):
        pytest.fail("a router was made")


@pytest.mark.parametrize(("is_there", "status", "rules"), [(True, 200, set()), (False, 0, {"file-not-fetched"})])
def test_files_that_the_portal_fetches_are_the_tests_own_routes(
    dvcqg_respx: DvcqgRouter, is_there: bool, status: int, rules: set[str]
) -> None:
    realm, url = dvcqg_respx.realm, "http://127.0.0.1:9/ket-qua.pdf"
    realm.member_is_at("http://127.0.0.1:9")
    owner = realm.person()
    if is_there:
        paper = base64.b64decode(realm.document(owner, KQ, deposit=False).content_base64)
        dvcqg_respx.get(url).respond(content=paper, headers={"content-type": "application/pdf"})
    session = httpx.post(realm.client.auth_url, **sign_in(dvcqg_respx)).json()["session"]
    result = {"GiayToId": "KQ1", "DuongDanTepTinKetQua": url, "MaGiayToKetQua": KQ}
    owned = {"DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": owner.identity_number}]}
    record = {"MaHoSo": CODE, "MaTTHC": "2.000488", "TrangThaiHoSo": "9", "DanhSachGiayToKetQua": [result]} | owned
    body = {"session": session, "madonvi": "H99", "service": "DongBoHoSoMC", "isUpdating": "False", "data": [record]}
    httpx.post(realm.client.integration_url, json=body, headers={"dstcode": realm.client.dstcode})
    [fetched] = realm.wait(surface="fetch", dossier_code=CODE, timeout_s=30)
    assert fetched.status == status
    assert {finding.rule for finding in fetched.findings} == rules
