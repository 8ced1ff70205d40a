"""The tracker's pages: one for all bodies, one for the provinces of today, one a body. Without scripts and assets."""

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reports import readable
from reports.record import Verdict
from reports.tracker import words
from reports.tracker.bodies import Kind, Listed
from reports.tracker.columns import DECIDING, PROCESSES, SHOWN, Column
from reports.tracker.counting import day_of
from reports.tracker.drafts import collective_draft, draft
from reports.tracker.standings import State
from reports.tracker.tracking import Tracker, provinces_today
from reports.tracker.unmet import open_of, remarks_of

INDEX, TODAY, BODIES = "index.html", "dia-phuong-hien-nay.html", "co-quan"


def pages(tracker: Tracker) -> Iterator[tuple[str, str]]:
    """Each page's path in the site and its HTML."""
    environment = _environment()
    style, _, _ = environment.loader.get_source(environment, "tracker.css") if environment.loader else ("", None, None)
    source = f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"
    shared: dict[str, Any] = {
        "tracker": tracker,
        "terms": tracker.terms,
        "style": Markup(style),
        "policy": f"default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src {source}",
    }

    def drawn(template: str, **values: Any) -> str:
        return environment.get_template(template).render(**shared, **values) + "\n"

    yield INDEX, drawn("index.html.jinja", root="", collective=collective_draft(tracker))
    yield TODAY, drawn("today.html.jinja", root="", rows=list(provinces_today(tracker)))
    for standing in tracker.standings:
        yield f"{BODIES}/{standing.body.key}.html", drawn("body.html.jinja", root="../", one=standing)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("reports.tracker", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=readable.harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        day=words.day,
        two=words.two,
        word=words.verdict,
        in_sentence=words.in_sentence,
        tested_on=day_of,
    )
    environment.globals.update(
        w=words,
        states=State,
        listed=Listed,
        kinds=Kind,
        columns=Column,
        shown=SHOWN,
        deciding=DECIDING,
        processes=PROCESSES,
        verdicts=Verdict,
        draft=draft,
        open_of=open_of,
        remarks_of=remarks_of,
        index=INDEX,
        today=TODAY,
        folder=BODIES,
    )
    return environment
