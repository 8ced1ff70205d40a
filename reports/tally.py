"""Roll-ups of a record for display: scenarios with their steps, requirements, processes, shortfalls.

Nothing here judges. Every verdict is read from the record; what the record does not say is ``None``.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reports.record import (
    ExchangeEvent,
    Finding,
    PlannedScenario,
    PlannedStep,
    Record,
    RequirementRow,
    ScenarioEvent,
    StepEvent,
    Text,
    Verdict,
    Waiver,
)
from reports.words import PROCESS_ORDER

KEPT = frozenset({Verdict.PASS, Verdict.WARN})
OPEN = frozenset({Verdict.ERROR, Verdict.INCONCLUSIVE, Verdict.REVIEW, Verdict.BLOCKED, None})


MOST_EXCHANGES = 2_000
"""of a larger record the page shows what somebody will look at; the rest stays in the record"""


@dataclass(frozen=True)
class SeenExchange:
    """An exchange with its place in the page."""

    anchor: str
    event: ExchangeEvent


@dataclass(frozen=True)
class PlacedFinding:
    """A finding with its requirement, its scenario and the exchange it was seen in."""

    anchor: str
    finding: Finding
    scenario: PlannedScenario
    scenario_anchor: str
    requirement: RequirementRow | None
    exchange: SeenExchange | None


@dataclass(frozen=True)
class StepTally:
    """A planned step, what became of it and the exchanges made in it. ``event`` is ``None`` if it never ran."""

    number: int
    plan: PlannedStep
    event: StepEvent | None
    findings: tuple[PlacedFinding, ...]
    exchanges: tuple[SeenExchange, ...]
    left_out: int = 0
    """exchanges that are in the record only"""

    @property
    def verdict(self) -> Verdict | None:
        """As the record says."""
        return self.event.verdict if self.event else None


@dataclass(frozen=True)
class ScenarioTally:
    """A planned scenario with its steps; ``loose`` are exchanges that belong to none of them."""

    anchor: str
    plan: PlannedScenario
    event: ScenarioEvent | None
    steps: tuple[StepTally, ...]
    loose: tuple[SeenExchange, ...]
    waiver: Waiver | None = None
    """what lets it pass though it is not met"""

    @property
    def verdict(self) -> Verdict | None:
        """As the record says; ``None`` for a planned scenario that was not carried out."""
        return self.event.verdict if self.event else None

    @property
    def reason(self) -> Text | None:
        """Why it could not be concluded: the scenario's own message, else its first step's."""
        if self.event is not None and self.event.message is not None:
            return self.event.message
        return next((s.event.message for s in self.steps if s.event and s.event.message), None)

    @property
    def duration_ms(self) -> float:
        """Wall time from its start to its end; 0 when it did not end."""
        return (self.event.ended_at - self.event.started_at).total_seconds() * 1000 if self.event else 0.0


@dataclass(frozen=True)
class RequirementTally:
    """A requirement in force, its verdict over the whole run and the scenarios that name it."""

    anchor: str
    row: RequirementRow
    verdict: Verdict | None
    scenarios: tuple[ScenarioTally, ...]
    waiver: Waiver | None = None
    """what lets it pass though it is not met"""

    @property
    def is_untested(self) -> bool:
        """No scenario of the plan names it and the record says nothing about it."""
        return self.verdict is None and not self.scenarios


@dataclass(frozen=True)
class ProcessTally:
    """One process of the dispatch: its verdict and its requirements by what became of them."""

    process: str
    verdict: Verdict | None
    kept: tuple[RequirementTally, ...]
    broken: tuple[RequirementTally, ...]
    unknown: tuple[RequirementTally, ...]
    untested: tuple[RequirementTally, ...]
    """that a scenario could show and none does"""
    excused: tuple[RequirementTally, ...]
    """that no scenario can show; the row says why"""
    not_applicable: tuple[RequirementTally, ...]
    waived: tuple[RequirementTally, ...] = ()

    @property
    def waiver(self) -> Waiver | None:
        """What lets it pass: its requirements' waiver that ends first, when nothing else is amiss."""
        if self.broken or self.unknown:
            return None
        return min((r.waiver for r in self.waived if r.waiver), key=lambda waiver: waiver.expires, default=None)


@dataclass(frozen=True)
class Shortfall:
    """A requirement with the findings of one verdict against it, and in how many of its scenarios."""

    requirement_id: str
    requirement: RequirementTally | None
    findings: tuple[PlacedFinding, ...]

    @property
    def scenario_count(self) -> int:
        """Scenarios in which it was found."""
        return len({placed.scenario.id for placed in self.findings})


@dataclass(frozen=True)
class Tally:
    """All a report shows of a record."""

    record: Record
    scenarios: tuple[ScenarioTally, ...]
    requirements: tuple[RequirementTally, ...]
    processes: tuple[ProcessTally, ...]
    failures: tuple[Shortfall, ...]
    remarks: tuple[Shortfall, ...]
    unplanned: tuple[str, ...]
    """ids of scenarios that the record holds though the plan does not"""

    @property
    def verdict(self) -> Verdict | None:
        """Of the whole run; ``None`` when the record has no footer."""
        return self.record.footer.verdict if self.record.footer else None

    @property
    def kept(self) -> tuple[RequirementTally, ...]:
        """Requirements kept in all processes."""
        return tuple(requirement for process in self.processes for requirement in process.kept)

    @property
    def broken(self) -> tuple[RequirementTally, ...]:
        """Requirements not kept."""
        return tuple(requirement for process in self.processes for requirement in process.broken)

    @property
    def unknown(self) -> tuple[RequirementTally, ...]:
        """Requirements about which nothing can be told."""
        return tuple(requirement for process in self.processes for requirement in process.unknown)

    @property
    def untested(self) -> tuple[RequirementTally, ...]:
        """Requirements in force that no scenario of the plan names, though one could."""
        return tuple(requirement for process in self.processes for requirement in process.untested)

    @property
    def excused(self) -> tuple[RequirementTally, ...]:
        """Requirements in force that no scenario can show."""
        return tuple(requirement for process in self.processes for requirement in process.excused)

    @property
    def not_applicable(self) -> tuple[RequirementTally, ...]:
        """Requirements that do not apply to the body."""
        return tuple(requirement for process in self.processes for requirement in process.not_applicable)

    @property
    def waived(self) -> tuple[RequirementTally, ...]:
        """Requirements not met that an exception lets pass."""
        return tuple(requirement for process in self.processes for requirement in process.waived)

    @property
    def open_beside_waivers(self) -> tuple[tuple[ScenarioTally, RequirementTally], ...]:
        """What could not be told in scenarios that have a waived shortfall and are not let pass all the same."""
        waived = {requirement.row.id for requirement in self.waived}
        return tuple(
            (scenario, requirement)
            for scenario in self.scenarios
            if scenario.event and not scenario.waiver and waived.intersection(scenario.event.requirements)
            for requirement in self.requirements
            if requirement.row.id not in waived
            and scenario.event.requirements.get(requirement.row.id, Verdict.PASS) in OPEN
        )

    @property
    def grounds(self) -> dict[str, list[str]]:
        """The clauses tested, by document, in the order of the register."""
        clauses: dict[str, dict[str, None]] = defaultdict(dict)
        for row in self.record.header.requirements:
            clauses[row.document].update({row.clause: None} if row.clause else {})
        return {document: list(found) for document, found in clauses.items()}

    @property
    def unconcluded(self) -> tuple[ScenarioTally, ...]:
        """Scenarios about which nothing can be told."""
        return tuple(scenario for scenario in self.scenarios if scenario.verdict in OPEN and not scenario.waiver)

    @property
    def not_run(self) -> tuple[ScenarioTally, ...]:
        """Planned scenarios without a verdict."""
        return tuple(scenario for scenario in self.scenarios if scenario.event is None)

    @property
    def scenario_counts(self) -> dict[Verdict, int]:
        """Scenarios by verdict, all eight words."""
        return count_verdicts(scenario.verdict for scenario in self.scenarios)

    @property
    def requirement_counts(self) -> dict[Verdict, int]:
        """Requirements by verdict, all eight words."""
        return count_verdicts(requirement.verdict for requirement in self.requirements)


def count_verdicts(verdicts: Iterable[Verdict | None]) -> dict[Verdict, int]:
    """How often each of the eight words occurs; ``None`` is not counted."""
    seen = Counter(verdicts)
    return {verdict: seen[verdict] for verdict in Verdict}


def tally(record: Record, *, whole: bool = False) -> Tally:
    """The record, arranged for reports.

    Of a large record only the exchanges of scenarios that did not pass, and those that findings name, are placed;
    all of them when ``whole``.
    """
    scenarios = tuple(_scenarios(record, whole=whole))
    requirements = tuple(_requirements(record, scenarios))
    planned = {scenario.plan.id for scenario in scenarios}
    return Tally(
        record=record,
        scenarios=scenarios,
        requirements=requirements,
        processes=tuple(_processes(record, requirements)),
        failures=tuple(_shortfalls(scenarios, requirements, Verdict.FAIL)),
        remarks=tuple(_shortfalls(scenarios, requirements, Verdict.WARN)),
        unplanned=tuple(dict.fromkeys(e.scenario for e in record.scenarios if e.scenario not in planned)),
    )


class _Found:
    """The record's events by where they belong."""

    def __init__(self, record: Record, *, whole: bool) -> None:
        self.rows = {row.id: row for row in record.header.requirements}
        self.ended = {event.scenario: event for event in record.scenarios}
        self.steps = {(event.scenario, event.step): event for event in record.steps}
        self.exchanges = [SeenExchange(f"x{n}", event) for n, event in enumerate(record.exchanges, start=1)]
        self._named = {x.event.id: x for x in reversed(self.exchanges)}
        self._owned = {(x.event.scenario, x.event.id): x for x in reversed(self.exchanges)}
        self._placed: dict[tuple[str, int], list[SeenExchange]] = defaultdict(list)
        self.left_out: Counter[tuple[str, int]] = Counter()
        cited = {finding.exchange for event in record.steps for finding in event.findings}
        whole = whole or len(self.exchanges) <= MOST_EXCHANGES
        for exchange in self.exchanges:
            place = exchange.event.scenario, exchange.event.step
            if whole or exchange.event.id in cited or not self._has_passed(exchange.event.scenario):
                self._placed[place].append(exchange)
            else:
                self.left_out[place] += 1

    def _has_passed(self, scenario: str) -> bool:
        event = self.ended.get(scenario)
        return event is not None and event.verdict in (Verdict.PASS, Verdict.NOT_APPLICABLE)

    def of_step(self, scenario: str, step: int) -> tuple[SeenExchange, ...]:
        """In the order of time: the portal's journal is taken only after the suite's own calls."""
        return tuple(sorted(self._placed.get((scenario, step), ()), key=lambda exchange: exchange.event.at))

    def loose(self, plan: PlannedScenario) -> tuple[SeenExchange, ...]:
        places = [place for place in self._placed if place[0] == plan.id and not 0 <= place[1] < len(plan.steps)]
        return tuple(exchange for place in sorted(places) for exchange in self._placed[place])

    def named(self, scenario: str, exchange_id: str) -> SeenExchange | None:
        """The exchange of that id, of this scenario first."""
        return self._owned.get((scenario, exchange_id)) or self._named.get(exchange_id)


def _scenarios(record: Record, *, whole: bool) -> Iterator[ScenarioTally]:
    found = _Found(record, whole=whole)
    waivers = _scenario_waivers(record)
    for number, plan in enumerate(record.header.plan, start=1):
        anchor = f"s{number}"
        yield ScenarioTally(
            anchor=anchor,
            plan=plan,
            event=found.ended.get(plan.id),
            steps=tuple(_step(found, plan, anchor, index) for index in range(len(plan.steps))),
            loose=found.loose(plan),
            waiver=waivers.get(plan.id),
        )


def _applied(record: Record) -> list[tuple[Waiver, tuple[str, ...]]]:
    """The waivers that let something pass, that which ends first first, each with its scenarios."""
    states = record.footer.waivers if record.footer else ()
    pairs = zip(record.header.waivers, states, strict=False)
    found = [(waiver, state.scenarios) for waiver, state in pairs if state.state == "applied"]
    return sorted(found, key=lambda pair: pair[0].expires)


def _scenario_waivers(record: Record) -> dict[str, Waiver]:
    found: dict[str, Waiver] = {}
    for waiver, scenarios in _applied(record):
        for scenario in scenarios:
            found.setdefault(scenario, waiver)
    return found


def _requirement_waiver(
    record: Record, requirement: str, verdict: Verdict | None, naming: tuple[ScenarioTally, ...]
) -> Waiver | None:
    """Its own waiver; or one of scenarios, when it is let pass in each scenario in which it is not met."""
    if verdict in KEPT or verdict in (None, Verdict.NOT_APPLICABLE):
        return None
    own = next((waiver for waiver, _ in _applied(record) if waiver.requirement == requirement), None)
    amiss = [s for s in naming if s.event and s.event.requirements.get(requirement) == verdict]
    of_scenarios = [scenario.waiver for scenario in amiss if scenario.waiver and scenario.waiver.scenario]
    return own or (of_scenarios[0] if amiss and len(of_scenarios) == len(amiss) else None)


def _step(found: _Found, plan: PlannedScenario, anchor: str, index: int) -> StepTally:
    event = found.steps.get((plan.id, index))
    return StepTally(
        number=index + 1,
        plan=plan.steps[index],
        event=event,
        findings=tuple(
            PlacedFinding(
                anchor=f"{anchor}-b{index + 1}-n{order}",
                finding=finding,
                scenario=plan,
                scenario_anchor=anchor,
                requirement=found.rows.get(finding.requirement),
                exchange=found.named(plan.id, finding.exchange),
            )
            for order, finding in enumerate(event.findings if event else (), start=1)
        ),
        exchanges=found.of_step(plan.id, index),
        left_out=found.left_out[plan.id, index],
    )


def _requirements(record: Record, scenarios: tuple[ScenarioTally, ...]) -> Iterator[RequirementTally]:
    verdicts = record.footer.requirements if record.footer else {}
    for number, row in enumerate(record.header.requirements, start=1):
        naming = tuple(scenario for scenario in scenarios if row.id in scenario.plan.requirements)
        verdict = verdicts.get(row.id)
        waiver = _requirement_waiver(record, row.id, verdict, naming)
        yield RequirementTally(f"yc{number}", row, verdict, naming, waiver)


def _processes(record: Record, requirements: tuple[RequirementTally, ...]) -> Iterator[ProcessTally]:
    verdicts = record.footer.processes if record.footer else {}
    present = [requirement.row.process for requirement in requirements] + list(verdicts)
    for process in dict.fromkeys([*PROCESS_ORDER, *present]):
        own = [requirement for requirement in requirements if requirement.row.process == process]
        if own or process in verdicts or process != "other":
            yield ProcessTally(
                process=process,
                verdict=verdicts.get(process),
                kept=tuple(r for r in own if r.verdict in KEPT),
                broken=tuple(r for r in own if r.verdict is Verdict.FAIL and not r.waiver),
                unknown=tuple(r for r in own if r.verdict in OPEN and not r.is_untested and not r.waiver),
                untested=tuple(r for r in own if r.is_untested and not r.row.not_tested_because),
                excused=tuple(r for r in own if r.is_untested and r.row.not_tested_because),
                not_applicable=tuple(r for r in own if r.verdict is Verdict.NOT_APPLICABLE),
                waived=tuple(r for r in own if r.waiver),
            )


def _shortfalls(
    scenarios: tuple[ScenarioTally, ...], requirements: tuple[RequirementTally, ...], verdict: Verdict
) -> Iterator[Shortfall]:
    found: dict[str, list[PlacedFinding]] = defaultdict(list)
    for placed in (f for scenario in scenarios for step in scenario.steps for f in step.findings):
        if placed.finding.verdict is verdict:
            found[placed.finding.requirement].append(placed)
    in_force = {requirement.row.id: requirement for requirement in requirements}
    said = [requirement.row.id for requirement in requirements if requirement.verdict is verdict]
    order = {requirement_id: number for number, requirement_id in enumerate(in_force)}
    for requirement_id in sorted({*found, *said}, key=lambda known: (order.get(known, len(order)), known)):
        yield Shortfall(requirement_id, in_force.get(requirement_id), tuple(found[requirement_id]))
