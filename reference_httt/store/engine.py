"""The database of a province: SQLite (file or memory) or PostgreSQL, with reading and writing transactions.

A writing transaction begins with BEGIN IMMEDIATE on SQLite; on PostgreSQL the rows that change are locked.
"""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from threading import RLock
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.pool import StaticPool
from sqlmodel import Session, create_engine

from reference_httt.store.tables import Base

MEMORY = "memory"


class Store:
    """One province's database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = engine.execution_options(writing=True)
        # an in-memory database has one connection: its transactions must not interleave
        self._turn = RLock() if isinstance(engine.pool, StaticPool) else nullcontext()

    @classmethod
    def open(cls, database_url: str, data_dir: Path) -> "Store":
        """The store of a URL: empty for a SQLite file in ``data_dir``, «memory», or PostgreSQL."""
        engine = _engine(database_url, data_dir)
        Base.metadata.create_all(engine)
        return cls(engine)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of the database."""
        with self._turn, Session(self._engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose changes are kept together, or not at all when it ends by an exception."""
        with self._turn, Session(self._writer, expire_on_commit=False) as session, session.begin():
            yield session

    def wipe(self) -> None:
        """Forget everything."""
        with self.writing() as session:
            for table in reversed(Base.metadata.sorted_tables):
                session.execute(table.delete())

    def close(self) -> None:
        """Give the connections back, once whoever uses the one of a database in memory is done with it."""
        with self._turn:
            self._engine.dispose()


def _engine(database_url: str, data_dir: Path) -> Engine:
    if database_url and database_url != MEMORY:
        return create_engine(database_url, pool_pre_ping=True)
    if database_url == MEMORY:
        engine = create_engine("sqlite://", connect_args=_SQLITE, poolclass=StaticPool)
    else:
        data_dir.mkdir(parents=True, exist_ok=True)
        engine = create_engine(f"sqlite:///{data_dir / 'httt.db'}", connect_args=_SQLITE)
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


# the driver's own transaction handling is off, so that BEGIN IMMEDIATE is ours to say
_SQLITE: dict[str, Any] = {"check_same_thread": False, "isolation_level": None, "timeout": 30}


def _on_connect(connection: Any, _record: object) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=30000", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _on_begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
