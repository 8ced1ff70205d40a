"""``summary.json``: the verdicts of a record for machines (design: suite, section 4)."""

import json
from datetime import UTC, datetime
from typing import Any

from reports.record import Record
from reports.tally import tally

PROCESSES = ("4a", "4b", "5a", "5b")


def summary(record: Record) -> dict[str, Any]:
    """The summary as plain values.

    ``counts`` are scenarios by verdict, all eight words; a planned scenario without a verdict has
    ``None`` and is in none of them. A record without footer has ``None`` for all that a footer tells.
    """
    header, footer, arranged = record.header, record.footer, tally(record)
    verdicts = footer.processes if footer else {}
    return {
        "subject": header.subject.model_dump(mode="json"),
        "environment": header.environment,
        "ruleset": header.ruleset,
        "register_version": header.register_version,
        "suite_version": header.suite_version,
        "started_at": _moment(header.started_at),
        "ended_at": _moment(footer.ended_at) if footer else None,
        "filtered": header.filtered,
        "verdict": footer.verdict.value if footer else None,
        "conforms": footer.conforms if footer else None,
        "exit_code": footer.exit_code if footer else None,
        "counts": {verdict.value: count for verdict, count in arranged.scenario_counts.items()},
        "processes": {name: verdicts[name].value if name in verdicts else None for name in PROCESSES},
        "scenarios": [
            {
                "id": scenario.plan.id,
                "title": scenario.plan.title.vi,
                "verdict": scenario.verdict.value if scenario.verdict else None,
                "requirements": list(scenario.plan.requirements),
            }
            for scenario in arranged.scenarios
        ],
        "requirements": [
            {"id": requirement.row.id, "verdict": requirement.verdict.value if requirement.verdict else None}
            for requirement in arranged.requirements
        ],
    }


def draw_json(record: Record) -> str:
    """``summary.json`` as text."""
    return json.dumps(summary(record), ensure_ascii=False, indent=2) + "\n"


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")
