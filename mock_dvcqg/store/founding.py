"""The one row about the realm itself, and the reset that empties the rest."""

from typing import Any

from sqlalchemy import delete, update
from sqlmodel import Session, SQLModel

from mock_dvcqg.clock import ClockSetting
from mock_dvcqg.store.tables import KEEP, RealmRow, on_reset


def found(session: Session, row: RealmRow) -> None:
    """Write the realm's own row into an empty database."""
    session.add(row)


def founded(session: Session) -> RealmRow | None:
    """The realm's own row; ``None`` in a database that was never finished."""
    return session.get(RealmRow, 1)


def keep_clock(session: Session, setting: ClockSetting) -> None:
    """Remember how the realm's clock is set."""
    session.execute(update(RealmRow).values(clock_offset_s=setting.offset_s, clock_frozen_at=setting.frozen_at))


def empty_tables(session: Session) -> None:
    """Delete all rows that a reset takes: everything but what a table's ``info`` keeps."""
    for table in reversed(SQLModel.metadata.sorted_tables):
        rule: Any = on_reset(table)
        if rule == KEEP:
            continue
        session.execute(delete(table) if rule is None else delete(table).where(rule(table)))
    session.execute(update(RealmRow).values(journal_dropped=0, clock_offset_s=0.0, clock_frozen_at=None))
