"""Runs against the embedded reference in worker processes: a worker's death, an interruption, a parent that is gone."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conformance.requirements import load_register
from conformance.run.plan import Plan, make_plan
from conformance.run.progress import Silent
from conformance.run.settings import RunSettings
from conformance.scenario.folder import read_folder
from conformance.shipped import shipped_register, shipped_scenarios
from conformance.steps.catalogue import load_catalogue
from conformance.workers.embedded_run import LOST, EmbeddedRun
from conformance.workers.pool import Pool
from reports.record import Footer, PlannedScenario, Record, Verdict, read_record

FIRST, SECOND = "không-khai-thác-01", "không-khai-thác-02"


class AtFirstBeginning(Silent):
    """Does something once: when the first scenario begins."""

    def __init__(self, act: Callable[[], None]) -> None:
        self._act: Callable[[], None] | None = act

    def began(self, scenario: PlannedScenario) -> None:
        act, self._act = self._act, None
        if act is not None:
            act()


class Watching:
    """An EmbeddedRun whose pool is known to the test."""

    def __init__(self, folder: Path, act: Callable[[Pool], None], jobs: int = 1) -> None:
        self.pool: Pool | None = None
        self.processes: list[Any] = []
        self._act = act
        self.run = EmbeddedRun(
            plan_of(f"@id:{FIRST} or @id:{SECOND}"),
            RunSettings(out=folder, jobs=jobs),
            [shipped_scenarios()],
            watched_by=self._watching,
            started=self._started,
        )

    def _started(self, pool: Pool) -> None:
        self.pool, self.processes = pool, list(pool.processes)

    def _watching(self) -> Any:
        return contextlib.nullcontext(AtFirstBeginning(lambda: self._act(self.pool)))  # type: ignore[arg-type]


def plan_of(tags: str) -> Plan:
    scenarios, register = read_folder([shipped_scenarios()]), load_register(shipped_register())
    return make_plan(scenarios, load_catalogue(), register, ruleset="phu-tho", tags=tags, capabilities={})


def whole_record(folder: Path) -> tuple[Record, Footer]:
    record = read_record(folder / "run.ndjson")
    assert record.footer is not None
    return record, record.footer


def kill_all(pool: Pool) -> None:
    for process in pool.processes:
        process.kill()


def test_a_worker_that_dies_is_an_error_of_the_environment_for_its_scenario_and_the_run_goes_on(tmp_path: Path) -> None:
    watching = Watching(tmp_path, kill_all)
    assert watching.run.run().exit_code == 4
    record, footer = whole_record(tmp_path)
    assert {event.scenario: event.verdict for event in record.scenarios} == {
        FIRST: Verdict.ERROR,
        SECOND: Verdict.PASS,
    }
    assert record.scenarios[0].message == LOST
    assert not footer.interrupted
    assert footer.conforms is None


def test_an_interrupted_run_has_a_footer_and_leaves_no_process(tmp_path: Path) -> None:
    watching = Watching(tmp_path, lambda pool: pool.interrupt())
    footer = watching.run.run()
    assert (footer.interrupted, footer.verdict, footer.conforms) == (True, Verdict.INCONCLUSIVE, None)
    record, _ = whole_record(tmp_path)
    assert len(record.header.plan) == 2
    assert record.scenarios == []
    assert [process.is_alive() for process in watching.processes] == [False]


@pytest.mark.skipif(sys.platform == "win32", reason="process groups are POSIX")
@pytest.mark.parametrize("ending", ["SIGINT", "SIGTERM", "SIGKILL"])
def test_no_worker_outlives_the_command(tmp_path: Path, ending: str) -> None:
    command = [sys.executable, "-c", "from conformance.cli import main; main()", "run", "--jobs", "2"]
    process = subprocess.Popen(
        [*command, "--out", str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
    )
    assert process.stdout is not None
    assert process.stdout.readline(), "the first scenario has ended"
    if ending == "SIGKILL":
        process.kill()
    else:
        os.killpg(process.pid, signal.Signals[ending])  # as a terminal does: to every process of the group
    told, _ = process.communicate(timeout=120)  # to the end of the pipe: the last worker that holds it has gone
    assert b"Traceback" not in told
    assert process.returncode == (-signal.SIGKILL if ending == "SIGKILL" else 6)
    record = read_record(tmp_path / "run.ndjson")
    assert (record.footer is not None) is (ending != "SIGKILL")
