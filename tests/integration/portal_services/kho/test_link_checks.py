"""Links are looked at once more: on order, at a time of the realm's clock; a file that changed is a finding."""

from typing import Any

import pytest

from mock_dvcqg.contract.control import RealmSettings
from mock_dvcqg.operations.change_realm import change_realm
from mock_dvcqg.operations.check_links import SERVICE
from mock_dvcqg.store.journal_filters import Filters

CODE = "H98.07-261122-0001"
CONTROL = {"Authorization": "Bearer t"}


async def synced(portal: Any, province: Any, records: Any, paper: Any, owner: Any) -> bytes:
    content, _ = await paper(owner, deposit=False)
    record = records.finished(portal, owner, province.give("kq.pdf", bytes(content)))
    await portal.sync(await portal.login("H98"), record)
    assert (await portal.fetched(CODE)).status == 200
    return bytes(content)


async def ordered(portal: Any, **order: Any) -> Any:
    answer = await portal.http.post("/control/realms/default/recheck-links", json=order, headers=CONTROL)
    assert answer.status_code == 202, answer.text
    return answer.json()


async def checked(portal: Any) -> Any:
    entry = await portal.realm.journal.wait(Filters(surface="fetch", service=SERVICE), timeout_s=20)
    assert entry is not None, "the link was not looked at again"
    return entry


async def test_a_link_that_lasts_is_noted_without_a_finding(
    portal: Any, province: Any, records: Any, paper: Any, owner: Any
) -> None:
    await synced(portal, province, records, paper, owner)
    assert await ordered(portal) == {"planned": 1}
    entry = await checked(portal)
    assert (entry.status, entry.findings, entry.dossier_code) == (200, [], CODE)


@pytest.mark.parametrize(("change", "rule"), [("other", "file-changed-behind-link"), ("gone", "link-does-not-last")])
async def test_a_link_that_is_gone_or_gives_another_file_is_a_finding_and_changes_nothing_else(
    portal: Any, province: Any, records: Any, paper: Any, owner: Any, citizen: Any, change: str, rule: str
) -> None:
    await synced(portal, province, records, paper, owner)
    saved = (await citizen.post(f"/my-services/{CODE}/documents/{CODE}-KQ1/deposit")).json()
    if change == "other":
        province.give("kq.pdf", (await paper(owner, deposit=False, number="9/LLTP"))[0])
    else:
        del province.files["/tep/kq.pdf"]
    await ordered(portal, member="H98", dossier_code=CODE)
    assert [finding.rule for finding in (await checked(portal)).findings] == [rule]
    [document] = await citizen.get("/vault")
    assert (document["vault_id"], document["state"]) == (saved["vault_id"], "1")


async def test_a_check_is_made_when_the_realms_clock_gets_there(
    portal: Any, province: Any, records: Any, paper: Any, owner: Any
) -> None:
    change_realm(portal.realm, RealmSettings(recheck_links_after_s=24 * 3600))
    await synced(portal, province, records, paper, owner)
    before = len(province.asked)
    clock = {"advance_s": 25 * 3600}
    assert (await portal.http.put("/control/realms/default/clock", json=clock, headers=CONTROL)).status_code == 200
    assert (await checked(portal)).findings == []
    assert len(province.asked) == before + 1


async def test_an_update_whose_file_changed_behind_the_same_link_is_a_finding(
    portal: Any, province: Any, records: Any, paper: Any, owner: Any
) -> None:
    await synced(portal, province, records, paper, owner)
    first = portal.journal(surface="fetch")[-1]
    other, _ = await paper(owner, deposit=False, number="9/LLTP")
    record = records.finished(portal, owner, province.give("kq.pdf", other), TrangThaiHoSo="10")
    await portal.sync(await portal.login("H98"), record, updating=True)
    assert [f.rule for f in (await portal.fetched(CODE, first.seq)).findings] == ["fetched-file-changed"]


async def test_nothing_is_planned_for_another_member(
    portal: Any, province: Any, records: Any, paper: Any, owner: Any
) -> None:
    await synced(portal, province, records, paper, owner)
    assert await ordered(portal, member="H97") == {"planned": 0}


async def test_a_time_needs_a_zone_and_the_call_a_token(portal: Any) -> None:
    path = "/control/realms/default/recheck-links"
    assert (await portal.http.post(path, json={})).status_code == 401
    answer = await portal.http.post(path, json={"at": "2026-01-05T08:00:00"}, headers=CONTROL)
    assert answer.status_code == 422
