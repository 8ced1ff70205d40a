"""The sign-on's signed tokens (ES256): made and read with the realm's own key, timed by the realm's clock."""

import base64
import hashlib
import json
from datetime import datetime, timedelta
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey

from mock_dvcqg.contract.control import Person
from mock_dvcqg.operations.read_claims import claims_of
from mock_dvcqg.realm import Realm

ALGORITHM = "ES256"


def public_keys(realm: Realm) -> dict[str, Any]:
    """The JWKS a relying party verifies with."""
    key = _key(realm)
    return {"keys": [{**key.as_dict(private=False), "kid": key.thumbprint(), "use": "sig", "alg": ALGORITHM}]}


def make_id_token(
    realm: Realm,
    person: Person,
    *,
    client_id: str,
    nonce: str,
    signed_in_at: datetime,
    access_token: str,
    lifetime: timedelta,
) -> str:
    """The id_token of one sign-in."""
    now = realm.clock.now()
    claims = {
        **claims_of(realm, person).model_dump(by_alias=True),
        "iss": realm.url,
        "aud": client_id,
        "iat": int(now.timestamp()),
        "exp": int((now + lifetime).timestamp()),
        "auth_time": int(signed_in_at.timestamp()),
        "acr": "LoA1",
        "at_hash": _half_hash(access_token),
        **({"nonce": nonce} if nonce else {}),
    }
    key = _key(realm)
    return jwt.encode({"alg": ALGORITHM, "kid": key.thumbprint()}, claims, key, algorithms=[ALGORITHM])


def audience_of_id_token(realm: Realm, token: str) -> str | None:
    """The client an id_token of this realm was made for, even an old one; ``None`` when it is not ours."""
    try:
        claims = jwt.decode(token, _key(realm), algorithms=[ALGORITHM]).claims
    except (JoseError, ValueError):
        return None
    audience = claims.get("aud")
    return audience if isinstance(audience, str) and claims.get("iss") == realm.url else None


def _key(realm: Realm) -> ECKey:
    return ECKey.import_key(json.loads(realm.founding.sign_on_key))


def _half_hash(token: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(token.encode()).digest()[:16]).rstrip(b"=").decode()
