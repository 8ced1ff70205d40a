"""The matrix's judgement and choice: pure functions over what scenarios said."""

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from conformance.matrix.choosing import Walk, chosen, judging_of, smoke_set
from conformance.matrix.drawing import cross_lines, outcome
from conformance.matrix.judging import DefectRow, Matrix, judged_row
from conformance.matrix.strictest import STRICTEST, strictest
from conformance.requirements import load_register
from conformance.shipped import shipped_register
from reports.record import ScenarioEvent, Verdict

V = Verdict
LEVELS = {"A-1": "MUST", "B-1": "MUST", "C-1": "SHOULD", "D-1": "SHOULD"}


def ended(scenario: str, verdict: Verdict = V.FAIL, **requirements: Verdict) -> ScenarioEvent:
    at = datetime(2026, 11, 20, tzinfo=UTC)
    named = {name.replace("_", "-"): found for name, found in requirements.items()}
    return ScenarioEvent(scenario=scenario, verdict=verdict, started_at=at, ended_at=at, requirements=named)


def row(*events: ScenarioEvent, owns: tuple[str, ...] = ("A-1",), planned: int | None = None) -> DefectRow:
    return judged_row("x", owns, events, LEVELS, planned=len(events) if planned is None else planned)


def test_a_defect_is_killed_when_every_must_it_owns_failed_and_nothing_else() -> None:
    killed = row(ended("s1", A_1=V.FAIL, B_1=V.PASS), ended("s2", A_1=V.PASS, B_1=V.BLOCKED))
    assert (killed.killed, killed.failed, killed.missed, killed.unexpected) == (True, ("A-1",), (), ())


@pytest.mark.parametrize("verdict", [V.PASS, V.BLOCKED, V.INCONCLUSIVE, V.ERROR, V.NOT_APPLICABLE])
def test_an_owned_must_that_did_not_fail_is_missed(verdict: Verdict) -> None:
    missed = row(ended("s1", A_1=V.FAIL, B_1=verdict), owns=("A-1", "B-1"))
    assert (missed.killed, missed.missed) == (False, ("B-1",))


@pytest.mark.parametrize(("name", "verdict"), [("B_1", V.FAIL), ("C_1", V.WARN)])
def test_what_it_does_not_own_must_neither_fail_nor_leave_a_remark(name: str, verdict: Verdict) -> None:
    strange = row(ended("s1", A_1=V.FAIL), ended("s2", **{name: verdict}))
    assert (strange.killed, strange.unexpected) == (False, (name.replace("_", "-"),))


@pytest.mark.parametrize("verdict", [V.BLOCKED, V.INCONCLUSIVE, V.REVIEW])
def test_what_it_does_not_own_may_be_left_open(verdict: Verdict) -> None:
    assert row(ended("s1", A_1=V.FAIL, B_1=verdict, C_1=verdict)).killed


def test_a_remark_on_an_owned_should_counts_as_failed_and_its_absence_does_not_hurt() -> None:
    assert row(ended("s1", A_1=V.FAIL, C_1=V.WARN), owns=("A-1", "C-1")).failed == ("A-1", "C-1")
    assert row(ended("s1", A_1=V.FAIL, C_1=V.PASS), owns=("A-1", "C-1")).killed


def test_a_defect_that_owns_no_must_is_killed_by_a_remark_on_every_should() -> None:
    assert row(ended("s1", C_1=V.WARN), owns=("C-1",)).killed
    assert row(ended("s1", C_1=V.PASS), owns=("C-1",)).missed == ("C-1",)
    assert not row(ended("s1", C_1=V.WARN, D_1=V.PASS), owns=("C-1", "D-1")).killed
    assert not row(ended("s1", A_1=V.FAIL), owns=()).killed


def test_a_scenario_in_error_or_one_that_did_not_end_proves_nothing() -> None:
    assert not row(ended("s1", A_1=V.FAIL), ended("s2", V.ERROR)).killed
    assert not row(ended("s1", A_1=V.FAIL), planned=2).killed
    assert not row(planned=0).killed


def test_the_matrix_holds_only_with_a_passing_honest_run_and_every_defect_killed() -> None:
    killed, missed = row(ended("s1", A_1=V.FAIL)), row(ended("s1", A_1=V.PASS))
    assert Matrix(V.PASS, [killed], {}).holds
    assert not Matrix(V.PASS, [killed, missed], {}).holds
    assert not Matrix(V.WARN, [killed], {"s9": V.WARN}).holds


def test_the_json_says_what_is_owned_what_failed_and_whether_it_was_killed() -> None:
    matrix = Matrix(V.PASS, [row(ended("s1", A_1=V.FAIL, B_1=V.FAIL))], {})
    assert matrix.as_json() == {
        "defects": [{"name": "x", "owns": ["A-1"], "failed": ["A-1", "B-1"], "killed": False}],
        "honest": {"verdict": "pass"},
    }


def test_the_cross_table_marks_what_was_meant_what_was_missed_and_what_is_strange() -> None:
    matrix = Matrix(V.FAIL, [row(ended("s1", A_1=V.FAIL, D_1=V.WARN), owns=("A-1", "B-1"))], {"s9": V.FAIL})
    lines = list(cross_lines(matrix))
    assert [line.split() for line in lines[-3:]] == [["A-1", "■"], ["B-1", "○"], ["D-1", "!"]]
    assert [("s9" in line, "0/1" in line) for line in outcome(matrix)] == [(True, False), (False, True)]


@dataclass(frozen=True)
class Known:
    owns: tuple[str, ...]
    replaces: tuple[str, ...]


WALKS = [
    Walk(0, frozenset({"A-1"}), frozenset({"seal", "send"}), 9),
    Walk(1, frozenset({"A-1", "B-1"}), frozenset({"send"}), 5),
    Walk(2, frozenset({"B-1"}), frozenset({"seal", "send"}), 7),
    Walk(3, frozenset({"C-1"}), frozenset({"pay"}), 3),
]


def test_a_defect_meets_what_judges_its_own_first_then_the_smoke_set_and_only_where_it_is_passed() -> None:
    sealing = Known(owns=("B-1",), replaces=("seal",))
    assert chosen(sealing, WALKS, smoke=(), full=False) == (2,)
    assert chosen(sealing, WALKS, smoke=(0, 1, 3), full=False) == (2, 0)
    assert chosen(Known(("A-1",), ("send",)), WALKS, smoke=(), full=True) == (1, 0, 2)
    assert chosen(Known(("A-1",), ("nobody_calls",)), WALKS, smoke=(0,), full=True) == ()


def test_of_many_that_judge_it_a_defect_meets_the_shortest_few_and_the_rest_only_follow() -> None:
    walks = [Walk(number, frozenset({"A-1"}), frozenset({"send"}), 20 - number) for number in range(9)]
    sending = Known(("A-1",), ("send",))
    assert chosen(sending, walks, smoke=(), full=False) == (8, 7)
    assert chosen(sending, walks, smoke=(0,), full=False, quick=True) == (8,)
    assert judging_of(sending, walks) == (8, 7, 6, 5, 4, 3, 2, 1, 0)


def test_the_smoke_set_passes_through_every_member_with_few_and_short_scenarios() -> None:
    assert smoke_set(WALKS) == (2, 3)
    assert smoke_set([]) == ()


def test_the_strictest_view_has_every_row_a_run_can_judge_at_its_highest_level() -> None:
    register = load_register(shipped_register())
    view = strictest(register).in_force(STRICTEST)
    order = ("MUST", "SHOULD", "MAY")
    for ruleset in register.rulesets:
        for name, row_there in register.in_force(ruleset).items():
            assert order.index(view[name].level) <= order.index(row_there.level)
    assert set(view) == {name for ruleset in register.rulesets for name in register.in_force(ruleset)}
    assert any(row.level != view[row.id].level for row in register.in_force("national-2023").values())
