"""Opens the account of a person or organisation, one only: found by its number, checked against the registries.

Citizens stand in the population registry, organisations in the register of organisations; both are the realm's own
people and organisations. A foreigner whom nobody knows yet comes into being with the passport shown.
"""

import uuid
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from mock_dvcqg.contract.accounts import Organisation
from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.identifiers import foreigner_number
from mock_dvcqg.errors import NotFound, PortalError, Refused
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.identity_match import mismatches
from mock_dvcqg.store.accounts import account_of, find_account
from mock_dvcqg.store.organisations import find_organisation
from mock_dvcqg.store.people import find_person, find_person_by_old_number, keep_person, people_by_passport
from mock_dvcqg.store.profiles import ProfileChange, change_profile

SERVICE = "TaoTaiKhoan"


class RegistryDown(PortalError):
    """The population registry does not answer."""

    code = ErrorCode.UNAVAILABLE
    status = 503
    kind = "registry-down"


@dataclass(frozen=True)
class Applicant:
    """Who wants an account, as told; ``kind`` is that of ``RegistrationOrder``."""

    kind: str
    number: str
    country: str
    full_name: str
    birth_date: date | None
    representative: str
    phone: str
    email: str


def identified(session: Session, realm: Realm, applicant: Applicant, *, member: str = "") -> Person | None:
    """The person or organisation with that number, as an account open or not; ``None`` for a foreigner yet unknown.

    Raises:
        RegistryDown: the population registry is down (a fault).
        NotFound: the registry has no such number.
        Refused: it has another name, birth date or representative with it.
    """
    if applicant.kind in ("tax-code", "business-code", "agency-code"):
        return account_of(_organisation(session, applicant))
    if applicant.kind == "passport":
        found = people_by_passport(session, applicant.number, applicant.country)
        return _matching(found[0], applicant) if found else None
    if realm.faults.bites("population-down", member=member, service=SERVICE):
        raise RegistryDown("Cơ sở dữ liệu quốc gia về dân cư tạm thời không trả lời, đề nghị thử lại sau")
    by_old = applicant.kind == "cmnd"
    person = find_person(session, applicant.number)
    person = person or (find_person_by_old_number(session, applicant.number) if by_old else None)
    if person is None:
        raise NotFound("Cơ sở dữ liệu quốc gia về dân cư không có số định danh này", field="number")
    return _matching(person, applicant)


def opened(session: Session, realm: Realm, applicant: Applicant, known: Person | None) -> tuple[Person, bool]:
    """The account, and whether it was there before; inside the caller's writing transaction, so never two."""
    if known is not None and known.account:
        return known, True
    if known is None:
        known = _newcomer(realm, applicant)
        keep_person(session, known)
    change = ProfileChange(account=True, email=applicant.email or None, phone=applicant.phone)
    change_profile(session, known.identity_number, change)
    account = find_account(session, known.identity_number)
    assert account is not None
    return account, False


def _matching(person: Person, applicant: Applicant) -> Person:
    differing = list(mismatches(person, applicant.full_name, applicant.birth_date))
    if differing:
        raise Refused(f"Thông tin không khớp với cơ sở dữ liệu: {', '.join(differing)}", field="full_name")
    return person


def _organisation(session: Session, applicant: Applicant) -> Organisation:
    organisation = find_organisation(session, applicant.number)
    if organisation is None:
        raise NotFound("Không có tổ chức, doanh nghiệp nào mang mã này", field="number")
    if organisation.representative != applicant.representative:
        raise Refused("Người đại diện không khớp với thông tin đăng ký của tổ chức", field="representative")
    return organisation


def _newcomer(realm: Realm, applicant: Applicant) -> Person:
    number = foreigner_number(applicant.country, applicant.number)
    assert applicant.birth_date is not None
    return Person(
        full_name=applicant.full_name,
        identity_number=number,
        tech_id=str(uuid.uuid5(uuid.NAMESPACE_URL, f"{realm.name}/{realm.seed}/{number}")),
        birth_date=applicant.birth_date,
        gender="",
        address="",
        email=applicant.email,
        phone=applicant.phone,
        account=False,
        nationality=applicant.country,
        passport=applicant.number,
    )
