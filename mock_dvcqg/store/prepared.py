"""Statements asked at every call: written in Core, compiled once a dialect, run on the driver's own cursor.

The ORM's ways, and Core's way of running, cost several times what the database itself does. Values and rows go through
the same conversions of the column types as anywhere else.
"""

from collections import namedtuple
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, cast

from sqlalchemy import Dialect, Table
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import Executable
from sqlmodel import Session, SQLModel

from mock_dvcqg.store.kept_connections import KeptSession

_Convert = Callable[[Any], Any]


def table_of(row: type[SQLModel]) -> Table:
    """The table behind a row's class."""
    return cast(Table, row.__table__)  # type: ignore[attr-defined]


class _Spoken(NamedTuple):
    """A statement as one dialect has it."""

    sql: str
    parameters: tuple[tuple[str, _Convert | None], ...]
    """name and conversion, in the order of their places"""
    own_values: dict[str, Any]
    """of parameters that the statement itself brings"""
    by_name: bool
    columns: tuple[_Convert | None, ...] | None
    """conversions of a row's values; ``None``: nothing to convert"""
    row: Callable[..., Any]
    error: type[Exception]
    """the driver's"""


class Prepared:
    """One statement; ``sets`` names the columns that an INSERT or UPDATE is given."""

    def __init__(self, statement: Executable, *, sets: Sequence[str] | None = None) -> None:
        self._statement = statement
        self._sets = sets
        self._spoken: dict[str, _Spoken] = {}

    def first(self, session: Session, **values: Any) -> Any:
        """The first row, its values by column name; ``None`` when there is none."""
        rows = self.rows(session, **values)
        return rows[0] if rows else None

    def rows(self, session: Session, **values: Any) -> list[Any]:
        """All rows."""
        driver, dialect = _driver(session)
        return self.asked(driver, dialect, values)

    def asked(self, driver: Any, dialect: Dialect, values: dict[str, Any]) -> list[Any]:
        """All rows, asked of a driver's connection."""
        spoken = self._for(dialect)
        found = _execute(driver, spoken, values).fetchall()
        if spoken.columns is None:
            return [spoken.row(*row) for row in found]
        return [spoken.row(*_converted(spoken.columns, row)) for row in found]

    def run(self, session: Session, **values: Any) -> int:
        """How many rows were changed."""
        driver, dialect = _driver(session)
        changed: int = _execute(driver, self._for(dialect), values).rowcount
        return changed

    def written(self, dialect: Dialect) -> str:
        """The statement as a dialect has it."""
        return self._for(dialect).sql

    def _for(self, dialect: Dialect) -> _Spoken:
        spoken = self._spoken.get(dialect.name)
        if spoken is None:
            spoken = self._spoken[dialect.name] = _speak(self._statement, self._sets, dialect)
        return spoken


def _driver(session: Session) -> tuple[Any, Dialect]:
    """The driver's connection in the session's transaction, after what the session still holds back."""
    if isinstance(session, KeptSession):
        if session.in_transaction():  # the ORM has been asked for something
            session.flush()
        return session.driver, session.dialect
    session.flush()
    connection = session.connection()
    return connection.connection.driver_connection, connection.dialect


def _execute(driver: Any, spoken: _Spoken, values: dict[str, Any]) -> Any:
    if spoken.own_values:
        values = {**spoken.own_values, **values}
    given = [convert(values[name]) if convert else values[name] for name, convert in spoken.parameters]
    arguments = dict(zip((name for name, _ in spoken.parameters), given, strict=True)) if spoken.by_name else given
    try:
        return driver.execute(spoken.sql, arguments)
    except spoken.error as error:
        raise DBAPIError.instance(spoken.sql, arguments, error, spoken.error) from error


def _converted(columns: Sequence[_Convert | None], row: Sequence[Any]) -> list[Any]:
    return [convert(value) if convert else value for convert, value in zip(columns, row, strict=True)]


def _speak(statement: Executable, sets: Sequence[str] | None, dialect: Dialect) -> _Spoken:
    compiled: Any = statement.compile(dialect=dialect, column_keys=sets)  # type: ignore[attr-defined]
    assert isinstance(compiled, SQLCompiler)
    assert not compiled.post_compile_params, "a list of values is none that can be compiled once"
    places = compiled.positiontup if compiled.positional else list(compiled.bind_names.values())
    binds = [(name, compiled.binds[name]) for name in places or ()]
    columns = tuple(getattr(statement, "exported_columns", None) or ())
    converts = tuple(column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns)
    row: Any = namedtuple("Row", [column.name for column in columns], rename=True)  # type: ignore[misc]
    return _Spoken(
        sql=str(compiled),
        parameters=tuple((name, bind.type.dialect_impl(dialect).bind_processor(dialect)) for name, bind in binds),
        own_values={name: bind.value for name, bind in binds if not bind.required},
        by_name=not compiled.positional,
        columns=converts if any(converts) else None,
        row=row,
        error=dialect.loaded_dbapi.Error,
    )
