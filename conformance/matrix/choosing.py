"""Pure choice: which scenarios a defect has to meet, given what the honest run passed through."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol


class KnownDefect(Protocol):
    """What must be known of a defect."""

    @property
    def owns(self) -> tuple[str, ...]:
        """Requirements that must fail under it."""

    @property
    def replaces(self) -> tuple[str, ...]:
        """The members of the practice that it replaces."""


@dataclass(frozen=True)
class Walk:
    """One scenario of the honest run: what it judged, what it passed through, how many sentences it has."""

    scenario: int
    judged: frozenset[str]
    passed: frozenset[str]
    steps: int = 0


def chosen(defect: KnownDefect, walks: Sequence[Walk], smoke: Collection[int], *, full: bool) -> tuple[int, ...]:
    """The scenarios for a defect, those that judge what it owns first.

    Only such as pass through a member that it replaces can go otherwise than honestly. Of these: the ones that judge
    an owned requirement and the ones of the smoke set; with ``full`` all.
    """
    reached = [walk for walk in walks if walk.passed & set(defect.replaces)]
    first = [walk.scenario for walk in reached if walk.judged & set(defect.owns)]
    rest = [walk.scenario for walk in reached if full or walk.scenario in smoke]
    return tuple(dict.fromkeys([*first, *rest]))


def smoke_set(walks: Iterable[Walk]) -> tuple[int, ...]:
    """Few scenarios that together pass through every member any scenario passes through, the short ones preferred."""
    left = {walk.scenario: walk for walk in walks}
    missing = frozenset[str]().union(*(walk.passed for walk in left.values()))
    picked: list[int] = []
    while missing:
        best = max(left.values(), key=lambda walk: (len(walk.passed & missing), -walk.steps, -walk.scenario))
        picked.append(best.scenario)
        missing -= best.passed
        del left[best.scenario]
    return tuple(picked)
