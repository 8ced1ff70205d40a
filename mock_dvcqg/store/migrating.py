"""Brings a realm's tables to the form of this release, by Alembic, in one transaction: all of it or nothing."""

from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection
from sqlmodel import SQLModel

from mock_dvcqg.store.engine import Database
from mock_dvcqg.store.revision import VERSIONS, create_at_head, revision_of


def configuration(connection: Connection | None = None, folder: Path | None = None) -> Config:
    """Alembic's configuration without a file; ``folder`` replaces our own migrations."""
    config = Config()
    config.set_main_option("script_location", str(folder or VERSIONS.parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def upgrade(database: Database, *, folder: Path | None = None) -> None:
    """Run the migrations that a realm lacks.

    A realm without a stamp is of no release; it is stamped when its tables are those of this one.

    Raises:
        UnknownTables: it has no stamp and other tables.
    """
    with database.writing() as session:
        connection = session.connection()
        if revision_of(connection):
            command.upgrade(configuration(connection, folder), "head")
        elif differences(connection):
            raise UnknownTables
        else:
            create_at_head(connection)


def differences(connection: Connection) -> list[Any]:
    """What Alembic would change to bring the tables to the metadata; empty when they agree."""
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, SQLModel.metadata))


class UnknownTables(Exception):
    """A realm that no release made, and whose tables are others than today's."""
