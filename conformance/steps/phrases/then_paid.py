"""Thì: what a payment, or its failing, leads to – booked, mirrored, found, asked for once and as published."""

from conformance.checks.attempts import is_stopped
from conformance.checks.paying import (
    AS_PUBLISHED,
    as_much_as_published,
    cash_is_not_online,
    declined_is_unpaid,
    found_payable,
    mirrored_online,
    not_due_before_result,
    one_transaction,
    paid_after_filing,
)
from conformance.steps.attempts import latest_attempt
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import Evidence, last_exchange, province_view, seen_until, seen_with_status
from conformance.steps.filing import current_filing, filing_of, submitted_code
from conformance.steps.paying import fees_of, fees_once_paid, open_payment, pages_of
from conformance.steps.phrases.paying import FOUND
from conformance.steps.registry import then
from mock_dvcqg.contract.codes import DossierStatus, PaymentFlag

ONLINE = (PaymentFlag.NATIONAL_PLATFORM.value, PaymentFlag.OWN_GATEWAY.value)


@then(
    vi="HTTT GQTTHC tỉnh B ghi nhận hồ sơ của {person} đã nộp đủ phí, lệ phí",
    en="Province B's system has the fee of the dossier of {person} as paid",
    requirements=("TN-B2-1",),
)
async def booked(context: ScenarioContext, name: str) -> None:
    """As the province shows it."""
    paid = latest_attempt(context)
    context.judge(paid_after_filing(paid, await fees_once_paid(context, filing_of(context, name))))


@then(
    vi="HTTT GQTTHC tỉnh B không ghi nhận hồ sơ của {person} đã nộp phí, lệ phí và {person} thanh toán lại được",
    en="Province B's system does not have the fee of {person} as paid, and {person} can pay again",
    requirements=("TN-B2-1",),
)
async def still_unpaid(context: ScenarioContext, name: str, _same: str) -> None:
    """A declined card is not paid."""
    filing = filing_of(context, name)
    fees, seen_in = await fees_of(context, filing), last_exchange(context)
    await open_payment(context, filing)
    context.judge(declined_is_unpaid(fees, latest_attempt(context), seen_in))


@then(
    vi="khoản phải nộp của hồ sơ {person} được tìm thấy để thanh toán",
    en="what the dossier of {person} owes is found for paying",
    requirements=("TN-B2-2",),
)
async def found(context: ScenarioContext, name: str) -> None:
    """Told by the province, which the portal asked."""
    context.judge(found_payable(context.memory.get(FOUND, []), submitted_code(filing_of(context, name))))


@then(
    vi="HTTT GQTTHC tỉnh B chưa yêu cầu nộp khoản phí, lệ phí phải nộp sau khi có kết quả",
    en="Province B's system does not yet ask for the fee that is due after the result",
    requirements=("TN-B2-2",),
)
async def not_yet_due(context: ScenarioContext) -> None:
    """By its answer to the attempt to pay."""
    context.judge(not_due_before_result(latest_attempt(context)))


@then(
    vi="hồ sơ của {person} chỉ có một giao dịch thanh toán",
    en="the dossier of {person} has one payment only",
    requirements=("TN-B2-3",),
)
async def paid_once(context: ScenarioContext, name: str) -> None:
    """By the pages the payer was led to."""
    context.judge(one_transaction(pages_of(context, filing_of(context, name))))


@then(
    vi="hồ sơ đồng bộ lên Cổng DVCQG ghi phí, lệ phí đã được thanh toán trực tuyến",
    en="the dossier synchronised to the national portal says that the fee was paid online",
    requirements=("TN-LY-1",),
)
async def told_online(context: ScenarioContext) -> None:
    """DuocThanhToanTrucTuyen; a record of the status that the dossier now has was made after the payment."""
    filing = current_filing(context)
    view = await province_view(context, filing)
    now = DossierStatus(view.status) if view else DossierStatus.RETURNED

    def enough(evidence: Evidence) -> bool:
        return evidence.has_status(now) or any(seen.record.paid_online in ONLINE for seen in evidence.records)

    evidence = await seen_until(context, filing, enough)
    context.judge(mirrored_online(evidence.records, later=evidence.has_status(now)))


@then(
    vi="hồ sơ đồng bộ lên Cổng DVCQG không ghi khoản thu bằng tiền mặt là thanh toán trực tuyến",
    en="the dossier synchronised to the national portal does not tell the cash as paid online",
    requirements=("TN-LY-1",),
)
async def cash_told(context: ScenarioContext) -> None:
    """After the reception."""
    evidence = await seen_with_status(context, current_filing(context), DossierStatus.RECEIVED)
    context.judge(cash_is_not_online(evidence.records))


@then(
    vi="tổng số tiền HTTT GQTTHC tỉnh B yêu cầu {person} nộp là {money}, đúng mức phí, lệ phí đã công bố",
    en="Province B's system asks {person} for {money} in all, which is the published fee",
    requirements=("ND61-4-5-1",),
)
async def as_published(context: ScenarioContext, name: str, money: int) -> None:
    """Told by the province, which the portal asked."""
    context.judge(as_much_as_published(context.memory.get(FOUND, []), submitted_code(filing_of(context, name)), money))


@then(
    vi="HTTT GQTTHC tỉnh B không ghi nhận khoản thu cao hơn mức phí, lệ phí đã công bố",
    en="Province B's system does not book more than the published fee",
    requirements=("ND61-4-5-1",),
)
async def not_more(context: ScenarioContext) -> None:
    """By its answer to the officer's entry."""
    did = ("Khoản thu cao hơn mức công bố được ghi nhận.", "More than the published fee was booked.")
    context.judge(is_stopped(AS_PUBLISHED, latest_attempt(context), did=did))
