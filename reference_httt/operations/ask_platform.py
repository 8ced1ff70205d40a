"""Ask the national platform how open payments stand (QUERY), and keep what is final.

A callback may be lost or late, so nobody waits for it for ever; and before anything is paid in another way, what is
open at the platform is asked about, so that nothing is paid twice (Tây Ninh Bước 2).
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from sqlmodel import Session

from mock_dvcqg.contract.payment import PaymentCode, TransactionState
from reference_httt.operations.settle_payment import PAID, Outcome, after_settling, settle_payment
from reference_httt.payment_client import Asked
from reference_httt.province import Province
from reference_httt.rules.model import Payment, PaymentState, PaymentWay
from reference_httt.rules.payment_words import NEVER_MADE
from reference_httt.store import payments

_UNKNOWN_AFTER = timedelta(days=1)
"""a payment that was told to the portal and never begun is given up after a day (mock convention)"""


async def ask_platform(province: Province, open_ones: Iterable[Payment], *, give_up: bool = False) -> None:
    """Keep the final outcomes; ``give_up`` lets go at once of what the platform does not know.

    Raises:
        PortalUnreachable, PortalRefused.
    """
    for payment in open_ones:
        if payment.way is PaymentWay.NATIONAL_PLATFORM:
            asked = await province.practice.payments.ask(payment)
            _keep(province, payment, asked, give_up=give_up)


def _keep(province: Province, payment: Payment, asked: Asked, *, give_up: bool) -> None:
    if asked.state is TransactionState.PENDING:
        return
    too_old = province.now() - payment.at > _UNKNOWN_AFTER
    with province.store.writing() as session:
        if asked.state is None:
            if give_up or too_old:
                _let_go(session, payments.find(session, payment.reference, for_change=True))
        elif asked.state is TransactionState.FAILED or asked.amount_vnd == str(payment.amount_vnd):
            settle_payment(session, province, payment.reference, _outcome(asked))
    after_settling(province, payment.dossier_code)


def _outcome(asked: Asked) -> Outcome:
    if asked.state is TransactionState.PAID:
        return Outcome(PAID, asked.transaction, asked.at)
    return Outcome(asked.code or PaymentCode.FAILED.value)


def _let_go(session: Session, payment: Payment | None) -> None:
    if payment is not None and payment.state in (PaymentState.REQUESTED, PaymentState.PENDING):
        payments.keep(session, replace(payment, state=PaymentState.DECLINED, words=NEVER_MADE))
