"""What of a request or response goes into the journal: secrets as digests, texts clean, size bounded."""

import json
from collections.abc import Callable
from typing import Any

SECRETS = frozenset({"password", "session", "client_secret", "access_token", "id_token", "refresh_token", "token",
                     "authorization", "id_token_hint", "client_assertion", "code_verifier", "cookie", "mat_khau",
                     "maxacnhan"})  # fmt: skip
SIGN_ON_SECRETS = SECRETS | {"code"}
LONG_TEXT = 2_000
_DEPTH = 80


def without_secrets(value: Any, secrets: frozenset[str], digest: Callable[[str], str], depth: int = 0) -> Any:
    """A copy whose members named like a secret hold ``hmac:<16 hex>`` instead, and whose texts are clean."""
    if depth > _DEPTH:
        return "…"
    if isinstance(value, dict):
        return {clean(str(key)): _member(str(key), each, secrets, digest, depth) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [without_secrets(each, secrets, digest, depth + 1) for each in value]
    return clean(value) if isinstance(value, str) else value


def _member(key: str, value: Any, secrets: frozenset[str], digest: Callable[[str], str], depth: int) -> Any:
    if key.lower() in secrets and isinstance(value, str) and value:
        return "hmac:" + digest(value)[:16]
    return without_secrets(value, secrets, digest, depth + 1)


def clean(text: str) -> str:
    """The text without what a database refuses: lone surrogates and NUL."""
    return text.encode("utf-8", "replace").decode().replace("\x00", "\N{REPLACEMENT CHARACTER}")


def bounded(value: Any, cap: int) -> Any:
    """The value if its JSON fits in ``cap`` characters; else with long texts cut; else the head of its JSON."""
    if _size(value) <= cap:
        return value
    shorter = _cut_texts(value)
    if _size(shorter) <= cap:
        return shorter
    whole = json.dumps(shorter, ensure_ascii=False, default=str)
    return {"cut": True, "characters": len(whole), "head": whole[:cap]}


def _cut_texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _cut_texts(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_cut_texts(each) for each in value]
    if isinstance(value, str) and len(value) > LONG_TEXT:
        return f"{value[:LONG_TEXT]}… ({len(value)} ký tự)"
    return value


def _size(value: Any) -> int:
    if isinstance(value, str):
        return len(value)
    return len(json.dumps(value, ensure_ascii=False, default=str))
