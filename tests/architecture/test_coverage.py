"""Nothing is missing or stale between the documents, the register, the scenarios and the checks."""

from conformance.coverage.gathering import gather
from conformance.coverage.source_rules import load_source_rules
from conformance.coverage.stale import shortcomings
from conformance.requirements import load_register
from conformance.scenario.folder import read_folder
from conformance.shipped import shipped_register, shipped_scenarios
from conformance.steps.catalogue import load_catalogue


def test_every_rule_is_carried_and_every_requirement_covered_or_excused():
    folder = shipped_register()
    scenarios = read_folder([shipped_scenarios()])
    coverage = gather(load_register(folder), scenarios, load_catalogue(), load_source_rules(folder))
    assert shortcomings(coverage) == []
