"""Whether a client of the sign-on is who it says: client_secret (Basic or form) or private_key_jwt (RFC 7523).

Guessing is bounded: after twenty failures in five minutes of the realm's time the client waits.
"""

import base64
import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlmodel import Session

from mock_dvcqg.realm import Realm
from mock_dvcqg.store.attempts import forget_old_tries, forget_tries, note_try, spend_assertion, tries_since
from mock_dvcqg.store.digests import same_secret
from mock_dvcqg.store.members import Member

JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
ASSERTION_ALGORITHMS = ["ES256", "RS256", "PS256", "EdDSA"]
MOST_FAILURES = 20
FAILURE_WINDOW = timedelta(minutes=5)
LONGEST_ASSERTION = timedelta(hours=1)
_LEEWAY = timedelta(seconds=60)


class TokenRefused(Exception):
    """The sign-on refuses a client: ``error`` of RFC 6749 5.2 and a Vietnamese sentence."""

    def __init__(self, error: str, description: str, status: int = 0) -> None:
        self.error = error
        self.description = description
        self.status = status or (401 if error == "invalid_client" else 400)
        super().__init__(description)


@dataclass(frozen=True)
class Proof:
    """What a client brings to show who it is; ``audience`` are the values its assertion may be made for."""

    client_id: str
    secret: str = ""
    assertion: str = ""
    assertion_type: str = ""
    audience: tuple[str, ...] = ()


def authenticate_client(realm: Realm, member: Member, proof: Proof) -> Member:
    """The client, once it has shown who it is.

    Raises:
        TokenRefused: it has not, or it has failed too often.
    """
    target, now = f"client {member.client_id}", realm.clock.now()
    with realm.writing() as session:
        forget_old_tries(session, now=now, older_than=FAILURE_WINDOW)
        failed = tries_since(session, target, now - FAILURE_WINDOW)
        if failed >= MOST_FAILURES:
            raise TokenRefused("invalid_client", "Xác thực sai quá nhiều lần, đề nghị thử lại sau 5 phút", 429)
        problem = _problem(session, realm, member, proof)
        if problem:
            note_try(session, target, now=now)
        elif failed:
            forget_tries(session, target)
    if problem:
        raise TokenRefused("invalid_client", problem)
    return member


def client_named_in(assertion: str) -> str:
    """The client an assertion says it is from, unverified; empty when it is no JWT."""
    claims = _unverified(assertion)
    named = claims.get("sub")
    return named if isinstance(named, str) else ""


def _problem(session: Session, realm: Realm, member: Member, proof: Proof) -> str:
    if proof.assertion or proof.assertion_type:
        return _problem_of_assertion(session, realm, member, proof)
    if member.client_jwks:
        return "Ứng dụng này phải xác thực bằng private_key_jwt, không dùng client_secret"
    if not same_secret(proof.secret, member.client_secret):
        return "Ứng dụng không tồn tại hoặc client_secret không đúng"
    return ""


def _problem_of_assertion(session: Session, realm: Realm, member: Member, proof: Proof) -> str:
    if proof.assertion_type != JWT_BEARER:
        return "client_assertion_type không đúng"
    if not member.client_jwks:
        return "Ứng dụng chưa đăng ký khóa công khai (client_jwks)"
    from joserfc import jwt
    from joserfc.errors import JoseError
    from joserfc.jwk import KeySet

    try:
        keys = KeySet.import_key_set(json.loads(member.client_jwks))
        claims = jwt.decode(proof.assertion, keys, algorithms=ASSERTION_ALGORITHMS).claims
    except (JoseError, ValueError, KeyError, TypeError):
        return "client_assertion không có chữ ký hợp lệ của ứng dụng"
    return _problem_of_claims(session, realm, proof, claims)


def _problem_of_claims(session: Session, realm: Realm, proof: Proof, claims: dict[str, Any]) -> str:
    if claims.get("iss") != proof.client_id or claims.get("sub") != proof.client_id:
        return "client_assertion phải có iss và sub bằng client_id"
    audience = claims.get("aud")
    named = audience if isinstance(audience, list) else [audience]
    if not any(each in proof.audience for each in named):
        return "client_assertion không dành cho địa chỉ này (aud)"
    now, ends_at = realm.clock.now(), _moment(claims.get("exp"))
    if ends_at is None or not now - _LEEWAY < ends_at <= now + LONGEST_ASSERTION:
        return "client_assertion đã hết hạn hoặc có thời hạn quá dài (exp)"
    not_before = _moment(claims.get("nbf"))
    if not_before is not None and not_before > now + _LEEWAY:
        return "client_assertion chưa có hiệu lực (nbf)"
    jti = claims.get("jti")
    if not isinstance(jti, str) or not jti:
        return "client_assertion thiếu mã định danh (jti)"
    digest = realm.digest(f"{proof.client_id}\n{jti}")
    if not spend_assertion(session, digest, now=now, expires_at=ends_at + _LEEWAY):
        return "client_assertion đã được sử dụng (jti)"
    return ""


def _moment(value: Any) -> datetime | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return datetime.fromtimestamp(value, UTC)
    except (OverflowError, ValueError, OSError):
        return None


def _unverified(assertion: str) -> dict[str, Any]:
    try:
        body = assertion.split(".")[1]
        claims = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    except (IndexError, ValueError, RecursionError):
        return {}
    return claims if isinstance(claims, dict) else {}
