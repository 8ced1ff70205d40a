"""The matrix in letters: one line a defect, and on demand the cross table."""

from collections.abc import Iterator

from rich.table import Table
from rich.text import Text

from conformance.matrix.judging import DefectRow, Matrix
from reports.words import verdict_word

KILLED, NOT_KILLED = "✓", "✗"
_OWNED, _STRANGE, _MISSED = "■", "!", "○"
_MEANING = {_OWNED: "vi phạm đúng dự định", _MISSED: "phải vi phạm mà không thấy", _STRANGE: "vi phạm ngoài dự định"}


def lines_table(matrix: Matrix) -> Table:
    """A line a defect: whether the suite showed it, what failed of what it owns, and what is wrong."""
    table = Table("Lỗi cài sẵn", "Phát hiện", "Yêu cầu bị vi phạm", "Kịch bản", "Điều chưa đúng")
    for row in matrix.rows:
        mark = Text(KILLED, style="green") if row.killed else Text(NOT_KILLED, style="bold red")
        hit = ", ".join(name for name in row.owns if name in row.failed) or "–"
        table.add_row(row.name, mark, hit, str(row.met), "; ".join(_wrongs(row)))
    return table


def cross_lines(matrix: Matrix) -> Iterator[str]:
    """Requirement × defect, as wide as it must be; the defects stand as numbers, whose names come first."""
    for number, row in enumerate(matrix.rows, start=1):
        yield f"{number:>4}  {row.name}"
    yield "   ".join(f"{mark} {meaning}" for mark, meaning in _MEANING.items())
    requirements = sorted({name for row in matrix.rows for name in (*row.owns, *row.failed)})
    broad = max((len(name) for name in requirements), default=0)
    yield " " * broad + "".join(f"{number:>4}" for number, _ in enumerate(matrix.rows, start=1))
    for requirement in requirements:
        yield requirement.ljust(broad) + "".join(f"{_mark(row, requirement):>4}" for row in matrix.rows)


def outcome(matrix: Matrix) -> Iterator[str]:
    """The last lines: what the honest run says, and how many defects were shown."""
    for scenario, verdict in matrix.honest_faults.items():
        yield f"Không có lỗi cài sẵn mà kịch bản «{scenario}» vẫn: {verdict_word(verdict, 'vi')}"
    killed = sum(row.killed for row in matrix.rows)
    yield (
        f"Phát hiện đúng {killed}/{len(matrix.rows)} lỗi cài sẵn. "
        f"Hệ thống tham chiếu không có lỗi cài sẵn: {verdict_word(matrix.honest, 'vi')}."
    )


def _wrongs(row: DefectRow) -> Iterator[str]:
    if not any(row.levels.get(name) in ("MUST", "SHOULD") for name in row.owns):
        yield "không gắn với yêu cầu nào"
    if not row.planned:
        yield "không kịch bản nào đi qua phần bị thay"
    if row.missed and row.planned:
        yield f"không phát hiện vi phạm {', '.join(row.missed)}"
    if row.unexpected:
        yield f"vi phạm cả {', '.join(row.unexpected)}"
    if row.errors:
        yield f"lỗi môi trường kiểm thử ở {', '.join(row.errors)}"
    if row.unfinished:
        yield f"{row.unfinished} kịch bản chưa chạy xong"


def _mark(row: DefectRow, requirement: str) -> str:
    if requirement in row.failed:
        return _OWNED if requirement in row.owns else _STRANGE
    return _MISSED if requirement in row.missed else ""
