"""Authlib's client against the sign-on: the ordinary ways all pass, and each wrong token is an error it names."""

import asyncio
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from authlib.integrations.base_client.errors import OAuthError
from authlib.jose.errors import BadSignatureError
from joserfc.errors import ExpiredTokenError, InvalidClaimError, JoseError, MissingClaimError

from mock_dvcqg.operations.sign_on_keys import rotate_sign_on_key
from mock_dvcqg.store.journal import Filters


async def test_code_with_pkce_gives_an_id_token_that_the_library_accepts(town: Any) -> None:
    async with town.province() as province:
        claims = province.validated(await town.signed_on(province))
        assert claims["TechID"] == town.person.tech_id
        assert claims["SoDinhDanh"] == town.person.identity_number
        userinfo = (await province.oauth.get(province.known["userinfo_endpoint"])).json()
    assert userinfo["sub"] == claims["sub"]
    assert userinfo["HoVaTen"] == town.person.full_name
    assert userinfo["ThuongTru"] == town.person.address


async def test_userinfo_takes_the_token_by_post_too(town: Any) -> None:
    async with town.province() as province:
        tokens = await town.signed_on(province)
        by_header = await province.oauth.post(province.known["userinfo_endpoint"])
        by_form = await town.browser.post("/oauth2/userinfo", data={"access_token": tokens["access_token"]})
    assert by_header.json() == by_form.json()


async def test_the_secret_may_stand_in_the_form(town: Any) -> None:
    async with town.province(auth_method="client_secret_post") as province:
        assert province.validated(await town.signed_on(province))["LoaiTaiKhoan"] == "1"


async def test_a_refresh_token_is_used_once_and_its_second_use_ends_all(town: Any) -> None:
    async with town.province() as province:
        first = await town.signed_on(province)
        endpoint = province.known["token_endpoint"]
        second = await province.oauth.refresh_token(endpoint, refresh_token=first["refresh_token"])
        assert second["access_token"] != first["access_token"]
        assert second["refresh_token"] != first["refresh_token"]
        with pytest.raises(OAuthError, match="invalid_grant"):
            await province.oauth.refresh_token(endpoint, refresh_token=first["refresh_token"])
        with pytest.raises(OAuthError, match="invalid_grant"):
            await province.oauth.refresh_token(endpoint, refresh_token=second["refresh_token"])
        bearer = {"Authorization": f"Bearer {second['access_token']}"}
        assert (await town.browser.get("/oauth2/userinfo", headers=bearer)).status_code == 401


async def test_of_many_uses_of_a_refresh_token_at_once_one_succeeds(town: Any) -> None:
    async with town.province() as province:
        tokens = await town.signed_on(province)
    form = {
        "grant_type": "refresh_token",
        "refresh_token": tokens["refresh_token"],
        "client_id": town.member.client_id,
        "client_secret": town.member.client_secret,
    }
    answers = await asyncio.gather(*(town.browser.post("/oauth2/token", data=form) for _ in range(6)))
    assert sorted(answer.status_code for answer in answers) == [200, 400, 400, 400, 400, 400]


async def test_a_refresh_may_narrow_the_scope_and_never_widen_it(town: Any) -> None:
    async with town.province() as province:
        first = await town.signed_on(province)
        endpoint = province.known["token_endpoint"]
        narrow = await province.oauth.refresh_token(endpoint, refresh_token=first["refresh_token"], scope="openid")
        assert narrow["scope"] == "openid"
        with pytest.raises(OAuthError, match="invalid_scope"):
            await province.oauth.refresh_token(
                endpoint, refresh_token=narrow["refresh_token"], scope="openid email phone"
            )


async def test_a_client_acts_for_itself_without_any_person(town: Any) -> None:
    async with town.province() as province:
        tokens = await province.oauth.fetch_token(province.known["token_endpoint"], grant_type="client_credentials")
        seen = await province.oauth.introspect_token(
            province.known["introspection_endpoint"], token=tokens["access_token"]
        )
        refused = await province.oauth.get(province.known["userinfo_endpoint"])
    assert "id_token" not in tokens
    assert "refresh_token" not in tokens
    assert (seen.json()["active"], seen.json()["sub"]) == (True, town.member.client_id)
    assert (refused.status_code, refused.json()["error"]) == (403, "insufficient_scope")


async def test_introspection_and_revocation_by_the_library(town: Any) -> None:
    async with town.province() as province:
        tokens = await town.signed_on(province)
        where = province.known
        for name in ("access_token", "refresh_token"):
            seen = await province.oauth.introspect_token(where["introspection_endpoint"], token=tokens[name])
            assert (seen.json()["active"], seen.json()["client_id"]) == (True, "H98")
        await province.oauth.revoke_token(where["revocation_endpoint"], token=tokens["refresh_token"])
        for name in ("access_token", "refresh_token"):
            seen = await province.oauth.introspect_token(where["introspection_endpoint"], token=tokens[name])
            assert seen.json() == {"active": False}


async def test_logout_ends_the_session_and_returns_to_the_registered_address_alone(town: Any) -> None:
    async with town.province() as province:
        tokens = await town.signed_on(province)
        query = {"id_token_hint": tokens["id_token"], "state": "s1"}
        for wrong in (
            "http://tinh-b.test/",
            "http://tinh-b.test/tam-biet/",
            "http://evil.test/tam-biet",
            "//evil.test",
        ):
            answer = await town.browser.get("/oidc/logout", params=query | {"post_logout_redirect_uri": wrong})
            assert answer.headers["location"] == "/"
        town.sign_in()
        where = {"post_logout_redirect_uri": "http://tinh-b.test/tam-biet"}
        answer = await town.browser.get(province.known["end_session_endpoint"], params=query | where)
        assert answer.headers["location"] == "http://tinh-b.test/tam-biet?state=s1"
        again = await town.browser.get(province.begin()[0])
    assert urlsplit(again.headers["location"]).path == "/dang-nhap"


async def test_a_rotated_key_signs_and_tokens_of_the_old_one_stay_good(town: Any) -> None:
    async with town.province() as province:
        old = await town.signed_on(province)
        rotate_sign_on_key(town.realm)
        new = await town.signed_on(province)
        with pytest.raises((ValueError, JoseError)):
            province.validated(new)
        await province.load_keys()
        assert province.validated(new)["TechID"] == province.validated(old)["TechID"]
        town.realm.clock.advance(25 * 3600)
        await province.load_keys()
        assert len(province.keys.keys) == 1


FAULTS = [
    ("oidc-token-expired", ExpiredTokenError),
    ("oidc-wrong-audience", InvalidClaimError),
    ("oidc-bad-signature", BadSignatureError),
    ("oidc-missing-tech-id", MissingClaimError),
    ("oidc-wrong-nonce", InvalidClaimError),
]


@pytest.mark.parametrize(("name", "error"), FAULTS)
async def test_a_wrong_token_is_an_error_the_library_names(town: Any, name: str, error: type[Exception]) -> None:
    town.fault(name, member="H98", service="token", count=1)
    async with town.province() as province:
        wrong = await town.signed_on(province)
        with pytest.raises(error):
            province.validated(wrong)
        assert province.validated(await town.signed_on(province))["TechID"] == town.person.tech_id


async def test_oidc_rotated_keys_gives_a_kid_that_only_a_reload_knows(town: Any) -> None:
    async with town.province() as province:
        town.fault("oidc-rotated-keys", member="H98", service="token", count=1)
        tokens = await town.signed_on(province)
        with pytest.raises((ValueError, JoseError)):
            province.validated(tokens)
        await province.load_keys()
        assert province.validated(tokens)["TechID"] == town.person.tech_id


async def test_oidc_rotated_keys_for_jwks_publishes_keys_that_signed_nothing(town: Any) -> None:
    town.fault("oidc-rotated-keys", service="jwks")
    async with town.province() as province:
        tokens = await town.signed_on(province)
        with pytest.raises((ValueError, JoseError)):
            province.validated(tokens)


async def test_faults_of_userinfo_show_there(town: Any) -> None:
    async with town.province() as province:
        await town.signed_on(province)
        town.fault("oidc-missing-tech-id", member="H98", service="userinfo", count=1)
        town.fault("oidc-token-expired", member="H98", service="userinfo", count=1)
        answers = [await province.oauth.get(province.known["userinfo_endpoint"]) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [401, 200, 200]
    assert ["TechID" in answer.json() for answer in answers] == [False, False, True]


async def test_faults_of_one_member_leave_another_alone(town: Any) -> None:
    town.fault("oidc-bad-signature", member="H97", service="token")
    async with town.province() as province:
        assert province.validated(await town.signed_on(province))["TechID"] == town.person.tech_id


async def test_the_journal_has_every_call_with_notices_and_without_secrets(town: Any) -> None:
    async with town.province(nonce="") as province:
        tokens = await town.signed_on(province)
        await province.oauth.get(province.known["userinfo_endpoint"])
        await province.oauth.introspect_token(province.known["introspection_endpoint"], token=tokens["access_token"])
        await province.oauth.revoke_token(province.known["revocation_endpoint"], token=tokens["refresh_token"])
    entries = town.realm.journal.entries(Filters(surface="oidc"))
    services = [entry.service for entry in entries]
    assert services == ["discovery", "jwks", "authorize", "token", "userinfo", "introspect", "revoke"]
    assert [(found.rule, found.level) for found in entries[2].findings] == [("nonce-missing", "notice")]
    text = "".join(entry.model_dump_json() for entry in entries)
    for secret in (tokens["access_token"], tokens["refresh_token"], tokens["id_token"], town.member.client_secret):
        assert secret not in text


async def test_the_province_is_sent_the_state_and_nothing_but_a_code(town: Any) -> None:
    async with town.province() as province:
        url, state = province.begin()
        answer: httpx.Response = await town.browser.get(url)
    query = parse_qs(urlsplit(answer.headers["location"]).query)
    assert set(query) == {"code", "state"}
    assert query["state"] == [state]
