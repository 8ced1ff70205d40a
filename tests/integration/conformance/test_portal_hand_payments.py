"""The suite's hand at the portal: what a citizen can pay, found by code or by name, and paying it there."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from conformance.embedded import portal_running
from conformance.evidence.recorder import Recorder
from conformance.portal.hand import PortalRefused
from conformance.portal.http_hand import HttpPortalHand
from mock_dvcqg.contract.control import RealmOrder


@pytest.fixture
async def hand(tmp_path: Path) -> AsyncIterator[HttpPortalHand]:
    async with portal_running(tmp_path) as world, httpx.AsyncHTTPTransport() as transport:
        await world.control.create_realm(RealmOrder(name="cell-1"))
        recorder = Recorder("s", transport)
        yield HttpPortalHand(world.address("cell-1"), "H98", recorder, transport)
        await recorder.close()


async def test_who_owes_nothing_finds_nothing_and_begins_no_payment(hand: HttpPortalHand) -> None:
    citizen = await hand.sign_in(await hand.add_person("Huỳnh Thị Ngọc"))
    assert await hand.payables(citizen, dossier_code="H98.07-261120-0001") == []
    assert await hand.payables(citizen, service="trích lục") == []
    with pytest.raises(PortalRefused, match="Không tìm thấy khoản phí"):
        await hand.pay(citizen, "H98.07-261120-0001")
