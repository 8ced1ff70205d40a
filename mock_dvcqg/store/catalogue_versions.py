"""Imported catalogues: versions made of parts, a part being one kind of table named by the digest of its rows.

A version takes over the parts of the one before it that it does not bring anew. Nothing is here while a realm has its
seed catalogue only.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Text, insert, update
from sqlalchemy import select as select_columns
from sqlmodel import Field, Session, SQLModel, col, select

from mock_dvcqg.store.prepared import Prepared, table_of
from mock_dvcqg.store.tables import KEEP

Row = dict[str, Any]
_BATCH = 1000


class CatalogueVersionRow(SQLModel, table=True):
    """One imported version."""

    __tablename__ = "catalogue_version"
    __table_args__ = {"info": {"on_reset": KEEP}}

    id: int | None = Field(default=None, primary_key=True)
    digest: str = Field(unique=True)
    imported_at: datetime
    source: str = Field(sa_column=Column(Text, nullable=False))
    active: bool = Field(default=False, index=True)


class CatalogueVersionPartRow(SQLModel, table=True):
    """Which part a version has of a kind of table."""

    __tablename__ = "catalogue_version_part"
    __table_args__ = {"info": {"on_reset": KEEP}}

    version_id: int = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    part: str
    rows: int


class CatalogueEntryRow(SQLModel, table=True):
    """One row of a part; what it says is JSON, what it is asked for by stands in columns."""

    __tablename__ = "catalogue_entry"
    __table_args__ = {"info": {"on_reset": KEEP}}

    part: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    code: str = Field(index=True)
    valid_from: str = ""
    valid_to: str = ""
    content: str = Field(sa_column=Column(Text, nullable=False))


_VERSION = table_of(CatalogueVersionRow)
_ACTIVE = Prepared(select_columns(_VERSION.c.digest).where(_VERSION.c.active.is_(True)))


@dataclass(frozen=True)
class Version:
    """One version: its parts by kind, and how many rows each has."""

    id: int
    digest: str
    imported_at: datetime
    source: str
    active: bool
    parts: Mapping[str, str]
    rows: Mapping[str, int]


def active_digest(session: Session) -> str:
    """The digest of the version in force; empty: the seed."""
    row = _ACTIVE.first(session)
    return row.digest if row else ""


def all_versions(session: Session) -> list[Version]:
    """All versions, the latest first."""
    query = select(CatalogueVersionRow).order_by(col(CatalogueVersionRow.id).desc())
    return [_version(session, row) for row in session.exec(query)]


def find_version(session: Session, version_id: int) -> Version | None:
    """The version of that number."""
    row = session.get(CatalogueVersionRow, version_id)
    return _version(session, row) if row else None


def active_version(session: Session) -> Version | None:
    """The version in force; ``None``: the seed."""
    query = select(CatalogueVersionRow).where(col(CatalogueVersionRow.active).is_(True))
    row = session.exec(query).first()
    return _version(session, row) if row else None


def keep_version(
    session: Session, tables: Mapping[str, list[Row]], *, source: str, now: datetime
) -> tuple[Version, bool]:
    """Add a version with these tables over those in force, and put it in force; the same content gives the old one."""
    before = active_version(session)
    parts = dict(before.parts) if before else {}
    counts = dict(before.rows) if before else {}
    for kind, rows in tables.items():
        parts[kind], counts[kind] = _keep_part(session, rows), len(rows)
    digest = _digest(sorted(parts.items()))
    known = session.exec(select(CatalogueVersionRow).where(CatalogueVersionRow.digest == digest)).first()
    row = known or CatalogueVersionRow(digest=digest, imported_at=now, source=source)
    if known is None:
        session.add(row)
        session.flush()
        version_parts = [{"version_id": row.id, "kind": k, "part": p, "rows": counts[k]} for k, p in parts.items()]
        session.execute(insert(CatalogueVersionPartRow), version_parts)
    assert row.id is not None
    activate(session, row.id)
    session.refresh(row)
    return _version(session, row), known is None


def activate(session: Session, version_id: int) -> None:
    """Put a version in force; 0: none, the seed alone."""
    session.execute(update(CatalogueVersionRow).values(active=col(CatalogueVersionRow.id) == version_id))


def read_parts(session: Session, version: Mapping[str, str]) -> dict[str, list[Row]]:
    """The rows of parts, by kind."""
    return {kind: read_part(session, part) for kind, part in version.items()}


def read_part(session: Session, part: str) -> list[Row]:
    """The rows of one part, in the order of the file."""
    query = (
        select(CatalogueEntryRow.content)
        .where(CatalogueEntryRow.part == part)
        .order_by(col(CatalogueEntryRow.position))
    )
    return [json.loads(content) for content in session.exec(query)]


def _keep_part(session: Session, rows: list[Row]) -> str:
    contents = [json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":")) for row in rows]
    part = _digest(contents)
    if session.exec(select(CatalogueEntryRow.part).where(CatalogueEntryRow.part == part).limit(1)).first():
        return part
    entries = [
        {
            "part": part,
            "position": position,
            "code": row["code"],
            "valid_from": row.get("valid_from", ""),
            "valid_to": row.get("valid_to", ""),
            "content": content,
        }
        for position, (row, content) in enumerate(zip(rows, contents, strict=True))
    ]
    for first in range(0, len(entries), _BATCH):
        session.execute(insert(CatalogueEntryRow), entries[first : first + _BATCH])
    return part


def _digest(values: Iterable[Any]) -> str:
    digest = hashlib.sha256()
    for value in values:
        digest.update(json.dumps(value, ensure_ascii=False).encode())
    return digest.hexdigest()


def _version(session: Session, row: CatalogueVersionRow) -> Version:
    assert row.id is not None
    query = select(CatalogueVersionPartRow).where(CatalogueVersionPartRow.version_id == row.id)
    parts = session.exec(query.order_by(CatalogueVersionPartRow.kind)).all()
    return Version(
        id=row.id,
        digest=row.digest,
        imported_at=row.imported_at,
        source=row.source,
        active=row.active,
        parts={each.kind: each.part for each in parts},
        rows={each.kind: each.rows for each in parts},
    )
