"""What stands at the head of a record: words, subject, requirements, the plan, waivers."""

from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict

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


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Text(Frozen):
    """A sentence in both languages."""

    vi: str
    en: str


class Subject(Frozen):
    """The body under test."""

    kind: Literal["province", "ministry", "other"] = "province"
    agency_code: str
    name: str
    system: str = ""
    version: str = ""


class RequirementRow(Frozen):
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


class PlannedStep(Frozen):
    """One step of a planned scenario."""

    keyword: Text
    text: Text
    line: int
    outcome: bool
    """whether it is a *Thì* step"""


class PlannedScenario(Frozen):
    """One scenario of the plan."""

    id: str
    title: Text
    feature: Text
    file: str
    process: str
    requirements: tuple[str, ...]
    tags: tuple[str, ...]
    steps: tuple[PlannedStep, ...]


class Waiver(Frozen):
    """A known shortfall that a run is told to let pass until a day: of a requirement, or of a scenario."""

    requirement: str = ""
    scenario: str = ""
    reason: str
    owner: str
    expires: date
    """the last day on which it holds"""


class WaiverState(Frozen):
    """What became of a waiver in a run."""

    requirement: str = ""
    scenario: str = ""
    state: Literal["applied", "unneeded", "expired", "not_concerned"]
    """unneeded: what it excuses is met; not_concerned: the run cannot tell, or does not judge it"""
    scenarios: tuple[str, ...] = ()
    """the scenarios it lets pass"""


class Comparison(Frozen):
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


class Header(Frozen):
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
