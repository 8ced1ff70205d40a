"""Control route about links that were fetched: have them looked at again, to see that they last."""

from datetime import UTC

from fastapi import APIRouter, Request

from mock_dvcqg.contract.control import RecheckOrder, RecheckPlanned
from mock_dvcqg.control.control_journal import note
from mock_dvcqg.control.reading_order import read_order
from mock_dvcqg.errors import Refused
from mock_dvcqg.operations.plan_link_checks import recheck_links
from mock_dvcqg.wire.addressing import PortalHere, RealmHere

router = APIRouter()


@router.post("/realms/{realm}/recheck-links", status_code=202)
async def recheck(request: Request, portal: PortalHere, here: RealmHere) -> RecheckPlanned:
    """Ask once more for every file that was fetched, now or at a time of the realm's clock."""
    order = await read_order(request, RecheckOrder)
    if order.at is not None and order.at.tzinfo is None:
        raise Refused("Thời điểm phải kèm múi giờ, ví dụ 2026-01-05T08:00:00+07:00", field="at")
    at = order.at.astimezone(UTC) if order.at else None
    planned = recheck_links(here, member=order.member, dossier_code=order.dossier_code, at=at)
    note(here, "recheck-links", order, member=order.member)
    portal.wake_checker()
    return RecheckPlanned(planned=planned)
