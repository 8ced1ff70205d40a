"""The plan of a run: which scenarios, bound to steps, with everything the record's header must carry."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from conformance.errors import FileError, Place, SeveralErrors, UsageError
from conformance.requirements import Register, Requirement
from conformance.run.tag_expression import tag_expression
from conformance.scenario.model import Scenario
from conformance.steps.bound import BoundScenario, BoundStep, bind_scenario
from conformance.steps.matching import Matcher
from reports.record import PlannedScenario, PlannedStep, RequirementRow, Text

NO_SCENARIOS = "các tập tin kịch bản không có kịch bản nào («Kịch bản:»)"


@dataclass(frozen=True)
class Planned:
    """One scenario of the plan and the requirements in force it is judged by."""

    bound: BoundScenario
    requirements: tuple[str, ...]
    lacking: str = ""
    """the capability that the binding declares absent; the scenario is then not carried out"""
    is_demanded: bool = False
    """whether the ruleset demands that capability: blocked, else not applicable"""

    @property
    def scenario(self) -> Scenario:
        """As written."""
        return self.bound.scenario

    def record(self) -> PlannedScenario:
        """As the header carries it."""
        written = self.scenario
        return PlannedScenario(
            id=written.id,
            title=Text(vi=written.title, en=written.title_en),
            feature=Text(vi=written.feature, en=written.feature_en),
            file=written.file,
            process=written.process,
            requirements=self.requirements,
            tags=written.tags,
            steps=tuple(_step(step) for step in self.bound.steps),
        )


@dataclass(frozen=True)
class Plan:
    """All that will be run."""

    scenarios: tuple[Planned, ...]
    ruleset: str
    register: Register
    in_force: Mapping[str, Requirement]
    filtered: bool

    @property
    def rows(self) -> tuple[RequirementRow, ...]:
        """The requirements in force, as the header carries them."""
        return tuple(row.row() for row in self.in_force.values())

    @property
    def untested(self) -> list[str]:
        """Mandatory rows in force that no planned scenario names and nothing excuses."""
        named = {name for planned in self.scenarios for name in planned.requirements}
        return [
            row.id
            for row in self.in_force.values()
            if row.level == "MUST" and row.id not in named and not row.not_tested_because
        ]


def make_plan(
    scenarios: list[Scenario],
    matcher: Matcher,
    register: Register,
    *,
    ruleset: str,
    tags: str | None,
    capabilities: Mapping[str, bool],
) -> Plan:
    """Bind and choose. Scenarios that judge nothing in force in the ruleset are there for other rulesets: left out.

    Raises:
        SeveralErrors: sentences that cannot be bound, missing or double ids.
        UsageError: an unknown ruleset, a wrong tag expression, nothing chosen.
    """
    in_force = register.in_force(ruleset)
    chooses = tag_expression(tags) if tags is not None else None
    bound = _bound(scenarios, matcher)
    inside = [one for one in bound if _judges_any(one.scenario, in_force)]
    chosen = [one for one in inside if chooses is None or chooses(one.scenario.tags)]
    if not chosen:
        raise UsageError(_nothing_chosen(bound, inside, ruleset, tags))
    demands = register.rulesets[ruleset].demands
    planned = tuple(_planned(one, in_force, capabilities, demands) for one in chosen)
    return Plan(planned, ruleset, register, in_force, filtered=len(chosen) < len(inside))


def of_the_whole(plan: Plan, whole: Sequence[Scenario]) -> Plan:
    """The plan, marked as filtered if it lacks any of all the scenarios that judge something in force."""
    planned = {one.scenario.id for one in plan.scenarios}
    lacks = any(one.id not in planned for one in whole if _judges_any(one, plan.in_force))
    return replace(plan, filtered=plan.filtered or lacks)


def _judges_any(scenario: Scenario, in_force: Mapping[str, Requirement]) -> bool:
    return not scenario.requirements or any(name in in_force for name in scenario.requirements)


def _nothing_chosen(bound: Sequence[object], inside: Sequence[object], ruleset: str, tags: str | None) -> str:
    if not bound:
        return NO_SCENARIOS
    if not inside:
        return f"--ruleset «{ruleset}»: không kịch bản nào kiểm tra yêu cầu của bộ quy tắc này"
    return f"--tags «{tags}»: không chọn được kịch bản nào"


def _bound(scenarios: list[Scenario], matcher: Matcher) -> list[BoundScenario]:
    bound: list[BoundScenario] = []
    errors: list[FileError] = id_errors(scenarios)
    for scenario in scenarios:
        one, problems = bind_scenario(scenario, matcher)
        bound.append(one)
        errors += problems
    if errors:
        raise SeveralErrors(sorted(errors, key=lambda error: (error.place.file, error.place.line)))
    return bound


def id_errors(scenarios: list[Scenario]) -> list[FileError]:
    """Scenarios without an id and ids used twice."""
    errors: list[FileError] = []
    seen: dict[str, Scenario] = {}
    for scenario in scenarios:
        place = Place(scenario.file, scenario.line)
        if not scenario.id:
            errors.append(FileError(place, "kịch bản chưa có mã (thẻ @id:…)"))
        elif scenario.id in seen:
            first = seen[scenario.id]
            errors.append(FileError(place, f"mã @id:{scenario.id} đã dùng ở {first.file}, dòng {first.line}"))
        seen.setdefault(scenario.id, scenario)
    return errors


def _planned(
    bound: BoundScenario,
    in_force: Mapping[str, Requirement],
    capabilities: Mapping[str, bool],
    demands: Sequence[str],
) -> Planned:
    requirements = tuple(name for name in bound.scenario.requirements if name in in_force)
    needs = [*bound.scenario.needs, *(need for name in requirements for need in in_force[name].needs)]
    lacking = [need for need in needs if capabilities.get(need) is False]
    demanded = next((need for need in lacking if need in demands), "")
    return Planned(bound, requirements, demanded or next(iter(lacking), ""), is_demanded=bool(demanded))


def _step(step: BoundStep) -> PlannedStep:
    return PlannedStep(
        keyword=Text(vi=step.written.keyword, en=step.written.english_keyword),
        text=Text(vi=step.written.text, en=step.english),
        line=step.written.line,
        outcome=step.is_check,
    )
