"""The coverage as plain values: what ``--json`` writes and the page is drawn from."""

from typing import Any

from conformance import __version__
from conformance.coverage.gathering import Coverage, Covered, JudgingStep
from conformance.coverage.source_rules import RuleKind, SourceRule
from conformance.coverage.stale import shortcomings
from conformance.scenario.model import Scenario


def as_values(coverage: Coverage) -> dict[str, Any]:
    """``totals``, ``requirements``, ``scenarios``, ``rules`` (id to rows), ``decisions``, ``shortcomings``."""
    register = coverage.register
    return {
        "suite_version": __version__,
        "register_version": register.version,
        "ruleset": coverage.ruleset,
        "rulesets": {name: ruleset.model_dump(mode="json") for name, ruleset in register.rulesets.items()},
        "totals": totals(coverage),
        "requirements": [_requirement(covered) for covered in coverage.rows],
        "scenarios": [_scenario(scenario) for scenario in coverage.scenarios],
        "rules": [
            {
                "id": rule.id,
                "kind": rule.kind.value,
                "document": rule.document,
                "requirements": coverage.carrying(rule.id),
            }
            for rule in coverage.sources.values()
            if rule.kind is not RuleKind.DECISION
        ],
        "decisions": [
            {"id": name, "vi": text.vi, "en": text.en, "requirements": coverage.carrying(name)}
            for name, text in register.decisions.items()
        ],
        "shortcomings": shortcomings(coverage),
    }


def totals(coverage: Coverage) -> dict[str, int]:
    """How many of each: rows, tested, excused, mandatory, scenarios, source rules carried."""
    rows = coverage.rows
    must = [covered for covered in rows if covered.level == "MUST"]
    tested_must = [covered for covered in must if covered.is_tested]
    counted = {
        "rows": len(rows),
        "tested": sum(covered.is_tested for covered in rows),
        "not_tested": sum(not covered.is_tested for covered in rows),
        "must": len(must),
        "must_tested": len(tested_must),
        "must_tested_both_ways": sum(bool(covered.positives and covered.negatives) for covered in tested_must),
        "scenarios": len(coverage.scenarios),
        "negative_scenarios": sum(scenario.is_negative for scenario in coverage.scenarios),
        "decisions": len(coverage.register.decisions),
        "decisions_of": len(coverage.of_kind(RuleKind.DECISION)),
    }
    for kind, name in ((RuleKind.SEED, "seed_rules"), (RuleKind.GAP, "gaps"), (RuleKind.LAW, "law_rules")):
        counted[f"{name}_carried"] = len(coverage.carried(kind))
        counted[f"{name}_of"] = len(coverage.of_kind(kind))
    return counted


def _rule(coverage: Coverage, rule: SourceRule) -> dict[str, Any]:
    carriers = coverage.carrying(rule.id)
    return {"id": rule.id, "kind": rule.kind.value, "document": rule.document, "requirements": carriers}


def _requirement(covered: Covered) -> dict[str, Any]:
    row = covered.row
    return {
        "id": row.id,
        "from": list(row.rules),
        "level": covered.level,
        "levels": dict(row.levels),
        "document": row.source.document,
        "clause": row.source.clause,
        "title": row.title.model_dump(),
        "statement": row.statement.model_dump(),
        "process": row.process,
        "rulesets": list(row.rulesets),
        "basis": row.basis,
        "decision": row.decision,
        "scenarios": [scenario.id for scenario in covered.scenarios],
        "observations": list(covered.topics),
        "steps": [_step(step) for step in covered.steps],
        "checks": list(covered.checks),
        "not_tested_because": row.not_tested_because,
    }


def _step(step: JudgingStep) -> dict[str, Any]:
    return {
        "scenario": step.scenario,
        "line": step.line,
        "keyword": step.keyword.model_dump(),
        "text": step.text.model_dump(),
        "step": step.function,
        "judges": list(step.judges),
        "checks": list(step.checks),
    }


def _scenario(scenario: Scenario) -> dict[str, Any]:
    return {
        "id": scenario.id,
        "title": {"vi": scenario.title, "en": scenario.title_en},
        "feature": {"vi": scenario.feature, "en": scenario.feature_en},
        "file": scenario.file,
        "line": scenario.line,
        "process": scenario.process,
        "negative": scenario.is_negative,
        "tags": list(scenario.tags),
        "requirements": list(scenario.requirements),
    }
