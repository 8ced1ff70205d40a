"""One realm's database: an SQLite file, an SQLite in memory, or a PostgreSQL schema.

A writer is alone in its realm from its first statement on, whatever the database: ``BEGIN IMMEDIATE`` on a file, a lock
in memory, an advisory lock of the schema on PostgreSQL. So read-modify-write inside ``writing()`` loses nothing.
"""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.pool import NullPool, StaticPool
from sqlmodel import Session, create_engine

from mock_dvcqg.errors import RealmGone
from mock_dvcqg.store.kept_connections import KeptConnections
from mock_dvcqg.store.prepared import Prepared

BUSY_TIMEOUT_MS = 10_000
_FILE_PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL", f"busy_timeout={BUSY_TIMEOUT_MS}", "foreign_keys=ON")
_MEMORY_PRAGMAS = ("foreign_keys=ON",)
_READ = "SELECT set_config('search_path', quote_ident(%s), true)"
_WRITE = "SELECT set_config('search_path', quote_ident(%s), true), pg_advisory_xact_lock(hashtext(%s))"


class NestedTransaction(RuntimeError):
    """A transaction was begun inside another one of the same thread and realm: pass the session on instead."""


class Database:
    """The database of one realm; ``reading()`` and ``writing()`` are the only ways in."""

    def __init__(self, engine: Engine, *, gate: AbstractContextManager[Any] | None = None, schema: str = "") -> None:
        self.engine = engine
        self.schema = schema
        """the realm's schema on PostgreSQL; empty elsewhere"""
        self._writer = engine.execution_options(dvcqg_writer=True)
        self._kept = None if schema else KeptConnections(engine)
        self._gate = gate or nullcontext()
        self._open = threading.local()
        self._closed = False

    @property
    def shared(self) -> bool:
        """Whether other processes may write here too."""
        return bool(self.schema)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session for queries; nothing it does is kept. No ``await`` inside."""
        with self._alone():
            if self._kept is not None:
                with self._kept.reading() as session:
                    yield session
            else:
                with Session(self.engine, expire_on_commit=False) as session:
                    yield session

    def ask(self, question: Prepared, **values: Any) -> list[Any]:
        """The rows of one query outside of any transaction, as of one moment; cheaper than ``reading()``."""
        if self._kept is None:
            with self.reading() as session:
                return question.rows(session, **values)
        with self._alone(), self._kept.one() as (connection, driver):
            return question.asked(driver, connection.dialect, values)

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that commits at the end, or rolls back on any exception. No ``await`` inside."""
        with self._alone():
            if self._kept is not None:
                with self._kept.writing() as session:
                    yield session
            else:
                with Session(self._writer, expire_on_commit=False) as session, session.begin():
                    yield session

    def close(self) -> None:
        """Give all connections back; a database in memory is gone. A schema's belong to the pool of all realms.

        What is under way comes to its end first; whatever begins afterwards is ``RealmGone``. Not to be called inside
        a transaction.
        """
        with self._gate:  # the one connection of a database in memory must not be closed under another thread
            self._closed = True
            if self._kept is not None:
                self._kept.close()
                self.engine.dispose()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if getattr(self._open, "transaction", False):
            raise NestedTransaction("a transaction of this realm is already open here; pass its session on")
        self._open.transaction = True
        try:
            with self._gate:
                if self._closed:
                    raise RealmGone
                yield
        finally:
            self._open.transaction = False


def open_sqlite(path: Path) -> Database:
    """The database in one file, made empty when it is not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{path}", connect_args={"check_same_thread": False}, poolclass=NullPool)
    _speak_sqlite(engine, _FILE_PRAGMAS)
    return Database(engine)


def open_memory() -> Database:
    """An empty database that lives as long as this value: one connection, one transaction at a time."""
    engine = create_engine("sqlite://", connect_args={"check_same_thread": False}, poolclass=StaticPool)
    _speak_sqlite(engine, _MEMORY_PRAGMAS)
    return Database(engine, gate=threading.Lock())


def postgresql_pool(url: str) -> Engine:
    """The connections of one portal process to PostgreSQL, shared by all its realms."""
    engine = create_engine(url, pool_size=8, max_overflow=24, connect_args={"options": "-ctimezone=UTC"})

    @event.listens_for(engine, "begin")
    def _enter_schema(connection: Any) -> None:
        options = connection.get_execution_options()
        schema = options.get("dvcqg_schema")
        if schema and options.get("dvcqg_writer"):
            connection.exec_driver_sql(_WRITE, (schema, schema))
        elif schema:
            connection.exec_driver_sql(_READ, (schema,))

    return engine


def open_schema(pool: Engine, schema: str) -> Database:
    """One schema of a PostgreSQL database; it need not be there yet."""
    return Database(pool.execution_options(dvcqg_schema=schema), schema=schema)


def _speak_sqlite(engine: Engine, pragmas: tuple[str, ...]) -> None:
    """Take transactions into our own hands: the driver's own begin comes too late and loses updates."""

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        if not connection.connection.driver_connection.in_transaction:  # a kept one has begun before its session
            connection.exec_driver_sql("BEGIN")
