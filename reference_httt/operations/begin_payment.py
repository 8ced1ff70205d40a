"""Begin the online payment of what a dossier owes, and give the page on which it is made; nothing is paid twice.

Right after submitting or later, before or after the result (Tây Ninh Bước 2); through the national platform or the
body's own gateway, as the payer chooses (NĐ 45/2020 Đ13; D-47).
"""

import secrets
from dataclasses import replace
from datetime import timedelta

from sqlmodel import Session

from reference_httt.errors import OutOfOrder, PortalProblem, Refused
from reference_httt.operations.actors import Actor, case_of
from reference_httt.operations.ask_platform import ask_platform
from reference_httt.province import Province
from reference_httt.rules.model import CaseFile, Payment, PaymentState, PaymentWay
from reference_httt.rules.payment_channel import ONLINE
from reference_httt.rules.payment_due import open_payments, total_vnd
from reference_httt.rules.payment_messages import new_reference, payer_name
from reference_httt.store import payments

GATEWAY_PATH = "/cong-thanh-toan"
"""the page of the own gateway (``web.gateway_pages``)"""
UNDER_WAY = (
    "Đang có một giao dịch thanh toán trực tuyến của hồ sơ này chưa kết thúc."
    " Hãy hoàn thành hoặc hủy giao dịch đó trước"
)
ON_PORTAL = (
    "Đang có một giao dịch của hồ sơ này trên Cổng Dịch vụ công quốc gia. Hãy tiếp tục tại «Dịch vụ công của tôi»,"
    " chọn «Thanh toán lệ phí hồ sơ»"
)


async def begin_payment(province: Province, actor: Actor, dossier_code: str, way: PaymentWay) -> Payment:
    """The open payment of what is due, with the address of its page; who clicks twice gets the same one.

    Raises:
        NotFound, NotAllowed. OutOfOrder: nothing is due, or it is being paid in another way.
        Refused: that way is not offered. PortalUnreachable, PortalRefused: the platform begins no payment.
    """
    case = payable_case(province, actor, dossier_code)
    if way not in ONLINE or way not in province.practice.ways_offered(case.draft.terms):
        raise Refused("Dịch vụ này không có cách thanh toán đó")
    if way is PaymentWay.NATIONAL_PLATFORM and not province.practice.payments.partner.secret:
        raise Refused("Cơ quan chưa kết nối Nền tảng thanh toán của Cổng DVCQG")
    await clear_strays(province, case, way)
    with province.store.writing() as session:
        payments.lock_dossier(session, dossier_code)
        case = case_of(session, dossier_code, actor)
        payment = _open_payment(session, province, case, way)
    if way is PaymentWay.OWN_GATEWAY or payment.url:
        return payment
    return await _begun_at_platform(province, case, payment)


def payable_case(province: Province, actor: Actor, dossier_code: str) -> CaseFile:
    """The dossier, when something is due.

    Raises:
        NotFound, NotAllowed, OutOfOrder.
    """
    with province.store.reading() as session:
        case = case_of(session, dossier_code, actor)
    require_due(province, case)
    return case


def require_due(province: Province, case: CaseFile) -> None:
    """Raises OutOfOrder when nothing is to be paid now: paid already, free, or too early."""
    if province.practice.fees_due(case):
        return
    paid = case.draft.terms.fees and not case.unpaid_fees()
    raise OutOfOrder("Hồ sơ đã nộp đủ phí, lệ phí" if paid else "Hồ sơ hiện không có khoản phí, lệ phí nào phải nộp")


async def clear_strays(province: Province, case: CaseFile, way: PaymentWay) -> None:
    """Before paying in a way: ask about what was only told to the portal, or is open there while another way is taken.

    Raises:
        PortalUnreachable, PortalRefused.
    """
    strays = [p for p in open_payments(case) if p.way is not way or p.state is PaymentState.REQUESTED]
    await ask_platform(province, strays, give_up=True)


def refuse_second(case: CaseFile, way: PaymentWay) -> None:
    """Raises OutOfOrder while a payment is open that this one would double."""
    for payment in open_payments(case):
        if payment.state is PaymentState.REQUESTED:
            raise OutOfOrder(ON_PORTAL)
        if payment.way is not way:
            raise OutOfOrder(UNDER_WAY)


def new_payment(session: Session, province: Province, case: CaseFile, way: PaymentWay) -> Payment:
    """A payment of all that is due now, not kept yet; its state is that of one begun elsewhere (REQUESTED)."""
    fees, now = province.practice.fees_due(case), province.now()
    while payments.find(session, new_reference(case.dossier.dossier_code, now)) is not None:
        now += timedelta(seconds=1)  # a reference is used once, however fast somebody tries again
    return Payment(
        reference=new_reference(case.dossier.dossier_code, now),
        dossier_code=case.dossier.dossier_code,
        stage=fees[0].stage,
        amount_vnd=total_vnd(fees),
        way=way,
        state=PaymentState.REQUESTED,
        fee_codes=tuple(fee.code for fee in fees),
        at=now,
        payer=payer_name(case),
    )


def _open_payment(session: Session, province: Province, case: CaseFile, way: PaymentWay) -> Payment:
    require_due(province, case)
    refuse_second(case, way)
    same = province.practice.payment_to_resume(case)
    if same is not None:
        return same
    own_page = f"{province.settings.base_url}{GATEWAY_PATH}/{secrets.token_urlsafe(24)}"
    url = own_page if way is PaymentWay.OWN_GATEWAY else ""
    payment = replace(new_payment(session, province, case, way), state=PaymentState.PENDING, url=url)
    payments.keep(session, payment)
    return payment


async def _begun_at_platform(province: Province, case: CaseFile, payment: Payment) -> Payment:
    try:
        url = await province.practice.payments.begin(case, payment)
    except PortalProblem as problem:
        _keep(province, payment, state=PaymentState.DECLINED, words=problem.message)
        raise
    return _keep(province, payment, state=PaymentState.PENDING, url=url)


def _keep(province: Province, payment: Payment, **changes: object) -> Payment:
    """The payment changed, unless its outcome came meanwhile."""
    with province.store.writing() as session:
        current = payments.find(session, payment.reference, for_change=True) or payment
        if current.state is not PaymentState.PENDING:
            return current
        changed: Payment = replace(current, **changes)  # type: ignore[arg-type]
        payments.keep(session, changed)
    return changed
