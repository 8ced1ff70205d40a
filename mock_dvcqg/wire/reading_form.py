"""Reads a request's form or query as plain texts, whatever bytes arrive."""

from urllib.parse import parse_qsl

from fastapi import Request

from mock_dvcqg.errors import MalformedInput
from mock_dvcqg.wire.reading_json import read_bytes

FORM = "application/x-www-form-urlencoded"
MAX_FIELDS = 100


async def read_form(request: Request, limit: int) -> dict[str, str]:
    """The fields of an urlencoded form; of a repeated one the last.

    Raises:
        TooLarge: the body has more than ``limit`` bytes.
        MalformedInput: it is no such form.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != FORM:
        raise MalformedInput(f"Nội dung phải ở dạng {FORM}")
    return parse_fields(await read_bytes(request, limit))


def parse_fields(body: bytes) -> dict[str, str]:
    """The fields of an urlencoded text.

    Raises:
        MalformedInput: it is no UTF-8, holds NUL, or has too many fields.
    """
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, errors="strict", max_num_fields=MAX_FIELDS)
    except UnicodeDecodeError:
        raise MalformedInput("Biểu mẫu không phải văn bản UTF-8") from None
    except ValueError:
        raise MalformedInput("Biểu mẫu có quá nhiều trường") from None
    if any("\x00" in text for pair in pairs for text in pair):
        raise MalformedInput("Biểu mẫu có ký tự NUL")
    return dict(pairs)
