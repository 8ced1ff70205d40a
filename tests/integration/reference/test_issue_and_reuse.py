"""A record issued in province A becomes a component in province B, against the real portal."""

import hashlib
from typing import Any

RECORD, LICENCE = "2.000488", "1.990001"
RECORD_NO1 = "KQ.G15.000007"
CRIMINAL_RECORD = "000.00.00.G18-KQ990003"


async def test_a_record_issued_in_a_is_reused_in_b_and_the_portal_finds_nothing_wrong(world: Any) -> None:
    person = await world.person("Nguyễn Thị An")
    issued = await world.issue(person, "H97")

    citizen = await world.prepared(person, "H98", "12", LICENCE)
    (offer,) = await citizen.offers()
    assert (offer["source"], offer["kq_code"], offer["usable"]) == ("national", RECORD_NO1, True)
    assert (await citizen.take(CRIMINAL_RECORD, offer["offer_id"])).status_code == 201
    await citizen.complete()
    dossier_code = await citizen.submit()
    assert (await world.provinces["H98"].handle(dossier_code, "12"))["status"] == "10"
    await world.provinces["H98"].told()
    fetched = await world.wait_fetch(dossier_code, "DanhSachGiayToKetQua")

    assert fetched.facts is not None
    assert fetched.facts.has_personal_signature
    assert fetched.facts.has_agency_seal
    findings = [(e.member, e.service, f.field, f.rule, f.message) for e in await world.journal() for f in e.findings]
    assert findings == []
    await _assert_same_file(world, issued, dossier_code)


async def _assert_same_file(world: Any, issued: str, dossier_code: str) -> None:
    issuer, consumer = (
        await world.provinces["H97"].officer("monitor", "07"),
        await world.provinces["H98"].officer("monitor"),
    )
    (deliverable,) = (await issuer.ok("GET", f"/api/dossiers/{issued}"))["deliverables"]
    view = await consumer.ok("GET", f"/api/dossiers/{dossier_code}")
    reused = next(c for c in view["components"] if c["code"] == CRIMINAL_RECORD)
    assert (reused["source"], reused["kq_code"]) == ("national", RECORD_NO1)
    assert reused["sha256"] == deliverable["sha256"]


async def test_every_status_is_synced_in_order_with_its_progress_rows(world: Any) -> None:
    person = await world.person("Trần Văn Bình")
    dossier_code = await world.issue(person, "H97", save=False)
    told = await world.journal(surface="adapter", dossier_code=dossier_code)
    records = [e.request["data"][0] for e in told if e.service == "DongBoHoSoMC"]
    rows = [row for e in told if e.service == "CapNhatTienDoHoSoMC" for row in e.request["data"]]
    assert [r["TrangThaiHoSo"] for r in records] == ["1", "2", "4", "9", "10"]
    statuses = " ".join(r["TrangThai"] for r in rows)
    assert statuses == "1 2 2 4 4 4 9 10"  # received, then the files are signed
    assert [r["ThoiDiemXuLy"] for r in rows] == sorted(r["ThoiDiemXuLy"] for r in rows)
    assert all(r["NguoiXuLy"] and r["ChucDanh"] and r["PhongBanXuLy"] for r in rows)
    assert records[-1]["DanhSachGiayToKetQua"][0]["MaGiayToKetQua"] == RECORD_NO1


async def test_a_finished_result_is_in_the_local_vault_with_its_fields_and_the_submitter_is_notified(
    world: Any,
) -> None:
    person = await world.person("Lê Thị Cúc")
    citizen = await world.prepared(person, "H97", "07", RECORD)
    await citizen.complete()
    dossier_code = await citizen.submit()
    await world.provinces["H97"].handle(dossier_code, "07", "receive", "forward", "examine", "sign", "seal")
    query = {"identity_number": person["identity_number"]}
    (stored,) = (await citizen.ok("GET", "/api/local-vault", params=query))["documents"]
    assert stored["no_expiry"] is True
    assert stored["expires_on"] is None
    assert (stored["kq_code"], stored["instance_code"]) == (RECORD_NO1, f"{dossier_code}-KQ1")
    assert all(stored[name] for name in ("document_number", "subject", "issuer", "issued_on", "effective_on"))
    *_, notice = (await citizen.ok("GET", "/api/notices"))["notices"]
    assert notice["subject"] == f"Hồ sơ {dossier_code}: Đã xử lý xong"


async def test_a_result_that_was_synced_but_not_saved_is_not_offered(world: Any) -> None:
    person = await world.person("Phạm Văn Dũng")
    await world.issue(person, "H97", save=False)
    citizen = await world.prepared(person, "H98", "12", LICENCE)
    assert await citizen.offers() == []


async def test_the_citizen_may_upload_although_the_vault_has_the_paper(world: Any) -> None:
    person = await world.person("Vũ Thị Giang")
    await world.document(person)
    citizen = await world.prepared(person, "H98", "12", LICENCE)
    await citizen.complete()
    dossier_code = await citizen.submit()
    await world.provinces["H98"].told()
    (entry,) = await world.journal(dossier_code=dossier_code, service="DongBoHoSoMC")
    assert {d["DuocLayTuKhoDMQG"] for d in entry.request["data"][0]["TaiLieuNop"]} == {"0"}
    assert entry.findings == []


async def test_the_files_behind_the_links_are_those_the_portal_fetched(world: Any) -> None:
    person = await world.person("Hoàng Văn Hải")
    dossier_code = await world.issue(person, "H97", save=False)
    entry = next(
        e for e in await world.journal(dossier_code=dossier_code) if e.service == "DanhSachGiayToKetQua" and e.facts
    )
    client = (await world.provinces["H97"].officer("monitor", "07")).http
    content = (await client.get(entry.request["url"])).content
    assert hashlib.sha256(content).hexdigest() == entry.facts.sha256
