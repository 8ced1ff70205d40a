"""Accounts of people and organisations by any of their numbers, and which member's system has linked which.

An organisation's account is seen as a ``Person`` of kind 2 or 3, so that vault, dossiers and pages need no second way.
"""

from datetime import datetime

from sqlalchemy import BindParameter, bindparam, literal, or_, union_all
from sqlalchemy import select as select_columns
from sqlmodel import Field, Session, SQLModel, col, select

from mock_dvcqg.contract.accounts import AccountCreation, AccountLink, LinkOrigin, Organisation
from mock_dvcqg.contract.control import Person
from mock_dvcqg.store.organisations import OrganisationRow, find_organisation, find_organisation_by_tech_id
from mock_dvcqg.store.people import find_person, find_person_by_tech_id, people_by_passport
from mock_dvcqg.store.prepared import Prepared, table_of
from mock_dvcqg.store.tables import PersonRow


class LinkRow(SQLModel, table=True):
    """That a member's system knows an account; the first time counts."""

    __tablename__ = "linked"

    member: str = Field(primary_key=True)
    number: str = Field(primary_key=True)
    how: str
    at: datetime


class CreationRow(SQLModel, table=True):
    """The audit of accounts opened on somebody's behalf."""

    __tablename__ = "account_creation"

    seq: int | None = Field(default=None, primary_key=True)
    at: datetime
    member: str
    officer: str
    number: str = Field(index=True)
    consent: str
    paper_sha256: str
    existed: bool


_PERSON, _ORGANISATION = table_of(PersonRow), table_of(OrganisationRow)
_NUMBER: BindParameter[str] = bindparam("number")
_OF_ORGANISATION = ("code", "tax_code", "business_code", "agency_code")
_WHOSE = Prepared(
    union_all(
        select_columns(literal(0).label("kind"), _PERSON.c.identity_number).where(_PERSON.c.identity_number == _NUMBER),
        select_columns(literal(1), _PERSON.c.identity_number).where(_PERSON.c.old_identity_number == _NUMBER),
        select_columns(literal(2), _ORGANISATION.c.code).where(
            or_(*(_ORGANISATION.c[name] == _NUMBER for name in _OF_ORGANISATION))
        ),
    )
)
"""whose number it is, in the order in which it counts: one question at every record, mostly of somebody unknown"""


def account_of(organisation: Organisation) -> Person:
    """The organisation as an account."""
    return Person(
        full_name=organisation.name,
        identity_number=organisation.code,
        tech_id=organisation.tech_id,
        birth_date=organisation.founded_on,
        gender="",
        address=organisation.address,
        email=organisation.email,
        phone=organisation.phone,
        account=organisation.account,
        account_kind=organisation.account_kind,
        autofill_consent=organisation.autofill_consent,
    )


def find_account(session: Session, number: str, *, by_passport: bool = False) -> Person | None:
    """The person or organisation with that CCCD, CMND, tax, business or agency code; never by name.

    With ``by_passport`` a passport number too, if only one person has it.
    """
    if not number:
        return None
    known = min((tuple(row) for row in _WHOSE.rows(session, number=number)), default=None)
    if known is not None:
        kind, own_number = known
        organisation = find_organisation(session, own_number) if kind == 2 else None
        return account_of(organisation) if organisation else find_person(session, own_number)
    found = people_by_passport(session, number) if by_passport else []
    return found[0] if len(found) == 1 else None


def find_account_by_tech_id(session: Session, tech_id: str) -> Person | None:
    """The person or organisation with that TechID."""
    person = find_person_by_tech_id(session, tech_id)
    if person:
        return person
    organisation = find_organisation_by_tech_id(session, tech_id)
    return account_of(organisation) if organisation else None


def keep_link(session: Session, member: str, number: str, how: LinkOrigin, *, now: datetime) -> None:
    """Remember that the member's system knows the account."""
    if session.get(LinkRow, (member, number)) is None:
        session.add(LinkRow(member=member, number=number, how=how, at=now))
        session.flush()


def is_linked(session: Session, member: str, number: str) -> bool:
    """Whether the member's system knows the account."""
    return session.get(LinkRow, (member, number)) is not None


def forget_link(session: Session, member: str, number: str) -> None:
    """Let the member's system not know the account."""
    row = session.get(LinkRow, (member, number))
    if row is not None:
        session.delete(row)


def links_of(session: Session, number: str) -> list[AccountLink]:
    """Which members' systems know the account."""
    query = select(LinkRow).where(col(LinkRow.number) == number).order_by(col(LinkRow.at), col(LinkRow.member))
    return [AccountLink.model_validate(row.model_dump()) for row in session.exec(query)]


def keep_creation(session: Session, creation: AccountCreation) -> None:
    """Write the audit row."""
    session.add(CreationRow(**creation.model_dump()))


def creations(session: Session, number: str = "") -> list[AccountCreation]:
    """The audit, oldest first; of one account if named."""
    query = select(CreationRow).order_by(col(CreationRow.seq))
    if number:
        query = query.where(col(CreationRow.number) == number)
    return [AccountCreation.model_validate(row.model_dump()) for row in session.exec(query)]
