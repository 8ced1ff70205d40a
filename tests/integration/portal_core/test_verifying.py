"""Filters, verification and files of the journal, on every database and over HTTP."""

import asyncio
import json
from datetime import timedelta
from typing import Any

import httpx
import pytest

from mock_dvcqg.contract.control import Direction, JournalEntry, RealmOrder
from mock_dvcqg.contract.findings import FieldFinding, FindingLevel
from mock_dvcqg.contract.verification import Verification, VerifyOrder
from mock_dvcqg.errors import Refused
from mock_dvcqg.operations.create_realm import create_realm
from mock_dvcqg.operations.verify_journal import verify_journal
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.realms import Realms
from mock_dvcqg.store.journal_filters import Filters
from mock_dvcqg.store.people import all_people

JOURNAL = "/realms/default/journal"


@pytest.fixture
def realm(realms: Realms) -> Realm:
    return create_realm(realms, RealmOrder(name="default"))


def add(realm: Realm, **values: Any) -> JournalEntry:
    return realm.journal.add(JournalEntry(**{"seq": 0, "at": realm.clock.now(), "surface": "adapter"} | values))


def finding(rule: str, level: FindingLevel) -> FieldFinding:
    return FieldFinding(field="x", rule=rule, level=level, message="Sai.")


def verify(realm: Realm, *calls: dict[str, Any], **more: Any) -> Verification:
    return verify_journal(realm, VerifyOrder.model_validate({"calls": calls} | more))


@pytest.mark.parametrize(
    ("filters", "services"),
    [
        (Filters(error_code="-5"), ["a"]),
        (Filters(fault="unreachable"), ["b"]),
        (Filters(direction="out"), ["c"]),
        (Filters(rule="too-long"), ["a", "b"]),
        (Filters(level="error"), ["a"]),
        (Filters(rule="too-long", level="error"), ["a"]),
        (Filters(rule="no-code", level="error"), []),
        (Filters(rule="too-lon"), []),
        (Filters(rule="%"), []),
        (Filters(rule="_oo-long"), []),
    ],
)
def test_entries_are_found_by_code_fault_direction_rule_and_level(
    realm: Realm, filters: Filters, services: list[str]
) -> None:
    error, warning = finding("too-long", FindingLevel.ERROR), finding("too-long", FindingLevel.WARNING)
    add(realm, service="a", error_code="-5", findings=[error, finding("no-code", FindingLevel.NOTICE)])
    add(realm, service="b", fault="unreachable", findings=[warning])
    add(realm, service="c", direction=Direction.OUT)
    assert [entry.service for entry in realm.journal.entries(filters)] == services


def test_entries_are_found_by_time(realm: Realm) -> None:
    noon = realm.clock.now()
    for hour in range(4):
        add(realm, service=str(hour), at=noon + timedelta(hours=hour))
    window = Filters(since=noon + timedelta(hours=1), until=noon + timedelta(hours=3))
    assert [entry.service for entry in realm.journal.entries(window)] == ["1", "2"]


async def test_one_can_wait_for_several_entries(realm: Realm) -> None:
    waiting = asyncio.create_task(realm.journal.wait_for(Filters(service="a"), count=3, timeout_s=20))
    for service in ("a", "b", "a", "a", "a"):
        await asyncio.sleep(0)
        add(realm, service=service)
    assert len(await waiting) == 3
    assert len(await realm.journal.wait_for(Filters(service="b"), count=2, timeout_s=0.05)) == 1


def test_counts_that_fit_hold(realm: Realm) -> None:
    for service in ("login", "sync", "sync"):
        add(realm, service=service, member="H98")
    result = verify(
        realm,
        {"match": {"service": "sync"}, "exactly": 2},
        {"match": {"service": "login"}},
        {"match": {"service": "never"}, "at_most": 0},
        {"match": {"member": "H98"}, "at_least": 2, "at_most": 3},
    )
    assert result.holds
    assert [each.matched for each in result.expectations] == [2, 1, 0, 3]
    assert result.near_misses == []
    assert result.sentence == "Nhật ký khớp với mọi kỳ vọng."


def test_a_missing_call_is_explained_by_what_nearly_fitted(realm: Realm) -> None:
    add(realm, service="other", member="H01")
    near = add(realm, service="sync", member="H98", request={"MaHoSo": "D1"})
    result = verify(realm, {"match": {"service": "sync", "member": "H98", "request": {"MaHoSo": "D2"}}})
    assert not result.holds
    [told] = result.near_misses
    assert (told.seq, told.expected) == (near.seq, 0)
    assert [(each.field, each.wanted, each.seen) for each in told.differs] == [("request.MaHoSo", "D2", "D1")]
    assert told.sentence.startswith(f"Lượt gọi số {near.seq} gần đúng, chỉ khác – yêu cầu «MaHoSo»")
    assert "kỳ vọng thứ 1" in result.sentence


def test_a_call_too_many_is_no_near_miss(realm: Realm) -> None:
    for _ in range(2):
        add(realm, service="pay")
    result = verify(realm, {"match": {"service": "pay"}, "at_most": 1})
    assert not result.holds
    assert result.near_misses == []
    assert result.expectations[0].sentence == "Không đạt: cần từ 0 đến 1 lượt gọi, nhật ký có 2 lượt phù hợp."


@pytest.mark.parametrize(
    ("came", "holds"), [("abb", True), ("abxb", True), ("bab", False), ("bba", False), ("babb", True)]
)
def test_order_allows_others_between_but_no_exchange(realm: Realm, came: str, holds: bool) -> None:
    for service in came:
        add(realm, service=service)
    calls = ({"match": {"service": "a"}}, {"match": {"service": "b"}, "at_least": 2})
    result = verify(realm, *calls, in_order=True)
    assert (result.in_order, result.holds) == (holds, holds)
    assert verify(realm, *calls).holds


def test_what_came_before_does_not_count(realm: Realm) -> None:
    first = add(realm, service="a")
    assert verify(realm, {"match": {"service": "a"}}).holds
    assert not verify(realm, {"match": {"service": "a"}}, after=first.seq).holds


@pytest.mark.parametrize("counts", [{"exactly": 1, "at_least": 1}, {"at_least": 3, "at_most": 2}])
def test_counts_that_contradict_each_other_are_refused(realm: Realm, counts: dict[str, int]) -> None:
    with pytest.raises(Refused) as refused:
        verify(realm, {"match": {}} | counts)
    assert refused.value.field == "calls.0"


async def test_verification_over_http_names_a_misspelt_condition(control: httpx.AsyncClient) -> None:
    good = await control.post(JOURNAL + "/verify", json={"calls": [{"match": {"service": "x"}, "exactly": 0}]})
    assert good.json()["holds"] is True
    bad = await control.post(JOURNAL + "/verify", json={"calls": [{"match": {"servcie": "x"}}]})
    assert bad.status_code == 422
    assert "servcie" in bad.json()["message"]
    assert (await control.post(JOURNAL + "/verify", json={"calls": []})).status_code == 422


@pytest.mark.parametrize("query", ["since=2026-01-05T08:00:00", "until=x", "direction=up", "level=bad", "count=0"])
async def test_impossible_filters_get_an_envelope(control: httpx.AsyncClient, query: str) -> None:
    answer = await control.get(f"{JOURNAL}/wait?timeout_s=0&{query}")
    assert answer.status_code == 400
    assert answer.json()["message"]


async def test_files_mask_identity_numbers_unless_told_otherwise(control: httpx.AsyncClient, portal: Portal) -> None:
    realm = portal.realms.default
    with realm.reading() as session:
        numbers = [person.identity_number for person in all_people(session)]
    add(realm, member="H98", service="sync", person=numbers[0], request={"data": [{"So": numbers[0], "ten": "x"}]})
    for name in ("journal.har", "journal.ndjson"):
        masked = (await control.get(f"/realms/default/{name}")).text
        clear = (await control.get(f"/realms/default/{name}?clear=true")).text
        assert not any(number in masked for number in numbers)
        assert numbers[0] in clear


async def test_a_har_file_holds_what_the_journal_knows(control: httpx.AsyncClient, portal: Portal) -> None:
    realm = portal.realms.default
    add(realm, member="H98", service="DongBoHoSoMC", status=200, error_code="0", request={"a": 1}, response={"b": "đã"})
    add(realm, surface="fetch", direction=Direction.OUT, status=404, request={"url": "http://x.test/f?id=1"})
    add(realm, service="login", answered=False, fault="answer-dropped-after-commit", status=200)
    answer = await control.get("/realms/default/journal.har")
    log = answer.json()["log"]
    call, fetch, login = log["entries"]
    assert (log["version"], set(log["creator"])) == ("1.2", {"name", "version"})
    assert call["request"]["url"].endswith("/XrdAdapter/RestService/forward/mapi/g")
    assert json.loads(call["request"]["postData"]["text"]) == {"a": 1}
    assert json.loads(call["response"]["content"]["text"]) == {"b": "đã"}
    assert (fetch["request"]["method"], fetch["request"]["queryString"]) == ("GET", [{"name": "id", "value": "1"}])
    assert (fetch["response"]["status"], fetch["response"]["statusText"]) == (404, "Not Found")
    assert (login["response"]["status"], login["_fault"]) == (0, "answer-dropped-after-commit")
    needed = {"startedDateTime", "time", "request", "response", "cache", "timings"}
    assert all(needed <= set(entry) for entry in log["entries"])
    assert "attachment" in answer.headers["content-disposition"]


async def test_lines_are_entries(control: httpx.AsyncClient, portal: Portal) -> None:
    added = [add(portal.realms.default, service=service) for service in ("a", "b")]
    text = (await control.get("/realms/default/journal.ndjson")).text
    assert [JournalEntry.model_validate_json(line) for line in text.splitlines()] == added
