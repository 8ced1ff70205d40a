"""Control routes about faults of the portal."""

from fastapi import APIRouter, Request, Response

from mock_dvcqg.contract.control import FaultOrder, FaultState
from mock_dvcqg.control.control_journal import note
from mock_dvcqg.control.reading_order import read_order
from mock_dvcqg.errors import NotFound, Refused
from mock_dvcqg.faults import FAULTS
from mock_dvcqg.wire.addressing import RealmHere

router = APIRouter()


@router.get("/realms/{realm}/faults/names")
async def names(here: RealmHere) -> dict[str, str]:
    """Every fault by name, with what it does."""
    return {name: (make.__doc__ or "").strip() for name, make in FAULTS.items()}


@router.post("/realms/{realm}/faults", status_code=201)
async def add(request: Request, here: RealmHere) -> FaultState:
    """Put a fault in force."""
    order = await read_order(request, FaultOrder)
    _check(order)
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


def _check(order: FaultOrder) -> None:
    if order.name not in FAULTS:
        raise Refused(f"Không có lỗi mô phỏng tên «{order.name[:60]}»; cho phép: {', '.join(FAULTS)}", field="name")
    if order.count is not None and order.count < 1:
        raise Refused("Số lần (count) phải từ 1 trở lên", field="count")
    if not 0 <= order.probability <= 1:
        raise Refused("Xác suất (probability) phải trong khoảng từ 0 đến 1", field="probability")
