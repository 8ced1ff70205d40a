"""Connections to one SQLite database that stay open between transactions.

Taking one from SQLAlchemy's pool, beginning on it and giving it back costs several times what a small transaction
itself does. Here the driver begins and ends the transaction; a session over the same connection joins it as soon as
the ORM is asked for anything, and costs next to nothing when only prepared statements run (``store.prepared``).
"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, cast

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

_MOST = 8
"""kept at rest; more threads at once get more, which are closed when they are given back"""


class KeptSession(Session):
    """A session that knows the driver under it, where its transaction has begun already."""

    def __init__(self, connection: Connection, driver: sqlite3.Connection) -> None:
        super().__init__(connection, expire_on_commit=False)
        self.driver = driver
        self.dialect = connection.dialect


class KeptConnections:
    """As many connections as threads have been in the database at once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._resting: list[tuple[Connection, sqlite3.Connection]] = []
        self._lock = threading.Lock()
        self._closed = False

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session whose transaction is rolled back at its end."""
        with self.one() as (connection, driver):
            said(driver, "BEGIN")
            try:
                with KeptSession(connection, driver) as session:
                    yield session
            finally:
                driver.rollback()

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose transaction is the only writer's, and committed at its end."""
        with self.one() as (connection, driver):
            said(driver, "BEGIN IMMEDIATE")
            try:
                with KeptSession(connection, driver) as session:
                    yield session
                    if session.in_transaction():
                        session.commit()
                    else:
                        said(driver, "COMMIT")
            finally:
                driver.rollback()  # nothing is left to roll back after a commit

    def close(self) -> None:
        """Close those at rest; one that is in use is closed when it is given back."""
        with self._lock:
            self._closed = True
            resting, self._resting = self._resting, []
        for connection, _ in resting:
            connection.close()

    @contextmanager
    def one(self) -> Iterator[tuple[Connection, sqlite3.Connection]]:
        """A connection with its driver's, for one statement or transaction."""
        with self._lock:
            pair = self._resting.pop() if self._resting else None
        if pair is None:
            connection = self._engine.connect()
            pair = connection, cast(sqlite3.Connection, connection.connection.driver_connection)
        try:
            yield pair
        finally:
            self._give_back(pair)

    def _give_back(self, pair: tuple[Connection, sqlite3.Connection]) -> None:
        with self._lock:
            if not self._closed and len(self._resting) < _MOST:
                self._resting.append(pair)
                return
        with suppress(sqlite3.Error):
            pair[0].close()


def said(driver: Any, statement: str) -> None:
    """Say a statement to the driver; what goes wrong is SQLAlchemy's error, as everywhere else.

    Raises:
        sqlalchemy.exc.DBAPIError: the database refuses.
    """
    try:
        driver.execute(statement)
    except sqlite3.Error as error:
        raise DBAPIError.instance(statement, None, error, sqlite3.Error) from error
