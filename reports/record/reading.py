"""Reads records, and says where a broken one is broken."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from reports.record.events import EVENT, Event, ExchangeEvent, Record, ScenarioEvent, StepEvent
from reports.record.plan import SCHEMA_VERSION, Header
from reports.record.writing import digest


class BrokenRecord(ValueError):
    """A record that cannot be trusted: the sentence says which line and why."""


def read_record(path: Path) -> Record:
    """The record in a file.

    Raises:
        BrokenRecord: no header, a broken chain, a line that is no event. A missing footer is not
            an error here: ``Record.footer`` is ``None`` and reports say that the run is incomplete.
    """
    record: Record | None = None
    for number, event in _events(path):
        if isinstance(event, Header):
            if record is not None:
                raise BrokenRecord(f"{path}: line {number}: a second header")
            record = Record(header=event)
        elif record is None:
            raise BrokenRecord(f"{path}: line {number}: the header is missing")
        elif record.footer is not None:
            raise BrokenRecord(f"{path}: line {number}: an event after the footer")
        elif isinstance(event, ExchangeEvent):
            record.exchanges.append(event)
        elif isinstance(event, StepEvent):
            record.steps.append(event)
        elif isinstance(event, ScenarioEvent):
            record.scenarios.append(event)
        else:
            record.footer = event
    if record is None:
        raise BrokenRecord(f"{path}: the record is empty")
    return record


def _events(path: Path) -> Iterator[tuple[int, Event]]:
    previous = ""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BrokenRecord(f"{path}: cannot be read: {error}") from error
    lines = text.removesuffix("\n").split("\n") if text else []  # splitlines() also cuts at U+2028, U+0085
    for number, line in enumerate(lines, start=1):
        try:
            wrapped: dict[str, Any] = json.loads(line)
            event = EVENT.validate_python(wrapped["event"])
        except (ValueError, KeyError, TypeError, RecursionError, ValidationError) as error:
            raise BrokenRecord(f"{path}: line {number}: not an event of schema {SCHEMA_VERSION}") from error
        if wrapped.get("previous") != previous:
            raise BrokenRecord(f"{path}: line {number}: the chain is broken: a line before it was changed or removed")
        if isinstance(event, Header) and event.schema_version != SCHEMA_VERSION:
            other = event.schema_version[:20]
            raise BrokenRecord(f"{path}: line {number}: schema {other}; this version reads schema {SCHEMA_VERSION}")
        if wrapped.get("sha256") != digest(wrapped["event"]):
            raise BrokenRecord(f"{path}: line {number}: the event was changed after it was written")
        previous = hashlib.sha256(line.encode()).hexdigest()
        yield number, event
