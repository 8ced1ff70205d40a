"""Invented people of a realm and their accounts on the portal."""

from sqlalchemy import func
from sqlmodel import Session, col, select

from mock_dvcqg.contract.control import Person
from mock_dvcqg.store.tables import PersonRow


def find_person(session: Session, identity_number: str) -> Person | None:
    """The person with that identity number, whether or not there is an account."""
    row = session.get(PersonRow, identity_number)
    return _person(row) if row else None


def find_person_by_tech_id(session: Session, tech_id: str) -> Person | None:
    """The person whose account has that TechID."""
    row = session.exec(select(PersonRow).where(PersonRow.tech_id == tech_id)).first()
    return _person(row) if row else None


def all_people(session: Session, *, limit: int | None = None) -> list[Person]:
    """All people, the founding ones first, in the order in which they came."""
    query = select(PersonRow).order_by(col(PersonRow.position)).limit(limit)
    return [_person(row) for row in session.exec(query)]


def count_people(session: Session) -> int:
    """How many people the realm has."""
    return session.exec(select(func.count()).select_from(PersonRow)).one()


def keep_person(session: Session, person: Person, *, founding: bool = False) -> None:
    """Add a person whose identity number is new."""
    last = session.exec(select(func.max(PersonRow.position))).one()
    session.add(PersonRow(**person.model_dump(), founding=founding, position=(last or 0) + 1))
    session.flush()


def _person(row: PersonRow) -> Person:
    return Person.model_validate(row.model_dump(include=set(Person.model_fields)))
