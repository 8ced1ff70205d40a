"""What a person is asked to do, and what may come back: done with values, refused by the system, not possible."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

from conformance.province.actions import ActionSpec, Values


@dataclass(frozen=True)
class Task:
    """One act for a person in the province's own screens."""

    province: str
    spec: ActionSpec
    actor: str
    """who is to act: the citizen, or the officer and agency"""
    sentence: str
    """the sentence of the scenario"""
    instruction: str
    """where in the province's screens, from the binding"""
    inputs: Mapping[str, Any]
    """the data to use; ``bytes`` are files"""


@dataclass(frozen=True)
class Answer:
    """What the person did. ``values`` is ``None`` when the system refused."""

    values: Values | None
    refusal: str = ""
    """the system's own words when it refused"""
    note: str = ""


class NotPossible(Exception):
    """The person could not do it: the step is blocked with the reason given."""


class Asker(Protocol):
    """Asks a person; one task at a time."""

    paused: Callable[[], AbstractContextManager[Any]]
    """stops the progress display while the person types; set once there is one"""

    async def ask(self, task: Task) -> Answer:
        """Wait until the person has answered.

        Raises:
            NotPossible: with the person's reason.
        """
