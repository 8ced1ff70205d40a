"""The suite's hand at the portal: what a citizen can pay, found by code or by name, and paying it there."""

import pytest

from conformance.portal.hand import PortalRefused
from conformance.portal.http_hand import HttpPortalHand


async def test_who_owes_nothing_finds_nothing_and_begins_no_payment(hand: HttpPortalHand) -> None:
    citizen = await hand.sign_in(await hand.add_person("Huỳnh Thị Ngọc"))
    assert await hand.payables(citizen, dossier_code="H98.07-261120-0001") == []
    assert await hand.payables(citizen, service="trích lục") == []
    with pytest.raises(PortalRefused, match="Không tìm thấy khoản phí"):
        await hand.pay(citizen, "H98.07-261120-0001")
