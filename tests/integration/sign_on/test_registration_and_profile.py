"""Registering at the portal, confirming by a one-time code, and changing one's profile."""

import re
from typing import Any

import pytest

from mock_dvcqg.contract.accounts import DelegationOrder, OrganisationOrder
from mock_dvcqg.contract.control import Person, PersonOrder
from mock_dvcqg.operations.add_delegation import add_delegation
from mock_dvcqg.operations.add_organisation import add_organisation
from mock_dvcqg.operations.add_person import add_person
from mock_dvcqg.store.notices import notices_of
from mock_dvcqg.store.people import all_people


def order_for(person: Person, **changes: Any) -> dict[str, Any]:
    return {
        "kind": "cccd",
        "number": person.identity_number,
        "full_name": person.full_name,
        "birth_date": str(person.birth_date),
        "phone": "0190123456",
        "email": "moi@hom-thu.example",
        "channel": "email",
    } | changes


def newcomer(town: Any) -> Person:
    return add_person(town.realm, PersonOrder(account=False))


def sent_code(town: Any, number: str, channel: str = "email") -> str:
    with town.realm.reading() as session:
        notice = notices_of(session, number, channel=channel)[0]
    found = re.search(r"\b\d{6}\b", notice.body)
    assert found
    return found[0]


async def register(town: Any, order: dict[str, Any]) -> Any:
    return await town.browser.post("/api/citizen/register", json=order)


async def confirm(town: Any, registration_id: str, code: str) -> Any:
    body = {"registration_id": registration_id, "code": code}
    return await town.browser.post("/api/citizen/register/confirm", json=body)


@pytest.mark.parametrize("channel", ["email", "sms"])
async def test_a_citizen_registers_with_a_one_time_code(town: Any, channel: str) -> None:
    person = newcomer(town)
    begun = (await register(town, order_for(person, channel=channel))).json()
    assert "•••" in begun["sent_to"]
    answer = await confirm(town, begun["registration_id"], sent_code(town, person.identity_number, channel))
    assert answer.status_code == 201
    assert (answer.json()["account"], answer.json()["tech_id"]) == (True, person.tech_id)
    assert (answer.json()["email"], answer.json()["phone"]) == ("moi@hom-thu.example", "0190123456")
    town.sign_in(person.identity_number)
    assert (await town.browser.get("/api/citizen/me")).json()["full_name"] == person.full_name


async def test_an_organisation_and_a_foreigner_register(town: Any) -> None:
    company = add_organisation(town.realm, OrganisationOrder(account=False, representative=town.person.identity_number))
    contact = {"phone": "0190123456", "email": "a@b.example"}
    wanted = [
        {"kind": "tax-code", "number": company.tax_code, "full_name": company.name}
        | {"representative": town.person.identity_number},
        {"kind": "passport", "number": "X9777777", "country": "JPN", "full_name": "Hana Rei"}
        | {"birth_date": "1990-02-03"},
    ]
    made = []
    for order in wanted:
        begun = (await register(town, order | contact)).json()
        made.append((await confirm(town, begun["registration_id"], sent_code(town, order["number"], "sms"))).json())
    assert (made[0]["account_kind"], made[0]["tech_id"]) == ("2", company.tech_id)
    assert (made[1]["passport"], made[1]["nationality"]) == ("X9777777", "JPN")


@pytest.mark.parametrize(
    ("changes", "status", "said"),
    [
        ({"full_name": " "}, 422, "Họ và tên"),
        ({"birth_date": None}, 422, "Ngày sinh"),
        ({"phone": ""}, 422, "điện thoại"),
        ({"email": "x"}, 422, "thư điện tử"),
        ({"number": "123"}, 422, "12 chữ số"),
        ({"kind": "cmnd"}, 422, "9 chữ số"),
        ({"kind": "passport", "number": "X9000001", "country": ""}, 422, "Quốc tịch"),
        ({"kind": "tax-code", "number": "9900000000"}, 422, "kiểm tra"),
        ({"kind": "agency-code", "number": "?"}, 422, "Mã định danh cơ quan"),
        ({"kind": "other"}, 422, "kind"),
        ({"extra": 1}, 422, "extra"),
        ({"full_name": "Người Khác"}, 422, "không khớp"),
        ({"number": "097099999999"}, 404, "dân cư"),
    ],
)
async def test_what_is_missing_or_wrong_is_said(town: Any, changes: dict[str, Any], status: int, said: str) -> None:
    answer = await register(town, order_for(newcomer(town), **changes))
    assert (answer.status_code, said in answer.json()["error"]["message"]) == (status, True), answer.text


async def test_a_second_account_for_one_number_is_refused(town: Any) -> None:
    answer = await register(town, order_for(town.person))
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "already-exists")
    assert "đã có tài khoản" in answer.json()["error"]["message"]


async def test_two_registrations_at_once_end_in_one_account(town: Any) -> None:
    person = newcomer(town)
    first = (await register(town, order_for(person))).json()["registration_id"]
    old_code = sent_code(town, person.identity_number)
    second = (await register(town, order_for(person))).json()["registration_id"]
    assert (await confirm(town, first, old_code)).status_code == 401
    code = sent_code(town, person.identity_number)
    assert (await confirm(town, second, code)).status_code == 201
    assert (await confirm(town, second, code)).status_code == 401


async def test_five_wrong_codes_end_a_registration(town: Any) -> None:
    person = newcomer(town)
    begun = (await register(town, order_for(person))).json()["registration_id"]
    right = sent_code(town, person.identity_number)
    wrong = "000000" if right != "000000" else "111111"
    assert [(await confirm(town, begun, wrong)).status_code for _ in range(5)] == [401] * 5
    assert (await confirm(town, begun, right)).status_code == 401


async def test_a_code_ends_after_ten_minutes_and_codes_are_not_given_without_bound(town: Any) -> None:
    person = newcomer(town)
    begun = (await register(town, order_for(person))).json()["registration_id"]
    code = sent_code(town, person.identity_number)
    town.realm.clock.advance(600)
    assert (await confirm(town, begun, code)).status_code == 401
    assert [(await register(town, order_for(person))).status_code for _ in range(5)] == [202] * 4 + [403]


async def test_the_one_time_code_is_not_in_the_journal(town: Any) -> None:
    person = newcomer(town)
    begun = (await register(town, order_for(person))).json()["registration_id"]
    code = sent_code(town, person.identity_number)
    await confirm(town, begun, code)
    entries = [entry for entry in town.realm.journal.entries() if entry.service.startswith("register")]
    assert [entry.service for entry in entries] == ["register", "register-confirm"]
    told = [str(entry.request) for entry in entries]
    assert all(code not in text and begun not in text for text in told)


async def test_a_profile_is_changed_and_a_reset_brings_the_founding_one_back(town: Any) -> None:
    changes = {"email": "khac@hom-thu.example", "phone": "0190000009", "autofill_consent": True}
    answer = await town.browser.put("/api/citizen/me", json=changes)
    assert {name: answer.json()[name] for name in changes} == changes
    assert (await town.browser.get("/api/citizen/me")).json()["email"] == "khac@hom-thu.example"
    town.portal.realms.reset("default")
    with town.realm.reading() as session:
        assert all_people(session)[0] == town.person


@pytest.mark.parametrize(
    "changes", [{"email": "x"}, {"phone": "12"}, {"full_name": "Tên Mới"}, {"identity_number": "1"}, {"phone": 1}]
)
async def test_name_and_number_never_change_and_contacts_keep_their_form(town: Any, changes: dict[str, Any]) -> None:
    assert (await town.browser.put("/api/citizen/me", json=changes)).status_code == 422
    assert (await town.browser.get("/api/citizen/me")).json() == town.person.model_dump(mode="json")


async def test_without_a_session_there_is_nothing_to_see_or_change(town: Any) -> None:
    town.browser.cookies.clear()
    client = town.browser
    assert (await client.put("/api/citizen/me", json={"phone": "0190000009"})).status_code == 401
    assert (await client.get("/api/citizen/accounts")).status_code == 401
    assert (await client.post("/api/citizen/accounts/1/use")).status_code == 401
    assert (await client.get("/api/citizen/sign-on-consents")).status_code == 401
    assert (await client.delete("/api/citizen/sign-on-consents/H98")).status_code == 401


async def test_a_delegate_does_not_change_the_delegators_profile(town: Any) -> None:
    with town.realm.reading() as session:
        delegator = all_people(session)[1]
    order = DelegationOrder(delegator=delegator.identity_number, delegate=town.person.identity_number)
    add_delegation(town.realm, order)
    town.sign_in(account=delegator.identity_number)
    assert (await town.browser.put("/api/citizen/me", json={"phone": "0190000009"})).status_code == 403


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff", b'{"number": "\\ud800"}', b'{"number": 1e999}'])
async def test_hostile_bodies_are_answered_in_words(town: Any, body: bytes) -> None:
    for method, path in (("POST", "register"), ("POST", "register/confirm"), ("PUT", "me")):
        headers = {"Content-Type": "application/json"}
        answer = await town.browser.request(method, f"/api/citizen/{path}", content=body, headers=headers)
        assert 400 <= answer.status_code < 500
        assert answer.json()["error"]["message"]
