"""Reads a request body as one JSON object, whatever bytes arrive: anything else is a sentence, never a crash."""

import json
import math
import re
from typing import Any, NoReturn

from fastapi import Request
from starlette.requests import ClientDisconnect

from mock_dvcqg.errors import MalformedInput, TooLarge

MAX_DEPTH = 64
MAX_DIGITS = 40
_SUSPECT = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")
"""by escapes alone NUL and half pairs come in: UTF-8 has no half pairs, and JSON no bare control characters"""


async def read_object(request: Request, limit: int) -> dict[str, Any]:
    """The JSON object in the body, free of lone surrogates and NUL.

    Raises:
        TooLarge: the body has more than ``limit`` bytes.
        MalformedInput: it is no JSON object, or holds what the portal cannot keep.
    """
    return parse_object(await read_bytes(request, limit))


async def read_bytes(request: Request, limit: int) -> bytes:
    """The body, read no further than the limit.

    Raises:
        TooLarge: the body has more than ``limit`` bytes.
        MalformedInput: the client went away before its end; nobody reads the answer, the journal tells of it.
    """
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > limit:
                raise TooLarge(f"Dữ liệu vượt quá dung lượng cho phép ({limit} byte)")
    except ClientDisconnect:
        raise MalformedInput(f"Kết nối đã đóng khi mới nhận được {len(body)} byte dữ liệu") from None
    return bytes(body)


def parse_object(body: bytes) -> dict[str, Any]:
    """The JSON object those bytes are.

    Raises:
        MalformedInput: they are not, or it holds what the portal cannot keep.
    """
    try:
        text = body.decode("utf-8-sig")
        value = _DECODER.decode(text)
    except UnicodeDecodeError as error:
        raise MalformedInput(f"Dữ liệu không phải văn bản UTF-8 (byte thứ {error.start})") from None
    except RecursionError:
        raise MalformedInput("Dữ liệu JSON lồng nhau quá sâu") from None
    except json.JSONDecodeError as error:
        raise MalformedInput(f"Dữ liệu không phải JSON (dòng {error.lineno}, cột {error.colno})") from None
    if not isinstance(value, dict):
        raise MalformedInput("Dữ liệu phải là một đối tượng JSON")
    if _SUSPECT.search(text) or text.count("{") + text.count("[") > MAX_DEPTH:
        _check(value, "", 0)
    return value


def _check(value: Any, path: str, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise MalformedInput(f"Dữ liệu JSON lồng nhau quá {MAX_DEPTH} cấp")
    if isinstance(value, str):
        _check_text(value, path)
    elif isinstance(value, list):
        for index, each in enumerate(value):
            _check(each, f"{path}[{index}]", depth + 1)
    elif isinstance(value, dict):
        for key, each in value.items():
            _check_text(key, path)
            _check(each, f"{path}.{key}" if path else key, depth + 1)


def _check_text(text: str, path: str) -> None:
    if "\x00" in text or not _is_unicode(text):
        where = f"«{path[:80]}»" if path else "tên trường"
        raise MalformedInput(f"Ký tự không hợp lệ trong {where} (NUL hoặc nửa cặp surrogate)", field=path[:200])


def _is_unicode(text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _integer(digits: str) -> int:
    return int(digits) if len(digits) <= MAX_DIGITS else _no_number(digits)


def _number(text: str) -> float:
    value = float(text)
    return value if math.isfinite(value) else _no_number(text)


def _no_number(text: str) -> NoReturn:
    raise MalformedInput(f"Số không hợp lệ hoặc quá dài: «{text[:20]}…»")


_DECODER = json.JSONDecoder(parse_int=_integer, parse_float=_number, parse_constant=_no_number)
