"""Invented enterprises, agencies and other organisations of a realm (tổ chức, doanh nghiệp)."""

from datetime import date

from sqlalchemy import func, or_
from sqlmodel import Field, Session, SQLModel, col, select

from mock_dvcqg.contract.accounts import Organisation
from mock_dvcqg.store.profiles import ProfileRow, changes_in


class OrganisationRow(SQLModel, table=True):
    """One organisation; a code it does not have is ``None``. ``founding`` ones outlive a reset."""

    __tablename__ = "organisation"
    __table_args__ = {"info": {"on_reset": lambda table: table.c.founding.is_(False)}}

    code: str = Field(primary_key=True)
    position: int = Field(index=True)
    tech_id: str = Field(unique=True)
    account_kind: str
    name: str
    tax_code: str | None = Field(default=None, unique=True)
    business_code: str | None = Field(default=None, unique=True)
    agency_code: str | None = Field(default=None, unique=True)
    representative: str = Field(index=True)
    founded_on: date
    address: str
    email: str
    phone: str
    account: bool
    founding: bool = False


_WITH_CHANGES = select(OrganisationRow, ProfileRow).outerjoin(
    ProfileRow, col(ProfileRow.number) == col(OrganisationRow.code)
)


def find_organisation(session: Session, code: str) -> Organisation | None:
    """The organisation with that tax, business or agency code."""
    if not code:
        return None
    codes = (OrganisationRow.code, OrganisationRow.tax_code, OrganisationRow.business_code, OrganisationRow.agency_code)
    found = session.exec(_WITH_CHANGES.where(or_(*(col(each) == code for each in codes)))).first()
    return _organisation(*found) if found else None


def find_organisation_by_tech_id(session: Session, tech_id: str) -> Organisation | None:
    """The organisation whose account has that TechID."""
    found = session.exec(_WITH_CHANGES.where(col(OrganisationRow.tech_id) == tech_id)).first()
    return _organisation(*found) if found else None


def organisations_of(session: Session, representative: str) -> list[Organisation]:
    """The organisations a person represents, in the order in which they came."""
    query = _WITH_CHANGES.where(col(OrganisationRow.representative) == representative)
    return [_organisation(*row) for row in session.exec(query.order_by(col(OrganisationRow.position)))]


def all_organisations(session: Session) -> list[Organisation]:
    """All organisations, the founding ones first."""
    return [_organisation(*row) for row in session.exec(_WITH_CHANGES.order_by(col(OrganisationRow.position)))]


def count_organisations(session: Session) -> int:
    """How many organisations the realm has."""
    return session.exec(select(func.count()).select_from(OrganisationRow)).one()


def keep_organisation(session: Session, organisation: Organisation, *, founding: bool = False) -> None:
    """Add an organisation whose codes are new."""
    values = organisation.model_dump(exclude={"autofill_consent"})
    for name in ("tax_code", "business_code", "agency_code"):
        values[name] = values[name] or None
    position = count_organisations(session) + 1
    session.add(OrganisationRow(**values, founding=founding, position=position))
    session.flush()


def _organisation(row: OrganisationRow, changed: ProfileRow | None) -> Organisation:
    values = {name: value for name, value in row.model_dump().items() if value is not None}
    known = values | {k: v for k, v in changes_in(changed).items() if k in Organisation.model_fields}
    return Organisation.model_validate({k: v for k, v in known.items() if k in Organisation.model_fields})
