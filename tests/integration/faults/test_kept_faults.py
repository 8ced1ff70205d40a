"""Faults in force lie in the realm's database: they outlive a restart, and count right whoever asks, and wherever."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mock_dvcqg.clock import SystemClock
from mock_dvcqg.contract.control import FaultOrder, RealmOrder
from mock_dvcqg.faults import Faults
from mock_dvcqg.realm import Realm
from mock_dvcqg.realms import Realms
from mock_dvcqg.settings import Settings

KINDS = ["sqlite", "memory", pytest.param("postgresql", marks=pytest.mark.postgres)]


class RolledBack(Exception):
    """Ends a transaction without a commit."""


def _bitten_in_vain(realm: Realm) -> None:
    with realm.writing():
        assert realm.faults.bites("population-down")
        raise RolledBack


@pytest.fixture(params=KINDS)
def settings(request: pytest.FixtureRequest, tmp_path: Path, database_urls: Callable[[str], str]) -> Settings:
    """Settings for each kind of database."""
    return Settings(database_url=database_urls(request.param), data_dir=tmp_path, control_token="tok")


@pytest.fixture
def realm(settings: Settings) -> Iterator[Realm]:
    """An empty realm."""
    realms = Realms(settings, SystemClock())
    yield realms.create(RealmOrder(name="default", seed=7))
    realms.close()


def strikes(faults: Faults, calls: int) -> list[bool]:
    return [faults.strike("H98", "x") is not None for _ in range(calls)]


def as_another_process(realm: Realm) -> Faults:
    """The realm's faults as they look to somebody who knows only the database."""
    return Faults(realm.seed, realm.database)


def test_whoever_opens_the_realm_next_finds_the_faults_and_their_counts(realm: Realm) -> None:
    realm.faults.add(FaultOrder(name="status", params={"status": 502}, count=3, skip=1, dossier_code=None))
    assert strikes(realm.faults, 3) == [False, True, True]
    after = as_another_process(realm)
    assert after.states() == realm.faults.states()
    assert strikes(after, 3) == [True, False, False]


def test_the_dice_go_on_where_they_stood(realm: Realm) -> None:
    alone = Faults(realm.seed)
    for faults in (alone, realm.faults):
        faults.add(FaultOrder(name="unreachable", probability=0.5))
    assert strikes(alone, 40) == strikes(realm.faults, 20) + strikes(as_another_process(realm), 20)


def test_a_strike_inside_a_transaction_outlives_its_rollback(realm: Realm) -> None:
    realm.faults.add(FaultOrder(name="population-down", count=1))
    with pytest.raises(RolledBack):
        _bitten_in_vain(realm)
    assert not realm.faults.bites("population-down")
    assert [state.struck for state in as_another_process(realm).states()] == [1]


def test_a_removed_fault_and_a_cleared_realm_leave_nothing(realm: Realm) -> None:
    one = realm.faults.add(FaultOrder(name="unreachable"))
    realm.faults.add(FaultOrder(name="latency"))
    assert realm.faults.remove(one.id)
    assert [state.name for state in as_another_process(realm).states()] == ["latency"]
    realm.faults.clear()
    assert as_another_process(realm).states() == []


def test_faults_are_met_in_the_order_in_which_they_were_put_in_force(realm: Realm) -> None:
    for name in ("unreachable", "latency", "stall"):
        realm.faults.add(FaultOrder(name=name, count=1))
    met = [fault.name if (fault := realm.faults.strike("H98", "x")) else None for _ in range(4)]
    assert met == ["unreachable", "latency", "stall", None]
    assert [state.position for state in realm.faults.states()] == [1, 2, 3]


def test_many_calls_at_once_are_struck_as_often_as_ordered(realm: Realm) -> None:
    realm.faults.add(FaultOrder(name="unreachable", count=10, skip=5))
    with ThreadPoolExecutor(8) as pool:
        struck = list(pool.map(lambda _: realm.faults.strike("H98", "x") is not None, range(40)))
    assert sum(struck) == 10
    [state] = realm.faults.states()
    assert state.struck == 10


@pytest.mark.postgres
@pytest.mark.parametrize("settings", ["postgresql"], indirect=True)
def test_two_processes_share_one_count(realm: Realm) -> None:
    realm.faults.add(FaultOrder(name="unreachable", count=20))
    both = (realm.faults, as_another_process(realm))
    with ThreadPoolExecutor(8) as pool:
        struck = list(pool.map(lambda i: both[i % 2].strike("H98", "x") is not None, range(80)))
    assert sum(struck) == 20
    assert [faults.states()[0].struck for faults in both] == [20, 20]


@pytest.mark.postgres
@pytest.mark.parametrize("settings", ["postgresql"], indirect=True)
def test_another_process_is_told_and_looks_again(realm: Realm, settings: Settings) -> None:
    others = Realms(settings, SystemClock())
    try:
        assert others.named("default").faults.strike("H98", "x") is None
        realm.faults.add(FaultOrder(name="unreachable"))
        assert others.named("default").faults.strike("H98", "x") is not None
        realm.faults.clear()
        assert others.named("default").faults.strike("H98", "x") is None
    finally:
        others.close()
