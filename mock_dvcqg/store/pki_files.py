"""The files of a realm's test CA in a table: on PostgreSQL every portal process must sign with the same keys.

Each process works on a copy of the folder and brings it up to date before it reads; see ``documents.shared_ledger``.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Column, Connection, Text, func, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import Field, SQLModel, col

from mock_dvcqg.store.engine import Database
from mock_dvcqg.store.tables import KEEP

_TAKE_TURN = text("SELECT pg_advisory_xact_lock(hashtext(:name))")


class PkiFileRow(SQLModel, table=True):
    """One file of the CA's folder; ``version`` grows with every write in the realm."""

    __tablename__ = "pki_file"
    __table_args__ = {"info": {"on_reset": KEEP, "shared_files": True}}

    name: str = Field(primary_key=True)
    content: str = Field(sa_column=Column(Text, nullable=False))
    version: int = Field(index=True)


class PkiFiles:
    """Reads and writes the CA's files of one realm."""

    def __init__(self, database: Database) -> None:
        self._engine = database.engine
        self._lock_name = f"{database.schema}/pki"

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """A transaction that no other process has at the same time."""
        with self._engine.begin() as connection:
            connection.execute(_TAKE_TURN, {"name": self._lock_name})
            yield connection

    def version(self) -> int:
        """The number of the last write; 0 before the first."""
        with self._engine.connect() as connection:
            return connection.execute(select(func.max(col(PkiFileRow.version)))).scalar_one() or 0

    def newer_than(self, version: int, connection: Connection | None = None) -> list[tuple[str, str, int]]:
        """Name, content and version of what was written since, oldest first."""
        query = select(col(PkiFileRow.name), col(PkiFileRow.content), col(PkiFileRow.version))
        query = query.where(col(PkiFileRow.version) > version).order_by(col(PkiFileRow.version))
        if connection is not None:
            return [row._tuple() for row in connection.execute(query)]
        with self._engine.connect() as own:
            return [row._tuple() for row in own.execute(query)]

    def write(self, connection: Connection, name: str, content: str) -> int:
        """Keep a file inside ``alone()``; gives the version that this write made."""
        version = (connection.execute(select(func.max(col(PkiFileRow.version)))).scalar_one() or 0) + 1
        kept = insert(PkiFileRow).values(name=name, content=content, version=version)
        fresh = {"content": content, "version": version}
        connection.execute(kept.on_conflict_do_update(index_elements=["name"], set_=fresh))
        return version
