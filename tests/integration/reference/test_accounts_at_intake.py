"""Four account states by three kinds at the counter, accounts opened on behalf, registration and linking (G2, G24)."""

import asyncio
import re
from datetime import timedelta
from typing import Any

import pytest

from mock_dvcqg.contract.identifiers import tax_check_digit
from reference_httt.operations.list_outbox import list_outbox
from reference_httt.rules.life_cycle import Role
from reference_httt.store import accounts, credentials, dossiers, notices

pytestmark = pytest.mark.asyncio(loop_scope="module")
RECORD, FACILITY = "2.000488", "1.990004"
PASSWORD = "mật khẩu đủ dài 1"
_SERIAL = iter(range(100001, 999999))
_CLAIMS = ("full_name", "identity_number", "birth_date", "address", "phone", "email")


async def _control(world: Any, method: str, path: str, body: Any = None) -> Any:
    got = await world.control.request(method, f"realms/default/{path}".rstrip("/"), json=body)
    assert got.status_code < 300, got.text
    return got.json()


async def _somebody(world: Any, kind: str, account: bool) -> dict[str, Any]:
    """The counter's order for a citizen, a foreigner or an organisation with or without an account on the portal."""
    number = next(_SERIAL)
    order: dict[str, Any] = {"procedure_code": RECORD, "agency_code": "H98.07"}
    if kind == "citizen":
        person = await world.person("Nguyễn Thị An", account=account)
        return order | {name: person[name] for name in _CLAIMS}
    if kind == "foreigner":
        more = {"nationality": "FRA", "passport": f"X9{number}", "account": account}
        person = await world.person("Marie Dupont", **more)
        own = {name: person[name] for name in _CLAIMS} | {"identity_number": more["passport"]}
        return order | own | {"identity_type": "passport", "country": "FRA"}
    code = _tax_code()
    representative = await world.person("Trần Văn Bình")
    body = {"tax_code": code, "representative": representative["identity_number"], "account": account}
    company = await _control(world, "POST", "organisations", body)
    submitter = {"full_name": representative["full_name"], "identity_number": representative["identity_number"]}
    return {
        "procedure_code": FACILITY,
        "agency_code": "H98.12",
        "full_name": company["name"],
        "identity_number": code,
        "birth_date": company["founded_on"],
        "phone": company["phone"],
        "email": company["email"],
        "identity_type": "tax-code",
        "submitter": submitter | {"relation": "representative"},
    }


def _tax_code() -> str:
    """The next tax code; one beginning in eleven has no check digit and is passed over."""
    return next(code + digit for code in (f"990{number}" for number in _SERIAL) if (digit := tax_check_digit(code)))


def _office(order: dict[str, Any]) -> str:
    return str(order["agency_code"]).removeprefix("H98.")


def _accounts(world: Any, number: str) -> list[Any]:
    with world.provinces["H98"].province.store.reading() as session:
        found = accounts.of_number(session, number)
    return [found] if found else []


@pytest.mark.parametrize("kind", ["citizen", "foreigner", "organisation"])
@pytest.mark.parametrize(
    ("portal", "local", "state"),
    [(True, True, "both"), (True, False, "dvcqg_only"), (False, True, "httt_only"), (False, False, "none")],
)
async def test_each_kind_in_each_account_state_ends_with_exactly_one_identity(
    shared_world: Any, kind: str, portal: bool, local: bool, state: str
) -> None:
    await _control(shared_world, "PATCH", "", {"look_up_by_passport": True})
    order = await _somebody(shared_world, kind, portal)
    officer = await shared_world.provinces["H98"].officer("counter_officer", _office(order))
    if local:
        await officer.ok("POST", "/api/counter/drafts", json=order)
    asked = {name: order[name] for name in ("identity_number", "identity_type", "country") if name in order}
    told = await officer.ok("POST", "/api/counter/account-states", json=asked)
    opened = await officer.ok("POST", "/api/counter/drafts", json=order)
    assert told["account_state"] == opened["account_state"] == state
    (account,) = _accounts(shared_world, opened["owner_number"])
    assert bool(account.tech_id) is portal
    assert account.full_name == order["full_name"]
    again = await officer.ok("POST", "/api/counter/drafts", json=order)
    assert again["account_id"] == opened["account_id"] == account.account_id

    if not portal:
        officer.draft = opened["draft_id"]
        created = await _open_for(officer, agreed=True)
        assert created.status_code == 201, created.text
        (linked,) = _accounts(shared_world, opened["owner_number"])
        assert (linked.account_id, linked.tech_id) == (account.account_id, created.json()["tech_id"])
        assert (await officer.ok("POST", "/api/counter/drafts", json=order))["account_state"] == "both"


async def _open_for(officer: Any, *, agreed: bool, phone: str = "0190123456", paper: bytes = b"%PDF-1.7\n") -> Any:
    return await officer.call(
        "POST",
        f"/api/drafts/{officer.draft}/portal-account",
        data={"agreed": str(agreed).lower(), "phone": phone, "email": "chu@hom-thu.example"},
        files={"paper": ("cccd.pdf", paper, "application/pdf")},
    )


async def test_an_account_is_opened_on_behalf_only_with_agreement_phone_and_paper_and_is_written_down(
    shared_world: Any,
) -> None:
    order = await _somebody(shared_world, "citizen", account=False)
    officer = await shared_world.provinces["H98"].officer("counter_officer", "07")
    officer.draft = (await officer.ok("POST", "/api/counter/drafts", json=order))["draft_id"]
    assert (await _open_for(officer, agreed=False)).status_code == 403
    assert (await _open_for(officer, agreed=True, phone="12")).status_code == 422
    assert (await _open_for(officer, agreed=True, paper=b"nothing")).status_code == 422
    done = await _open_for(officer, agreed=True)
    assert (done.status_code, done.json()["existed"]) == (201, False)
    assert (await _open_for(officer, agreed=True)).status_code == 409
    (account,) = _accounts(shared_world, order["identity_number"])
    with shared_world.provinces["H98"].province.store.reading() as session:
        (written,) = accounts.portal_accounts_of(session, account.account_id)
    assert (written.officer, written.phone) == ("H98.07.counter_officer", "0190123456")
    assert re.fullmatch("[0-9a-f]{64}", written.paper_sha256)


async def _register(world: Any, person: dict[str, Any], **changes: Any) -> Any:
    order = {name: person[name] for name in _CLAIMS} | changes
    return await world.anybody("H98").call("POST", "/api/registrations", json=order)


def _sent(world: Any, number: str) -> list[Any]:
    with world.provinces["H98"].province.store.reading() as session:
        return [n for n in notices.of_person(session, number) if not n.dossier_code]


def _link(sent: list[Any]) -> str:
    found = re.search(r"ma=([\w-]+)", sent[-1].text)
    assert found is not None
    return found[1]


async def _with_account(world: Any, name: str = "Lê Văn Cường", **more: Any) -> tuple[dict[str, Any], Any]:
    """A registered person with a password, signed in to the provincial portal."""
    person = await world.person(name, **more)
    assert (await _register(world, person)).status_code == 201
    hand = world.anybody("H98")
    link = _link(_sent(world, person["identity_number"]))
    await hand.ok("PUT", "/api/password", json={"link": link, "password": PASSWORD})
    await hand.ok("POST", "/api/citizen/sign-in", json=_sign_in(person))
    return person, hand


def _sign_in(person: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {"identity_number": person["identity_number"], "password": PASSWORD} | changes


async def test_the_initial_account_is_told_by_email_and_message_with_a_link_that_serves_once(
    shared_world: Any,
) -> None:
    person = await shared_world.person("Phạm Thị Hoa")
    done = await _register(shared_world, person)
    assert (done.status_code, done.json()["told_by"]) == (201, ["email", "sms"])
    sent = _sent(shared_world, person["identity_number"])
    by_channel = {n.channel.value: n.text for n in sent}
    assert set(by_channel) == {"in-app", "email", "sms"}
    assert _link(sent) in by_channel["email"]
    assert _link(sent) not in by_channel["in-app"]
    province = shared_world.provinces["H98"].province
    administrator = next(o for o in province.officers.values() if o.role is Role.ADMINISTRATOR)
    listed = list_outbox(province, administrator)
    assert all(_link(sent) not in notice.text for notice in listed)
    hand, link = shared_world.anybody("H98"), _link(sent)
    order = {"link": link, "password": PASSWORD}
    weak = await hand.call("PUT", "/api/password", json=order | {"password": "ngắn"})
    assert weak.status_code == 422
    assert (await hand.call("PUT", "/api/password", json=order)).status_code == 200
    assert (await hand.call("PUT", "/api/password", json=order)).status_code == 403
    assert (await hand.call("POST", "/api/citizen/sign-in", json=_sign_in(person))).status_code == 200
    wrong = await hand.call("POST", "/api/citizen/sign-in", json=_sign_in(person, password="sai mật khẩu"))
    assert wrong.status_code == 401
    (account,) = _accounts(shared_world, person["identity_number"])
    with shared_world.provinces["H98"].province.store.reading() as session:
        kept = credentials.find(session, account.account_id)
    assert kept is not None
    assert PASSWORD not in kept.password
    assert all(PASSWORD not in n.text for n in _sent(shared_world, person["identity_number"]))


async def test_a_link_is_of_no_use_after_a_day(shared_world: Any) -> None:
    person = await shared_world.person("Phạm Thị Hoa")
    await _register(shared_world, person)
    (account,) = _accounts(shared_world, person["identity_number"])
    link = _link(_sent(shared_world, person["identity_number"]))
    province = shared_world.provinces["H98"].province
    with province.store.reading() as session:
        assert credentials.of_link(session, link, province.now() + timedelta(hours=23)) is not None
        assert credentials.of_link(session, link, province.now() + timedelta(hours=25)) is None
    assert account.tech_id == ""


async def test_a_second_account_for_the_same_number_is_refused(shared_world: Any) -> None:
    person = await shared_world.person("Đỗ Thị Lan")
    assert (await _register(shared_world, person)).status_code == 201
    again = await _register(shared_world, person, email="khac@thu.example")
    assert again.status_code == 422
    assert "đã có tài khoản" in again.json()["error"]["message"]


async def test_of_two_registrations_at_once_one_account_comes(shared_world: Any) -> None:
    person = await shared_world.person("Đỗ Thị Lan")
    both = await asyncio.gather(*(_register(shared_world, person) for _ in range(2)))
    assert sorted(one.status_code for one in both) == [201, 422]


@pytest.mark.parametrize("changes", [{"email": "", "phone": ""}, {"full_name": "Người Khác Hẳn"}])
async def test_a_registration_without_contacts_or_with_other_data_than_registered_makes_no_account(
    shared_world: Any, changes: dict[str, Any]
) -> None:
    person = await shared_world.person("Đỗ Thị Lan")
    assert (await _register(shared_world, person, **changes)).status_code == 422
    assert _accounts(shared_world, person["identity_number"]) == []


async def test_a_forgotten_password_is_asked_for_without_telling_who_has_an_account(shared_world: Any) -> None:
    person, hand = await _with_account(shared_world)
    before = len(_sent(shared_world, person["identity_number"]))
    for number in (person["identity_number"], "000000000000"):
        asked = await hand.call("POST", "/api/password-links", json={"identity_number": number})
        assert (asked.status_code, asked.content) == (202, b"")
    assert len(_sent(shared_world, person["identity_number"])) == before + 3


async def test_after_ten_wrong_passwords_the_account_is_closed_for_a_while(shared_world: Any) -> None:
    person, hand = await _with_account(shared_world)
    for _ in range(10):
        await hand.call("POST", "/api/citizen/sign-in", json=_sign_in(person, password="sai mật khẩu"))
    locked = await hand.call("POST", "/api/citizen/sign-in", json=_sign_in(person))
    assert locked.status_code == 401
    assert "tạm khóa" in locked.json()["error"]["message"]


async def test_contacts_are_changed_and_the_earlier_ones_are_told(shared_world: Any) -> None:
    person, hand = await _with_account(shared_world)
    body = {"email": "moi@thu.example", "phone": "0190999999", "address": "1 Phố Mới", "autofill_consent": True}
    assert (await hand.ok("PUT", "/api/account", json=body))["email"] == "moi@thu.example"
    told = _sent(shared_world, person["identity_number"])[-1]
    assert "vừa được thay đổi" in told.text
    assert {n.address for n in _sent(shared_world, person["identity_number"])[-3:]} == {
        "",
        person["email"],
        person["phone"],
    }
    refused = await hand.call("PUT", "/api/account", json=body | {"email": "", "phone": ""})
    assert refused.status_code == 422


async def test_a_provincial_account_that_meets_its_portal_account_keeps_its_dossiers_and_loses_a_strangers_password(
    shared_world: Any,
) -> None:
    person, hand = await _with_account(shared_world)
    code = await _filed(hand, person)
    before = await hand.ok("GET", "/api/account")
    entered = await shared_world.enter(person, "H98", "07", RECORD)
    after = await entered.ok("GET", "/api/account")
    assert (after["account_id"], after["linked_by"]) == (before["account_id"], "identity_number")
    assert after["tech_id"] == person["tech_id"]
    listed = await entered.ok("GET", "/api/dossiers")
    assert [d["dossier_code"] for d in listed["dossiers"]] == [code]
    stranger = await shared_world.anybody("H98").call("POST", "/api/citizen/sign-in", json=_sign_in(person))
    assert stranger.status_code == 401


async def _filed(hand: Any, person: dict[str, Any], **order: Any) -> str:
    begin = {"procedure_code": RECORD, "agency_code": "H98.07"} | order
    hand.draft = (await hand.ok("POST", "/api/drafts", json=begin))["draft_id"]
    data = {name: person[name] for name in _CLAIMS}
    await hand.ok("PUT", f"/api/drafts/{hand.draft}/personal-data", json=data)
    await hand.complete()
    code: str = await hand.submit()
    return code


def _place(world: Any, code: str) -> tuple[str, bool]:
    with world.provinces["H98"].province.store.reading() as session:
        case = dossiers.case_file(session, code)
    assert case is not None
    return case.draft.filed_through.value, case.draft.filed_through.is_online


async def test_where_a_dossier_was_filed_is_kept_and_the_counter_is_never_online(shared_world: Any) -> None:
    person, hand = await _with_account(shared_world)
    assert _place(shared_world, await _filed(hand, person)) == ("provincial-portal", True)
    app = await hand.ok("POST", "/api/citizen/sign-in", json=_sign_in(person, filed_through="provincial-app"))
    phone = shared_world.anybody("H98")
    phone.http.headers["Authorization"] = f"Bearer {app['token']}"
    code = await _filed(phone, person, filed_through="provincial-app")
    assert _place(shared_world, code) == ("provincial-app", True)
    lying = {"procedure_code": RECORD, "agency_code": "H98.07", "filed_through": "national-portal"}
    assert (await phone.call("POST", "/api/drafts", json=lying)).status_code == 422
    officer = await shared_world.provinces["H98"].officer("counter_officer", "07")
    order = {"procedure_code": RECORD, "agency_code": "H98.07"} | {name: person[name] for name in _CLAIMS}
    for place in ("counter", "post"):
        opened = await officer.ok("POST", "/api/counter/drafts", json=order | {"filed_through": place})
        officer.draft = opened["draft_id"]
        await officer.complete(how="digitize")
        assert _place(shared_world, await officer.submit()) == (place, False)
    online = await officer.call("POST", "/api/counter/drafts", json=order | {"filed_through": "provincial-portal"})
    assert online.status_code == 422


async def test_an_old_number_is_only_an_alias(shared_world: Any) -> None:
    person = await shared_world.person("Vũ Văn Khoa", old_identity_number="970100001")
    officer = await shared_world.provinces["H98"].officer("counter_officer", "07")
    order = {"procedure_code": RECORD, "agency_code": "H98.07"} | {name: person[name] for name in _CLAIMS}
    by_old = order | {"identity_type": "cmnd", "identity_number": "970100001"}
    assert (await officer.call("POST", "/api/counter/drafts", json=by_old)).status_code == 422
    first = await officer.ok("POST", "/api/counter/drafts", json=order | {"old_identity_number": "970100001"})
    found = await officer.ok("POST", "/api/counter/drafts", json=by_old)
    assert found["account_id"] == first["account_id"]
    assert found["owner_number"] == person["identity_number"]
