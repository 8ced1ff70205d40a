"""Control routes about the invented people of a realm."""

from fastapi import APIRouter, Request

from mock_dvcqg.contract.control import Person, PersonOrder
from mock_dvcqg.control.control_journal import note
from mock_dvcqg.control.reading_order import read_order
from mock_dvcqg.operations.add_person import add_person
from mock_dvcqg.store.people import all_people
from mock_dvcqg.wire.addressing import RealmHere

router = APIRouter()


@router.post("/realms/{realm}/people", status_code=201)
async def add(request: Request, here: RealmHere) -> Person:
    """A person; what the order leaves out is invented."""
    order = await read_order(request, PersonOrder)
    person = add_person(here, order)
    note(here, "people", order, person=person.identity_number)
    return person


@router.get("/realms/{realm}/people")
async def show_all(here: RealmHere) -> list[Person]:
    """All people of the realm."""
    with here.reading() as session:
        return all_people(session)
