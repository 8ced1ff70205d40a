"""Refresh tokens of the sign-on, by digest: each is used once, and a second use ends the whole family."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Field, Session, SQLModel

from mock_dvcqg.store.kept_by_digest import forget_ended, keep_by_digest, revoke_where, value_of
from mock_dvcqg.store.sign_on import revoke_tokens_of_code


class RefreshTokenRow(SQLModel, table=True):
    """A refresh token; its ``family`` is the digest of the code all of it came from."""

    __tablename__ = "refresh_token"

    digest: str = Field(primary_key=True)
    family: str = Field(index=True)
    client_id: str
    identity_number: str
    acting: str = ""
    scope: str
    signed_in_at: datetime
    issued_at: datetime
    expires_at: datetime
    used_at: datetime | None = None
    revoked: bool = False


@dataclass(frozen=True)
class Renewal:
    """What a refresh token stands for."""

    family: str
    client_id: str
    identity_number: str
    scope: str
    signed_in_at: datetime
    issued_at: datetime
    expires_at: datetime
    acting: str = ""


def keep_refresh_token(session: Session, digest: str, renewal: Renewal, *, now: datetime) -> None:
    """Keep a new token and forget those that have ended."""
    forget_ended(session, [RefreshTokenRow], now)
    keep_by_digest(session, RefreshTokenRow, digest, renewal)


def find_refresh_token(session: Session, digest: str, *, now: datetime) -> Renewal | None:
    """What an unused token stands for; ``None`` when it is unknown, used, revoked or has ended."""
    row = session.get(RefreshTokenRow, digest)
    if row is None or row.revoked or row.used_at is not None or row.expires_at <= now:
        return None
    return value_of(row, Renewal)


def use_refresh_token(session: Session, digest: str, *, client_id: str, now: datetime) -> Renewal | None:
    """Use a client's token up: what it stands for the first time; the second time its whole family ends."""
    row = session.get(RefreshTokenRow, digest)
    if row is None or row.client_id != client_id:
        return None
    if row.used_at is not None:
        end_family(session, row.family)
        return None
    if row.revoked or row.expires_at <= now:
        return None
    row.used_at = now
    session.add(row)
    return value_of(row, Renewal)


def end_family(session: Session, family: str) -> None:
    """Take back every refresh and access token that came of one code."""
    revoke_where(session, RefreshTokenRow, family=family)
    revoke_tokens_of_code(session, family)


def revoke_refresh_token(session: Session, digest: str, *, client_id: str) -> bool:
    """Take a client's own refresh token back, and all that came of its sign-in; whether there was one."""
    row = session.get(RefreshTokenRow, digest)
    if row is None or row.client_id != client_id:
        return False
    end_family(session, row.family)
    return True


def revoke_refresh_tokens_of_client(session: Session, client_id: str, identity_number: str) -> None:
    """Take back every refresh token a client has for an account."""
    revoke_where(session, RefreshTokenRow, client_id=client_id, identity_number=identity_number)
