"""Fees from the submission to the result: asked for, paid over either platform or at the counter, never paid twice."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import httpx
import pytest
import pytest_asyncio

from mock_dvcqg.contract.procedure import FeeStage
from reference_httt.rules.model import Fee, PaymentState, ReturnChoice
from reference_httt.store import dossiers, drafts

pytestmark = pytest.mark.asyncio(loop_scope="module")

EXTRACT, HOUSEHOLD, RECORD = "2.000635", "1.001612", "2.000488"
BEFORE, AFTER, LAST = FeeStage.BEFORE_RECEPTION, FeeStage.AFTER_RECEPTION, FeeStage.AFTER_RESULT
WAYS = {"national-platform": "1", "cash": "3"}


@pytest_asyncio.fixture(loop_scope="module", autouse=True)
async def no_faults(shared_world: Any) -> AsyncIterator[None]:
    """Whatever a test puts in force ends with it."""
    yield
    await shared_world.clear_faults()


class Payer:
    """A citizen with one submitted dossier, and what others do with it."""

    number = ""

    def __init__(self, world: Any, hand: Any, code: str, office: str) -> None:
        self.world, self.hand, self.code, self.office = world, hand, code, office
        self.served = world.provinces["H98"]
        self.path = f"/api/dossiers/{code}"

    async def begin(self, way: str = "national-platform") -> httpx.Response:
        got: httpx.Response = await self.hand.call("POST", f"{self.path}/payments", json={"way": way})
        return got

    async def page(self, way: str = "national-platform") -> str:
        got = await self.begin(way)
        assert got.status_code == 200, got.text
        return str(got.json()["url"])

    async def choose(self, url: str, outcome: str = "thanh-cong") -> None:
        form = {"ngan_hang": "NHTN01", "ket_qua": outcome}
        got = await self.hand.http.post(url, data=form)
        assert got.status_code < 400, got.text

    async def pay(self, way: str = "national-platform") -> None:
        """Pay what is due, and wait until the province knows."""
        if way == "cash":
            due = (await self.state())["due_vnd"]
            counter = await self.served.officer("counter_officer", self.office)
            order = {"way": "cash", "voucher": "BL-0001", "amount_vnd": due}
            await counter.ok("POST", f"{self.path}/payments/direct", json=order)
            return
        await self.choose(await self.page(way))
        if way == "national-platform":
            await self.confirmed()

    async def confirmed(self) -> Any:
        """The callback, once the province has answered it."""
        return await self.world.wait_journal(lambda e: e.service == "CONFIRM" and e.answered, self.code)

    async def state(self) -> dict[str, Any]:
        found: dict[str, Any] = await self.hand.ok("GET", f"{self.path}/payments")
        return found

    async def states(self) -> list[str]:
        return [one["state"] for one in (await self.state())["payments"]]

    async def act(self, *acts: str) -> None:
        await self.served.handle(self.code, self.office, *acts)

    async def officer(self, act: str, role: str = "counter_officer", **body: Any) -> httpx.Response:
        officer = await self.served.officer(role, self.office)
        got: httpx.Response = await officer.call("POST", f"{self.path}/{act}", **({"json": body} if body else {}))
        return got

    async def status(self) -> str:
        return str((await self.hand.ok("GET", self.path))["status"])

    async def told(self) -> dict[str, Any]:
        """The last record that the portal was sent."""
        await self.served.told()
        sent = await self.world.journal(dossier_code=self.code, service="DongBoHoSoMC")
        return dict(sent[-1].request["data"][0])

    async def findings(self) -> list[str]:
        """What the portal found on this dossier, except for hints."""
        await self.served.told()
        entries = await self.world.everything(dossier_code=self.code)
        return [f"{e.service} {f.rule} {f.message}" for e in entries for f in e.findings if f.level != "notice"]

    async def settled(self) -> None:
        """Wait until the worker has nothing left to do."""
        self.served.province.wake("payments")
        await self.served.province.workers["payments"].at_rest()


async def submitted(
    world: Any, procedure: str = RECORD, office: str = "07", *fees: Fee, level: str = "", form: str = ""
) -> Payer:
    """A submitted dossier; fees, level and return form are put in place of the procedure's own when given."""
    person = await world.person("Nguyễn Thị An")
    hand = await world.prepared(person, "H98", office, procedure)
    await hand.complete()
    store = world.provinces["H98"].province.store
    with store.writing() as session:
        draft = drafts.find(session, hand.draft)
        own = {"fees": fees, "service_level": level or "4", "online_scope": ""} if fees else {}
        terms = replace(draft.terms, **own)
        choice = ReturnChoice(form or "counter")
        drafts.change(session, replace(draft, terms=terms, return_choice=choice, return_address="Số 1 phố Mẫu"))
    payer = Payer(world, hand, await hand.submit(), office)
    payer.number = person["identity_number"]
    return payer


def fee(stage: FeeStage, amount_vnd: int = 8000) -> Fee:
    """A fee of that stage."""
    return Fee(f"LP-{stage.value}", "Lệ phí thử nghiệm", amount_vnd, "2", stage)


async def test_a_fee_before_reception_is_asked_for_paid_and_only_then_received(shared_world: Any) -> None:
    payer = await submitted(shared_world, EXTRACT)
    refused = await payer.officer("receive")
    assert refused.status_code == 422
    assert "8.000 đồng phải nộp trước khi tiếp nhận" in refused.json()["error"]["message"]
    assert (await payer.officer("payment-request")).json()["status"] == "6"
    notices = (await payer.hand.ok("GET", "/api/notices"))["notices"]
    assert any("Tổng số tiền phải nộp: 8.000 đồng" in one["text"] for one in notices)
    assert (await payer.officer("receive")).status_code == 422
    await payer.pay()
    assert await payer.states() == ["paid"]
    await payer.act("receive", "forward", "examine", "sign", "seal", "return")
    assert (await payer.told())["DuocThanhToanTrucTuyen"] == "1"
    assert await payer.findings() == [], "\n".join(await payer.findings())


async def test_a_fee_after_reception_is_paid_at_the_own_gateway_and_an_obligation_goes_on_by_it(
    shared_world: Any,
) -> None:
    payer = await submitted(shared_world, RECORD, "07", fee(AFTER))
    assert (await payer.state())["due_vnd"] == 0
    too_early = await payer.begin("own-gateway")
    assert (too_early.status_code, "không có khoản" in too_early.text) == (409, True)
    assert (await payer.officer("payment-request")).status_code == 422
    await payer.act("receive", "forward")
    asked = await payer.officer("obligation-request", role="specialist", content="")
    assert asked.json()["status"] == "6"
    await payer.pay("own-gateway")
    assert await payer.status() == "4"
    await payer.act("examine", "sign", "seal", "return")
    assert (await payer.told())["DuocThanhToanTrucTuyen"] == "2"
    assert await payer.findings() == []


async def test_the_result_is_released_to_nobody_before_its_fee_and_to_everybody_after(shared_world: Any) -> None:
    payer = await submitted(shared_world, RECORD, "07", fee(LAST))
    await payer.act("receive", "forward", "examine", "sign", "seal")
    assert await payer.status() == "9"
    result = f"{payer.path}/files/{payer.code}-KQ1"
    vault = f"/api/local-vault?identity_number={payer.number}"
    assert (await payer.told())["DanhSachGiayToKetQua"] == []
    assert (await payer.hand.call("GET", result)).status_code == 404
    assert (await payer.hand.ok("GET", vault))["documents"] == []
    refused = await payer.officer("return")
    assert (refused.status_code, "8.000 đồng chưa nộp" in refused.text) == (422, True)

    listed = {"dossier_code": payer.code}
    portal = payer.world.portal_url
    (found,) = (await payer.hand.http.get(f"{portal}/api/citizen/payables", params=listed)).json()
    assert (found["source"], found["total_vnd"], found["state"]) == ("province", 8000, "due")
    by_name = (await payer.hand.http.get(f"{portal}/api/citizen/payables", params={"service": "lý lịch"})).json()
    assert [one["dossier_code"] for one in by_name] == [payer.code]
    begun = (await payer.hand.http.post(f"{portal}/api/citizen/payables/{payer.code}/pay")).json()
    await payer.choose(begun["url"])
    assert (await payer.confirmed()).error_code == "00"
    await payer.settled()

    assert await payer.states() == ["paid"]
    assert (await payer.hand.call("GET", result)).content.startswith(b"%PDF-")
    assert len((await payer.hand.ok("GET", vault))["documents"]) == 1
    record = await payer.told()
    assert (len(record["DanhSachGiayToKetQua"]), record["DuocThanhToanTrucTuyen"]) == (1, "1")
    await payer.world.wait_fetch(payer.code, "DanhSachGiayToKetQua")
    await payer.act("return")
    again = await payer.hand.http.post(f"{portal}/api/citizen/payables/{payer.code}/pay")
    assert again.status_code == 422
    assert await payer.findings() == []


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("level", ["3", "4"])
async def test_both_levels_take_every_return_form_with_every_way_to_pay(
    shared_world: Any, level: str, way: str
) -> None:
    payers = [
        await submitted(shared_world, RECORD, "07", fee(BEFORE), level=level, form=form)
        for form in ("counter", "post", "online")
    ]
    for payer in payers:
        await payer.pay(way)
        record = await payer.told()
        assert record["DuocThanhToanTrucTuyen"] == WAYS[way]
        assert [(line["Gia"], line["HinhThucThu"]) for line in record["DanhSachLePhi"]] == [("8000", "1")]
        state = await payer.state()
        assert (state["due_vnd"], state["reception_problem"]) == (0, "")
        assert state["ways"][0] == ("cash" if level == "3" else "national-platform")
    await payers[-1].act("receive")


async def test_a_declined_card_leaves_it_unpaid_says_why_and_it_can_be_tried_again(shared_world: Any) -> None:
    payer = await submitted(shared_world, RECORD, "07", fee(BEFORE))
    await shared_world.fault("payment-declined", member="H98", service="CONFIRM")
    await payer.pay()
    (failed,) = (await payer.state())["payments"]
    assert (failed["state"], "Mobile Banking" in failed["words"]) == ("declined", True)
    assert (await payer.officer("receive")).status_code == 422
    await shared_world.clear_faults()
    await payer.choose(await payer.page())
    await payer.world.wait_journal(lambda e: e.service == "CONFIRM" and e.error_code == "00" and e.answered
                                   and e.request["MaLoi"] == "00", payer.code)  # fmt: skip
    assert await payer.states() == ["declined", "paid"]


async def test_while_the_bank_has_not_decided_it_is_pending_and_asked_about(shared_world: Any) -> None:
    payer = await submitted(shared_world, RECORD, "07", fee(BEFORE))
    url = await payer.page()
    await payer.choose(url, "qua-thoi-gian")
    await payer.settled()
    assert await payer.states() == ["pending"]
    assert (await payer.page()) == url
    token = url.rsplit("/", 1)[1]
    await shared_world.fault("payment-lost-callback", member="H98", service="CONFIRM")
    settled = await shared_world.control.post(f"realms/default/payments/{token}/settle", json={"outcome": "thanh-cong"})
    assert settled.status_code == 200, settled.text
    assert await payer.states() == ["pending"]
    await payer.settled()
    assert await payer.states() == ["paid"]


@pytest.mark.parametrize(
    "fault", ["payment-duplicate-callback", "payment-forged-checksum", "payment-reordered-callback"]
)
async def test_a_callback_that_comes_badly_changes_the_payment_once_and_rightly(shared_world: Any, fault: str) -> None:
    payer = await submitted(shared_world, RECORD, "07", fee(BEFORE))
    await shared_world.fault(fault, member="H98", service="CONFIRM")
    await payer.choose(await payer.page())
    await shared_world.clear_faults()
    other = await submitted(shared_world, RECORD, "07", fee(BEFORE))
    await other.pay()
    if fault == "payment-forged-checksum":
        forged = await payer.world.wait_journal(lambda e: e.fault == fault and e.answered, payer.code)
        assert forged.error_code == "99"
        assert [f.rule for f in forged.findings if f.rule == "forged-confirm-accepted"] == []
    await payer.world.wait_journal(lambda e: e.service == "CONFIRM" and e.error_code == "00" and e.answered, payer.code)
    case = _case(payer)
    assert [p.state for p in case.payments] == [PaymentState.PAID]
    assert [s.action for s in case.progress].count("Nộp phí, lệ phí") == 1


def _case(payer: Payer) -> Any:
    with payer.served.province.store.reading() as session:
        return dossiers.case_file(session, payer.code)


async def test_two_clicks_are_one_payment_and_what_is_paid_is_never_begun_again(shared_world: Any) -> None:
    payer = await submitted(shared_world, RECORD, "07", fee(BEFORE))
    answers = await asyncio.gather(*(payer.begin() for _ in range(5)))
    assert len({a.json()["url"] for a in answers}) == len(_case(payer).payments) == 1
    counter = await payer.officer("payments/direct", way="cash", voucher="BL-1", amount_vnd=8000)
    assert (counter.status_code, "chưa kết thúc" in counter.text) == (409, True)
    await payer.choose(answers[0].json()["url"])
    await payer.confirmed()
    again = await payer.begin("own-gateway")
    assert (again.status_code, "đã nộp đủ" in again.text) == (409, True)
    assert (await payer.officer("payments/direct", way="cash", voucher="BL-1", amount_vnd=8000)).status_code == 409


async def test_the_own_gateway_settles_once_and_lets_a_declined_payer_try_again(shared_world: Any) -> None:
    payer = await submitted(shared_world, RECORD, "07", fee(BEFORE))
    first = await payer.page("own-gateway")
    await payer.choose(first, "tu-choi")
    second = await payer.page("own-gateway")
    assert first != second
    await asyncio.gather(*(payer.choose(second, chosen) for chosen in ("thanh-cong", "huy", "thanh-cong")))
    assert await payer.states() in (["declined", "paid"], ["declined", "declined"])
    await payer.choose(second, "huy")
    case = _case(payer)
    assert [s.action for s in case.progress].count("Nộp phí, lệ phí") == len(case.fees_paid)


@pytest.mark.parametrize(
    ("order", "words"),
    [
        ({"way": "cash", "voucher": "BL-1", "amount_vnd": 7999}, "8.000 đồng, không phải 7.999 đồng"),
        ({"way": "cash", "voucher": "   ", "amount_vnd": 8000}, "Hãy ghi số biên lai"),
        ({"way": "own-gateway", "voucher": "BL-1", "amount_vnd": 8000}, "không hợp lệ"),
    ],
)
async def test_the_counter_takes_the_exact_amount_with_a_receipt_number(
    shared_world: Any, order: dict[str, Any], words: str
) -> None:
    payer = await submitted(shared_world, RECORD, "07", fee(BEFORE))
    got = await payer.officer("payments/direct", **order)
    assert (got.status_code, words in got.text) == (422, True)
    assert await payer.states() == []
    assert (await payer.officer("payments/direct", role="specialist", **order)).status_code == 403


@pytest.mark.parametrize("way", ["national-platform", "own-gateway", "post-office"])
async def test_every_payment_has_a_receipt_for_payer_and_officer(shared_world: Any, way: str) -> None:
    payer = await submitted(shared_world, RECORD, "07", fee(BEFORE))
    if way == "post-office":
        order = {"way": way, "voucher": "EB123456789VN", "amount_vnd": 8000}
        assert (await payer.officer("payments/direct", **order)).status_code == 200
    else:
        await payer.pay(way)
    await payer.settled()
    (paid,) = (await payer.state())["payments"]
    officer = await payer.served.officer("counter_officer")
    collector = payer.served.province.officers["H98.07.counter_officer"].full_name
    kept = next(paper for paper in _case(payer).papers if paper.paper_id == paid["receipt_id"])
    assert (kept.made_by == collector) is (way == "post-office")
    for who in (payer.hand, await payer.served.officer("counter_officer", "07")):
        receipt = await who.call("GET", f"{payer.path}/files/{paid['receipt_id']}")
        assert receipt.content.startswith(b"%PDF-")
    assert (await officer.call("GET", f"{payer.path}/files/{paid['receipt_id']}")).status_code == 403


async def test_another_citizen_neither_sees_nor_pays_a_dossiers_fees(shared_world: Any) -> None:
    payer = await submitted(shared_world, RECORD, "07", fee(BEFORE))
    stranger = await shared_world.prepared(await shared_world.person("Trần Văn Khác"), "H98", "07", RECORD)
    assert (await stranger.call("GET", f"{payer.path}/payments")).status_code == 403
    assert (await stranger.call("POST", f"{payer.path}/payments", json={})).status_code == 403


async def test_a_free_procedure_is_never_asked_for_money(shared_world: Any) -> None:
    payer = await submitted(shared_world, RECORD, "07", fee(BEFORE, 0))
    assert (await payer.state())["due_vnd"] == 0
    assert (await payer.begin()).status_code == 409
    assert (await payer.officer("payment-request")).status_code == 422
    await payer.act("receive")
    assert (await payer.told())["DuocThanhToanTrucTuyen"] == "0"


async def test_the_eight_hours_stand_still_until_the_fee_is_paid(shared_world: Any) -> None:
    payer = await submitted(shared_world, RECORD, "07", fee(BEFORE))
    await payer.officer("payment-request")
    assert _case(payer).dossier.payment_asked_at is not None
    await payer.pay("own-gateway")
    dossier = _case(payer).dossier
    assert (dossier.payment_asked_at, dossier.answer_due_at is not None) == (None, True)


async def test_the_days_payments_agree_with_the_platforms_list(shared_world: Any) -> None:
    payer = await submitted(shared_world, RECORD, "07", fee(BEFORE))
    await payer.pay()
    (paid,) = (await payer.state())["payments"]
    administrator = await payer.served.officer("administrator", "40")
    day = payer.served.province.today().isoformat()
    made = await administrator.ok("GET", f"/api/payments/reconciliation?day={day}")
    mine = next(line for line in made["lines"] if line["reference"] == paid["reference"])
    assert (mine["outcome"], mine["amount_vnd"]) == ("KHOP", "8000")
    assert {line["outcome"] for line in made["lines"]} == {"KHOP"}
    specialist = await payer.served.officer("specialist", "07")
    assert (await specialist.call("GET", f"/api/payments/reconciliation?day={day}")).status_code == 403
