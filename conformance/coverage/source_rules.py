"""The ids that a register's rows may name in ``from``, and the decisions: ``source_rules.txt`` beside the rows.

A line is ``first..last | kind | where they stand``; ids count up from the first to the last with as many digits.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from conformance.errors import FileError, Place, SeveralErrors

SOURCE_RULES = "source_rules.txt"
_RANGE = re.compile(r"(?P<first>[A-Z](?:[A-Z0-9]*-)?)(?P<from>\d+)\.\.(?P<last>[A-Z](?:[A-Z0-9]*-)?)(?P<to>\d+)")


class RuleKind(StrEnum):
    """Whose rules they are."""

    SEED = "seed"
    GAP = "gap"
    LAW = "law"
    DECISION = "decision"


@dataclass(frozen=True)
class SourceRule:
    """One id and the document it stands in."""

    id: str
    kind: RuleKind
    document: str


def load_source_rules(folder: Path) -> dict[str, SourceRule]:
    """The rules by id, in the order of the file.

    Raises:
        FileError, SeveralErrors: the file is missing or a line is none.
    """
    path = folder / SOURCE_RULES
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise FileError(Place(str(path)), "không đọc được bảng mã quy tắc nguồn") from error
    rules: dict[str, SourceRule] = {}
    errors: list[FileError] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            rules |= {rule.id: rule for rule in _rules(line)}
        except ValueError as error:
            errors.append(FileError(Place(str(path), number), str(error)))
    if errors:
        raise SeveralErrors(errors)
    return rules


def _rules(line: str) -> Iterator[SourceRule]:
    cells = [cell.strip() for cell in line.split("|")]
    span = _RANGE.fullmatch(cells[0])
    if len(cells) != 3 or span is None or span["first"] != span["last"]:
        raise ValueError("cần dạng «S0-01..S0-46 | seed | tên văn bản»")
    if cells[1] not in list(RuleKind):
        raise ValueError(f"loại «{cells[1]}» không hợp lệ; cho phép: {', '.join(RuleKind)}")
    digits = len(span["from"])
    for number in range(int(span["from"]), int(span["to"]) + 1):
        yield SourceRule(f"{span['first']}{number:0{digits}}", RuleKind(cells[1]), cells[2])
