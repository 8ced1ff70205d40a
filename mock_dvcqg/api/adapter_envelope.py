"""Reads one call of the adapter: an envelope, or the bare array that provincial gateways send (facts 1.3, 1.6).

What the body leaves out is taken from the query; a bare array has nothing but its records, so its session comes as
``session`` of the query or as ``Authorization: Bearer`` (mock convention, not DVCQG).
"""

from typing import Any

from fastapi import Request

from mock_dvcqg.operations.adapter_call import text_of
from mock_dvcqg.wire.reading_json import parse_object, read_bytes

_FROM_QUERY = {
    "session": ("session",),
    "madonvi": ("madonvi", "madinhdanhdv"),
    "service": ("service",),
    "isUpdating": ("isupdating",),
}
_BEARER = "bearer "


async def read_envelope(request: Request, limit: int) -> dict[str, Any]:
    """The envelope, completed from query and header.

    Raises:
        TooLarge: the body has more than ``limit`` bytes.
        MalformedInput: it is neither a JSON object nor an array, or holds what the portal cannot keep.
    """
    raw = await read_bytes(request, limit)
    bare = raw.removeprefix(b"\xef\xbb\xbf").lstrip()
    body = parse_object(b'{"data":' + bare + b"}" if bare.startswith(b"[") else raw)
    return _completed(body, request)


def _completed(body: dict[str, Any], request: Request) -> dict[str, Any]:
    asked = {name.casefold(): value for name, value in request.query_params.items()}
    for name, spellings in _FROM_QUERY.items():
        given = next((asked[each] for each in spellings if each in asked), "")
        if given and not _has(body, name):
            body[name] = given
    authorization = request.headers.get("authorization", "")
    if not text_of(body, "session") and authorization.lower().startswith(_BEARER):
        body["session"] = authorization[len(_BEARER) :].strip()
    return body


def _has(body: dict[str, Any], name: str) -> bool:
    return any(key.casefold() == name.casefold() and value is not None for key, value in body.items())
