"""Each named defect fails the requirements it owns and none else.

The ruleset is Phú Thọ's: it contains every row, and only there is the local vault's priority a MUST (D-05).
By default a defect meets the scenarios that judge what it owns; the marker ``slow`` runs the full product.
"""

import pytest

from reference_httt.defects import DEFECTS
from reports.record import Record, Verdict


def _broken(record: Record) -> set[str]:
    """A MUST that failed, a SHOULD that left a remark."""
    assert record.footer is not None
    verdicts = record.footer.requirements
    return {name for name, verdict in verdicts.items() if verdict in (Verdict.FAIL, Verdict.WARN)}


def _owned(name: str, record: Record) -> set[str]:
    """What the defect owns, as far as the ruleset has it in force; at least one of it is a MUST."""
    in_force = {row.id: row.level for row in record.header.requirements if row.id in DEFECTS[name].owns}
    assert "MUST" in in_force.values()
    return set(in_force)


def _errors(record: Record) -> dict[str, str]:
    return {e.scenario: e.message.vi if e.message else "" for e in record.scenarios if e.verdict is Verdict.ERROR}


@pytest.mark.parametrize("name", sorted(DEFECTS))
async def test_a_defect_fails_what_it_owns_and_nothing_else(replay, name):
    owned = DEFECTS[name].owns
    record = await replay(defect=name, tags=" or ".join(f"@yc:{requirement}" for requirement in owned))
    assert _errors(record) == {}
    assert _broken(record) == _owned(name, record)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(DEFECTS))
async def test_a_defect_fails_nothing_else_in_any_scenario(replay, name):
    record = await replay(defect=name)
    assert _errors(record) == {}
    assert _broken(record) == _owned(name, record)


def test_there_are_at_least_ten_defects_and_each_owns_a_requirement():
    assert len(DEFECTS) >= 10
    assert all(defect.owns and defect.description for defect in DEFECTS.values())
