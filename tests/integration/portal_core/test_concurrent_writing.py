"""Many writers at once lose nothing: read-modify-write from threads and from processes, on every database."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from mock_dvcqg.clock import SystemClock
from mock_dvcqg.contract.control import JournalEntry, RealmOrder
from mock_dvcqg.operations.create_realm import create_realm
from mock_dvcqg.realm import Realm
from mock_dvcqg.realms import Realms
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.engine import NestedTransaction
from mock_dvcqg.store.tables import RealmRow

TIMES = 30

INCREMENTS = """
import sys
from pathlib import Path
from mock_dvcqg.clock import SystemClock
from mock_dvcqg.realms import Realms
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.tables import RealmRow
realm = Realms(Settings(database_url=sys.argv[1], data_dir=Path(sys.argv[2])), SystemClock()).default
for _ in range(int(sys.argv[3])):
    with realm.writing() as session:
        row = session.get_one(RealmRow, 1)
        row.seed = row.seed + 1
"""


def increment(realm: Realm) -> None:
    for _ in range(TIMES):
        with realm.writing() as session:
            row = session.get_one(RealmRow, 1)
            row.seed = row.seed + 1


def seed_of(realm: Realm) -> int:
    with realm.reading() as session:
        return session.get_one(RealmRow, 1).seed


def test_eight_threads_lose_no_increment(realms: Realms) -> None:
    realm = create_realm(realms, RealmOrder(name="default"))
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(increment, [realm] * 8))
    assert seed_of(realm) == 8 * TIMES


def test_four_processes_and_a_thread_lose_no_increment(settings: Settings) -> None:
    if settings.storage == "memory":
        return
    realms = Realms(settings, SystemClock())
    realm = create_realm(realms, RealmOrder(name="default"))
    command = [sys.executable, "-c", INCREMENTS, settings.database_url, str(settings.data_dir), str(TIMES)]
    others = [subprocess.Popen(command) for _ in range(4)]
    increment(realm)
    assert [other.wait(timeout=120) for other in others] == [0] * 4
    assert seed_of(realm) == 5 * TIMES
    realms.close()


def test_journal_entries_added_by_threads_are_all_there_with_numbers_of_their_own(realms: Realms) -> None:
    realm = create_realm(realms, RealmOrder(name="default"))

    def add(number: int) -> int:
        entry = JournalEntry(seq=0, at=realm.clock.now(), surface="adapter", service=str(number))
        return realm.journal.add(entry).seq

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(add, range(40)))
    assert len(set(numbers)) == 40
    assert {entry.service for entry in realm.journal.entries()} == {str(number) for number in range(40)}


def test_a_failed_writer_leaves_nothing(realms: Realms) -> None:
    realm = create_realm(realms, RealmOrder(name="default", seed=5))

    def fail() -> None:
        with realm.writing() as session:
            session.get_one(RealmRow, 1).seed = 99
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert seed_of(realm) == 5


def test_a_transaction_inside_another_is_refused_at_once(realms: Realms) -> None:
    realm = create_realm(realms, RealmOrder(name="default"))
    with realm.writing(), pytest.raises(NestedTransaction), realm.reading():
        pass
    assert seed_of(realm) == 0
