"""One realm's database: an SQLite file, an SQLite in memory, or a PostgreSQL schema.

A writer is alone in its realm from its first statement on, whatever the database: ``BEGIN IMMEDIATE`` on a file, a lock
in memory, an advisory lock of the schema on PostgreSQL. So read-modify-write inside ``writing()`` loses nothing.
"""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event, text
from sqlalchemy.pool import StaticPool
from sqlmodel import Session, SQLModel, create_engine

BUSY_TIMEOUT_MS = 10_000
_FILE_PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL", f"busy_timeout={BUSY_TIMEOUT_MS}", "foreign_keys=ON")
_MEMORY_PRAGMAS = ("foreign_keys=ON",)


class NestedTransaction(RuntimeError):
    """A transaction was begun inside another one of the same thread and realm: pass the session on instead."""


class Database:
    """The database of one realm; ``reading()`` and ``writing()`` are the only ways in."""

    def __init__(self, engine: Engine, *, gate: AbstractContextManager[Any] | None = None) -> None:
        self.engine = engine
        self._writer = engine.execution_options(dvcqg_writer=True)
        self._gate = gate or nullcontext()
        self._open = threading.local()

    def create_tables(self) -> None:
        """Make every registered table that is not there yet."""
        SQLModel.metadata.create_all(self.engine)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session for queries; nothing it does is kept. No ``await`` inside."""
        with self._alone(), Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that commits at the end, or rolls back on any exception. No ``await`` inside."""
        with self._alone(), Session(self._writer, expire_on_commit=False) as session, session.begin():
            yield session

    def close(self) -> None:
        """Give all connections back; a database in memory is gone."""
        self.engine.dispose()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if getattr(self._open, "transaction", False):
            raise NestedTransaction("a transaction of this realm is already open here; pass its session on")
        self._open.transaction = True
        try:
            with self._gate:
                yield
        finally:
            self._open.transaction = False


def open_sqlite(path: Path) -> Database:
    """The database in one file, made with its tables when it is not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{path}", connect_args={"check_same_thread": False})
    _speak_sqlite(engine, _FILE_PRAGMAS)
    return _ready(Database(engine))


def open_memory() -> Database:
    """A database that lives as long as this value: one connection, one transaction at a time."""
    engine = create_engine("sqlite://", connect_args={"check_same_thread": False}, poolclass=StaticPool)
    _speak_sqlite(engine, _MEMORY_PRAGMAS)
    return _ready(Database(engine, gate=threading.Lock()))


def open_postgresql(url: str, schema: str) -> Database:
    """One schema of a PostgreSQL database, made with its tables when it is not there."""
    admin = create_engine(url)
    with admin.begin() as connection:
        connection.execute(text(f'CREATE SCHEMA IF NOT EXISTS "{schema}"'))
    admin.dispose()
    engine = create_engine(url, pool_size=4, max_overflow=8, connect_args={"options": f'-csearch_path="{schema}"'})

    @event.listens_for(engine, "begin")
    def _take_turn(connection: Any) -> None:
        if connection.get_execution_options().get("dvcqg_writer"):
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext(current_schema()::text))")

    return _ready(Database(engine))


def _ready(database: Database) -> Database:
    database.create_tables()
    return database


def _speak_sqlite(engine: Engine, pragmas: tuple[str, ...]) -> None:
    """Take transactions into our own hands: the driver's own begin comes too late and loses updates."""

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        writer = connection.get_execution_options().get("dvcqg_writer")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writer else "BEGIN")
