"""Catalogue files as tables of cells: CSV, JSON, or both in a ZIP, whatever bytes arrive; every fault with its line.

Cells come out in NFC without spaces around them; a BOM, blank lines and the separator of Excel (;) do no harm.
"""

import csv
import io
import json
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from mock_dvcqg.contract.catalogue import Problem

MAX_BYTES = 64 * 1024 * 1024
"""of all files together, unpacked"""
MAX_FILES = 50
MAX_CELL = 20_000
_CONTROL = {chr(code) for code in range(32)} - {"\t", "\n", "\r"}


@dataclass(frozen=True)
class Cells:
    """One row: its cells by column, and the line of the file on which it begins."""

    line: int
    values: dict[str, str]
    padded: frozenset[str] = frozenset()
    """columns whose cell had spaces around it"""


@dataclass(frozen=True)
class Sheet:
    """One table as it was read."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Cells, ...]
    normalised: int = 0
    """cells that were not NFC"""


@dataclass
class Faults:
    """What was found wrong: errors stop the import, remarks do not."""

    errors: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)


def read_files(name: str, content: bytes, faults: Faults) -> list[Sheet]:
    """The tables in a file, by its content, not by its name."""
    if content[:4] == b"PK\x03\x04":
        return [sheet for part, bytes_ in _unzipped(name, content, faults) for sheet in _one(part, bytes_, faults)]
    return _one(name, content, faults)


def _unzipped(name: str, content: bytes, faults: Faults) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = [each for each in archive.infolist() if not each.is_dir()]
            if len(members) > MAX_FILES or sum(each.file_size for each in members) > MAX_BYTES:
                said = f"tệp ZIP có quá {MAX_FILES} tệp hoặc quá {MAX_BYTES // 1024 // 1024} MB khi giải nén"
                faults.errors.append(Problem(file=name, said=said))
                return
            for member in members:
                with archive.open(member) as packed:
                    yield member.filename, packed.read(member.file_size + 1)[: member.file_size]
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        faults.errors.append(Problem(file=name, said=f"tệp ZIP không đọc được ({type(error).__name__})"))


def _one(name: str, content: bytes, faults: Faults) -> list[Sheet]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        said = f"không phải văn bản UTF-8 (byte thứ {error.start})"
        faults.errors.append(Problem(file=name, line=line, said=said, expected="tệp lưu ở dạng UTF-8"))
        return []
    if text.lstrip()[:1] in ("{", "["):
        return list(_json_sheets(name, text, faults))
    return _csv_sheets(name, text, faults)


def _csv_sheets(name: str, text: str, faults: Faults) -> list[Sheet]:
    head, _, _ = text.partition("\n")
    separator = ";" if head.count(";") > head.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    before, count = 0, [0]
    columns: tuple[str, ...] = ()
    rows: list[Cells] = []
    try:
        for cells in reader:
            line, before = before + 1, reader.line_num
            if not any(cell.strip() for cell in cells):
                continue
            named = columns if len(columns) == len(cells) else ("",) * len(cells)
            clean = [_clean(cell, name, line, faults, count, each) for each, cell in zip(named, cells, strict=True)]
            if not columns:
                columns = _columns(name, line, clean, faults)
                if not columns:
                    return []
            elif len(clean) != len(columns):
                said = f"hàng có {len(clean)} ô"
                faults.errors.append(
                    Problem(file=name, line=line, said=said, expected=f"{len(columns)} ô như hàng tiêu đề")
                )
            else:
                padded = frozenset(each for each, cell in zip(columns, cells, strict=True) if cell != cell.strip())
                rows.append(Cells(line, dict(zip(columns, clean, strict=True)), padded))
    except csv.Error as error:
        said = f"không đọc được như CSV ({error})"
        faults.errors.append(Problem(file=name, line=reader.line_num, said=said, expected="dấu nháy kép đóng đủ"))
    if not columns and not faults.errors:
        faults.errors.append(Problem(file=name, said="tệp rỗng", expected="hàng tiêu đề và các hàng dữ liệu"))
    return [Sheet(name, columns, tuple(rows), count[0])] if columns else []


def _columns(name: str, line: int, cells: list[str], faults: Faults) -> tuple[str, ...]:
    columns = [cell.casefold() for cell in cells]
    for column in sorted({each for each in columns if columns.count(each) > 1}):
        said = "cột không có tên" if not column else "tên cột xuất hiện nhiều lần"
        faults.errors.append(Problem(file=name, line=line, column=column, said=said, expected="mỗi cột một tên"))
    return tuple(columns) if len(set(columns)) == len(columns) else ()


def _json_sheets(name: str, text: str, faults: Faults) -> Iterator[Sheet]:
    try:
        value = json.loads(text)
    except (json.JSONDecodeError, RecursionError, ValueError) as error:
        line = getattr(error, "lineno", 0)
        faults.errors.append(Problem(file=name, line=line, said="không phải JSON", expected="danh sách các đối tượng"))
        return
    tables = value.items() if isinstance(value, dict) else [("", value)]
    for part, rows in tables:
        where = f"{name}#{part}" if part else name
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            faults.errors.append(Problem(file=where, said="không phải danh sách đối tượng", expected="[{…}, {…}]"))
        elif rows:
            yield _json_sheet(where, rows, faults)


def _json_sheet(name: str, rows: list[dict[str, Any]], faults: Faults) -> Sheet:
    columns = tuple(dict.fromkeys(str(key).casefold() for row in rows for key in row))
    count, read = [0], []
    for number, row in enumerate(rows, 1):
        given = {str(key).casefold(): _text(value) for key, value in row.items()}
        clean = {each: _clean(given.get(each, ""), name, number, faults, count, each) for each in columns}
        padded = frozenset(each for each, cell in given.items() if cell != cell.strip())
        read.append(Cells(number, clean, padded))
    return Sheet(name, columns, tuple(read), count[0])


def _text(value: Any) -> str:
    if isinstance(value, list):
        return " ".join(map(str, value))
    return "" if value is None else str(value)


def _clean(cell: str, name: str, line: int, faults: Faults, count: list[int], column: str = "") -> str:
    if len(cell) > MAX_CELL or not _CONTROL.isdisjoint(cell) or not _is_unicode(cell):
        said = f"ô có ký tự điều khiển, hoặc dài quá {MAX_CELL} ký tự"
        faults.errors.append(Problem(file=name, line=line, column=column, said=said, expected="văn bản thường"))
        return ""
    normal = unicodedata.normalize("NFC", cell)
    count[0] += normal != cell
    return normal.strip(" \t\r\n\u00a0\ufeff")


def _is_unicode(cell: str) -> bool:
    return cell.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in cell)
