"""Shapes of ``POST …/journal/verify``: which calls a test expects, and how the journal answers it. No fact of DVCQG."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from mock_dvcqg.contract.control import Direction
from mock_dvcqg.contract.findings import FindingLevel

COUNT_LIMIT = 1_000_000


class CallMatch(BaseModel):
    """What a call must look like; what is not given may be anything."""

    model_config = ConfigDict(extra="forbid")

    member: str | None = None
    direction: Direction | None = None
    surface: str | None = None
    service: str | None = None
    dossier_code: str | None = None
    person: str | None = None
    status: int | None = None
    error_code: str | None = None
    fault: str | None = None
    answered: bool | None = None
    finding_rule: str | None = None
    """it has a finding of that rule"""
    finding_level: FindingLevel | None = None
    """it has a finding of that level; with ``finding_rule`` too, the same one"""
    request: dict[str, Any] = {}
    """values in the request by dotted path, e.g. ``{"data.0.MaHoSo": "…"}``"""
    response: dict[str, Any] = {}
    """values in the answer by dotted path"""


class ExpectedCall(BaseModel):
    """How often such a call is expected; without a count, at least once."""

    model_config = ConfigDict(extra="forbid")

    match: CallMatch
    at_least: int | None = Field(None, ge=0, le=COUNT_LIMIT)
    at_most: int | None = Field(None, ge=0, le=COUNT_LIMIT)
    exactly: int | None = Field(None, ge=0, le=COUNT_LIMIT)


class VerifyOrder(BaseModel):
    """Body of ``POST …/journal/verify``; ``after``, ``since`` and ``until`` bound the entries that are looked at."""

    calls: list[ExpectedCall] = Field(min_length=1, max_length=200)
    in_order: bool = False
    """the calls also came one after another as listed; others may lie between them"""
    after: int = Field(0, ge=0, le=2**53)
    since: datetime | None = None
    until: datetime | None = None


class Difference(BaseModel):
    """One thing in which a call differs from what was expected."""

    field: str
    wanted: Any
    seen: Any


class NearMiss(BaseModel):
    """A call that is nearly the expected one."""

    seq: int
    expected: int
    """which of ``calls``, from 0"""
    differs: list[Difference]
    sentence: str
    """the same in Vietnamese"""


class ExpectationResult(BaseModel):
    """What became of one expected call."""

    holds: bool
    matched: int
    seqs: list[int]
    """the first thousand that match"""
    sentence: str


class Verification(BaseModel):
    """Answer of ``POST …/journal/verify``."""

    holds: bool
    sentence: str
    expectations: list[ExpectationResult]
    near_misses: list[NearMiss]
    in_order: bool | None = None
    """whether the order was kept; ``None`` when it was not asked for"""
    dropped: int
    """entries lost to the journal's bound: what they held cannot be counted"""
