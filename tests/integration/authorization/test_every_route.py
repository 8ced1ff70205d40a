"""Every route of the app, called with wrong credentials of every kind: refused in the words of its surface.

The one list of exceptions is ``PUBLIC``, with the reason; a route that is neither refused nor in it fails the test.
"""

from typing import Any

import httpx
import pytest

from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.paths import ADAPTER_PREFIXES
from mock_dvcqg.control.page_token import COOKIE, cookie_of
from mock_dvcqg.wire.surfaces import Surface, split_realm, surface_of

TOKEN = "control-token-of-tests"
PUBLIC = {
    "GET /control/health": "asked by whoever waits for the portal",
    "GET /control/openapi.json": "the description of the control plane, on this machine only",
    "GET /control/trang/giao-dien/{name}": "style sheet and script of the control pages",
    "GET /giao-dien/{name}": "style sheet and script of the pages",
    "GET /healthz": "probe",
    "GET /readyz": "probe",
    "GET /openapi.json": "the description of the platform",
    "GET /.well-known/openid-configuration": "discovery",
    "GET /oauth2/jwks": "public keys",
    "GET /oidc/logout": "signing out: without a session there is nothing to end",
    "POST /oidc/logout": "signing out",
    "POST /api/citizen/sign-in": "signing in",
    "POST /api/citizen/sign-out": "signing out",
    "POST /api/citizen/register": "registration",
    "POST /api/citizen/register/confirm": "registration: the code is the credential",
    "GET /api/citizen/services": "the services are public",
    "GET /pki/ca.pem": "public certificates",
    "GET /pki/issuing.cer": "public certificates",
    "GET /pki/crl": "revocation list",
    "GET /pki/root.crl": "revocation list",
    "POST /pki/ocsp": "certificate status",
    "GET /pki/ocsp/{encoded}": "certificate status",
    "POST /pki/tsa": "time stamps",
    "GET /": "start page",
    "GET /dang-nhap": "signing in",
    "POST /dang-nhap": "signing in",
    "GET /dang-xuat": "signing out",
    "POST /dang-xuat": "signing out",
    "GET /dang-ky": "registration",
    "POST /dang-ky": "registration",
    "GET /dang-ky/ma": "registration",
    "POST /dang-ky/ma": "registration: the code is the credential",
    "GET /dang-ky/xong": "registration",
    "GET /dich-vu-cong": "the services are public",
    "GET /tra-cuu": "look-up: code and status only, without signing in",
}
KNOWN_ADDRESS_ONLY = {
    "GET /service/vpcp/viewbill": "the token in the address is the credential",
    "GET /thanh-toan/{token}": "the token in the address is the credential",
    "POST /thanh-toan/{token}": "the token in the address is the credential",
    "GET /thanh-toan/{token}/bien-lai.pdf": "the token in the address is the credential",
    "GET /thanh-toan/{token}/ket-qua": "the token in the address is the credential",
}
LEADS_ON = {
    "GET /kho/chia-se": "leads to a page that asks who is there",
    "GET /tai-khoan/su-dung": "leads to a page that asks who is there",
}
CONTROL_SIGN_IN = {"POST /control/trang/dang-nhap", "POST /control/trang/dang-xuat"}
OF_THIS_MACHINE = {"GET /metrics"}
NOT_WALKED = {*PUBLIC, *LEADS_ON, *CONTROL_SIGN_IN, *OF_THIS_MACHINE}


def _name(address: Any) -> str:
    """As in the tables: without realm and adapter prefix."""
    _, path = split_realm(address.path.replace(":path", ""))
    for prefix in ADAPTER_PREFIXES:
        path = path.removeprefix(prefix) if path.startswith(prefix + "/service/") else path
    return f"{address.method} {path}"


def _is_control(address: Any) -> bool:
    return bool(surface_of(address.path) is Surface.CONTROL) or address.path == "/metrics"


def _is_refused(address: Any, answer: httpx.Response) -> str:
    """Empty when the surface refused in its own words; else what is wrong."""
    surface, text = surface_of(address.path), answer.text
    if _name(address) in KNOWN_ADDRESS_ONLY and answer.status_code == 200:
        return "" if str(answer.json()["error_code"]).startswith("-") else text
    if answer.status_code >= 500 or '{"detail"' in text or "Traceback" in text:
        return f"{answer.status_code} {text[:100]}"
    if surface in (Surface.ADAPTER, Surface.KHO, Surface.DATABASE):
        said = answer.json() if answer.status_code == 200 else {}
        good = str(said.get("error_code", "0")).startswith("-") and said.get("message")
    elif surface is Surface.PAYMENT:
        good = answer.status_code == 200 and answer.json().get("MaLoi", "00") != "00"
    elif surface is Surface.CITIZEN:
        good = 400 <= answer.status_code < 500 and answer.json()["error"]["message"]
    elif surface is Surface.OIDC:
        good = 400 <= answer.status_code < 500 and "error" in text
    elif surface is Surface.CONTROL and "/trang" in address.path:
        good = answer.status_code in (401, 403, 404) and '<html lang="vi">' in text
        good = good or (answer.status_code in (401, 403) and "error_code" in text)
    elif surface is Surface.CONTROL:
        good = answer.status_code in (401, 403) and answer.json()["message"]
    elif answer.status_code == 303:
        good = httpx.URL(answer.headers["Location"]).path.endswith("/dang-nhap")
    else:
        good = 400 <= answer.status_code < 500
    return "" if good else f"{answer.status_code} {text[:200]}"


async def _walk(walked: Any, client: httpx.AsyncClient, body: dict[str, str], skipped: set[str]) -> list[str]:
    """What was not refused."""
    wrong = []
    for address in walked.addresses():
        if _name(address) in skipped:
            continue
        client.cookies.clear()
        if address.method in ("POST", "PUT", "PATCH"):
            answer = await client.request(address.method, address.at(), json=body)
        else:
            answer = await client.request(address.method, address.at())
        problem = _is_refused(address, answer)
        if problem:
            wrong.append(f"{address}: {problem}")
    return wrong


async def test_the_tables_name_only_routes_that_exist(walked: Any) -> None:
    names = {_name(address) for address in walked.addresses()}
    assert NOT_WALKED | set(KNOWN_ADDRESS_ONLY) <= names
    assert len(walked.addresses()) > 300


async def test_without_credentials_every_route_refuses(walked: Any) -> None:
    async with walked.caller(dstcode=DSTCODE) as nobody:
        assert await _walk(walked, nobody, {}, NOT_WALKED) == []


async def test_credentials_of_another_surface_are_none(walked: Any) -> None:
    """At the adapter a Kho session, at the Kho an adapter session, at the control plane both."""
    adapter, kho = await walked.adapter_session(), await walked.kho_session()
    token = {"Authorization": f"Bearer {adapter}", "dstcode": DSTCODE, "Cookie": f"dvcqg_control={TOKEN}"}
    async with walked.caller(**token) as caller:
        assert await _walk(walked, caller, {"session": kho}, NOT_WALKED) == []


async def test_a_session_that_has_expired_is_none(walked: Any) -> None:
    adapter, kho = await walked.adapter_session(), await walked.kho_session()
    cookie = await walked.cookie(walked.people()[0])
    moved = await walked.http.put(
        "/control/realms/default/clock", json={"advance_s": 40 * 86_400}, headers={"Authorization": f"Bearer {TOKEN}"}
    )
    assert moved.status_code == 200, moved.text
    ended = {"Authorization": f"Bearer {kho}", "dstcode": DSTCODE, "Cookie": cookie}
    async with walked.caller(**ended) as caller:
        assert await _walk(walked, caller, {"session": adapter}, NOT_WALKED) == []


@pytest.mark.parametrize(
    ("peer", "headers"),
    [
        ("203.0.113.7", {}),
        ("2001:db8::7", {}),
        ("127.0.0.1", {"X-Forwarded-For": "127.0.0.1"}),
        ("127.0.0.1", {"Forwarded": "for=127.0.0.1"}),
        ("127.0.0.1", {"X-Real-IP": "127.0.0.1"}),
        ("127.0.0.1", {"X-Forwarded-Host": "localhost"}),
    ],
)
async def test_control_answers_nobody_elsewhere_and_nobody_behind_a_proxy(
    walked: Any, peer: str, headers: dict[str, str]
) -> None:
    open_to_all = {"GET /control/health"}
    cookie = f"{COOKIE}={cookie_of(TOKEN)}"
    async with walked.caller(peer, **headers, Cookie=cookie, Authorization=f"Bearer {TOKEN}") as caller:
        wrong = []
        for address in walked.addresses():
            if _is_control(address) and _name(address) not in open_to_all:
                answer = await caller.request(address.method, address.at())
                if answer.status_code != 403 or TOKEN in answer.text or '{"detail"' in answer.text:
                    wrong.append(f"{address}: {answer.status_code} {answer.text[:100]}")
        assert wrong == []


async def test_what_is_one_citizens_is_nobody_elses(walked: Any) -> None:
    owner, other = walked.people()[:2]
    fields = {"document_number": "1/LLTP", "subject": "Phiếu", "title": "Phiếu lý lịch tư pháp số 1",
              "kq_code": "KQ.G15.000007", "issuer": "Sở Tư pháp", "issuer_code": "H98", "owner_name": owner.full_name,
              "owner_number": owner.identity_number}  # fmt: skip
    order = {"fields": fields, "deposit_for": owner.identity_number}
    control = {"Authorization": f"Bearer {TOKEN}"}
    made = await walked.http.post("/control/realms/default/documents", json=order, headers=control)
    assert made.status_code == 201, made.text
    async with walked.caller(Cookie=await walked.cookie(owner)) as mine:
        [vault_id] = [each["vault_id"] for each in (await mine.get("/api/citizen/vault")).json()]
        assert (await mine.get(f"/api/citizen/vault/{vault_id}/file")).status_code == 200
        notices = (await mine.get("/api/citizen/notices")).json()
    places = {"vault_id": vault_id, "seq": str(notices[0]["seq"]) if notices else "1", "number": owner.identity_number}
    wrong = []
    async with walked.caller(Cookie=await walked.cookie(other)) as stranger:
        for address in walked.addresses():
            about = "{vault_id}" in address.path or "{seq}" in address.path or "accounts/{number}/use" in address.path
            if about and surface_of(address.path) is not Surface.CONTROL:
                answer = await stranger.request(address.method, address.at(**places))
                if not 400 <= answer.status_code < 500 or owner.full_name in answer.text:
                    wrong.append(f"{address}: {answer.status_code} {answer.text[:100]}")
        for listing in ("vault", "access-log", "notices", "my-services", "shared-results", "consents"):
            said = await stranger.get(f"/api/citizen/{listing}")
            assert said.status_code == 200
            assert vault_id not in said.text
            assert owner.identity_number not in said.text
    assert wrong == []
    async with walked.caller(Cookie=await walked.cookie(owner)) as mine:
        assert (await mine.get(f"/api/citizen/vault/{vault_id}/file")).status_code == 200
