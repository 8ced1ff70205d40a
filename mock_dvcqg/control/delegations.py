"""Control routes about delegations (ủy quyền)."""

from fastapi import APIRouter, Request

from mock_dvcqg.contract.accounts import Delegation, DelegationOrder
from mock_dvcqg.control.control_journal import note
from mock_dvcqg.control.reading_order import read_order
from mock_dvcqg.operations.add_delegation import add_delegation, revoke_delegation
from mock_dvcqg.store.delegations import all_delegations
from mock_dvcqg.wire.addressing import RealmHere

router = APIRouter()


@router.post("/realms/{realm}/delegations", status_code=201)
async def add(request: Request, here: RealmHere) -> Delegation:
    """A delegation from a person or organisation to a person."""
    order = await read_order(request, DelegationOrder)
    delegation = add_delegation(here, order)
    note(here, "delegations", order, person=delegation.delegator)
    return delegation


@router.get("/realms/{realm}/delegations")
async def show_all(here: RealmHere) -> list[Delegation]:
    """All delegations of the realm, good or not."""
    with here.reading() as session:
        return all_delegations(session)


@router.delete("/realms/{realm}/delegations/{delegation_id}")
async def revoke(here: RealmHere, delegation_id: str) -> Delegation:
    """Revoke one from now on; it stays to be seen."""
    delegation = revoke_delegation(here, delegation_id)
    note(here, "delegations", {"revoked": delegation_id}, person=delegation.delegator)
    return delegation
