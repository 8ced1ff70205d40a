"""Which rules a step or a topic's line judges by: read from the code it is made of, without running it.

A judging function is one of ``conformance.checks``; a rule is a ``Rule`` that it, or the step that calls it, names.
"""

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import CodeType, FunctionType, ModuleType
from typing import Any

from conformance.checks.rule import Rule

_OURS = ("conformance.steps", "conformance.checks", "conformance.observe")
_CHECKS = "conformance.checks."


@dataclass(frozen=True)
class Trace:
    """What a function reaches: judging functions by name, rules, and every text constant on the way."""

    judges: tuple[str, ...]
    rules: tuple[Rule, ...]
    texts: frozenset[str]

    def checks_of(self, requirement: str) -> tuple[str, ...]:
        """Names of the checks that judge a requirement: of its rules, else of functions that name it themselves."""
        named = tuple(dict.fromkeys(rule.check for rule in self.rules if rule.requirement == requirement))
        return named or (self.judges if requirement in self.texts else ())


def trace(function: Callable[..., Any]) -> Trace:
    """What a step's function, or a line's judge, reaches."""
    return _trace(function)


@functools.cache
def _trace(function: Callable[..., Any]) -> Trace:
    met: dict[int, Any] = {id(function): function}
    _follow_all(_named_in(function) if isinstance(function, FunctionType) else (), met)
    functions = [one for one in met.values() if isinstance(one, FunctionType)]
    return Trace(
        judges=tuple(sorted({_short(one) for one in functions if _is_judge(one)})),
        rules=tuple(one for one in met.values() if isinstance(one, Rule)),
        texts=frozenset(text for one in functions if _is_judge(one) for text in _texts(one.__code__)),
    )


def _follow(value: Any, met: dict[int, Any]) -> None:
    if id(value) in met:
        return
    if isinstance(value, Rule):
        met[id(value)] = value
    elif isinstance(value, functools.partial):
        _follow_all((value.func, *value.args, *value.keywords.values()), met)
    elif isinstance(value, FunctionType):
        if value.__module__.startswith(_OURS):
            met[id(value)] = value
            _follow_all(_named_in(value), met)
    elif isinstance(value, Mapping):
        met[id(value)] = value
        _follow_all(value.values(), met)
    elif isinstance(value, list | tuple | set | frozenset):
        met[id(value)] = value
        _follow_all(value, met)


def _follow_all(values: Iterable[Any], met: dict[int, Any]) -> None:
    for value in values:
        _follow(value, met)


def _named_in(function: FunctionType) -> Iterator[Any]:
    """What the names of a function's code stand for: its globals, members of modules of ours, its closure, defaults."""
    names = set(_names(function.__code__))
    known = function.__globals__
    for name in names & known.keys():
        value = known[name]
        if isinstance(value, ModuleType) and value.__name__.startswith(_OURS):
            yield from (vars(value)[member] for member in names & vars(value).keys())
        else:
            yield value
    for cell in function.__closure__ or ():
        try:
            yield cell.cell_contents
        except ValueError:  # a cell that is not filled yet
            continue
    yield from function.__defaults__ or ()
    yield from (function.__kwdefaults__ or {}).values()


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)


def _names(code: CodeType) -> Iterator[str]:
    for one in _codes(code):
        yield from one.co_names


def _texts(code: CodeType) -> Iterator[str]:
    for one in _codes(code):
        yield from (constant for constant in one.co_consts if isinstance(constant, str))


def _is_judge(function: FunctionType) -> bool:
    return function.__module__.startswith(_CHECKS) and not function.__name__.startswith("_")


def _short(function: FunctionType) -> str:
    return f"{function.__module__.removeprefix(_CHECKS)}.{function.__name__}"
