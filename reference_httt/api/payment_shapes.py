"""Shapes of the payment routes."""

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from mock_dvcqg.contract.procedure import FeeStage
from reference_httt.province import Province
from reference_httt.rules.model import CaseFile, Fee, Payment, PaymentState, PaymentWay
from reference_httt.rules.payment_due import total_vnd


class FeeView(BaseModel):
    """One fee of the dossier."""

    code: str
    name: str
    amount_vnd: int
    stage: FeeStage
    """when it is paid"""
    paid: bool

    @classmethod
    def of(cls, fee: Fee, *, paid: bool) -> "FeeView":
        """The view of a fee."""
        return cls(code=fee.code, name=fee.name, amount_vnd=fee.amount_vnd, stage=fee.stage, paid=paid)


class PaymentView(BaseModel):
    """One payment."""

    reference: str
    amount_vnd: int
    way: PaymentWay
    state: PaymentState
    url: str
    """the page on which it is made; empty unless it is open"""
    transaction: str
    paid_at: datetime | None
    words: str
    """why it was declined"""
    receipt_id: str
    """id of its receipt among the dossier's files; empty until there is one"""

    @classmethod
    def of(cls, payment: Payment, receipts: frozenset[str] = frozenset()) -> "PaymentView":
        """The view of a payment."""
        return cls(
            reference=payment.reference,
            amount_vnd=payment.amount_vnd,
            way=payment.way,
            state=payment.state,
            url=payment.url if payment.state is PaymentState.PENDING else "",
            transaction=payment.transaction,
            paid_at=payment.paid_at,
            words=payment.words,
            receipt_id=payment.reference if payment.reference in receipts else "",
        )


class PaymentsView(BaseModel):
    """What a dossier owes and what was paid."""

    fees: list[FeeView]
    due: list[str]
    """codes of the fees to be paid now"""
    due_vnd: int
    ways: list[PaymentWay]
    """the usual way of the service's level first"""
    reception_problem: str
    return_problem: str
    payments: list[PaymentView]

    @classmethod
    def of(cls, case: CaseFile, province: Province) -> "PaymentsView":
        """The view of a dossier's payments."""
        due = province.practice.fees_due(case)
        receipts = frozenset(paper.paper_id for paper in case.papers)
        return cls(
            fees=[FeeView.of(fee, paid=fee.code in case.fees_paid) for fee in case.draft.terms.fees],
            due=[fee.code for fee in due],
            due_vnd=total_vnd(due),
            ways=list(province.practice.ways_shown(case.draft.terms)),
            reception_problem=province.practice.reception_problem(case),
            return_problem=province.practice.return_problem(case),
            payments=[PaymentView.of(payment, receipts) for payment in case.payments],
        )


class PaymentOrder(BaseModel):
    """Body of ``POST /api/dossiers/{code}/payments``: pay online what is due."""

    model_config = ConfigDict(extra="forbid")

    way: PaymentWay = PaymentWay.NATIONAL_PLATFORM


class MoneyOrder(BaseModel):
    """Body of ``POST /api/dossiers/{code}/payments/direct``: what the counter took, or the post office."""

    model_config = ConfigDict(extra="forbid")

    way: Literal[PaymentWay.CASH, PaymentWay.POST_OFFICE] = PaymentWay.CASH
    voucher: str = Field(min_length=1, max_length=50)
    """number of the receipt or of the post's voucher"""
    amount_vnd: int = Field(gt=0, le=10**13)


class ObligationOrder(BaseModel):
    """Body of ``POST /api/dossiers/{code}/obligation-request``: what is to be fulfilled beside the fees due."""

    model_config = ConfigDict(extra="forbid")

    content: str = Field("", max_length=2000)


class VoucherOrder(BaseModel):
    """Body of ``POST /api/dossiers/{code}/obligation``: the voucher of an obligation towards another body."""

    model_config = ConfigDict(extra="forbid")

    voucher: str = Field(min_length=1, max_length=100)


class ReconciledLine(BaseModel):
    """One transaction of the day; ``outcome`` is KetQua."""

    reference: str
    transaction: str
    amount_vnd: str
    outcome: str


class ReconciliationView(BaseModel):
    """The platform's list of a day against the own one."""

    day: date
    count: str
    total_vnd: str
    lines: list[ReconciledLine]
