"""The kinds of catalogue tables: told by their columns, each row read into plain values or refused with a reason."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from mock_dvcqg.contract.catalogue import Problem
from mock_dvcqg.rules.catalogue_files import Cells, Faults, Sheet

Row = dict[str, Any]
_ENDED = re.compile(r"\(to (\d{2})/(\d{2})/(\d{4})\)")


class RowReader:
    """Reads one row's cells, and notes what is wrong with each."""

    def __init__(self, sheet: Sheet, cells: Cells, faults: Faults) -> None:
        self._file, self._cells, self._faults = sheet.name, cells, faults
        self.failed = False

    def text(self, column: str, *, needed: bool = False, longest: int = 2000) -> str:
        """A cell; empty when the table has no such column."""
        value = self._cells.values.get(column, "")
        if needed and not value:
            self.wrong(column, "ô để trống", "phải có giá trị")
        if len(value) > longest:
            self.wrong(column, f"dài {len(value)} ký tự", f"tối đa {longest} ký tự")
        return value

    def code(self, column: str = "code") -> str:
        """A code: not empty, and short enough for a key."""
        return self.text(column, needed=True, longest=100)

    def number(self, column: str, default: str = "0") -> str:
        """A whole number that is not negative."""
        value = self.text(column) or default
        if not (value.isascii() and value.isdigit() and len(value) <= 9):
            self.wrong(column, f"«{value[:40]}» không phải số nguyên không âm", "ví dụ 1")
        return value

    def day(self, column: str) -> str:
        """An ISO day or nothing."""
        value = self.text(column)
        try:
            return date.fromisoformat(value).isoformat() if value else ""
        except ValueError:
            self.wrong(column, f"«{value[:40]}» không phải ngày", "YYYY-MM-DD, ví dụ 2025-06-30")
            return ""

    def days(self) -> tuple[str, str]:
        """valid_from and valid_to, in order."""
        begin, end = self.day("valid_from"), self.day("valid_to")
        if begin and end and end < begin:
            self.wrong("valid_to", f"{end} trước ngày bắt đầu {begin}", f"một ngày từ {begin} trở đi")
        return begin, end

    def one_of(self, column: str, allowed: Iterable[str]) -> str:
        """A value of a closed list, or nothing."""
        value = self.text(column)
        if value and value not in allowed:
            self.wrong(column, f"«{value[:40]}» không thuộc danh sách", ", ".join(allowed))
        return value

    def wrong(self, column: str, said: str, expected: str = "") -> None:
        """Note an error: nothing of the import will be kept."""
        self.failed = True
        self._faults.errors.append(self._at(column, said, expected))

    def remark(self, column: str, said: str, expected: str = "") -> None:
        """Note what was left out or changed."""
        self._faults.remarks.append(self._at(column, said, expected))

    def _at(self, column: str, said: str, expected: str) -> Problem:
        return Problem(file=self._file, line=self._cells.line, column=column, said=said, expected=expected)


@dataclass(frozen=True)
class Kind:
    """One kind of table: ``signature`` are the columns that tell it, ``others`` those it may have beside them."""

    name: str
    signature: frozenset[str]
    others: frozenset[str]
    read: Callable[[RowReader], Row]
    key: tuple[str, ...]
    code_column: str = "code"


def kq_row(cells: RowReader) -> Row:
    """A KQ code (mã loại giấy tờ, kết quả)."""
    begin, end = cells.days()
    return {
        "code": cells.code(),
        "name": cells.text("name_vi", needed=True),
        "kind": cells.one_of("kind", ("result", "component")) or "result",
        "aliases": [each.strip() for each in cells.text("aliases").split("|") if each.strip()],
        "replaced_by": cells.text("replaced_by", longest=100),
        "valid_from": begin,
        "valid_to": end,
    }


def agency_row(cells: RowReader) -> Row:
    """An agency."""
    begin, end = cells.days()
    numeric = cells.text("gso_code")
    if numeric and not (numeric.isascii() and numeric.isdigit()):
        cells.wrong("gso_code", f"«{numeric[:20]}» không phải mã số", "chữ số, ví dụ 01")
    return {
        "code": cells.code(),
        "name": cells.text("name_vi", needed=True),
        "kind": cells.one_of("kind", AGENCY_KINDS),
        "merged_into": cells.text("merged_into", longest=100),
        "numeric": numeric,
        "valid_from": begin,
        "valid_to": end,
    }


def procedure_row(cells: RowReader) -> Row:
    """A procedure with its field, subjects, channels, fees and results."""
    begin, end = cells.days()
    ended = _ENDED.search(cells.text("legal_status"))
    if ended and not end:
        end = f"{ended[3]}-{ended[2]}-{ended[1]}"
    named = cells.text("component_codes", longest=20_000).split()
    counted = cells.number("n_components", str(len(named)))
    if named and counted != str(len(named)):
        cells.remark("n_components", f"ghi {counted}, cột component_codes có {len(named)} mã")
    return {
        "code": cells.code(),
        "name": cells.text("name_vi", needed=True),
        "field_code": cells.text("field_code", longest=100),
        "field_name": cells.text("field_name"),
        "published_by": cells.text("promulgating_code") or cells.text("promulgating_agency"),
        "unit": cells.text("executing_unit"),
        "subjects": cells.text("subjects"),
        "channels": cells.text("channels"),
        "time": cells.text("processing_time"),
        "fee": cells.text("fee"),
        "deliverables": cells.text("result_codes", longest=20_000).split(),
        "service_level": cells.one_of("service_level", ("3", "4")),
        "online_scope": cells.one_of("online_scope", ("toan-trinh", "mot-phan")),
        "tier": cells.one_of("tier", ("0", "1", "2", "3")),
        "valid_from": begin,
        "valid_to": end,
    }


def component_row(cells: RowReader) -> Row:
    """A component of a procedure."""
    return {
        "procedure": cells.code("tthc_code"),
        "code": cells.code("component_code"),
        "name": cells.text("component_name_short", needed=True),
        "originals": cells.number("original_qty"),
        "copies": cells.number("copy_qty"),
        "required": cells.one_of("required", ("0", "1")),
        "is_result": cells.one_of("is_result", ("0", "1")),
        "replaceable_by": cells.text("replaceable_by", longest=100),
        "max_age_months": cells.number("max_age_months", "0").lstrip("0"),
    }


def listed_row(cells: RowReader) -> Row:
    """A procedure of the national list: code, name, field, who published it."""
    return {
        "code": cells.code(),
        "name": cells.text("name_vi", needed=True),
        "field_name": cells.text("categories"),
        "published_by": cells.text("promulgating_agency"),
        "type": cells.text("type"),
    }


AGENCY_KINDS = ("province", "city", "ministry", "ministry-level", "department", "district", "commune", "other")
_DAYS = {"valid_from", "valid_to"}
KINDS: tuple[Kind, ...] = (
    Kind(
        "kq_codes",
        frozenset({"code", "name_vi", "kind", "agency_code"}),
        frozenset({"format", "in_seed", "n_procedures_in_sample", "example_procedures", "source", "confidence"})
        | {"aliases", "replaced_by", *_DAYS},
        kq_row,
        ("code", "kind", "valid_from"),
    ),
    Kind(
        "agencies",
        frozenset({"code", "name_vi", "kind", "merged_into"}),
        frozenset({"source", "confidence", "gso_code", "note", *_DAYS}),
        agency_row,
        ("code", "valid_from"),
    ),
    Kind(
        "procedures",
        frozenset({"code", "name_vi", "field_code", "result_codes"}),
        frozenset({"field_name", "promulgating_code", "promulgating_agency", "executing_unit", "subjects", "channels"})
        | {"processing_time", "fee", "n_components", "component_codes", "legal_status", "source", "confidence", "note"}
        | {"service_level", "online_scope", "tier", *_DAYS},
        procedure_row,
        ("code", "valid_from"),
    ),
    Kind(
        "procedure_components",
        frozenset({"tthc_code", "component_code", "component_name_short"}),
        frozenset({"original_qty", "copy_qty", "required", "is_result", "replaceable_by", "max_age_months"}),
        component_row,
        ("procedure", "code"),
        "component_code",
    ),
    Kind(
        "tthc_catalog",
        frozenset({"code", "name_vi", "categories", "type"}),
        frozenset({"promulgating_agency"}),
        listed_row,
        ("code",),
    ),
)


def kind_of(sheet: Sheet) -> Kind | None:
    """The kind whose columns a table has."""
    return next((kind for kind in KINDS if kind.signature <= set(sheet.columns)), None)
