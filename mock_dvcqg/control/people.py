"""Control routes about the invented people of a realm."""

import asyncio

from fastapi import APIRouter, Request

from mock_dvcqg.contract.control import Person, PersonOrder
from mock_dvcqg.contract.people_batch import PeopleBatch, PeopleBatchOrder
from mock_dvcqg.control.control_journal import note
from mock_dvcqg.control.reading_order import read_order
from mock_dvcqg.operations.add_people import add_people
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


@router.post("/realms/{realm}/people/batch", status_code=201)
async def add_many(request: Request, here: RealmHere) -> PeopleBatch:
    """Many people and organisations at once; the same seed gives the same ones."""
    order = await read_order(request, PeopleBatchOrder)
    batch = await asyncio.to_thread(add_people, here, order)
    note(here, "people", order)
    return batch


@router.get("/realms/{realm}/people")
async def show_all(here: RealmHere) -> list[Person]:
    """All people of the realm."""
    with here.reading() as session:
        return all_people(session)
