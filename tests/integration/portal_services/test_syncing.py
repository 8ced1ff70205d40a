"""DongBoHoSoMC and CapNhatTienDoHoSoMC: what is kept, what is refused, what is noted."""

import asyncio
from typing import Any

CODE = "H98.07-261122-0001"


def rules_of(entry: Any) -> set[str]:
    return {finding.rule for finding in entry.findings}


async def test_a_record_that_keeps_every_rule_has_no_finding(portal: Any, records: Any) -> None:
    session = await portal.login("H98")
    await portal.sync(session, records.dossier(portal, portal.people()[0]))
    assert portal.journal(service="DongBoHoSoMC")[0].findings == []


async def test_inserting_a_known_dossier_says_that_it_exists_and_changes_nothing(portal: Any, records: Any) -> None:
    owner, session = portal.people()[0], await portal.login("H98")
    await portal.sync(session, records.dossier(portal, owner))
    answer = await portal.sync(session, records.dossier(portal, owner, TrangThaiHoSo="4"))
    assert answer["error_code"] == "-3"
    assert "đã tồn tại" in answer["message"]
    assert (await portal.call(session, "TraCuuHoSo", mahoso=CODE))["result"][0]["TrangThaiHoSo"] == "2"


async def test_updating_an_unknown_dossier_creates_it_with_a_finding(portal: Any, records: Any) -> None:
    session = await portal.login("H98")
    answer = await portal.sync(session, records.dossier(portal, portal.people()[0]), updating=True)
    assert answer["error_code"] == "0"
    assert rules_of(portal.journal(dossier_code=CODE)[0]) == {"update-of-unknown"}


async def test_an_update_changes_the_dossier(portal: Any, records: Any) -> None:
    owner, session = portal.people()[0], await portal.login("H98")
    await portal.sync(session, records.dossier(portal, owner))
    assert (await portal.sync(session, records.dossier(portal, owner, TrangThaiHoSo="4"), updating=True))[
        "error_code"
    ] == "0"
    assert (await portal.call(session, "TraCuuHoSo", mahoso=CODE))["result"][0]["TrangThaiHoSo"] == "4"


async def test_members_never_see_each_others_dossiers(portal: Any, records: Any) -> None:
    owner = portal.people()[0]
    await portal.sync(await portal.login("H98"), records.dossier(portal, owner))
    other = await portal.login("H97")
    assert (await portal.call(other, "TraCuuHoSo", madonvi="H97", mahoso=CODE))["result"] == []
    row = records.progress(portal)
    assert (await portal.call(other, "CapNhatTienDoHoSoMC", madonvi="H97", data=[row]))["error_code"] == "-8"
    assert (await portal.sync(other, records.dossier(portal, owner), madonvi="H97"))["error_code"] == "0"
    await portal.citizen(owner)
    assert len((await portal.http.get("/api/citizen/my-services")).json()) == 2


async def test_each_record_is_judged_by_itself(portal: Any, records: Any) -> None:
    owner, session = portal.people()[0], await portal.login("H98")
    good = records.dossier(portal, owner)
    nameless = records.dossier(portal, owner, MaHoSo="")
    last = records.dossier(portal, owner, MaHoSo="H98.07-261122-0003")
    answer = await portal.sync(session, good, nameless, "không phải đối tượng", last)
    assert answer["error_code"] == "-1"
    assert "Bản ghi 2" in answer["message"]
    assert "Bản ghi 3" in answer["message"]
    for code in (CODE, "H98.07-261122-0003"):
        assert len((await portal.call(session, "TraCuuHoSo", mahoso=code))["result"]) == 1


async def test_lenient_accepts_and_notes_what_strict_refuses_with_three_reasons(portal: Any, records: Any) -> None:
    owner, session = portal.people()[0], await portal.login("H98")
    spoilt = {"TenLinhVuc": "", "DonViXuLy": "", "HinhThuc": "7", "TrichYeuHoSo": "x" * 1001}
    assert (await portal.sync(session, records.dossier(portal, owner, **spoilt)))["error_code"] == "0"
    assert rules_of(portal.journal(dossier_code=CODE)[0]) == {"required", "wrong-value", "too-long"}

    portal.member("H98", mode="strict")
    other = "H98.07-261122-0002"
    answer = await portal.sync(session, records.dossier(portal, owner, MaHoSo=other, **spoilt))
    assert answer["error_code"] == "-1"
    assert answer["message"].count(";") == 2
    assert (await portal.call(session, "TraCuuHoSo", mahoso=other))["result"] == []
    assert (await portal.sync(session, records.dossier(portal, owner, MaHoSo=other)))["error_code"] == "0"


async def test_an_exact_repeat_of_a_progress_row_is_one_row_and_another_time_is_two(portal: Any, records: Any) -> None:
    owner, session = portal.people()[0], await portal.login("H98")
    await portal.sync(session, records.dossier(portal, owner))
    row = records.progress(portal, ThoiDiemXuLy="20261101080000")
    for _ in range(3):
        assert (await portal.call(session, "CapNhatTienDoHoSoMC", data=[row]))["error_code"] == "0"
    await portal.citizen(owner)
    assert len((await portal.http.get("/api/citizen/my-services")).json()[0]["timeline"]) == 1
    assert all(not entry.findings for entry in portal.journal(service="CapNhatTienDoHoSoMC"))

    later = records.progress(portal, ThoiDiemXuLy="20261101080001")
    await portal.call(session, "CapNhatTienDoHoSoMC", data=[later])
    timeline = (await portal.http.get("/api/citizen/my-services")).json()[0]["timeline"]
    assert [row["at"] for row in timeline] == ["2026-11-01T01:00:00Z", "2026-11-01T01:00:01Z"]
    assert rules_of(portal.journal(service="CapNhatTienDoHoSoMC")[-1]) == {"progress-same-step-other-time"}


async def test_the_last_row_is_compared_with_the_record(portal: Any, records: Any) -> None:
    session = await portal.login("H98")
    await portal.sync(session, records.dossier(portal, portal.people()[0]))
    await portal.call(session, "CapNhatTienDoHoSoMC", data=[records.progress(portal, TrangThai="9")])
    assert rules_of(portal.journal(service="CapNhatTienDoHoSoMC")[0]) == {"status-differs-from-progress"}


async def test_rows_of_several_dossiers_are_journalled_apart(portal: Any, records: Any) -> None:
    owner, session, second = portal.people()[0], await portal.login("H98"), "H98.07-261122-0002"
    await portal.sync(session, records.dossier(portal, owner), records.dossier(portal, owner, MaHoSo=second))
    rows = [records.progress(portal), records.progress(portal, MaHoSo=second)]
    await portal.call(session, "CapNhatTienDoHoSoMC", data=rows)
    for code in (CODE, second):
        [entry] = portal.journal(service="CapNhatTienDoHoSoMC", dossier_code=code)
        assert [row["MaHoSo"] for row in entry.request["data"]] == [code]
        assert entry.person == owner.identity_number


async def test_a_hundred_parallel_syncs_lose_nothing(portal: Any, records: Any) -> None:
    owner, session = portal.people()[0], await portal.login("H98")
    codes = [f"H98.07-261122-{number:04d}" for number in range(100)]

    async def flow(code: str) -> None:
        await portal.sync(session, records.dossier(portal, owner, MaHoSo=code))
        rows = [records.progress(portal, MaHoSo=code, TrangThai=status) for status in ("2", "4")]
        await asyncio.gather(*(portal.call(session, "CapNhatTienDoHoSoMC", data=[row]) for row in rows))

    await asyncio.gather(*(flow(code) for code in codes))
    await portal.citizen(owner)
    mine = (await portal.http.get("/api/citizen/my-services")).json()
    assert sorted(dossier["dossier_code"] for dossier in mine) == codes
    assert {len(dossier["timeline"]) for dossier in mine} == {2}
    assert len(portal.journal(service="DongBoHoSoMC")) == 100


async def test_reuse_without_a_look_up_is_found_and_with_one_is_not(portal: Any, province: Any, records: Any) -> None:
    owner, session = portal.people()[0], await portal.login("H98")
    content = await portal.paper(owner, deposit=True)
    reused = {
        "TepDinhKemId": "tk-1",
        "MaThanhPhanHoSo": "000.00.00.G18-KQ990003",
        "DuongDanTaiTepTin": province.give("llp.pdf", content),
        "DuocTaiSuDung": "1",
        "DuocLayTuKhoDMQG": "1",
        "MaKetQuaThayThe": "KQ.G15.000007",
    }
    licence = {
        "MaTTHC": "1.990001",
        "TenTTHC": "",
        "MaLinhVuc": "G18-YT04",
        "DonViXuLy": "Sở Y tế tỉnh B",
        "TaiLieuNop": [reused],
    }
    licence["TenTTHC"] = (await portal.call(session, "LayThuTuc", maTTHC="1.990001"))["result"][0]["TENTTHC"]
    await portal.sync(session, records.dossier(portal, owner, **licence))
    assert rules_of(portal.journal(dossier_code=CODE)[0]) == {"reused-without-look-up"}

    await portal.kho_search(await portal.kho_login("H98"), owner.identity_number, "KQ.G15.000007")
    after = portal.realm.journal.last_seq
    licence["TaiLieuNop"] = [reused | {"DuongDanTaiTepTin": province.give("llp-2.pdf", content)}]
    await portal.sync(session, records.dossier(portal, owner, **licence), updating=True)
    assert portal.journal(surface="adapter", dossier_code=CODE)[-1].findings == []
    fetch = await portal.fetched(CODE, after)
    assert (fetch.service, fetch.findings) == ("TaiLieuNop", [])

    other = province.give("llp-3.pdf", await portal.paper(owner, kq_code="KQ.G15.000008"))
    licence["TaiLieuNop"] = [reused | {"DuongDanTaiTepTin": other}]
    after = portal.realm.journal.last_seq
    await portal.sync(session, records.dossier(portal, owner, **licence), updating=True)
    assert rules_of(await portal.fetched(CODE, after)) == {"reused-file-differs"}


async def test_a_code_that_does_not_fit_the_component_is_found(portal: Any, records: Any) -> None:
    reused = {"MaThanhPhanHoSo": "000.00.00.G18-KQ990002", "DuocLayTuKhoDMQG": "1"}
    changes = {"MaTTHC": "1.990001", "MaLinhVuc": "G18-YT04"}
    session, owner = await portal.login("H98"), portal.people()[0]
    wrong = records.dossier(portal, owner, **changes, TaiLieuNop=[{**reused, "MaKetQuaThayThe": "KQ.G15.000007"}])
    await portal.sync(session, wrong)
    assert "replaces-code-does-not-fit" in rules_of(portal.journal(dossier_code=CODE)[0])
    await portal.sync(session, records.dossier(portal, owner, **changes, TaiLieuNop=[reused]), updating=True)
    assert "replaces-code-missing" in rules_of(portal.journal(dossier_code=CODE)[-1])
