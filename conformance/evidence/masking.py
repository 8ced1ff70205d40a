"""Masks what a record must not keep: identity numbers, passwords, tokens, cookies, secret links, long base64."""

import hashlib
import re
from collections.abc import Collection, Mapping
from typing import Any

from mock_dvcqg.contract.identifiers import masked

HIDDEN = "•••"

_NUMBER = re.compile(r"(?<![0-9A-Za-z.\-])(?:\d{12}|\d{9})(?![0-9A-Za-z])")
_IN_JSON = (
    "password|passwd|session|token|access_token|id_token|refresh_token|client_secret|secret|control_token|key_pem|"
    "code_verifier|nonce"
)
_IN_FORM = _IN_JSON + "|code|state|id_token_hint"
_SECRET_JSON = re.compile(rf'("(?:{_IN_JSON})"\s*:\s*")((?:[^"\\]|\\.)+)(")', re.IGNORECASE)
_STATE_JSON = re.compile(r'("state"\s*:\s*")((?=[^"]*[A-Z])(?=[^"]*\d)[A-Za-z0-9_-]{16,})(")')
"""of a sign-in; a consent's or a dossier's «state» is a plain word"""
_SECRET_FORM = re.compile(rf"(^|[?&])((?:{_IN_FORM})=)([^&#\s]+)", re.IGNORECASE)
_BASE64 = re.compile(r"[A-Za-z0-9+/_\-]{400,}={0,2}")
_LINK_TOKEN = re.compile(
    r"(?<=/)(?=[A-Za-z0-9_-]*[A-Z])(?=[A-Za-z0-9_-]*[a-z])(?=[A-Za-z0-9_-]*\d)[A-Za-z0-9_-]{20,}(?![A-Za-z0-9_-])"
)
"""a path segment that nobody could guess: whoever has the link has the file"""
_SET_COOKIE = re.compile(r"(^|,\s*)([^=;,\s]+)=(?:(?!,\s*[^=;,\s]+=)[^;])*")
"""name and value of each cookie, also where an answer's several headers were joined by commas"""
_SECRET_HEADERS = frozenset({"authorization", "proxy-authorization", "x-control-token", "session"})


def mask_text(text: str, secrets: Collection[str] = ()) -> str:
    """The text as a record may keep it; ``secrets`` are literal values to hide wherever they stand."""
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    text = _SECRET_JSON.sub(_hide_member, text)
    text = _STATE_JSON.sub(_hide_member, text)
    text = _SECRET_FORM.sub(_hide_parameter, text)
    text = _BASE64.sub(_digest_of, text)
    text = _LINK_TOKEN.sub(lambda match: match[0][:4] + HIDDEN, text)
    return mask_numbers(text)


def mask_numbers(text: str) -> str:
    """Identity numbers of 12 and 9 digits as ``079•••••1234``."""
    return _NUMBER.sub(lambda match: masked(match[0]), text)


def mask_headers(headers: Mapping[str, str], secrets: Collection[str] = ()) -> dict[str, str]:
    """Headers without credentials: a cookie keeps its name and loses its value."""
    return {name: _header(name.lower(), value, secrets) for name, value in headers.items()}


def mask_deep(value: Any) -> Any:
    """The same structure with identity numbers masked in every string; keys stay."""
    if isinstance(value, str):
        return mask_numbers(value)
    if isinstance(value, Mapping):
        return {key: mask_deep(member) for key, member in value.items()}
    if isinstance(value, list | tuple):
        return [mask_deep(member) for member in value]
    return value


def _header(name: str, value: str, secrets: Collection[str]) -> str:
    if name in _SECRET_HEADERS:
        return HIDDEN
    if name == "set-cookie":
        return _SET_COOKIE.sub(rf"\1\2={HIDDEN}", value)
    if name == "cookie":
        return re.sub(r"=[^;]*", f"={HIDDEN}", value)
    return mask_text(value, secrets)


def _hide_member(match: re.Match[str]) -> str:
    return f"{match[1]}{HIDDEN}{match[3]}"


def _hide_parameter(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2]}{HIDDEN}"


def _digest_of(match: re.Match[str]) -> str:
    digest = hashlib.sha256(match[0].encode()).hexdigest()
    return f"«{len(match[0])} ký tự base64, sha256 {digest[:16]}»"
