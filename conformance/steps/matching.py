"""Finds the phrase of the catalogue that a sentence is, by cucumber expressions."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from cucumber_expressions.expression import CucumberExpression
from cucumber_expressions.parameter_type import ParameterType
from cucumber_expressions.parameter_type_registry import ParameterTypeRegistry

from conformance.errors import SuiteError
from conformance.steps.registry import QUOTED, QuotedType, StepDefinition, WrongValue

_PARAMETER = re.compile(r"(?<!\\)\{(\w*)\}")
_ESCAPED = re.compile(r"\\([(){}/\\])")


class CatalogueBroken(SuiteError):
    """A phrase of ours that cannot be: our own fault, found when the catalogue is loaded."""


class NoMatch(ValueError):
    """A sentence that is no phrase, or more than one; the sentence says which."""


@dataclass(frozen=True)
class Match:
    """A sentence bound to its phrase: values by position, and the English sentence."""

    definition: StepDefinition
    values: tuple[Any, ...]
    english: str


@dataclass(frozen=True)
class _Phrase:
    definition: StepDefinition
    expression: CucumberExpression
    types: tuple[QuotedType, ...]


class Matcher:
    """The phrases of a catalogue, ready to match."""

    def __init__(self, definitions: Iterable[StepDefinition], types: Sequence[QuotedType]) -> None:
        self._types = {kind.name: kind for kind in types}
        registry = _registry(types)
        self._phrases = [self._phrase(definition, registry) for definition in definitions]
        self._blank = {_blanked_phrase(phrase.definition.vi): phrase.definition.vi for phrase in self._phrases}

    def match(self, sentence: str) -> Match:
        """The one phrase the sentence is.

        Raises:
            NoMatch: unknown (with the nearest known phrase) or ambiguous.
            WrongValue: a quoted value its type does not know.
        """
        found = [
            (phrase, arguments)
            for phrase in self._phrases
            if (arguments := phrase.expression.match(sentence)) is not None
        ]
        if not found:
            raise NoMatch(self._unknown(sentence))
        if len(found) > 1:
            phrases = "; ".join(f"«{phrase.definition.vi}»" for phrase, _ in found)
            raise NoMatch(f"câu khớp nhiều hơn một mẫu: {phrases}")
        phrase, arguments = found[0]
        raw = [str(argument.value) for argument in arguments]
        values = tuple(kind.parse(text) for kind, text in zip(phrase.types, raw, strict=True))
        return Match(phrase.definition, values, _rendered(phrase, values))

    def _phrase(self, definition: StepDefinition, registry: ParameterTypeRegistry) -> _Phrase:
        vi, en = _names(definition.vi), _names(definition.en)
        if vi != en:
            raise CatalogueBroken(f"Mẫu «{definition.vi}»: tham số tiếng Việt {vi} khác tiếng Anh {en}")
        unknown = [name for name in vi if name not in self._types]
        if unknown:
            raise CatalogueBroken(f"Mẫu «{definition.vi}»: không có kiểu tham số {', '.join(unknown)}")
        if re.search(r"(?<!\\)/", definition.vi):
            raise CatalogueBroken(f"Mẫu «{definition.vi}»: dấu «/» phải viết là «\\/»")
        try:
            expression = CucumberExpression(definition.vi, registry)
        except Exception as error:  # the library raises bare subclasses of Exception for a bad expression
            raise CatalogueBroken(f"Mẫu «{definition.vi}» không hợp lệ: {error}") from error
        return _Phrase(definition, expression, tuple(self._types[name] for name in vi))

    def _unknown(self, sentence: str) -> str:
        near = get_close_matches(_blanked(sentence), self._blank, n=1, cutoff=0.5)
        hint = f"; mẫu gần nhất: «{self._blank[near[0]]}»" if near else ""
        return f"không có mẫu câu cho «{sentence}»{hint}"


def same_shape(definitions: Iterable[StepDefinition]) -> list[tuple[str, str]]:
    """Pairs of phrases that differ only in a parameter's type: no sentence could tell them apart."""
    seen: dict[str, str] = {}
    pairs = []
    for definition in definitions:
        shape = _blanked_phrase(definition.vi)
        if shape in seen:
            pairs.append((seen[shape], definition.vi))
        seen[shape] = definition.vi
    return pairs


def _registry(types: Sequence[QuotedType]) -> ParameterTypeRegistry:
    """The library's registry with our types alone beside its own; ours are parsed by us after the match."""
    registry = ParameterTypeRegistry()
    for kind in types:
        try:
            registry.define_parameter_type(ParameterType(kind.name, kind.pattern, str, lambda text: text, False, False))
        except Exception as error:  # bare subclasses of Exception again
            raise CatalogueBroken(f"Kiểu tham số «{kind.name}»: {error}") from error
    return registry


def _names(phrase: str) -> list[str]:
    return _PARAMETER.findall(phrase)


def _blanked(sentence: str) -> str:
    return re.sub(QUOTED, "…", sentence)


def _blanked_phrase(phrase: str) -> str:
    return _PARAMETER.sub("…", phrase)


def _rendered(phrase: _Phrase, values: tuple[Any, ...]) -> str:
    shown = iter(
        f'"{kind.shown_en(value)}"' if kind.pattern == QUOTED else kind.shown_en(value)
        for kind, value in zip(phrase.types, values, strict=True)
    )
    return _ESCAPED.sub(r"\1", _PARAMETER.sub(lambda _: next(shown), phrase.definition.en))


__all__ = ["CatalogueBroken", "Match", "Matcher", "NoMatch", "WrongValue", "same_shape"]
