"""What a citizen is asked before a body gets data: prompts, the consent page, remembering and revoking."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest


def ask_always(town: Any) -> None:
    town.realm.options = town.realm.options.model_copy(update={"sign_on_consent": "ask"})


def query_of(answer: httpx.Response) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(answer.headers["location"]).query).items()}


def path_of(answer: httpx.Response) -> str:
    return urlsplit(answer.headers["location"]).path


async def decide(town: Any, to_page: httpx.Response, decision: str, **more: str) -> httpx.Response:
    form = {"ve": query_of(to_page)["ve"], "quyet_dinh": decision} | more
    answer: httpx.Response = await town.browser.post(path_of(to_page), data=form)
    return answer


async def test_the_page_lists_exactly_what_is_then_handed_over(town: Any) -> None:
    async with town.province() as province:
        url, state = province.begin(prompt="consent")
        to_page = await town.browser.get(url)
        assert path_of(to_page) == "/dang-nhap/dong-y"
        page = (await town.browser.get(to_page.headers["location"])).text
        for shown in (town.member.name, town.person.full_name, town.person.identity_number, town.person.address):
            assert shown in page
        assert "Số hộ chiếu" not in page
        claims = province.validated(
            await province.finish((await decide(town, to_page, "dong-y")).headers["location"], state)
        )
    assert claims["ThuongTru"] == town.person.address
    assert "HoChieu" not in claims


async def test_refusing_tells_the_client_and_gives_no_code(town: Any) -> None:
    async with town.province() as province:
        to_page = await town.browser.get(province.begin(prompt="consent")[0])
        answer = query_of(await decide(town, to_page, "tu-choi"))
    assert answer["error"] == "access_denied"
    assert "code" not in answer


async def test_a_consent_is_remembered_until_it_is_revoked(town: Any) -> None:
    ask_always(town)
    async with town.province() as province:
        url, state = province.begin()
        to_page = await town.browser.get(url)
        assert path_of(to_page) == "/dang-nhap/dong-y"
        await province.finish((await decide(town, to_page, "dong-y")).headers["location"], state)
        assert "code" in query_of(await town.browser.get(province.begin()[0]))
        listed = (await town.browser.get("/api/citizen/sign-on-consents")).json()
        assert [(each["client_id"], each["number"]) for each in listed] == [("H98", town.person.identity_number)]
        bearer = {"Authorization": f"Bearer {province.oauth.token['access_token']}"}
        assert (await town.browser.delete("/api/citizen/sign-on-consents/H98")).status_code == 204
        assert (await town.browser.get("/oauth2/userinfo", headers=bearer)).status_code == 401
        assert path_of(await town.browser.get(province.begin()[0])) == "/dang-nhap/dong-y"
    assert (await town.browser.delete("/api/citizen/sign-on-consents/H98")).status_code == 404


async def test_a_consent_to_less_is_no_consent_to_more(town: Any) -> None:
    ask_always(town)
    async with town.province() as province:
        to_page = await town.browser.get(province.begin(scope="openid")[0])
        await decide(town, to_page, "dong-y")
        assert "code" in query_of(await town.browser.get(province.begin(scope="openid")[0]))
        assert path_of(await town.browser.get(province.begin(scope="openid profile")[0])) == "/dang-nhap/dong-y"


async def test_prompt_none_shows_no_page(town: Any) -> None:
    ask_always(town)
    async with town.province() as province:
        assert query_of(await town.browser.get(province.begin(prompt="none")[0]))["error"] == "consent_required"
        town.browser.cookies.clear()
        assert query_of(await town.browser.get(province.begin(prompt="none")[0]))["error"] == "login_required"
        both = query_of(await town.browser.get(province.begin(prompt="none login")[0]))
    assert both["error"] == "invalid_request"


@pytest.mark.parametrize("more", [{"prompt": "login"}, {"max_age": "0"}])
async def test_a_fresh_sign_in_is_asked_for_once(town: Any, more: dict[str, str]) -> None:
    async with town.province() as province:
        to_page = await town.browser.get(province.begin(**more)[0])
        assert path_of(to_page) == "/dang-nhap"
        town.sign_in()
        assert "code" in query_of(await town.browser.get(query_of(to_page)["ve"]))


async def test_max_age_counts_from_the_sign_in(town: Any) -> None:
    async with town.province() as province:
        town.realm.clock.advance(100)
        assert path_of(await town.browser.get(province.begin(max_age="60")[0])) == "/dang-nhap"
        silent = await town.browser.get(province.begin(max_age="60", prompt="none")[0])
        assert query_of(silent)["error"] == "login_required"
        now = int(town.realm.clock.now().timestamp())
        claims = province.validated(await town.signed_on(province, max_age="3600"), now=now + 60)
    assert claims["iat"] - claims["auth_time"] >= 100


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"max_age": "soon"}, "invalid_request"),
        ({"request": "x.y.z"}, "request_not_supported"),
        ({"request_uri": "http://evil.test/"}, "request_uri_not_supported"),
        ({"response_mode": "fragment"}, "invalid_request"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
    ],
)
async def test_what_is_not_supported_is_told_to_the_client(town: Any, more: dict[str, str], error: str) -> None:
    async with town.province() as province:
        url = httpx.URL(province.begin()[0]).copy_merge_params(more)
    assert query_of(await town.browser.get(url))["error"] == error


@pytest.mark.parametrize(
    "back",
    [
        "https://evil.test/oauth2/authorize?client_id=H98",
        "//evil.test/oauth2/authorize?client_id=H98",
        "/dang-xuat",
        "/oauth2/authorize?client_id=H98&redirect_uri=http%3A%2F%2Fevil.test%2F&response_type=code&scope=openid",
        "/oauth2/authorize?client_id=H11&redirect_uri=http%3A%2F%2Ftinh-b.test%2Fdang-nhap%2Fve",
        "/r/none/oauth2/authorize?client_id=H98",
        "/oauth2/authorize",
        "",
    ],
)
async def test_the_consent_page_leads_nowhere_but_to_a_registered_client(town: Any, back: str) -> None:
    page = await town.browser.get("/dang-nhap/dong-y", params={"ve": back})
    sent = await town.browser.post("/dang-nhap/dong-y", data={"ve": back, "quyet_dinh": "dong-y"})
    assert (page.status_code, sent.status_code) == (400, 400)
    assert "location" not in sent.headers


async def test_without_a_session_the_consent_page_leads_to_the_sign_in(town: Any) -> None:
    async with town.province() as province:
        to_page = await town.browser.get(province.begin(prompt="consent")[0])
    town.browser.cookies.clear()
    assert path_of(await decide(town, to_page, "dong-y")) == "/dang-nhap"


async def test_a_form_of_a_foreign_page_gives_no_consent(town: Any) -> None:
    async with town.province() as province:
        to_page = await town.browser.get(province.begin(prompt="consent")[0])
    form = {"ve": query_of(to_page)["ve"], "quyet_dinh": "dong-y"}
    answer = await town.browser.post("/dang-nhap/dong-y", data=form, headers={"Origin": "https://evil.test"})
    assert answer.status_code == 403


async def test_signing_in_anew_ends_the_session_before(town: Any) -> None:
    before = town.browser.cookies[town.realm.cookie_name]
    await town.browser.post("/dang-nhap", data={"so_dinh_danh": town.person.identity_number})
    assert town.browser.cookies[town.realm.cookie_name] != before
    town.browser.cookies.clear()
    town.browser.cookies.set(town.realm.cookie_name, before, domain="127.0.0.1")
    assert (await town.browser.get("/api/citizen/me")).status_code == 401
