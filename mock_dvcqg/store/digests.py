"""Keyed digests: what the store and the journal keep of passwords, sessions and tokens."""

import hashlib
import hmac


def keyed_digest(secret: str, text: str) -> str:
    """HMAC-SHA-256 of a text under the realm's secret, as 64 hex digits; any text, even with lone surrogates."""
    return hmac.new(secret.encode(), text.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def same_secret(given: str, expected: str) -> bool:
    """Compare two secrets in constant time; neither has to be ASCII."""
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), expected.encode("utf-8", "surrogatepass"))
