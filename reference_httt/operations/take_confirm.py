"""CONFIRM: the platform tells how a payment ended (facts 7.1); believed by its MaXacThuc, reference and amount.

The same message again, or an older failure after a success, changes nothing and is answered 00; a forged, unknown or
contradicting one is answered 99 (Hà Tĩnh 2 Bước 1.c: «chứng từ hợp lệ»).
"""

from collections.abc import Callable
from typing import Any

from mock_dvcqg.contract.payment import written
from mock_dvcqg.contract.wire_time import from_wire
from reference_httt.operations.settle_payment import Outcome, after_settling, settle_payment
from reference_httt.province import Province
from reference_httt.rules.payment_messages import confirm_reply, reference_of
from reference_httt.store import payments


def take_confirm(province: Province, message: dict[str, Any]) -> dict[str, Any]:
    """The reply: MaLoi 00 or 99."""
    practice, partner = province.practice, province.practice.payments.partner
    problem = practice.payment_envelope_problem(message, partner)
    if problem:
        return confirm_reply(message, problem, "")
    with province.store.writing() as session:
        payment = payments.find(session, reference_of(message), for_change=True)
        problem = practice.payment_confirm_problem(message, payment)
        if payment is not None and not problem:
            settle_payment(session, province, payment.reference, _outcome(message, practice.payment_outcome))
    if payment is not None and not problem:
        after_settling(province, payment.dossier_code)
    return confirm_reply(message, problem, partner.secret)


def _outcome(message: dict[str, Any], code_of: Callable[[dict[str, Any]], str]) -> Outcome:
    try:
        at = from_wire(written(message.get("ThoiGianGD")))
    except ValueError:
        at = None
    return Outcome(code_of(message), written(message.get("MaGiaoDich"))[:100], at)
