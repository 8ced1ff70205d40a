"""Core statements made once and run at every call: the ORM's own ways cost several times as much on the hot path."""

from collections.abc import Mapping
from typing import Any, cast

from sqlalchemy import CursorResult, Executable, Table
from sqlmodel import Session, SQLModel


def table_of(row: type[SQLModel]) -> Table:
    """The table behind a row's class."""
    return cast(Table, row.__table__)  # type: ignore[attr-defined]


def run(session: Session, statement: Executable, values: Mapping[str, Any]) -> CursorResult[Any]:
    """Run it inside the session's transaction, after what the session still holds back."""
    session.flush()
    return session.connection().execute(statement, values)
