"""The citizen API about fees: what can be paid, by dossier code or by service name, and the page to pay it on."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from mock_dvcqg.api.citizen_session import SignedIn, from_own_page
from mock_dvcqg.contract.citizen import Payable, PaymentStart
from mock_dvcqg.contract.paths import CITIZEN_API
from mock_dvcqg.operations.begin_citizen_payment import begin_citizen_payment
from mock_dvcqg.operations.find_payables import find_payables
from mock_dvcqg.operations.init_payment import page_url
from mock_dvcqg.wire.addressing import PortalHere, RealmHere

router = APIRouter(prefix=CITIZEN_API, dependencies=[Depends(from_own_page)])
Asked = Annotated[str, Query(max_length=200)]


@router.get("/payables")
async def payables(
    portal: PortalHere, realm: RealmHere, person: SignedIn, dossier_code: Asked = "", service: Asked = ""
) -> list[Payable]:
    """«Thanh toán lệ phí hồ sơ»: the person's dossiers that owe or owed something; a search asks the provinces."""
    found = await find_payables(portal, realm, person, dossier_code=dossier_code, service=service)
    return [owed.payable for owed in found]


@router.post("/payables/{dossier_code}/pay")
async def pay(portal: PortalHere, realm: RealmHere, person: SignedIn, dossier_code: str) -> PaymentStart:
    """The payment page of what the dossier owes; asked again while it is open, the same page."""
    payment = await begin_citizen_payment(portal, realm, person, dossier_code)
    return PaymentStart(url=page_url(realm, payment.token))
