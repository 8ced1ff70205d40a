"""The end of a payment: once, whoever clicks how often, and with its callback queued in the same transaction."""

import secrets
from datetime import datetime

from sqlmodel import Session

from mock_dvcqg.clock import Clock, SystemClock
from mock_dvcqg.contract.codes import CodeList
from mock_dvcqg.contract.control import Direction, JournalEntry
from mock_dvcqg.contract.payment import PaymentCode
from mock_dvcqg.contract.wire_time import to_wire
from mock_dvcqg.errors import NotFound
from mock_dvcqg.operations.notify_person import notify_person
from mock_dvcqg.operations.queue_confirm import queue_confirm
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import find_member
from mock_dvcqg.store.payments import Payment, PaymentState, find_payment, settle


class BankOutcome(CodeList):
    """What the test bank does; the citizen of the simulation chooses."""

    SUCCESS = "thanh-cong", "Thanh toán thành công"
    DECLINED = "tu-choi", "Ngân hàng từ chối (thẻ chưa kích hoạt thanh toán trực tuyến)"
    INSUFFICIENT = "khong-du-so-du", "Tài khoản không đủ số dư"
    CANCELLED = "huy", "Người nộp hủy giao dịch"
    TIMED_OUT = "qua-thoi-gian", "Ngân hàng chưa trả lời (chưa có kết quả cuối cùng)"


BANKS = {
    "NHTN01": "Ngân hàng thử nghiệm số 1 (mô phỏng)",
    "NHTN02": "Ngân hàng thử nghiệm số 2 (mô phỏng)",
    "VITN01": "Ví điện tử thử nghiệm (mô phỏng)",
}
_CODES = {
    BankOutcome.SUCCESS: PaymentCode.OK,
    BankOutcome.DECLINED: PaymentCode.DECLINED,
    BankOutcome.INSUFFICIENT: PaymentCode.INSUFFICIENT,
    BankOutcome.CANCELLED: PaymentCode.CANCELLED,
}


def settle_payment(
    realm: Realm,
    token: str,
    outcome: BankOutcome,
    bank: str,
    *,
    of: tuple[PaymentState, ...] = (PaymentState.OPEN,),
    machine: Clock | None = None,
) -> Payment:
    """The payment as it is now: by this outcome, or by the one that came first.

    Raises:
        NotFound: no payment has that token.
    """
    with realm.writing() as session:
        before = find_payment(session, token)
        if before is None:
            raise NotFound("Không có giao dịch thanh toán này")
        outcome = _struck(realm, before, outcome)
        if _settled(session, realm, before, outcome, bank, of):
            _follow(session, realm, token, (machine or SystemClock()).now())
        after = find_payment(session, token) or before
    realm.journal.wake()
    return after


def _struck(realm: Realm, payment: Payment, outcome: BankOutcome) -> BankOutcome:
    wanted = outcome is BankOutcome.SUCCESS
    if wanted and _bank_declines(realm, payment):
        return BankOutcome.DECLINED
    return outcome


def _bank_declines(realm: Realm, payment: Payment) -> bool:
    return realm.faults.bites(
        "payment-declined", member=payment.member, service="CONFIRM", dossier_code=payment.dossier_code
    )


def _settled(
    session: Session,
    realm: Realm,
    payment: Payment,
    outcome: BankOutcome,
    bank: str,
    of: tuple[PaymentState, ...],
) -> bool:
    now = realm.clock.now()
    code = _CODES.get(outcome)
    if code is None:
        values = {"bank": bank}
        return settle(session, payment.token, of=of, to=PaymentState.PENDING, attempt=payment.attempt, values=values)
    to = PaymentState.PAID if code is PaymentCode.OK else PaymentState.FAILED
    values_ = {"code": code.value, "bank": bank, "settled_at": now, "transaction_code": _transaction_code(now)}
    return settle(session, payment.token, of=of, to=to, attempt=payment.attempt, values=values_)


def _transaction_code(now: datetime) -> str:
    return f"GD{to_wire(now)[2:8]}{secrets.randbelow(10**10):010d}"


def _follow(session: Session, realm: Realm, token: str, machine_now: datetime) -> None:
    payment = find_payment(session, token)
    member = find_member(session, payment.member) if payment else None
    if payment is None or member is None:
        return
    realm.journal.add(_entry(realm, payment), session)
    if payment.state is PaymentState.PENDING:
        return
    queue_confirm(session, realm, member, payment, machine_now)
    _notify(session, realm, payment)


def _notify(session: Session, realm: Realm, payment: Payment) -> None:
    amount = f"{payment.amount_vnd:,}".replace(",", ".")
    if payment.state is PaymentState.PAID:
        subject = "Thanh toán thành công (mô phỏng)"
        body = f"Bạn đã nộp {amount} đồng cho hồ sơ {payment.dossier_code}. Mã giao dịch {payment.transaction_code}."
    else:
        subject = "Thanh toán không thành công (mô phỏng)"
        why = PaymentCode(payment.code).label
        body = f"Khoản {amount} đồng của hồ sơ {payment.dossier_code} chưa được nộp: {why}."
    notify_person(
        session, realm, payment.person, subject=subject, body=body, dossier_code=payment.dossier_code,
        channels=("app", "email"),
    )  # fmt: skip


def _entry(realm: Realm, payment: Payment) -> JournalEntry:
    return JournalEntry(
        seq=0,
        at=realm.clock.now(),
        member=payment.member,
        direction=Direction.IN,
        surface="payment",
        service="settle",
        dossier_code=payment.dossier_code,
        person=payment.person,
        status=200,
        error_code=payment.code,
        message=PaymentCode(payment.code).label if payment.code else BankOutcome.TIMED_OUT.label,
        request={"MaThamChieu": payment.reference, "SoTien": payment.amount_vnd, "MaNganHang": payment.bank},
        response={"MaGiaoDich": payment.transaction_code, "state": payment.state.value},
    )
