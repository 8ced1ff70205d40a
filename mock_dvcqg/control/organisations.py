"""Control routes about the invented organisations of a realm."""

from fastapi import APIRouter, Request

from mock_dvcqg.contract.accounts import Organisation, OrganisationOrder
from mock_dvcqg.control.control_journal import note
from mock_dvcqg.control.reading_order import read_order
from mock_dvcqg.operations.add_organisation import add_organisation
from mock_dvcqg.store.organisations import all_organisations
from mock_dvcqg.wire.addressing import RealmHere

router = APIRouter()


@router.post("/realms/{realm}/organisations", status_code=201)
async def add(request: Request, here: RealmHere) -> Organisation:
    """An organisation; what the order leaves out is invented."""
    order = await read_order(request, OrganisationOrder)
    organisation = add_organisation(here, order)
    note(here, "organisations", order, person=organisation.code)
    return organisation


@router.get("/realms/{realm}/organisations")
async def show_all(here: RealmHere) -> list[Organisation]:
    """All organisations of the realm."""
    with here.reading() as session:
        return all_organisations(session)
