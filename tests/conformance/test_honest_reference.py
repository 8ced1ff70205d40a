"""The honest reference keeps every requirement, however many scenarios go on at once, and always says the same."""

from pathlib import Path

import pytest

from conformance.requirements import load_register
from conformance.shipped import shipped_register
from reports.record import Record, Verdict, read_record

RULESETS = sorted(load_register(shipped_register()).rulesets)


@pytest.fixture
def honest(dvcqg, tmp_path: Path):
    """``honest("--jobs", 8)`` gives the record of a whole run in which nothing may be wrong."""

    def run(*options: object) -> Record:
        ended = dvcqg("run", "--out", tmp_path, *options)
        assert ended.returncode == 0, ended.stdout + ended.stderr
        record = read_record(tmp_path / "run.ndjson")
        assert record.footer is not None
        wrong = {event.scenario: event.verdict for event in record.scenarios if event.verdict is not Verdict.PASS}
        assert wrong == {}
        assert record.footer.verdict is Verdict.PASS
        assert {event.scenario for event in record.scenarios} == {planned.id for planned in record.header.plan}
        return record

    return run


@pytest.mark.parametrize("jobs", [1, pytest.param(8, marks=pytest.mark.slow)])  # at 8 the matrix runs it every time
def test_the_honest_reference_passes_every_scenario_one_at_a_time_and_many_at_once(honest, jobs):
    record = honest("--ruleset", "national-2023", "--jobs", jobs)
    assert len(record.scenarios) >= 14
    assert set(record.footer.processes.values()) == {Verdict.PASS}
    assert set(record.footer.requirements.values()) == {Verdict.PASS}


@pytest.mark.slow
@pytest.mark.parametrize("ruleset", RULESETS)
def test_the_honest_reference_keeps_every_ruleset(honest, ruleset):
    honest("--ruleset", ruleset)


@pytest.mark.slow
@pytest.mark.parametrize("time", [1, 2, 3])
def test_the_honest_suite_says_the_same_three_times(honest, time):
    honest("--ruleset", "national-2023", "--seed", time - 1)
