"""How provincial accounts are signed in to: a salted hash of the password, the digest of a one-time link."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session, select

from reference_httt.store.mapping import as_columns, as_value
from reference_httt.store.tables import CredentialRow


@dataclass(frozen=True)
class Credential:
    """What is kept of an account's way in; never the password, never the link."""

    account_id: str
    password: str = field(default="", repr=False)
    link_sha256: str = field(default="", repr=False)
    link_expires_at: datetime | None = None
    failures: int = 0
    locked_until: datetime | None = None


def find(session: Session, account_id: str) -> Credential | None:
    """The account's credential."""
    row = session.get(CredentialRow, account_id, populate_existing=True)
    return as_value(row, Credential) if row else None


def of_link(session: Session, link: str, now: datetime) -> Credential | None:
    """The credential for which that one-time link was sent; ``None`` when it is unknown, used or too old."""
    query = select(CredentialRow).where(CredentialRow.link_sha256 == digest(link)).with_for_update()
    row = session.exec(query).first() if link else None
    alive = row is not None and row.link_expires_at is not None and row.link_expires_at > now
    return as_value(row, Credential) if row is not None and alive else None


def keep(session: Session, credential: Credential) -> None:
    """Keep a credential, new or in its next state."""
    session.merge(CredentialRow(**as_columns(credential)))
    session.flush()


def forget(session: Session, account_id: str) -> None:
    """No password and no link opens the account any more."""
    row = session.get(CredentialRow, account_id)
    if row is not None:
        session.delete(row)


def digest(link: str) -> str:
    """What is kept of a one-time link."""
    return hashlib.sha256(link.encode("utf-8", "replace")).hexdigest()
