"""The worker «payments»: what became of open payments, a released result into the vault, and the receipts.

The receipt is the platform's own where it was paid there (GET_BILL), else the body's; its being kept is the mark that
nothing of the payment is left to do, so that what a crash interrupts is done afterwards.
"""

from dataclasses import replace

from mock_dvcqg.contract.wire_time import VIETNAM
from reference_httt.errors import PortalProblem
from reference_httt.operations.ask_platform import ask_platform
from reference_httt.operations.make_slip import keep_paper, make_paper
from reference_httt.operations.release_result import release_result
from reference_httt.operations.settle_payment import ACTION, WORKER
from reference_httt.province import Province
from reference_httt.rules.model import CaseFile, CasePaper, Doer, PaperKind, Payment, PaymentWay
from reference_httt.rules.payment_channel import DIRECT, WAY_NAMES
from reference_httt.rules.payment_due import dong, fee_lines, fees_of
from reference_httt.rules.slip_wording import SlipBody
from reference_httt.store import dossiers, payments
from reference_httt.worker import Worker

_AT_ONCE = 50


def payments_worker(province: Province) -> Worker:
    """The worker; it looks by itself after the pause of the settings."""

    async def work() -> None:
        await keep_receipts(province)
        await ask_about_open_payments(province)
        await keep_receipts(province)

    return Worker(WORKER, work, province.settings.payment_query_s)


async def ask_about_open_payments(province: Province) -> None:
    """QUERY what has no final outcome; what cannot be asked now is asked after the next pause."""
    with province.store.reading() as session:
        waiting = payments.waiting_at(session, PaymentWay.NATIONAL_PLATFORM, _AT_ONCE)
    for payment in waiting:
        try:
            await ask_platform(province, (payment,))
        except PortalProblem:
            continue


async def keep_receipts(province: Province) -> None:
    """Release what waited for the money, then make and keep the receipts."""
    with province.store.reading() as session:
        paid = payments.without_receipt(session, _AT_ONCE)
    for payment in paid:
        await release_result(province, payment.dossier_code)
        try:
            await _keep_receipt(province, payment)
        except PortalProblem:
            continue


async def _keep_receipt(province: Province, payment: Payment) -> None:
    with province.store.reading() as session:
        case = dossiers.case_file(session, payment.dossier_code)
    if case is None:
        return
    paper, content = await _receipt(province, case, payment)
    with province.store.writing() as session:
        now = dossiers.case_file(session, payment.dossier_code)
        if now is not None and all(kept.paper_id != payment.reference for kept in now.papers):
            keep_paper(session, replace(paper, paper_id=payment.reference), content)


async def _receipt(province: Province, case: CaseFile, payment: Payment) -> tuple[CasePaper, bytes]:
    if payment.way is PaymentWay.NATIONAL_PLATFORM:
        return _platform_paper(province, payment), await province.practice.payments.bill(payment)
    return await make_paper(province, PaperKind.PAYMENT_RECEIPT, case, _collector(case, payment), _body(case, payment))


def _collector(case: CaseFile, payment: Payment) -> Doer:
    """Who took the money: the officer of the progress row, or the own gateway."""
    rows = [s for s in case.progress if s.action == ACTION and f"số giao dịch {payment.transaction}." in s.content]
    if payment.way in DIRECT and rows:
        return Doer(rows[-1].officer, rows[-1].title, rows[-1].unit)
    return Doer("Hệ thống thu phí, lệ phí", "Đơn vị thu", f"Bộ phận Một cửa, {case.draft.agency_name}")


def _platform_paper(province: Province, payment: Payment) -> CasePaper:
    return CasePaper(
        paper_id=payment.reference,
        dossier_code=payment.dossier_code,
        kind=PaperKind.PAYMENT_RECEIPT,
        title="Biên lai của Nền tảng thanh toán (mô phỏng)",
        sha256="",
        token="",
        made_by="Nền tảng thanh toán của Cổng DVCQG (mô phỏng)",
        unit="Cổng DVCQG (mô phỏng)",
        at=province.now(),
        form="Mẫu C1-10/NS",
    )


def _body(case: CaseFile, payment: Payment) -> SlipBody:
    paid_at = payment.paid_at or payment.at
    facts = (
        ("Người nộp tiền", payment.payer),
        ("Tổng số tiền", dong(payment.amount_vnd)),
        ("Hình thức nộp", WAY_NAMES[payment.way]),
        ("Số giao dịch, chứng từ", payment.transaction),
        ("Nộp lúc", f"{paid_at.astimezone(VIETNAM):%H:%M, %d/%m/%Y}"),
    )
    return SlipBody(items=tuple(fee_lines((fee,)) for fee in fees_of(case, payment)), facts=facts)
