"""Each defect is seen at the portal or through the API, and the honest practice knows nothing of it."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from mock_dvcqg.contract.document_facts import SignerKind
from reference_httt.defects import DEFECTS

pytestmark = pytest.mark.slow  # tests/conformance shows each defect in every run; CI runs these too
RECORD, LICENCE = "2.000488", "1.990001"
CRIMINAL_RECORD = "000.00.00.G18-KQ990003"


async def _b(world: Any, defect: str) -> Any:
    return await world.add_province("H98", "Tỉnh B (mô phỏng)", defect)


async def _applicant(world: Any, **document: Any) -> Any:
    person = await world.person("Nguyễn Thị An")
    await world.document(person, **document)
    return await world.prepared(person, "H98", "12", LICENCE)


async def _reused(world: Any) -> str:
    citizen = await _applicant(world)
    (offer,) = await citizen.offers()
    assert (await citizen.take(CRIMINAL_RECORD, offer["offer_id"])).status_code == 201
    await citizen.complete()
    code: str = await citizen.submit()
    await world.provinces["H98"].told()
    return code


async def _finished(world: Any) -> str:
    person = await world.person("Trần Văn Bình")
    citizen = await world.prepared(person, "H98", "07", RECORD)
    await citizen.complete()
    code: str = await citizen.submit()
    await world.provinces["H98"].handle(code, "07", "receive", "forward", "examine", "sign", "seal")
    await world.provinces["H98"].told()
    return code


async def _last_record(world: Any, code: str) -> dict[str, Any]:
    record: dict[str, Any] = (await world.journal(dossier_code=code, service="DongBoHoSoMC"))[-1].request["data"][0]
    return record


async def test_forgets_agency_seal_leaves_the_leaders_signature_alone(empty_world: Any) -> None:
    await _b(empty_world, "forgets-agency-seal")
    fetched = await empty_world.wait_fetch(await _finished(empty_world), "DanhSachGiayToKetQua")
    assert [s.kind for s in fetched.facts.signatures] == [SignerKind.PERSONAL]


async def test_seals_before_leader_signs_puts_the_seal_first(empty_world: Any) -> None:
    await _b(empty_world, "seals-before-leader-signs")
    fetched = await empty_world.wait_fetch(await _finished(empty_world), "DanhSachGiayToKetQua")
    assert [s.kind for s in fetched.facts.signatures] == [SignerKind.AGENCY, SignerKind.PERSONAL]


async def test_forgets_local_vault_stores_nothing(empty_world: Any) -> None:
    served = await _b(empty_world, "forgets-local-vault")
    code = await _finished(empty_world)
    officer = await served.officer("monitor", "07")
    (deliverable,) = (await officer.ok("GET", f"/api/dossiers/{code}"))["deliverables"]
    assert deliverable["stored_in_local_vault"] is False


async def test_drops_kq_code_syncs_a_nameless_result(empty_world: Any) -> None:
    await _b(empty_world, "drops-kq-code")
    record = await _last_record(empty_world, await _finished(empty_world))
    assert record["DanhSachGiayToKetQua"][0]["MaGiayToKetQua"] == ""


async def test_dead_result_link_cannot_be_fetched(empty_world: Any) -> None:
    await _b(empty_world, "dead-result-link")
    fetched = await empty_world.wait_fetch(await _finished(empty_world), "DanhSachGiayToKetQua")
    assert fetched.facts is None


async def test_uploads_instead_of_reuse_flag_reports_a_common_upload(empty_world: Any) -> None:
    await _b(empty_world, "uploads-instead-of-reuse-flag")
    record = await _last_record(empty_world, await _reused(empty_world))
    assert {d["DuocLayTuKhoDMQG"] for d in record["TaiLieuNop"]} == {"0"}


async def test_rewrites_the_file_loses_the_signatures(empty_world: Any) -> None:
    served = await _b(empty_world, "rewrites-the-file")
    code = await _reused(empty_world)
    (downloaded,) = [e for e in await empty_world.journal(surface="kho") if e.service == "tai-tep"]
    view = await (await served.officer("monitor")).ok("GET", f"/api/dossiers/{code}")
    kept = next(c["sha256"] for c in view["components"] if c["code"] == CRIMINAL_RECORD)
    assert kept != downloaded.facts.sha256


async def test_asks_for_paper_anyway_shows_a_request_for_the_reused_component(empty_world: Any) -> None:
    served = await _b(empty_world, "asks-for-paper-anyway")
    code = await _reused(empty_world)
    view = await (await served.officer("monitor")).ok("GET", f"/api/dossiers/{code}")
    assert [r["component"] for r in view["requests"]] == [CRIMINAL_RECORD]


ACCEPTED = {
    "accepts-stale-record": {"fields": {"issued_on": datetime.now(UTC).date() - timedelta(days=215)}},
    "accepts-tampered-record": {"tampering": "content-added"},
    "accepts-mismatching-content": {"fields": {"owner_name": "Lê Văn Sai"}},
    "offers-unfit-kq-code": {"fields": {"kq_code": "KQ.G15.000008", "title": "Phiếu lý lịch tư pháp số 2"}},
}


@pytest.mark.parametrize("defect", ACCEPTED)
async def test_an_unusable_document_is_taken_under_its_defect(empty_world: Any, defect: str) -> None:
    await _b(empty_world, defect)
    citizen = await _applicant(empty_world, **ACCEPTED[defect])
    (offer,) = await citizen.offers()
    assert (await citizen.take(CRIMINAL_RECORD, offer["offer_id"])).status_code == 201


@pytest.mark.parametrize(
    "defect", sorted({"accepts-stale-record", "accepts-tampered-record", "accepts-mismatching-content"})
)
async def test_another_persons_document_is_refused_under_those_defects_too(empty_world: Any, defect: str) -> None:
    await _b(empty_world, defect)
    citizen = await _applicant(empty_world, fields={"owner_number": "001099000001"})
    (offer,) = await citizen.offers()
    assert (await citizen.take(CRIMINAL_RECORD, offer["offer_id"])).status_code == 422


@pytest.mark.parametrize(("defect", "answer"), [("ignores-consent-refusal", False), ("transfers-before-consent", None)])
async def test_a_transfer_without_a_yes_goes_through(empty_world: Any, defect: str, answer: bool | None) -> None:
    await _b(empty_world, defect)
    person = await empty_world.person("Lê Văn Cường")
    await empty_world.document(person)
    officer = await empty_world.at_counter(person, "H98", "12", LICENCE)
    (offer,) = await officer.offers()
    order = {"offer_id": offer["offer_id"]}
    consent = (await officer.ok("POST", f"/api/drafts/{officer.draft}/consents", json=order))["consent_id"]
    if answer is not None:
        await officer.ok("PUT", f"/api/consents/{consent}", json={"granted": answer})
    assert (await officer.take(CRIMINAL_RECORD, offer["offer_id"], consent)).status_code == 201


async def test_prefers_national_copy_fetches_what_the_province_has(empty_world: Any) -> None:
    await _b(empty_world, "prefers-national-copy")
    person = await empty_world.person("Phạm Thị Hoa")
    await empty_world.issue(person, "H98")
    officer = await empty_world.at_counter(person, "H98", "12", LICENCE)
    local = next(o for o in await officer.offers() if o["source"] == "local")
    assert (await officer.take(CRIMINAL_RECORD, local["offer_id"])).json()["source"] == "national"


async def test_links_account_by_name_puts_two_people_into_one_account(empty_world: Any) -> None:
    await _b(empty_world, "links-account-by-name")
    first, second = await empty_world.person("Nguyễn Thị An"), await empty_world.person("Nguyễn Thị An")
    await empty_world.enter(first, "H98", "12", LICENCE)
    browser = await empty_world.enter(second, "H98", "12", LICENCE)
    assert (await browser.ok("GET", "/api/account"))["identity_number"] == first["identity_number"]


async def test_people_of_one_name_have_accounts_of_their_own(world: Any) -> None:
    for _ in range(2):
        person = await world.person("Nguyễn Thị An")
        browser = await world.enter(person, "H98", "12", LICENCE)
        assert (await browser.ok("GET", "/api/account"))["identity_number"] == person["identity_number"]


async def test_syncs_twice_on_retry_doubles_rows(empty_world: Any) -> None:
    await _b(empty_world, "syncs-twice-on-retry")
    person = await empty_world.person("Trần Văn Bình")
    citizen = await empty_world.prepared(person, "H98", "07", RECORD)
    await citizen.complete()
    await empty_world.fault("answer-dropped-after-commit", member="H98", service="CapNhatTienDoHoSoMC", count=1)
    code = await citizen.submit()
    await empty_world.provinces["H98"].told()
    sent = await empty_world.journal(dossier_code=code, service="CapNhatTienDoHoSoMC")
    assert len({e.request["data"][0]["ThoiDiemXuLy"] for e in sent}) == 2


async def test_gives_up_when_portal_is_down_loses_a_status(empty_world: Any) -> None:
    served = await _b(empty_world, "gives-up-when-portal-is-down")
    person = await empty_world.person("Trần Văn Bình")
    citizen = await empty_world.prepared(person, "H98", "07", RECORD)
    await citizen.complete()
    await empty_world.fault("unreachable", member="H98")
    code = await citizen.submit()
    await served.told()
    await empty_world.clear_faults()
    await served.handle(code, "07", "receive")
    await served.told()
    rows = await empty_world.journal(dossier_code=code, service="CapNhatTienDoHoSoMC")
    assert [r["TrangThai"] for e in rows for r in e.request["data"] if e.answered] == ["2"]


async def test_two_provinces_with_different_defects_live_in_one_process(empty_world: Any) -> None:
    await empty_world.add_province("H97", "Tỉnh A (mô phỏng)", "drops-kq-code")
    await empty_world.add_province("H98", "Tỉnh B (mô phỏng)", "forgets-local-vault")
    practices = {code: served.province.practice for code, served in empty_world.provinces.items()}
    assert practices["H97"].result_told is not practices["H98"].result_told
    assert practices["H97"].is_kept_locally is not practices["H98"].is_kept_locally
    record = await _last_record(empty_world, await _finished(empty_world))
    assert record["DanhSachGiayToKetQua"][0]["MaGiayToKetQua"] != ""


def test_every_defect_says_its_mistake_owns_requirements_and_replaces_what_it_says(world_free_practice: Any) -> None:
    for defect in DEFECTS.values():
        assert defect.description
        assert defect.owns
        departed = defect(world_free_practice)
        changed = {
            name
            for name in type(departed).__dataclass_fields__
            if getattr(departed, name) is not getattr(world_free_practice, name)
        }
        assert changed == set(defect.replaces)
        assert 1 <= len(changed) <= 2


def test_the_defects_are_of_many_mechanisms() -> None:
    of_one = Counter(name for defect in DEFECTS.values() for name in defect.replaces)
    assert {name: count for name, count in of_one.items() if count > 10} == {}
    assert len(of_one) > 100
