"""The step catalogue: each phrase, Vietnamese and English, is one typed asynchronous function.

Parameter types must be the same in the same order in both phrases; English is for rendering only.
"""

import inspect
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

StepFunction = Callable[..., Awaitable[None]]


class StepKind(StrEnum):
    """Biết arranges, Khi acts, Thì checks."""

    GIVEN = "given"
    WHEN = "when"
    THEN = "then"


@dataclass(frozen=True)
class StepDefinition:
    """One phrase of the catalogue."""

    kind: StepKind
    vi: str
    en: str
    function: StepFunction
    requirements: tuple[str, ...] = ()
    """requirement ids its checks may name (Thì only); ``dvcqg check`` compares them with @yc tags"""
    alone: bool = False
    """sets a clock or a fault: only in scenarios marked @một-mình"""
    wants_table: bool = False
    wants_text: bool = False


CATALOGUE: list[StepDefinition] = []


def step(
    kind: StepKind, *, vi: str, en: str, requirements: tuple[str, ...] = (), alone: bool = False
) -> Callable[[StepFunction], StepFunction]:
    """Register a step. The function takes the scenario's context first, then the phrase's parameters by
    position, then ``table`` (``list[dict[str, str]]``) or ``text`` (``str``) if it declares them."""

    def register(function: StepFunction) -> StepFunction:
        names = inspect.signature(function).parameters
        CATALOGUE.append(
            StepDefinition(
                kind, vi, en, function, requirements, alone, wants_table="table" in names, wants_text="text" in names
            )
        )
        return function

    return register


def given(*, vi: str, en: str, alone: bool = False) -> Callable[[StepFunction], StepFunction]:
    """A Biết step: arranges facts."""
    return step(StepKind.GIVEN, vi=vi, en=en, alone=alone)


def when(*, vi: str, en: str, alone: bool = False) -> Callable[[StepFunction], StepFunction]:
    """A Khi step: one act of one named actor."""
    return step(StepKind.WHEN, vi=vi, en=en, alone=alone)


def then(*, vi: str, en: str, requirements: tuple[str, ...]) -> Callable[[StepFunction], StepFunction]:
    """A Thì step: judges what can be seen."""
    return step(StepKind.THEN, vi=vi, en=en, requirements=requirements)


class WrongValue(ValueError):
    """A quoted value that its type does not know; the sentence names the allowed values."""


QUOTED = '"([^"]*)"'


@dataclass(frozen=True)
class QuotedType:
    """A parameter type: quoted ones share the pattern ``"([^"]*)"``; closed lists are enforced in ``parse``."""

    name: str
    parse: Callable[[str], Any]
    """Vietnamese text to value. Raises WrongValue."""
    shown_en: Callable[[Any], str]
    """how the value is rendered in an English sentence"""
    pattern: str = QUOTED
    """another pattern only for values written without quotes, such as ``200.000 đồng``"""
