"""What the record says of money: the fees of the procedure, and how they were paid (DanhSachLePhi)."""

from mock_dvcqg.contract.codes import FeeTime, PaymentFlag
from mock_dvcqg.contract.dossier_record import Fee as WireFee
from mock_dvcqg.contract.procedure import FeeStage
from reference_httt.rules.model import CaseFile, Fee, PaymentState, PaymentWay


def fees_told(case: CaseFile) -> list[WireFee]:
    """The fees of the procedure, each with when it is collected."""
    return [_fee(fee) for fee in case.draft.terms.fees]


def payment_flag(case: CaseFile) -> PaymentFlag:
    """DuocThanhToanTrucTuyen: how the fees were paid; owed and not paid online is 3."""
    if not any(fee.amount_vnd for fee in case.draft.terms.fees):
        return PaymentFlag.NONE
    ways = {p.way for p in case.payments if p.state is PaymentState.PAID}
    if PaymentWay.NATIONAL_PLATFORM in ways:
        return PaymentFlag.NATIONAL_PLATFORM
    return PaymentFlag.OWN_GATEWAY if PaymentWay.OWN_GATEWAY in ways else PaymentFlag.FEE_NOT_ONLINE


def _fee(fee: Fee) -> WireFee:
    collected = FeeTime.AT_RETURN if fee.stage is FeeStage.AFTER_RESULT else FeeTime.AT_INTAKE
    return WireFee(
        name=fee.name, code=fee.code, collected_at=collected.value, amount_vnd=str(fee.amount_vnd), kind=fee.kind
    )
