"""What other processes did to a realm on PostgreSQL, told by one cheap query: gone, made anew, or changed."""

from dataclasses import dataclass

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, ProgrammingError

_GONE = ("42P01", "3F000")
"""SQLSTATE of a table and of a schema that is not there"""


@dataclass(frozen=True)
class Pulse:
    """A realm's identity and how often its clock, switches or faults were changed."""

    secret: str
    control_version: int


def feel_pulse(pool: Engine, schema: str) -> Pulse | None:
    """The pulse of the realm in a schema, in one round trip; ``None`` when there is none."""
    try:
        return _ask(pool, schema)
    except ProgrammingError as error:
        if getattr(error.orig, "sqlstate", "") in _GONE:
            return None
        raise
    except DBAPIError as error:
        if not error.connection_invalidated:
            raise
        return _ask(pool, schema)  # the server was restarted: this connection is a new one


def _ask(pool: Engine, schema: str) -> Pulse | None:
    query = text(f'SELECT secret, control_version FROM "{schema}".realm')
    with pool.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        row = connection.execute(query).one_or_none()
    return Pulse(row.secret, row.control_version) if row else None
