"""Results that provinces sent to the specialised database, by body and instance code."""

from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import Column, Text
from sqlmodel import Field, Session, SQLModel, col, select

from mock_dvcqg.contract.databases import RecordState


class SpecialisedResultRow(SQLModel, table=True):
    """One result; the file lies among the blobs."""

    __tablename__ = "specialised_result"

    member: str = Field(primary_key=True)
    instance_code: str = Field(primary_key=True)
    dossier_code: str
    kq_code: str
    title: str
    owner_number: str = Field(index=True)
    document_number: str
    sha256: str
    state: str
    reason: str = Field(default="", sa_column=Column(Text, nullable=False))
    shared: bool = False
    vault_id: str = ""
    received_at: datetime
    changed_at: datetime


@dataclass(frozen=True)
class SpecialisedResult:
    """One result in the specialised database."""

    member: str
    instance_code: str
    dossier_code: str
    kq_code: str
    title: str
    owner_number: str
    document_number: str
    sha256: str
    state: RecordState
    received_at: datetime
    changed_at: datetime
    reason: str = ""
    shared: bool = False
    """it is offered to the Kho: saved there, or waiting for its owner"""
    vault_id: str = ""


def find_result(session: Session, member: str, instance_code: str) -> SpecialisedResult | None:
    """The result of that key."""
    row = session.get(SpecialisedResultRow, (member, instance_code))
    return _result(row) if row else None


def results_of(session: Session, owner_number: str, kq_code: str = "") -> list[SpecialisedResult]:
    """A person's stored results, the latest first."""
    query = select(SpecialisedResultRow).where(
        SpecialisedResultRow.owner_number == owner_number, SpecialisedResultRow.state == RecordState.STORED.value
    )
    if kq_code:
        query = query.where(SpecialisedResultRow.kq_code == kq_code)
    ordered = query.order_by(col(SpecialisedResultRow.received_at).desc(), SpecialisedResultRow.instance_code)
    return [_result(row) for row in session.exec(ordered)]


def keep_result(session: Session, result: SpecialisedResult) -> None:
    """Add a result, or replace the one of its key."""
    values = {each.name: getattr(result, each.name) for each in fields(SpecialisedResult)}
    session.merge(SpecialisedResultRow(**values | {"state": result.state.value}))
    session.flush()


def _result(row: SpecialisedResultRow) -> SpecialisedResult:
    return SpecialisedResult(**row.model_dump() | {"state": RecordState(row.state)})
