"""Reads catalogue files whole: tables by kind, all mistakes at once. Pure: nothing is kept here.

A table is all or nothing. Left out with a remark: a row without a code but with a name (its code is not known), a
second row that says the same of the same code, and a row whose code is another row's with spaces around it. Two rows
that contradict each other otherwise are an error.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial

from mock_dvcqg.contract.catalogue import Problem
from mock_dvcqg.rules.catalogue_files import Faults, Sheet, read_files
from mock_dvcqg.rules.catalogue_kinds import KINDS, Kind, Row, RowReader, kind_of


@dataclass(frozen=True)
class _Taken:
    """A row read well, and how its code was written."""

    row: Row
    line: int
    is_padded: bool


@dataclass(frozen=True)
class Reading:
    """What files hold: rows by kind of table, unless there are errors."""

    tables: dict[str, list[Row]] = field(default_factory=dict)
    errors: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()


def read_catalogue_files(given: Iterable[tuple[str, bytes]], known_agencies: Iterable[str] = ()) -> Reading:
    """The tables in files given as (name, content); ``known_agencies`` are codes that need not stand in them."""
    faults = Faults()
    sheets = [sheet for name, content in given for sheet in read_files(name, content, faults)]
    tables: dict[str, list[Row]] = {}
    for sheet in sheets:
        kind = kind_of(sheet)
        if kind is None:
            faults.errors.append(_unknown(sheet))
        elif kind.name in tables:
            faults.errors.append(Problem(file=sheet.name, said=f"đã có một tệp khác thuộc loại {kind.name}"))
        else:
            tables[kind.name] = _rows(sheet, kind, faults, set(known_agencies))
    if not sheets and not faults.errors:
        faults.errors.append(Problem(file="", said="không có bảng nào để nạp", expected="tệp CSV, JSON hoặc ZIP"))
    return Reading(tables, tuple(faults.errors), tuple(faults.remarks))


def _unknown(sheet: Sheet) -> Problem:
    nearest = max(KINDS, key=lambda kind: len(kind.signature & set(sheet.columns)))
    missing = ", ".join(sorted(nearest.signature - set(sheet.columns)))
    said = f"không nhận ra loại bảng từ các cột: {', '.join(sheet.columns)[:200]}"
    return Problem(file=sheet.name, line=1, said=said, expected=f"bảng {nearest.name} cần thêm cột {missing}")


def _rows(sheet: Sheet, kind: Kind, faults: Faults, known: set[str]) -> list[Row]:
    _remark_on_sheet(sheet, kind, faults)
    taken: dict[tuple[str, ...], _Taken] = {}
    for cells in sheet.rows:
        reader = RowReader(sheet, cells, faults)
        if not cells.values.get(kind.code_column, "") and cells.values.get("name_vi", ""):
            reader.remark(kind.code_column, "chưa có mã: không nạp hàng này", "mã của danh mục")
            continue
        row = kind.read(reader)
        if not reader.failed:
            _take(_Taken(row, cells.line, kind.code_column in cells.padded), kind, reader, taken)
    rows = [each.row for each in taken.values()]
    if kind.name == "agencies":
        _judge_agencies(sheet, taken, faults, known)
    return rows


def _take(new: _Taken, kind: Kind, reader: RowReader, taken: dict[tuple[str, ...], _Taken]) -> None:
    key = tuple(new.row[part] for part in kind.key)
    held = taken.setdefault(key, new)
    if held is new:
        return
    if held.row == new.row or kind.name == "procedure_components":
        reader.remark(kind.code_column, f"trùng với dòng {held.line}: chỉ nạp một lần")
    elif held.is_padded != new.is_padded:
        taken[key], spare = (new, held) if held.is_padded else (held, new)
        reader.remark(kind.code_column, f"dòng {spare.line} ghi mã này kèm khoảng trắng: không nạp dòng {spare.line}")
    else:
        where = " + ".join(part for part in kind.key if new.row[part])
        reader.wrong(kind.code_column, f"«{new.row['code'][:60]}» khác với dòng {held.line}", f"mỗi {where} một hàng")


def _judge_agencies(sheet: Sheet, taken: dict[tuple[str, ...], _Taken], faults: Faults, known: set[str]) -> None:
    """A successor must be an agency, and the rows of one code must follow each other in time."""
    codes = {each.row["code"] for each in taken.values()} | known
    latest: dict[str, _Taken] = {}
    for each in sorted(taken.values(), key=lambda each: (each.row["code"], each.row["valid_from"])):
        row, at = each.row, partial(Problem, file=sheet.name, line=each.line)
        if row["merged_into"] and row["merged_into"] not in codes:
            said = f"«{row['merged_into'][:40]}» không có trong danh mục"
            faults.errors.append(at(column="merged_into", said=said, expected="mã của một cơ quan"))
        held = latest.get(row["code"])
        if held and not (held.row["valid_to"] and held.row["valid_to"] < row["valid_from"]):
            said = f"«{row['code'][:40]}» trùng thời gian hiệu lực với dòng {held.line}"
            faults.errors.append(at(column="valid_from", said=said, expected="các khoảng không chồng nhau"))
        latest[row["code"]] = each


def _remark_on_sheet(sheet: Sheet, kind: Kind, faults: Faults) -> None:
    if sheet.normalised:
        said = f"{sheet.normalised} ô chưa ở dạng Unicode dựng sẵn (NFC): đã chuẩn hóa"
        faults.remarks.append(Problem(file=sheet.name, said=said))
    for column in sheet.columns:
        if column not in kind.signature | kind.others:
            faults.remarks.append(Problem(file=sheet.name, line=1, column=column, said="cột không dùng đến"))
