"""No order of acts breaks the life cycle: walks by Hypothesis, and every state that can be reached, one by one.

The judge of the statuses is the portal's own rule of what may follow what, written apart from the province's.
"""

from collections import deque
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.rules.life_cycle import judge_transition
from reference_httt.rules.life_cycle import (
    AT_INTAKE,
    FINAL_STAGES,
    STAGES_OF_ROLE,
    STATUS_OF_STAGE,
    TRANSITIONS,
    Act,
    next_stage,
    order_problem,
    places_to_keep,
)
from reference_httt.rules.model import Dossier, Stage
from reference_httt.rules.withdrawing import denial_problem

INTERRUPTED = {Stage.SUPPLEMENT_REQUESTED, Stage.OBLIGATION_REQUESTED, Stage.WITHDRAWAL_REQUESTED}
BEGINNING = Dossier(
    "H98.12-261101-0001", "d", "H98.12", DossierStatus.NEW, Stage.SUBMITTED, 1, datetime(2026, 11, 2, tzinfo=UTC)
)


def is_in_turn(act: Act, dossier: Dossier) -> bool:
    """By the order of acts, and by the one judgement on the order that stands elsewhere."""
    denied = act is Act.DENY_WITHDRAWAL and denial_problem(dossier)
    return not order_problem(act, dossier.stage) and not denied


def after(act: Act, dossier: Dossier) -> Dossier:
    """The dossier after the act."""
    stage = next_stage(act, dossier)
    return replace(dossier, stage=stage, status=STATUS_OF_STAGE[stage], resumes_at=places_to_keep(act, dossier))


def assert_whole(dossier: Dossier) -> None:
    """What holds of every dossier at every moment."""
    assert dossier.status is STATUS_OF_STAGE[dossier.stage]
    assert bool(dossier.resumes_at) is (dossier.stage in INTERRUPTED), dossier
    assert not set(dossier.resumes_at) & FINAL_STAGES
    assert len(set(dossier.resumes_at)) == len(dossier.resumes_at), "it would go back to one place twice"
    assert Stage.WITHDRAWAL_REQUESTED not in dossier.resumes_at


class AnyOrder(RuleBasedStateMachine):
    """Everybody does anything at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.dossier = BEGINNING
        self.done: list[Act] = []

    @rule(act=st.sampled_from(Act))
    def somebody_acts(self, act: Act) -> None:
        if is_in_turn(act, self.dossier):
            self.go(act)

    @rule(data=st.data())
    def whose_turn_it_is_acts(self, data: st.DataObject) -> None:
        if possible := [act for act in Act if is_in_turn(act, self.dossier)]:
            self.go(data.draw(st.sampled_from(possible)))

    def go(self, act: Act) -> None:
        before, self.dossier = self.dossier, after(act, self.dossier)
        self.done.append(act)
        assert before.stage not in FINAL_STAGES
        assert list(judge_transition(before.status.value, self.dossier.status.value)) == []

    @invariant()
    def it_is_whole(self) -> None:
        assert_whole(self.dossier)

    @invariant()
    def it_is_received_once_and_only_then_handled(self) -> None:
        assert self.done.count(Act.RECEIVE) <= 1
        handled = {Act.FORWARD, Act.EXAMINE, Act.SIGN, Act.SEAL, Act.RETURN, Act.SEAL_REFUSAL, Act.DISCONTINUE}
        first = next((n for n, act in enumerate(self.done) if act in handled), None)
        assert first is None or self.done[first] is Act.DISCONTINUE or Act.RECEIVE in self.done[:first]

    @invariant()
    def nothing_is_sealed_unsigned_nor_returned_unsealed(self) -> None:
        kept = [act for act in self.done if act in (Act.EXAMINE, Act.PROPOSE_REFUSAL, Act.SIGN, Act.SEAL, Act.RETURN)]
        for earlier, later in ((Act.SIGN, Act.SEAL), (Act.SEAL, Act.RETURN)):
            for place, act in enumerate(kept):
                assert act is not later or kept[place - 1] is earlier, kept


AnyOrder.TestCase.settings = settings(max_examples=150, stateful_step_count=40, deadline=None, derandomize=True)
test_no_order_of_acts_breaks_a_dossier = AnyOrder.TestCase


def reachable() -> dict[tuple[Stage, tuple[Stage, ...]], Dossier]:
    """Every state that any order of acts leads to."""
    found = {(BEGINNING.stage, BEGINNING.resumes_at): BEGINNING}
    waiting = deque(found.values())
    while waiting:
        dossier = waiting.popleft()
        for act in (act for act in Act if is_in_turn(act, dossier)):
            then = after(act, dossier)
            assert list(judge_transition(dossier.status.value, then.status.value)) == [], (act, dossier, then)
            if (then.stage, then.resumes_at) not in found:
                found[then.stage, then.resumes_at] = then
                waiting.append(then)
    return found


def test_there_are_finitely_many_states_and_all_of_them_are_whole() -> None:
    states = reachable()
    assert len(states) < 100
    assert {stage for stage, _ in states} == set(Stage)
    for dossier in states.values():
        assert_whole(dossier)


def test_every_state_that_is_not_final_can_still_end_and_waits_for_somebody() -> None:
    for dossier in reachable().values():
        possible = [act for act in Act if is_in_turn(act, dossier)]
        if dossier.stage in FINAL_STAGES:
            assert possible == []
            continue
        roles = {role for act in possible for role in TRANSITIONS[act].roles}
        waits_in_a_list = any(dossier.stage in STAGES_OF_ROLE[role] for role in roles)
        waits_for_applicant = dossier.stage in (Stage.SUPPLEMENT_REQUESTED, Stage.OBLIGATION_REQUESTED)
        assert waits_in_a_list or waits_for_applicant, dossier
        assert _can_end(dossier), dossier


def test_what_was_received_never_comes_back_to_the_intake() -> None:
    for dossier in reachable().values():
        if not {dossier.stage, *dossier.resumes_at} & AT_INTAKE:
            for act in (act for act in Act if is_in_turn(act, dossier)):
                assert after(act, dossier).stage not in AT_INTAKE, (act, dossier)


def _can_end(dossier: Dossier) -> bool:
    seen, waiting = {(dossier.stage, dossier.resumes_at)}, [dossier]
    while waiting:
        one = waiting.pop()
        if one.stage in FINAL_STAGES:
            return True
        for act in (act for act in Act if is_in_turn(act, one)):
            then = after(act, one)
            if (then.stage, then.resumes_at) not in seen:
                seen.add((then.stage, then.resumes_at))
                waiting.append(then)
    return False
