"""Every phrase: English, parameters and their values, an example from a real scenario, and what it judges."""

import inspect
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from conformance.scenario.model import Scenario, WrittenStep
from conformance.steps.matching import Matcher, NoMatch
from conformance.steps.registry import QuotedType, StepDefinition, StepKind, WrongValue
from reports.record import Text

KEYWORDS = {
    StepKind.GIVEN: Text(vi="Biết", en="Given"),
    StepKind.WHEN: Text(vi="Khi", en="When"),
    StepKind.THEN: Text(vi="Thì", en="Then"),
}
_PARAMETER = re.compile(r"(?<!\\)\{(\w+)\}")
_ESCAPED = re.compile(r"\\([(){}/\\])")
_IMPOSSIBLE = "\N{REPLACEMENT CHARACTER}"
_NOT_FOLDED = str.maketrans("đĐ", "dD")


@dataclass(frozen=True)
class Parameter:
    """One parameter of a phrase: its type, and the values the type allows (none told: any)."""

    name: str
    pattern: str
    allowed: tuple[str, ...] = ()
    form: str = ""
    """how a value is written, as the type itself says, e.g. «20/11/2026»"""


@dataclass(frozen=True)
class Example:
    """The phrase in a scenario that ships."""

    vi: str
    en: str
    scenario: str
    file: str
    line: int


@dataclass(frozen=True)
class Phrase:
    """One phrase as authors need to know it; ``vi`` and ``en`` as scenarios write them, parameters in braces."""

    kind: StepKind
    vi: str
    en: str
    expression: str
    parameters: tuple[Parameter, ...]
    example: Example | None
    requirements: tuple[str, ...]
    wants_table: bool
    wants_text: bool
    alone: bool
    source: str
    """file and line of the step's function"""

    def says(self, words: str) -> bool:
        """Whether each of the words occurs in it, case and diacritics aside."""
        shown = [self.vi, self.en, *self.requirements, *(p.name for p in self.parameters), self.source]
        if self.example is not None:
            shown += [self.example.vi, self.example.en, self.example.scenario]
        text = folded(" ".join(shown))
        return all(word in text for word in folded(words).split())


def folded(text: str) -> str:
    """Lower case without diacritics: «Đồng bộ» and «dong bo» are the same."""
    plain = unicodedata.normalize("NFD", text.translate(_NOT_FOLDED))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


def phrases(
    definitions: Iterable[StepDefinition],
    types: Iterable[QuotedType],
    scenarios: Sequence[Scenario],
    matcher: Matcher,
) -> list[Phrase]:
    """Every phrase, *Biết* before *Khi* before *Thì*, else in the order of the catalogue."""
    known = {kind.name: kind for kind in types}
    examples = _examples(scenarios, matcher)
    order = list(StepKind)
    listed = [_phrase(definition, known, examples.get(definition.vi)) for definition in definitions]
    return sorted(listed, key=lambda phrase: order.index(phrase.kind))


def _phrase(definition: StepDefinition, types: dict[str, QuotedType], example: Example | None) -> Phrase:
    names = dict.fromkeys(_PARAMETER.findall(definition.vi))
    return Phrase(
        kind=definition.kind,
        vi=_ESCAPED.sub(r"\1", definition.vi),
        en=_ESCAPED.sub(r"\1", definition.en),
        expression=definition.vi,
        parameters=tuple(_parameter(types[name]) for name in names),
        example=example,
        requirements=definition.requirements,
        wants_table=definition.wants_table,
        wants_text=definition.wants_text,
        alone=definition.alone,
        source=_source(definition),
    )


def _parameter(kind: QuotedType) -> Parameter:
    """The type is asked with a value that cannot be: what it then says is what it allows."""
    try:
        kind.parse(_IMPOSSIBLE)
    except WrongValue as error:
        said = str(error)
        values, form = said.partition("cho phép:")[2], said.partition("cần dạng")[2]
        return Parameter(kind.name, kind.pattern, tuple(re.findall("«([^»]*)»", values)), form.strip(" «»"))
    except ValueError:  # a number has no list of values
        pass
    return Parameter(kind.name, kind.pattern)


def _examples(scenarios: Sequence[Scenario], matcher: Matcher) -> dict[str, Example]:
    """The shortest sentence of each phrase; sentences that are none are for ``dvcqg check`` to tell."""
    found: dict[str, Example] = {}
    for scenario in scenarios:
        for step in scenario.steps:
            try:
                match = matcher.match(step.text)
            except (NoMatch, WrongValue):
                continue
            known = found.get(match.definition.vi)
            if known is None or len(step.text) < len(known.vi):
                found[match.definition.vi] = _example(scenario, step, match.english)
    return found


def _example(scenario: Scenario, step: WrittenStep, english: str) -> Example:
    return Example(step.text, english, scenario.id, scenario.file, step.line)


def _source(definition: StepDefinition) -> str:
    code = inspect.unwrap(definition.function).__code__
    module = Path(*definition.function.__module__.split(".")).with_suffix(".py")
    return f"{module.as_posix()}:{code.co_firstlineno}"
