"""Files by the SHA-256 of their content, and the tokens under which the portal fetches them."""

import hashlib
import secrets

from sqlmodel import Session

from reference_httt.store.insertion import insert_once
from reference_httt.store.tables import BlobRow, FileLinkRow


def keep(session: Session, content: bytes) -> str:
    """Store a file; gives its digest. Storing it again changes nothing."""
    sha256 = hashlib.sha256(content).hexdigest()
    insert_once(session, BlobRow, sha256=sha256, content=content)
    return sha256


def content_of(session: Session, sha256: str) -> bytes | None:
    """The file with that digest."""
    row = session.get(BlobRow, sha256)
    return row.content if row else None


def forget(session: Session, sha256: str) -> None:
    """Delete a file's content: only for what is destroyed when its period of keeping is over."""
    row = session.get(BlobRow, sha256)
    if row is not None:
        session.delete(row)


def link(session: Session, sha256: str, file_name: str) -> str:
    """A fresh token for a file."""
    token = secrets.token_urlsafe(24)
    session.add(FileLinkRow(token=token, sha256=sha256, file_name=file_name))
    return token


def relink(session: Session, token: str, sha256: str) -> None:
    """Let a token lead to a later state of the same document."""
    row = session.get(FileLinkRow, token)
    if row is not None:
        row.sha256 = sha256


def linked(session: Session, token: str) -> tuple[str, bytes] | None:
    """The file name and content behind a token."""
    row = session.get(FileLinkRow, token)
    content = content_of(session, row.sha256) if row else None
    return None if row is None or content is None else (row.file_name, content)
