"""Realm-wide switches: changed one by one, kept over a reset and a restart, and in force at once."""

from datetime import timedelta
from typing import Any

import httpx
import pytest

from mock_dvcqg.clock import SystemClock
from mock_dvcqg.contract.control import ClockOrder, ClockState, RealmOrder, RealmSettings
from mock_dvcqg.operations.change_realm import change_realm
from mock_dvcqg.operations.create_realm import create_realm
from mock_dvcqg.operations.set_clock import set_clock
from mock_dvcqg.portal import Portal
from mock_dvcqg.realms import Realms
from mock_dvcqg.settings import Settings

PATH = "/realms/default"


async def test_only_what_is_given_changes(control: httpx.AsyncClient) -> None:
    assert (await control.get(PATH)).json()["options"]["sign_on_consent"] == "granted"
    await control.patch(PATH, json={"sign_on_consent": "ask"})
    changed = (await control.patch(PATH, json={"deposit": "automatic", "session_lifetime_s": 60})).json()
    told = {name: changed["options"][name] for name in ("deposit", "sign_on_consent", "session_lifetime_s")}
    assert told == {"deposit": "automatic", "sign_on_consent": "ask", "session_lifetime_s": 60}
    assert changed["deposit"] == "automatic"
    assert (await control.get(PATH)).json()["options"] == changed["options"]


@pytest.mark.parametrize(
    "patch", [{"deposit": "both"}, {"session_lifetime_s": 0}, {"colour": "red"}, {"deposit": None}]
)
async def test_an_unknown_switch_or_value_is_refused_and_named(
    control: httpx.AsyncClient, patch: dict[str, Any]
) -> None:
    answer = await control.patch(PATH, json=patch)
    assert answer.status_code == 422
    assert next(iter(patch)) in answer.json()["message"]


async def test_switches_need_the_token(anyone: httpx.AsyncClient) -> None:
    assert (await anyone.patch("/control/realms/default", json={})).status_code == 401
    assert (await anyone.get("/control/realms/default")).status_code == 401


async def test_a_session_lasts_as_long_as_the_switch_says(control: httpx.AsyncClient, portal: Portal) -> None:
    realm = portal.realms.default
    await control.patch(PATH, json={"session_lifetime_s": 60})
    with realm.writing() as session:
        token = realm.begin_session(session, surface="adapter", holder="H98")
    realm.clock.advance(59)
    assert portal.realms.by_session(token) is not None
    realm.clock.advance(1)
    assert portal.realms.by_session(token) is None


def test_switches_and_pace_outlive_a_reset_and_a_restart(settings: Settings) -> None:
    if settings.storage == "memory":
        settings = settings.model_copy(update={"database_url": ""})
    before = Realms(settings, SystemClock())
    realm = create_realm(before, RealmOrder(name="default"))
    change_realm(realm, RealmSettings(deposit="automatic", sign_on_consent="ask"))
    before.reset("default")
    assert (realm.options.deposit, realm.options.sign_on_consent) == ("automatic", "ask")
    set_clock(realm, ClockOrder(set_to=realm.clock.now() + timedelta(days=9), scale=50))
    before.close()
    after = Realms(settings, SystemClock())
    assert after.default.options == realm.options
    assert after.default.clock.setting == realm.clock.setting
    after.close()


@pytest.mark.parametrize("order", [{"scale": 0}, {"scale": -1}, {"scale": 1e9}, {"scale": 2, "frozen": True}])
async def test_an_impossible_pace_is_refused(control: httpx.AsyncClient, order: dict[str, Any]) -> None:
    assert (await control.put(PATH + "/clock", json=order)).status_code == 422


async def test_the_pace_is_set_over_http_and_given_back(control: httpx.AsyncClient) -> None:
    fast = ClockState.model_validate((await control.put(PATH + "/clock", json={"scale": 3600})).json())
    assert (fast.scale, fast.real, fast.frozen) == (3600, False, False)
    later = ClockState.model_validate((await control.get(PATH + "/clock")).json())
    assert later.now > fast.now
    back = ClockState.model_validate((await control.put(PATH + "/clock", json={"real": True})).json())
    assert (back.scale, back.real) == (1, True)
