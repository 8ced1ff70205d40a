"""What a dossier owes (phí, lệ phí), when it may be paid, and what waits for the money.

Fees before reception are asked for once the dossier is found complete, so submitting unpaid is lawful; the dossier is
received when they are paid (Hà Tĩnh 2 Bước 1.c; 5632/VPCP-KSTT II.1 Bước 2). The result goes out, on paper or as a file
to the portal, the vault and the citizen, when nothing is owed any more (Hà Tĩnh 2 Bước 4.b; D-39).
"""

from collections.abc import Iterable

from mock_dvcqg.contract.procedure import FeeStage
from reference_httt.rules.life_cycle import FINAL_STAGES
from reference_httt.rules.model import CaseFile, Fee, Payment, PaymentState, Stage

_NOTHING_ASKED = (FINAL_STAGES - {Stage.RETURNED}) | {Stage.WITHDRAWAL_REQUESTED}
_OPEN = frozenset({PaymentState.REQUESTED, PaymentState.PENDING})


def fees_due(case: CaseFile) -> tuple[Fee, ...]:
    """The fees that may be paid now; a free one never is (5632/VPCP-KSTT I.1 Bước 1 «phí, lệ phí (nếu có)»).

    Before reception: from the submission on, also at once (Tây Ninh Bước 2); after reception: once received; after the
    result: once processed.
    """
    dossier = case.dossier
    if dossier.stage in _NOTHING_ASKED:
        return ()
    stages = {FeeStage.BEFORE_RECEPTION}
    if dossier.received_at is not None:
        stages.add(FeeStage.AFTER_RECEPTION)
    if dossier.processed_at is not None:
        stages.add(FeeStage.AFTER_RESULT)
    return tuple(fee for fee in case.unpaid_fees() if fee.stage in stages)


def total_vnd(fees: Iterable[Fee]) -> int:
    """The sum of fees."""
    return sum(fee.amount_vnd for fee in fees)


def open_payments(case: CaseFile) -> tuple[Payment, ...]:
    """The payments that are begun and have no final outcome."""
    return tuple(payment for payment in case.payments if payment.state in _OPEN)


def payment_to_resume(case: CaseFile) -> Payment | None:
    """The open payment that whoever clicks twice or comes back is led to again, so that nothing is paid twice."""
    return next(iter(open_payments(case)), None)


def fees_of(case: CaseFile, payment: Payment) -> tuple[Fee, ...]:
    """What a payment is for."""
    return tuple(fee for fee in case.draft.terms.fees if fee.code in payment.fee_codes)


def reception_problem(case: CaseFile) -> str:
    """Why the dossier is not received yet: a fee before reception is owed (Hà Tĩnh 2 Bước 1.c); empty when none is."""
    owed = case.unpaid_fees(FeeStage.BEFORE_RECEPTION)
    return f"Chưa tiếp nhận được: {_words(owed)} phải nộp trước khi tiếp nhận" if owed else ""


def return_problem(case: CaseFile) -> str:
    """Why the result does not go out yet: something is owed (Hà Tĩnh 2 Bước 4.b; D-39); empty when nothing is."""
    owed = case.unpaid_fees()
    return f"Chưa trả được kết quả: {_words(owed)} chưa nộp" if owed else ""


def storing_problem(case: CaseFile) -> str:
    """Why the result enters no vault yet: it is «đã hoàn thành» only when paid (5632/VPCP-KSTT 4.a Bước 3; D-03)."""
    return return_problem(case)


def dong(amount_vnd: int) -> str:
    """«1.250.000 đồng»."""
    return f"{amount_vnd:,}".replace(",", ".") + " đồng"


def fee_lines(fees: Iterable[Fee]) -> str:
    """«Lệ phí A: 8.000 đồng; Phí B: 100.000 đồng»."""
    return "; ".join(f"{fee.name or 'Khoản nộp'}: {dong(fee.amount_vnd)}" for fee in fees)


def _words(owed: tuple[Fee, ...]) -> str:
    return f"{fee_lines(owed)} (tổng {dong(total_vnd(owed))})" if len(owed) > 1 else fee_lines(owed)
