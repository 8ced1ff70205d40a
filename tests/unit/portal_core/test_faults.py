"""Which calls a fault strikes, and how often."""

import pytest

from mock_dvcqg.contract.control import FaultOrder
from mock_dvcqg.faults import FAULTS, Faults


def test_a_counted_fault_strikes_that_often_and_no_more() -> None:
    faults = Faults()
    faults.add(FaultOrder(name="unreachable", count=2))
    struck = [faults.strike("H98", "DongBoHoSoMC") for _ in range(4)]
    assert [fault.name if fault else None for fault in struck] == ["unreachable", "unreachable", None, None]
    assert [state.struck for state in faults.states()] == [2]


def test_it_strikes_only_the_member_and_service_it_names() -> None:
    faults = Faults()
    faults.add(FaultOrder(name="unreachable", member="H98", service="login"))
    assert faults.strike("H97", "login") is None
    assert faults.strike("H98", "TraCuuHoSo") is None
    assert faults.strike("H98", "login") is not None


def test_a_used_up_fault_lets_the_next_one_strike() -> None:
    faults = Faults()
    faults.add(FaultOrder(name="unreachable", count=1))
    faults.add(FaultOrder(name="answer-dropped-after-commit", count=1))
    names = [fault.name if (fault := faults.strike("H98", "x")) else None for _ in range(3)]
    assert names == ["unreachable", "answer-dropped-after-commit", None]


def test_removed_faults_strike_no_more() -> None:
    faults = Faults()
    state = faults.add(FaultOrder(name="unreachable"))
    assert faults.remove(state.id)
    assert not faults.remove(state.id)
    assert faults.strike("H98", "x") is None


def test_chance_follows_the_seed() -> None:
    def series(seed: int) -> list[bool]:
        faults = Faults(seed)
        faults.add(FaultOrder(name="unreachable", probability=0.5))
        return [faults.strike("H98", "x") is not None for _ in range(40)]

    assert series(1) == series(1)
    assert series(1) != series(2)
    assert {True, False} == set(series(1))


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(KeyError):
        Faults().add(FaultOrder(name="thunder"))


def test_only_unreachable_bites_before_the_work() -> None:
    assert {name: make().before for name, make in FAULTS.items()} == {
        "unreachable": True,
        "answer-dropped-after-commit": False,
    }


def test_a_state_handed_out_does_not_change_the_fault() -> None:
    faults = Faults()
    faults.add(FaultOrder(name="unreachable")).struck = 99
    assert faults.states()[0].struck == 0
