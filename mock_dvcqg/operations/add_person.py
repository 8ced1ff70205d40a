"""Adds an invented person to a realm; what the order leaves out is invented from the realm's seed."""

from sqlmodel import Session

from mock_dvcqg.contract.control import Person, PersonOrder
from mock_dvcqg.errors import AlreadyExists, Refused
from mock_dvcqg.operations.found_accounts import found_accounts
from mock_dvcqg.operations.invent_people import VIETNAM, Inventor
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.accounts import find_account
from mock_dvcqg.store.people import count_citizens, count_people, find_person, keep_person, people_by_passport

FOUNDING_PEOPLE = 12


def add_person(realm: Realm, order: PersonOrder) -> Person:
    """Add one person, a citizen or a foreigner.

    Raises:
        Refused: a number has no known form, or the name is empty.
        AlreadyExists: somebody of the realm has that number.
    """
    _check(order)
    with realm.writing() as session:
        _check_new(session, order)
        return _added(session, _inventor(session, realm, order), order, founding=False)


def add_founding_people(realm: Realm) -> None:
    """The dozen citizens every realm begins with, and the accounts of others; they outlive a reset."""
    inventor = Inventor(f"{realm.name}/{realm.seed}")
    with realm.writing() as session:
        for _ in range(FOUNDING_PEOPLE):
            _added(session, inventor, PersonOrder(), founding=True)
    found_accounts(realm)


def _inventor(session: Session, realm: Realm, order: PersonOrder) -> Inventor:
    if order.nationality == VIETNAM:
        return Inventor(f"{realm.name}/{realm.seed}/{count_citizens(session)}")
    return Inventor(f"{realm.name}/{realm.seed}/foreigner/{count_people(session)}")


def _check_new(session: Session, order: PersonOrder) -> None:
    for number in (order.identity_number, order.old_identity_number):
        if number and find_account(session, number):
            raise AlreadyExists("Đã có công dân mô phỏng mang số định danh này")
    if order.passport and people_by_passport(session, order.passport, order.nationality):
        raise AlreadyExists("Đã có người nước ngoài mang số hộ chiếu này", field="passport")


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
    is_citizen = order.nationality == VIETNAM
    if not is_citizen and (number or order.old_identity_number):
        raise Refused("Người nước ngoài được định danh bằng hộ chiếu, không có số định danh", field="identity_number")
    if is_citizen and order.passport:
        raise Refused(
            "Công dân Việt Nam được định danh bằng số định danh cá nhân, không phải hộ chiếu", field="passport"
        )
