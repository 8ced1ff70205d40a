"""Insert a row unless its key is there: two transactions may try at once, neither fails."""

from typing import Any

from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session, SQLModel


def insert_once(session: Session, table: type[SQLModel], **columns: Any) -> None:
    """A row with these columns, or the one that has its key already."""
    insert = postgresql_insert if session.get_bind().dialect.name == "postgresql" else sqlite_insert
    session.execute(insert(table).values(**columns).on_conflict_do_nothing())
