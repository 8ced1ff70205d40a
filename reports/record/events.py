"""What happened, line by line: exchanges, steps, scenarios, the end."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field, TypeAdapter

from reports.record.plan import Comparison, Frozen, Header, Text, Verdict, WaiverState


class Body(Frozen):
    """A request or answer body as stored: masked text inline, or a digest only."""

    content_type: str = ""
    size_bytes: int = 0
    seen_sha256: str = ""
    stored_sha256: str = ""
    text: str | None = None


class ExchangeEvent(Frozen):
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


class Finding(Frozen):
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


class StepEvent(Frozen):
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


class ScenarioEvent(Frozen):
    """The end of one scenario."""

    type: Literal["scenario"] = "scenario"
    scenario: str
    verdict: Verdict
    started_at: datetime
    ended_at: datetime
    message: Text | None = None
    requirements: dict[str, Verdict] = {}
    """verdict of each requirement its checks named in this scenario"""


class Footer(Frozen):
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
EVENT: TypeAdapter[Event] = TypeAdapter(Event)


class Record(BaseModel):
    """A whole record in memory."""

    header: Header
    exchanges: list[ExchangeEvent] = []
    steps: list[StepEvent] = []
    scenarios: list[ScenarioEvent] = []
    footer: Footer | None = None
