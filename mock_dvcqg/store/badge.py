"""By which portal processes over one PostgreSQL see that a worker lives: a lock that ends with its connection.

No clock is needed to tell when work is orphaned: the server gives the lock back when the process is gone.
"""

import secrets

from sqlalchemy import Connection, Engine, text
from sqlmodel import Session

_CLASS = 8520
_WEAR = text("SELECT pg_advisory_lock(:kind, :number)")
_LIVING = text(
    "SELECT objid FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database"
    " WHERE locktype = 'advisory' AND classid = :kind AND objsubid = 2 AND datname = current_database()"
)


class Badge:
    """One worker's badge; worn until it is closed or the process ends."""

    def __init__(self, pool: Engine) -> None:
        self._pool = pool.execution_options(isolation_level="AUTOCOMMIT")
        self._connection: Connection | None = None
        self.number = 0

    def wear(self) -> None:
        """Wear a new badge: the first, or one for a badge whose connection was lost."""
        self.close()
        self.number = secrets.randbelow(2**31 - 1) + 1
        self._connection = self._pool.connect()
        self._connection.execute(_WEAR, {"kind": _CLASS, "number": self.number})

    def close(self) -> None:
        """Take it off."""
        if self._connection is not None:
            self._connection.invalidate()  # not back into the pool: the lock belongs to the connection
            self._connection.close()
            self._connection = None


def living_workers(session: Session) -> set[int]:
    """The numbers of all badges that are worn now."""
    return set(session.execute(_LIVING, {"kind": _CLASS}).scalars())
