"""Pure judgement of a run once waivers are counted: what each scenario and requirement then weighs."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from conformance.requirements import Requirement
from conformance.run.verdicts import by_requirement, roll_up, weighed
from conformance.steps.bound import BoundScenario, BoundStep
from reports.record import ScenarioEvent, StepEvent, Verdict, Waiver, WaiverState

WAIVABLE = frozenset({Verdict.FAIL, Verdict.INCONCLUSIVE, Verdict.REVIEW, Verdict.BLOCKED})
"""an error of the environment or of ours is nobody's shortfall and is never waived"""
MET = frozenset({Verdict.PASS, Verdict.WARN, Verdict.NOT_APPLICABLE})


@dataclass(frozen=True)
class Judged:
    """What a run found: the events of its scenarios, and what was planned and in force."""

    scenarios: Mapping[str, BoundScenario]
    ended: Sequence[ScenarioEvent]
    steps: Sequence[StepEvent]
    in_force: Mapping[str, Requirement]
    is_whole: bool
    """not filtered, not interrupted, nothing missing"""
    _by_scenario: dict[str, list[StepEvent]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for event in self.steps:
            self._by_scenario.setdefault(event.scenario, []).append(event)

    def steps_of(self, scenario: str) -> list[StepEvent]:
        """The ends of a scenario's steps."""
        return self._by_scenario.get(scenario, [])

    def level(self, requirement: str) -> str:
        """How binding a requirement is in this run."""
        return self.in_force[requirement].level if requirement in self.in_force else "MAY"

    def requirements(self) -> dict[str, Verdict]:
        """What each requirement weighs, waivers aside."""
        return {name: weighed(verdict, self.level(name)) for name, verdict in by_requirement(self.ended).items()}


@dataclass(frozen=True)
class Covers:
    """What some waivers let pass."""

    requirements: frozenset[str]
    scenarios: frozenset[str]

    @classmethod
    def of(cls, waivers: Iterable[Waiver]) -> "Covers":
        """Of these waivers."""
        listed = list(waivers)
        return cls(
            frozenset(one.requirement for one in listed if one.requirement),
            frozenset(one.scenario for one in listed if one.scenario),
        )


def settled_scenarios(judged: Judged, covers: Covers) -> dict[str, Verdict]:
    """The verdict of each scenario that ended, what is waived counting as a remark."""
    return {event.scenario: _settled(judged, event, covers) for event in judged.ended}


def settled_requirements(judged: Judged, covers: Covers) -> dict[str, Verdict]:
    """What each requirement weighs, what is waived counting as a remark."""
    seen: dict[str, list[Verdict]] = {}
    for event in judged.ended:
        for name, verdict in event.requirements.items():
            is_waived = name in covers.requirements or event.scenario in covers.scenarios
            seen.setdefault(name, []).append(_waived(weighed(verdict, judged.level(name)), is_waived))
    return {name: roll_up(verdicts) for name, verdicts in seen.items()}


def states(judged: Judged, waivers: Iterable[Waiver], day: date) -> tuple[WaiverState, ...]:
    """What becomes of each waiver on a day, with the scenarios that all live waivers together let pass."""
    listed = list(waivers)
    settled = settled_scenarios(judged, Covers.of(waiver for waiver in listed if waiver.expires >= day))
    passing = frozenset(name for name, verdict in settled.items() if verdict not in WAIVABLE)
    return tuple(_state(judged, waiver, day, passing) for waiver in listed)


def _state(judged: Judged, waiver: Waiver, day: date, passing: Collection[str]) -> WaiverState:
    said = WaiverState(requirement=waiver.requirement, scenario=waiver.scenario, state="not_concerned")
    if waiver.expires < day:
        return said.model_copy(update={"state": "expired"})
    verdict = _verdict_of(judged, waiver)
    if verdict in WAIVABLE:
        return said.model_copy(update={"state": "applied", "scenarios": _let_pass(judged, waiver, passing)})
    can_tell = judged.is_whole or bool(waiver.scenario)  # a part of the scenarios says nothing of a whole requirement
    return said.model_copy(update={"state": "unneeded"}) if verdict in MET and can_tell else said


def _verdict_of(judged: Judged, waiver: Waiver) -> Verdict | None:
    if waiver.requirement:
        return judged.requirements().get(waiver.requirement)
    return next((event.verdict for event in judged.ended if event.scenario == waiver.scenario), None)


def _let_pass(judged: Judged, waiver: Waiver, passing: Collection[str]) -> tuple[str, ...]:
    """Its own scenario, or those in which its requirement is not met; each as far as nothing else is amiss in it."""
    return tuple(
        event.scenario
        for event in judged.ended
        if event.verdict in WAIVABLE
        and event.scenario in passing
        and (event.scenario == waiver.scenario or event.requirements.get(waiver.requirement) in WAIVABLE)
    )


def _settled(judged: Judged, event: ScenarioEvent, covers: Covers) -> Verdict:
    if event.verdict not in WAIVABLE:
        return event.verdict
    if event.scenario in covers.scenarios:
        return Verdict.WARN
    ends = judged.steps_of(event.scenario)
    if not covers.requirements.intersection(event.requirements) or not ends:
        return event.verdict
    bound = judged.scenarios[event.scenario].steps
    settled = [_settled_step(judged, bound[end.step], end, covers.requirements) for end in ends]
    own = event.message is not None and all(end.message != event.message for end in ends)  # not of any step
    return roll_up([*settled, *([Verdict.INCONCLUSIVE] if own else [])])


def _settled_step(judged: Judged, step: BoundStep, end: StepEvent, waived: Collection[str]) -> Verdict:
    """A step's end by its findings; one that ended without any, by all that it was to judge."""
    if end.findings:
        found = [
            _waived(weighed(finding.verdict, judged.level(finding.requirement)), finding.requirement in waived)
            for finding in end.findings
        ]
        was_cut = end.message is not None  # it raised half-way: what it did not come to stays open
        return roll_up([*found, *([Verdict.INCONCLUSIVE] if was_cut else [])])
    of_step = [name for name in step.definition.requirements if name in judged.in_force]
    return _waived(end.verdict, bool(of_step) and all(name in waived for name in of_step))


def _waived(verdict: Verdict, is_waived: bool) -> Verdict:
    return Verdict.WARN if is_waived and verdict in WAIVABLE else verdict
