"""The national payment platform as a province calls it: INIT, QUERY, GET_BILL and RECONCILE (facts 7.1)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

import httpx

from mock_dvcqg.contract.payment import (
    CONFIRM_ORDER,
    RECONCILE_ORDER,
    VERSION,
    MessageKind,
    PaymentCode,
    TransactionState,
    checksum_of,
    is_checksum,
    with_checksum,
    written,
)
from mock_dvcqg.contract.wire_time import from_wire
from reference_httt.errors import PortalRefused, PortalUnreachable
from reference_httt.portal_calls import call, json_of
from reference_httt.rules.model import CaseFile, Payment
from reference_httt.rules.payment_messages import Partner, init_message, keys_message
from reference_httt.settings import Settings

_MAX_BILL_BYTES = 5 * 1024 * 1024


@dataclass(frozen=True)
class Asked:
    """What QUERY tells of a payment; ``state`` is ``None`` when the platform has no such payment."""

    state: TransactionState | None
    code: str = ""
    """MaLoi of the failure"""
    transaction: str = ""
    at: datetime | None = None
    amount_vnd: str = ""


class PaymentPlatform(Protocol):
    """What operations ask of the platform."""

    @property
    def partner(self) -> Partner:
        """Who the province is to the platform; without a secret it is not connected."""

    async def begin(self, case: CaseFile, payment: Payment) -> str:
        """INIT: the address of the page on which the payment is made (UrlThanhToan)."""

    async def ask(self, payment: Payment) -> Asked:
        """QUERY."""

    async def bill(self, payment: Payment) -> bytes:
        """GET_BILL: the receipt as a PDF."""

    async def reconcile(self, day: date, own: list[dict[str, str]]) -> dict[str, Any]:
        """RECONCILE: the platform's list of the day against the own one."""


class NoPlatform:
    """A province that is connected to no payment platform."""

    partner = Partner("", "")

    async def begin(self, case: CaseFile, payment: Payment) -> str:
        """Nothing can be begun."""
        raise PortalUnreachable("chưa kết nối Nền tảng thanh toán")

    async def ask(self, payment: Payment) -> Asked:
        """Nobody to ask."""
        raise PortalUnreachable("chưa kết nối Nền tảng thanh toán")

    async def bill(self, payment: Payment) -> bytes:
        """No receipt."""
        raise PortalUnreachable("chưa kết nối Nền tảng thanh toán")

    async def reconcile(self, day: date, own: list[dict[str, str]]) -> dict[str, Any]:
        """Nothing to compare with."""
        raise PortalUnreachable("chưa kết nối Nền tảng thanh toán")


class PaymentClient:
    """The platform over HTTP."""

    def __init__(self, http: httpx.AsyncClient, settings: Settings) -> None:
        self._http, self._url = http, settings.payment_url
        self.partner = Partner(settings.payment_partner, settings.payment_secret.get_secret_value())

    async def begin(self, case: CaseFile, payment: Payment) -> str:
        """The page's address; the same for the same payment.

        Raises:
            PortalUnreachable, PortalRefused.
        """
        answer = await self._ask(init_message(case, payment, self.partner))
        url = written(answer.get("UrlThanhToan"))
        if not url.startswith(("http://", "https://")):
            raise PortalUnreachable("INIT không trả về UrlThanhToan")
        return url

    async def ask(self, payment: Payment) -> Asked:
        """How the payment stands; an answer without a good MaXacThuc is not believed.

        Raises:
            PortalUnreachable, PortalRefused.
        """
        message = keys_message(MessageKind.QUERY, payment, self.partner)
        try:
            answer = await self._ask(message)
        except PortalRefused as refused:
            if refused.error_code == int(PaymentCode.NO_SUCH_PAYMENT.value):
                return Asked(None)
            raise
        expected = checksum_of(answer, CONFIRM_ORDER, self.partner.secret)
        if not is_checksum(written(answer.get("MaXacThuc")), expected):
            raise PortalUnreachable("QUERY trả về MaXacThuc không đúng")
        return _asked(answer, payment)

    async def bill(self, payment: Payment) -> bytes:
        """The receipt.

        Raises:
            PortalUnreachable, PortalRefused.
        """
        message = keys_message(MessageKind.GET_BILL, payment, self.partner)
        response = await self._post(message, "application/pdf")
        if response.content.startswith(b"%PDF-") and len(response.content) <= _MAX_BILL_BYTES:
            return response.content
        _require_ok(_object_of(json_of(response)))
        raise PortalUnreachable("GET_BILL không trả về tập tin PDF")

    async def reconcile(self, day: date, own: list[dict[str, str]]) -> dict[str, Any]:
        """The platform's list of the day with KetQua of each line.

        Raises:
            PortalUnreachable, PortalRefused.
        """
        message = {
            "LoaiBanTin": MessageKind.RECONCILE.value,
            "PhienBan": VERSION,
            "MaDoiTac": self.partner.code,
            "NgayDoiSoat": f"{day:%Y%m%d}",
        }
        signed = with_checksum(message, RECONCILE_ORDER, self.partner.secret)
        return await self._ask(signed | {"DanhSachGiaoDich": own})

    async def _ask(self, message: Mapping[str, Any]) -> dict[str, Any]:
        return _require_ok(_object_of(json_of(await self._post(message, "application/json"))))

    async def _post(self, message: Mapping[str, Any], accept: str) -> httpx.Response:
        return await call(self._http, "POST", self._url, json=message, headers={"Accept": accept})


def _object_of(raw: Any) -> dict[str, Any]:
    """The platform's answer, plain or as text within ``message`` behind an LGSP."""
    if isinstance(raw, dict) and "MaLoi" not in raw and isinstance(raw.get("message"), str):
        try:
            raw = json.loads(raw["message"])
        except (ValueError, RecursionError) as error:
            raise PortalUnreachable("phản hồi của Nền tảng thanh toán không đọc được") from error
    if not isinstance(raw, dict) or not written(raw.get("MaLoi")):
        raise PortalUnreachable("phản hồi của Nền tảng thanh toán không đúng cấu trúc")
    return raw


def _require_ok(answer: dict[str, Any]) -> dict[str, Any]:
    code = written(answer.get("MaLoi"))
    if code != PaymentCode.OK.value:
        number = int(code) if code.isascii() and code.isdigit() and len(code) < 5 else -1
        raise PortalRefused(number, written(answer.get("MoTaLoi"))[:300] or "Nền tảng thanh toán không nhận")
    return answer


def _asked(answer: Mapping[str, Any], payment: Payment) -> Asked:
    if written(answer.get("MaThamChieu")) != payment.reference:
        raise PortalUnreachable("QUERY trả lời về giao dịch khác")
    told = written(answer.get("TrangThaiGD"))
    state = next((each for each in TransactionState if each.value == told), None)
    if state is None:
        raise PortalUnreachable("QUERY trả về TrangThaiGD không có trong danh mục")
    try:
        at = from_wire(written(answer.get("ThoiGianGD")))
    except ValueError:
        at = None
    return Asked(state, _reason(answer), written(answer.get("MaGiaoDich")), at, written(answer.get("SoTien")))


def _reason(answer: Mapping[str, Any]) -> str:
    """The failure's MaLoi: QUERY itself answers 00 and says why a payment failed in MoTaLoi only."""
    words = written(answer.get("MoTaLoi"))
    return next((code.value for code in PaymentCode if code.label == words), "")
