"""The whole tracker of one day: every body's standing, the totals on both axes, and what could not be used.

Pure: the same runs, bodies and terms give the same tracker, whatever the day it is built on.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from reports.tracker.assignments import Assignments
from reports.tracker.attribution import attribute
from reports.tracker.bodies import Bodies, Body, Listed
from reports.tracker.standings import Standing, State, Terms, standing
from reports.tracker.summaries import Refused, Run
from reports.tracker.unmet import MostUnmet, Unmet, most_unmet, unmet_of


@dataclass(frozen=True)
class Tracker:
    """All that the pages, the CSV and the JSON show."""

    terms: Terms
    bodies: Bodies
    standings: tuple[Standing, ...]
    """what needs doing first stands first"""
    nobody: tuple[tuple[Run, str], ...]
    """runs of no body, with the reason"""
    refused: tuple[Refused, ...]
    """files that are no summary, with the reason"""
    assignments: Assignments
    before: Mapping[str, State]
    """each body's state on the earlier day, by key; empty when none was asked for"""

    @cached_property
    def by_key(self) -> dict[str, Standing]:
        """Standings by the body's key."""
        return {one.body.key: one for one in self.standings}

    @cached_property
    def unmet(self) -> dict[str, tuple[Unmet, ...]]:
        """What each body has not met, by its key."""
        return {one.body.key: unmet_of(one) for one in self.standings}

    @cached_property
    def most_unmet(self) -> tuple[MostUnmet, ...]:
        """What most bodies have not met."""
        return most_unmet(self.standings)

    @property
    def with_unmet(self) -> tuple[Standing, ...]:
        """Concluded bodies with something not met."""
        return tuple(one for one in self.standings if one.is_concluded and self.unmet[one.body.key])

    def of_state(self, state: State) -> tuple[Standing, ...]:
        """The bodies in a state."""
        return tuple(one for one in self.standings if one.state is state)

    def count(self, state: State, *, provinces: bool, listed: Listed | None = None) -> int:
        """How many bodies are in a state, of one place in the lists or of all."""
        return sum(
            one.state is state and one.body.is_province is provinces and listed in (None, one.body.listed)
            for one in self.standings
        )

    def change(self, state: State) -> tuple[int, tuple[Body, ...]]:
        """By how many bodies a state grew since the earlier day, and which are new in it."""
        earlier = Counter(self.before.values())[state]
        own = self.of_state(state)
        new = tuple(one.body for one in own if self.before.get(one.body.key) is not state)
        return len(own) - earlier, new

    @property
    def register_versions(self) -> tuple[str, ...]:
        """The versions of the register that counting runs were judged by."""
        told = {one.run.summary.register_version for one in self.standings if one.run}
        return tuple(sorted(filter(None, told)))


def track(
    runs: Sequence[Run],
    bodies: Bodies,
    terms: Terms,
    *,
    refused: Sequence[Refused] = (),
    assignments: Assignments | None = None,
) -> Tracker:
    """The tracker of ``terms.asof``."""
    attributed = attribute(runs, bodies)
    found = _standings(attributed.runs, bodies, terms)
    before = replace(terms, asof=terms.since) if terms.since else None
    earlier = _standings(attributed.runs, bodies, before) if before else []
    return Tracker(
        terms=terms,
        bodies=bodies,
        standings=tuple(sorted(found, key=_urgency)),
        nobody=tuple(sorted(attributed.nobody, key=lambda one: one[0].path)),
        refused=tuple(refused),
        assignments=assignments or Assignments(),
        before={one.body.key: one.state for one in earlier},
    )


def _standings(runs: Mapping[str, Sequence[Run]], bodies: Bodies, terms: Terms) -> list[Standing]:
    return [standing(body, runs.get(body.key, ()), terms) for body in bodies.rows]


def _urgency(one: Standing) -> tuple[bool, int, int, int]:
    """Listed as completed and failing first; then by state, then the fewer columns kept and the more not met."""
    return (not one.contradicts_list, list(State).index(one.state), one.kept, -one.unmet)


def provinces_today(tracker: Tracker) -> Iterable[tuple[Standing, tuple[Body, ...]]]:
    """The provinces since 1/7/2025, each with those that were merged into it, in the tracker's order.

    A result is never carried over: the standing is that of the code that lives on.
    """
    for one in tracker.standings:
        if one.body.is_province and not one.body.merged_into:
            yield one, tracker.bodies.merged_into(one.body.code)
