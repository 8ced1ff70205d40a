"""Delegations of a realm (ủy quyền): who may act in whose account, from when to when, for which procedures."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Text
from sqlmodel import Field, Session, SQLModel, col, select

from mock_dvcqg.contract.accounts import Delegation


class DelegationRow(SQLModel, table=True):
    """One delegation; ``procedures`` is a JSON list, an empty one means all."""

    __tablename__ = "delegation"
    __table_args__ = {"info": {"on_reset": lambda table: table.c.founding.is_(False)}}

    id: str = Field(primary_key=True)
    delegator: str = Field(index=True)
    delegate: str = Field(index=True)
    valid_from: datetime | None = None
    valid_to: datetime | None = None
    procedures: str = Field(default="[]", sa_column=Column(Text, nullable=False))
    result_to: str = "delegator"
    created_at: datetime
    founding: bool = False


class RevocationRow(SQLModel, table=True):
    """That a delegation was revoked; apart from it, so that a reset makes the founding one good again."""

    __tablename__ = "delegation_revocation"

    id: str = Field(primary_key=True)
    revoked_at: datetime


_WITH_REVOCATION = select(DelegationRow, RevocationRow).outerjoin(
    RevocationRow, col(RevocationRow.id) == col(DelegationRow.id)
)


def find_delegation(session: Session, delegation_id: str) -> Delegation | None:
    """The delegation with that id, revoked or not."""
    found = session.exec(_WITH_REVOCATION.where(col(DelegationRow.id) == delegation_id)).first()
    return _delegation(*found) if found else None


def delegations_to(session: Session, delegate: str) -> list[Delegation]:
    """All delegations to a person, good or not."""
    query = _WITH_REVOCATION.where(col(DelegationRow.delegate) == delegate)
    return _listed(session, query)


def all_delegations(session: Session) -> list[Delegation]:
    """All delegations of the realm, oldest first."""
    return _listed(session, _WITH_REVOCATION)


def keep_delegation(session: Session, delegation: Delegation, *, founding: bool = False) -> None:
    """Add a delegation."""
    values = delegation.model_dump(exclude={"revoked_at"}) | {"procedures": json.dumps(delegation.procedures)}
    session.add(DelegationRow(**values, founding=founding))
    session.flush()


def revoke_delegation(session: Session, delegation_id: str, *, now: datetime) -> None:
    """Revoke it; a second time changes nothing."""
    if session.get(RevocationRow, delegation_id) is None:
        session.add(RevocationRow(id=delegation_id, revoked_at=now))
        session.flush()


def _listed(session: Session, query: Any) -> list[Delegation]:
    ordered = query.order_by(col(DelegationRow.created_at), col(DelegationRow.id))
    return [_delegation(*row) for row in session.exec(ordered)]


def _delegation(row: DelegationRow, revoked: RevocationRow | None) -> Delegation:
    values = row.model_dump(exclude={"founding"}) | {"procedures": json.loads(row.procedures)}
    return Delegation.model_validate(values | {"revoked_at": revoked.revoked_at if revoked else None})
