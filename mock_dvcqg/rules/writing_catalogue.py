"""Catalogue rows as CSV, in the columns that an import reads: what was exported can be imported again."""

import csv
import io
from collections.abc import Iterable
from typing import Any

from mock_dvcqg.rules.catalogue_kinds import KINDS

Row = dict[str, Any]
_COLUMNS: dict[str, dict[str, str]] = {
    "kq_codes": {"name_vi": "name"},
    "agencies": {"name_vi": "name", "gso_code": "numeric"},
    "procedures": {
        "name_vi": "name",
        "promulgating_code": "published_by",
        "executing_unit": "unit",
        "processing_time": "time",
        "result_codes": "deliverables",
    },
    "procedure_components": {
        "tthc_code": "procedure",
        "component_code": "code",
        "component_name_short": "name",
        "original_qty": "originals",
        "copy_qty": "copies",
    },
    "tthc_catalog": {"name_vi": "name", "categories": "field_name", "promulgating_agency": "published_by"},
}
"""column → member of a row, where the names differ"""


def to_csv(kind: str, rows: Iterable[Row]) -> str:
    """The table of one kind, columns that no row fills left out unless they tell the kind."""
    held = list(rows)
    table = next(each for each in KINDS if each.name == kind)
    named = _COLUMNS[kind]
    columns = [
        column
        for column in (*sorted(table.signature), *sorted(table.others))
        if column in table.signature or any(row.get(named.get(column, column)) for row in held)
    ]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(column, row.get(named.get(column, column), "")) for column in columns] for row in held)
    return text.getvalue()


def _cell(column: str, value: Any) -> str:
    if isinstance(value, list):
        return ("|" if column == "aliases" else " ").join(value)
    return str(value)
