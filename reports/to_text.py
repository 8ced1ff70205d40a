"""The terminal summary after a run: verdict, a table of the processes, what is not met and why."""

from collections.abc import Iterator

from reports import readable
from reports.labels import LABELS
from reports.readable import shortened, visible
from reports.record import Record, Text
from reports.tally import ProcessTally, ScenarioTally, Shortfall, Tally, tally
from reports.to_comparison import comparison_lines
from reports.words import (
    NO_VERDICT,
    PROCESSES,
    SENTENCES,
    Lang,
    choose,
    known_language,
    verdict_word,
)

_STATES = {"unneeded": "waiver_unneeded", "expired": "waiver_expired", "not_concerned": "waiver_not_concerned"}
_REASON = 150
"""characters of a reason on one line"""


def draw_text(record: Record, lang: str = "vi") -> str:
    """Plain lines, no colour and no control characters, ending with a newline.

    Raises:
        UnknownLanguage: ``lang`` is not ``vi`` or ``en``.
    """
    known = known_language(lang)
    arranged = tally(record)
    blocks = [
        list(_head(arranged, known)),
        list(_table(arranged, known)),
        list(_failures(arranged, known)),
        list(_open(arranged, known)),
        list(_beside_waivers(arranged, known)),
        [_words("disclaimer", known)],
    ]
    return "\n\n".join("\n".join(visible(line) for line in block) for block in blocks if block) + "\n"


def _words(key: str, lang: Lang, **values: object) -> str:
    return choose(LABELS[key], lang).format(**values)


def _head(arranged: Tally, lang: Lang) -> Iterator[str]:
    header, footer = arranged.record.header, arranged.record.footer
    register = f"{_words('register', lang).lower()} {_words('version', lang, version=header.register_version)}"
    yield f"{header.subject.name} ({header.subject.agency_code}) · {header.ruleset}, {register}"
    if footer is None:
        yield f"{_words('banner_incomplete', lang)}. {_words('banner_incomplete_more', lang)}"
        return
    word = verdict_word(footer.verdict, lang).upper()
    yield f"{_words('conclusion', lang)}: {word} – {choose(SENTENCES[footer.verdict], lang)}"
    if footer.interrupted:
        yield f"{_words('banner_interrupted', lang)}. {_words('banner_interrupted_more', lang)}"
    if header.kind == "observation":
        yield f"{_words('banner_observation', lang)}. {_words('banner_observation_more', lang, window='')}"
    if header.filtered:
        yield f"{_words('banner_filtered', lang)}. {_words('banner_filtered_more', lang)}"
    yield from _gate(arranged, lang)


def _gate(arranged: Tally, lang: Lang) -> Iterator[str]:
    """What the run was let pass with: exceptions, and how it stands against an earlier run."""
    header, footer = arranged.record.header, arranged.record.footer
    for waiver, became in zip(header.waivers, footer.waivers if footer else (), strict=False):
        name, day = waiver.requirement or waiver.scenario, readable.day(waiver.expires)
        if became.state in _STATES:
            yield f"{_words('waivers', lang)}: {name} – {_words(_STATES[became.state], lang)} ({day}, {waiver.owner})"
        else:
            yield f"{_words('waived', lang, day=day)}: {name} – {_one_line(waiver.reason)} ({waiver.owner})"
    if footer is not None and footer.baseline is not None:
        yield from comparison_lines(footer.baseline, lang)


def _table(arranged: Tally, lang: Lang) -> Iterator[str]:
    heads = [_words(key, lang) for key in ("process", "conclusion", "kept", "broken", "unknown")]
    rows = [_row(process, lang, is_over=arranged.record.footer is not None) for process in arranged.processes]
    widths = [max(len(row[column]) for row in [heads, *rows]) for column in range(len(heads))]
    for row in [heads, ["─" * width for width in widths], *rows]:
        cells = [cell.ljust(width) for cell, width in zip(row[:2], widths[:2], strict=True)]
        cells += [cell.rjust(width) for cell, width in zip(row[2:], widths[2:], strict=True)]
        yield "  ".join(cells).rstrip()
    yield f"{_words('nav_scenarios', lang)}: {_counted(arranged, lang)}"
    if arranged.excused:
        yield _words("n_excused", lang, count=len(arranged.excused))


def _row(process: ProcessTally, lang: Lang, *, is_over: bool) -> list[str]:
    name = PROCESSES.get(process.process, Text(vi=process.process, en=process.process))
    word = "–" if process.verdict is None and is_over else verdict_word(process.verdict, lang)
    unknown = len(process.unknown) + len(process.untested)
    return [choose(name, lang), word, str(len(process.kept)), str(len(process.broken)), str(unknown)]


def _counted(arranged: Tally, lang: Lang) -> str:
    counts = [(verdict_word(verdict, lang), count) for verdict, count in arranged.scenario_counts.items()]
    counts.append((choose(NO_VERDICT, lang), len(arranged.not_run)))
    return ", ".join(f"{count} {word.lower()}" for word, count in counts if count)


def _failures(arranged: Tally, lang: Lang) -> Iterator[str]:
    if arranged.failures:
        yield f"{_words('failures', lang)}:"
    for number, shortfall in enumerate(arranged.failures, start=1):
        yield from _shortfall(number, shortfall, lang)


def _shortfall(number: int, shortfall: Shortfall, lang: Lang) -> Iterator[str]:
    row = shortfall.requirement.row if shortfall.requirement else None
    ground = f" · {row.document}, {row.clause} · {choose(row.title, lang)}" if row else ""
    yield f"{number:>3}. {shortfall.requirement_id}{ground}"
    if shortfall.requirement and shortfall.requirement.waiver:
        yield f"     {_words('waived', lang, day=readable.day(shortfall.requirement.waiver.expires))}"
    for placed in shortfall.findings[:1]:
        yield f"     {_words('seen', lang)}: {_one_line(choose(placed.finding.seen, lang))}"
        if hint := _one_line(choose(placed.finding.hint, lang)):
            yield f"     {_words('hint', lang)}: {hint}"


def _open(arranged: Tally, lang: Lang) -> Iterator[str]:
    if arranged.unconcluded:
        yield f"{_words('open', lang)}:"
    for scenario in arranged.unconcluded:
        yield f"   - {scenario.plan.id} · {verdict_word(scenario.verdict, lang)}: {_reason(scenario, lang)}"


def _beside_waivers(arranged: Tally, lang: Lang) -> Iterator[str]:
    if arranged.open_beside_waivers:
        yield f"{_words('open_beside_waivers', lang)}:"
    for scenario, requirement in arranged.open_beside_waivers:
        verdict = scenario.event.requirements[requirement.row.id] if scenario.event else None
        title = choose(requirement.row.title, lang)
        yield f"   - {scenario.plan.id} · {requirement.row.id} {title}: {verdict_word(verdict, lang)}"


def _reason(scenario: ScenarioTally, lang: Lang) -> str:
    if scenario.reason is not None:
        return _one_line(choose(scenario.reason, lang))
    return _words("reason_none" if scenario.event else "reason_not_run", lang)


def _one_line(text: str) -> str:
    return shortened(" ".join(text.split()), _REASON)
