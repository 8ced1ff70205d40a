"""34 realms side by side, same codes and same people in each: what happens in one is never seen in another."""

import asyncio
from random import Random
from typing import Any

from mock_dvcqg.contract.paths import PAYMENT

CODE = "H98.07-261122-0001"


async def _founded(many: Any, count: int) -> list[Any]:
    hands = []
    for number in range(count):
        hands.append(await many.hand(await many.realm(f"r{number:02}")))
    return hands


async def _codes_of(many: Any, realm: str) -> set[str]:
    entries = (await many.control("GET", f"/{realm}/journal?service=DongBoHoSoMC"))["entries"]
    return {entry["dossier_code"] for entry in entries}


async def _live(many: Any, hand: Any, number: int, choice: Random) -> None:
    """One province's day in its realm, its steps in between those of all others."""
    await asyncio.sleep(0)
    person = choice.choice(await many.control("GET", f"/{hand.realm}/people"))
    name, own = person["full_name"], f"H98.07-261122-1{number:03}"
    now = many.now(hand.realm)
    assert await hand.sync(CODE, person["identity_number"], f"{name} {number}", now) == "0"
    await asyncio.sleep(0)
    assert await hand.sync(own, person["identity_number"], name, now) == "0"
    assert (await hand.post(PAYMENT, hand.init(now, f"same{number % 2}", CODE)))["MaLoi"] == "00"
    assert (await hand.look_up(CODE), await hand.look_up(own)) == ("0", "0")
    assert await hand.look_up(f"H98.07-261122-1{(number + 1) % 100:03}") == "none"


async def _see_apart(many: Any, hands: list[Any]) -> None:
    for number, hand in enumerate(hands):
        assert await _codes_of(many, hand.realm) == {CODE, f"H98.07-261122-1{number:03}"}
        assert len(await many.control("GET", f"/{hand.realm}/payments")) == 1


async def test_34_realms_at_once_stay_apart_and_what_is_set_in_one_touches_no_other(many: Any) -> None:
    hands = await _founded(many, 34)
    struck, reset, dropped, others = hands[0], hands[1], hands[2], hands[3:]
    order = list(enumerate(hands))
    Random(5632).shuffle(order)
    await asyncio.gather(*(_live(many, hand, number, Random(number)) for number, hand in order))
    await _see_apart(many, hands)
    fault = {"name": "session-expired", "member": "H98", "count": 1}
    await asyncio.gather(
        many.control("POST", f"/{struck.realm}/faults", json=fault),
        many.control("PUT", f"/{struck.realm}/clock", json={"advance_s": 86_400 * 3}),
        many.control("PATCH", f"/{struck.realm}", json={"kho_consent": "required"}),
        many.control("POST", f"/{reset.realm}/reset"),
        many.control("DELETE", f"/{dropped.realm}"),
        *(hand.look_up(CODE) for hand in others),
    )
    assert [await hand.look_up(CODE) for hand in others] == ["0"] * len(others)
    assert (await many.http.get(f"/r/{dropped.realm}/")).status_code == 404
    assert await _codes_of(many, reset.realm) == set()
    for hand in others:
        state = await many.control("GET", f"/{hand.realm}")
        assert await many.control("GET", f"/{hand.realm}/faults") == []
        assert state["options"]["kho_consent"] == "optional"
        assert many.now(hand.realm)[:8] < many.now(struck.realm)[:8]


async def test_tokens_of_one_realm_open_nothing_in_another(many: Any) -> None:
    first, second = await _founded(many, 2)
    people = await many.control("GET", f"/{first.realm}/people")
    owner = next(each for each in people if each["account"])
    now = many.now(first.realm)
    assert await first.sync(CODE, owner["identity_number"], owner["full_name"], now) == "0"
    assert await first.look_up(CODE, realm=second.realm) == "-5"
    assert str((await first.search(owner["identity_number"], realm=second.realm))["error_code"]).startswith("-")
    init = first.init(now, "ref1", CODE)
    assert (await first.post(PAYMENT, init, realm=second.realm))["MaLoi"] != "00"
    assert (await first.post(PAYMENT, init))["MaLoi"] == "00"
    assert (await second.post(PAYMENT, second.query(init)))["MaLoi"] != "00"
    client = {"grant_type": "client_credentials", "client_id": first.told["oidc"]["client_id"],
              "client_secret": first.told["oidc"]["client_secret"]}  # fmt: skip
    assert (await many.http.post(f"/r/{first.realm}/oauth2/token", data=client)).status_code == 200
    assert (await many.http.post(f"/r/{second.realm}/oauth2/token", data=client)).status_code in (400, 401)


async def test_a_citizens_cookie_is_no_sign_in_in_another_realm(many: Any) -> None:
    first, second = await _founded(many, 2)
    owner = next(each for each in await many.control("GET", f"/{first.realm}/people") if each["account"])
    async with many.client() as browser:
        body = {"identity_number": owner["identity_number"]}
        assert (await browser.post(f"/r/{first.realm}/api/citizen/sign-in", json=body)).status_code == 200
        token = next(iter(browser.cookies.values()))
        assert (await browser.get(f"/r/{first.realm}/api/citizen/me")).status_code == 200
        assert (await browser.get(f"/r/{second.realm}/api/citizen/me")).status_code == 401
    cookie = many.app.state.portal.realms.named(second.realm).cookie_name
    async with many.client() as forger:
        stolen = {"Cookie": f"{cookie}={token}"}
        assert (await forger.get(f"/r/{second.realm}/api/citizen/me", headers=stolen)).status_code == 401
        page = await forger.get(f"/r/{second.realm}/kho", headers=stolen)
        assert page.status_code == 303
