"""The fault ``fetch-late``: the portal comes for a file only when the realm's clock has gone on."""

from datetime import UTC, datetime, timedelta
from typing import Any

from mock_dvcqg.contract.control import FaultOrder

CODE = "H98.07-261122-0001"
NOON = datetime(2026, 11, 22, 5, tzinfo=UTC)


async def test_a_late_portal_asks_for_the_file_when_its_clock_says_so(portal: Any, province: Any, records: Any) -> None:
    portal.realm.clock.set_to(NOON, frozen=True)
    portal.realm.faults.add(FaultOrder(name="fetch-late", member="H98", dossier_code=CODE, params={"delay_s": 600}))
    url = province.give("kq.pdf", b"%PDF-1.7")
    session, person = await portal.login("H98"), portal.people()[0]
    await portal.sync(session, records.finished(portal, person, url))
    in_time = province.give("other.pdf", b"%PDF-1.7")
    await portal.sync(session, records.finished(portal, person, in_time, MaHoSo="H98.07-261122-0002"))
    await portal.fetched("H98.07-261122-0002")
    assert b"other.pdf" in province.asked[0]
    assert len(province.asked) == 1
    portal.realm.clock.set_to(NOON + timedelta(seconds=601), frozen=True)
    assert (await portal.fetched(CODE)).at == NOON + timedelta(seconds=601)
    assert b"kq.pdf" in province.asked[1]
