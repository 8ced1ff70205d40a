"""The faults in force, with atomic counts, and the suite run that alone may change them (mode certify)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Text, delete, func, or_, update
from sqlmodel import Field, Session, SQLModel, col, select

from mock_dvcqg.contract.control import FaultOrder, FaultState
from mock_dvcqg.store.tables import KEEP


class FaultRow(SQLModel, table=True):
    """One fault in force; ``ordered`` is its order as JSON."""

    __tablename__ = "fault"

    id: str = Field(primary_key=True)
    position: int = Field(index=True)
    ordered: str = Field(sa_column=Column(Text, nullable=False))
    count: int | None = None
    met: int = 0
    struck: int = 0


class SuiteLockRow(SQLModel, table=True):
    """The suite run that holds faults and clock: at most one row. It outlives a reset."""

    __tablename__ = "suite_lock"
    __table_args__ = {"info": {"on_reset": KEEP}}

    id: int = Field(default=1, primary_key=True)
    run: str
    locked_at: datetime


def keep_fault(session: Session, state: FaultState) -> None:
    """Put one in force."""
    ordered = FaultOrder.model_validate(state.model_dump(include=set(FaultOrder.model_fields))).model_dump_json()
    row = state.model_dump(include={"id", "position", "count", "met", "struck"})
    session.add(FaultRow(**row, ordered=ordered))


def drop_fault(session: Session, fault_id: str) -> bool:
    """Take one out of force; whether it was there."""
    return bool(_changed(session, delete(FaultRow).where(col(FaultRow.id) == fault_id)))


def drop_every_fault(session: Session) -> None:
    """Take all out of force."""
    session.execute(delete(FaultRow))


def faults_in_force(session: Session) -> list[FaultState]:
    """All, in the order in which they were put in force."""
    rows = session.exec(select(FaultRow).order_by(col(FaultRow.position), col(FaultRow.id)))
    return [_state(row) for row in rows]


def next_position(session: Session) -> int:
    """The position of the next one; 1 when there is none."""
    return (session.exec(select(func.max(col(FaultRow.position)))).one() or 0) + 1


def count_meeting(session: Session, fault_id: str) -> int | None:
    """Count a matching call; its number, or ``None`` when the fault is used up or gone."""
    one_more = update(FaultRow).where(col(FaultRow.id) == fault_id, _has_strikes_left())
    return session.execute(one_more.values(met=col(FaultRow.met) + 1).returning(col(FaultRow.met))).scalar()


def count_strike(session: Session, fault_id: str) -> int:
    """Count a strike; its number, or 0 when the fault is used up or gone."""
    one_more = update(FaultRow).where(col(FaultRow.id) == fault_id, _has_strikes_left())
    struck = session.execute(one_more.values(struck=col(FaultRow.struck) + 1).returning(col(FaultRow.struck))).scalar()
    return struck or 0


def add_counts(session: Session, owed: Mapping[tuple[str, str], int]) -> None:
    """Add to the counts of several faults; each key is a fault's id and ``met`` or ``struck``."""
    for (fault_id, name), more in owed.items():
        values = {name: getattr(FaultRow, name) + more}
        session.execute(update(FaultRow).where(col(FaultRow.id) == fault_id).values(values))


def lock_of(session: Session) -> SuiteLockRow | None:
    """The suite run that holds faults and clock."""
    return session.get(SuiteLockRow, 1)


def keep_lock(session: Session, run: str, now: datetime) -> SuiteLockRow:
    """Give faults and clock to a suite run."""
    drop_lock(session)
    row = SuiteLockRow(run=run, locked_at=now)
    session.add(row)
    return row


def drop_lock(session: Session) -> None:
    """Let nobody hold faults and clock."""
    session.execute(delete(SuiteLockRow))


def _has_strikes_left() -> Any:
    return or_(col(FaultRow.count).is_(None), col(FaultRow.struck) < col(FaultRow.count))


def _state(row: FaultRow) -> FaultState:
    order = FaultOrder.model_validate_json(row.ordered)
    return FaultState(**order.model_dump(), id=row.id, position=row.position, met=row.met, struck=row.struck)


def _changed(session: Session, statement: Any) -> int:
    return int(session.execute(statement).rowcount)  # type: ignore[attr-defined]  # a DELETE gives a CursorResult
