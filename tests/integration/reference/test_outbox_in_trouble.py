"""The portal is away, or its answer is lost: nothing is lost, nothing is doubled, the order is kept."""

from typing import Any

RECORD = "2.000488"


async def test_what_happened_while_the_portal_was_away_arrives_afterwards_in_order(world: Any) -> None:
    person = await world.person("Nguyễn Thị An")
    citizen = await world.prepared(person, "H98", "07", RECORD)
    await citizen.complete()
    await world.fault("unreachable", member="H98")
    dossier_code = await citizen.submit()
    await world.provinces["H98"].handle(dossier_code, "07", "receive", "forward")
    await _met_twice(world)
    assert [m["state"] for m in await _messages(world, dossier_code)] == ["waiting"] * 3
    await world.clear_faults()
    await world.provinces["H98"].told()
    told = await world.journal(dossier_code=dossier_code, service="DongBoHoSoMC")
    assert [e.request["data"][0]["TrangThaiHoSo"] for e in told if e.answered] == ["1", "2", "4"]
    assert [m["state"] for m in await _messages(world, dossier_code)] == ["sent"] * 3


async def test_a_lost_answer_leads_to_the_very_same_message_again(world: Any) -> None:
    person = await world.person("Trần Văn Bình")
    citizen = await world.prepared(person, "H98", "07", RECORD)
    await citizen.complete()
    for service in ("DongBoHoSoMC", "CapNhatTienDoHoSoMC"):
        await world.fault("answer-dropped-after-commit", member="H98", service=service, count=1)
    dossier_code = await citizen.submit()
    await world.provinces["H98"].told()
    sent = await world.journal(dossier_code=dossier_code, service="CapNhatTienDoHoSoMC")
    assert len(sent) == 2
    assert sent[0].request["data"] == sent[1].request["data"]
    records = await world.journal(dossier_code=dossier_code, service="DongBoHoSoMC")
    assert [e.request["isUpdating"] for e in records] == ["False", "True", "True"]
    my = await citizen.ok("GET", f"{world.portal_url}/api/citizen/my-services")
    (dossier,) = [d for d in my if d["dossier_code"] == dossier_code]
    assert len(dossier["timeline"]) == 1


async def test_a_session_that_the_portal_no_longer_knows_is_renewed(world: Any) -> None:
    person = await world.person("Lê Thị Cúc")
    citizen = await world.prepared(person, "H98", "07", RECORD)
    await citizen.complete()
    await world._call("PUT", "clock", {"advance_s": 3600})
    dossier_code = await citizen.submit()
    await world.provinces["H98"].told()
    assert [m["state"] for m in await _messages(world, dossier_code)] == ["sent"]
    refused = [e for e in await world.journal(surface="adapter") if e.error_code == "-5"]
    assert refused


async def test_messages_left_by_an_earlier_process_are_carried_by_the_next(empty_world: Any) -> None:
    world = empty_world
    await world.add_province("H98", "Tỉnh B (mô phỏng)", database_url="")
    person = await world.person("Phạm Văn Dũng")
    citizen = await world.prepared(person, "H98", "07", RECORD)
    await citizen.complete()
    await world.fault("unreachable", member="H98")
    dossier_code = await citizen.submit()
    await world.provinces["H98"].province.outbox.stop()
    await world.clear_faults()
    await world.add_province("H98", "Tỉnh B (mô phỏng)", database_url="")
    await world.provinces["H98"].told()
    told = await world.journal(dossier_code=dossier_code, service="DongBoHoSoMC")
    assert [e.request["data"][0]["TrangThaiHoSo"] for e in told if e.answered] == ["1"]


async def _messages(world: Any, dossier_code: str) -> list[dict[str, Any]]:
    officer = await world.provinces["H98"].officer("monitor", "07")
    found: list[dict[str, Any]] = (await officer.ok("GET", f"/api/dossiers/{dossier_code}/sync"))["messages"]
    return found


async def _met_twice(world: Any) -> None:
    """Wait until the province has run into the fault twice."""
    after = met = 0
    while met < 2:
        query = {"member": "H98", "surface": "adapter", "after": after, "timeout_s": 10}
        page = (await world.control.get("realms/default/journal/wait", params=query)).raise_for_status().json()
        assert page["entries"], "the province did not call"
        met += sum(entry["fault"] == "unreachable" for entry in page["entries"])
        after = page["entries"][-1]["seq"]
