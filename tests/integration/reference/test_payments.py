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
WAYS = {"national-platform": "1", "own-gateway": "2", "cash": "3"}


@pytest_asyncio.fixture(loop_scope="module", autouse=True)
async def no_faults(shared_world: Any) -> AsyncIterator[None]:
    """Whatever a test puts in force ends with it."""
    yield
    await shared_world.clear_faults()


class Payer:
    """A citizen with one submitted dossier, and what others do with it."""

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
        terms = replace(draft.terms, form=())  # its e-form is another test's matter
        if fees:
            terms = replace(terms, fees=fees, service_level=level or "4", online_scope="")
        choice = ReturnChoice(form or "counter")
        drafts.change(session, replace(draft, terms=terms, return_choice=choice, return_address="Số 1 phố Mẫu"))
    return Payer(world, hand, await hand.submit(), office)


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
    assert await payer.findings() == []
