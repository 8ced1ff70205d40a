"""The journal: filters, ring, secrets, and waiting for an entry, on every database."""

import asyncio
from typing import Any

import pytest

from mock_dvcqg.contract.control import JournalEntry, RealmOrder
from mock_dvcqg.operations.create_realm import create_realm
from mock_dvcqg.realm import Realm
from mock_dvcqg.realms import Realms
from mock_dvcqg.store.journal_filters import Filters


@pytest.fixture
def realm(realms: Realms) -> Realm:
    return create_realm(realms, RealmOrder(name="default"))


def add(realm: Realm, **values: Any) -> JournalEntry:
    return realm.journal.add(JournalEntry(**{"seq": 0, "at": realm.clock.now(), "surface": "adapter"} | values))


def test_entries_come_back_as_they_went_in_and_in_order(realm: Realm) -> None:
    added = [add(realm, service=str(number), request={"n": number}, message="được") for number in range(3)]
    assert realm.journal.entries() == added
    assert [entry.service for entry in realm.journal.latest(limit=2)] == ["2", "1"]


@pytest.mark.parametrize(
    ("filters", "services"),
    [
        (Filters(member="H98"), ["a", "c"]),
        (Filters(surface="kho"), ["b"]),
        (Filters(service="c"), ["c"]),
        (Filters(dossier_code="D1"), ["a"]),
        (Filters(person="P1"), ["b"]),
        (Filters(member="H98", service="a"), ["a"]),
        (Filters(member="x\x00"), []),
    ],
)
def test_filters_narrow(realm: Realm, filters: Filters, services: list[str]) -> None:
    add(realm, member="H98", service="a", dossier_code="D1")
    add(realm, member="H97", service="b", surface="kho", person="P1")
    add(realm, member="H98", service="c")
    assert [entry.service for entry in realm.journal.entries(filters)] == services


def test_after_gives_only_newer_entries(realm: Realm) -> None:
    first = add(realm, service="a")
    add(realm, service="b")
    assert [entry.service for entry in realm.journal.entries(Filters(after=first.seq))] == ["b"]


def test_the_ring_drops_the_oldest_and_counts_them(realm: Realm) -> None:
    for number in range(57):
        add(realm, service=str(number))
    page = realm.journal.page()
    assert page.dropped == 7
    assert [page.entries[0].service, page.entries[-1].service] == ["7", "56"]
    assert len(page.entries) == 50


def test_secrets_never_reach_the_database(realm: Realm) -> None:
    kept = add(realm, request={"username": "H98", "password": "very-secret"}, response={"session": "s-123"})
    text = realm.journal.entries()[0].model_dump_json()
    assert "very-secret" not in text
    assert "s-123" not in text
    assert kept.request["password"] == realm.journal.digest("very-secret")


def test_hostile_texts_are_kept_readable(realm: Realm) -> None:
    add(realm, member="H98", person="\x00" * 5, message="\ud800", request={"\x00": "\ud800"}, service="x" * 5000)
    entry = realm.journal.entries()[0]
    entry.model_dump_json().encode()
    assert len(entry.service) == 200


def test_an_entry_of_a_rolled_back_transaction_is_not_there(realm: Realm) -> None:
    def fail() -> None:
        with realm.writing() as session:
            realm.journal.add(JournalEntry(seq=0, at=realm.clock.now(), surface="kho"), session)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert realm.journal.entries() == []


async def test_whoever_waits_wakes_with_the_entry(realm: Realm) -> None:
    waiting = asyncio.create_task(realm.journal.wait(Filters(service="b"), timeout_s=20))
    await asyncio.sleep(0)
    add(realm, service="a")
    added = add(realm, service="b")
    assert await waiting == added


async def test_an_entry_added_by_a_thread_wakes_too(realm: Realm) -> None:
    waiting = asyncio.create_task(realm.journal.wait(timeout_s=20))
    await asyncio.sleep(0)
    added = await asyncio.to_thread(add, realm, service="a")
    assert await waiting == added


async def test_an_entry_that_is_there_is_given_at_once(realm: Realm) -> None:
    added = add(realm, service="a")
    assert await realm.journal.wait(timeout_s=0.01) == added


async def test_a_predicate_picks_the_entry(realm: Realm) -> None:
    waiting = asyncio.create_task(realm.journal.wait(timeout_s=20, matches=lambda entry: entry.status == 2))
    await asyncio.sleep(0)
    add(realm, status=1)
    added = add(realm, status=2)
    assert await waiting == added


async def test_waiting_in_vain_ends(realm: Realm) -> None:
    assert await realm.journal.wait(Filters(service="never"), timeout_s=0.05) is None


async def test_an_entry_in_a_transaction_wakes_after_the_commit(realm: Realm) -> None:
    waiting = asyncio.create_task(realm.journal.wait(timeout_s=20))
    await asyncio.sleep(0)
    with realm.writing() as session:
        added = realm.journal.add(JournalEntry(seq=0, at=realm.clock.now(), surface="kho"), session)
    realm.journal.wake()
    assert await waiting == added
