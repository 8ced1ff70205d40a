"""Control routes about faults of the portal."""

from fastapi import APIRouter, Depends, Request, Response

from mock_dvcqg.contract.control import FaultName, FaultOrder, FaultState
from mock_dvcqg.control.control_journal import note
from mock_dvcqg.control.reading_order import read_order
from mock_dvcqg.control.suite_lock import with_suite
from mock_dvcqg.errors import NotFound
from mock_dvcqg.faults import check_order, every_kind
from mock_dvcqg.wire.addressing import RealmHere

router = APIRouter(dependencies=[Depends(with_suite)])


@router.get("/realms/{realm}/faults/names")
async def names(here: RealmHere) -> dict[str, FaultName]:
    """Every fault by name: what it does, where, what a client sees, and the parameters it takes."""
    return {name: kind.described() for name, kind in every_kind().items()}


@router.post("/realms/{realm}/faults", status_code=201)
async def add(request: Request, here: RealmHere) -> FaultState:
    """Put a fault in force."""
    order = await read_order(request, FaultOrder)
    check_order(order)
    state = here.faults.add(order)
    note(here, "faults", order, member=order.member or "")
    return state


@router.get("/realms/{realm}/faults")
async def show_all(here: RealmHere) -> list[FaultState]:
    """The faults in force and how often each has struck."""
    return here.faults.states()


@router.delete("/realms/{realm}/faults", status_code=204)
async def clear(here: RealmHere) -> Response:
    """Take all out of force."""
    here.faults.clear()
    note(here, "faults", {"cleared": True})
    return Response(status_code=204)


@router.delete("/realms/{realm}/faults/{fault_id}", status_code=204)
async def remove(here: RealmHere, fault_id: str) -> Response:
    """Take one out of force."""
    if not here.faults.remove(fault_id):
        raise NotFound("Không có lỗi mô phỏng mang mã này")
    note(here, "faults", {"removed": fault_id})
    return Response(status_code=204)
