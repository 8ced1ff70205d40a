"""Dossiers handed in at the one-stop counter: account, consent, transfer, paper, and which copy is used."""

import asyncio
from typing import Any

import pytest

LICENCE = "1.990001"
CRIMINAL_RECORD = "000.00.00.G18-KQ990003"


async def test_consent_is_asked_granted_and_used_once_and_then_the_document_is_transferred(world: Any) -> None:
    person = await world.person("Nguyễn Thị An")
    await world.document(person)
    officer = await world.at_counter(person, "H98", "12", LICENCE)
    (offer,) = await officer.offers()
    consent = await _asked(officer, offer["offer_id"])
    assert (await officer.take(CRIMINAL_RECORD, offer["offer_id"], consent)).status_code == 422
    await officer.ok("PUT", f"/api/consents/{consent}", json={"granted": True})
    assert (await officer.take(CRIMINAL_RECORD, offer["offer_id"], consent)).json()["source"] == "national"
    again = await officer.take(CRIMINAL_RECORD, offer["offer_id"], consent)
    assert again.status_code == 422
    assert "đã được sử dụng" in again.json()["error"]["message"]

    await officer.complete(how="digitize")
    dossier_code = await officer.submit()
    (record,) = (await officer.ok("GET", f"/api/dossiers/{dossier_code}"))["consents"]
    assert (record["state"], record["owner_number"], record["dossier"]) == (
        "granted",
        person["identity_number"],
        dossier_code,
    )
    assert record["answered_at"] <= record["used_at"]
    await world.provinces["H98"].told()
    (entry,) = await world.journal(dossier_code=dossier_code, service="DongBoHoSoMC")
    assert entry.findings == []
    assert entry.request["data"][0]["KenhThucHien"] == "1"
    flags = {d["MaThanhPhanHoSo"]: d["DuocSoHoa"] for d in entry.request["data"][0]["TaiLieuNop"]}
    assert set(flags.values()) == {"1"}


async def test_after_a_refusal_nothing_is_transferred_and_paper_may_be_digitised(world: Any) -> None:
    person = await world.person("Trần Thị Bích")
    await world.document(person)
    officer = await world.at_counter(person, "H98", "12", LICENCE)
    (offer,) = await officer.offers()
    consent = await _asked(officer, offer["offer_id"])
    await officer.ok("PUT", f"/api/consents/{consent}", json={"granted": False})
    assert (await officer.take(CRIMINAL_RECORD, offer["offer_id"], consent)).status_code == 422
    assert (await officer.take(CRIMINAL_RECORD, offer["offer_id"])).status_code == 422
    changed = await officer.call("PUT", f"/api/consents/{consent}", json={"granted": True})
    assert changed.status_code == 409
    await officer.complete(how="digitize")
    assert await officer.submit()
    assert not [e for e in await world.journal(surface="kho") if e.service == "tai-tep"]


async def test_without_consent_nothing_is_fetched_from_the_national_vault(world: Any) -> None:
    person = await world.person("Lê Văn Cường")
    await world.document(person)
    officer = await world.at_counter(person, "H98", "12", LICENCE)
    (offer,) = await officer.offers()
    assert (await officer.take(CRIMINAL_RECORD, offer["offer_id"])).status_code == 422
    assert not [e for e in await world.journal(surface="kho") if e.service == "tai-tep"]


async def test_a_consent_does_not_serve_another_dossier(world: Any) -> None:
    person = await world.person("Lê Thị Đào")
    await world.document(person)
    first = await world.at_counter(person, "H98", "12", LICENCE)
    consent = await _asked(first, (await first.offers())[0]["offer_id"])
    await first.ok("PUT", f"/api/consents/{consent}", json={"granted": True})
    second = await world.at_counter(person, "H98", "12", LICENCE)
    got = await second.take(CRIMINAL_RECORD, (await second.offers())[0]["offer_id"], consent)
    assert got.status_code == 422


async def test_a_consent_serves_once_though_it_is_used_twice_at_the_same_moment(world: Any) -> None:
    person = await world.person("Đặng Thị Gấm")
    await world.document(person)
    officer = await world.at_counter(person, "H98", "12", LICENCE)
    (offer,) = await officer.offers()
    consent = await _asked(officer, offer["offer_id"])
    await officer.ok("PUT", f"/api/consents/{consent}", json={"granted": True})
    both = await asyncio.gather(*(officer.take(CRIMINAL_RECORD, offer["offer_id"], consent) for _ in range(2)))
    assert sorted(one.status_code for one in both)[0] == 201
    assert sorted(one.status_code for one in both)[1] in (409, 422)


async def test_after_submission_neither_a_used_nor_a_fresh_consent_moves_anything(world: Any) -> None:
    person = await world.person("Hồ Văn Giang")
    await world.document(person)
    officer = await world.at_counter(person, "H98", "12", LICENCE)
    (offer,) = await officer.offers()
    used, fresh = [await _asked(officer, offer["offer_id"]) for _ in range(2)]
    for consent in (used, fresh):
        await officer.ok("PUT", f"/api/consents/{consent}", json={"granted": True})
    assert (await officer.take(CRIMINAL_RECORD, offer["offer_id"], used)).status_code == 201
    await officer.complete(how="digitize")
    dossier_code = await officer.submit()
    for consent in (used, fresh):
        assert (await officer.take(CRIMINAL_RECORD, offer["offer_id"], consent)).status_code in (409, 422)
    records = (await officer.ok("GET", f"/api/dossiers/{dossier_code}"))["consents"]
    assert [record["used_at"] is not None for record in records] == [True, False]


async def test_where_both_vaults_hold_a_document_the_local_copy_is_used(world: Any) -> None:
    person = await world.person("Phạm Thị Hoa")
    await world.issue(person, "H98")
    officer = await world.at_counter(person, "H98", "12", LICENCE)
    offers = {o["source"]: o for o in await officer.offers()}
    assert set(offers) == {"local", "national"}
    consent = await _asked(officer, offers["national"]["offer_id"])
    await officer.ok("PUT", f"/api/consents/{consent}", json={"granted": True})
    got = await officer.take(CRIMINAL_RECORD, offers["national"]["offer_id"], consent)
    assert got.json()["source"] == "local"


@pytest.mark.parametrize(("account", "state"), [(True, "dvcqg_only"), (False, "none")])
async def test_the_account_is_looked_up_by_number_and_made(world: Any, account: bool, state: str) -> None:
    person = await world.person("Vũ Văn Khoa", account=account)
    officer = await world.at_counter(person, "H98", "12", LICENCE)
    assert officer.draft
    asked = [e for e in await world.journal(surface="adapter") if e.service == "TraCuuTechID"]
    assert asked[0].request["mstorcmnd"] == person["identity_number"]
    order = {"procedure_code": LICENCE, "agency_code": "H98.12"}
    keys = ("full_name", "identity_number", "birth_date", "address", "phone", "email")
    again = await officer.ok("POST", "/api/counter/drafts", json=order | {k: person[k] for k in keys})
    assert again["identity_checked"] is True
    assert again["account_state"] == {"dvcqg_only": "both", "none": "httt_only"}[state]


async def _asked(officer: Any, offer_id: str) -> str:
    asked = await officer.ok("POST", f"/api/drafts/{officer.draft}/consents", json={"offer_id": offer_id})
    assert asked["state"] == "asked"
    consent_id: str = asked["consent_id"]
    return consent_id
