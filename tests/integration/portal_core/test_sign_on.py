"""The sign-on as a relying party meets it: code, PKCE, tokens, claims, revocation, logout."""

import base64
import hashlib
import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import KeySet

from mock_dvcqg.contract.control import MemberPatch, Person, RealmOrder
from mock_dvcqg.contract.sign_on import Claims
from mock_dvcqg.operations.add_member import change_member
from mock_dvcqg.operations.create_realm import create_realm
from mock_dvcqg.operations.sign_in_citizen import sign_in_citizen
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.journal_filters import Filters
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.people import all_people

VERIFIER = "v" * 50
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
PROVINCE = "http://tinh-b.test"


@dataclass
class Party:
    """Province H98 as a relying party, and a citizen's browser that is signed in."""

    client: httpx.AsyncClient
    realm: Realm
    member: Member
    person: Person

    @property
    def redirect_uri(self) -> str:
        return PROVINCE + self.member.redirect_path

    async def ask(self, **changes: str) -> httpx.Response:
        query = {
            "response_type": "code",
            "client_id": self.member.client_id,
            "redirect_uri": self.redirect_uri,
            "scope": "openid",
            "acr_values": "LoA1",
            "state": "s t&",
            "nonce": "n1",
            "code_challenge": CHALLENGE,
            "code_challenge_method": "S256",
        } | changes
        return await self.client.get("/oauth2/authorize", params={k: v for k, v in query.items() if v})

    async def code(self, **changes: str) -> str:
        return told(await self.ask(**changes))["code"]

    async def exchange(self, minted: str, **changes: str) -> httpx.Response:
        form = {
            "grant_type": "authorization_code",
            "code": minted,
            "redirect_uri": self.redirect_uri,
            "client_id": self.member.client_id,
            "client_secret": self.member.client_secret,
            "code_verifier": VERIFIER,
        } | changes
        return await self.client.post("/oauth2/token", data={k: v for k, v in form.items() if v})

    async def tokens(self) -> dict[str, Any]:
        answer: dict[str, Any] = (await self.exchange(await self.code())).json()
        return answer

    async def userinfo(self, token: str) -> httpx.Response:
        return await self.client.get("/oauth2/userinfo", headers={"Authorization": f"Bearer {token}"})


def told(answer: httpx.Response) -> dict[str, str]:
    """What a redirect tells the client."""
    assert answer.status_code == 302
    return {name: values[0] for name, values in parse_qs(urlsplit(answer.headers["location"]).query).items()}


def party_of(client: httpx.AsyncClient, realm: Realm) -> Party:
    member = change_member(realm, "H98", MemberPatch(base_url=PROVINCE))
    with realm.reading() as session:
        person = all_people(session)[0]
    client.cookies.set(realm.cookie_name, sign_in_citizen(realm, person.identity_number))
    return Party(client, realm, member, person)


@pytest.fixture
def party(anyone: httpx.AsyncClient, portal: Portal) -> Party:
    return party_of(anyone, portal.realms.default)


async def test_a_citizen_signs_in_with_code_and_pkce(party: Party) -> None:
    answer = await party.ask()
    assert answer.headers["location"].startswith(party.redirect_uri + "?")
    assert told(answer)["state"] == "s t&"
    tokens = (await party.exchange(told(answer)["code"])).json()
    assert tokens["token_type"] == "Bearer"

    discovery = (await party.client.get("/.well-known/openid-configuration")).json()
    keys = KeySet.import_key_set((await party.client.get(urlsplit(discovery["jwks_uri"]).path)).json())
    token = jwt.decode(tokens["id_token"], keys, algorithms=["ES256"])
    claims = token.claims
    assert token.header["kid"] == keys.keys[0].kid
    assert claims["iss"] == discovery["issuer"]
    assert (claims["aud"], claims["nonce"], claims["acr"]) == (party.member.client_id, "n1", "LoA1")
    assert claims["exp"] > claims["iat"] >= claims["auth_time"]
    half = hashlib.sha256(tokens["access_token"].encode()).digest()[:16]
    assert claims["at_hash"] == base64.urlsafe_b64encode(half).rstrip(b"=").decode()

    userinfo = (await party.userinfo(tokens["access_token"])).json()
    seen = Claims.model_validate(userinfo)
    assert seen.identity_number == party.person.identity_number
    assert (seen.tech_id, seen.full_name) == (party.person.tech_id, party.person.full_name)
    assert seen.birth_date == party.person.birth_date.strftime("%Y%m%d")
    assert userinfo["sub"] == claims["sub"] != userinfo["TechID"]
    assert {"TechID", "LoaiTaiKhoan", "SoDinhDanh", "HoVaTen", "loginIdp", "loAs"} <= set(userinfo)


async def test_a_client_without_pkce_and_with_basic_credentials_is_served(party: Party) -> None:
    code = await party.code(code_challenge="", code_challenge_method="")
    basic = httpx.BasicAuth(party.member.client_id, party.member.client_secret)
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": party.redirect_uri}
    answer = await party.client.post("/oauth2/token", data=form, auth=basic)
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("asked", "brought", "error"),
    [
        ({}, {"code_verifier": "w" * 50}, "invalid_grant"),
        ({}, {"code_verifier": ""}, "invalid_grant"),
        ({"code_challenge": "", "code_challenge_method": ""}, {}, "invalid_grant"),
        ({}, {"redirect_uri": "http://other.test/dang-nhap/ve"}, "invalid_grant"),
        ({}, {"client_secret": "wrong"}, "invalid_client"),
        ({}, {"client_secret": ""}, "invalid_client"),
        ({}, {"client_id": "H11"}, "invalid_client"),
        ({}, {"grant_type": "password"}, "unsupported_grant_type"),
        ({}, {"grant_type": ""}, "unsupported_grant_type"),
        ({}, {"code": "made-up.default"}, "invalid_grant"),
        ({}, {"code": ""}, "invalid_grant"),
    ],
)
async def test_what_does_not_fit_gets_no_tokens(
    party: Party, asked: dict[str, str], brought: dict[str, str], error: str
) -> None:
    answer = await party.exchange(await party.code(**asked), **brought)
    assert answer.status_code == (401 if error == "invalid_client" else 400)
    assert answer.json()["error"] == error
    assert "access_token" not in answer.json()


async def test_another_client_cannot_use_a_code(party: Party) -> None:
    other = party.realm.member("H97")
    assert other is not None
    code = await party.code()
    answer = await party.exchange(code, client_id=other.client_id, client_secret=other.client_secret)
    assert answer.json()["error"] == "invalid_grant"


async def test_a_code_is_used_once_and_a_second_use_takes_the_tokens_back(party: Party) -> None:
    code = await party.code()
    tokens = (await party.exchange(code)).json()
    assert (await party.userinfo(tokens["access_token"])).status_code == 200
    assert (await party.exchange(code)).json()["error"] == "invalid_grant"
    assert (await party.userinfo(tokens["access_token"])).status_code == 401


async def test_a_code_ends_after_a_minute_of_the_realms_time(party: Party) -> None:
    late, in_time = await party.code(), await party.code()
    party.realm.clock.advance(59)
    assert (await party.exchange(in_time)).status_code == 200
    party.realm.clock.advance(1)
    assert (await party.exchange(late)).json()["error"] == "invalid_grant"


@pytest.mark.parametrize(
    "changes",
    [
        {"redirect_uri": "http://evil.test/dang-nhap/ve"},
        {"redirect_uri": PROVINCE + "/dang-nhap/ve/"},
        {"redirect_uri": PROVINCE + "/dang-nhap/ve?x=1"},
        {"redirect_uri": ""},
        {"client_id": "H11"},
        {"client_id": ""},
        {"client_id": "H97"},
    ],
)
async def test_a_foreign_address_or_client_is_told_to_the_citizen_and_never_redirected(
    party: Party, changes: dict[str, str]
) -> None:
    answer = await party.ask(**changes)
    assert answer.status_code == 400
    assert "location" not in answer.headers


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"scope": "email"}, "invalid_scope"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"code_challenge": "short"}, "invalid_request"),
        ({"code_challenge": ""}, "invalid_request"),
        ({"code_challenge_method": ""}, "invalid_request"),
    ],
)
async def test_the_client_is_told_by_redirect_what_is_wrong(party: Party, changes: dict[str, str], error: str) -> None:
    seen = told(await party.ask(**changes))
    assert (seen["error"], seen["state"]) == (error, "s t&")
    assert "code" not in seen


async def test_without_a_session_the_citizen_signs_in_first_and_comes_back(party: Party) -> None:
    party.client.cookies.clear()
    page = await party.ask()
    location = urlsplit(page.headers["location"])
    assert (page.status_code, location.path) == (302, "/dang-nhap")
    back = parse_qs(location.query)["ve"][0]
    shown = await party.client.get(page.headers["location"])
    assert party.person.full_name in shown.text
    form = {"so_dinh_danh": party.person.identity_number, "ve": back}
    signed_in = await party.client.post("/dang-nhap", data=form, headers={"Origin": "http://portal.test"})
    assert signed_in.headers["location"] == back
    answer = await party.client.get(back)
    assert (await party.exchange(told(answer)["code"])).status_code == 200


async def test_prompt_none_without_a_session_is_an_error_to_the_client(party: Party) -> None:
    party.client.cookies.clear()
    assert told(await party.ask(prompt="none"))["error"] == "login_required"


async def test_an_ended_session_asks_for_a_new_sign_in(party: Party) -> None:
    party.realm.clock.advance(party.realm.settings.session_lifetime_s)
    assert urlsplit((await party.ask()).headers["location"]).path == "/dang-nhap"


async def test_introspection_and_revocation(party: Party) -> None:
    token = (await party.tokens())["access_token"]
    own = {"token": token, "client_id": "H98", "client_secret": party.member.client_secret}
    seen = (await party.client.post("/oauth2/introspect", data=own | {"state": "0"})).json()
    assert (seen["active"], seen["client_id"]) == (True, "H98")
    assert seen["exp"] > party.realm.clock.now().timestamp()
    stranger = {"token": token, "client_id": "H98", "client_secret": "no"}
    assert (await party.client.post("/oauth2/revoke", data=stranger)).status_code == 401
    assert (await party.client.post("/oauth2/revoke", data=own)).status_code == 200
    assert (await party.client.post("/oauth2/introspect", data=own)).json() == {"active": False}
    assert (await party.userinfo(token)).status_code == 401


@pytest.mark.parametrize("token", ["", "x", "x.default", "x.none", "a.b.c", "\u00e9"])
async def test_unknown_tokens_are_told_apart_from_crashes(party: Party, token: str) -> None:
    answer = await party.client.get("/oauth2/userinfo", headers=[(b"Authorization", f"Bearer {token}".encode())])
    assert answer.status_code == 401
    assert "invalid_token" in answer.headers["www-authenticate"]


async def test_logout_ends_the_session_and_goes_back_to_the_client_only(party: Party) -> None:
    hint = (await party.tokens())["id_token"]
    query = {"id_token_hint": hint, "post_logout_redirect_uri": PROVINCE + "/tam-biet", "state": "z"}
    answer = await party.client.get("/oidc/logout", params=query)
    assert answer.headers["location"] == PROVINCE + "/tam-biet?state=z"
    assert urlsplit((await party.ask()).headers["location"]).path == "/dang-nhap"
    evil = await party.client.get("/oidc/logout", params=query | {"post_logout_redirect_uri": "http://evil.test/"})
    assert evil.headers["location"] == "/"
    forged = await party.client.get("/oidc/logout", params=query | {"id_token_hint": hint[:-4] + "AAAA"})
    assert forged.headers["location"] == "/"


async def test_a_realm_has_its_own_issuer_keys_and_sessions(anyone: httpx.AsyncClient, portal: Portal) -> None:
    realm = create_realm(portal.realms, RealmOrder(name="two"))
    party = party_of(anyone, realm)
    tokens = await party.tokens()
    own = (await anyone.get("/r/two/.well-known/openid-configuration")).json()
    assert own["issuer"].endswith("/r/two")
    assert own["token_endpoint"].startswith(own["issuer"])
    keys = KeySet.import_key_set((await anyone.get("/r/two/oauth2/jwks")).json())
    assert jwt.decode(tokens["id_token"], keys, algorithms=["ES256"]).claims["iss"] == own["issuer"]
    assert (await anyone.get("/oauth2/jwks")).json() != (await anyone.get("/r/two/oauth2/jwks")).json()
    bearer = {"Authorization": f"Bearer {tokens['access_token']}"}
    assert (await anyone.get("/r/two/oauth2/userinfo", headers=bearer)).status_code == 200
    assert (await anyone.get("/r/default/oauth2/userinfo", headers=bearer)).status_code == 401
    assert (await anyone.get("/r/none/oauth2/userinfo", headers=bearer)).status_code == 404


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b'{"code": 1}', "application/json"),
        (b"code=%00", "application/x-www-form-urlencoded"),
        (b"code=\xff\xfe", "application/x-www-form-urlencoded"),
        (b"code=%ff", "application/x-www-form-urlencoded"),
        (b"&".join(b"a%d=1" % n for n in range(500)), "application/x-www-form-urlencoded"),
        (b"code=" + b"x" * 100_000, "application/x-www-form-urlencoded"),
        (b"--x\r\n", "multipart/form-data; boundary=x"),
        (b"", ""),
    ],
)
async def test_hostile_forms_get_an_error_object(party: Party, body: bytes, kind: str) -> None:
    for path in ("/oauth2/token", "/oauth2/introspect", "/oauth2/revoke", "/oauth2/authorize", "/oidc/logout"):
        answer = await party.client.post(path, content=body, headers={"Content-Type": kind})
        assert 400 <= answer.status_code < 500
        content = answer.json()
        assert content["error"] == "invalid_request"
        assert int(content["error_code"]) < 0
        assert "detail" not in content


@pytest.mark.parametrize("header", ["Basic ???", "Basic 4pi/", "Basic", "Basic /w=="])
async def test_hostile_basic_credentials_get_an_error_object(party: Party, header: str) -> None:
    form = {"grant_type": "authorization_code"}
    answer = await party.client.post("/oauth2/token", data=form, headers={"Authorization": header})
    assert answer.status_code in (400, 401)
    assert answer.json()["error"] in ("invalid_request", "invalid_client")


async def test_the_journal_tells_the_sign_in_without_its_secrets(party: Party) -> None:
    code = await party.code()
    tokens = (await party.exchange(code)).json()
    await party.exchange(code)
    entries = party.realm.journal.entries(Filters(surface="oidc", member="H98"))
    assert [(entry.service, entry.error_code) for entry in entries] == [
        ("authorize", ""),
        ("token", ""),
        ("token", "invalid_grant"),
    ]
    assert entries[1].person == party.person.identity_number
    text = json.dumps([entry.model_dump(mode="json") for entry in entries])
    for secret in (code, VERIFIER, party.member.client_secret, tokens["access_token"], tokens["id_token"]):
        assert secret not in text
