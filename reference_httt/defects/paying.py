"""Departures in asking for fees and in booking what was paid."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mock_dvcqg.contract.codes import PaymentFlag
from mock_dvcqg.contract.procedure import FeeStage
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.model import CaseFile, Fee, Payment


@defect("treats-declined-as-paid", owns=("TN-B2-1",), replaces=("payment_outcome", "payment_confirm_problem"))
def treats_declined_as_paid(practice: Practice) -> Practice:
    """Takes every message of the payment platform for a success, a declined card too (Tây Ninh, Bước 2, lưu ý)."""

    def always_well(message: Mapping[str, Any]) -> str:
        return "00"

    def without_number(message: Mapping[str, Any], payment: Payment | None) -> str:
        problem = practice.payment_confirm_problem(message, payment)
        return "" if problem == "Thiếu mã giao dịch" else problem

    return replace(practice, payment_outcome=always_well, payment_confirm_problem=without_number)


@defect("pays-twice-on-double-click", owns=("TN-B2-3",), replaces=("payment_to_resume",))
def pays_twice_on_double_click(practice: Practice) -> Practice:
    """Begins a new payment at each click, so one fee may be paid twice (Tây Ninh, Bước 2)."""

    def never(case: CaseFile) -> Payment | None:
        return None

    return replace(practice, payment_to_resume=never)


@defect("asks-result-fee-before-result", owns=("TN-B2-2",), replaces=("fees_due",))
def asks_result_fee_before_result(practice: Practice) -> Practice:
    """Asks at once for a fee that is due only when there is a result (Tây Ninh, Bước 2)."""

    def all_at_once(case: CaseFile) -> tuple[Fee, ...]:
        return practice.fees_due(case) or case.unpaid_fees(FeeStage.AFTER_RESULT)

    return replace(practice, fees_due=all_at_once)


@defect("payment-not-mirrored", owns=("TN-LY-1",), replaces=("payment_flag",))
def payment_not_mirrored(practice: Practice) -> Practice:
    """Knows nothing of what was paid on the national portal: the fee stays «not online» (Tây Ninh, Lưu ý; D-48)."""

    def unmirrored(case: CaseFile) -> PaymentFlag:
        told = practice.payment_flag(case)
        return PaymentFlag.FEE_NOT_ONLINE if told is PaymentFlag.NATIONAL_PLATFORM else told

    return replace(practice, payment_flag=unmirrored)


@defect("extra-fee-line", owns=("ND61-4-5-1",), replaces=("fees_due",))
def extra_fee_line(practice: Practice) -> Practice:
    """Adds a charge for using the online service to the published fee (NĐ 61/2018/NĐ-CP Điều 4 khoản 5)."""

    def with_service_charge(case: CaseFile) -> tuple[Fee, ...]:
        due = practice.fees_due(case)
        charge = Fee("DV-01", "Phí tiện ích dịch vụ công trực tuyến", 10_000, "1", FeeStage.AFTER_RECEPTION)
        return (*due, charge) if due else ()

    return replace(practice, fees_due=with_service_charge)
