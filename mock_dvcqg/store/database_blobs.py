"""Files by their SHA-256 in a table of the realm: on PostgreSQL every portal process must see them.

Goes past ``reading()`` and ``writing()``: what is kept is never changed, so no turn has to be taken, and a caller may
be inside a transaction of the realm.
"""

import hashlib

from sqlalchemy import Column, LargeBinary, delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import Field, SQLModel, col

from mock_dvcqg.store.engine import Database


class BlobRow(SQLModel, table=True):
    """One file. Only on PostgreSQL; elsewhere the table stays empty."""

    __tablename__ = "blob"
    __table_args__ = {"info": {"shared_files": True}}

    sha256: str = Field(primary_key=True)
    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class DatabaseBlobs:
    """Blobs as rows of the realm's own schema."""

    def __init__(self, database: Database) -> None:
        self._engine = database.engine

    def put(self, content: bytes) -> str:
        """Keep the bytes; gives their SHA-256 in hex."""
        sha256 = hashlib.sha256(content).hexdigest()
        with self._engine.begin() as connection:
            kept = insert(BlobRow).values(sha256=sha256, content=content)
            connection.execute(kept.on_conflict_do_nothing())
        return sha256

    def get(self, sha256: str) -> bytes | None:
        """The bytes, or ``None`` when they were never kept."""
        with self._engine.connect() as connection:
            found = connection.execute(select(col(BlobRow.content)).where(col(BlobRow.sha256) == sha256))
            content = found.scalar_one_or_none()
        return None if content is None else bytes(content)

    def names(self) -> list[str]:
        """The SHA-256 of all that are kept."""
        with self._engine.connect() as connection:
            return list(connection.execute(select(col(BlobRow.sha256)).order_by(col(BlobRow.sha256))).scalars())

    def remove(self, sha256: str) -> None:
        """Forget one."""
        with self._engine.begin() as connection:
            connection.execute(delete(BlobRow).where(col(BlobRow.sha256) == sha256))

    def clear(self) -> None:
        """Forget all of them."""
        with self._engine.begin() as connection:
            connection.execute(delete(BlobRow))
