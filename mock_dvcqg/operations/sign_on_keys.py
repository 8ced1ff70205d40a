"""The keys tokens are signed with: the newest signs, older ones are published for a day more, all kept by the realm."""

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from mock_dvcqg.contract.accounts import KeyRotation
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.sign_on_keys import keep_key, keys_since

if TYPE_CHECKING:
    from joserfc.jwk import ECKey, KeySet

ALGORITHM = "ES256"
OLD_KEY_PUBLISHED = timedelta(hours=24)
MOST_PUBLISHED = 8


@dataclass(frozen=True)
class SigningKeys:
    """The keys of a realm at one moment, oldest first; the last one signs."""

    published: "tuple[ECKey, ...]"
    all: "tuple[ECKey, ...]"

    @property
    def current(self) -> "ECKey":
        """The one new tokens are signed with."""
        return self.all[-1]


def signing_keys(realm: Realm) -> SigningKeys:
    """The founding key and those of later rotations."""
    with realm.reading() as session:
        later = keys_since(session)
    keys = [_imported(realm.founding.sign_on_key), *(_imported(jwk) for jwk, _ in later)]
    replaced_at = [since for _, since in later]
    horizon = realm.clock.now() - OLD_KEY_PUBLISHED
    published = [key for key, gone in zip(keys, replaced_at, strict=False) if gone > horizon]
    return SigningKeys((*published, keys[-1])[-MOST_PUBLISHED:], tuple(keys))


def rotate_sign_on_key(realm: Realm) -> KeyRotation:
    """Sign with a new key from now on; the old one stays published for a day of the realm's time."""
    key = new_key()
    with realm.writing() as session:
        keep_key(session, json.dumps(key.as_dict(private=True)), now=realm.clock.now())
    published = [each.thumbprint() for each in signing_keys(realm).published]
    return KeyRotation(kid=key.thumbprint(), published=published)


def public_keys(realm: Realm) -> dict[str, Any]:
    """The JWKS a relying party verifies with, the newest first."""
    return key_set_of(reversed(signing_keys(realm).published))


def key_set_of(keys: Any) -> dict[str, Any]:
    """A JWKS of the public halves."""
    return {
        "keys": [
            {**key.as_dict(private=False), "kid": key.thumbprint(), "use": "sig", "alg": ALGORITHM} for key in keys
        ]
    }


def verifying_set(keys: "tuple[ECKey, ...]") -> "KeySet":
    """The keys as a set that finds one by ``kid``."""
    from joserfc.jwk import KeySet

    return KeySet.import_key_set({"keys": [{**key.as_dict(private=False), "kid": key.thumbprint()} for key in keys]})


def new_key() -> "ECKey":
    """A fresh P-256 key."""
    from joserfc.jwk import ECKey

    return ECKey.generate_key("P-256", private=True)


def _imported(jwk: str) -> "ECKey":
    from joserfc.jwk import ECKey

    return ECKey.import_key(json.loads(jwk))
