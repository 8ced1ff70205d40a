"""The one row about the realm itself, and the reset that empties the rest.

What a ``Realm`` holds in memory (clock, switches, faults in force) is changed together with ``control_version``: by it
the other processes over the same PostgreSQL see that they have to read anew.
"""

from typing import Any

from sqlalchemy import delete, update
from sqlmodel import Session, SQLModel, col

from mock_dvcqg.clock import ClockSetting
from mock_dvcqg.contract.control import RealmSettings
from mock_dvcqg.store.revision import create_at_head
from mock_dvcqg.store.tables import KEEP, RealmRow, on_reset

_BUMPED: dict[str, Any] = {"control_version": col(RealmRow.control_version) + 1}


def found(session: Session, row: RealmRow) -> None:
    """Make the tables and write the realm's own row; nobody sees one without the other."""
    create_at_head(session.connection())
    session.add(row)


def founded(session: Session) -> RealmRow | None:
    """The realm's own row; ``None`` in a database that was never finished."""
    return session.get(RealmRow, 1)


def keep_clock(session: Session, setting: ClockSetting) -> None:
    """Remember how the realm's clock is set."""
    session.execute(update(RealmRow).values(**_columns(setting), **_BUMPED))


def bump_control(session: Session) -> None:
    """Let other processes read clock, switches and faults anew."""
    session.execute(update(RealmRow).values(**_BUMPED))


def clock_of(row: RealmRow) -> ClockSetting:
    """How the realm's clock was last set."""
    return ClockSetting(row.clock_offset_s, row.clock_frozen_at, row.clock_scale, row.clock_anchor)


def keep_options(session: Session, options: RealmSettings) -> None:
    """Remember the realm-wide switches."""
    session.execute(update(RealmRow).values(options=options.model_dump_json(exclude_unset=True), **_BUMPED))


def _columns(setting: ClockSetting) -> dict[str, Any]:
    return {
        "clock_offset_s": setting.offset_s,
        "clock_frozen_at": setting.frozen_at,
        "clock_scale": setting.scale,
        "clock_anchor": setting.anchor,
    }


def empty_tables(session: Session) -> None:
    """Delete all rows that a reset takes: everything but what a table's ``info`` keeps."""
    for table in reversed(SQLModel.metadata.sorted_tables):
        rule: Any = on_reset(table)
        if rule == KEEP:
            continue
        session.execute(delete(table) if rule is None else delete(table).where(rule(table)))
    session.execute(update(RealmRow).values(journal_dropped=0, **_columns(ClockSetting()), **_BUMPED))
