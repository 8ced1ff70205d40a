"""Where the realms of one portal are kept: in memory, as SQLite files, or as schemas of one PostgreSQL database."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import text

from mock_dvcqg.settings import Settings
from mock_dvcqg.store.badge import Badge
from mock_dvcqg.store.blobs import Blobs, FileBlobs, MemoryBlobs
from mock_dvcqg.store.database_blobs import DatabaseBlobs
from mock_dvcqg.store.engine import Database, open_memory, open_schema, open_sqlite, postgresql_pool
from mock_dvcqg.store.pulse import Pulse, feel_pulse

SCHEMA_PREFIX = "dvcqg_"
_SCHEMAS = text("SELECT nspname FROM pg_namespace WHERE starts_with(nspname, :prefix) ORDER BY nspname")
_FOUNDING = "SELECT pg_advisory_lock(hashtext('dvcqg founding'))"
_FOUNDED = "SELECT pg_advisory_unlock(hashtext('dvcqg founding'))"


class Home(Protocol):
    """The keeping of all realms of one portal."""

    shared: bool
    """whether other portal processes use it too"""
    badge: Badge | None
    """of this process's worker; only where ``shared``"""

    def names(self) -> list[str]:
        """The realms that are kept, by name."""
        ...

    def open(self, name: str) -> Database:
        """A realm's database; empty when the realm is not there."""
        ...

    def blobs(self, name: str, database: Database) -> Blobs:
        """A realm's files."""
        ...

    def pulse(self, name: str) -> Pulse | None:
        """What other processes did to a realm; asked only where ``shared``."""
        ...

    def founding(self) -> AbstractContextManager[Any]:
        """A time in which nobody else makes or drops a realm."""
        ...

    def delete(self, name: str, database: Database) -> None:
        """Close a realm's database and delete it with its files."""
        ...

    def close(self) -> None:
        """Give all connections back."""
        ...


class MemoryHome:
    """Realms that live as long as the process."""

    shared = False
    badge: Badge | None = None

    def __init__(self) -> None:
        self._lock = threading.RLock()

    def names(self) -> list[str]:
        """None is kept."""
        return []

    def open(self, name: str) -> Database:
        """A new empty database."""
        return open_memory()

    def blobs(self, name: str, database: Database) -> Blobs:
        """Files in memory."""
        return MemoryBlobs()

    def pulse(self, name: str) -> Pulse | None:
        """Nobody else is here."""
        return None

    def founding(self) -> AbstractContextManager[Any]:
        """Alone among the threads."""
        return self._lock

    def delete(self, name: str, database: Database) -> None:
        """Forget it."""
        database.close()

    def close(self) -> None:
        """Each database is closed by itself."""


class SqliteHome(MemoryHome):
    """Realms as files of one folder, used by one portal process."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def names(self) -> list[str]:
        """The names of the files."""
        return sorted(path.stem for path in self.folder.glob("*.db"))

    def open(self, name: str) -> Database:
        """The database in the realm's file."""
        return open_sqlite(self._file(name))

    def blobs(self, name: str, database: Database) -> Blobs:
        """Files in the realm's folder."""
        return FileBlobs(self.folder / f"{name}.blobs")

    def delete(self, name: str, database: Database) -> None:
        """Delete the file, what SQLite keeps beside it, and the files."""
        database.close()
        self.blobs(name, database).clear()
        for suffix in ("", "-wal", "-shm"):
            Path(f"{self._file(name)}{suffix}").unlink(missing_ok=True)

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}.db"


class PostgresqlHome:
    """Realms as schemas of one database, used by any number of portal processes."""

    shared = True

    def __init__(self, url: str) -> None:
        self.pool = postgresql_pool(url)
        self.badge: Badge | None = Badge(self.pool)

    def names(self) -> list[str]:
        """The names of the schemas."""
        with self.pool.connect() as connection:
            schemas = connection.execute(_SCHEMAS, {"prefix": SCHEMA_PREFIX}).scalars()
            return [str(schema).removeprefix(SCHEMA_PREFIX) for schema in schemas]

    def open(self, name: str) -> Database:
        """The realm's schema, which need not be there."""
        return open_schema(self.pool, SCHEMA_PREFIX + name)

    def blobs(self, name: str, database: Database) -> Blobs:
        """Files in a table of the schema."""
        return DatabaseBlobs(database)

    def pulse(self, name: str) -> Pulse | None:
        """One query."""
        return feel_pulse(self.pool, SCHEMA_PREFIX + name)

    @contextmanager
    def founding(self) -> Iterator[None]:
        """Alone among all processes: two that start at once make one default realm."""
        with self.pool.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            connection.exec_driver_sql(_FOUNDING)
            try:
                yield
            finally:
                connection.exec_driver_sql(_FOUNDED)

    def delete(self, name: str, database: Database) -> None:
        """Drop the schema with all in it."""
        with self.pool.begin() as connection:
            connection.execute(text(f'DROP SCHEMA IF EXISTS "{SCHEMA_PREFIX}{name}" CASCADE'))

    def close(self) -> None:
        """Close all connections."""
        if self.badge:
            self.badge.close()
        self.pool.dispose()


def home_of(settings: Settings) -> Home:
    """Where a portal with these settings keeps its realms."""
    match settings.storage:
        case "memory":
            return MemoryHome()
        case "postgresql":
            return PostgresqlHome(settings.database_url)
        case _:
            return SqliteHome(settings.data_dir / "realms")
