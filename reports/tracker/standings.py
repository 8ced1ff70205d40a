"""Where one body stands on a day: its state, its cells, the run they rest on, and the runs that do not count.

«Đã hoàn thành» needs the connection, normalised result codes and 4.a, 4.b, 5.a, 5.b kept – or not applicable with a
reason – in one run that counts. The line between «một phần» and «chưa hoàn thành» is ours: 5632/VPCP-KSTT knows only
completed or not.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reports.tracker.bodies import Body, Listed
from reports.tracker.columns import DECIDING, KEPT, PROCESSES, Cell, Column, cells_of
from reports.tracker.counting import day_of, due_on, why_not_counted
from reports.tracker.summaries import Run


class State(StrEnum):
    """Today's state, in the order in which something needs doing."""

    NOT_COMPLETE = "not_complete"
    PARTIAL = "partial"
    RECHECK = "recheck"
    UNTESTED = "untested"
    COMPLETE = "complete"


@dataclass(frozen=True)
class Terms:
    """By what the tracker judges. ``asof`` is a day in Việt Nam, counted to its end."""

    asof: date
    max_age_days: int = 90
    ruleset: str = "national-2023"
    authority: str = "Văn phòng Chính phủ"
    since: date | None = None
    """the day of the earlier tracker to compare with"""


@dataclass(frozen=True)
class Standing:
    """One body on one day. Without a run that counts there are no cells and no days."""

    body: Body
    state: State
    cells: Mapping[Column, Cell]
    run: Run | None
    tested_on: date | None
    due: date | None
    why: str
    """why it has to be tested again, or has not been tested"""
    history: tuple[Run, ...]
    """the runs that counted on their day, the newest first"""
    not_counted: tuple[tuple[Run, str], ...]

    @property
    def is_concluded(self) -> bool:
        """Whether a run concludes about the body today."""
        return self.state in (State.NOT_COMPLETE, State.PARTIAL, State.COMPLETE)

    @property
    def contradicts_list(self) -> bool:
        """Listed as completed in 2023 and not keeping the dispatch in today's run: the first thing to look at."""
        return self.body.listed is Listed.COMPLETED and self.state in (State.NOT_COMPLETE, State.PARTIAL)

    @property
    def unmet(self) -> int:
        """Mandatory clauses of the shown columns that are not met."""
        return sum(cell.unmet for cell in self.cells.values())

    @property
    def kept(self) -> int:
        """How many of the deciding columns are kept."""
        return sum(column in self.cells and self.cells[column].is_kept for column in DECIDING)


def standing(body: Body, runs: Sequence[Run], terms: Terms) -> Standing:
    """The body's standing by its own runs."""
    seen = sorted(
        (run for run in runs if day_of(run) <= terms.asof),
        key=lambda run: (run.ended_at, run.summary.started_at, run.path),
        reverse=True,
    )
    reasons = {run.path: why_not_counted(run, ruleset=terms.ruleset, asof=terms.asof) for run in runs}
    full = tuple(run for run in seen if reasons[run.path] is None)
    refused = [(run, reason) for run in runs if (reason := reasons[run.path]) is not None]
    if not full:
        why = f"có {len(refused)} lần chạy nhưng không lần nào dùng được để kết luận" if refused else ""
        return Standing(body, State.UNTESTED, {}, None, None, None, why, (), tuple(refused))
    run, due = full[0], due_on(full[0], terms.max_age_days)
    cells = cells_of(run.summary)
    why = _why_again(run, seen, due, terms.asof)
    state = State.RECHECK if why else state_of(cells)
    refused += [(run, f"{why}; cần kiểm tra lại")] if why else []
    return Standing(body, state, cells, run, day_of(run), due, why, full, tuple(refused))


def state_of(cells: Mapping[Column, Cell]) -> State:
    """The state that the cells of one counting run give."""
    connected = cells[Column.CONNECTION].verdict in KEPT
    if connected and all(cells[column].is_kept for column in DECIDING):
        return State.COMPLETE
    works = connected and any(cells[column].verdict in KEPT for column in PROCESSES)
    return State.PARTIAL if works else State.NOT_COMPLETE


def _why_again(run: Run, seen: Sequence[Run], due: date, asof: date) -> str:
    """Why the newest full run no longer concludes: too old, or the system has changed since. Empty when it does."""
    if asof > due:
        return f"kết quả đã quá hạn (chỉ dùng đến ngày {_day(due)})"
    own, newest = run.summary.subject, _newest_version(seen)
    if own.version and newest and newest != own.version:
        return f"HTTT đã đổi từ phiên bản {own.version} sang phiên bản {newest} sau lần kiểm tra đầy đủ gần nhất"
    return ""


def _newest_version(seen: Sequence[Run]) -> str:
    """The version of the run that began last among all of the body's runs, full or not, that name one."""
    named = [run for run in seen if run.summary.subject.version]
    return max(named, key=lambda run: (run.summary.started_at, run.path)).summary.subject.version if named else ""


def _day(day: date) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year}"
