"""The national vault (Kho DL Cổng DVCQG): documents of people, grants to fetch them, and who looked."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Column, Text, UniqueConstraint
from sqlmodel import Field, Session, SQLModel, col, select

from mock_dvcqg.contract.document_facts import DocumentFacts


class VaultRow(SQLModel, table=True):
    """One document in someone's Kho. Owner, KQ code and instance code make it one (D-04)."""

    __tablename__ = "vault_document"
    __table_args__ = (UniqueConstraint("owner_number", "kq_code", "instance_code"),)

    vault_id: str = Field(primary_key=True)
    owner_number: str = Field(index=True)
    kq_code: str
    instance_code: str
    title: str
    document_number: str
    issuer: str
    issued_on: date | None
    expires_on: date | None
    no_expiry: bool
    form: str
    keeper: str
    sha256: str
    facts: str = Field(sa_column=Column(Text, nullable=False))
    deposited_at: datetime


class GrantRow(SQLModel, table=True):
    """What a look-up gives: one member may download one document for one purpose until it expires."""

    __tablename__ = "vault_grant"

    grant_id: str = Field(primary_key=True)
    member: str = Field(index=True)
    vault_id: str
    requester: str
    procedure_code: str
    expires_at: datetime


class AccessRow(SQLModel, table=True):
    """One look-up or download, as the owner sees it."""

    __tablename__ = "vault_access"

    seq: int | None = Field(default=None, primary_key=True)
    at: datetime
    owner_number: str = Field(index=True)
    vault_id: str
    title: str
    kq_code: str
    member: str
    by: str
    requester: str
    purpose: str
    action: str


@dataclass(frozen=True)
class VaultEntry:
    """One document in the Kho."""

    vault_id: str
    owner_number: str
    kq_code: str
    instance_code: str
    title: str
    document_number: str
    issuer: str
    issued_on: date | None
    expires_on: date | None
    no_expiry: bool
    form: str
    keeper: str
    sha256: str
    facts: DocumentFacts
    deposited_at: datetime


@dataclass(frozen=True)
class Grant:
    """A right to download, as a look-up gave it."""

    grant_id: str
    member: str
    vault_id: str
    requester: str
    procedure_code: str
    expires_at: datetime


@dataclass(frozen=True)
class Access:
    """One look-up or download of one document."""

    at: datetime
    owner_number: str
    vault_id: str
    title: str
    kq_code: str
    member: str
    by: str
    requester: str
    purpose: str
    action: str


def find_entry(session: Session, vault_id: str) -> VaultEntry | None:
    """The document of that id, whoever owns it."""
    row = session.get(VaultRow, vault_id)
    return _entry(row) if row else None


def find_by_key(session: Session, owner_number: str, kq_code: str, instance_code: str) -> VaultEntry | None:
    """The document with that key."""
    query = select(VaultRow).where(
        VaultRow.owner_number == owner_number, VaultRow.kq_code == kq_code, VaultRow.instance_code == instance_code
    )
    row = session.exec(query).first()
    return _entry(row) if row else None


def entries_of(session: Session, owner_number: str, kq_codes: Iterable[str] | None = None) -> list[VaultEntry]:
    """A person's documents, the newest first; with ``kq_codes`` only those kinds."""
    query = select(VaultRow).where(VaultRow.owner_number == owner_number)
    if kq_codes is not None:
        query = query.where(col(VaultRow.kq_code).in_(list(kq_codes)))
    return [_entry(row) for row in session.exec(query.order_by(col(VaultRow.deposited_at).desc(), VaultRow.vault_id))]


def keep_entry(session: Session, entry: VaultEntry) -> None:
    """Add a document whose key is new."""
    values = {name: getattr(entry, name) for name in VaultEntry.__dataclass_fields__}
    session.add(VaultRow(**values | {"facts": entry.facts.model_dump_json()}))
    session.flush()


def keep_grant(session: Session, grant: Grant) -> None:
    """Add a grant."""
    session.add(GrantRow(**{name: getattr(grant, name) for name in Grant.__dataclass_fields__}))


def find_grant(session: Session, grant_id: str) -> Grant | None:
    """The grant of that id, expired ones too."""
    row = session.get(GrantRow, grant_id)
    return Grant(**row.model_dump()) if row else None


def keep_access(session: Session, access: Access) -> None:
    """Add a row to the access log."""
    session.add(AccessRow(**{name: getattr(access, name) for name in Access.__dataclass_fields__}))


def accesses_of(session: Session, owner_number: str) -> list[Access]:
    """Who looked up or fetched a person's documents, the latest first."""
    query = select(AccessRow).where(AccessRow.owner_number == owner_number).order_by(col(AccessRow.seq).desc())
    return [Access(**row.model_dump(exclude={"seq"})) for row in session.exec(query)]


def used_by(session: Session, member: str, owner_number: str) -> list[tuple[str, str]]:
    """(KQ code, document) of what a member looked up or downloaded for an owner."""
    query = select(AccessRow.kq_code, AccessRow.vault_id).where(
        AccessRow.member == member, AccessRow.owner_number == owner_number
    )
    return [(kq_code, vault_id) for kq_code, vault_id in session.exec(query.distinct())]


def _entry(row: VaultRow) -> VaultEntry:
    values = row.model_dump() | {"facts": DocumentFacts.model_validate(json.loads(row.facts))}
    return VaultEntry(**values)
