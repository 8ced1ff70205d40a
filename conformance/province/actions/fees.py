"""Fees of a dossier: what is owed, asking for it, paying online or at the counter."""

from pydantic import BaseModel

from conformance.province.actions.handling import StatusReached
from conformance.province.actions.model import ActionSpec, Nothing, Role, Values, action


class FeeState(BaseModel):
    """One fee of a dossier."""

    name: str
    amount_vnd: int
    stage: str
    """``before-reception``, ``after-reception`` or ``after-result``"""
    paid: bool


class FeesShown(Values):
    """What a dossier owes and how it may be paid."""

    fees: list[FeeState]
    ways: list[str]
    """``online``: an electronic platform; ``direct``: at the one-stop or through the post"""


class PaymentBegun(Values):
    """An online payment is open; the person goes to ``url``."""

    url: str


_O, _C = Role.COUNTER_OFFICER, Role.CITIZEN

FEES: tuple[ActionSpec, ...] = (
    action("view_fees", Role.MONITOR, "dossier_code", FeesShown, "xem phí, lệ phí của hồ sơ"),
    action("request_payment", _O, "dossier_code", StatusReached, "thông báo nộp phí, lệ phí trước khi tiếp nhận"),
    action("begin_payment", _C, "dossier_code", PaymentBegun, "thanh toán trực tuyến phí, lệ phí"),
    action("take_money", _O, "dossier_code voucher amount_vnd", Nothing, "thu phí, lệ phí trực tiếp, ghi số chứng từ"),
)
