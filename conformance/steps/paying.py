"""Pays the fees of a dossier as the payer does, at the province or on the national portal; the bank says yes or no."""

import asyncio

from conformance.province.actions.fees import FeesShown, PaymentBegun
from conformance.province.actions.model import ActionDone, Role
from conformance.steps.acting import attempt, carry_out, citizen_session, officer_for
from conformance.steps.attempts import remember_attempt
from conformance.steps.context import NotSeenInTime, ScenarioContext, StepBlocked
from conformance.steps.filing import Filing, name_of, submitted_code
from mock_dvcqg.contract.control import JournalEntry

CONFIRM = "CONFIRM"
"""the platform's message that tells a province how a payment ended"""
_PAGES = "payment pages"
_LOOK_AGAIN_S = 0.25


async def open_payment(context: ScenarioContext, filing: Filing) -> ActionDone:
    """Ask the province for the page on which the payer pays what is due now; a refusal is for the checks."""
    citizen = await citizen_session(context, name_of(context, filing))
    done = await attempt(context, filing.province, "begin_payment", citizen, dossier_code=submitted_code(filing))
    remember_attempt(context, done)
    if isinstance(done.values, PaymentBegun):
        pages_of(context, filing).append(done.values.url)
    return done


def pages_of(context: ScenarioContext, filing: Filing) -> list[str]:
    """The payment pages the payer was led to, in order."""
    pages: list[str] = context.memory.setdefault(_PAGES, {}).setdefault(submitted_code(filing), [])
    return pages


async def bank_says(context: ScenarioContext, filing: Filing, outcome: str, page: str) -> JournalEntry:
    """What the bank decides on one page; gives the message that told the province, once it has answered.

    Raises:
        NotSeenInTime: the province did not answer it.
    """
    before = await context.portal.last_seq()
    await context.portal.settle_payment(page.rsplit("/", 1)[-1], outcome)
    entry = await context.portal.wait_journal(
        lambda entry: entry.service == CONFIRM and entry.answered,
        timeout_s=context.timeout_s,
        member=filing.province.code,
        dossier_code=submitted_code(filing),
        after=before,
    )
    if entry is None:
        raise NotSeenInTime(
            "HTTT GQTTHC không trả lời thông báo kết quả thanh toán.", "The province did not answer the CONFIRM."
        )
    return entry


async def last_page(context: ScenarioContext, filing: Filing) -> str:
    """The page the payer was led to last.

    Raises:
        StepBlocked: none; what the province said stands in the reason.
    """
    pages = pages_of(context, filing)
    if not pages:
        words = context.done[-1].message if context.done else ""
        reason = f"Chưa mở được trang thanh toán: {words or 'không nêu lý do'}."
        raise StepBlocked(reason, "No payment page was opened.")
    return pages[-1]


async def fees_of(context: ScenarioContext, filing: Filing) -> FeesShown:
    """What the province says is owed and paid."""
    monitor = await officer_for(filing, Role.MONITOR)
    return await carry_out(
        context, filing.province, "view_fees", monitor, FeesShown, dossier_code=submitted_code(filing)
    )


async def fees_once_paid(context: ScenarioContext, filing: Filing) -> FeesShown:
    """What the province says once all is paid, or when the time is over: it may book a payment a little later."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + context.timeout_s
    shown = await fees_of(context, filing)
    while not all(fee.paid for fee in shown.fees) and loop.time() < deadline:
        await asyncio.sleep(_LOOK_AGAIN_S)
        shown = await fees_of(context, filing)
    return shown
