"""Dossiers as members told of them, each member's apart, and their progress rows."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Text, UniqueConstraint, bindparam, insert, update
from sqlalchemy import select as select_columns
from sqlmodel import Field, Session, SQLModel, col, select

from mock_dvcqg.contract.dossier_record import DossierRecord, ProgressRow
from mock_dvcqg.store.engine import Database
from mock_dvcqg.store.prepared import Prepared, table_of


class DossierRow(SQLModel, table=True):
    """One dossier of one member: the record last accepted, as JSON."""

    __tablename__ = "dossier"

    member: str = Field(primary_key=True)
    dossier_code: str = Field(primary_key=True)
    owner_number: str = Field(index=True)
    digest: str
    record: str = Field(sa_column=Column(Text, nullable=False))
    first_at: datetime
    changed_at: datetime
    version: int = 1


class ProgressEntryRow(SQLModel, table=True):
    """One progress row; an exact repeat is the same row."""

    __tablename__ = "progress"
    __table_args__ = (UniqueConstraint("member", "dossier_code", "digest"),)

    seq: int | None = Field(default=None, primary_key=True)
    member: str
    dossier_code: str = Field(index=True)
    digest: str
    row: str = Field(sa_column=Column(Text, nullable=False))
    came_at: datetime


_DOSSIER = table_of(DossierRow)
_PROGRESS = table_of(ProgressEntryRow)
_THIS = (_DOSSIER.c.member == bindparam("of_member"), _DOSSIER.c.dossier_code == bindparam("of_code"))
_FIND = Prepared(select_columns(_DOSSIER).where(*_THIS))
_FIND_VERSION = Prepared(select_columns(_DOSSIER.c.digest, _DOSSIER.c.version).where(*_THIS))
_CHANGES = ("owner_number", "digest", "record", "changed_at", "version")
_ADD = Prepared(insert(_DOSSIER), sets=("member", "dossier_code", "first_at", *_CHANGES))
_REPLACE = Prepared(update(_DOSSIER).where(*_THIS), sets=_CHANGES)
_FIND_ROWS = Prepared(
    select_columns(_PROGRESS.c.row)
    .where(_PROGRESS.c.member == bindparam("of_member"), _PROGRESS.c.dossier_code == bindparam("of_code"))
    .order_by(_PROGRESS.c.seq)
)


@dataclass(frozen=True)
class StoredDossier:
    """A dossier as the portal has it."""

    member: str
    record: DossierRecord
    owner_number: str
    digest: str
    first_at: datetime
    changed_at: datetime
    version: int

    @property
    def dossier_code(self) -> str:
        """Mã hồ sơ."""
        return self.record.dossier_code


def find_dossier(session: Session, member: str, dossier_code: str) -> StoredDossier | None:
    """A member's dossier; never another member's."""
    row = _FIND.first(session, of_member=member, of_code=dossier_code)
    return _stored(row) if row else None


def ask_for_dossier(database: Database, member: str, dossier_code: str) -> StoredDossier | None:
    """As ``find_dossier``, where nothing else is asked: in one query, outside of any transaction."""
    row = next(iter(database.ask(_FIND, of_member=member, of_code=dossier_code)), None)
    return _stored(row) if row else None


def keep_dossier(session: Session, member: str, record: DossierRecord, owner_number: str, now: datetime) -> bool:
    """Add a dossier or replace its record; whether anything changed."""
    key = {"of_member": member, "of_code": record.dossier_code}
    known = _FIND_VERSION.first(session, **key)
    content = canonical(record.wire())
    digest = hashlib.sha256(content.encode()).hexdigest()
    values = {"owner_number": owner_number, "digest": digest, "record": content, "changed_at": now}
    if known is None:
        new = {"member": member, "dossier_code": record.dossier_code, "first_at": now, "version": 1}
        _ADD.run(session, **values, **new)
    elif known.digest == digest:
        return False
    else:
        _REPLACE.run(session, **key, **values, version=known.version + 1)
    return True


def dossiers_of_owner(session: Session, owner_number: str) -> list[StoredDossier]:
    """A person's dossiers at all members, the one changed last first."""
    query = select(DossierRow).where(DossierRow.owner_number == owner_number)
    rows = session.exec(query.order_by(col(DossierRow.changed_at).desc(), col(DossierRow.dossier_code)))
    return [_stored(row) for row in rows]


def dossiers_of_code(session: Session, dossier_code: str) -> list[StoredDossier]:
    """Every member's dossier of that code: one, unless two members told of the same."""
    query = select(DossierRow).where(DossierRow.dossier_code == dossier_code).order_by(col(DossierRow.member))
    return [_stored(row) for row in session.exec(query)]


def keep_progress(session: Session, member: str, row: ProgressRow, now: datetime) -> bool:
    """Add a progress row; ``False`` when exactly this row is there already."""
    content = canonical(row.wire())
    digest = hashlib.sha256(content.encode()).hexdigest()
    query = select(ProgressEntryRow.seq).where(
        ProgressEntryRow.member == member,
        ProgressEntryRow.dossier_code == row.dossier_code,
        ProgressEntryRow.digest == digest,
    )
    if session.exec(query).first() is not None:
        return False
    session.add(ProgressEntryRow(member=member, dossier_code=row.dossier_code, digest=digest, row=content, came_at=now))
    session.flush()
    return True


def progress_of(session: Session, member: str, dossier_code: str) -> list[ProgressRow]:
    """The rows of a dossier in the order in which they came."""
    rows = _FIND_ROWS.rows(session, of_member=member, of_code=dossier_code)
    return [ProgressRow.model_validate(json.loads(each.row)) for each in rows]


def canonical(value: dict[str, Any]) -> str:
    """JSON that is the same for the same content."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _stored(row: Any) -> StoredDossier:
    record = DossierRecord.read(json.loads(row.record))
    return StoredDossier(row.member, record, row.owner_number, row.digest, row.first_at, row.changed_at, row.version)


def dossier_exists(session: Session, dossier_code: str) -> bool:
    """Whether any member has told of a dossier of that code."""
    query = select(DossierRow.member).where(DossierRow.dossier_code == dossier_code)
    return session.exec(query).first() is not None
