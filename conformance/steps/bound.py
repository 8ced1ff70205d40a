"""A scenario whose every sentence is bound to a step function, or the reasons why it is not."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from conformance.errors import FileError, Place
from conformance.scenario.model import Scenario, WrittenStep
from conformance.steps.context import ScenarioContext
from conformance.steps.matching import Match, Matcher, NoMatch
from conformance.steps.registry import StepDefinition, StepKind, WrongValue

_KIND = {StepKind.GIVEN: "Biết", StepKind.WHEN: "Khi", StepKind.THEN: "Thì"}


@dataclass(frozen=True)
class BoundStep:
    """One sentence and what it does."""

    written: WrittenStep
    definition: StepDefinition
    values: tuple[Any, ...]
    english: str

    @property
    def is_check(self) -> bool:
        """Whether it is a Thì step."""
        return self.definition.kind is StepKind.THEN

    async def run(self, context: ScenarioContext) -> None:
        """Carry it out."""
        extra: dict[str, Any] = {}
        if self.definition.wants_table:
            extra["table"] = self.written.rows
        if self.definition.wants_text:
            extra["text"] = self.written.doc_string or ""
        await self.definition.function(context, *self.values, **extra)


@dataclass(frozen=True)
class BoundScenario:
    """A scenario ready to run."""

    scenario: Scenario
    steps: tuple[BoundStep, ...]

    @property
    def named_by_checks(self) -> tuple[str, ...]:
        """Every requirement id its checks may judge."""
        return tuple(dict.fromkeys(name for step in self.steps for name in step.definition.requirements))


def bind_scenario(scenario: Scenario, matcher: Matcher) -> tuple[BoundScenario, list[FileError]]:
    """The bound scenario, and one error a sentence that could not be bound."""
    bound: list[BoundStep] = []
    errors: list[FileError] = []
    for written in scenario.steps:
        place = Place(scenario.file, written.line)
        try:
            match = matcher.match(written.text)
        except (NoMatch, WrongValue) as error:
            errors.append(FileError(place, str(error)))
            continue
        errors += [FileError(place, reason) for reason in _misuses(written, match)]
        bound.append(BoundStep(written, match.definition, match.values, match.english))
    return BoundScenario(scenario, tuple(bound)), errors


def _misuses(written: WrittenStep, match: Match) -> Sequence[str]:
    definition = match.definition
    reasons = []
    if definition.kind.value != written.part.value:
        reasons.append(f"câu này là «{_KIND[definition.kind]}», không dùng được sau «{written.keyword}»")
    if written.table and not definition.wants_table:
        reasons.append("câu này không nhận bảng")
    if definition.wants_table and not written.table:
        reasons.append("câu này cần một bảng")
    if written.doc_string is not None and not definition.wants_text:
        reasons.append("câu này không nhận đoạn văn bản")
    if any(len(row) != len(written.table[0]) for row in written.table):
        reasons.append("các dòng của bảng không cùng số cột")
    return reasons
