"""One self-contained HTML page of a record, Vietnamese or English: no asset from elsewhere, readable without script.

Everything shown comes from the record and is escaped; a content security policy allows only the page's
own style and script, by their digests.
"""

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from reports import readable
from reports.labels import LABELS
from reports.record import Body, Record, Text
from reports.tally import tally
from reports.words import (
    BASES,
    LEVELS,
    MEANINGS,
    PROCESSES,
    SEEN_BY,
    SENTENCES,
    SUBJECT_KINDS,
    VERDICTS,
    Lang,
    choose,
    known_language,
    verdict_word,
)

Bodies = Callable[[str], bytes | None]
_QUOTED = re.compile(r'("[^"]*")')


def draw_html(record: Record, *, lang: str = "vi", bodies: Bodies | None = None, whole: bool = False) -> str:
    """The report page; of a large record with the exchanges somebody will look at, with all of them when ``whole``.

    ``bodies`` gives a stored body by its SHA-256 when the record does not hold it inline.

    Raises:
        UnknownLanguage: ``lang`` is not ``vi`` or ``en``.
    """
    environment = _environment(known_language(lang))
    style, script = (_asset(environment, name) for name in ("report.css", "report.js"))
    page = environment.get_template("report.html.jinja").render(
        tally=tally(record, whole=whole),
        header=record.header,
        footer=record.footer,
        bodies=bodies,
        style=Markup(style),
        script=Markup(script),
        policy=f"default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; "
        f"style-src {_source(style)}; script-src {_source(script)}",
    )
    return page + "\n"


def _asset(environment: Environment, name: str) -> str:
    assert environment.loader is not None
    return environment.loader.get_source(environment, name)[0]


def _source(content: str) -> str:
    """The content security policy's name for an inline element of exactly this content."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


@cache
def _environment(lang: Lang) -> Environment:
    environment = Environment(
        loader=PackageLoader("reports", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=readable.harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        say=partial(_say, lang),
        step=_step,
        local=partial(readable.local_time, lang=lang),
        day=readable.day,
        clock=readable.clock_time,
        lasted=partial(readable.duration, lang=lang),
        size=partial(readable.size, lang=lang),
        shown=shown_body,
        word=partial(verdict_word, lang=lang),
        group=_group,
    )
    environment.globals.update(
        lang=lang,
        t=partial(_label, lang),
        verdicts=VERDICTS,
        meanings=MEANINGS,
        sentences=SENTENCES,
        processes=PROCESSES,
        levels=LEVELS,
        bases=BASES,
        kinds=SUBJECT_KINDS,
        seen_by=SEEN_BY,
    )
    return environment


def _say(lang: Lang, text: Text | None) -> str:
    return choose(text, lang) if text is not None else ""


def _label(lang: Lang, key: str, **values: object) -> str:
    words = choose(LABELS[key], lang)
    return words.format(**values) if values else words


def _step(text: str) -> Markup:
    """A step's sentence with its quoted values set apart."""
    pieces = _QUOTED.split(readable.visible(text))
    return Markup("").join(
        Markup('<span class="value">{}</span>').format(piece) if _QUOTED.fullmatch(piece) else escape(piece)
        for piece in pieces
    )


def _group(verdict: str | None) -> str:
    """Into which of the three groups of the filter a verdict falls."""
    if verdict in ("pass", "warn", "not_applicable"):
        return "kept"
    return "broken" if verdict == "fail" else "unknown"


@dataclass(frozen=True)
class ShownBody:
    """A body as the page shows it: ``text`` is ``None`` when only its digest is known."""

    text: str | None
    is_cut: bool = False


def shown_body(body: Body, bodies: Bodies | None = None) -> ShownBody:
    """The text of a body, indented if it is JSON, cut if it is long."""
    is_whole = body.text is not None and (
        not body.stored_sha256 or _sha256(body.text.encode(errors="replace")) == body.stored_sha256
    )
    text = body.text if is_whole else _fetched(body, bodies)
    if text is None:
        return ShownBody(body.text, is_cut=body.text is not None)
    pretty = readable.indented(text)
    return ShownBody(pretty[: readable.SHOWN_CHARACTERS], is_cut=len(pretty) > readable.SHOWN_CHARACTERS)


def _fetched(body: Body, bodies: Bodies | None) -> str | None:
    """The stored text of a body; ``None`` when it is missing, changed or no text."""
    content = bodies(body.stored_sha256) if bodies is not None and body.stored_sha256 else None
    if content is None or _sha256(content) != body.stored_sha256:
        return None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
