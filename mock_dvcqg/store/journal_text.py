"""What of a request or response goes into the journal: secrets as digests, texts clean, size bounded."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from pydantic_core import to_jsonable_python

SECRETS = frozenset({"password", "session", "client_secret", "access_token", "id_token", "refresh_token", "token",
                     "authorization", "id_token_hint", "client_assertion", "code_verifier", "cookie", "mat_khau",
                     "maxacnhan"})  # fmt: skip
SIGN_ON_SECRETS = SECRETS | {"code"}
LONG_TEXT = 2_000
_DEPTH = 80
_NESTING = (dict, list, tuple)


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


@dataclass(frozen=True)
class KeptText:
    """A request or response as the journal has it, and its JSON."""

    value: Any
    text: str


_NOTHING = KeptText(None, "null")


def kept(value: Any, secrets: frozenset[str], digest: Callable[[str], str], cap: int) -> KeptText:
    """The value without secrets, clean, and bounded by ``cap`` characters of JSON; copied only where it has to be."""
    if value is None:
        return _NOTHING
    plain = _shallow(value, secrets, digest)
    text = as_json(plain)
    if not _is_clean(text):
        plain = without_secrets(value, secrets, digest)
        text = as_json(plain)
    if len(text) > cap:
        plain = bounded(plain, cap)
        text = as_json(plain)
    return KeptText(plain, text)


def as_json(value: Any) -> str:
    """Compact JSON; what is no JSON value is written as pydantic would."""
    return _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=to_jsonable_python)


def _shallow(value: Any, secrets: frozenset[str], digest: Callable[[str], str]) -> Any:
    """As ``without_secrets``, for the usual case that only members of the object itself are secrets."""
    if not isinstance(value, dict):
        return without_secrets(value, secrets, digest) if _hides(value, secrets) else value
    if any(_hides(each, secrets) for each in value.values()) or not all(isinstance(key, str) for key in value):
        return without_secrets(value, secrets, digest)
    return {
        key: "hmac:" + digest(each)[:16] if key.lower() in secrets and isinstance(each, str) and each else each
        for key, each in value.items()
    }


def _hides(value: Any, secrets: frozenset[str], depth: int = 1) -> bool:
    """Whether a secret, or something that only a closer look understands, may be inside."""
    inside: Iterable[Any] = ()
    if isinstance(value, dict):
        try:
            if not secrets.isdisjoint(map(str.lower, value)):
                return True
        except TypeError:  # a name that is no text
            return True
        inside = value.values()
    elif isinstance(value, list | tuple):
        inside = value
    for each in inside:
        if isinstance(each, _NESTING) and (depth > _DEPTH - 2 or _hides(each, secrets, depth + 1)):
            return True
    return False


def _is_clean(text: str) -> bool:
    """Whether JSON has no NUL (there it is written as an escape) and no lone surrogate."""
    if "\\u0000" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def clean(text: str) -> str:
    """The text without what a database refuses: lone surrogates and NUL."""
    if text.isascii() and "\x00" not in text:
        return text
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
