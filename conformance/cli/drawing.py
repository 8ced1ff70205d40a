"""Draws reports of a record into files."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from conformance.errors import EnvironmentUnusable, UsageError
from reports.record import Record
from reports.to_html import draw_html
from reports.to_json import summary
from reports.to_junit import draw_junit

FORMATS = ("html", "junit", "json")

_NAMES = {"html": "report.html", "junit": "junit.xml", "json": "summary.json"}

REPORTS = tuple(_NAMES.values())


def formats(text: str) -> list[str]:
    """The formats named in ``--to``.

    Raises:
        UsageError: one is not known.
    """
    named = [name.strip() for name in text.split(",") if name.strip()]
    unknown = [name for name in named if name not in FORMATS]
    if unknown or not named:
        raise UsageError(f"--to «{text}»: cho phép: {', '.join(FORMATS)}")
    return named


def draw(record: Record, folder: Path, *, bodies: Path, lang: str, to: list[str], whole: bool = False) -> list[Path]:
    """Write the reports, long bodies read from ``bodies``; gives their paths."""

    def body(sha256: str) -> bytes | None:
        path = bodies / sha256
        return path.read_bytes() if sha256.isalnum() and path.is_file() else None

    drawers: dict[str, Callable[[], str]] = {
        "html": lambda: draw_html(record, lang=lang, bodies=body, whole=whole),
        "junit": lambda: draw_junit(record, lang=lang),
        "json": lambda: json.dumps(summary(record), ensure_ascii=False, indent=2) + "\n",
    }
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name in to:
        path = folder / _NAMES[name]
        write_whole(path, drawers[name]())
        paths.append(path)
    return paths


def write_whole(path: Path, text: str) -> None:
    """All of it or nothing: a disk that fills up must not leave half a file. Folders above are made.

    Raises:
        EnvironmentUnusable: it cannot be written.
    """
    beside = path.with_name(f".{path.name}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise EnvironmentUnusable(f"Không ghi được {path}: {error.strerror}") from error
