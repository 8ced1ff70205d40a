"""The grants of the token endpoint: a code, a refresh token, or the client's own credentials become tokens."""

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from mock_dvcqg.contract.control import Person
from mock_dvcqg.operations.authenticate_client import TokenRefused
from mock_dvcqg.operations.sign_on_tokens import IdTokenOrder, make_id_token
from mock_dvcqg.operations.use_account import account_signed_in
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.accounts import keep_link
from mock_dvcqg.store.digests import same_secret
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.refresh_tokens import Renewal, end_family, keep_refresh_token, use_refresh_token
from mock_dvcqg.store.sign_on import Access, Authorization, keep_token, use_code

TOKEN_LIFETIME = timedelta(hours=1)
REFRESH_LIFETIME = timedelta(hours=24)


@dataclass(frozen=True)
class Exchange:
    """What a client brings to the token endpoint with a code."""

    code: str
    redirect_uri: str
    code_verifier: str


@dataclass(frozen=True)
class Issued:
    """The answer of the token endpoint, and whose sign-in it was; nobody's when the client acts for itself."""

    answer: dict[str, Any]
    account: Person | None = None


@dataclass(frozen=True)
class _Grant:
    """What tokens are made for."""

    family: str
    account: Person
    acting: str
    scope: str
    signed_in_at: datetime
    nonce: str = ""


def issue_tokens(realm: Realm, member: Member, brought: Exchange) -> Issued:
    """Tokens for a code.

    Raises:
        TokenRefused: the code was used, is too old, is somebody else's, or its proof does not fit.
    """
    now, digest = realm.clock.now(), realm.digest(brought.code)
    with realm.writing() as session:
        authorization = use_code(session, digest, now=now)
        if authorization is None:
            end_family(session, digest)
    authorization = _checked(authorization, member, brought, now)
    with realm.writing() as session:
        account = _account(session, realm, authorization.identity_number, authorization.acting)
        grant = _Grant(
            digest,
            account,
            authorization.acting,
            authorization.scope,
            authorization.signed_in_at,
            authorization.nonce,
        )
        keep_link(session, member.code, account.identity_number, "sign-on", now=now)
        access_token, refresh_token = _kept(session, realm, member, grant)
    return _issued(realm, member, grant, access_token, refresh_token)


def renew_tokens(realm: Realm, member: Member, refresh_token: str, scope: str = "") -> Issued:
    """Tokens for a refresh token, which is used up; using one twice ends all that came of its sign-in.

    Raises:
        TokenRefused: unknown, used, ended or somebody else's; or more scope is asked for than was given.
    """
    now = realm.clock.now()
    with realm.writing() as session:
        renewal = use_refresh_token(session, realm.digest(refresh_token), client_id=member.client_id, now=now)
    if renewal is None:
        raise TokenRefused("invalid_grant", "refresh_token không tồn tại, đã được sử dụng hoặc đã hết hạn")
    narrowed = scope or renewal.scope
    if not set(narrowed.split()) <= set(renewal.scope.split()):
        raise TokenRefused("invalid_scope", "Phạm vi (scope) rộng hơn phạm vi đã được cấp")
    with realm.writing() as session:
        account = _account(session, realm, renewal.identity_number, renewal.acting)
        grant = _Grant(renewal.family, account, renewal.acting, narrowed, renewal.signed_in_at)
        access_token, renewed = _kept(session, realm, member, grant)
    return _issued(realm, member, grant, access_token, renewed)


def issue_to_client(realm: Realm, member: Member, scope: str = "") -> Issued:
    """A token for the client itself (client_credentials): no person, no id_token, no refresh token."""
    now, token = realm.clock.now(), realm.new_token()
    kept = " ".join(each for each in scope.split() if each != "openid")[:200]
    access = Access(member.client_id, "", kept, issued_at=now, expires_at=now + TOKEN_LIFETIME)
    with realm.writing() as session:
        keep_token(session, realm.digest(token), "", access)
    return Issued(_answer(token, kept))


def _account(session: Session, realm: Realm, number: str, acting: str) -> Person:
    account = account_signed_in(session, realm, number, acting)
    if account is None:
        raise TokenRefused("invalid_grant", "Tài khoản không còn hoạt động hoặc ủy quyền đã hết hiệu lực")
    return account


def _kept(session: Session, realm: Realm, member: Member, grant: _Grant) -> tuple[str, str]:
    now, token, refresh = realm.clock.now(), realm.new_token(), realm.new_token()
    who = {"identity_number": grant.account.identity_number, "acting": grant.acting, "scope": grant.scope}
    access = Access(member.client_id, issued_at=now, expires_at=now + TOKEN_LIFETIME, **who)
    keep_token(session, realm.digest(token), grant.family, access)
    renewal = Renewal(
        grant.family,
        member.client_id,
        signed_in_at=grant.signed_in_at,
        issued_at=now,
        expires_at=now + REFRESH_LIFETIME,
        **who,
    )
    keep_refresh_token(session, realm.digest(refresh), renewal, now=now)
    return token, refresh


def _issued(realm: Realm, member: Member, grant: _Grant, access_token: str, refresh_token: str) -> Issued:
    order = IdTokenOrder(
        grant.account, grant.scope, grant.nonce, grant.signed_in_at, access_token, lifetime=TOKEN_LIFETIME
    )
    more = {"refresh_token": refresh_token, "id_token": make_id_token(realm, member, order)}
    return Issued(_answer(access_token, grant.scope) | more, grant.account)


def _answer(token: str, scope: str) -> dict[str, Any]:
    return {
        "access_token": token,
        "token_type": "Bearer",
        "expires_in": int(TOKEN_LIFETIME.total_seconds()),
        "scope": scope,
    }


def _checked(authorization: Authorization | None, member: Member, brought: Exchange, now: datetime) -> Authorization:
    if authorization is None:
        raise TokenRefused("invalid_grant", "Mã (code) không tồn tại hoặc đã được sử dụng")
    if authorization.expires_at <= now:
        raise TokenRefused("invalid_grant", "Mã (code) đã hết hạn")
    if authorization.client_id != member.client_id:
        raise TokenRefused("invalid_grant", "Mã (code) được cấp cho ứng dụng khác")
    if authorization.redirect_uri != brought.redirect_uri:
        raise TokenRefused("invalid_grant", "redirect_uri không trùng với lúc xin mã (code)")
    if not _proof_fits(authorization.challenge, brought.code_verifier):
        raise TokenRefused("invalid_grant", "code_verifier không khớp với code_challenge")
    return authorization


def _proof_fits(challenge: str, verifier: str) -> bool:
    if not challenge or not verifier:
        return challenge == verifier
    digest = hashlib.sha256(verifier.encode("utf-8", "surrogatepass")).digest()
    return same_secret(base64.urlsafe_b64encode(digest).rstrip(b"=").decode(), challenge)
