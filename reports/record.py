"""The run record: the one type between running and reporting (design: suite, section 5).

``run.ndjson`` holds one JSON object a line: a header with the plan, hash-chained events, a footer.
Everything a report shows is in here, in Vietnamese and English, identity numbers masked.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

SCHEMA_VERSION = "1"


class Verdict(StrEnum):
    """The eight words; the order is that of the roll-up, the first that occurs wins."""

    FAIL = "fail"
    ERROR = "error"
    INCONCLUSIVE = "inconclusive"
    REVIEW = "review"
    BLOCKED = "blocked"
    WARN = "warn"
    PASS = "pass"
    NOT_APPLICABLE = "not_applicable"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Text(_Frozen):
    """A sentence in both languages."""

    vi: str
    en: str


class Subject(_Frozen):
    """The body under test."""

    kind: Literal["province", "ministry", "other"] = "province"
    agency_code: str
    name: str
    system: str = ""
    version: str = ""


class RequirementRow(_Frozen):
    """A requirement in force, as the report shows it."""

    id: str
    title: Text
    statement: Text
    level: Literal["MUST", "SHOULD", "MAY"]
    document: str
    clause: str
    process: str
    """4a, 4b, 5a, 5b or other"""
    basis: str = "document"
    decision: str = ""
    """id of the decision on an ambiguity that the row rests on, e.g. D-05"""
    not_tested_because: str | None = None
    """why no scenario shows it, empty when one must; ``None`` in records made before this was kept"""


class PlannedStep(_Frozen):
    """One step of a planned scenario."""

    keyword: Text
    text: Text
    line: int
    outcome: bool
    """whether it is a *Thì* step"""


class PlannedScenario(_Frozen):
    """One scenario of the plan."""

    id: str
    title: Text
    feature: Text
    file: str
    process: str
    requirements: tuple[str, ...]
    tags: tuple[str, ...]
    steps: tuple[PlannedStep, ...]


class Waiver(_Frozen):
    """A known shortfall that a run is told to let pass until a day: of a requirement, or of a scenario."""

    requirement: str = ""
    scenario: str = ""
    reason: str
    owner: str
    expires: date
    """the last day on which it holds"""


class WaiverState(_Frozen):
    """What became of a waiver in a run."""

    requirement: str = ""
    scenario: str = ""
    state: Literal["applied", "unneeded", "expired", "not_concerned"]
    """unneeded: what it excuses is met; not_concerned: the run cannot tell, or does not judge it"""
    scenarios: tuple[str, ...] = ()
    """the scenarios it lets pass"""


class Comparison(_Frozen):
    """A run against an earlier one, requirement by requirement; ids in the order of the register."""

    run_id: str
    """of the earlier run"""
    regressions: tuple[str, ...] = ()
    """met before, not met now"""
    known: tuple[str, ...] = ()
    """not met before, and not now"""
    new: tuple[str, ...] = ()
    """not judged before, not met now"""
    mended: tuple[str, ...] = ()
    """not met before, met now"""
    gone: tuple[str, ...] = ()
    """judged before, not judged now"""


class Header(_Frozen):
    """First line of a record."""

    type: Literal["header"] = "header"
    schema_version: str = SCHEMA_VERSION
    run_id: str
    kind: Literal["replay", "observation"] = "replay"
    """whether scenarios were replayed, or only the portal's journal judged"""
    window: tuple[datetime, datetime] | None = None
    """of an observation: when the first and the last entry judged was made; ``None`` when there was none"""
    subject: Subject
    environment: str
    """«embedded» or the portal's URL"""
    ruleset: str
    register_version: str
    suite_version: str
    started_at: datetime
    seed: int
    filtered: bool
    """whether scenarios were left out: by --tags, or by naming some files alone"""
    run_by: str = ""
    digests: dict[str, str]
    """SHA-256 of suite, contract, register, binding"""
    requirements: tuple[RequirementRow, ...]
    plan: tuple[PlannedScenario, ...]
    decisions: tuple[Text, ...] = ()
    waivers: tuple[Waiver, ...] = ()


class Body(_Frozen):
    """A request or answer body as stored: masked text inline, or a digest only."""

    content_type: str = ""
    size_bytes: int = 0
    seen_sha256: str = ""
    stored_sha256: str = ""
    text: str | None = None


class ExchangeEvent(_Frozen):
    """One HTTP exchange or one journal entry of the portal, masked."""

    type: Literal["exchange"] = "exchange"
    id: str
    scenario: str
    step: int
    """index into the planned scenario's ``steps``, from 0; -1 when it belongs to no step"""
    at: datetime
    seen_by: Literal["suite", "portal"]
    """who saw it: the suite made it, or the portal's journal shows it"""
    actor: str
    method: str
    url: str
    status: int
    duration_ms: float
    request_headers: dict[str, str] = {}
    request: Body = Body()
    response_headers: dict[str, str] = {}
    response: Body = Body()
    note: str = ""


class Finding(_Frozen):
    """What a check found against a requirement: expected, seen, where, and what to change."""

    check: str
    requirement: str
    verdict: Verdict
    """``pass`` when kept, ``fail`` when a MUST is violated, ``warn`` for a SHOULD, ``inconclusive`` …"""
    expected: Text
    seen: Text
    hint: Text
    exchange: str = ""
    """id of the exchange it was seen in"""


class StepEvent(_Frozen):
    """The end of one step."""

    type: Literal["step"] = "step"
    scenario: str
    step: int
    """index into the planned scenario's ``steps``, from 0"""
    verdict: Verdict
    duration_ms: float
    message: Text | None = None
    """why it is blocked, in error or inconclusive"""
    findings: tuple[Finding, ...] = ()


class ScenarioEvent(_Frozen):
    """The end of one scenario."""

    type: Literal["scenario"] = "scenario"
    scenario: str
    verdict: Verdict
    started_at: datetime
    ended_at: datetime
    message: Text | None = None
    requirements: dict[str, Verdict] = {}
    """verdict of each requirement its checks named in this scenario"""


class Footer(_Frozen):
    """Last line of a record; without it the record is not complete."""

    type: Literal["footer"] = "footer"
    ended_at: datetime
    interrupted: bool
    verdict: Verdict
    conforms: bool | None
    exit_code: int
    scenarios: dict[str, Verdict]
    requirements: dict[str, Verdict]
    """as judged, waivers aside; so are scenarios and processes"""
    processes: dict[str, Verdict]
    waivers: tuple[WaiverState, ...] = ()
    """what became of the header's waivers, in their order"""
    baseline: Comparison | None = None


Event = Annotated[Header | ExchangeEvent | StepEvent | ScenarioEvent | Footer, Field(discriminator="type")]
_EVENT: TypeAdapter[Header | ExchangeEvent | StepEvent | ScenarioEvent | Footer] = TypeAdapter(Event)


class BrokenRecord(ValueError):
    """A record that cannot be trusted: the sentence says which line and why."""


class Record(BaseModel):
    """A whole record in memory."""

    header: Header
    exchanges: list[ExchangeEvent] = []
    steps: list[StepEvent] = []
    scenarios: list[ScenarioEvent] = []
    footer: Footer | None = None


@dataclass(frozen=True)
class Sealed:
    """One event ready for the file: its canonical JSON and that text's SHA-256."""

    content: str
    sha256: str


def seal(event: Header | ExchangeEvent | StepEvent | ScenarioEvent | Footer) -> Sealed:
    """Make an event ready, in whatever process it was seen."""
    content = _writable(_canonical(event.model_dump(mode="json")))
    return Sealed(content, hashlib.sha256(content.encode()).hexdigest())


class RecordWriter:
    """Writes events to ``run.ndjson``, each line chained to the one before by SHA-256."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = path.open("w", encoding="utf-8", newline="\n")
        self._previous = ""

    def write(self, event: Header | ExchangeEvent | StepEvent | ScenarioEvent | Footer) -> None:
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


def _digest(content: Any) -> str:
    """SHA-256 of an event's own content, so that a change to the last line shows too."""
    return hashlib.sha256(_writable(_canonical(content)).encode()).hexdigest()


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


def _events(path: Path) -> Iterator[tuple[int, Header | ExchangeEvent | StepEvent | ScenarioEvent | Footer]]:
    previous = ""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BrokenRecord(f"{path}: cannot be read: {error}") from error
    lines = text.removesuffix("\n").split("\n") if text else []  # splitlines() also cuts at U+2028, U+0085
    for number, line in enumerate(lines, start=1):
        try:
            wrapped: dict[str, Any] = json.loads(line)
            event = _EVENT.validate_python(wrapped["event"])
        except (ValueError, KeyError, TypeError, RecursionError, ValidationError) as error:
            raise BrokenRecord(f"{path}: line {number}: not an event of schema {SCHEMA_VERSION}") from error
        if wrapped.get("previous") != previous:
            raise BrokenRecord(f"{path}: line {number}: the chain is broken: a line before it was changed or removed")
        if isinstance(event, Header) and event.schema_version != SCHEMA_VERSION:
            other = event.schema_version[:20]
            raise BrokenRecord(f"{path}: line {number}: schema {other}; this version reads schema {SCHEMA_VERSION}")
        if wrapped.get("sha256") != _digest(wrapped["event"]):
            raise BrokenRecord(f"{path}: line {number}: the event was changed after it was written")
        previous = hashlib.sha256(line.encode()).hexdigest()
        yield number, event
