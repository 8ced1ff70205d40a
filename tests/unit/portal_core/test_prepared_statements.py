"""Statements that are compiled once: every one of them can be, on both databases; values and rows keep their kinds."""

import importlib
import pkgutil
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import bindparam, create_engine, func, insert, select
from sqlalchemy.exc import IntegrityError
from sqlmodel import SQLModel

import mock_dvcqg.store
from mock_dvcqg.store.engine import Database, open_memory, open_sqlite
from mock_dvcqg.store.prepared import Prepared, table_of
from mock_dvcqg.store.tables import SessionRow

NOW = datetime(2026, 11, 29, 8, 0, tzinfo=timezone(timedelta(hours=7)))
_SESSION = table_of(SessionRow)
ADD = Prepared(insert(_SESSION), sets=tuple(_SESSION.c.keys()))
FIND = Prepared(select(_SESSION).where(_SESSION.c.digest == bindparam("of_digest")))
COUNT = Prepared(select(func.count().label("number")).select_from(_SESSION))


def every_statement() -> list[Prepared]:
    """Those that modules of the store keep."""
    names = [each.name for each in pkgutil.iter_modules(mock_dvcqg.store.__path__) if not each.ispkg]
    modules = [importlib.import_module(f"mock_dvcqg.store.{name}") for name in names]
    return [value for module in modules for value in vars(module).values() if isinstance(value, Prepared)]


def session_values(digest: str) -> dict[str, object]:
    return {"digest": digest, "surface": "kho", "holder": "H98", "began_at": NOW, "expires_at": NOW}


@pytest.fixture
def database() -> Database:
    made = open_memory()
    SQLModel.metadata.create_all(made.engine)
    return made


@pytest.mark.parametrize("url", ["sqlite://", "postgresql+psycopg://"])
def test_every_statement_of_the_store_can_be_compiled_once(url: str) -> None:
    statements, dialect = every_statement(), create_engine(url).dialect
    assert len(statements) > 10
    for statement in statements:
        assert statement.written(dialect)


def test_values_and_rows_keep_their_kinds(database: Database) -> None:
    with database.writing() as session:
        ADD.run(session, **session_values("a"))
    row = database.ask(FIND, of_digest="a")[0]
    assert (row.holder, row.expires_at, row.expires_at.tzinfo) == ("H98", NOW, UTC)


def test_a_statement_sees_what_the_session_still_holds_back(database: Database) -> None:
    with database.writing() as session:
        session.add(SessionRow(**session_values("a")))
        assert COUNT.first(session).number == 1


def test_a_statement_and_the_orm_are_committed_or_taken_back_together(database: Database) -> None:
    def fail_half_way() -> None:
        with database.writing() as session:
            ADD.run(session, **session_values("a"))
            session.add(SessionRow(**session_values("b")))
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert database.ask(COUNT)[0].number == 0
    with database.writing() as session:
        ADD.run(session, **session_values("a"))
        session.add(SessionRow(**session_values("b")))
    assert database.ask(COUNT)[0].number == 2


def test_what_the_database_refuses_is_an_error_of_sqlalchemy(database: Database) -> None:
    def add_twice() -> None:
        with database.writing() as session:
            ADD.run(session, **session_values("a"))
            ADD.run(session, **session_values("a"))

    with pytest.raises(IntegrityError):
        add_twice()
    assert database.ask(COUNT)[0].number == 0


def test_a_reader_keeps_nothing(database: Database) -> None:
    with database.reading() as session:
        ADD.run(session, **session_values("a"))
    assert database.ask(COUNT)[0].number == 0


def test_a_closed_database_leaves_its_file_to_others(tmp_path) -> None:
    first = open_sqlite(tmp_path / "realm.db")
    SQLModel.metadata.create_all(first.engine)
    with first.writing() as session:
        ADD.run(session, **session_values("a"))
    first.close()
    assert not (tmp_path / "realm.db-wal").exists()
    second = open_sqlite(tmp_path / "realm.db")
    assert second.ask(COUNT)[0].number == 1
    second.close()
