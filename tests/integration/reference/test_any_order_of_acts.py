"""Everybody does anything at any time through the API: no order of acts breaks a dossier, and the portal hears all.

Walks by Hypothesis over the real operations, a store in memory and a portal; each walk is one dossier. The figures are
told by the test's own output (``-rP``).
"""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.procedure import FeeStage
from reference_httt.rules.life_cycle import FINAL_STAGES, STATUS_OF_STAGE, TRANSITIONS, Act, Role
from reference_httt.rules.model import Fee, Stage
from reference_httt.store import dossiers, drafts, messages

pytestmark = pytest.mark.asyncio(loop_scope="module")
RECORD, OFFICE = "2.000488", "07"
OFFICERS = [role.value for role in Role if role is not Role.ADMINISTRATOR]
CITIZEN = "citizen"
COUNTER, SPECIALIST, LEADER, CLERK = OFFICERS[:4]
REASON = {"reason": "Lý do thử nghiệm"}
REPLY_BY = (datetime.now(UTC) + timedelta(days=9)).isoformat()
OPINION = {"bodies": ["Công an tỉnh"], "question": "Có ý kiến gì không?", "reply_by": REPLY_BY}
MONEY = {"way": "cash", "voucher": "BL-1", "amount_vnd": 8000}
ACTS: dict[str, tuple[str, dict[str, Any] | None, str]] = {
    "receive": (COUNTER, None, "receive"),
    "decline": (COUNTER, REASON, "decline_intake"),
    "forward": (COUNTER, None, "forward"),
    "supplement-requests": (COUNTER, {"items": [{"kind": "correction", "code": "full_name", "text": "Sửa họ tên"}]},
                            "request_supplement"),
    "supplement-requests/send": (COUNTER, None, "request_supplement"),
    "supplement-requests/return": (COUNTER, REASON, "return_proposal"),
    "supply": (CITIZEN, None, "supply"),
    "consultations": (SPECIALIST, OPINION, "ask_opinion"),
    "consultations/close": (SPECIALIST, {"content": "Đã quá thời hạn trả lời"}, "close_consultation"),
    "examine": (SPECIALIST, {"content": "Đủ điều kiện"}, "examine"),
    "refusal-proposal": (SPECIALIST, REASON, "propose_refusal"),
    "send-back": (LEADER, REASON, "send_back"),
    "sign": (LEADER, None, "sign"),
    "extend": (LEADER, REASON | {"working_days": 3}, "extend"),
    "discontinue": (LEADER, REASON, "discontinue"),
    "seal": (CLERK, None, "seal"),
    "return": (COUNTER, None, "return"),
    "withdrawal": (CITIZEN, REASON, "ask_withdrawal"),
    "withdrawal/accept": (COUNTER, None, "accept_withdrawal"),
    "withdrawal/deny": (COUNTER, REASON, "deny_withdrawal"),
    "payment-request": (COUNTER, None, "request_payment"),
    "obligation-request": (COUNTER, {"content": "Thuế"}, "request_obligation"),
    "obligation": (COUNTER, {"voucher": "CT-1"}, "fulfil_obligation"),
    "payments/direct": (COUNTER, MONEY, ""),
    "revocation": (LEADER, REASON, ""),
}  # fmt: skip
"""path under the dossier: whose act it is, its body, and its name in the life cycle"""
ONWARDS = {
    Stage.SUBMITTED: "receive",
    Stage.RESUBMITTED: "receive",
    Stage.PAYMENT_REQUESTED: "payments/direct",
    Stage.OBLIGATION_REQUESTED: "payments/direct",
    Stage.RECEIVED: "forward",
    Stage.SUPPLEMENT_PROPOSED: "supplement-requests/send",
    Stage.SUPPLEMENT_REQUESTED: "supply",
    Stage.FORWARDED: "examine",
    Stage.CONSULTING: "consultations/close",
    Stage.EXAMINED: "sign",
    Stage.SIGNED: "seal",
    Stage.SEALED: "return",
    Stage.WITHDRAWAL_REQUESTED: "withdrawal/deny",
}
"""the act that leads on to the result"""
FEES = [None, FeeStage.BEFORE_RECEPTION, FeeStage.AFTER_RECEPTION, FeeStage.AFTER_RESULT]


class Town:
    """The running world as the walks, in a thread of their own, use it."""

    def __init__(self, world: Any, loop: asyncio.AbstractEventLoop) -> None:
        self.world, self.loop = world, loop
        self.served = world.provinces["H98"]
        self.province = self.served.province
        self.tokens = {role: self.wait(self.served.officer(role, OFFICE)).http.headers for role in OFFICERS}
        self.http = httpx.Client(base_url=self.served.url, trust_env=False, timeout=600)
        self.outcomes: Counter[str] = Counter()
        self.walks = 0
        self.reached: set[Stage] = set()

    def wait(self, work: Any) -> Any:
        """What the coroutine gives."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result()

    def filed(self, stage: FeeStage | None) -> tuple[str, dict[str, str]]:
        """A dossier that a citizen filed, with a fee of that stage; his cookies."""
        hand = self.wait(self._filing(stage))
        return self.wait(hand.submit()), dict(hand.http.cookies)

    async def _filing(self, stage: FeeStage | None) -> Any:
        hand = await self.world.prepared(await self.world.person("Nguyễn Thị Mọi Lúc"), "H98", OFFICE, RECORD)
        await hand.complete()
        fees = (Fee("LP-1", "Lệ phí thử nghiệm", 8000, "2", stage),) if stage else ()
        with self.province.store.writing() as session:
            draft = drafts.find(session, hand.draft)
            assert draft is not None
            terms = draft.terms.__class__(**{**draft.terms.__dict__, "fees": fees, "service_level": "4"})
            drafts.change(session, draft.__class__(**{**draft.__dict__, "terms": terms}))
        return hand

    def case(self, code: str) -> Any:
        """All that is known of the dossier."""
        with self.province.store.reading() as session:
            return dossiers.case_file(session, code)

    def come_to_rest(self) -> None:
        """What the acts before left to the workers, receipts of what was paid say, is done."""
        self.wait(self.province.workers["payments"].at_rest())

    def call(self, who: str, path: str, body: Any, cookies: dict[str, str]) -> httpx.Response:
        """Done by the citizen or an officer."""
        if who == CITIZEN:
            cookie = "; ".join(f"{name}={value}" for name, value in cookies.items())
            return self.http.post(path, json=body, headers={"Cookie": cookie})
        return self.http.post(path, json=body, headers={"Authorization": self.tokens[who]["authorization"]})


def walk_in(town: Town) -> type[RuleBasedStateMachine]:
    """The walks of that town."""

    class Walk(RuleBasedStateMachine):
        code = ""
        ended: Any = None

        @initialize(stage=st.sampled_from(FEES))
        def file(self, stage: FeeStage | None) -> None:
            town.walks += 1
            self.code, self.cookies = town.filed(stage)

        @rule(who=st.sampled_from([*OFFICERS, CITIZEN]), act=st.sampled_from(list(ACTS)))
        def anybody_does_anything(self, who: str, act: str) -> None:
            self.go(who, act)

        @rule(data=st.data())
        def whose_turn_it_is_acts(self, data: st.DataObject) -> None:
            stage = town.case(self.code).dossier.stage
            fitting = [a for a, (_, _, name) in ACTS.items() if not name or stage in TRANSITIONS[Act(name)].before]
            act = data.draw(st.sampled_from(fitting))
            self.go(ACTS[act][0], act)

        @rule(pays=st.booleans())
        def it_goes_on(self, pays: bool) -> None:
            act = ONWARDS.get(town.case(self.code).dossier.stage)
            if act is not None:
                if pays:
                    self.go(COUNTER, "payments/direct")
                self.go(ACTS[act][0], act)

        @rule()
        def it_goes_on_twice(self) -> None:
            for _ in range(2):
                act = ONWARDS.get(town.case(self.code).dossier.stage)
                if act is not None:
                    self.go(ACTS[act][0], act)

        def go(self, who: str, act: str) -> None:
            town.come_to_rest()
            before = town.case(self.code)
            got = town.call(who, f"/api/dossiers/{self.code}/{act}", ACTS[act][1], self.cookies)
            assert got.status_code < 500, (who, act, got.text)
            after = town.case(self.code)
            town.reached.add(after.dossier.stage)
            town.outcomes["done" if got.status_code < 300 else "refused"] += 1
            if got.status_code >= 300:
                assert after == before, (who, act, "refused, and yet something changed")
            elif ACTS[act][2]:
                assert before.dossier.stage in TRANSITIONS[Act(ACTS[act][2])].before
                assert before.dossier.stage not in FINAL_STAGES

        @invariant()
        def it_is_whole(self) -> None:
            if not self.code:
                return
            case = town.case(self.code)
            dossier, acts = case.dossier, [step.action for step in case.progress]
            assert dossier.status is STATUS_OF_STAGE[dossier.stage]
            assert bool(dossier.resumes_at) is (dossier.stage in (
                Stage.SUPPLEMENT_REQUESTED, Stage.OBLIGATION_REQUESTED, Stage.WITHDRAWAL_REQUESTED))  # fmt: skip
            times = [step.at for step in case.progress]
            assert times == sorted(times)
            assert case.progress[-1].status is dossier.status
            assert acts.count(TRANSITIONS[Act.RECEIVE].action) <= 1
            assert self.ended in (None, dossier.stage), "a final stage stays"
            self.ended = dossier.stage if dossier.stage in FINAL_STAGES else None

        @invariant()
        def nothing_goes_out_unsigned_or_unpaid(self) -> None:
            if not self.code:
                return
            case = town.case(self.code)
            shown = town.http.get(f"/api/dossiers/{self.code}/results", headers={"Cookie": self._cookie()}).json()
            acts = [step.action for step in case.progress]
            if shown["results"] or case.dossier.stage is Stage.RETURNED:
                assert case.unpaid_fees() == ()
                assert acts.index(TRANSITIONS[Act.SIGN].action) < acts.index(TRANSITIONS[Act.SEAL].action)
                assert case.dossier.status in (DossierStatus.PROCESSED, DossierStatus.RETURNED)

        @invariant()
        def every_change_of_status_is_queued_once(self) -> None:
            if not self.code:
                return
            case = town.case(self.code)
            with town.province.store.reading() as session:
                queued = messages.of_dossier(session, self.code)
            told = [row["NoiDungXuLy"] for message in queued for row in message.rows]
            known = [f"{s.action}: {s.content}" if s.content else s.action for s in case.progress]
            assert told == known[: len(told)], "each act is in one message, in order"
            assert {s.status for s in case.progress[len(told) :]} <= {case.dossier.status}
            assert queued[-1].record["TrangThaiHoSo"] == case.dossier.status.value
            assert _changes(m.record["TrangThaiHoSo"] for m in queued) == _changes(
                s.status.value for s in case.progress
            )

        def _cookie(self) -> str:
            return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

        def teardown(self) -> None:
            if not self.code:
                return
            town.wait(town.served.told())
            with town.province.store.reading() as session:
                assert {m.state for m in messages.of_dossier(session, self.code)} == {"sent"}
            heard = town.wait(town.world.everything(dossier_code=self.code, surface="adapter"))
            problems = [(f.rule, f.message) for e in heard for f in e.findings if f.level != "notice"]
            assert problems == []

    return Walk


def _changes(statuses: Any) -> list[str]:
    """The statuses without repeats of the one before."""
    found: list[str] = []
    for status in statuses:
        if found[-1:] != [status]:
            found.append(status)
    return found


@pytest.mark.parametrize("walks", [5, pytest.param(60, marks=pytest.mark.slow)])
async def test_no_order_of_acts_by_anybody_breaks_a_dossier(shared_world: Any, walks: int) -> None:
    loop = asyncio.get_running_loop()
    how = settings(
        max_examples=walks,
        stateful_step_count=25,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )

    def walk() -> Town:
        town = Town(shared_world, loop)
        run_state_machine_as_test(walk_in(town), settings=how)
        return town

    town = await asyncio.to_thread(walk)
    print(f"{town.walks} dossiers, {dict(town.outcomes)}, reached {sorted(town.reached)}")
    assert town.outcomes["done"] > 3 * walks
    assert town.outcomes["refused"] > 0
    assert {Stage.SEALED, Stage.RETURNED} <= town.reached, "no walk came to a result"
