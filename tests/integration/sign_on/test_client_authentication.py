"""How a client shows who it is: secret or key, each refused when wrong, replayed, or guessed too often."""

import time
import uuid
from typing import Any

import pytest
from authlib.integrations.base_client.errors import OAuthError
from authlib.oauth2.rfc7523 import PrivateKeyJWT
from joserfc import jwt
from joserfc.jwk import ECKey

JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


def assertion(town: Any, pem: str, **changes: Any) -> str:
    """A client assertion by hand; ``None`` leaves a claim out."""
    now = int(time.time())
    claims = {
        "iss": "H98",
        "sub": "H98",
        "aud": f"{town.url}/oauth2/token",
        "exp": now + 120,
        "jti": uuid.uuid4().hex,
    } | changes
    left = {name: value for name, value in claims.items() if value is not None}
    return jwt.encode({"alg": "ES256"}, left, ECKey.import_key(pem))


async def ask(town: Any, given: str, **more: str) -> Any:
    form = {"grant_type": "client_credentials", "client_assertion_type": JWT_BEARER, "client_assertion": given} | more
    return await town.browser.post("/oauth2/token", data=form)


async def test_the_library_signs_in_with_its_private_key_everywhere(town: Any, key_pair: Any) -> None:
    town.change_member(client_jwks=key_pair.jwks)
    async with town.province(secret=ECKey.import_key(key_pair.pem), auth_method="private_key_jwt") as province:
        province.oauth.register_client_auth_method(PrivateKeyJWT(alg="ES256"))
        tokens = await town.signed_on(province)
        assert province.validated(tokens)["TechID"] == town.person.tech_id
        where = province.known
        seen = await province.oauth.introspect_token(where["introspection_endpoint"], token=tokens["access_token"])
        assert seen.json()["active"] is True
        await province.oauth.revoke_token(where["revocation_endpoint"], token=tokens["access_token"])
        seen = await province.oauth.introspect_token(where["introspection_endpoint"], token=tokens["access_token"])
        assert seen.json() == {"active": False}


async def test_an_assertion_is_good_once(town: Any, key_pair: Any) -> None:
    town.change_member(client_jwks=key_pair.jwks)
    given = assertion(town, key_pair.pem)
    assert (await ask(town, given)).status_code == 200
    again = await ask(town, given)
    assert (again.status_code, again.json()["error"]) == (401, "invalid_client")
    assert "jti" in again.json()["error_description"]


WRONG: list[dict[str, Any]] = [
    {"aud": "http://other.test/oauth2/token"},
    {"aud": None},
    {"aud": [{"a": 1}]},
    {"iss": "H97"},
    {"exp": None},
    {"exp": "soon"},
    {"exp": 10**30},
    {"exp": int(time.time()) - 120},
    {"exp": int(time.time()) + 86_400},
    {"nbf": int(time.time()) + 3_600},
    {"jti": None},
    {"jti": 7},
]


@pytest.mark.parametrize("changes", WRONG)
async def test_a_wrong_assertion_is_refused(town: Any, key_pair: Any, changes: dict[str, Any]) -> None:
    town.change_member(client_jwks=key_pair.jwks)
    answer = await ask(town, assertion(town, key_pair.pem, **changes))
    assert (answer.status_code, answer.json()["error"]) == (401, "invalid_client")


async def test_a_foreign_key_an_unsigned_and_a_broken_assertion_are_refused(town: Any, key_pair: Any) -> None:
    town.change_member(client_jwks=key_pair.jwks)
    foreign = assertion(town, ECKey.generate_key("P-256", private=True).as_pem(private=True).decode())
    unsigned = "eyJhbGciOiJub25lIn0." + foreign.split(".")[1] + "."
    for given in (foreign, unsigned):
        assert (await ask(town, given)).json()["error"] == "invalid_client"
    for broken in ("x", "a.b.c", "é.é.é", "." * 50):
        assert (await ask(town, broken)).json()["error"] in ("invalid_client", "invalid_request")


async def test_a_client_with_a_key_cannot_use_its_secret_and_one_without_cannot_use_a_key(
    town: Any, key_pair: Any
) -> None:
    assert (await ask(town, assertion(town, key_pair.pem))).status_code == 401
    town.change_member(client_jwks=key_pair.jwks)
    form = {"grant_type": "client_credentials", "client_id": "H98", "client_secret": town.member.client_secret}
    answer = await town.browser.post("/oauth2/token", data=form)
    assert (answer.status_code, "private_key_jwt" in answer.json()["error_description"]) == (401, True)


async def test_an_assertion_for_one_client_is_not_taken_for_another(town: Any, key_pair: Any) -> None:
    town.change_member(client_jwks=key_pair.jwks)
    answer = await ask(town, assertion(town, key_pair.pem), client_id="H97")
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_request")


async def test_guessing_a_secret_is_bounded_until_time_has_passed(town: Any) -> None:
    form = {"grant_type": "client_credentials", "client_id": "H98", "client_secret": "guess"}
    right = form | {"client_secret": town.member.client_secret}
    statuses = [(await town.browser.post("/oauth2/token", data=form)).status_code for _ in range(21)]
    assert statuses == [401] * 20 + [429]
    locked = await town.browser.post("/oauth2/token", data=right)
    assert (locked.status_code, locked.headers["retry-after"]) == (429, "300")
    town.realm.clock.advance(301)
    assert (await town.browser.post("/oauth2/token", data=right)).status_code == 200


async def test_introspection_asks_for_the_client_and_tells_only_its_own_tokens(town: Any) -> None:
    async with town.province() as province:
        token = (await town.signed_on(province))["access_token"]
    stranger = await town.browser.post("/oauth2/introspect", data={"token": token, "state": "0"})
    assert (stranger.status_code, stranger.json()["error"]) == (401, "invalid_client")
    other = town.realm.member("H97")
    form = {"token": token, "client_id": "H97", "client_secret": other.client_secret}
    assert (await town.browser.post("/oauth2/introspect", data=form)).json() == {"active": False}


async def test_a_switch_of_the_realm_opens_introspection_to_clients_that_send_no_secret(town: Any) -> None:
    town.realm.options = town.realm.options.model_copy(update={"introspect_openly": True})
    async with town.province() as province:
        token = (await town.signed_on(province))["access_token"]
    seen = (await town.browser.post("/oauth2/introspect", data={"token": token, "state": "0"})).json()
    assert (seen["active"], seen["client_id"]) == (True, "H98")


async def test_a_client_cannot_revoke_or_refresh_what_is_anothers(town: Any) -> None:
    async with town.province() as province:
        tokens = await town.signed_on(province)
    other = town.realm.member("H97")
    async with town.province(client_id="H97", secret=other.client_secret) as stranger:
        where = stranger.known
        await stranger.oauth.revoke_token(where["revocation_endpoint"], token=tokens["access_token"])
        await stranger.oauth.revoke_token(where["revocation_endpoint"], token=tokens["refresh_token"])
        with pytest.raises(OAuthError, match="invalid_grant"):
            await stranger.oauth.refresh_token(where["token_endpoint"], refresh_token=tokens["refresh_token"])
    bearer = {"Authorization": f"Bearer {tokens['access_token']}"}
    assert (await town.browser.get("/oauth2/userinfo", headers=bearer)).status_code == 200
