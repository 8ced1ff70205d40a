"""Who files for whom, the population database, e-forms and their correction, return forms, drafts, services."""

from typing import Any

import pytest

from mock_dvcqg.contract.identifiers import tax_check_digit
from reference_httt.rules.model import PopulationCheck
from reference_httt.store import drafts, notices

pytestmark = pytest.mark.asyncio(loop_scope="module")
RECORD, LICENCE, FACILITY = "2.000488", "1.990001", "1.990004"
_DATA = ("full_name", "identity_number", "birth_date", "address", "phone", "email")
_SERIAL = iter(range(200001, 999999))


async def _control(world: Any, method: str, path: str, body: Any = None) -> Any:
    got = await world.control.request(method, f"realms/default/{path}".rstrip("/"), json=body)
    assert got.status_code < 300, got.text
    return got.json()


async def _company(world: Any, representative: dict[str, Any]) -> dict[str, Any]:
    starts = (f"990{number}" for number in _SERIAL)  # one in eleven has no check digit and is passed over
    code = next(start + digit for start in starts if (digit := tax_check_digit(start)))
    order = {"tax_code": code, "representative": representative["identity_number"]}
    company: dict[str, Any] = await _control(world, "POST", "organisations", order)
    return company


async def _acting(world: Any, person: dict[str, Any], account: str, office: str, procedure: str) -> Any:
    """The person entered from the portal in another's account."""
    hand = world.anybody("H98")
    api = f"{world.portal_url}/api/citizen"
    number = {"identity_number": person["identity_number"]}
    (await hand.http.post(f"{api}/sign-in", json=number)).raise_for_status()
    (await hand.http.post(f"{api}/accounts/{account}/use")).raise_for_status()
    order = {"procedure_code": procedure, "agency_code": f"H98.{office}"}
    entry = (await hand.http.post(f"{api}/entry", json=order)).raise_for_status().json()
    landed = await hand.http.get(entry["url"], follow_redirects=True)
    assert landed.status_code == 200, landed.text
    return hand


def _draft(world: Any, draft_id: str) -> Any:
    with world.provinces["H98"].province.store.reading() as session:
        return drafts.find(session, draft_id)


def _told(world: Any, number: str, dossier_code: str) -> list[str]:
    with world.provinces["H98"].province.store.reading() as session:
        return [n.text for n in notices.of_person(session, number) if n.dossier_code == dossier_code]


async def test_a_delegate_sees_only_what_he_filed_himself(shared_world: Any) -> None:
    owner = await shared_world.person("Đỗ Thị Chủ")
    delegate = await shared_world.person("Đỗ Văn Thay")
    own = await shared_world.prepared(owner, "H98", "07", RECORD)
    await own.complete()
    code = await own.submit()
    kept = (await own.ok("POST", "/api/drafts", json={"procedure_code": RECORD, "agency_code": "H98.07"}))["draft_id"]
    order = {"delegator": owner["identity_number"], "delegate": delegate["identity_number"]}
    await _control(shared_world, "POST", "delegations", order)
    hand = await _acting(shared_world, delegate, owner["identity_number"], "07", RECORD)
    assert (await hand.ok("GET", "/api/dossiers"))["dossiers"] == []
    assert (await hand.ok("GET", "/api/drafts"))["drafts"] == []
    assert (await hand.call("GET", f"/api/dossiers/{code}")).status_code == 403
    assert (await hand.call("GET", f"/api/drafts/{kept}")).status_code == 404


async def test_a_delegate_files_in_the_delegators_account_and_is_told_of_the_progress(shared_world: Any) -> None:
    owner = await shared_world.person("Nguyễn Thị Chủ")
    delegate = await shared_world.person("Trần Văn Thay")
    order = {"delegator": owner["identity_number"], "delegate": delegate["identity_number"], "procedures": [RECORD]}
    delegation = await _control(shared_world, "POST", "delegations", order)
    hand = await _acting(shared_world, delegate, owner["identity_number"], "07", RECORD)
    wrong = {"procedure_code": LICENCE, "agency_code": "H98.12"}
    refused = await hand.call("POST", "/api/drafts", json=wrong)
    assert refused.status_code == 422
    assert "Phạm vi ủy quyền" in refused.json()["error"]["message"]

    opened = await hand.ok("POST", "/api/drafts", json={"procedure_code": RECORD, "agency_code": "H98.07"})
    hand.draft = opened["draft_id"]
    assert opened["owner_number"] == owner["identity_number"]
    assert opened["submitter"] == {
        "full_name": "Trần Văn Thay",
        "relation": "delegate",
        "delegation": delegation["id"],
    }
    own_data = {name: delegate[name] for name in _DATA}
    assert (await hand.call("PUT", f"/api/drafts/{hand.draft}/personal-data", json=own_data)).status_code == 422
    await hand.ok("PUT", f"/api/drafts/{hand.draft}/personal-data", json={name: owner[name] for name in _DATA})
    await hand.complete()
    code = await hand.submit()
    await shared_world.provinces["H98"].handle(code, "07", "receive")
    seen = await hand.ok("GET", f"/api/dossiers/{code}")
    filed = next(step for step in seen["progress"] if step["action"].startswith("Nộp hồ sơ"))
    assert (filed["officer"], filed["title"]) == ("Trần Văn Thay", "Người nộp hồ sơ")
    assert _told(shared_world, delegate["identity_number"], code)
    assert not _told(shared_world, owner["identity_number"], code)
    body = {"email": "ke-khac@thu.example", "phone": "", "address": "", "autofill_consent": True}
    assert (await hand.call("PUT", "/api/account", json=body)).status_code == 403


async def test_a_representative_files_for_the_organisation_which_owns_the_dossier(shared_world: Any) -> None:
    person = await shared_world.person("Lê Thị Đại Diện")
    company = await _company(shared_world, person)
    hand = await _acting(shared_world, person, company["code"], "12", FACILITY)
    opened = await hand.ok("POST", "/api/drafts", json={"procedure_code": FACILITY, "agency_code": "H98.12"})
    assert (opened["owner_number"], opened["submitter"]["relation"]) == (company["code"], "representative")
    for_a_person = {"procedure_code": LICENCE, "agency_code": "H98.12"}
    refused = await hand.call("POST", "/api/drafts", json=for_a_person)
    assert refused.status_code == 422
    assert "không áp dụng cho cơ quan, tổ chức" in refused.json()["error"]["message"]
    hand.draft = opened["draft_id"]
    data = {
        "full_name": company["name"],
        "identity_number": company["code"],
        "birth_date": company["founded_on"],
        "identity_type": "tax-code",
    }
    given = await hand.ok("PUT", f"/api/drafts/{hand.draft}/personal-data", json=data)
    assert given["population"] == ""


async def test_at_the_counter_a_delegation_is_told_and_the_account_is_the_owners(shared_world: Any) -> None:
    owner, delegate = await shared_world.person("Hồ Thị Chủ"), await shared_world.person("Hồ Văn Thay")
    officer = await shared_world.provinces["H98"].officer("counter_officer", "07")
    order = {"procedure_code": RECORD, "agency_code": "H98.07"} | {name: owner[name] for name in _DATA}
    who = {"relation": "delegate", **{name: delegate[name] for name in ("full_name", "identity_number", "phone")}}
    nameless = await officer.call("POST", "/api/counter/drafts", json=order | {"submitter": who})
    assert "số văn bản ủy quyền" in nameless.json()["error"]["message"]
    opened = await officer.ok("POST", "/api/counter/drafts", json=order | {"submitter": who | {"delegation": "05/UQ"}})
    assert (opened["owner_number"], opened["submitter"]["delegation"]) == (owner["identity_number"], "05/UQ")
    odd = {**who, "relation": "representative"}
    assert (await officer.call("POST", "/api/counter/drafts", json=order | {"submitter": odd})).status_code == 422


@pytest.mark.parametrize(
    ("changes", "said"),
    [({"birth_date": "1901-02-03"}, "Ngày sinh không khớp"), ({"full_name": "Người Khác Hẳn"}, "Họ và tên không khớp")],
)
async def test_what_the_population_database_has_otherwise_is_never_accepted_silently(
    shared_world: Any, changes: dict[str, str], said: str
) -> None:
    person = await shared_world.person("Phạm Văn Giang")
    officer = await shared_world.provinces["H98"].officer("counter_officer", "07")
    order = {"procedure_code": RECORD, "agency_code": "H98.07"} | {name: person[name] for name in _DATA}
    refused = await officer.call("POST", "/api/counter/drafts", json=order | changes)
    assert refused.status_code == 422
    assert said in refused.json()["error"]["message"]
    assert (await officer.ok("POST", "/api/counter/drafts", json=order))["population"] == "match"


async def test_online_a_mismatch_is_refused_at_the_personal_data(shared_world: Any) -> None:
    person = await shared_world.person("Phạm Văn Hải")
    hand = await shared_world.enter(person, "H98", "07", RECORD)
    await shared_world.fault("population-mismatch")
    try:
        data = {name: person[name] for name in _DATA}
        refused = await hand.call("PUT", f"/api/drafts/{hand.draft}/personal-data", json=data)
    finally:
        await shared_world.clear_faults()
    assert refused.status_code == 422
    assert "không khớp với Cơ sở dữ liệu quốc gia về dân cư" in refused.json()["error"]["message"]
    assert (await hand.ok("GET", f"/api/drafts/{hand.draft}"))["personal_data"] is None


async def _filed_while_down(world: Any, name: str) -> tuple[Any, str]:
    person = await world.person(name)
    await world.fault("population-down")
    try:
        hand = await world.prepared(person, "H98", "07", RECORD)
    finally:
        await world.clear_faults()
    assert (await hand.ok("GET", f"/api/drafts/{hand.draft}"))["population"] == "unreachable"
    await hand.complete()
    return hand, await hand.submit()


async def test_a_database_that_is_down_holds_nobody_up_and_is_asked_again_before_reception(shared_world: Any) -> None:
    hand, code = await _filed_while_down(shared_world, "Bùi Thị Khánh")
    await shared_world.provinces["H98"].handle(code, "07", "receive")
    kept = _draft(shared_world, hand.draft)
    assert (kept.population, kept.databases) == (PopulationCheck.MATCH, ("7",))


async def test_a_dossier_is_not_received_while_its_owner_is_found_to_differ(shared_world: Any) -> None:
    hand, code = await _filed_while_down(shared_world, "Bùi Văn Long")
    officer = await shared_world.provinces["H98"].officer("counter_officer", "07")
    await shared_world.fault("population-mismatch")
    try:
        refused = await officer.call("POST", f"/api/dossiers/{code}/receive", json={})
    finally:
        await shared_world.clear_faults()
    assert refused.status_code == 422
    assert _draft(shared_world, hand.draft).population is PopulationCheck.MISMATCH
    checked = await officer.ok("POST", f"/api/dossiers/{code}/person-check")
    assert checked == {"population": "match", "words": "khớp"}


async def test_a_form_is_needed_online_and_each_wrong_field_is_told(shared_world: Any) -> None:
    person = await shared_world.person("Đặng Thị Mai")
    hand = await shared_world.prepared(person, "H98", "07", RECORD)
    await hand.complete()
    empty = await hand.call("POST", f"/api/drafts/{hand.draft}/submit")
    assert empty.status_code == 422
    assert "Tờ khai điện tử: Hãy nhập «Mục đích yêu cầu cấp phiếu»" in empty.json()["error"]["message"]
    wrong = {"record_kind": "Phiếu số 3", "purpose": "x", "residence": "y"}
    refused = await hand.call("PUT", f"/api/drafts/{hand.draft}/form", json={"values": wrong})
    assert "hãy chọn một trong" in refused.json()["error"]["message"]
    assert (await hand.ok("GET", f"/api/drafts/{hand.draft}/form"))["values"] == {}
    assert await hand.submit()


async def test_a_form_is_filled_in_only_while_the_person_agrees(shared_world: Any) -> None:
    person = await shared_world.person("Vũ Thị Nga")
    hand = await shared_world.prepared(person, "H98", "07", RECORD)
    await hand.fill_form(residence="99 Phố Cũ")
    await hand.complete()
    await hand.submit()

    async def suggested() -> Any:
        order = {"procedure_code": RECORD, "agency_code": "H98.07"}
        hand.draft = (await hand.ok("POST", "/api/drafts", json=order))["draft_id"]
        return (await hand.ok("GET", f"/api/drafts/{hand.draft}/form"))["suggested"]

    assert await suggested() == {}
    profile = {"email": person["email"], "phone": person["phone"], "address": "", "autofill_consent": True}
    await hand.ok("PUT", "/api/account", json=profile)
    assert (await suggested())["residence"] == "99 Phố Cũ"
    await hand.ok("PUT", "/api/account", json=profile | {"autofill_consent": False})
    assert await suggested() == {}


async def test_a_submitted_form_is_corrected_only_when_the_agency_asks(shared_world: Any) -> None:
    person = await shared_world.person("Hoàng Văn Phúc")
    hand = await shared_world.prepared(person, "H98", "07", RECORD)
    await hand.complete()
    code = await hand.submit()
    form = await hand.ok("GET", f"/api/drafts/{hand.draft}/form")
    assert form["may_change"] is False
    corrected = {"values": form["values"] | {"purpose": "Mục đích đã sửa"}}
    assert (await hand.call("PUT", f"/api/drafts/{hand.draft}/form", json=corrected)).status_code == 409
    await _ask_correction(shared_world, code)
    assert (await hand.ok("GET", f"/api/drafts/{hand.draft}/form"))["is_correction"] is True
    more = {"values": corrected["values"] | {"residence": "Nơi khác"}}
    unasked = await hand.call("PUT", f"/api/drafts/{hand.draft}/form", json=more)
    assert "không yêu cầu chỉnh sửa" in unasked.json()["error"]["message"]
    done = await hand.ok("PUT", f"/api/drafts/{hand.draft}/form", json=corrected)
    assert done["values"]["purpose"] == "Mục đích đã sửa"
    await hand.ok("POST", f"/api/dossiers/{code}/supply")
    assert (await hand.call("PUT", f"/api/drafts/{hand.draft}/form", json=corrected)).status_code == 409


async def _ask_correction(world: Any, code: str) -> None:
    officer = await world.provinces["H98"].officer("counter_officer", "07")
    asked = {"kind": "correction", "code": "purpose", "text": "Ghi rõ mục đích"}
    order = {"items": [asked], "reason": "Mục đích chưa rõ"}
    await officer.ok("POST", f"/api/dossiers/{code}/supplement-requests", json=order)


async def test_the_return_form_follows_the_level_and_the_post_needs_an_address(shared_world: Any) -> None:
    person = await shared_world.person("Ngô Thị Quỳnh")
    hand = await shared_world.prepared(person, "H98", "07", RECORD)
    path = f"/api/drafts/{hand.draft}/return"
    assert (await hand.ok("GET", f"/api/drafts/{hand.draft}/form"))["return_choices"] == ["online", "counter", "post"]
    assert (await hand.call("PUT", path, json={"return_choice": "post"})).status_code == 422
    paper = {"return_choice": "counter", "wants_electronic_only": True}
    assert (await hand.call("PUT", path, json=paper)).status_code == 422
    chosen = await hand.ok("PUT", path, json={"return_choice": "post", "return_address": "12 Phố Mẫu"})
    assert (chosen["return_choice"], chosen["return_address"]) == ("post", "12 Phố Mẫu")


async def test_a_draft_outlives_a_sign_out_and_may_be_deleted_until_it_is_submitted(shared_world: Any) -> None:
    person = await shared_world.person("Lý Văn Sơn")
    hand = await shared_world.prepared(person, "H98", "07", RECORD)
    await hand.fill_form()
    await hand.http.post("/dang-xuat")
    assert (await hand.call("GET", "/api/drafts")).status_code == 401
    again = await shared_world.enter(person, "H98", "07", RECORD)
    listed = [d["draft_id"] for d in (await again.ok("GET", "/api/drafts"))["drafts"]]
    assert set(listed) == {hand.draft, again.draft}
    assert (await again.ok("GET", f"/api/drafts/{hand.draft}/form"))["values"]["purpose"]
    assert (await again.call("DELETE", f"/api/drafts/{again.draft}")).status_code == 204
    assert [d["draft_id"] for d in (await again.ok("GET", "/api/drafts"))["drafts"]] == [hand.draft]
    stranger = await shared_world.enter(await shared_world.person("Lý Văn Tám"), "H98", "07", RECORD)
    assert (await stranger.call("DELETE", f"/api/drafts/{hand.draft}")).status_code == 404
    again.draft = hand.draft
    await again.complete()
    await again.submit()
    assert (await again.call("DELETE", f"/api/drafts/{hand.draft}")).status_code == 409


async def test_a_foreigner_gets_a_criminal_record_but_no_vietnamese_licence(shared_world: Any) -> None:
    more = {"nationality": "FRA", "passport": f"X9{next(_SERIAL)}"}
    person = await shared_world.person("Jean Martin", **more)
    officer = await shared_world.provinces["H98"].officer("counter_officer", "12")
    own = {name: person[name] for name in _DATA} | {"identity_number": more["passport"]}
    order = own | {"identity_type": "passport", "country": "FRA"}
    licence = {"procedure_code": LICENCE, "agency_code": "H98.12"}
    refused = await officer.call("POST", "/api/counter/drafts", json=order | licence)
    assert refused.status_code == 422
    assert "chỉ dành cho công dân Việt Nam" in refused.json()["error"]["message"]
    hand = await shared_world.enter(person, "H98", "07", RECORD)
    given = await hand.ok("PUT", f"/api/drafts/{hand.draft}/personal-data", json=order)
    assert given["owner_number"] == f"FRA-{more['passport']}"
    await hand.complete()
    assert await hand.submit()


async def test_services_are_found_by_agency_level_tier_and_sector(shared_world: Any) -> None:
    anybody = shared_world.anybody("H98")
    everything = await anybody.ok("GET", "/api/services")
    codes = {s["procedure_code"] for s in everything["services"]}
    assert {RECORD, LICENCE, FACILITY, "2.000635", "1.001193"} <= codes
    one = next(s for s in everything["services"] if s["procedure_code"] == LICENCE)
    query = {"agency": "H98.12", "level": "4", "tier": "1", "sector": one["sector_code"], "words": "chung chi"}
    found = await anybody.ok("GET", "/api/services", params=query)
    assert [s["procedure_code"] for s in found["services"]] == [LICENCE]
    assert (await anybody.ok("GET", "/api/services", params=query | {"level": "3"}))["services"] == []
