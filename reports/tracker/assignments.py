"""Who is to mend what, by when: a CSV file of the authority, kept apart from all evidence.

Columns ``ma_co_quan, yeu_cau, don_vi, han``; ``yeu_cau`` may be empty: then it holds for the whole body. Comma or
semicolon, UTF-8 with or without BOM.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from io import StringIO

from reports.tracker.bodies import Bodies

COLUMNS = ("ma_co_quan", "yeu_cau", "don_vi", "han")


class BadAssignments(ValueError):
    """A file of assignments that cannot be used: one mistake a line, each with file, line and column."""


@dataclass(frozen=True)
class Assignment:
    """An owner and, if one was set, a deadline."""

    owner: str
    deadline: date | None


@dataclass(frozen=True)
class Assignments:
    """By body and requirement."""

    rows: dict[tuple[str, str], Assignment] = field(default_factory=dict)

    def of(self, body: str, requirement: str = "") -> Assignment | None:
        """Of the requirement, else of the whole body."""
        return self.rows.get((body, requirement)) or self.rows.get((body, ""))

    @property
    def any(self) -> bool:
        """Whether there is something to show."""
        return bool(self.rows)


def read_assignments(text: str, name: str, bodies: Bodies) -> Assignments:
    """The assignments in the text of a file called ``name``.

    Raises:
        BadAssignments: with every mistake of the file.
    """
    first = text.lstrip("\ufeff").split("\n", 1)[0]
    reader = csv.DictReader(StringIO(text.lstrip("\ufeff")), delimiter=";" if ";" in first else ",")
    told = [column.strip() for column in reader.fieldnames or ()]
    missing = [column for column in COLUMNS if column not in told]
    if missing:
        wanted = ", ".join(COLUMNS)
        raise BadAssignments(f"{name}, dòng 1: thiếu cột {', '.join(missing)}; dòng đầu phải là: {wanted}")
    reader.fieldnames = told
    found: dict[tuple[str, str], Assignment] = {}
    faults: list[str] = []
    try:
        for row in reader:
            values = {column: str(row.get(column) or "").strip() for column in COLUMNS}
            if not any(values.values()):
                continue
            place = f"{name}, dòng {reader.line_num}"
            mistakes = [f"{place}, cột {fault}" for fault in _faults(values, bodies, found)]
            faults += mistakes
            if not mistakes:
                deadline = _day(values["han"]) if values["han"] else None
                found[values["ma_co_quan"], values["yeu_cau"]] = Assignment(values["don_vi"], deadline)
    except csv.Error as error:
        faults.append(f"{name}, dòng {reader.line_num}: không phải CSV đọc được ({error})")
    if faults:
        raise BadAssignments("\n".join(faults))
    return Assignments(found)


def _faults(values: dict[str, str], bodies: Bodies, found: dict[tuple[str, str], Assignment]) -> Iterator[str]:
    keys = {body.key for body in bodies.rows}
    if values["ma_co_quan"] not in keys:
        yield f"ma_co_quan: «{values['ma_co_quan']}» không phải mã của cơ quan nào; ví dụ H44, G15"
    if not values["don_vi"]:
        yield "don_vi: để trống; cần tên đơn vị được giao"
    if values["han"] and _day(values["han"]) is None:
        yield f"han: «{values['han']}» không phải ngày; cần dạng 31/12/2026 hoặc 2026-12-31"
    if (values["ma_co_quan"], values["yeu_cau"]) in found:
        yield "yeu_cau: trùng với một dòng ở trên (cùng cơ quan, cùng yêu cầu)"


def _day(text: str) -> date | None:
    for form in ("%d/%m/%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    return None
