"""Questions of members to the population database: how many in a minute, and whose data was asked for."""

from datetime import datetime

from sqlalchemy import func
from sqlmodel import Field, Session, SQLModel, select


class PopulationQueryRow(SQLModel, table=True):
    """One verification; what was compared stands in the journal."""

    __tablename__ = "population_query"

    seq: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(index=True)
    member: str = Field(index=True)
    owner_number: str = Field(index=True)
    outcome: str


def keep_query(session: Session, *, at: datetime, member: str, owner_number: str, outcome: str) -> None:
    """Add a verification."""
    session.add(PopulationQueryRow(at=at, member=member, owner_number=owner_number, outcome=outcome))


def queries_since(session: Session, member: str, since: datetime) -> int:
    """How many verifications a member asked for after a moment."""
    query = select(func.count()).select_from(PopulationQueryRow)
    return session.exec(query.where(PopulationQueryRow.member == member, PopulationQueryRow.at > since)).one()


def has_asked(session: Session, member: str, owner_number: str) -> bool:
    """Whether a member had a person verified: what ``DSKetNoiCSDL`` of a dossier says of itself."""
    query = select(PopulationQueryRow.seq).where(
        PopulationQueryRow.member == member, PopulationQueryRow.owner_number == owner_number
    )
    return session.exec(query.limit(1)).first() is not None
