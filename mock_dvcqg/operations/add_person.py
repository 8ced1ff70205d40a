"""Adds an invented person to a realm; what the order leaves out is invented from the realm's seed."""

from sqlmodel import Session

from mock_dvcqg.contract.control import Person, PersonOrder
from mock_dvcqg.errors import AlreadyExists, Refused
from mock_dvcqg.operations.invent_people import Inventor
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.people import count_people, find_person, keep_person

FOUNDING_PEOPLE = 12


def add_person(realm: Realm, order: PersonOrder) -> Person:
    """Add one person.

    Raises:
        Refused: the identity number has no known form, or the name is empty.
        AlreadyExists: somebody of the realm has that number.
    """
    _check(order)
    with realm.writing() as session:
        if order.identity_number and find_person(session, order.identity_number):
            raise AlreadyExists("Đã có công dân mô phỏng mang số định danh này")
        inventor = Inventor(f"{realm.name}/{realm.seed}/{count_people(session)}")
        return _added(session, inventor, order, founding=False)


def add_founding_people(realm: Realm) -> None:
    """The dozen people every realm begins with; they outlive a reset."""
    inventor = Inventor(f"{realm.name}/{realm.seed}")
    with realm.writing() as session:
        for _ in range(FOUNDING_PEOPLE):
            _added(session, inventor, PersonOrder(), founding=True)


def _added(session: Session, inventor: Inventor, order: PersonOrder, *, founding: bool) -> Person:
    person = inventor.person(order, lambda number: find_person(session, number) is not None)
    keep_person(session, person, founding=founding)
    return person


def _check(order: PersonOrder) -> None:
    if order.full_name is not None and not order.full_name.strip():
        raise Refused("Họ và tên không được để trống", field="full_name")
    number = order.identity_number
    if number is not None and not (number.isascii() and number.isdigit() and len(number) in (9, 12)):
        raise Refused("Số định danh phải gồm 12 chữ số (hoặc 9 chữ số với CMND)", field="identity_number")
