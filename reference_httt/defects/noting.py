"""Notes which members of a practice are passed through: what a defect could have changed on the way."""

from collections.abc import Callable
from dataclasses import fields, replace
from functools import wraps
from typing import Any

from reference_httt.practice import Practice


def noting(practice: Practice, seen: set[str]) -> Practice:
    """The same practice; ``seen`` gets the name of each member as soon as it is called, or one of its methods is."""
    members = {field.name: getattr(practice, field.name) for field in fields(practice)}
    return replace(practice, **{name: _noted(name, member, seen) for name, member in members.items()})


def _noted(name: str, member: Any, seen: set[str]) -> Any:
    return _function(name, member, seen) if callable(member) else _Part(name, member, seen)


def _function(name: str, function: Callable[..., Any], seen: set[str]) -> Callable[..., Any]:
    @wraps(function)
    def noted(*args: Any, **options: Any) -> Any:
        seen.add(name)
        return function(*args, **options)

    return noted


class _Part:
    """A member with methods of its own: the portal, the clock, …"""

    def __init__(self, name: str, part: Any, seen: set[str]) -> None:
        self._name, self._part, self._seen = name, part, seen

    def __getattr__(self, attribute: str) -> Any:
        self._seen.add(self._name)
        return getattr(self._part, attribute)
