"""One self-contained page of what covers what, in Vietnamese with English titles; links lead both ways.

A pure function of what ``dvcqg coverage --json`` writes; it judges nothing.
"""

import base64
import hashlib
from collections import defaultdict
from functools import cache
from itertools import groupby
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reports.readable import visible
from reports.words import BASES, LEVELS, PROCESSES

_STYLES = ("report.css", "coverage.css")


def draw_coverage(values: dict[str, Any]) -> str:
    """The page; ``values`` as ``conformance.coverage.to_json.as_values`` gives them."""
    environment = _environment()
    assert environment.loader is not None
    style = "".join(environment.loader.get_source(environment, name)[0] for name in _STYLES)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = environment.get_template("coverage.html.jinja").render(
        coverage=values,
        totals=values["totals"],
        documents=_by(values["requirements"], "document"),
        features=_by(values["scenarios"], "file"),
        sources=_by(values["rules"], "document"),
        anchors=_anchors(values),
        titles={scenario["id"]: scenario["title"]["vi"] for scenario in values["scenarios"]},
        steps_of=_steps_of,
        style=Markup(style),
        policy=f"default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src 'sha256-{digest}'",
    )
    return page + "\n"


def _anchors(values: dict[str, Any]) -> dict[str, str]:
    """Where a row, scenario or decision stands in the page, by its id; ids may hold any letter, anchors do not."""
    rows = {row["id"]: f"yc-{row['id']}" for row in values["requirements"]}
    scenarios = {scenario["id"]: f"kb-{number}" for number, scenario in enumerate(values["scenarios"], start=1)}
    decisions = {decision["id"]: f"qd-{decision['id']}" for decision in values["decisions"]}
    rules = {rule["id"]: f"qt-{rule['id']}" for rule in values["rules"]}
    return {**rules, **decisions, **scenarios, **rows}


def _by(items: list[dict[str, Any]], key: str) -> list[tuple[str, list[dict[str, Any]]]]:
    """Neighbours with the same value of a key, together."""
    return [(name, list(members)) for name, members in groupby(items, key=lambda item: item[key])]


def _steps_of(row: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """A row's judging sentences by their scenario or observation; each scenario that names the row is there."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for name in [*row["scenarios"], *row["observations"]]:
        found[name] = []
    for step in row["steps"]:
        found[step["scenario"]].append(step)
    return dict(found)


def _shown(value: Any) -> Any:
    return value if isinstance(value, Markup) else visible(str(value))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("reports", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(levels=LEVELS, bases=BASES, processes=PROCESSES)
    return environment
