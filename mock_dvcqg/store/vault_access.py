"""Rights to fetch from the Kho that a look-up gave, and who did what with whose documents."""

from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import Column, Text, bindparam, or_
from sqlalchemy import select as select_columns
from sqlmodel import Field, Session, SQLModel, col, select

from mock_dvcqg.contract.citizen import VaultAction
from mock_dvcqg.store.prepared import Prepared, table_of


class GrantRow(SQLModel, table=True):
    """What a look-up gives: one member may download one document for one purpose until it expires."""

    __tablename__ = "vault_grant"

    grant_id: str = Field(primary_key=True)
    member: str = Field(index=True)
    vault_id: str
    requester: str
    requester_number: str = ""
    channel: str = ""
    procedure_code: str
    even_invalid: bool = False
    expires_at: datetime


class AccessRow(SQLModel, table=True):
    """One thing done with a person's Kho, as the owner sees it."""

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
    dossier_code: str = ""
    consent_id: str = ""
    detail: str = Field(default="", sa_column=Column(Text, nullable=False))


_ACCESS = table_of(AccessRow)
_USED_BY = Prepared(
    select_columns(_ACCESS.c.kq_code, _ACCESS.c.vault_id)
    .where(
        _ACCESS.c.member == bindparam("of_member"),
        _ACCESS.c.owner_number == bindparam("of_owner"),
        _ACCESS.c.vault_id != "",
        or_(*(_ACCESS.c.action == each.value for each in (VaultAction.LOOKED_UP, VaultAction.DOWNLOADED))),
    )
    .distinct()
)


@dataclass(frozen=True)
class Grant:
    """A right to download, as a look-up gave it."""

    grant_id: str
    member: str
    vault_id: str
    requester: str
    procedure_code: str
    expires_at: datetime
    requester_number: str = ""
    channel: str = ""
    """``KenhThucHien`` of the look-up"""
    even_invalid: bool = False
    """the look-up asked for documents that no longer count, too"""


@dataclass(frozen=True)
class Access:
    """One thing done with one document (or with the whole Kho: then ``vault_id`` is empty)."""

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
    dossier_code: str = ""
    consent_id: str = ""
    detail: str = ""


def keep_grant(session: Session, grant: Grant) -> None:
    """Add a grant."""
    session.add(GrantRow(**{each.name: getattr(grant, each.name) for each in fields(Grant)}))


def find_grant(session: Session, grant_id: str) -> Grant | None:
    """The grant of that id, expired ones too."""
    row = session.get(GrantRow, grant_id)
    return Grant(**row.model_dump()) if row else None


def keep_access(session: Session, access: Access) -> None:
    """Add a row to the access log."""
    session.add(AccessRow(**{each.name: getattr(access, each.name) for each in fields(Access)}))


def accesses_of(session: Session, owner_number: str) -> list[Access]:
    """What was done with a person's documents, the latest first."""
    query = select(AccessRow).where(AccessRow.owner_number == owner_number).order_by(col(AccessRow.seq).desc())
    return [Access(**row.model_dump(exclude={"seq"})) for row in session.exec(query)]


def used_by(session: Session, member: str, owner_number: str) -> list[tuple[str, str]]:
    """(KQ code, document) of what a member looked up or downloaded for an owner."""
    used = _USED_BY.rows(session, of_member=member, of_owner=owner_number)
    return [(row.kq_code, row.vault_id) for row in used]
