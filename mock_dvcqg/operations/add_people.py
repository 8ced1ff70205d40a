"""Adds many invented people and organisations to a realm at once, drawn from the order's own seed."""

from sqlmodel import Session

from mock_dvcqg.contract.accounts import Organisation, OrganisationOrder
from mock_dvcqg.contract.control import Person, PersonOrder
from mock_dvcqg.contract.people_batch import PeopleBatch, PeopleBatchOrder
from mock_dvcqg.errors import NotFound
from mock_dvcqg.operations.invent_organisations import invent_organisation
from mock_dvcqg.operations.invent_people import Inventor
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.accounts import find_account
from mock_dvcqg.store.organisations import keep_organisation
from mock_dvcqg.store.people import all_people, keep_person


def add_people(realm: Realm, order: PeopleBatchOrder) -> PeopleBatch:
    """Add them all, or none.

    Raises:
        NotFound: organisations are ordered and the realm has nobody to represent them.
    """
    with realm.writing() as session:
        people = _people(session, order)
        return PeopleBatch(people=people, organisations=_organisations(session, order, people))


def _people(session: Session, order: PeopleBatchOrder) -> list[Person]:
    inventor = Inventor(f"batch/{order.seed}")
    added = []
    for _ in range(order.count):
        person = inventor.person(PersonOrder(account=order.account), lambda number: _is_taken(session, number))
        keep_person(session, person)
        added.append(person)
    return added


def _organisations(session: Session, order: PeopleBatchOrder, people: list[Person]) -> list[Organisation]:
    representatives = people or all_people(session, limit=1)
    if order.organisations and not representatives:
        raise NotFound("Hệ thống mô phỏng chưa có công dân nào làm người đại diện của tổ chức")
    added = []
    for place in range(order.organisations):
        organisation = invent_organisation(
            f"batch/{order.seed}/{place}",
            OrganisationOrder(account=order.account),
            representatives[place % len(representatives)].identity_number,
            lambda code: _is_taken(session, code),
        )
        keep_organisation(session, organisation)
        added.append(organisation)
    return added


def _is_taken(session: Session, number: str) -> bool:
    return find_account(session, number) is not None
