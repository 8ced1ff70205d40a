"""The columns of a body, each a verdict told by one run (5632/VPCP-KSTT; words of the officials' page).

«Chuẩn hóa mã kết quả» is Tài liệu hướng dẫn, mục 1; 4.a … 5.b are its two processes in two forms; the dispatch
itself asks for connection (mục 1), for restructured procedures (mục 2) and for continuity (mục 3).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reports.record import Verdict
from reports.tracker.summaries import ContinuityRead, RequirementRead, Summary

KEPT = frozenset({Verdict.PASS, Verdict.WARN})


class Column(StrEnum):
    """What is told of a body."""

    CONNECTION = "connection"
    CODES = "codes"
    SYNC_ONLINE = "4a"
    SYNC_COUNTER = "4b"
    REUSE_ONLINE = "5a"
    REUSE_COUNTER = "5b"
    RESTRUCTURED = "restructured"
    CONTINUITY = "continuity"
    OTHER = "other"


PROCESSES = (Column.SYNC_ONLINE, Column.SYNC_COUNTER, Column.REUSE_ONLINE, Column.REUSE_COUNTER)
DECIDING = (Column.CONNECTION, Column.CODES, *PROCESSES)
"""the columns that «Đã hoàn thành» rests on; the other two are shown and weighed by the authority"""
SHOWN = (*DECIDING, Column.RESTRUCTURED, Column.CONTINUITY)
_CLAUSES = {
    "CV1": Column.CONNECTION,
    "1": Column.CODES,
    "CV2": Column.RESTRUCTURED,
    "CV3": Column.CONTINUITY,
    **{column.value: column for column in PROCESSES},
}


def column_of(row: RequirementRead) -> Column:
    """The column a requirement belongs to: its process, else its clause of the dispatch."""
    if row.process in (column.value for column in PROCESSES):
        return Column(row.process)
    return _CLAUSES.get(row.clause_key, Column.OTHER) if row.of_dispatch else Column.OTHER


@dataclass(frozen=True)
class Cell:
    """One cell: ``verdict`` is ``None`` when the run says nothing; ``unmet`` counts mandatory clauses not met."""

    verdict: Verdict | None = None
    unmet: int = 0
    reasons: tuple[str, ...] = ()
    """why it does not apply"""
    continuity: ContinuityRead | None = None
    is_derived: bool = False
    """told by other columns, no requirement of its own being in force"""

    @property
    def is_kept(self) -> bool:
        """Met, or not applicable with a reason given."""
        return self.verdict in KEPT or (self.verdict is Verdict.NOT_APPLICABLE and bool(self.reasons))


def cells_of(summary: Summary) -> dict[Column, Cell]:
    """Every column of :data:`SHOWN` as the run tells it."""
    rows: dict[Column, list[RequirementRead]] = {column: [] for column in Column}
    for row in summary.requirements:
        rows[column_of(row)].append(row)
    cells = {column: _cell(summary, column, rows[column]) for column in SHOWN}
    if not rows[Column.CONNECTION]:
        cells[Column.CONNECTION] = Cell(_connection(rows, cells), is_derived=True)
    if not rows[Column.CODES] and summary.conforms:  # it says that every mandatory requirement was tested and kept
        cells[Column.CODES] = Cell(Verdict.PASS)
    return cells


def rolled_up(verdicts: Iterable[Verdict | None]) -> Verdict | None:
    """The first word of the roll-up that occurs; ``None`` when none does."""
    occurring = set(verdicts)
    return next((verdict for verdict in Verdict if verdict in occurring), None)


def _cell(summary: Summary, column: Column, rows: list[RequirementRead]) -> Cell:
    told = summary.processes.get(column.value) if column in PROCESSES else rolled_up(map(_weighed, rows))
    unmet = sum(row.is_broken for row in rows)
    return Cell(
        verdict=Verdict.FAIL if unmet else told,
        unmet=unmet,
        reasons=_reasons(summary, {row.id for row in rows}) if told is Verdict.NOT_APPLICABLE else (),
        continuity=summary.continuity if column is Column.CONTINUITY else None,
    )


def _weighed(row: RequirementRead) -> Verdict | None:
    """Only a MUST decides; anything else is at most a note."""
    if row.level == "MUST" or row.verdict in (None, Verdict.PASS, Verdict.NOT_APPLICABLE):
        return row.verdict
    return Verdict.WARN


def _reasons(summary: Summary, ids: set[str]) -> tuple[str, ...]:
    told = (
        scenario.reason.vi
        for scenario in summary.scenarios
        if scenario.verdict is Verdict.NOT_APPLICABLE and scenario.reason and ids.intersection(scenario.requirements)
    )
    return tuple(dict.fromkeys(filter(None, told)))


def _connection(rows: Mapping[Column, list[RequirementRead]], cells: Mapping[Column, Cell]) -> Verdict | None:
    """Where no requirement of its own is in force: data of process 4.a that arrived, or a process kept, shows it.

    What failed beyond that may have other causes, so it never shows the connection itself to be missing.
    """
    told = [cells[column].verdict for column in PROCESSES]
    arrived = any(row.verdict in KEPT for row in rows[Column.SYNC_ONLINE])
    if arrived or any(verdict in KEPT for verdict in told):
        return Verdict.PASS
    return None if rolled_up(told) is None else Verdict.INCONCLUSIVE
