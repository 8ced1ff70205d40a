"""Puts register, scenarios and phrases together: each row with the sentences that judge it, and their checks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from conformance.coverage.source_rules import RuleKind, SourceRule
from conformance.coverage.tracing import trace
from conformance.errors import FileError, SeveralErrors
from conformance.observe.topics import TOPICS, Topic
from conformance.requirements import Level, Register, Requirement
from conformance.scenario.model import Scenario
from conformance.steps.bound import BoundScenario, BoundStep, bind_scenario
from conformance.steps.matching import Matcher
from reports.record import Text


@dataclass(frozen=True)
class JudgingStep:
    """One sentence that judges a row: of a scenario, or a line of an observation's topic."""

    scenario: str
    line: int
    text: Text
    keyword: Text
    function: str
    checks: tuple[str, ...]
    judges: tuple[str, ...]


@dataclass(frozen=True)
class Covered:
    """One row with all that judges it."""

    row: Requirement
    level: Level
    """in the ruleset looked at; without one the strictest it has anywhere"""
    scenarios: tuple[Scenario, ...]
    topics: tuple[str, ...]
    steps: tuple[JudgingStep, ...]

    @property
    def checks(self) -> tuple[str, ...]:
        """Names of the checks that judge it, each once."""
        return tuple(dict.fromkeys(check for step in self.steps for check in step.checks))

    @property
    def is_tested(self) -> bool:
        """Whether a scenario or an observation names it."""
        return bool(self.scenarios or self.topics)

    @property
    def positives(self) -> tuple[Scenario, ...]:
        """Scenarios in which all goes as it should, honest twins and resilience included."""
        return tuple(scenario for scenario in self.scenarios if not scenario.is_negative)

    @property
    def negatives(self) -> tuple[Scenario, ...]:
        """Scenarios in which somebody tries what must not be."""
        return tuple(scenario for scenario in self.scenarios if scenario.is_negative)


@dataclass(frozen=True)
class Coverage:
    """All rows, scenarios and source rules, linked both ways."""

    register: Register
    ruleset: str | None
    rows: tuple[Covered, ...]
    scenarios: tuple[Scenario, ...]
    sources: Mapping[str, SourceRule]

    def carrying(self, rule: str) -> list[str]:
        """The rows of the whole register that carry a source rule or rest on a decision."""
        return [row.id for row in self.register.rows.values() if rule in row.rules or rule == row.decision]

    def of_kind(self, kind: RuleKind) -> list[str]:
        """The ids of the source rules of a kind."""
        return [rule.id for rule in self.sources.values() if rule.kind is kind]

    def carried(self, kind: RuleKind) -> list[str]:
        """Those of them that a row carries."""
        return [rule for rule in self.of_kind(kind) if self.carrying(rule)]


def gather(
    register: Register,
    scenarios: Sequence[Scenario],
    matcher: Matcher,
    sources: Mapping[str, SourceRule],
    ruleset: str | None = None,
) -> Coverage:
    """The coverage of the whole register, or of one ruleset.

    Raises:
        SeveralErrors: sentences that are no phrase.
        UsageError: an unknown ruleset.
    """
    bound = _bound(scenarios, matcher)
    rows = register.rows if ruleset is None else register.in_force(ruleset)
    covered = tuple(_covered(row, ruleset, bound) for row in rows.values())
    shown = [one for one in scenarios if ruleset is None or any(name in rows for name in one.requirements)]
    return Coverage(register, ruleset, covered, tuple(shown), sources)


def _bound(scenarios: Iterable[Scenario], matcher: Matcher) -> list[BoundScenario]:
    bound: list[BoundScenario] = []
    errors: list[FileError] = []
    for scenario in scenarios:
        one, problems = bind_scenario(scenario, matcher)
        bound.append(one)
        errors += problems
    if errors:
        raise SeveralErrors(errors)
    return bound


def _covered(row: Requirement, ruleset: str | None, bound: Sequence[BoundScenario]) -> Covered:
    naming = [one for one in bound if row.id in one.scenario.requirements]
    topics = [topic for topic in TOPICS if any(row.id in line.requirements for line in topic.lines)]
    judging = [_step(one.scenario, step, row.id) for one in naming for step in one.steps if _judges(step, row.id)]
    judging += [line for topic in topics for line in _lines(topic, row.id)]
    return Covered(
        row=row,
        level=row.level if ruleset is not None else _strictest(row),
        scenarios=tuple(one.scenario for one in naming),
        topics=tuple(topic.id for topic in topics),
        steps=tuple(judging),
    )


def _judges(step: BoundStep, requirement: str) -> bool:
    return requirement in step.definition.requirements


def _step(scenario: Scenario, step: BoundStep, requirement: str) -> JudgingStep:
    function = step.definition.function
    traced = trace(function)
    return JudgingStep(
        scenario=scenario.id,
        line=step.written.line,
        text=Text(vi=step.written.text, en=step.english),
        keyword=Text(vi=step.written.keyword, en=step.written.english_keyword),
        function=f"{function.__module__.rpartition('.')[2]}.{function.__name__}",
        checks=traced.checks_of(requirement),
        judges=traced.judges,
    )


def _lines(topic: Topic, requirement: str) -> list[JudgingStep]:
    found = []
    for line in topic.lines:
        if requirement in line.requirements:
            traced = trace(line.judge)
            checks = traced.checks_of(requirement)
            keyword = Text(vi="Thì", en="Then")
            found.append(JudgingStep(topic.id, 0, line.text, keyword, f"topics.{topic.id}", checks, traced.judges))
    return found


def _strictest(row: Requirement) -> Level:
    found: list[Level] = [row.level_in(ruleset) for ruleset in row.rulesets] or [row.level]
    order: tuple[Level, ...] = ("MUST", "SHOULD", "MAY")
    return min(found, key=order.index)
