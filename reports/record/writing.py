"""Writes records, each line sealed by a digest over it and the line before."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reports.record.events import Event


@dataclass(frozen=True)
class Sealed:
    """One event ready for the file: its canonical JSON and that text's SHA-256."""

    content: str
    sha256: str


def seal(event: Event) -> Sealed:
    """Make an event ready, in whatever process it was seen."""
    content = _writable(_canonical(event.model_dump(mode="json")))
    return Sealed(content, hashlib.sha256(content.encode()).hexdigest())


class RecordWriter:
    """Writes events to ``run.ndjson``, each line chained to the one before by SHA-256."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = path.open("w", encoding="utf-8", newline="\n")
        self._previous = ""

    def write(self, event: Event) -> None:
        """Append one event and flush it."""
        self.append(seal(event))

    def append(self, event: Sealed) -> None:
        """Append one event that was made ready elsewhere."""
        line = f'{{"event": {event.content}, "previous": "{self._previous}", "sha256": "{event.sha256}"}}'
        self._previous = hashlib.sha256(line.encode()).hexdigest()
        self._file.write(line + "\n")
        self._file.flush()

    def close(self) -> None:
        """Close the file; a record without footer stays recognisable as incomplete."""
        self._file.close()


def _canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _writable(text: str) -> str:
    """The text with lone surrogates, which a hostile answer may hold and UTF-8 cannot, shown as U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def digest(content: Any) -> str:
    """SHA-256 of an event's own content, so that a change to the last line shows too."""
    return hashlib.sha256(_writable(_canonical(content)).encode()).hexdigest()
