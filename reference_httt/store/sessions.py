"""Signed-in citizens and officers, and sign-ins under way. Only digests of tokens are kept."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from reference_httt.rules.model import FilingPlace, Submitter
from reference_httt.rules.sending import session_open
from reference_httt.store.mapping import as_columns, as_value
from reference_httt.store.tables import SessionRow, SignInRow


@dataclass(frozen=True)
class SignedIn:
    """Who a token stands for: a citizen's account or an officer's user name."""

    expires_at: datetime
    account_id: str = ""
    via_portal: bool = False
    username: str = ""
    acting: Submitter | None = None
    """who acts in the account, when it is another's"""
    filed_through: FilingPlace = FilingPlace.PROVINCIAL_PORTAL


@dataclass(frozen=True)
class SignIn:
    """A sign-in under way: what was sent to the portal and where the citizen wanted to go."""

    state: str
    verifier: str
    nonce: str
    via_portal: bool
    procedure_code: str
    agency_code: str
    expires_at: datetime


def open_session(session: Session, token: str, who: SignedIn) -> None:
    """Remember a token."""
    session.add(SessionRow(token_sha256=_digest(token), **as_columns(who)))


def of_token(
    session: Session, token: str, now: datetime, is_open: Callable[[datetime, datetime], bool] = session_open
) -> SignedIn | None:
    """Who the token stands for; ``None`` when it is unknown or its time is over, as ``is_open`` sees it."""
    row = session.get(SessionRow, _digest(token))
    return as_value(row, SignedIn) if row and is_open(row.expires_at, now) else None


def close_session(session: Session, token: str) -> None:
    """Forget a token."""
    row = session.get(SessionRow, _digest(token))
    if row is not None:
        session.delete(row)


def begin_sign_in(session: Session, sign_in: SignIn) -> None:
    """Remember a sign-in under way."""
    session.add(SignInRow(**as_columns(sign_in)))


def take_sign_in(session: Session, state: str, now: datetime) -> SignIn | None:
    """The sign-in of that state, once: the second asking gives ``None``."""
    row = session.get(SignInRow, state)
    if row is None:
        return None
    session.delete(row)
    return as_value(row, SignIn) if row.expires_at > now else None


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
