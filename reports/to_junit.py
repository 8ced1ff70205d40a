"""JUnit XML of a record: a suite a feature, a case a scenario, ids that stay the same from run to run.

``classname`` is ``<process>/<feature>`` in Vietnamese, ``name`` the scenario's ``@id``. How a verdict maps:

=====================================  =========================================================
pass, warn                             passed; remarks stand in ``system-out``
fail                                   ``<failure>``
blocked, inconclusive, error           ``<error>`` (``type`` is the verdict): CI must not be green
no verdict (not carried out)           ``<error type="not_run">``
review, not_applicable                 ``<skipped>`` with the reason
let pass by a waiver                   ``<skipped type="waived">`` with the last day, until then green
=====================================  =========================================================
"""

from collections.abc import Iterator
from itertools import groupby
from xml.etree import ElementTree as xml

from reports.labels import LABELS
from reports.readable import day, visible
from reports.record import Record, Text, Verdict
from reports.tally import PlacedFinding, ScenarioTally, tally
from reports.words import Lang, choose, known_language, verdict_word

_ERRORS = frozenset({Verdict.BLOCKED, Verdict.INCONCLUSIVE, Verdict.ERROR, None})
_SKIPPED = frozenset({Verdict.REVIEW, Verdict.NOT_APPLICABLE})


def draw_junit(record: Record, *, lang: str = "vi") -> str:
    """The XML document; messages are in ``lang``, ids never change with it.

    Raises:
        UnknownLanguage: ``lang`` is not ``vi`` or ``en``.
    """
    known = known_language(lang)
    scenarios = tally(record).scenarios
    root = xml.Element("testsuites", {"name": visible(record.header.subject.name), **_figures(scenarios)})
    for name, members in groupby(scenarios, key=_class_name):
        _suite(root, record, name, tuple(members), known)
    xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + xml.tostring(root, encoding="unicode") + "\n"


def _class_name(scenario: ScenarioTally) -> str:
    return visible(f"{scenario.plan.process}/{choose(scenario.plan.feature, 'vi')}")


def _figures(scenarios: tuple[ScenarioTally, ...]) -> dict[str, str]:
    verdicts = [scenario.verdict for scenario in scenarios if not scenario.waiver]
    return {
        "tests": str(len(scenarios)),
        "failures": str(verdicts.count(Verdict.FAIL)),
        "errors": str(sum(verdict in _ERRORS for verdict in verdicts)),
        "skipped": str(sum(verdict in _SKIPPED for verdict in verdicts) + len(scenarios) - len(verdicts)),
        "time": _seconds(sum(scenario.duration_ms for scenario in scenarios)),
    }


def _seconds(milliseconds: float) -> str:
    return f"{milliseconds / 1000:.3f}"


def _suite(root: xml.Element, record: Record, name: str, members: tuple[ScenarioTally, ...], lang: Lang) -> None:
    started = [member.event.started_at for member in members if member.event]
    suite = xml.SubElement(root, "testsuite", {"name": name, **_figures(members)})
    suite.set("timestamp", min(started, default=record.header.started_at).isoformat())
    for member in members:
        _case(suite, name, member, lang)


def _case(suite: xml.Element, class_name: str, scenario: ScenarioTally, lang: Lang) -> None:
    case = xml.SubElement(suite, "testcase", {"classname": class_name, "name": visible(scenario.plan.id)})
    case.set("file", visible(scenario.plan.file))
    case.set("time", _seconds(scenario.duration_ms))
    if scenario.waiver:
        words = choose(LABELS["waived"], lang).format(day=day(scenario.waiver.expires))
        message = visible(f"{words}: {scenario.waiver.reason}")
        xml.SubElement(case, "skipped", {"type": "waived", "message": message})
    elif scenario.verdict is Verdict.FAIL:
        findings = list(_findings(scenario, Verdict.FAIL))
        message = "; ".join(dict.fromkeys(placed.finding.requirement for placed in findings))
        _outcome(case, "failure", scenario, message, "\n\n".join(_told(placed, lang) for placed in findings), lang)
    elif scenario.verdict in _ERRORS:
        _outcome(case, "error", scenario, _reason(scenario, lang), _reason(scenario, lang), lang)
    elif scenario.verdict in _SKIPPED:
        _outcome(case, "skipped", scenario, _reason(scenario, lang), "", lang)
    _remarks(case, scenario, lang)


def _outcome(case: xml.Element, kind: str, scenario: ScenarioTally, message: str, told: str, lang: Lang) -> None:
    word = verdict_word(scenario.verdict, lang)
    attributes = {"type": scenario.verdict.value if scenario.verdict else "not_run"}
    attributes["message"] = visible(f"{word}: {message}" if message else word)
    xml.SubElement(case, kind, attributes).text = visible(told) or None


def _reason(scenario: ScenarioTally, lang: Lang) -> str:
    if scenario.event is None:
        return choose(LABELS["reason_not_run"], lang)
    return choose(scenario.reason, lang) if scenario.reason else choose(LABELS["reason_none"], lang)


def _remarks(case: xml.Element, scenario: ScenarioTally, lang: Lang) -> None:
    told = "\n\n".join(_told(placed, lang) for placed in _findings(scenario, Verdict.WARN))
    if told:
        xml.SubElement(case, "system-out").text = visible(told)


def _findings(scenario: ScenarioTally, verdict: Verdict) -> Iterator[PlacedFinding]:
    for step in scenario.steps:
        yield from (placed for placed in step.findings if placed.finding.verdict is verdict)


def _told(placed: PlacedFinding, lang: Lang) -> str:
    """One finding in lines: requirement with its clause, expected, seen, hint, exchange."""
    found, row = placed.finding, placed.requirement
    lines = [f"{found.requirement}" + (f" ({row.document}, {row.clause}): {choose(row.title, lang)}" if row else "")]
    for label, text in (("expected", found.expected), ("seen", found.seen), ("hint", found.hint)):
        lines += _line(label, text, lang)
    if placed.exchange:
        lines.append(f"{choose(LABELS['evidence'], lang)}: {placed.exchange.event.method} {placed.exchange.event.url}")
    return "\n".join(lines)


def _line(label: str, text: Text, lang: Lang) -> list[str]:
    words = choose(text, lang)
    return [f"{choose(LABELS[label], lang)}: {words}"] if words else []
