"""``tracker.csv``: one row a body, UTF-8 with BOM; no text that a spreadsheet would take for a formula."""

import csv
import re
from io import StringIO

from reports.record import Verdict
from reports.tracker import words
from reports.tracker.columns import SHOWN, Cell, Column
from reports.tracker.standings import Standing
from reports.tracker.tracking import Tracker

_RISKY = tuple("=+-@＝＋－＠")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


def draw_csv(tracker: Tracker) -> str:
    """The table as text; the BOM is its first character."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    given = ["Đơn vị được giao", "Hạn"] if tracker.assignments.any else []
    writer.writerow(
        [
            "TT", "Mã", "Bộ, ngành, địa phương", "Loại", "Nay thuộc", "Theo CV 5632 (25/7/2023)",
            *(heading for column in SHOWN for heading in _headings(column)),
            "Kết luận", "Kiểm tra ngày", "Hạn dùng", "Phiên bản HTTT", "Ghi chú", "Lần chạy", *given,
        ]
    )  # fmt: skip
    for number, one in enumerate(tracker.standings, start=1):
        writer.writerow([safe(value) for value in (str(number), *_row(tracker, one))])
    return "\ufeff" + out.getvalue()


def safe(value: str) -> str:
    """The text on one line, with an apostrophe before what a spreadsheet would calculate."""
    plain = _CONTROL.sub(" ", value)
    return f"'{plain}" if plain.lstrip().startswith(_RISKY) else plain


def _headings(column: Column) -> tuple[str, ...]:
    name = words.COLUMNS[column]
    return (name,) if column is Column.RESTRUCTURED else (name, f"{name}: số nội dung chưa đạt")


def _row(tracker: Tracker, one: Standing) -> list[str]:
    body, subject = one.body, one.run.summary.subject if one.run else None
    today = tracker.bodies.by_code[body.merged_into].name if body.merged_into else body.later_name
    given = tracker.assignments.of(body.key)
    return [
        body.code,
        body.name,
        words.KINDS[body.kind],
        today,
        words.LISTS[body.listed],
        *(text for column in SHOWN for text in _cell(one.cells.get(column), column)),
        words.STATES[one.state],
        words.day(one.tested_on) if one.tested_on else "",
        words.day(one.due) if one.due else "",
        subject.version if subject else "",
        one.why,
        one.run.path if one.run else "",
        *([given.owner if given else "", words.day(given.deadline) if given and given.deadline else ""]
          if tracker.assignments.any else []),
    ]  # fmt: skip


def _cell(cell: Cell | None, column: Column) -> tuple[str, ...]:
    if column is Column.RESTRUCTURED:
        return (_word(cell.verdict) if cell and cell.verdict else words.NO_FIGURE,)
    if cell is None:
        return (words.NO_RESULT, "")
    if column is Column.CONTINUITY and cell.verdict is None:
        figure = cell.continuity
        return (words.percent(figure.succeeded, figure.attempts) if figure else words.NO_FIGURE, "")
    return (_word(cell.verdict), str(cell.unmet))


def _word(verdict: Verdict | None) -> str:
    return words.NO_RESULT if verdict is None else words.verdict(verdict)
