"""A body whose database is PostgreSQL, by its URL alone, works as one on SQLite."""

from typing import Any

import pytest

LICENCE, CRIMINAL_RECORD = "1.990001", "000.00.00.G18-KQ990003"
pytestmark = pytest.mark.postgres


@pytest.fixture
async def consumer(empty_world: Any, postgres_url: str) -> Any:
    """Province A in memory, province B on PostgreSQL; what a test leaves is wiped."""
    await empty_world.add_province("H97", "Tỉnh A (mô phỏng)")
    served = await empty_world.add_province("H98", "Tỉnh B (mô phỏng)", database_url=postgres_url)
    yield served
    served.province.store.wipe()


async def test_a_reused_record_a_supplement_and_the_sealed_result_come_through(empty_world: Any, consumer: Any) -> None:
    person = await empty_world.person("Nguyễn Thị An")
    await empty_world.issue(person, "H97")
    citizen = await empty_world.prepared(person, "H98", "12", LICENCE)
    (offer,) = await citizen.offers()
    assert (await citizen.take(CRIMINAL_RECORD, offer["offer_id"])).status_code == 201
    await citizen.complete()
    code = await citizen.submit()
    counter = await consumer.officer("counter_officer")
    items = {"items": [{"code": "000.00.00.G18-KQ990002", "text": "Bản chụp không rõ"}]}
    await counter.ok("POST", f"/api/dossiers/{code}/supplement-requests", json=items)
    assert (await citizen.give("000.00.00.G18-KQ990002")).status_code == 201
    assert (await citizen.ok("POST", f"/api/dossiers/{code}/supply"))["stage"] == "resubmitted"
    assert (await consumer.handle(code, "12"))["status"] == "10"
    await consumer.told()
    assert [f.message for e in await empty_world.journal(member="H98") for f in e.findings] == []


async def test_a_withdrawal_is_asked_for_once(empty_world: Any, consumer: Any) -> None:
    citizen = await empty_world.prepared(await empty_world.person("Trần Văn Bình"), "H98", "12", LICENCE)
    await citizen.complete()
    code = await citizen.submit()
    asked = {"reason": "Không còn nhu cầu"}
    first = await citizen.call("POST", f"/api/dossiers/{code}/withdrawal", json=asked)
    again = await citizen.call("POST", f"/api/dossiers/{code}/withdrawal", json=asked)
    assert (first.status_code, again.status_code) == (200, 409)
