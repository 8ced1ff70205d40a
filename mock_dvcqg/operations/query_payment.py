"""QUERY: how a payment stands (facts 7.1): TrangThaiGD 1 paid, 3 pending, 4 failed."""

from typing import Any

from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.payment import CONFIRM_ORDER, VND, MessageKind, PaymentCode, TransactionState, with_checksum
from mock_dvcqg.contract.wire_time import to_wire
from mock_dvcqg.operations.payment_call import PaymentCall, PaymentOutcome, PaymentRefused
from mock_dvcqg.rules import payment_rulebook as rules
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.payments import Payment, PaymentState, find_by_reference

_STATES = {
    PaymentState.OPEN: TransactionState.PENDING,
    PaymentState.PENDING: TransactionState.PENDING,
    PaymentState.PAID: TransactionState.PAID,
    PaymentState.FAILED: TransactionState.FAILED,
}


def query_payment(call: PaymentCall) -> PaymentOutcome:
    """The state of the payment, with the members that CONFIRM has.

    Raises:
        PaymentRefused: the member has no payment of that reference.
    """
    payment = payment_asked_for(call)
    answer = told(call.member, payment, MessageKind.QUERY, PaymentCode.OK.value)
    answer["TrangThaiGD"] = state_of(payment).value
    answer["MoTaLoi"] = PaymentCode.OK.label if payment.code in ("", "00") else PaymentCode(payment.code).label
    return PaymentOutcome(answer, time_notes(call, payment), payment.dossier_code, payment.person)


def payment_asked_for(call: PaymentCall) -> Payment:
    """The payment that QUERY and GET_BILL name.

    Raises:
        PaymentRefused: the member has none of that reference.
    """
    with call.realm.reading() as session:
        payment = find_by_reference(session, call.member.code, call.text("MaThamChieu"))
    if payment is None:
        raise PaymentRefused(PaymentCode.NO_SUCH_PAYMENT)
    return payment


def state_of(payment: Payment) -> TransactionState:
    """TrangThaiGD of a payment."""
    return _STATES[payment.state]


def told(member: Member, payment: Payment, kind: MessageKind, code: str) -> dict[str, Any]:
    """The members that CONFIRM and the answer to QUERY share, with MaXacThuc over CONFIRM's order."""
    message = {
        "LoaiBanTin": kind.value,
        "MaLoi": code,
        "MaDoiTac": member.payment_partner,
        "MaThamChieu": payment.reference,
        "SoTien": payment.amount_vnd,
        "MaTienTe": VND,
        "MaGiaoDich": payment.transaction_code,
        "MaNganHang": payment.bank,
        "ThoiGianGD": to_wire(payment.settled_at) or payment.begun_at,
        "ThongTinGiaoDich": payment.description,
    }
    return with_checksum(message, CONFIRM_ORDER, member.payment_secret)


def time_notes(call: PaymentCall, payment: Payment) -> list[FieldFinding]:
    """A notice when ThoiGianGD is not that of INIT."""
    given = call.text("ThoiGianGD")
    if given == payment.begun_at:
        return []
    said = f"ThoiGianGD «{given[:20]}» khác ThoiGianGD của INIT ({payment.begun_at})"
    return [rules.KEY_TIME.at("ThoiGianGD", said)]
