"""Faults of the portal by name: which calls they strike, how often, and when in a call they bite."""

import random
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass

from mock_dvcqg.contract.control import FaultOrder, FaultState

TRANSPORT = "dvcqg.transport"
"""key of ``scope["extensions"]`` under which the server shows a call's connection, so that a fault can close it"""


@dataclass(frozen=True)
class Fault:
    """What strikes one call. ``before`` it is worked on: nothing is committed; otherwise only the answer is lost."""

    name: str
    before: bool


def unreachable() -> Fault:
    """The call gets no answer and is not worked on: the connection is closed."""
    return Fault("unreachable", before=True)


def answer_dropped_after_commit() -> Fault:
    """Everything is done and kept, then the connection is closed without an answer."""
    return Fault("answer-dropped-after-commit", before=False)


FAULTS: dict[str, Callable[[], Fault]] = {make().name: make for make in (unreachable, answer_dropped_after_commit)}


DOMAIN_FAULTS: dict[str, str] = {}
"""faults that a service itself asks for by ``Faults.bites``: name and what it does, in Vietnamese"""


class Faults:
    """The faults in force in one realm; they end with the process or a reset."""

    def __init__(self, seed: int = 0) -> None:
        self._seed = seed
        self._lock = threading.Lock()
        self._in_force: dict[str, FaultState] = {}
        self._chance = random.Random(seed)

    def add(self, order: FaultOrder) -> FaultState:
        """Put a fault in force.

        Raises:
            KeyError: no fault has that name.
        """
        if order.name not in FAULTS and order.name not in DOMAIN_FAULTS:
            raise KeyError(order.name)
        state = FaultState(id=secrets.token_hex(8), **order.model_dump())
        with self._lock:
            self._in_force[state.id] = state
        return state.model_copy()

    def remove(self, fault_id: str) -> bool:
        """Take one out of force; whether it was there."""
        with self._lock:
            return self._in_force.pop(fault_id, None) is not None

    def clear(self) -> None:
        """Take all out of force and begin the dice anew."""
        with self._lock:
            self._in_force.clear()
            self._chance = random.Random(self._seed)

    def states(self) -> list[FaultState]:
        """Those in force, used up ones too, with how often each has struck."""
        with self._lock:
            return [state.model_copy() for state in self._in_force.values()]

    def strike(self, member: str, service: str) -> Fault | None:
        """The fault that this call meets, counted as struck; ask once a call, at its start."""
        with self._lock:
            for state in self._in_force.values():
                if (
                    state.name in FAULTS
                    and _matches(state, member, service)
                    and self._chance.random() < state.probability
                ):
                    state.struck += 1
                    return FAULTS[state.name]()
        return None

    def bites(self, name: str, *, member: str = "", service: str = "") -> bool:
        """Whether a domain fault of that name is in force for this call; counted as struck when it is."""
        with self._lock:
            for state in self._in_force.values():
                if state.name == name and _matches(state, member, service):
                    if self._chance.random() >= state.probability:
                        continue
                    state.struck += 1
                    return True
        return False


def _matches(state: FaultState, member: str, service: str) -> bool:
    used_up = state.count is not None and state.struck >= state.count
    return not used_up and state.member in (None, member) and state.service in (None, service)
