"""The plan that the matrix runs: every scenario, every requirement at the strictest level that any ruleset gives it.

A defect is thus judged under a ruleset in which what it owns is a MUST, wherever there is one.
"""

from collections.abc import Iterable
from dataclasses import replace

from conformance.requirements import Level, Register, Requirement
from conformance.run.plan import Plan, make_plan
from conformance.scenario.model import Scenario
from conformance.steps.matching import Matcher

STRICTEST = "nghiêm ngặt nhất"
_LEVELS: tuple[Level, ...] = ("MUST", "SHOULD", "MAY")


def strictest_plan(scenarios: list[Scenario], matcher: Matcher, register: Register) -> Plan:
    """Bind every scenario under the strictest view.

    Raises:
        SeveralErrors: sentences that cannot be bound, missing or double ids.
    """
    view = strictest(register)
    return make_plan(scenarios, matcher, view, ruleset=STRICTEST, tags=None, capabilities={})


def strictest(register: Register) -> Register:
    """The register with one ruleset more: all rows that a run could judge, each as binding as anywhere."""
    rulesets = register.rulesets
    widest = next(iter(rulesets.values())).model_copy(update={"demands": ()})
    rows = {name: _strictest(row, rulesets) for name, row in register.rows.items()}
    return replace(register, rows=rows, rulesets={**rulesets, STRICTEST: widest})


def _strictest(row: Requirement, rulesets: Iterable[str]) -> Requirement:
    levels = {row.level_in(name) for name in rulesets if name in row.rulesets}
    if not levels:  # judged by an observation alone
        return row
    level = min(levels, key=_LEVELS.index)
    return row.model_copy(
        update={"rulesets": (*row.rulesets, STRICTEST), "levels": {**row.levels, STRICTEST: level}},
    )
