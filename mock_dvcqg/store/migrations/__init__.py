"""Alembic's room: the tables of a realm from one release to the next. Loaded only by ``dvcqg db`` and tests.

How a migration is made: ``python -m mock_dvcqg.store.migrations.make``.
"""
