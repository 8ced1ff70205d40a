"""Control routes about payments: see them, do what a bank or a citizen does, send callbacks again, reconcile."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from mock_dvcqg.clock import SystemClock
from mock_dvcqg.contract.payment_control import (
    CallbackShown,
    PaymentShown,
    ReconcileOrder,
    Reconciliation,
    SettleOrder,
)
from mock_dvcqg.control.control_journal import note
from mock_dvcqg.control.reading_order import read_order
from mock_dvcqg.errors import NotFound
from mock_dvcqg.operations.init_payment import page_url
from mock_dvcqg.operations.reconcile_payments import reconcile_payments
from mock_dvcqg.operations.settle_payment import BankOutcome, settle_payment
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.confirmations import Confirmation, confirmations_of, send_again
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.payments import Payment, PaymentState, payments_of
from mock_dvcqg.wire.addressing import PortalHere, RealmHere

router = APIRouter()
Limit = Annotated[int, Query(ge=1, le=10_000)]


@router.get("/realms/{realm}/payments")
async def show_payments(
    here: RealmHere, member: str = "", dossier_code: str = "", state: str = "", limit: Limit = 100
) -> list[PaymentShown]:
    """Payments, the latest first."""
    with here.reading() as session:
        found = payments_of(session, member=member, dossier_code=dossier_code, state=state, limit=limit)
    return [_shown(here, payment) for payment in found]


@router.post("/realms/{realm}/payments/{token}/settle")
async def settle(request: Request, portal: PortalHere, here: RealmHere, token: str) -> PaymentShown:
    """Settle a payment that is open or pending, as the bank would; a settled one stays as it is."""
    order = await read_order(request, SettleOrder)
    of = (PaymentState.OPEN, PaymentState.PENDING)
    payment = settle_payment(here, token, BankOutcome(order.outcome), order.bank, of=of)
    portal.wake_confirmer()
    note(here, "payments", order, member=payment.member)
    return _shown(here, payment)


@router.get("/realms/{realm}/payments/callbacks")
async def show_callbacks(here: RealmHere, member: str = "", limit: Limit = 100) -> list[CallbackShown]:
    """The CONFIRM messages, those delivered too, the oldest first."""
    with here.reading() as session:
        found = confirmations_of(session, member=member, limit=limit)
    return [_callback(each) for each in found]


@router.post("/realms/{realm}/payments/callbacks/{number}/send", status_code=202)
async def send(portal: PortalHere, here: RealmHere, number: Annotated[int, Path(ge=1, le=2**53)]) -> Response:
    """Let one CONFIRM message go out (again) at once, also one that was lost, held back or given up."""
    with here.writing() as session:
        if not send_again(session, number, SystemClock().now()):
            raise NotFound("Không có thông báo kết quả thanh toán mang số này, hoặc thông báo đang được gửi")
    portal.wake_confirmer()
    note(here, "payments", {"sent_again": number})
    return Response(status_code=202)


@router.get("/realms/{realm}/members/{code}/payments/reconciliation")
async def show_reconciliation(here: RealmHere, code: str, day: date) -> Reconciliation:
    """The platform's list of one day."""
    return reconcile_payments(here, known_member(here, code), day, None)


@router.post("/realms/{realm}/members/{code}/payments/reconciliation")
async def compare(request: Request, here: RealmHere, code: str) -> Reconciliation:
    """The platform's list of one day against the member's own."""
    order = await read_order(request, ReconcileOrder)
    return reconcile_payments(here, known_member(here, code), order.day, order.transactions)


def known_member(realm: Realm, code: str) -> Member:
    """The member of that code.

    Raises:
        NotFound: the realm has none.
    """
    member = realm.member(code)
    if member is None:
        raise NotFound(f"Đơn vị {code[:20]} chưa được đăng ký")
    return member


def _shown(realm: Realm, payment: Payment) -> PaymentShown:
    values = {name: getattr(payment, name) for name in PaymentShown.model_fields if name != "url"}
    return PaymentShown(**(values | {"url": page_url(realm, payment.token), "state": payment.state.value}))


def _callback(each: Confirmation) -> CallbackShown:
    values = {name: getattr(each, name) for name in CallbackShown.model_fields}
    return CallbackShown(**(values | {"state": each.state.value}))
