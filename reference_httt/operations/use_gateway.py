"""The body's own payment gateway, simulated: whoever has the page chooses what the bank does (mock convention)."""

import secrets

from mock_dvcqg.contract.payment import PaymentCode
from reference_httt.errors import NotFound
from reference_httt.operations.begin_payment import GATEWAY_PATH
from reference_httt.operations.settle_payment import Outcome, after_settling, settle_payment
from reference_httt.province import Province
from reference_httt.rules.model import CaseFile, Payment, PaymentState, PaymentWay
from reference_httt.store import dossiers, payments

OUTCOMES = {
    "thanh-cong": (PaymentCode.OK, "Thanh toán thành công"),
    "tu-choi": (PaymentCode.DECLINED, "Ngân hàng từ chối (thẻ chưa kích hoạt ngân hàng điện tử)"),
    "khong-du-so-du": (PaymentCode.INSUFFICIENT, "Tài khoản không đủ số dư"),
    "huy": (PaymentCode.CANCELLED, "Hủy giao dịch"),
}


def gateway_payment(province: Province, token: str) -> tuple[Payment, CaseFile]:
    """The payment of a page, and its dossier.

    Raises:
        NotFound.
    """
    with province.store.reading() as session:
        payment = payments.find_by_url(session, _address(province, token))
        case = dossiers.case_file(session, payment.dossier_code) if payment else None
    if payment is None or case is None or payment.way is not PaymentWay.OWN_GATEWAY:
        raise NotFound("Không có giao dịch thanh toán này")
    return payment, case


def use_gateway(province: Province, token: str, chosen: str) -> Payment:
    """The payment by that outcome, or by the one that came first, however often it is chosen.

    Raises:
        NotFound: there is no such payment or outcome.
    """
    if chosen not in OUTCOMES:
        raise NotFound("Không có lựa chọn này")
    payment, _ = gateway_payment(province, token)
    with province.store.writing() as session:
        current = payments.find(session, payment.reference, for_change=True) or payment
        if current.state is not PaymentState.PENDING:
            return current
        outcome = Outcome(OUTCOMES[chosen][0].value, f"CTT{secrets.randbelow(10**10):010d}")
        settled = settle_payment(session, province, payment.reference, outcome) or current
    after_settling(province, payment.dossier_code)
    return settled


def _address(province: Province, token: str) -> str:
    plain = token if token.isascii() and token.isprintable() else ""
    return f"{province.settings.base_url}{GATEWAY_PATH}/{plain}"
