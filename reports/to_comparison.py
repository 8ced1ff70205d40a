"""A comparison of two runs in lines: what is worse, new, known, mended, not judged any more."""

from collections.abc import Iterator

from reports.labels import LABELS
from reports.readable import local_time, visible
from reports.record import Comparison, Record, RequirementRow, Text
from reports.words import Lang, choose, verdict_word

_PARTS = {
    "regressions": "baseline_regressions",
    "new": "baseline_new",
    "known": "baseline_known",
    "mended": "baseline_mended",
    "gone": "baseline_gone",
}
"""member of a comparison: its label"""


def comparison_lines(comparison: Comparison, lang: Lang) -> Iterator[str]:
    """In two or more lines: against which run, whether anything is worse, and the ids of each part that has any."""
    said = _say("baseline", lang).format(run_id=comparison.run_id)
    yield f"{said}: {_say('baseline_worse' if comparison.regressions else 'baseline_no_worse', lang)}"
    for part, label in _PARTS.items():
        ids = getattr(comparison, part)
        if ids:
            yield f"   {_say(label, lang)} ({len(ids)}): {', '.join(ids)}"


def draw_comparison(comparison: Comparison, before: Record, after: Record, lang: Lang) -> str:
    """The same in full: each requirement with its title and its verdicts, before and after."""
    lines = [*_runs(before, after, lang), "", *_parts(comparison, before, after, lang)]
    return "\n".join(visible(line) for line in lines) + "\n"


def _runs(before: Record, after: Record, lang: Lang) -> Iterator[str]:
    for record in (before, after):
        header = record.header
        at = local_time(header.started_at, lang)
        yield f"{header.run_id} · {header.subject.name} · {header.ruleset} {header.register_version} · {at}"


def _parts(comparison: Comparison, before: Record, after: Record, lang: Lang) -> Iterator[str]:
    rows = {row.id: row for record in (before, after) for row in record.header.requirements}
    for part, label in _PARTS.items():
        ids = getattr(comparison, part)
        if ids:
            yield f"{_say(label, lang)} ({len(ids)}):"
            yield from (_line(name, rows.get(name), before, after, lang) for name in ids)
    yield _say("baseline_worse" if comparison.regressions else "baseline_no_worse", lang)


def _line(name: str, row: RequirementRow | None, before: Record, after: Record, lang: Lang) -> str:
    title = f" {choose(row.title, lang)}" if row else ""
    return f"   {name}{title}: {_word(before, name, lang)} → {_word(after, name, lang)}"


def _word(record: Record, name: str, lang: Lang) -> str:
    found = record.footer.requirements.get(name) if record.footer else None
    return verdict_word(found, lang) if found else choose(Text(vi="chưa kiểm tra", en="not judged"), lang)


def _say(key: str, lang: Lang) -> str:
    return choose(LABELS[key], lang)
