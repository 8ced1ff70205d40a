"""Control routes that let the portal call a province: dossier look-up, payable look-up, file by id, pushes."""

from fastapi import APIRouter, Request

from mock_dvcqg.contract.payment_control import DownloadMade, DownloadOrder, LookUpMade, LookUpOrder, PushOrder
from mock_dvcqg.control.control_journal import note
from mock_dvcqg.control.payments import known_member
from mock_dvcqg.control.reading_order import Order, read_order
from mock_dvcqg.operations.download_from_province import download_from_province
from mock_dvcqg.operations.look_up_payable import look_up_payable
from mock_dvcqg.operations.push_to_province import push_to_province
from mock_dvcqg.operations.search_at_province import search_at_province
from mock_dvcqg.store.members import Member
from mock_dvcqg.wire.addressing import PortalHere, RealmHere

router = APIRouter(prefix="/realms/{realm}/members/{code}/calls")


@router.post("/search")
async def search(request: Request, portal: PortalHere, here: RealmHere, code: str) -> LookUpMade:
    """Ask the member for one dossier: ``search/call``."""
    member, order = await _ordered(request, here, code, LookUpOrder, "calls.search")
    return await search_at_province(portal, here, member, order.dossier_code)


@router.post("/payable")
async def payable(request: Request, portal: PortalHere, here: RealmHere, code: str) -> LookUpMade:
    """Ask the member what one dossier owes."""
    member, order = await _ordered(request, here, code, LookUpOrder, "calls.payable")
    answer, problem = await look_up_payable(portal, here, member, order.dossier_code)
    shown = answer.receipt.wire() | {"MaTraCuuTT": answer.reference, "SoTien": answer.total_vnd}
    is_due = answer.outcome == "due"
    return LookUpMade(found=is_due, answer=shown if is_due else None, problem=problem, findings=answer.findings)


@router.post("/download")
async def download(request: Request, portal: PortalHere, here: RealmHere, code: str) -> DownloadMade:
    """Fetch one file of the member by its id: ``downloadfile/<uuid>``."""
    member, order = await _ordered(request, here, code, DownloadOrder, "calls.download")
    return await download_from_province(portal, here, member, order.file_id)


@router.post("/push")
async def push(request: Request, portal: PortalHere, here: RealmHere, code: str) -> LookUpMade:
    """Push a land-tax voucher, a land-tax notice or a promotion dossier to the member."""
    member, order = await _ordered(request, here, code, PushOrder, "calls.push")
    return await push_to_province(portal, here, member, order)


async def _ordered(request: Request, here: RealmHere, code: str, shape: type[Order], kind: str) -> tuple[Member, Order]:
    """The member to be called and what of it; noted in the control journal before the call goes out."""
    order = await read_order(request, shape)
    member = known_member(here, code)
    note(here, kind, order, member=member.code)
    return member, order
