"""A hundred citizens in one process at once: every dossier arrives, each with its own code."""

import asyncio
from typing import Any

import pytest

pytestmark = pytest.mark.slow
LICENCE = "1.990001"
CRIMINAL_RECORD = "000.00.00.G18-KQ990003"


async def test_a_hundred_flows_at_once_in_one_process_all_arrive(empty_world: Any) -> None:
    served = await empty_world.add_province("H98", "Tỉnh B (mô phỏng)")
    person = await empty_world.person("Nguyễn Thị An")
    citizen = await empty_world.prepared(person, "H98", "12", LICENCE)
    keys = ("full_name", "identity_number", "birth_date", "address", "phone", "email")
    order = {"procedure_code": LICENCE, "agency_code": "H98.12"}

    async def flow() -> str:
        own = type(citizen)(citizen.http)
        own.draft = (await own.ok("POST", "/api/drafts", json=order))["draft_id"]
        await own.ok("PUT", f"/api/drafts/{own.draft}/personal-data", json={k: person[k] for k in keys})
        assert await own.offers() == []
        await own.complete()
        code: str = await own.submit()
        return code

    codes = await asyncio.gather(*(flow() for _ in range(100)))
    assert len(set(codes)) == 100
    await served.told()
    told = await empty_world.journal(service="CapNhatTienDoHoSoMC")
    assert {e.dossier_code for e in told} == set(codes)
    assert [f.message for e in told for f in e.findings] == []


async def test_a_hundred_whole_flows_at_once_issue_in_a_and_reuse_in_b(patient_world: Any) -> None:
    """Issue, save, look up, reuse, sign, seal and return, a hundred people side by side in one process."""
    await patient_world.add_province("H97", "Tỉnh A (mô phỏng)", http_timeout_s=patient_world.patience_s)
    consumer = await patient_world.add_province("H98", "Tỉnh B (mô phỏng)", http_timeout_s=patient_world.patience_s)

    async def flow(number: int) -> str:
        person = await patient_world.person(f"Nguyễn Thị An {number}")
        await patient_world.issue(person, "H97")
        citizen = await patient_world.prepared(person, "H98", "12", LICENCE)
        (offer,) = await citizen.offers()
        taken = await citizen.take(CRIMINAL_RECORD, offer["offer_id"])
        assert taken.status_code == 201, taken.text
        await citizen.complete()
        dossier_code: str = await citizen.submit()
        assert (await consumer.handle(dossier_code, "12"))["status"] == "10"
        return dossier_code

    codes = await asyncio.gather(*(flow(number) for number in range(100)))
    assert len(set(codes)) == 100
    for served in patient_world.provinces.values():
        await served.told()
    ended = {e.dossier_code for e in await patient_world.everything(service="DongBoHoSoMC") if _has_ended(e)}
    assert set(codes) <= ended
    assert len(ended) == 200
    assert [f.message for e in await patient_world.everything() for f in e.findings] == []


def _has_ended(entry: Any) -> bool:
    return bool(entry.error_code == "0" and entry.request["data"][0]["TrangThaiHoSo"] == "10")
