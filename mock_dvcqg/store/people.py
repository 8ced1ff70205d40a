"""Invented people of a realm, citizens and foreigners, and their accounts on the portal."""

from typing import Any

from sqlalchemy import bindparam, func
from sqlmodel import Session, col, select

from mock_dvcqg.contract.control import Person
from mock_dvcqg.store.profiles import ProfileRow, changes_in
from mock_dvcqg.store.tables import PersonRow

VIETNAM = "VNM"
_WITH_CHANGES = select(PersonRow, ProfileRow).outerjoin(
    ProfileRow, col(ProfileRow.number) == col(PersonRow.identity_number)
)
_BY_NUMBER = _WITH_CHANGES.where(col(PersonRow.identity_number) == bindparam("number"))
_NOT_KEPT = {"account_kind", "autofill_consent", "acting"}


def find_person(session: Session, identity_number: str) -> Person | None:
    """The person with that identity number, whether or not there is an account."""
    found = session.exec(_BY_NUMBER, params={"number": identity_number}).first()
    return _person(*found) if found else None


def find_person_by_tech_id(session: Session, tech_id: str) -> Person | None:
    """The person whose account has that TechID."""
    return _first(session, PersonRow.tech_id == tech_id)


def find_person_by_old_number(session: Session, number: str) -> Person | None:
    """The person whose CMND of former times that was."""
    return _first(session, PersonRow.old_identity_number == number) if number else None


def people_by_passport(session: Session, passport: str, country: str = "") -> list[Person]:
    """Foreigners with that passport number; two countries may have given out the same one."""
    query = _WITH_CHANGES.where(col(PersonRow.passport) == passport, col(PersonRow.passport) != "")
    if country:
        query = query.where(col(PersonRow.nationality) == country)
    return [_person(*row) for row in session.exec(query)]


def all_people(session: Session, *, limit: int | None = None) -> list[Person]:
    """All people, the founding ones first, in the order in which they came."""
    query = _WITH_CHANGES.order_by(col(PersonRow.position)).limit(limit)
    return [_person(*row) for row in session.exec(query)]


def count_people(session: Session) -> int:
    """How many people the realm has."""
    return session.exec(select(func.count()).select_from(PersonRow)).one()


def count_citizens(session: Session) -> int:
    """How many of them are Vietnamese: what the next one is invented from."""
    query = select(func.count()).select_from(PersonRow).where(col(PersonRow.nationality) == VIETNAM)
    return session.exec(query).one()


def keep_person(session: Session, person: Person, *, founding: bool = False) -> None:
    """Add a person whose identity number is new."""
    last = session.exec(select(func.max(PersonRow.position))).one()
    session.add(PersonRow(**person.model_dump(exclude=_NOT_KEPT), founding=founding, position=(last or 0) + 1))
    session.flush()


def _first(session: Session, condition: Any) -> Person | None:
    found = session.exec(_WITH_CHANGES.where(condition)).first()
    return _person(*found) if found else None


def _person(row: PersonRow, changed: ProfileRow | None) -> Person:
    return Person.model_validate(row.model_dump(include=set(Person.model_fields)) | changes_in(changed))
