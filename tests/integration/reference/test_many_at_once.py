"""A hundred citizens in one process at once: every dossier arrives, each with its own code."""

import asyncio
from typing import Any

LICENCE = "1.990001"


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
