"""The sign-on's signed tokens (ES256): made and read with the realm's own keys, timed by the realm's clock."""

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from mock_dvcqg.contract.control import Person
from mock_dvcqg.operations.read_claims import claims_of
from mock_dvcqg.operations.sign_on_keys import ALGORITHM, signing_keys, verifying_set
from mock_dvcqg.operations.spoil_tokens import rotate_if_told, spoiled_claims, spoiled_signature
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member


@dataclass(frozen=True)
class IdTokenOrder:
    """What one id_token is about."""

    account: Person
    scope: str
    nonce: str
    signed_in_at: datetime
    access_token: str
    lifetime: timedelta


def make_id_token(realm: Realm, member: Member, order: IdTokenOrder) -> str:
    """The id_token of one sign-in; a wrong one when a fault says so."""
    from joserfc import jwt

    claims = spoiled_claims(realm, member, _claims(realm, member, order))
    rotate_if_told(realm, member)
    key = signing_keys(realm).current
    token = jwt.encode({"alg": ALGORITHM, "kid": key.thumbprint()}, claims, key, algorithms=[ALGORITHM])
    return spoiled_signature(realm, member, token)


def audience_of_id_token(realm: Realm, token: str) -> str | None:
    """The client an id_token of this realm was made for, even an old one; ``None`` when it is not ours."""
    from joserfc import jwt
    from joserfc.errors import JoseError

    try:
        claims = jwt.decode(token, verifying_set(signing_keys(realm).all), algorithms=[ALGORITHM]).claims
    except (JoseError, ValueError):
        return None
    audience = claims.get("aud")
    return audience if isinstance(audience, str) and claims.get("iss") == realm.url else None


def _claims(realm: Realm, member: Member, order: IdTokenOrder) -> dict[str, Any]:
    now = realm.clock.now()
    return {
        **claims_of(realm, order.account, order.scope).wire(),
        "iss": realm.url,
        "aud": member.client_id,
        "iat": int(now.timestamp()),
        "exp": int((now + order.lifetime).timestamp()),
        "auth_time": int(order.signed_in_at.timestamp()),
        "acr": "LoA1",
        "at_hash": _half_hash(order.access_token),
        **({"nonce": order.nonce} if order.nonce else {}),
    }


def _half_hash(token: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(token.encode()).digest()[:16]).rstrip(b"=").decode()
