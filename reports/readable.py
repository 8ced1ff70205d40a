"""Evidence made readable and harmless: JSON indented, control characters shown, times and numbers in words.

Bodies come from systems under test and may be hostile: nothing here trusts their size, depth or encoding.
"""

import datetime as dt
import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from reports.words import Lang

SHOWN_CHARACTERS = 60_000
"""how much of one body a page shows"""
SHOWN_STRING = 2_000
"""how much of one JSON string, e.g. a file in base64, a page shows"""

_COMMON = 60
_LENIENT = json.JSONDecoder(strict=False)

VIETNAM = timezone(timedelta(hours=7))
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufffe\uffff]")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def day(date: dt.date) -> str:
    """31/12/2026, as officials write it."""
    return f"{date:%d/%m/%Y}"


def visible(text: str) -> str:
    """The text with every control, direction-changing and unencodable character shown as ``⟨U+XXXX⟩``."""
    return _UNSEEN.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", text.replace("\r\n", "\n"))


def harmless(value: Any) -> Any:
    """What goes into a page: markup as it is, any other text with its unseen characters shown."""
    return value if isinstance(value, Markup) else visible(str(value))


def indented(text: str) -> str:
    """A JSON text indented, its ``\\u`` escapes as letters, its numbers and repeated keys as sent.

    Any other text comes back as it is.
    """
    if not text.lstrip().startswith(("{", "[", '"')):
        return text
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return text
    return "".join(_pieces(_TOKEN.findall(text)))


def _pieces(tokens: list[str]) -> Iterator[str]:
    depth = 0
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else ""
        if token in "{[":
            depth += 1
            yield token if following in "}]" else f"{token}\n{_indent(depth)}"
        elif token in "}]":
            depth -= 1
            yield token if tokens[place - 1] in "{[" else f"\n{_indent(depth)}{token}"
        elif token == ",":
            yield f",\n{_indent(depth)}"
        elif token == ":":
            yield ": "
        else:
            yield _literal(token)


def _indent(depth: int) -> str:
    return "  " * min(depth, 40)


def _literal(token: str) -> str:
    if not token.startswith('"'):
        return token
    return _short_literal(token) if len(token) <= _COMMON else _decoded(token)


@lru_cache(maxsize=16384)
def _short_literal(token: str) -> str:
    """Names and common values come thousands of times."""
    return _decoded(token)


def _decoded(token: str) -> str:
    value: str = _LENIENT.decode(token)
    return json.dumps(shortened(value, SHOWN_STRING), ensure_ascii=False)


def shortened(text: str, limit: int) -> str:
    """The text, or its beginning and how many characters were left out."""
    return text if len(text) <= limit else f"{text[:limit]} … (+{len(text) - limit:,})".replace(",", ".")


def local_time(moment: datetime, lang: Lang, *, seconds: bool = True) -> str:
    """A moment in Việt Nam, as officials write it: ``09:05:12 ngày 22/11/2026``."""
    local = moment.astimezone(VIETNAM)
    clock = local.strftime("%H:%M:%S" if seconds else "%H:%M")
    if lang == "vi":
        return f"{clock} ngày {local.day}/{local.month}/{local.year}"
    return f"{clock}, {local.day} {_MONTHS[local.month - 1]} {local.year} (UTC+7)"


def clock_time(moment: datetime) -> str:
    """The time of day in Việt Nam to the millisecond."""
    return moment.astimezone(VIETNAM).strftime("%H:%M:%S.%f")[:-3]


def duration(milliseconds: float, lang: Lang) -> str:
    """A duration in the unit a reader expects."""
    if milliseconds < 1000:
        return f"{milliseconds:.0f} ms"
    if milliseconds < 60_000:
        shown = f"{milliseconds / 1000:.1f}"
        return f"{shown.replace('.', ',')} giây" if lang == "vi" else f"{shown} s"
    minutes, seconds = divmod(round(milliseconds / 1000), 60)
    return f"{minutes} phút {seconds} giây" if lang == "vi" else f"{minutes} min {seconds} s"


def size(count: int, lang: Lang) -> str:
    """A size in bytes for people."""
    if count < 1024:
        return f"{count} B"
    shown = f"{count / 1024:.1f} KB" if count < 1024 * 1024 else f"{count / 1024 / 1024:.1f} MB"
    return shown.replace(".", ",") if lang == "vi" else shown
