"""Keyed digests: what the store and the journal keep of passwords, sessions and tokens."""

import hmac


def keyed_digest(secret: str, text: str) -> str:
    """HMAC-SHA-256 of a text under the realm's secret, as 64 hex digits; any text, even with lone surrogates."""
    return hmac.digest(secret.encode(), text.encode("utf-8", "surrogatepass"), "sha256").hex()


def same_secret(given: str, expected: str) -> bool:
    """Compare two secrets in constant time; neither has to be ASCII."""
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), expected.encode("utf-8", "surrogatepass"))
