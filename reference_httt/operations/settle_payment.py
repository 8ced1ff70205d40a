"""What follows from a payment's outcome: once, whoever tells of it how often, and in the transaction that keeps it.

Paid: the act stands in the progress of the dossier, the portal is told (DuocThanhToanTrucTuyen; D-48), the eight hours
go on (D-31), a financial obligation that waited for it is fulfilled, and a result that was held back goes out (D-39).
Not paid: the payer is told why and may try again (Tây Ninh Bước 2).
"""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import Session

from mock_dvcqg.contract.payment import PaymentCode
from reference_httt.operations.move_dossier import StepNote, applicant, take_step
from reference_httt.operations.notify import notify
from reference_httt.operations.tell_portal import tell_portal
from reference_httt.province import Province
from reference_httt.rules.life_cycle import FINAL_STAGES, Act
from reference_httt.rules.model import CaseFile, Doer, Payment, PaymentState, ProgressStep, Stage
from reference_httt.rules.payment_channel import WAY_NAMES
from reference_httt.rules.payment_due import dong, fee_lines, fees_of
from reference_httt.rules.payment_words import CLOSED, OVERPAID, decline_words
from reference_httt.store import dossiers, payments

WORKER = "payments"
ACTION = "Nộp phí, lệ phí"
"""what the progress row of a payment says"""


@dataclass(frozen=True)
class Outcome:
    """What the platform, the gateway or the officer tells of a payment; ``code`` is MaLoi, 00 when it is paid."""

    code: str
    transaction: str = ""
    at: datetime | None = None

    @property
    def is_paid(self) -> bool:
        """Whether the money came."""
        return self.code == PaymentCode.OK.value


PAID = PaymentCode.OK.value


def settle_payment(
    session: Session, province: Province, reference: str, outcome: Outcome, doer: Doer | None = None
) -> Payment | None:
    """The payment as it now stands; what is paid stays paid whatever comes afterwards. ``doer``: the applicant.

    Call ``after_settling`` once the transaction is kept.
    """
    payment = payments.find(session, reference, for_change=True)
    payments.lock_dossier(session, payment.dossier_code if payment else "")
    case = dossiers.case_file(session, payment.dossier_code) if payment else None
    if payment is None or case is None or payment.state is PaymentState.PAID:
        return payment
    if not outcome.is_paid:
        return _decline(session, province, case, payment, outcome)
    paid = replace(
        payment,
        state=PaymentState.PAID,
        transaction=outcome.transaction,
        paid_at=outcome.at or province.now(),
        words=_too_much(case, payment),
    )
    payments.keep(session, paid)
    _follow(session, province, case, paid, doer)
    return paid


def after_settling(province: Province, dossier_code: str) -> None:
    """Carry the news away, and let the receipt be made."""
    province.outbox.wake(dossier_code)
    province.wake(WORKER)


def _decline(session: Session, province: Province, case: CaseFile, payment: Payment, outcome: Outcome) -> Payment:
    words = decline_words(outcome.code)
    declined = replace(payment, state=PaymentState.DECLINED, words=words)
    if declined != payment:
        payments.keep(session, declined)
        subject = f"Hồ sơ {payment.dossier_code}: thanh toán không thành công"
        notify(session, province, case, subject, f"Khoản {dong(payment.amount_vnd)} chưa được nộp. {words}")
    return declined


def _too_much(case: CaseFile, payment: Payment) -> str:
    """Why the money goes back, when it came for what is settled already."""
    if set(payment.fee_codes) <= case.fees_paid:
        return OVERPAID
    closed = case.dossier.stage in FINAL_STAGES - {Stage.RETURNED}
    return CLOSED if closed else ""


def _follow(session: Session, province: Province, case: CaseFile, paid: Payment, doer: Doer | None) -> None:
    code = paid.dossier_code
    words = f"{fee_lines(fees_of(case, paid))}; {WAY_NAMES[paid.way]}, số giao dịch {paid.transaction}. {paid.words}"
    dossiers.add_progress(session, _step(case, paid, doer or applicant(case), words.strip()))
    notify(session, province, case, f"Hồ sơ {code}: đã nộp {dong(paid.amount_vnd)}", f"Đã nhận {words.strip()}")
    _resume_clock(session, province, code)
    if not _fulfil_obligation(session, province, code, doer):
        tell_portal(session, province, code)


def _step(case: CaseFile, paid: Payment, doer: Doer, words: str) -> ProgressStep:
    dossier, at = case.dossier, paid.paid_at
    assert at is not None
    return ProgressStep(
        dossier_code=dossier.dossier_code,
        status=dossier.status,
        officer=doer.name,
        title=doer.title,
        unit=doer.unit,
        action=ACTION,
        at=max(at, case.progress[-1].at) if case.progress else at,
        started_at=paid.at,
        due_at=dossier.due_at,
        content=words,
    )


def _resume_clock(session: Session, province: Province, dossier_code: str) -> None:
    """Let the eight working hours go on from where they stood, when the fee before reception is paid (D-31)."""
    case = dossiers.case_file(session, dossier_code)
    if case is None or case.dossier.payment_asked_at is None or province.practice.reception_problem(case):
        return
    dossier, calendar = case.dossier, province.calendar_of(case.dossier.agency_code)
    due_at = dossier.answer_due_at
    if due_at is not None and dossier.payment_asked_at is not None:
        due_at = province.practice.answer_due_after_pause(calendar, due_at, dossier.payment_asked_at, province.now())
    dossiers.move(session, dossier, replace(dossier, payment_asked_at=None, answer_due_at=due_at))


def _fulfil_obligation(session: Session, province: Province, dossier_code: str, doer: Doer | None) -> bool:
    case = dossiers.case_file(session, dossier_code)
    if case is None or case.dossier.stage is not Stage.OBLIGATION_REQUESTED or province.practice.fees_due(case):
        return False
    take_step(session, province, case, doer or applicant(case), Act.FULFIL_OBLIGATION, StepNote("Đã nộp đủ"))
    return True
