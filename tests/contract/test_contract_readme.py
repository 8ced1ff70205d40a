"""The contract's page «fact or convention» has a line for everything that is on the wire."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pydantic import BaseModel

from mock_dvcqg import contract
from mock_dvcqg.contract import paths
from mock_dvcqg.contract.codes import CodeList
from mock_dvcqg.contract.conventions import CONVENTIONS
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.services import SERVICE_SPECS

PAGE = (Path(contract.__file__).parent / "README.md").read_text("utf-8")
LINES = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in PAGE.splitlines() if line[:1] == "|"]
STARTS = {line[:width] for line in LINES for width in (1, 2)}
MARKS = re.compile(r"mock convention, not DVCQG|\b[ABCD]-?(?![\w.])")


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.iter_modules(contract.__path__):
        yield importlib.import_module(f"{contract.__name__}.{found.name}")


def own(module: ModuleType, base: type) -> Iterator[Any]:
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, base) and value.__module__ == module.__name__:
            yield value


MEMBERS = [
    (f"`{shape.__name__}`", f"`{field.alias}`")
    for module in modules()
    for shape in own(module, BaseModel)
    for field in shape.model_fields.values()
    if field.alias
]
CODES = [
    (f"`{codes.__name__}`", f"`{code.value}`")
    for module in modules()
    for codes in own(module, CodeList)
    if codes is not CodeList
    for code in codes
]


@pytest.mark.parametrize("kind", [MEMBERS, CODES], ids=["members", "code values"])
def test_every_member_and_code_value_has_its_line(kind: list[tuple[str, str]]) -> None:
    assert len(kind) > 60
    assert [each for each in kind if each not in STARTS] == []


def test_every_service_path_error_code_and_convention_has_its_line() -> None:
    names = [
        *SERVICE_SPECS,
        *(name for name in vars(paths) if name.isupper()),
        *(str(int(code)) for code in ErrorCode),
        *(convention.name for convention in CONVENTIONS),
    ]
    assert [name for name in names if (f"`{name}`",) not in STARTS] == []


def test_every_line_of_a_shape_says_how_sure_it_is() -> None:
    shapes = {shape for shape, _ in (*MEMBERS, *CODES)}
    unmarked = [line for line in LINES if line[0] in shapes and not any(map(MARKS.search, line[2:]))]
    assert unmarked == []


def test_no_line_is_about_something_that_is_gone() -> None:
    known, shapes = {*MEMBERS, *CODES}, {shape for shape, _ in (*MEMBERS, *CODES)}
    assert [line[:2] for line in LINES if line[0] in shapes and line[:2] not in known] == []
