"""``tracker.json``: the whole tracker for machines; words of the code, not of the page."""

import json
from datetime import date
from typing import Any

from reports.tracker.columns import DECIDING, SHOWN, Cell
from reports.tracker.standings import Standing, State
from reports.tracker.summaries import Run
from reports.tracker.tracking import Tracker
from reports.tracker.unmet import Unmet
from reports.tracker.words import DISCLAIMER

SCHEMA_VERSION = "1"


def draw_json(tracker: Tracker) -> str:
    """The tracker as JSON text."""
    terms = tracker.terms
    return (
        json.dumps(
            {
                "schema_version": SCHEMA_VERSION,
                "disclaimer": DISCLAIMER,
                "asof": terms.asof.isoformat(),
                "max_age_days": terms.max_age_days,
                "ruleset": terms.ruleset,
                "authority": terms.authority,
                "totals": {
                    group: {state.value: tracker.count(state, provinces=provinces) for state in State}
                    for group, provinces in (("provinces", True), ("others", False))
                },
                "bodies": [_body(tracker, one) for one in tracker.standings],
                "most_unmet": [
                    {"requirement": each.row.id, "column": each.column.value, "bodies": list(each.bodies)}
                    for each in tracker.most_unmet
                ],
                "not_attributed": [_unused(run, reason) for run, reason in tracker.nobody],
                "unreadable": [{"file": each.path, "reason": each.reason} for each in tracker.refused],
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def _body(tracker: Tracker, one: Standing) -> dict[str, Any]:
    return {
        "code": one.body.code or None,
        "key": one.body.key,
        "name": one.body.name,
        "kind": one.body.kind.value,
        "merged_into": one.body.merged_into or None,
        "listed_2023": one.body.listed.value,
        "state": one.state.value,
        "contradicts_list": one.contradicts_list,
        "cells": {column.value: _cell(one.cells[column]) for column in SHOWN} if one.cells else None,
        "tested_on": _day(one.tested_on),
        "due": _day(one.due),
        "why": one.why or None,
        "run": {"file": one.run.path, "sha256": one.run.sha256, "run_id": one.run.summary.run_id} if one.run else None,
        "unmet": [_unmet(each) for each in tracker.unmet[one.body.key]],
        "not_counted": [_unused(run, reason) for run, reason in one.not_counted],
    }


def _cell(cell: Cell) -> dict[str, Any]:
    told: dict[str, Any] = {"verdict": cell.verdict.value if cell.verdict else None, "unmet": cell.unmet}
    if cell.reasons:
        told["not_applicable_because"] = list(cell.reasons)
    if cell.continuity:
        told["continuity"] = cell.continuity.model_dump(mode="json")
    return told


def _unmet(each: Unmet) -> dict[str, Any]:
    return {
        "requirement": each.row.id,
        "column": each.column.value,
        "decides": each.column in DECIDING,
        "since": each.since.isoformat(),
        "times": each.times,
    }


def _unused(run: Run, reason: str) -> dict[str, str]:
    subject = run.summary.subject
    return {"file": run.path, "agency_code": subject.agency_code, "name": subject.name, "reason": reason}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
