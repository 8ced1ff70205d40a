"""Pure choice: which scenarios a defect has to meet, given what the honest run passed through."""

from collections.abc import Iterable, Sequence
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


FEW = 2
"""scenarios that a defect meets at first for each requirement that it owns"""
FEW_BESIDE = 1
"""of the smoke set"""


def chosen(
    defect: KnownDefect, walks: Sequence[Walk], smoke: Sequence[int], *, full: bool, quick: bool = False
) -> tuple[int, ...]:
    """The scenarios that a defect meets at first, those that judge what it owns before the others.

    Only such as pass through a member that it replaces can go otherwise than honestly. Of these: a few, the shortest,
    for each requirement that it owns, and a few of the smoke set; with ``full`` all, with ``quick`` one a requirement.
    """
    few, beside = (1, 0) if quick else (FEW, FEW_BESIDE)
    reached = [walk for walk in walks if walk.passed & set(defect.replaces)]
    judging = judging_of(defect, walks)
    by_number = {walk.scenario: walk for walk in reached}
    if full:
        return tuple(dict.fromkeys([*judging, *by_number]))
    first = [n for name in defect.owns for n in [n for n in judging if name in by_number[n].judged][:few]]
    return tuple(dict.fromkeys([*first, *[number for number in smoke if number in by_number][:beside]]))


def judging_of(defect: KnownDefect, walks: Iterable[Walk]) -> tuple[int, ...]:
    """All scenarios that could show the defect: they judge what it owns on a way through what it replaces; short ones
    first. They follow where the chosen few did not show it."""
    could = [walk for walk in walks if walk.passed & set(defect.replaces) and walk.judged & set(defect.owns)]
    return tuple(walk.scenario for walk in sorted(could, key=lambda walk: (walk.steps, walk.scenario)))


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
