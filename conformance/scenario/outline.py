"""Rows of a scenario outline: placeholders filled, ids told apart by the row's first cell."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One data row; a plain scenario has one without values."""

    values: dict[str, str]
    tags: tuple[str, ...]
    line: int


def filled_in(text: str, row: Row) -> str:
    """The text with ``<name>`` replaced by the row's value."""
    for name, value in row.values.items():
        text = text.replace(f"<{name}>", value)
    return text


def row_id(scenario_id: str, row: Row) -> str:
    """The outline's id and the row's first cell."""
    if not row.values or not scenario_id:
        return scenario_id
    first = next(iter(row.values.values()))
    return f"{scenario_id}:{re.sub(r'[^0-9A-Za-zÀ-ỹĐđ.]+', '-', first).strip('-').lower()}"
