"""Wrong tokens on purpose: named faults of the sign-on, each an error that a good client library must notice."""

import base64
from typing import Any

from mock_dvcqg.operations.sign_on_keys import key_set_of, new_key, public_keys, rotate_sign_on_key
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member

TOKEN, JWKS, USERINFO = "token", "jwks", "userinfo"
EXPIRED = "oidc-token-expired"
WRONG_AUDIENCE = "oidc-wrong-audience"
BAD_SIGNATURE = "oidc-bad-signature"
ROTATED_KEYS = "oidc-rotated-keys"
MISSING_TECH_ID = "oidc-missing-tech-id"
WRONG_NONCE = "oidc-wrong-nonce"
_TWO_HOURS = 7200


def spoiled_claims(realm: Realm, member: Member, claims: dict[str, Any]) -> dict[str, Any]:
    """The claims of an id_token as the faults in force leave them."""
    told = dict(claims)
    if _bites(realm, EXPIRED, member, TOKEN):
        told |= {name: told[name] - _TWO_HOURS for name in ("iat", "exp", "auth_time")}
    if _bites(realm, WRONG_AUDIENCE, member, TOKEN):
        told["aud"] = f"khac-{member.client_id}"
    if _bites(realm, WRONG_NONCE, member, TOKEN):
        told["nonce"] = f"khac-{told.get('nonce', '')}"
    return without_tech_id(realm, member, told, TOKEN)


def without_tech_id(realm: Realm, member: Member, claims: dict[str, Any], service: str) -> dict[str, Any]:
    """The claims without TechID when that fault is in force."""
    if not _bites(realm, MISSING_TECH_ID, member, service):
        return claims
    return {name: value for name, value in claims.items() if name != "TechID"}


def rotate_if_told(realm: Realm, member: Member) -> None:
    """Change the signing key just before a token is signed, when that fault is in force: who cached the JWKS meets an
    unknown ``kid`` and has to load it again."""
    if _bites(realm, ROTATED_KEYS, member, TOKEN):
        rotate_sign_on_key(realm)


def spoiled_signature(realm: Realm, member: Member, token: str) -> str:
    """The token, its signature changed in one bit when that fault is in force."""
    if not _bites(realm, BAD_SIGNATURE, member, TOKEN):
        return token
    head, _, signature = token.rpartition(".")
    raw = bytearray(base64.urlsafe_b64decode(signature + "=" * (-len(signature) % 4)))
    raw[0] ^= 1
    return f"{head}.{base64.urlsafe_b64encode(bytes(raw)).rstrip(b'=').decode()}"


def published_keys(realm: Realm) -> dict[str, Any]:
    """The JWKS; with a fault for service «jwks» one with a key that no token was signed with."""
    if realm.faults.bites(ROTATED_KEYS, service=JWKS):
        return key_set_of([new_key()])
    return public_keys(realm)


def is_called_expired(realm: Realm, member: Member) -> bool:
    """Whether userinfo calls a good access token expired."""
    return _bites(realm, EXPIRED, member, USERINFO)


def _bites(realm: Realm, name: str, member: Member, service: str) -> bool:
    return realm.faults.bites(name, member=member.code, service=service)
