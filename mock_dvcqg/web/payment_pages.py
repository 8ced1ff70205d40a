"""The payment page of the platform: what is to be paid and to whom, the choice of what the test bank does, the result.

Whoever has the address may pay, as on the real platform: no session is asked for.
"""

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from mock_dvcqg.browser.headers import PDF_HEADERS
from mock_dvcqg.contract.paths import PAYMENT
from mock_dvcqg.contract.payment import PaymentCode
from mock_dvcqg.documents.receipt_wording import dong, in_words, paid_lines
from mock_dvcqg.errors import NotFound
from mock_dvcqg.operations.make_receipt import make_receipt
from mock_dvcqg.operations.settle_payment import BANKS, BankOutcome, settle_payment
from mock_dvcqg.store.members import Member, find_member
from mock_dvcqg.store.payments import Payment, PaymentState, find_payment
from mock_dvcqg.web.page_route import PageRoute
from mock_dvcqg.web.visit import Visit, cleaned, text_of, visit_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)
_NONE = "Không có giao dịch thanh toán này, hoặc đường dẫn thanh toán không đầy đủ."


@dataclass(frozen=True)
class Shown:
    """One payment in the words of its pages."""

    payment: Payment
    collector: str
    purpose: str
    lines: tuple[tuple[str, str], ...]
    total: str
    total_in_words: str
    back: str
    """where the citizen goes on: the province's system, or the portal's own list"""
    back_label: str

    @property
    def outcome(self) -> str:
        """Why it failed, in words."""
        return PaymentCode(self.payment.code).label if self.payment.code else ""


@router.get(PAYMENT + "/{token}")
async def show_payment(request: Request, token: str) -> Response:
    """The open payment; one that is settled leads to its result."""
    visit = visit_of(request)
    shown = _shown(visit, token)
    if shown.payment.state is not PaymentState.OPEN:
        return visit.to(f"{PAYMENT}/{shown.payment.token}/ket-qua")
    return _form(visit, shown)


@router.post(PAYMENT + "/{token}")
async def pay(request: Request, token: str) -> Response:
    """Let the test bank do what was chosen; a second click changes nothing."""
    visit = visit_of(request)
    shown = _shown(visit, token)
    form = await request.form()
    bank, outcome = text_of(form, "ngan_hang"), text_of(form, "ket_qua")
    cancelled = text_of(form, "thao_tac") == "huy"
    if cancelled:
        bank, outcome = "", BankOutcome.CANCELLED.value
    elif bank not in BANKS or outcome not in {each.value for each in BankOutcome}:
        return _form(visit, shown, bank=bank, outcome=outcome, status=422)
    settle_payment(visit.realm, shown.payment.token, BankOutcome(outcome), bank)
    visit.portal.wake_confirmer()
    return visit.to(f"{PAYMENT}/{shown.payment.token}/ket-qua")


@router.get(PAYMENT + "/{token}/ket-qua")
async def show_result(request: Request, token: str) -> Response:
    """How the payment ended."""
    visit = visit_of(request)
    shown = _shown(visit, token)
    if shown.payment.state is PaymentState.OPEN:
        return visit.to(f"{PAYMENT}/{shown.payment.token}")
    return visit.page("payment_result.html", shown=shown, bank=BANKS.get(shown.payment.bank, ""))


@router.get(PAYMENT + "/{token}/bien-lai.pdf")
async def give_receipt(request: Request, token: str) -> Response:
    """The receipt of a paid payment."""
    payment = _shown(visit_of(request), token).payment
    if payment.state is not PaymentState.PAID:
        raise NotFound("Giao dịch chưa được thanh toán nên chưa có biên lai.")
    headers = {**PDF_HEADERS, "Content-Disposition": 'inline; filename="bien-lai.pdf"'}
    return Response(make_receipt(payment), media_type="application/pdf", headers=headers)


def _form(visit: Visit, shown: Shown, *, bank: str = "", outcome: str = "", status: int = 200) -> Response:
    troubles: list[tuple[str, str]] = []
    if status != 200:
        troubles += [] if bank in BANKS else [("ngan-hang-1", "Hãy chọn ngân hàng hoặc ví điện tử.")]
        troubles += [] if outcome in set(BankOutcome) else [("ket-qua-1", "Hãy chọn kết quả thử nghiệm.")]
    outcomes = [each for each in BankOutcome if each is not BankOutcome.CANCELLED]
    return visit.page(
        "payment.html", status, shown=shown, banks=BANKS, outcomes=outcomes, chosen_bank=bank, chosen=outcome,
        troubles=troubles,
    )  # fmt: skip


def _shown(visit: Visit, token: str) -> Shown:
    with visit.realm.reading() as session:
        payment = find_payment(session, cleaned(token))
        member = find_member(session, payment.member) if payment else None
    if payment is None or member is None:
        raise NotFound(_NONE)
    receipt = payment.receipt
    return Shown(
        payment=payment,
        collector=receipt.agency_name or receipt.decision_agency or member.name,
        purpose=receipt.service_name or receipt.procedure_name or receipt.content or payment.description,
        lines=paid_lines(receipt, payment.amount_vnd),
        total=dong(payment.amount_vnd),
        total_in_words=in_words(payment.amount_vnd),
        back=_back(visit, payment, member),
        back_label="Về Dịch vụ công của tôi" if payment.begun_by == "citizen" else f"Quay lại {member.name}",
    )


def _back(visit: Visit, payment: Payment, member: Member) -> str:
    if payment.begun_by == "citizen":
        return f"{visit.prefix}/dich-vu-cong-cua-toi"
    return member.base_url or f"{visit.prefix}/"
