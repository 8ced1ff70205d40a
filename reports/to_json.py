"""``summary.json``: the verdicts of a record for machines (design: suite, section 4) and for the tracker."""

import json
from datetime import UTC, datetime
from typing import Any

from reports.continuity import continuity
from reports.record import Record, Text, Verdict
from reports.tally import KEPT, RequirementTally, ScenarioTally, Shortfall, tally

PROCESSES = ("4a", "4b", "5a", "5b")


def summary(record: Record) -> dict[str, Any]:
    """The summary as plain values.

    ``counts`` are scenarios by verdict, all eight words; a planned scenario without a verdict has
    ``None`` and is in none of them. A record without footer has ``None`` for all that a footer tells.
    ``shortfalls`` are the requirements not met and the remarks, with what was seen and what to change.
    """
    header, footer, arranged = record.header, record.footer, tally(record)
    verdicts = footer.processes if footer else {}
    return {
        "run_id": header.run_id,
        "kind": header.kind,
        "subject": header.subject.model_dump(mode="json"),
        "environment": header.environment,
        "ruleset": header.ruleset,
        "register_version": header.register_version,
        "suite_version": header.suite_version,
        "started_at": _moment(header.started_at),
        "ended_at": _moment(footer.ended_at) if footer else None,
        "filtered": header.filtered,
        "waivers": _waivers(record),
        "baseline": footer.baseline.model_dump() if footer and footer.baseline else None,
        "interrupted": footer.interrupted if footer else None,
        "verdict": footer.verdict.value if footer else None,
        "conforms": footer.conforms if footer else None,
        "exit_code": footer.exit_code if footer else None,
        "counts": {verdict.value: count for verdict, count in arranged.scenario_counts.items()},
        "processes": {name: verdicts[name].value if name in verdicts else None for name in PROCESSES},
        "continuity": continuity(record),
        "scenarios": [_scenario(scenario) for scenario in arranged.scenarios],
        "requirements": [_requirement(requirement) for requirement in arranged.requirements],
        "shortfalls": [
            *(_shortfall(one, Verdict.FAIL) for one in arranged.failures),
            *(_shortfall(one, Verdict.WARN) for one in arranged.remarks),
        ],
    }


def draw_json(record: Record) -> str:
    """``summary.json`` as text."""
    return json.dumps(summary(record), ensure_ascii=False, indent=2) + "\n"


def _waivers(record: Record) -> list[dict[str, Any]]:
    """The exceptions the run was given, each with what became of it (``None`` without a footer)."""
    became = [state.state for state in record.footer.waivers] if record.footer else []
    return [
        {**waiver.model_dump(mode="json"), "state": became[place] if place < len(became) else None}
        for place, waiver in enumerate(record.header.waivers)
    ]


def _scenario(scenario: ScenarioTally) -> dict[str, Any]:
    reason = None if scenario.verdict in KEPT else scenario.reason
    return {
        "id": scenario.plan.id,
        "title": scenario.plan.title.vi,
        "verdict": scenario.verdict.value if scenario.verdict else None,
        "waived_until": scenario.waiver.expires.isoformat() if scenario.waiver else None,
        "requirements": list(scenario.plan.requirements),
        "reason": _text(reason) if reason else None,
    }


def _requirement(requirement: RequirementTally) -> dict[str, Any]:
    row = requirement.row
    return {
        "id": row.id,
        "verdict": requirement.verdict.value if requirement.verdict else None,
        "waived_until": requirement.waiver.expires.isoformat() if requirement.waiver else None,
        "level": row.level,
        "process": row.process,
        "document": row.document,
        "clause": row.clause,
        "title": _text(row.title),
        "not_tested_because": row.not_tested_because,
    }


def _shortfall(shortfall: Shortfall, verdict: Verdict) -> dict[str, Any]:
    found = [placed.finding for placed in shortfall.findings]
    naming = len(shortfall.requirement.scenarios) if shortfall.requirement else 0
    return {
        "requirement": shortfall.requirement_id,
        "verdict": verdict.value,
        "found_in": shortfall.scenario_count,
        "checked_in": max(naming, shortfall.scenario_count),
        "seen": [_text(text) for text in dict.fromkeys(finding.seen for finding in found)],
        "hint": [_text(text) for text in dict.fromkeys(finding.hint for finding in found) if text.vi or text.en],
    }


def _text(text: Text) -> dict[str, str]:
    return {"vi": text.vi, "en": text.en}


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")
