"""Arranges a record: scenarios with their steps, requirements, processes, shortfalls."""

from collections import defaultdict
from collections.abc import Iterator

from reports.record import (
    PlannedScenario,
    Record,
    Verdict,
    Waiver,
)
from reports.tally.found import Found
from reports.tally.shapes import (
    KEPT,
    OPEN,
    PlacedFinding,
    ProcessTally,
    RequirementTally,
    ScenarioTally,
    Shortfall,
    StepTally,
    Tally,
)
from reports.words import PROCESS_ORDER


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


def _scenarios(record: Record, *, whole: bool) -> Iterator[ScenarioTally]:
    found = Found(record, whole=whole)
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


def _step(found: Found, plan: PlannedScenario, anchor: str, index: int) -> StepTally:
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
