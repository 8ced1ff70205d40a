"""Shapes of a record arranged for display. What the record does not say is ``None``."""

from collections import Counter, defaultdict
from collections.abc import Iterable
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

KEPT = frozenset({Verdict.PASS, Verdict.WARN})


OPEN = frozenset({Verdict.ERROR, Verdict.INCONCLUSIVE, Verdict.REVIEW, Verdict.BLOCKED, None})


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
