"""The ``signature`` of a look-up's answer: a detached JWS over its ``result`` (mock convention, not DVCQG)."""

import json
from typing import Any

from mock_dvcqg.operations.sign_on_keys import ALGORITHM, signing_keys
from mock_dvcqg.realm import Realm

KIND = "kho-result"
"""``typ`` of the header: such a signature is no token of the sign-on"""


def sign_answer(realm: Realm, result: dict[str, Any]) -> str:
    """``header..signature``; whoever verifies puts the canonical JSON of ``result`` between the dots."""
    from joserfc import jws

    key = signing_keys(realm).current
    header = {"alg": ALGORITHM, "kid": key.thumbprint(), "typ": KIND}
    head, _, signature = jws.serialize_compact(header, canonical_json(result), key, algorithms=[ALGORITHM]).split(".")
    return f"{head}..{signature}"


def canonical_json(value: dict[str, Any]) -> bytes:
    """Keys sorted, no spaces, UTF-8."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
