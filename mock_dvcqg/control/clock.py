"""Control routes about a realm's clock."""

from fastapi import APIRouter, Request

from mock_dvcqg.contract.control import ClockOrder, ClockState
from mock_dvcqg.control.control_journal import note
from mock_dvcqg.control.reading_order import read_order
from mock_dvcqg.operations.set_clock import set_clock
from mock_dvcqg.wire.addressing import PortalHere, RealmHere

router = APIRouter()


@router.get("/realms/{realm}/clock")
async def show(here: RealmHere) -> ClockState:
    """The realm's present moment, and whether it stands still."""
    return here.clock.state()


@router.put("/realms/{realm}/clock")
async def change(request: Request, portal: PortalHere, here: RealmHere) -> ClockState:
    """Set, advance, freeze or give back."""
    order = await read_order(request, ClockOrder)
    state = set_clock(here, order)
    portal.wake_checker()
    note(here, "clock", order)
    return state
