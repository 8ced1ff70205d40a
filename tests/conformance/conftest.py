"""One replay of the shipped scenarios against the embedded reference, with or without a defect."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from conformance.embedded import embedded
from conformance.requirements import load_register
from conformance.run.plan import make_plan
from conformance.run.runner import RECORD_NAME, Runner
from conformance.run.settings import RunSettings
from conformance.scenario.folder import read_folder
from conformance.shipped import shipped_register, shipped_scenarios
from conformance.steps.catalogue import load_catalogue
from reports.record import Record, read_record

Replay = Callable[..., Awaitable[Record]]


@pytest.fixture
def replay(tmp_path: Path) -> Replay:
    """``await replay(defect=…, tags=…, ruleset=…)`` gives the record."""

    async def run(
        *, defect: str | None = None, tags: str | None = None, ruleset: str = "phu-tho", jobs: int = 1, seed: int = 0
    ) -> Record:
        plan = make_plan(
            read_folder([shipped_scenarios()]),
            load_catalogue(),
            load_register(shipped_register()),
            ruleset=ruleset,
            tags=tags,
            capabilities={},
        )
        async with embedded(jobs=jobs, defect=defect, seed=seed) as world:
            settings = RunSettings(out=tmp_path, ruleset=ruleset, tags=tags, jobs=jobs, seed=seed)
            await Runner(plan, world.cells, settings, {}).run()
        return read_record(tmp_path / RECORD_NAME)

    return run
