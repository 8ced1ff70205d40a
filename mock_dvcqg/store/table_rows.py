"""All rows of a realm as plain JSON values, and back: the same on every database.

Tables marked ``shared_files`` are how PostgreSQL keeps files: they are no rows of the realm (``Blobs`` has them).
"""

import base64
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, cast

from sqlalchemy import Column, Integer, Table, TypeDecorator, delete, insert, select, text
from sqlmodel import Session, SQLModel

from mock_dvcqg.store.journal_text import clean

_AT_ONCE = 500
_BOUND = 2**63


class BadRows(Exception):
    """Rows that do not fit the tables; ``str()`` is a Vietnamese sentence without its end."""


@dataclass(frozen=True)
class TableRows:
    """All rows of one table, as JSON values in the order of the columns."""

    columns: tuple[str, ...]
    rows: list[list[Any]]


def tables() -> list[Table]:
    """The tables whose rows make up a realm, those that others refer to first."""
    return [table for table in SQLModel.metadata.sorted_tables if not table.info.get("shared_files")]


def dump_tables(session: Session) -> dict[str, TableRows]:
    """All rows of the realm."""
    return {table.name: _dumped(session, table) for table in tables()}


def load_tables(session: Session, content: dict[str, TableRows]) -> None:
    """Put these rows in place of all that are there.

    Raises:
        BadRows: a table or column is unknown, one is missing, or a value is of the wrong kind.
    """
    _check_tables(content)
    decoded = {table.name: _decoded(table, content[table.name]) for table in tables() if table.name in content}
    for table in reversed(tables()):
        session.execute(delete(table))
    for table in tables():
        rows = decoded.get(table.name, [])
        for start in range(0, len(rows), _AT_ONCE):
            session.connection().execute(insert(table), rows[start : start + _AT_ONCE])
        _continue_numbers(session, table)


def _dumped(session: Session, table: Table) -> TableRows:
    columns = list(table.columns)
    order = list(table.primary_key.columns)
    found = session.execute(select(*columns).order_by(*order))
    return TableRows(tuple(column.name for column in columns), [[_plain(value) for value in row] for row in found])


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return base64.b64encode(value).decode("ascii") if isinstance(value, bytes) else value


def _check_tables(content: dict[str, TableRows]) -> None:
    unknown = sorted(set(content) - {table.name for table in tables()})
    if unknown:
        raise BadRows(f"có bảng không biết: {', '.join(unknown)[:200]}")
    if "realm" not in content or len(content["realm"].rows) != 1:
        raise BadRows("không có đúng một dòng về hệ thống mô phỏng (bảng realm)")


def _decoded(table: Table, content: TableRows) -> list[dict[str, Any]]:
    columns = [table.columns.get(name) for name in content.columns]
    given = [column for column in columns if column is not None]
    if len(given) != len(columns) or len(set(content.columns)) != len(columns):
        raise BadRows(f"bảng {table.name} có cột không biết hoặc lặp lại")
    missing = [each.name for each in table.columns if each.name not in content.columns and _is_needed(each)]
    if missing:
        raise BadRows(f"bảng {table.name} thiếu cột {', '.join(missing)[:200]}")
    return [_row(table.name, given, row) for row in content.rows]


def _is_needed(column: Column[Any]) -> bool:
    return not column.nullable and column.default is None


def _row(table: str, columns: Sequence[Column[Any]], row: list[Any]) -> dict[str, Any]:
    if len(row) != len(columns):
        raise BadRows(f"bảng {table} có dòng {len(row)} giá trị, cần {len(columns)}")
    return {column.name: _value(table, column, value) for column, value in zip(columns, row, strict=True)}


def _value(table: str, column: Column[Any], value: Any) -> Any:
    if value is None and column.nullable:
        return None
    kind = column.type.impl if isinstance(column.type, TypeDecorator) else column.type
    try:
        return _READERS[cast(type, kind.python_type)](value)
    except (TypeError, ValueError):
        raise BadRows(f"bảng {table}, cột {column.name}: giá trị «{str(value)[:60]}» không đúng kiểu") from None


def _text(value: Any) -> str:
    if not isinstance(value, str) or clean(value) != value:
        raise TypeError
    return value


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _whole(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not -_BOUND <= value < _BOUND:
        raise TypeError
    return value


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise TypeError
    return float(value)


def _moment(value: Any) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None:
        raise ValueError
    return moment.astimezone(UTC)


def _day(value: Any) -> date:
    return date.fromisoformat(_text(value))


def _bytes(value: Any) -> bytes:
    return base64.b64decode(_text(value), validate=True)


_READERS: dict[type, Callable[[Any], Any]] = {
    str: _text,
    bool: _truth,
    int: _whole,
    float: _number,
    datetime: _moment,
    date: _day,
    bytes: _bytes,
}


def _continue_numbers(session: Session, table: Table) -> None:
    """Let PostgreSQL count on above the rows that brought their own numbers; SQLite does so by itself."""
    column = table.autoincrement_column
    if column is None or session.get_bind().dialect.name != "postgresql" or not isinstance(column.type, Integer):
        return
    highest = session.execute(text(f'SELECT coalesce(max("{column.name}"), 0) FROM "{table.name}"')).scalar_one()
    counting = text(
        "SELECT setval(counter, greatest(nextval(counter), :highest)) "
        "FROM (SELECT pg_get_serial_sequence(:name, :number) AS counter) AS found WHERE counter IS NOT NULL"
    )
    session.execute(counting, {"highest": highest, "name": f'"{table.name}"', "number": column.name})
