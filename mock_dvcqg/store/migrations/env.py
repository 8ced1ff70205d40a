"""Run by Alembic around its commands, on the connection that ``migrating`` hands over."""

from alembic import context
from sqlmodel import SQLModel

from mock_dvcqg.store import every_table as every_table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
