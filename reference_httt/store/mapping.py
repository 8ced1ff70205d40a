"""Rows to the values of ``rules.model`` and back, by equal names."""

from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter
from sqlmodel import SQLModel

Value = TypeVar("Value")


@cache
def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def as_value(row: SQLModel, kind: type[Value], **more: Any) -> Value:
    """The value of a row; ``more`` gives or replaces fields."""
    known = {f.name: getattr(row, f.name) for f in fields(kind) if hasattr(row, f.name)}  # type: ignore[arg-type]
    adapter: TypeAdapter[Any] = _adapter(kind)  # type: ignore[arg-type]
    built: Value = adapter.validate_python(known | more)
    return built


def as_columns(value: Any, *, leave_out: frozenset[str] = frozenset()) -> dict[str, Any]:
    """The plain columns of a value, enums as their wire value."""
    own = {f.name: getattr(value, f.name) for f in fields(value) if f.name not in leave_out}
    return {name: plain(v) for name, v in own.items()}


def plain(value: Any) -> Any:
    """A column's value: an enum's own value, a tuple as a list, a pydantic model or dataclass as JSON."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return _adapter(type(value)).dump_python(value, mode="json")
    return value.model_dump(mode="json") if hasattr(value, "model_dump") else value
