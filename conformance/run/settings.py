"""What a run is told: filters, limits, seed, where the record goes."""

import secrets
from dataclasses import dataclass, field
from pathlib import Path

from conformance.evidence.recorder import wall_clock
from conformance.gate.gating import Gate
from conformance.requirements import DEFAULT_RULESET


def new_run_id() -> str:
    """A name for a run that begins now: its moment and six digits that nobody else has."""
    return f"{wall_clock():%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"


@dataclass(frozen=True)
class RunSettings:
    """Options of one run."""

    out: Path
    ruleset: str = DEFAULT_RULESET
    tags: str | None = None
    jobs: int = 1
    timeout_s: float = 10.0
    """how long a step waits for the outside"""
    scenario_timeout_s: float = 120.0
    seed: int = 0
    keep_files: bool = False
    must_conform: bool = False
    environment: str = "embedded"
    run_by: str = ""
    debug: bool = False
    gate: Gate = field(default_factory=Gate)
    """waivers and the earlier run it is held against"""
    run_id: str = field(default_factory=new_run_id)
    """in the record, and at a portal whose faults and clock the run holds"""
