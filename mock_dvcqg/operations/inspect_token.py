"""Tells what a token of the sign-on stands for, and takes tokens back (userinfo, RFC 7662, RFC 7009)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mock_dvcqg.contract.control import Person
from mock_dvcqg.operations.read_claims import subject_of
from mock_dvcqg.operations.use_account import account_signed_in
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.refresh_tokens import Renewal, find_refresh_token, revoke_refresh_token
from mock_dvcqg.store.sign_on import Access, find_token, revoke_token


@dataclass(frozen=True)
class Seen:
    """A good token: what it stands for and whose account it is about; nobody's when the client acts for itself."""

    stands_for: Access | Renewal
    account: Person | None


def token_seen(realm: Realm, token: str, *, refresh_too: bool = False) -> Seen | None:
    """What a good token stands for; ``None`` when it is unknown, revoked or has ended."""
    now, digest = realm.clock.now(), realm.digest(token)
    with realm.reading() as session:
        found: Access | Renewal | None = find_token(session, digest, now=now)
        if found is None and refresh_too:
            found = find_refresh_token(session, digest, now=now)
        if found is None:
            return None
        if not found.identity_number:
            return Seen(found, None)
        account = account_signed_in(session, realm, found.identity_number, found.acting)
    return Seen(found, account) if account else None


def introspect_token(realm: Realm | None, token: str, *, client_id: str = "") -> dict[str, Any]:
    """RFC 7662: whether the token is good, and what it stands for; another client's is told as not good."""
    seen = token_seen(realm, token, refresh_too=True) if realm else None
    if realm is None or seen is None or client_id not in ("", seen.stands_for.client_id):
        return {"active": False}
    access = seen.stands_for
    return {
        "active": True,
        "client_id": access.client_id,
        "sub": subject_of(realm, seen.account) if seen.account else access.client_id,
        "scope": access.scope,
        "token_type": "Bearer" if isinstance(access, Access) else "refresh_token",
        "iat": _seconds(access.issued_at),
        "exp": _seconds(access.expires_at),
        "iss": realm.url,
        "aud": access.client_id,
    }


def take_back_token(realm: Realm, member: Member, token: str) -> None:
    """RFC 7009: the client's own token is good no more; with a refresh token all that came of its sign-in."""
    digest = realm.digest(token)
    with realm.writing() as session:
        if not revoke_refresh_token(session, digest, client_id=member.client_id):
            revoke_token(session, digest, client_id=member.client_id)


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
