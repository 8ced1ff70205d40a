"""Exchanges a code for tokens, tells what a token stands for, and takes tokens back."""

import base64
import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from mock_dvcqg.contract.control import Person
from mock_dvcqg.operations.read_claims import subject_of
from mock_dvcqg.operations.sign_on_tokens import make_id_token
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.digests import same_secret
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.people import find_person
from mock_dvcqg.store.sign_on import Access, Authorization, find_token, keep_token, revoke_token, use_code

TOKEN_LIFETIME = timedelta(hours=1)


class TokenRefused(Exception):
    """The token endpoint refuses: ``error`` of RFC 6749 5.2 and a Vietnamese sentence."""

    def __init__(self, error: str, description: str) -> None:
        self.error = error
        self.description = description
        super().__init__(description)


@dataclass(frozen=True)
class Exchange:
    """What a client brings to the token endpoint."""

    code: str
    redirect_uri: str
    code_verifier: str


def check_secret(member: Member | None, secret: str) -> Member:
    """The client that knows its secret.

    Raises:
        TokenRefused: it is not known, or the secret is wrong.
    """
    if member is None or not same_secret(secret, member.client_secret):
        raise TokenRefused("invalid_client", "Ứng dụng không tồn tại hoặc client_secret không đúng")
    return member


def issue_tokens(realm: Realm, member: Member, brought: Exchange) -> tuple[dict[str, Any], Person]:
    """The answer of the token endpoint, and whose sign-in it was.

    Raises:
        TokenRefused: the code was used, is too old, is somebody else's, or its proof does not fit.
    """
    now = realm.clock.now()
    digest = realm.digest(brought.code)
    with realm.writing() as session:
        authorization = use_code(session, digest, now=now)
    _check(authorization, member, brought, expired=authorization is not None and authorization.expires_at <= now)
    assert authorization is not None
    token = realm.new_token()
    with realm.writing() as session:
        person = find_person(session, authorization.identity_number)
        if person is None:
            raise TokenRefused("invalid_grant", "Công dân không còn trong hệ thống mô phỏng")
        access = Access(
            member.client_id,
            person.identity_number,
            authorization.scope,
            issued_at=now,
            expires_at=now + TOKEN_LIFETIME,
        )
        keep_token(session, realm.digest(token), digest, access)
    id_token = make_id_token(
        realm,
        person,
        client_id=member.client_id,
        nonce=authorization.nonce,
        signed_in_at=authorization.signed_in_at,
        access_token=token,
        lifetime=TOKEN_LIFETIME,
    )
    answer = {
        "access_token": token,
        "token_type": "Bearer",
        "expires_in": int(TOKEN_LIFETIME.total_seconds()),
        "scope": authorization.scope,
        "id_token": id_token,
    }
    return answer, person


def person_of_token(realm: Realm, token: str) -> tuple[Person, Access] | None:
    """Whom an access token is about; ``None`` when it is unknown, revoked or has ended."""
    with realm.reading() as session:
        access = find_token(session, realm.digest(token), now=realm.clock.now())
        person = find_person(session, access.identity_number) if access else None
    return (person, access) if person and access else None


def introspect_token(realm: Realm | None, token: str) -> dict[str, Any]:
    """RFC 7662: whether the token is good, and what it stands for."""
    found = person_of_token(realm, token) if realm else None
    if realm is None or found is None:
        return {"active": False}
    person, access = found
    return {
        "active": True,
        "client_id": access.client_id,
        "sub": subject_of(realm, person),
        "scope": access.scope,
        "token_type": "Bearer",
        "iat": int(access.issued_at.timestamp()),
        "exp": int(access.expires_at.timestamp()),
        "iss": realm.url,
    }


def take_back_token(realm: Realm, member: Member, token: str) -> None:
    """RFC 7009: the client's own token is good no more."""
    with realm.writing() as session:
        revoke_token(session, realm.digest(token), client_id=member.client_id)


def _check(authorization: Authorization | None, member: Member, brought: Exchange, *, expired: bool) -> None:
    if authorization is None:
        raise TokenRefused("invalid_grant", "Mã (code) không tồn tại hoặc đã được sử dụng")
    if expired:
        raise TokenRefused("invalid_grant", "Mã (code) đã hết hạn")
    if authorization.client_id != member.client_id:
        raise TokenRefused("invalid_grant", "Mã (code) được cấp cho ứng dụng khác")
    if authorization.redirect_uri != brought.redirect_uri:
        raise TokenRefused("invalid_grant", "redirect_uri không trùng với lúc xin mã (code)")
    if not _proof_fits(authorization.challenge, brought.code_verifier):
        raise TokenRefused("invalid_grant", "code_verifier không khớp với code_challenge")


def _proof_fits(challenge: str, verifier: str) -> bool:
    if not challenge or not verifier:
        return challenge == verifier
    digest = hashlib.sha256(verifier.encode("utf-8", "surrogatepass")).digest()
    return same_secret(base64.urlsafe_b64encode(digest).rstrip(b"=").decode(), challenge)
