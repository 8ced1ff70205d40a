"""Codes and access tokens of the sign-on, by digest; a code is used once."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Field, Session, SQLModel, col

from mock_dvcqg.store.kept_by_digest import forget_ended, keep_by_digest, revoke_where, value_of


class AuthorizationCodeRow(SQLModel, table=True):
    """A code of the sign-on by its digest; single use."""

    __tablename__ = "authorization_code"

    digest: str = Field(primary_key=True)
    client_id: str
    identity_number: str
    acting: str = ""
    redirect_uri: str
    scope: str
    nonce: str
    challenge: str
    signed_in_at: datetime
    expires_at: datetime
    used_at: datetime | None = None


class AccessTokenRow(SQLModel, table=True):
    """An access token of the sign-on by its digest, and the code it came from."""

    __tablename__ = "access_token"

    digest: str = Field(primary_key=True)
    code_digest: str = Field(index=True)
    client_id: str
    identity_number: str
    acting: str = ""
    scope: str
    issued_at: datetime
    expires_at: datetime
    revoked: bool = False


@dataclass(frozen=True)
class Authorization:
    """What a citizen's sign-in gave a client the right to."""

    client_id: str
    identity_number: str
    redirect_uri: str
    scope: str
    nonce: str
    challenge: str
    """S256 challenge of PKCE; empty when the client sent none"""
    signed_in_at: datetime
    expires_at: datetime
    acting: str = ""
    """identity number of who acts, when the account is another's"""


@dataclass(frozen=True)
class Access:
    """What an access token stands for."""

    client_id: str
    identity_number: str
    """empty when the client acts for itself (client_credentials)"""
    scope: str
    issued_at: datetime
    expires_at: datetime
    acting: str = ""


def keep_code(session: Session, digest: str, authorization: Authorization, *, now: datetime) -> None:
    """Keep a new code and forget codes and tokens that have ended."""
    forget_ended(session, [AuthorizationCodeRow, AccessTokenRow], now)
    keep_by_digest(session, AuthorizationCodeRow, digest, authorization)


def use_code(session: Session, digest: str, *, now: datetime) -> Authorization | None:
    """Use a code up: what it stands for the first time, ``None`` ever after.

    Whoever gets ``None`` takes back what came of the first use (RFC 6749 4.1.2).
    """
    unused = (col(AuthorizationCodeRow.digest) == digest, col(AuthorizationCodeRow.used_at).is_(None))
    used = session.execute(update(AuthorizationCodeRow).where(*unused).values(used_at=now))
    if used.rowcount == 0:  # type: ignore[attr-defined]  # a DELETE or UPDATE gives a CursorResult
        return None
    row = session.get_one(AuthorizationCodeRow, digest)
    return value_of(row, Authorization)


def keep_token(session: Session, digest: str, code_digest: str, access: Access) -> None:
    """Keep a new access token."""
    keep_by_digest(session, AccessTokenRow, digest, access, code_digest=code_digest)


def find_token(session: Session, digest: str, *, now: datetime) -> Access | None:
    """What a token stands for; ``None`` when it is unknown, revoked or has ended."""
    row = session.get(AccessTokenRow, digest)
    if row is None or row.revoked or row.expires_at <= now:
        return None
    return value_of(row, Access)


def revoke_token(session: Session, digest: str, *, client_id: str) -> None:
    """Take a client's own token back; unknown ones are no error (RFC 7009 2.2)."""
    revoke_where(session, AccessTokenRow, digest=digest, client_id=client_id)


def revoke_tokens_of_code(session: Session, code_digest: str) -> None:
    """Take back every access token that came of a code."""
    revoke_where(session, AccessTokenRow, code_digest=code_digest)


def revoke_tokens_of_client(session: Session, client_id: str, identity_number: str) -> None:
    """Take back every access token a client has for an account."""
    revoke_where(session, AccessTokenRow, client_id=client_id, identity_number=identity_number)
