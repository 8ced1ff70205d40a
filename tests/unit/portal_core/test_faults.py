"""Which calls a fault strikes, and how often."""

from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import SQLModel

from mock_dvcqg.contract.control import FaultOrder
from mock_dvcqg.errors import Refused
from mock_dvcqg.faults import FAULTS, Faults, Stage, as_journalled, check_order, every_kind
from mock_dvcqg.store.engine import open_memory
from mock_dvcqg.wire.played_faults import PLAYED


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


def test_each_fault_of_the_wire_strikes_before_the_work_or_after_it() -> None:
    before = {name for name, kind in FAULTS.items() if kind.strike({}).before}
    assert before == {"unreachable", "status", "connection-reset", "not-json"}
    chosen = {name for name, kind in FAULTS.items() if kind.stage is Stage.CHOSEN}
    assert chosen == {"status", "connection-reset", "not-json", "empty-reply"}
    for name in chosen:
        assert [FAULTS[name].strike({"stage": stage}).before for stage in ("before", "after")] == [True, False]


def test_only_what_comes_late_or_slowly_is_the_true_answer() -> None:
    assert {name for name, kind in FAULTS.items() if kind.answers} == {"latency", "slow-body"}
    assert as_journalled(FAULTS["latency"].strike({})) == {"fault": "latency", "answered": True}
    assert as_journalled(FAULTS["stall"].strike({})) == {"fault": "stall", "answered": False}
    assert as_journalled(None) == {"fault": "", "answered": True}


def test_a_state_handed_out_does_not_change_the_fault() -> None:
    faults = Faults()
    faults.add(FaultOrder(name="unreachable")).struck = 99
    assert faults.states()[0].struck == 0


def test_the_first_calls_are_let_pass_and_the_next_ones_struck() -> None:
    faults = Faults()
    faults.add(FaultOrder(name="unreachable", skip=2, count=1))
    assert [faults.strike("H98", "x") is not None for _ in range(4)] == [False, False, True, False]
    [state] = faults.states()
    assert (state.met, state.struck) == (3, 1)


def test_a_dossier_is_struck_alone_or_within_its_batch() -> None:
    faults = Faults()
    faults.add(FaultOrder(name="unreachable", dossier_code="H98-1"))
    assert faults.strike("H98", "x") is None
    assert faults.strike("H98", "x", "H98-2") is None
    assert faults.strike("H98", "x", "H98-1") is not None
    assert faults.strike("H98", "x", ["H98-2", "H98-1"]) is not None


def test_a_strike_carries_its_parameters_and_the_defaults_of_the_rest() -> None:
    faults = Faults()
    faults.add(FaultOrder(name="status", params={"status": 429, "retry_after_s": 7}))
    fault = faults.strike("H98", "x")
    assert fault is not None
    assert fault.params == {"status": 429, "retry_after_s": 7, "page": "envelope", "stage": "before"}
    assert fault.number("status") == 429
    assert fault.text("page") == "envelope"


def test_a_service_gets_the_parameters_of_the_fault_that_bites_it() -> None:
    faults = Faults()
    faults.add(FaultOrder(name="fetch-late", params={"delay_s": 5}))
    fault = faults.bitten("fetch-late", member="H98")
    assert fault is not None
    assert fault.number("delay_s") == 5
    assert faults.bites("fetch-late", member="H97")
    assert not faults.bites("kho-slow", member="H98")
    assert faults.strike("H98", "x") is None


@pytest.mark.parametrize(
    ("order", "field", "allowed"),
    [
        ({"name": "thunder"}, "name", "truncated"),
        ({"name": "unreachable", "count": 0}, "count", "từ 1"),
        ({"name": "unreachable", "skip": -1}, "skip", "từ 0"),
        ({"name": "unreachable", "probability": 1.5}, "probability", "từ 0 đến 1"),
        ({"name": "unreachable", "params": {"status": 500}}, "params.status", "không có tham số nào"),
        ({"name": "status", "params": {"code": 500}}, "params.code", "status, page, retry_after_s, stage"),
        ({"name": "status", "params": {"status": 200}}, "params.status", "số nguyên từ 400 đến 599"),
        ({"name": "status", "params": {"status": 500.5}}, "params.status", "số nguyên từ 400 đến 599"),
        ({"name": "status", "params": {"page": "xml"}}, "params.page", "envelope, html"),
        ({"name": "status", "params": {"status": "500"}}, "params.status", "số nguyên"),
        ({"name": "latency", "params": {"latency_s": 1e9}}, "params.latency_s", "số từ 0 đến 120"),
        ({"name": "latency", "params": {"latency_s": float("nan")}}, "params.latency_s", "số từ 0 đến 120"),
    ],
)
def test_an_order_out_of_bounds_is_refused_with_what_is_allowed(
    order: dict[str, Any], field: str, allowed: str
) -> None:
    with pytest.raises(Refused) as refused:
        check_order(FaultOrder(**order))
    assert refused.value.field == field
    assert allowed in refused.value.message


def test_half_a_chance_strikes_about_half_of_a_thousand_calls() -> None:
    faults = Faults(seed=3)
    faults.add(FaultOrder(name="unreachable", probability=0.5))
    struck = sum(faults.strike("H98", "x") is not None for _ in range(1000))
    assert 440 <= struck <= 560


def test_the_series_of_one_fault_does_not_hang_on_other_faults() -> None:
    def series(*, other: bool) -> list[bool]:
        faults = Faults(5)
        faults.add(FaultOrder(name="unreachable", probability=0.5))
        if other:
            faults.add(FaultOrder(name="kho-slow", probability=0.5))
        struck = []
        for _ in range(40):
            struck.append(faults.strike("H98", "x") is not None)
            faults.bites("kho-slow")
        return struck

    assert series(other=True) == series(other=False)


def test_clearing_begins_the_dice_anew() -> None:
    faults = Faults(5)

    def series() -> list[bool]:
        faults.clear()
        faults.add(FaultOrder(name="unreachable", probability=0.5))
        return [faults.strike("H98", "x") is not None for _ in range(40)]

    assert series() == series()


def test_what_a_strike_makes_up_follows_seed_and_number() -> None:
    def drawn(seed: int) -> list[bytes]:
        faults = Faults(seed)
        faults.add(FaultOrder(name="garbage"))
        struck = [faults.strike("H98", "x") for _ in range(3)]
        return [fault.dice().randbytes(8) for fault in struck if fault]

    assert drawn(1) == drawn(1)
    assert drawn(1) != drawn(2)
    assert len(set(drawn(1))) == 3


def test_asking_costs_no_query_while_no_fault_is_in_force() -> None:
    database, asked = open_memory(), []
    SQLModel.metadata.create_all(database.engine)
    faults = Faults(0, database)
    faults.strike("H98", "x")
    event.listen(database.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    for _ in range(10):
        assert faults.strike("H98", "x") is None
        assert not faults.bites("kho-slow")
    assert asked == []
    database.close()


def test_every_fault_of_the_wire_can_be_played_and_no_other() -> None:
    assert set(PLAYED) == set(FAULTS)


def test_every_fault_is_described() -> None:
    for name, kind in every_kind().items():
        described = kind.described()
        assert described.description, name
        assert described.seen, name
        assert described.where, name
        for parameter in described.params.values():
            assert parameter.meaning
        kind.check_params({each.name: each.default for each in kind.params})
