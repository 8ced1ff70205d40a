"""``summary.json`` as the tracker reads it: checked member by member, refused with a sentence.

Members beyond those of suite.md, section 4, may be missing: a summary of an earlier version still counts, and what it
does not say is shown as unknown.
"""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StrictBool, ValidationError

from reports.record import Text, Verdict

_CLAUSE = re.compile(r"^[A-Z0-9]+-([0-9A-Za-zĐđ.]+)-")
_SAYS = {
    "missing": "thiếu",
    "bool_type": "cần true hoặc false",
    "enum": "cần một trong các kết quả: " + ", ".join(verdict.value for verdict in Verdict),
    "string_type": "cần một chuỗi ký tự",
    "timezone_aware": "cần thời điểm có múi giờ, ví dụ 2026-11-20T02:05:00Z",
    "dict_type": "cần một đối tượng JSON",
    "model_type": "cần một đối tượng JSON",
    "list_type": "cần một danh sách",
    "tuple_type": "cần một danh sách",
}
_SHOWN_FAULTS = 3
_YEARS = (2021, 2199)
"""the dispatch's first basis is of 2021; later than 2199 no day can be counted on"""


class NotASummary(ValueError):
    """A file that is no ``summary.json`` of a run: the sentence says what it lacks."""


class _Read(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class SubjectRead(_Read):
    """The body under test, as the run names it."""

    agency_code: str
    name: str
    system: str = ""
    version: str = ""


class ScenarioRead(_Read):
    """One planned scenario."""

    id: str
    verdict: Verdict | None
    requirements: tuple[str, ...] = ()
    reason: Text | None = None


class RequirementRead(_Read):
    """One requirement in force; without ``process``, ``level`` and texts in a summary of an earlier version."""

    id: str
    verdict: Verdict | None
    level: str = "MUST"
    process: str = ""
    document: str = ""
    clause: str = ""
    title: Text | None = None
    not_tested_because: str | None = None
    """empty when a scenario must show it; ``None`` when the summary does not tell"""

    @property
    def was_left_out(self) -> bool:
        """Mandatory, to be shown by a scenario, and shown by none of this run."""
        return self.level == "MUST" and self.verdict is None and self.not_tested_because == ""

    @property
    def clause_key(self) -> str:
        """The clause by its id, ``CV5632-4a-B2-1`` → ``4a``."""
        found = _CLAUSE.match(self.id)
        return found[1] if found else ""

    @property
    def of_dispatch(self) -> bool:
        """Whether it is a clause of 5632/VPCP-KSTT itself."""
        return self.id.startswith("CV5632-")

    @property
    def is_broken(self) -> bool:
        """A mandatory requirement proven not met."""
        return self.verdict is Verdict.FAIL and self.level == "MUST"


class ShortfallRead(_Read):
    """What was seen against a requirement and what to change."""

    requirement: str
    found_in: int = 0
    checked_in: int = 0
    seen: tuple[Text, ...] = ()
    hint: tuple[Text, ...] = ()


class ContinuityRead(_Read):
    """Look-ups and fetches counted in the run."""

    attempts: int = Field(gt=0)
    succeeded: int = Field(ge=0)
    longest_gap_s: float | None = Field(None, ge=0, allow_inf_nan=False)


class Summary(_Read):
    """The verdicts of one run."""

    subject: SubjectRead
    ruleset: str
    started_at: AwareDatetime
    ended_at: AwareDatetime | None
    filtered: StrictBool
    verdict: Verdict | None
    conforms: StrictBool | None
    processes: dict[str, Verdict | None]
    scenarios: tuple[ScenarioRead, ...]
    requirements: tuple[RequirementRead, ...]
    counts: dict[str, int] = Field(default_factory=dict)
    run_id: str = ""
    kind: Literal["replay", "observation"] = "replay"
    interrupted: StrictBool | None = None
    waivers: Any = None
    """anything said here means that the run was waived in part"""
    register_version: str = ""
    suite_version: str = ""
    environment: str = ""
    continuity: ContinuityRead | None = None
    shortfalls: tuple[ShortfallRead, ...] = ()

    @cached_property
    def shortfall_of(self) -> dict[str, ShortfallRead]:
        """What is told of a requirement."""
        return {one.requirement: one for one in reversed(self.shortfalls)}

    @property
    def judged(self) -> tuple[Any, ...]:
        """All that a conclusion rests on: two files of one run must agree in it."""
        verdicts = tuple((one.id, one.verdict) for one in self.requirements)
        return (self.subject, self.ruleset, self.ended_at, self.filtered, self.verdict, self.conforms, verdicts)


@dataclass(frozen=True)
class Run:
    """A summary and the file it was read from, ``path`` relative to the folder of runs."""

    path: str
    sha256: str
    summary: Summary

    @property
    def ended_at(self) -> datetime:
        """When it ended; when it began, for one without an end."""
        return self.summary.ended_at or self.summary.started_at


@dataclass(frozen=True)
class Refused:
    """A file that could not be used, and why."""

    path: str
    reason: str


def read_summary(content: bytes) -> Summary:
    """The summary in a file's bytes.

    Raises:
        NotASummary: not UTF-8, not JSON, or not the members of a summary.
    """
    try:
        value = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise NotASummary("không phải tập tin văn bản UTF-8") from None
    except (ValueError, RecursionError):
        raise NotASummary("không phải JSON đọc được (tập tin hỏng hoặc ghi dở)") from None
    if not isinstance(value, dict):
        raise NotASummary("không phải kết quả của một lần chạy: cần một đối tượng JSON")
    try:
        summary = Summary.model_validate(value)
    except ValidationError as error:
        raise NotASummary(_faults(error)) from None
    if summary.conforms and summary.verdict not in (Verdict.PASS, Verdict.WARN):
        raise NotASummary("mâu thuẫn: «conforms» là true nhưng kết quả chung không phải đạt")
    if summary.ended_at is not None and summary.ended_at < summary.started_at:
        raise NotASummary("mâu thuẫn: «ended_at» trước «started_at»")
    if any(not _YEARS[0] <= at.year <= _YEARS[1] for at in (summary.started_at, summary.ended_at) if at):
        raise NotASummary("trường «started_at» hoặc «ended_at»: năm không hợp lý")
    if summary.continuity is not None and summary.continuity.succeeded > summary.continuity.attempts:
        raise NotASummary("mâu thuẫn: «continuity.succeeded» lớn hơn «continuity.attempts»")
    return summary


def _faults(error: ValidationError) -> str:
    faults = [
        f"trường «{'.'.join(map(str, fault['loc']))}»: {_SAYS.get(fault['type'], 'giá trị không đúng dạng')}"
        for fault in error.errors(include_url=False, include_input=False)
    ]
    more = len(faults) - _SHOWN_FAULTS
    shown = "; ".join(faults[:_SHOWN_FAULTS]) + (f"; và {more} lỗi khác" if more > 0 else "")
    return f"không phải kết quả của một lần chạy (summary.json): {shown}"
