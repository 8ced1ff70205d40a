"""Passwords of provincial accounts: kept as a salted scrypt hash, computed beside the event loop."""

import asyncio
import hashlib
import hmac
import secrets

_COST = {"n": 2**14, "r": 8, "p": 1}
_NOBODY = "00" * 16 + "$" + "00" * 64
"""compared with where there is no account, so that the time of an answer tells nothing"""


async def hash_password(password: str) -> str:
    """``salt$hash`` in hex."""
    salt = secrets.token_bytes(16)
    return f"{salt.hex()}${(await _scrypt(password, salt)).hex()}"


async def is_password(password: str, kept: str) -> bool:
    """Whether it is the password of which ``kept`` is the hash; an empty ``kept`` lets nobody in."""
    salt, wanted = (bytes.fromhex(part) for part in (kept or _NOBODY).split("$"))
    return hmac.compare_digest(await _scrypt(password, salt), wanted) and bool(kept)


async def _scrypt(password: str, salt: bytes) -> bytes:
    text = password.encode("utf-8", "replace")
    return await asyncio.to_thread(lambda: hashlib.scrypt(text, salt=salt, **_COST))
