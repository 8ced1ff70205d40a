"""The national vault (Kho DL Cổng DVCQG): documents of people in all their versions, as plain values."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime

from sqlalchemy import Column, Text, UniqueConstraint, bindparam
from sqlalchemy import select as select_columns
from sqlmodel import Field, Session, SQLModel, col, select

from mock_dvcqg.contract.codes import VaultState
from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.store.prepared import Prepared, table_of


class VaultRow(SQLModel, table=True):
    """One version of a document in someone's Kho. Owner, KQ code and instance code make it one document (D-04)."""

    __tablename__ = "vault_document"
    __table_args__ = (UniqueConstraint("owner_number", "kq_code", "instance_code", "version"),)

    vault_id: str = Field(primary_key=True)
    owner_number: str = Field(index=True)
    kq_code: str
    instance_code: str
    version: int = 1
    state: str = Field(default=VaultState.VALID.value)
    state_at: datetime | None = None
    reason: str = ""
    replaced_by: str = ""
    source: str = "deposit"
    dossier_code: str = Field(default="", index=True)
    title: str
    document_number: str
    issuer: str
    issued_on: date | None
    expires_on: date | None
    no_expiry: bool
    form: str
    certification_number: str = ""
    keeper: str
    sha256: str
    facts: str = Field(sa_column=Column(Text, nullable=False))
    more_files: str = Field(default="[]", sa_column=Column(Text, nullable=False))
    deposited_at: datetime


@dataclass(frozen=True)
class VaultFile:
    """One file of a document."""

    name: str
    sha256: str
    size_bytes: int


@dataclass(frozen=True)
class VaultEntry:
    """One version of a document in the Kho."""

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
    version: int = 1
    state: VaultState = VaultState.VALID
    """as kept; whether it has expired depends on the day: ``state_on``"""
    state_at: datetime | None = None
    reason: str = ""
    """why it no longer counts"""
    replaced_by: str = ""
    """the version that came after it"""
    source: str = "deposit"
    """``deposit``, ``automatic``, ``upload``, ``laboratory`` …"""
    dossier_code: str = ""
    certification_number: str = ""
    """số chứng thực of an electronic certified copy"""
    more_files: tuple[VaultFile, ...] = ()
    """files beyond the first, whose facts are kept"""

    @property
    def files(self) -> tuple[VaultFile, ...]:
        """All files, the signed document itself first."""
        first = VaultFile(f"{self.kq_code}-{self.vault_id}.pdf", self.sha256, self.facts.size_bytes)
        return (first, *self.more_files)

    def state_on(self, today: date) -> VaultState:
        """Whether it counts on a day."""
        has_expired = self.expires_on is not None and self.expires_on < today
        return VaultState.EXPIRED if self.state is VaultState.VALID and has_expired else self.state


_VAULT = table_of(VaultRow)
_ANY_OF_DOSSIER = Prepared(
    select_columns(_VAULT.c.vault_id)
    .where(_VAULT.c.dossier_code == bindparam("of_code"), _VAULT.c.keeper == bindparam("of_keeper"))
    .limit(1)
)


def find_entry(session: Session, vault_id: str) -> VaultEntry | None:
    """The document of that id, whoever owns it and whatever became of it."""
    row = session.get(VaultRow, vault_id)
    return _entry(row) if row else None


def find_by_key(session: Session, owner_number: str, kq_code: str, instance_code: str) -> VaultEntry | None:
    """The present version of the document with that key, a revoked one too; not what was replaced or deleted."""
    gone = {VaultState.REPLACED, VaultState.DELETED}
    versions = versions_of(session, owner_number, kq_code, instance_code)
    return next((entry for entry in versions if entry.state not in gone), None)


def versions_of(session: Session, owner_number: str, kq_code: str, instance_code: str) -> list[VaultEntry]:
    """All versions of the document with that key, the newest first."""
    query = select(VaultRow).where(
        VaultRow.owner_number == owner_number, VaultRow.kq_code == kq_code, VaultRow.instance_code == instance_code
    )
    return [_entry(row) for row in session.exec(query.order_by(col(VaultRow.version).desc()))]


def entries_of(session: Session, owner_number: str, kq_codes: Iterable[str] | None = None) -> list[VaultEntry]:
    """A person's documents in all versions, the newest first; with ``kq_codes`` only those kinds."""
    query = select(VaultRow).where(VaultRow.owner_number == owner_number)
    if kq_codes is not None:
        query = query.where(col(VaultRow.kq_code).in_(list(kq_codes)))
    return [_entry(row) for row in session.exec(query.order_by(col(VaultRow.deposited_at).desc(), VaultRow.vault_id))]


def entries_of_dossier(session: Session, keeper: str, dossier_code: str) -> list[VaultEntry]:
    """What came into the Kho from one dossier of one member and still counts."""
    if _ANY_OF_DOSSIER.first(session, of_keeper=keeper, of_code=dossier_code) is None:
        return []
    query = select(VaultRow).where(
        VaultRow.dossier_code == dossier_code,
        VaultRow.keeper == keeper,
        VaultRow.state == VaultState.VALID.value,
    )
    return [_entry(row) for row in session.exec(query.order_by(VaultRow.vault_id))]


def keep_entry(session: Session, entry: VaultEntry) -> None:
    """Add a version whose key and number are new."""
    values = {each.name: getattr(entry, each.name) for each in fields(VaultEntry)}
    as_text = {
        "facts": entry.facts.model_dump_json(),
        "more_files": json.dumps([asdict(file) for file in entry.more_files], ensure_ascii=False),
        "state": entry.state.value,
    }
    session.add(VaultRow(**values | as_text))
    session.flush()


def set_state(
    session: Session, entry: VaultEntry, state: VaultState, now: datetime, *, reason: str = "", replaced_by: str = ""
) -> VaultEntry:
    """Let a document count or no longer count; gives it as it is now kept."""
    row = session.get(VaultRow, entry.vault_id)
    assert row is not None
    row.state, row.state_at, row.reason, row.replaced_by = state.value, now, reason, replaced_by
    session.add(row)
    session.flush()
    return replace(entry, state=state, state_at=now, reason=reason, replaced_by=replaced_by)


def _entry(row: VaultRow) -> VaultEntry:
    read = {
        "facts": DocumentFacts.model_validate(json.loads(row.facts)),
        "more_files": tuple(VaultFile(**file) for file in json.loads(row.more_files)),
        "state": VaultState(row.state),
    }
    return VaultEntry(**row.model_dump() | read)
