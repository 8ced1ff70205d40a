"""What a run is told: filters, limits, seed, where the record goes."""

from dataclasses import dataclass
from pathlib import Path

from conformance.requirements import DEFAULT_RULESET


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
