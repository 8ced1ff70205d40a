"""What a body has not met, clause by clause, since when and how often; and what most bodies have not met."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reports.record import Text, Verdict
from reports.tracker.columns import SHOWN, Column, column_of
from reports.tracker.counting import day_of
from reports.tracker.standings import Standing, State
from reports.tracker.summaries import RequirementRead, Run, Summary

_ORDER = {column: number for number, column in enumerate((*SHOWN, Column.OTHER))}


@dataclass(frozen=True)
class Unmet:
    """A mandatory requirement not met in the body's newest counting run."""

    row: RequirementRead
    column: Column
    seen: tuple[Text, ...]
    hint: tuple[Text, ...]
    found_in: int
    checked_in: int
    since: date
    """the day of the first of the unbroken line of counting runs in which it was not met"""
    times: int
    """how many runs that line has"""

    @property
    def of_dispatch(self) -> bool:
        """Whether it belongs to a column of the dispatch; others are shown apart."""
        return self.column is not Column.OTHER


@dataclass(frozen=True)
class Open:
    """A mandatory requirement about which the newest counting run could not conclude, and its word."""

    row: RequirementRead
    column: Column
    verdict: Verdict
    reason: Text | None


@dataclass(frozen=True)
class MostUnmet:
    """A requirement and the bodies that have not met it today."""

    row: RequirementRead
    column: Column
    bodies: tuple[str, ...]

    @property
    def of_dispatch(self) -> bool:
        """Whether it belongs to a column of the dispatch; others are shown apart."""
        return self.column is not Column.OTHER


def unmet_of(standing: Standing) -> tuple[Unmet, ...]:
    """What is not met, in the order of the columns."""
    if standing.run is None:
        return ()
    found = [_unmet(row, standing) for row in standing.run.summary.requirements if row.is_broken]
    return tuple(sorted(found, key=lambda one: _ORDER[one.column]))


def open_of(standing: Standing) -> tuple[Open, ...]:
    """What could not be concluded though it is mandatory."""
    if standing.run is None:
        return ()
    summary = standing.run.summary
    undecided = (Verdict.REVIEW, Verdict.BLOCKED, Verdict.INCONCLUSIVE, Verdict.ERROR)
    found = [
        Open(row, column_of(row), row.verdict, _reason(summary, row))
        for row in summary.requirements
        if row.level == "MUST" and row.verdict in undecided
    ]
    return tuple(sorted(found, key=lambda one: _ORDER[one.column]))


def remarks_of(standing: Standing) -> int:
    """How many requirements were kept with a remark."""
    rows = standing.run.summary.requirements if standing.run else ()
    return sum(row.verdict is Verdict.WARN for row in rows)


def most_unmet(standings: Iterable[Standing]) -> tuple[MostUnmet, ...]:
    """Requirements by how many bodies have not met them today, those of the dispatch first."""
    rows: dict[str, RequirementRead] = {}
    bodies: dict[str, list[str]] = {}
    for one in standings:
        if one.run is None or one.state is State.RECHECK:
            continue
        for row in one.run.summary.requirements:
            if row.is_broken:
                rows.setdefault(row.id, row)
                bodies.setdefault(row.id, []).append(one.body.key)
    found = [MostUnmet(row, column_of(row), tuple(bodies[name])) for name, row in rows.items()]
    return tuple(sorted(found, key=lambda one: (not one.of_dispatch, -len(one.bodies), one.row.id)))


def by_column(unmet: Iterable[Unmet]) -> dict[Column, int]:
    """How many clauses of each column are not met, in the order of the columns."""
    counted = Counter(one.column for one in unmet)
    return {column: counted[column] for column in _ORDER if counted[column]}


def _unmet(row: RequirementRead, standing: Standing) -> Unmet:
    assert standing.run is not None
    told = standing.run.summary.shortfall_of.get(row.id)
    line = _unbroken_line(row.id, standing.history)
    return Unmet(
        row=row,
        column=column_of(row),
        seen=told.seen if told else (),
        hint=told.hint if told else (),
        found_in=told.found_in if told else 0,
        checked_in=told.checked_in if told else 0,
        since=day_of(line[-1]),
        times=len(line),
    )


def _unbroken_line(name: str, history: Sequence[Run]) -> list[Run]:
    """The newest counting runs in a row in which the requirement was not met."""
    line: list[Run] = []
    for run in history:
        if not any(row.id == name and row.verdict is Verdict.FAIL for row in run.summary.requirements):
            break
        line.append(run)
    return line


def _reason(summary: Summary, row: RequirementRead) -> Text | None:
    """Why, by the first scenario of that word that names the requirement."""
    naming = (one for one in summary.scenarios if row.id in one.requirements and one.reason)
    return next((one.reason for one in naming if one.verdict is row.verdict), None)
