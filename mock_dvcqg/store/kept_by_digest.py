"""What a secret stands for, kept by the secret's digest until it ends: codes and tokens of the sign-on."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import delete, update
from sqlmodel import Session, SQLModel

Value = TypeVar("Value")


def keep_by_digest(session: Session, table: type[SQLModel], digest: str, value: Any, **more: Any) -> None:
    """Add a row: the members of the dataclass ``value``, and more columns."""
    session.add(table(digest=digest, **vars(value), **more))


def value_of(row: SQLModel, shape: type[Value]) -> Value:
    """The dataclass again that the row was made of."""
    return shape(**row.model_dump(include={each.name for each in fields(shape)}))  # type: ignore[arg-type]  # a dataclass


def forget_ended(session: Session, tables: Iterable[Any], now: datetime) -> None:
    """Delete the rows that have ended."""
    for table in tables:
        session.execute(delete(table).where(table.expires_at <= now))


def revoke_where(session: Session, table: Any, **columns: str) -> None:
    """Take back every row with these values; none is no error."""
    session.execute(update(table).filter_by(**columns).values(revoked=True))
