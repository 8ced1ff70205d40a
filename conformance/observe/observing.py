"""Writes the record of an observation: the same events as a replay, its scenarios being the topics."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from conformance import __version__
from conformance.checks.observation import Observation
from conformance.evidence.journal import journal_event
from conformance.evidence.recorder import wall_clock
from conformance.observe.summing import summed
from conformance.observe.topics import TOPICS, Line, Topic
from conformance.observe.window import Window
from conformance.requirements import Register, Requirement
from conformance.run.judging import finding_of
from conformance.run.settings import new_run_id
from conformance.run.verdicts import by_process, by_requirement, exit_code, in_one_scenario, roll_up, weighed
from reports.record import (
    Footer,
    Header,
    PlannedScenario,
    PlannedStep,
    RecordWriter,
    ScenarioEvent,
    StepEvent,
    Subject,
    Text,
)

THEN = Text(vi="Thì", en="Then")
FEATURE = Text(
    vi="Quan sát từ nhật ký của Cổng DVCQG mô phỏng", en="Observed in the journal of the simulated national portal"
)
NOT_SEEN = Text(
    vi="Trong thời gian quan sát chưa có dữ liệu để xem xét nội dung này.",
    en="Nothing was seen in the span observed by which this could be judged.",
)


@dataclass(frozen=True)
class Observed:
    """What an observation is of: the member, the portal, the ruleset, and the digests of what judged."""

    subject: Subject
    environment: str
    ruleset: str
    run_by: str
    digests: dict[str, str]


def observe(window: Window, observed: Observed, register: Register, path: Path) -> Footer:
    """Judge the window and write ``run.ndjson``; gives the footer."""
    in_force = register.in_force(observed.ruleset) | register.of_observation
    named = {name for topic in TOPICS for line in topic.lines for name in line.requirements}
    rows = {name: row for name, row in in_force.items() if name in named}
    writer = RecordWriter(path)
    try:
        writer.write(_header(window, observed, register, rows))
        ended = [_topic(window, topic, rows, writer) for topic in TOPICS]
        footer = _footer(rows, ended)
        writer.write(footer)
        return footer
    finally:
        writer.close()


def _topic(window: Window, topic: Topic, rows: dict[str, Requirement], writer: RecordWriter) -> ScenarioEvent:
    started = wall_clock()
    steps = [_step(window, topic, place, rows) for place in range(len(topic.lines))]
    for step, (event, told) in enumerate(steps):
        _write_evidence(window, topic.id, step, told, writer)
        writer.write(event)
    findings = [finding for event, _ in steps for finding in event.findings]
    verdict = roll_up(event.verdict for event, _ in steps)
    ended = ScenarioEvent(
        scenario=topic.id,
        verdict=verdict,
        started_at=started,
        ended_at=wall_clock(),
        message=None if findings else NOT_SEEN,
        requirements=in_one_scenario(findings, {}, _requirements(topic, rows)),
    )
    writer.write(ended)
    return ended


def _step(
    window: Window, topic: Topic, place: int, rows: dict[str, Requirement]
) -> tuple[StepEvent, list[Observation]]:
    told = [one for one in summed(topic.lines[place].judge(window)) if one.requirement in rows]
    findings = tuple(finding_of(one, topic.id, rows[one.requirement]) for one in told)
    verdicts = [weighed(finding.verdict, rows[finding.requirement].level) for finding in findings]
    event = StepEvent(
        scenario=topic.id,
        step=place,
        verdict=roll_up(verdicts),
        duration_ms=0.0,
        message=None if findings else NOT_SEEN,
        findings=findings,
    )
    return event, told


def _write_evidence(window: Window, scenario: str, step: int, told: list[Observation], writer: RecordWriter) -> None:
    wanted = {one.exchange.removeprefix("journal:") for one in told}
    for entry in window.entries:
        if str(entry.seq) in wanted:
            writer.write(journal_event(entry, scenario=scenario, step=step))


def _requirements(topic: Topic, rows: dict[str, Requirement]) -> tuple[str, ...]:
    return tuple(name for line in topic.lines for name in line.requirements if name in rows)


def _footer(rows: dict[str, Requirement], ended: list[ScenarioEvent]) -> Footer:
    requirements = by_requirement(ended)
    verdict = roll_up(event.verdict for event in ended)
    return Footer(
        ended_at=wall_clock(),
        interrupted=False,
        verdict=verdict,
        conforms=None,
        exit_code=exit_code(verdict),
        scenarios={event.scenario: event.verdict for event in ended},
        requirements=requirements,
        processes=by_process([row.row() for row in rows.values()], requirements),
    )


def _header(window: Window, observed: Observed, register: Register, rows: dict[str, Requirement]) -> Header:
    began = wall_clock()
    return Header(
        run_id=new_run_id(),
        kind="observation",
        subject=observed.subject,
        environment=observed.environment,
        ruleset=observed.ruleset,
        register_version=register.version,
        suite_version=__version__,
        started_at=began,
        seed=0,
        filtered=False,
        run_by=observed.run_by,
        digests=observed.digests,
        requirements=tuple(row.row() for row in rows.values()),
        plan=tuple(_planned(topic, rows) for topic in TOPICS),
        decisions=register.decisions_of(rows.values()),
        window=_span(window),
    )


def _span(window: Window) -> tuple[datetime, datetime] | None:
    return (window.entries[0].at, window.entries[-1].at) if window.entries else None


def _planned(topic: Topic, rows: dict[str, Requirement]) -> PlannedScenario:
    return PlannedScenario(
        id=topic.id,
        title=topic.title,
        feature=FEATURE,
        file="",
        process=topic.process,
        requirements=_requirements(topic, rows),
        tags=(),
        steps=tuple(_planned_step(line) for line in topic.lines),
    )


def _planned_step(line: Line) -> PlannedStep:
    return PlannedStep(keyword=THEN, text=line.text, line=0, outcome=True)
