"""The honest reference keeps every requirement, one scenario at a time and several at once."""

import pytest

from reports.record import Verdict


@pytest.mark.parametrize(
    ("ruleset", "jobs"), [("phu-tho", 2), pytest.param("national-2023", 1, marks=pytest.mark.slow)]
)
async def test_the_honest_reference_passes_every_scenario(replay, ruleset, jobs):
    record = await replay(ruleset=ruleset, jobs=jobs)
    wrong = {event.scenario: event.verdict for event in record.scenarios if event.verdict is not Verdict.PASS}
    assert wrong == {}
    assert record.footer is not None
    assert record.footer.verdict is Verdict.PASS
    assert set(record.footer.processes.values()) == {Verdict.PASS}
    assert len(record.scenarios) == len(record.header.plan) >= 14
