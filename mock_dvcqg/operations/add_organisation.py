"""Adds an invented organisation to a realm; what the order leaves out is invented from the realm's seed."""

from sqlmodel import Session

from mock_dvcqg.contract.accounts import Organisation, OrganisationOrder
from mock_dvcqg.contract.identifiers import is_agency_code, is_tax_code
from mock_dvcqg.errors import AlreadyExists, NotFound, Refused
from mock_dvcqg.operations.invent_organisations import invent_organisation
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.accounts import find_account
from mock_dvcqg.store.organisations import count_organisations, keep_organisation
from mock_dvcqg.store.people import all_people, find_person

_CODES = ("tax_code", "business_code", "agency_code")


def add_organisation(realm: Realm, order: OrganisationOrder) -> Organisation:
    """Add one organisation.

    Raises:
        Refused: a code has no known form or a wrong check digit, or the name is empty.
        NotFound: nobody of the realm has the representative's number.
        AlreadyExists: a code is taken.
    """
    _check(order)
    with realm.writing() as session:
        return added_organisation(session, realm, order)


def added_organisation(
    session: Session, realm: Realm, order: OrganisationOrder, *, founding: bool = False
) -> Organisation:
    """The same inside the caller's transaction, the forms already checked.

    Raises:
        NotFound, AlreadyExists: as above.
    """
    for name in _CODES:
        code = getattr(order, name)
        if code and find_account(session, code):
            raise AlreadyExists("Đã có tổ chức mô phỏng mang mã này", field=name)
    representative = _representative(session, order.representative)
    seed = f"{realm.name}/{realm.seed}/organisation/{count_organisations(session)}"
    organisation = invent_organisation(
        seed, order, representative, lambda code: find_account(session, code) is not None
    )
    keep_organisation(session, organisation, founding=founding)
    return organisation


def _representative(session: Session, number: str | None) -> str:
    if number is None:
        first = all_people(session, limit=1)
        if first:
            return first[0].identity_number
    elif find_person(session, number):
        return number
    raise NotFound("Không có công dân mô phỏng nào mang số định danh của người đại diện", field="representative")


def _check(order: OrganisationOrder) -> None:
    if order.name is not None and not order.name.strip():
        raise Refused("Tên tổ chức không được để trống", field="name")
    if order.tax_code is not None and not is_tax_code(order.tax_code):
        raise Refused("Mã số thuế phải gồm 10 hoặc 13 chữ số và đúng chữ số kiểm tra", field="tax_code")
    code = order.business_code
    if code is not None and not (code.isascii() and code.isalnum() and 6 <= len(code) <= 15):
        raise Refused("Mã số doanh nghiệp phải gồm 6 đến 15 chữ số hoặc chữ cái", field="business_code")
    if order.agency_code is not None and not is_agency_code(order.agency_code):
        raise Refused("Mã định danh cơ quan không đúng dạng (ví dụ H98.07)", field="agency_code")
