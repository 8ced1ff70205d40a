"""docs/rules.md against the code: every rule once, every place and test that it names is there."""

import ast
import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "rules.md"
RULE_LIST = ROOT.parent / "shared" / "facts" / "rules_seed.csv"
RULES = [
    f"S{document}-{number:02}" for document, count in enumerate((46, 32, 47, 42, 14)) for number in range(1, count + 1)
]
GAPS = [f"G{number}" for number in range(1, 31)]
NOWHERE = "–"
_PLACE = re.compile(r"`((?:reference_httt|mock_dvcqg)/[\w/]+\.py):([\w.]+)`")
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


@dataclass(frozen=True)
class Row:
    """One line of a table: what it is about, the cell of places, and the cell of tests and reasons."""

    name: str
    where: str
    shown: str

    @property
    def places(self) -> list[tuple[str, str]]:
        return _PLACE.findall(self.where)

    @property
    def tests(self) -> list[tuple[str, str]]:
        return _TEST.findall(self.shown)

    @property
    def reason(self) -> str:
        """What stands beside the tests."""
        return _TEST.sub("", self.shown).replace("<br>", "").strip()


def rows() -> Iterator[Row]:
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and not line.startswith("|---") and "Place in the code" not in line:
            name, _, _, where, shown = cells
            yield Row(name, where, shown)


@cache
def defined_in(path: str) -> frozenset[str]:
    """The names a file defines: on top, and the members of its classes after a dot."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    names = set(_names(tree.body))
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            names |= {f"{node.name}.{member}" for member in _names(node.body)}
    return frozenset(names)


def _names(body: list[ast.stmt]) -> Iterator[str]:
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


def missing(named: list[tuple[str, str]]) -> list[str]:
    """Those whose file is not there or does not define the name."""
    return [f"{path}:{name}" for path, name in named if not (ROOT / path).is_file() or name not in defined_in(path)]


def test_every_rule_of_the_documents_and_every_gap_stands_once_and_in_order() -> None:
    numbered = [row.name for row in rows() if re.fullmatch(r"S\d-\d\d|G\d+", row.name)]
    assert numbered == RULES + GAPS


def test_every_place_in_the_code_is_there() -> None:
    named = [place for row in rows() for place in row.places]
    assert len(named) > len(RULES)
    assert missing(named) == []


def test_every_test_is_there() -> None:
    named = [test for row in rows() for test in row.tests]
    assert len(named) > len(RULES)
    assert missing(named) == []


def test_a_rule_without_a_place_has_a_reason_and_one_with_a_place_a_test_or_a_reason() -> None:
    bare = [row.name for row in rows() if not (row.places or row.where == NOWHERE)]
    unsaid = [row.name for row in rows() if not row.places and not row.reason]
    unshown = [row.name for row in rows() if row.places and not row.tests and not row.reason]
    assert (bare, unsaid, unshown) == ([], [], [])


def test_every_named_thing_of_a_cell_is_read() -> None:
    """A place or test written in another way than the others would be held against nothing."""
    for row in rows():
        assert row.where == NOWHERE or _PLACE.sub("", row.where).replace("<br>", "") == ""
        assert "::" not in row.reason


@pytest.mark.skipif(not RULE_LIST.is_file(), reason="the list of rules is not part of the project")
def test_the_rules_are_those_of_the_list() -> None:
    with RULE_LIST.open(encoding="utf-8-sig", newline="") as file:
        assert [row["id"] for row in csv.DictReader(file)] == RULES
