"""Fees: what is due, paying online, taking money at the counter, obligations, the day's reconciliation."""

from datetime import date

from fastapi import APIRouter

from reference_httt.api.answers import FAILURES
from reference_httt.api.dossier_shapes import StatusView
from reference_httt.api.drafts import status_of
from reference_httt.api.payment_shapes import (
    MoneyOrder,
    ObligationOrder,
    PaymentOrder,
    PaymentsView,
    PaymentView,
    ReconciliationView,
    VoucherOrder,
)
from reference_httt.api.who import AnOfficer, AReader, CounterOfficer, Preparer, ProvinceOf
from reference_httt.operations import look_up
from reference_httt.operations.ask_obligation import ask_obligation
from reference_httt.operations.ask_payment import ask_payment, fulfil_obligation
from reference_httt.operations.begin_payment import begin_payment
from reference_httt.operations.reconcile_day import reconcile_day
from reference_httt.operations.take_money import take_money

router = APIRouter(tags=["payments"], responses=FAILURES)
_DOSSIER = "/api/dossiers/{dossier_code}"


@router.get(_DOSSIER + "/payments", summary="What a dossier owes and what was paid")
async def view(province: ProvinceOf, who: AReader, dossier_code: str) -> PaymentsView:
    """For its owner and the officers of its agency."""
    return PaymentsView.of(look_up.view_dossier(province, who, dossier_code), province)


@router.post(_DOSSIER + "/payments", summary="Pay online what is due: the page to go to")
async def begin(province: ProvinceOf, who: Preparer, dossier_code: str, order: PaymentOrder) -> PaymentView:
    """The same open payment however often it is asked for; refused when everything is paid."""
    return PaymentView.of(await begin_payment(province, who, dossier_code, order.way))


@router.post(_DOSSIER + "/payments/direct", summary="Record money taken at the counter or by the post office")
async def take(province: ProvinceOf, officer: CounterOfficer, dossier_code: str, order: MoneyOrder) -> PaymentView:
    """The exact amount that is due, with the number of the receipt or voucher."""
    paid = await take_money(province, officer, dossier_code, order.way, order.voucher, order.amount_vnd)
    return PaymentView.of(paid)


@router.post(_DOSSIER + "/payment-request", summary="Ask for the fee before reception (counter officer): status 6")
async def ask(province: ProvinceOf, officer: AnOfficer, dossier_code: str) -> StatusView:
    """Refused while papers are missing, or when nothing is owed before reception."""
    return status_of(ask_payment(province, officer, dossier_code))


@router.post(_DOSSIER + "/obligation-request", summary="Ask for an obligation while handling: status 6")
async def ask_for_obligation(
    province: ProvinceOf, officer: AnOfficer, dossier_code: str, order: ObligationOrder
) -> StatusView:
    """A fee after reception, or a tax owed to another body; the dossier goes on once it is fulfilled."""
    return status_of(ask_obligation(province, officer, dossier_code, order.content))


@router.post(_DOSSIER + "/obligation", summary="An obligation towards another body is fulfilled (counter officer)")
async def fulfil(province: ProvinceOf, officer: CounterOfficer, dossier_code: str, order: VoucherOrder) -> StatusView:
    """By the number of the voucher, for instance of a land tax."""
    return status_of(fulfil_obligation(province, officer, dossier_code, order.voucher))


@router.get("/api/payments/reconciliation", summary="The day's payments against the platform's list (administrator)")
async def reconcile(province: ProvinceOf, officer: AnOfficer, day: date) -> ReconciliationView:
    """KHOP, LECH_SO_TIEN, CHI_CO_TAI_NEN_TANG or CHI_CO_TAI_DON_VI for each line."""
    return ReconciliationView.model_validate(await reconcile_day(province, officer, day), from_attributes=True)
