"""Shapes of the control API about payments and calls to provinces. A mock's own interface, no fact of DVCQG."""

from datetime import date, datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from mock_dvcqg.contract.findings import FieldFinding


class PaymentShown(BaseModel):
    """One payment of the platform."""

    token: str
    url: str
    """UrlThanhToan"""
    member: str
    reference: str
    dossier_code: str
    person: str
    amount_vnd: int
    description: str
    begun_by: str
    state: str
    code: str
    bank: str
    transaction_code: str
    attempt: int
    created_at: datetime
    settled_at: datetime | None


class SettleOrder(BaseModel):
    """Body of ``POST …/payments/{token}/settle``: what the bank does, in the citizen's place."""

    outcome: Literal["thanh-cong", "tu-choi", "khong-du-so-du", "huy", "qua-thoi-gian"] = "thanh-cong"
    bank: str = Field("NHTN01", pattern=r"^[A-Z0-9]{1,20}$")


class CallbackShown(BaseModel):
    """One CONFIRM message in the queue."""

    id: int
    member: str
    reference: str
    dossier_code: str
    state: str
    attempts: int
    fault: str
    problem: str
    reply_code: str
    due_at: datetime


class LookUpOrder(BaseModel):
    """Body of ``POST …/members/{code}/calls/search`` and ``…/calls/payable``."""

    dossier_code: str = Field(min_length=1, max_length=200)


class LookUpMade(BaseModel):
    """What a province answered to a look-up."""

    found: bool
    answer: dict[str, Any] | None
    problem: str = ""
    findings: list[FieldFinding] = []


class DownloadOrder(BaseModel):
    """Body of ``POST …/members/{code}/calls/download``."""

    file_id: str = Field(pattern=r"^[0-9a-fA-F-]{36}$")


class DownloadMade(BaseModel):
    """What ``downloadfile/<uuid>`` gave."""

    size_bytes: int
    sha256: str
    content_type: str
    problem: str = ""


class PushOrder(BaseModel):
    """Body of ``POST …/members/{code}/calls/push``; what ``data`` leaves out is invented."""

    kind: Literal["land-tax-voucher", "land-tax-notice", "promotion"]
    dossier_code: str = Field("", max_length=200)
    data: dict[str, Any] = {}
    path: str = Field("", pattern=r"^(/[^\s?#]*)?$")
    """empty: the path of facts 1.7 behind the member's base URL"""


class OwnTransaction(BaseModel):
    """One line of the list that a province posts."""

    model_config = ConfigDict(extra="ignore", populate_by_name=True)

    reference: str = Field("", alias="MaThamChieu", max_length=255)
    transaction_code: str = Field("", alias="MaGiaoDich", max_length=100)
    amount_vnd: str = Field("", alias="SoTien", max_length=30)


class ReconcileOrder(BaseModel):
    """Body of ``POST …/members/{code}/payments/reconciliation``: the province's own list of a day."""

    day: date
    transactions: list[OwnTransaction] = Field([], max_length=10_000)


class ReconciledLine(BaseModel):
    """One transaction of a day: at both, at one side only, or with another amount."""

    reference: str
    transaction_code: str
    amount_vnd: int
    own_amount_vnd: int | None
    paid_at: datetime | None
    state: Literal["matched", "amount-differs", "platform-only", "province-only", "not-compared"]


class Reconciliation(BaseModel):
    """The list of one member and day; the sums are the platform's."""

    member: str
    day: date
    lines: list[ReconciledLine]
    count: int
    total_vnd: int
    checksum: str
    """MaXacThuc of the list: SHA-256 over «reference|transaction|amount» of each line and the secret"""
