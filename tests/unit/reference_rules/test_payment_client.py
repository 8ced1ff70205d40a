"""What a province believes of the payment platform's answers, and what it sends."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from mock_dvcqg.contract.payment import CONFIRM_ORDER, KEYS_ORDER, TransactionState, checksum_of, with_checksum
from mock_dvcqg.contract.procedure import FeeStage
from reference_httt.errors import PortalRefused, PortalUnreachable
from reference_httt.payment_client import Asked, NoPlatform, PaymentClient
from reference_httt.rules.model import Payment, PaymentState, PaymentWay
from reference_httt.settings import Settings

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SECRET = "bi-mat-mo-phong"
PAYMENT = Payment(
    "H98.07-261123-000120261123090000", "H98.07-261123-0001", FeeStage.BEFORE_RECEPTION, 8000,
    PaymentWay.NATIONAL_PLATFORM, PaymentState.PENDING, ("A",), NOW,
)  # fmt: skip


class Platform:
    """Answers everything in one way and remembers what it was asked."""

    def __init__(self, answer: Any) -> None:
        self.asked: list[dict[str, Any]] = []
        self._answer = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        settings = Settings(payment_url="http://portal.test/thanh-toan", payment_partner="H98", payment_secret=SECRET)
        self.client = PaymentClient(httpx.AsyncClient(transport=httpx.MockTransport(self._reply)), settings)

    def _reply(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(json.loads(request.content))
        return httpx.Response(200, content=self._answer)


def told(**changes: Any) -> dict[str, Any]:
    """A true answer to QUERY, its checksum made after the changes."""
    answer = {
        "LoaiBanTin": "QUERY", "MaLoi": "00", "MaDoiTac": "H98", "MaThamChieu": PAYMENT.reference, "SoTien": 8000,
        "MaTienTe": "VND", "MaGiaoDich": "GD1", "MaNganHang": "NHTN01", "ThoiGianGD": "20261123090000",
        "ThongTinGiaoDich": "x",
    }  # fmt: skip
    return with_checksum(answer | changes, CONFIRM_ORDER, SECRET) | {"TrangThaiGD": "1", "MoTaLoi": "Thành công"}


async def test_a_question_is_signed_over_its_keys_and_a_true_answer_is_believed() -> None:
    platform = Platform(told())
    found = await platform.client.ask(PAYMENT)
    assert found == Asked(TransactionState.PAID, "00", "GD1", NOW, "8000")
    (asked,) = platform.asked
    assert asked["MaXacThuc"] == checksum_of(asked, KEYS_ORDER, SECRET)
    assert asked["ThoiGianGD"] == "20261123090000"


@pytest.mark.parametrize(
    "answer",
    [
        told() | {"MaXacThuc": "0" * 64},
        told() | {"SoTien": 1},
        told(MaThamChieu="H98.07-261123-000220261123090000"),
        told() | {"TrangThaiGD": "2"},
        {"MaLoi": "00"},
        {},
        [],
        b"<html>",
        b"\xff",
    ],
)
async def test_an_answer_that_proves_nothing_changes_nothing(answer: Any) -> None:
    with pytest.raises(PortalUnreachable):
        await Platform(answer).client.ask(PAYMENT)


async def test_a_payment_the_platform_does_not_know_has_no_state() -> None:
    found = await Platform({"MaLoi": "04", "MoTaLoi": "Không tìm thấy giao dịch"}).client.ask(PAYMENT)
    assert found.state is None


async def test_a_failure_keeps_the_reason_that_the_platform_tells_in_words() -> None:
    words = "Ngân hàng từ chối giao dịch"
    found = await Platform(told() | {"TrangThaiGD": "4", "MoTaLoi": words}).client.ask(PAYMENT)
    assert (found.state, found.code) == (TransactionState.FAILED, "12")


async def test_a_receipt_is_a_pdf_or_none() -> None:
    assert await Platform(b"%PDF-1.7 x").client.bill(PAYMENT) == b"%PDF-1.7 x"
    with pytest.raises(PortalRefused, match="chưa được thanh toán"):
        await Platform({"MaLoi": "06", "MoTaLoi": "Giao dịch chưa được thanh toán"}).client.bill(PAYMENT)
    with pytest.raises(PortalUnreachable):
        await Platform(b"%PDF-" + b"x" * 6_000_000).client.bill(PAYMENT)


Call = Callable[[Any], Any]


@pytest.mark.parametrize(
    "call", [lambda p: p.begin(None, PAYMENT), lambda p: p.ask(PAYMENT), lambda p: p.bill(PAYMENT)]
)
async def test_a_province_without_the_platform_says_so(call: Call) -> None:
    with pytest.raises(PortalUnreachable, match="chưa kết nối"):
        await call(NoPlatform())
