"""Which form a realm's tables have: the number of the last migration, kept in each realm. Knows nothing of Alembic."""

from functools import cache
from pathlib import Path

from sqlalchemy import (
    Column,
    Connection,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    delete,
    insert,
    inspect,
    select,
)
from sqlalchemy.dialects import registry
from sqlalchemy.schema import CreateIndex, CreateSchema, CreateTable, ExecutableDDLElement
from sqlmodel import SQLModel

from mock_dvcqg.store import every_table as every_table

VERSIONS = Path(__file__).parent / "migrations" / "versions"
"""a migration a file, ``0001_first.py``, named by its number"""

_STAMP = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""as Alembic itself makes it"""


@cache
def head() -> str:
    """The newest revision: the form of a realm that is made now."""
    return max(path.name[:4] for path in VERSIONS.glob("[0-9][0-9][0-9][0-9]_*.py"))


def create_at_head(connection: Connection) -> None:
    """Make all tables that are not there, and the stamp that says so. In the caller's transaction."""
    if schema := connection.get_execution_options().get("dvcqg_schema"):
        connection.execute(CreateSchema(schema, if_not_exists=True))
    missing = {*_all_tables()} - {*inspect(connection).get_table_names()}
    for statement in _statements(connection.dialect.name, frozenset(missing)):
        connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
    connection.execute(delete(_STAMP))
    connection.execute(insert(_STAMP).values(version_num=head()))


def _all_tables() -> dict[str, Table]:
    return {table.name: table for table in (*SQLModel.metadata.sorted_tables, _STAMP)}


@cache
def _statements(dialect: str, names: frozenset[str]) -> tuple[str, ...]:
    """What ``create_all`` would say, written once a process: realms are made by the dozen, and writing is slow."""
    speaker = registry.load("postgresql.psycopg" if dialect == "postgresql" else dialect)()
    tables = [table for name, table in _all_tables().items() if name in names]
    orders: list[ExecutableDDLElement] = [CreateTable(table) for table in tables]
    orders += [CreateIndex(index) for table in tables for index in table.indexes]
    written = tuple(str(order.compile(dialect=speaker)) for order in orders)
    return (";\n".join(written),) if dialect == "postgresql" and written else written


def revision_of(connection: Connection) -> str:
    """The revision a realm stands at; empty when it has no stamp."""
    if not inspect(connection).has_table(_STAMP.name):
        return ""
    return connection.execute(select(_STAMP.c.version_num)).scalar_one_or_none() or ""
