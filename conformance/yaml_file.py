"""Reads YAML with the line of every value, so that a mistake is told with file, line and field."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from conformance.errors import FileError, Place, SeveralErrors

M = TypeVar("M", bound=BaseModel)

MAX_VALUES = 50_000
"""values of one file with every alias written out"""

_A_DATE = "phải là ngày, viết dạng 2026-12-31"

_Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml where the wheel has it: ten times as fast"""


class YamlFile:
    """One parsed file: ``value`` and the line of every field."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            text = path.read_text(encoding="utf-8-sig")
        except OSError as error:
            raise FileError(Place(str(path)), f"không đọc được tập tin: {error.strerror}") from error
        except UnicodeDecodeError as error:
            raise FileError(Place(str(path)), "tập tin không phải UTF-8") from error
        try:
            self._root = yaml.compose(text, Loader=_Loader)
            self.value: Any = yaml.load(text, Loader=_Loader)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 0
            raise FileError(Place(str(path), line), f"YAML sai cú pháp: {error.problem}") from error
        except (yaml.YAMLError, ValueError) as error:
            raise FileError(Place(str(path)), f"YAML sai cú pháp: {' '.join(str(error).split())}") from error
        except RecursionError as error:
            raise FileError(Place(str(path)), "YAML lồng nhau quá sâu") from error
        problems = list(self._problems())
        if problems:
            raise SeveralErrors(problems)

    def line_of(self, field: Sequence[str | int]) -> int:
        """The line on which a field stands, or that of its nearest known parent."""
        node, line = self._root, 1
        for part in field:
            found = _child(node, part)
            if found is None:
                break
            node = found[0]
            line = found[1]
        return line

    def _problems(self) -> Iterator[FileError]:
        """What the parser lets pass and a reader would not: a key given twice, aliases without end."""
        sizes: dict[int, int] = {}
        try:
            if self._root is not None and _size(self._root, sizes) > MAX_VALUES:
                yield FileError(
                    Place(str(self.path)), f"nội dung sau khi thay các bí danh (&, *) vượt {MAX_VALUES} giá trị"
                )
        except (_EndlessAlias, RecursionError):
            yield FileError(
                Place(str(self.path)), "YAML có bí danh (*) trỏ về chính nhóm chứa nó hoặc lồng nhau quá sâu"
            )
            return
        for key, first in _twice(self._root):
            line = key.start_mark.line + 1
            yield FileError(Place(str(self.path), line, key.value), f"trường đã có ở dòng {first.start_mark.line + 1}")

    def error(self, field: Sequence[str | int], reason: str) -> FileError:
        """A mistake at a field of this file."""
        name = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in field if _is_written(part))
        name = name.lstrip(".")
        return FileError(Place(str(self.path), self.line_of(field), name), reason)


def read_model(file: YamlFile, model: type[M], value: Any = None) -> M:
    """The file (or ``value`` derived from it) as a model.

    Raises:
        SeveralErrors: one sentence a mistake, each with line and field.
    """
    try:
        return model.model_validate(file.value if value is None else value)
    except ValidationError as error:
        raise SeveralErrors([file.error(item["loc"], _reason(item)) for item in error.errors()]) from error


def _reason(item: Any) -> str:
    known = item.get("ctx", {})
    sentences = {
        "missing": "thiếu trường bắt buộc",
        "extra_forbidden": "trường không được biết đến",
        "literal_error": f"giá trị không hợp lệ; cho phép: {_listed(known)}",
        "enum": f"giá trị không hợp lệ; cho phép: {_listed(known)}",
        "bool_parsing": "phải là true hoặc false",
        "bool_type": "phải là true hoặc false",
        "int_parsing": "phải là số nguyên",
        "int_type": "phải là số nguyên",
        "int_from_float": "phải là số nguyên",
        "float_parsing": "phải là số",
        "float_type": "phải là số",
        "finite_number": "phải là số hữu hạn",
        "greater_than": f"phải lớn hơn {known.get('gt')}",
        "greater_than_equal": f"phải từ {known.get('ge')} trở lên",
        "less_than_equal": f"phải không quá {known.get('le')}",
        "too_short": f"phải có ít nhất {known.get('min_length')} phần tử",
        "string_pattern_mismatch": f"không đúng dạng {known.get('pattern')}",
        "string_type": "phải là chuỗi",
        "date_type": _A_DATE,
        "date_parsing": _A_DATE,
        "date_from_datetime_parsing": _A_DATE,
        "date_from_datetime_inexact": _A_DATE,
        "model_type": "phải là một nhóm trường (mapping)",
        "dict_type": "phải là một nhóm trường (mapping)",
        "list_type": "phải là danh sách",
    }
    return sentences.get(item["type"], str(item["msg"]).removeprefix("Value error, "))


def _listed(known: Any) -> str:
    return str(known.get("expected", "")).replace("'", "").replace(" or ", ", ")


def _is_written(part: str | int) -> bool:
    """Whether a part of a location is the author's own, not the name of a type among alternatives."""
    return isinstance(part, int) or not ("[" in part and part.endswith("]"))


class _EndlessAlias(ValueError):
    """An alias of a group inside the group itself."""


def _size(node: yaml.Node, sizes: dict[int, int]) -> int:
    """How many values a node is with its aliases written out; each node counted once."""
    if id(node) in sizes:
        if not sizes[id(node)]:
            raise _EndlessAlias
        return sizes[id(node)]
    sizes[id(node)] = 0
    sizes[id(node)] = 1 + sum(_size(child, sizes) for child in _children(node))
    return sizes[id(node)]


def _children(node: yaml.Node) -> list[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        return [each for pair in node.value for each in pair]
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def _twice(root: yaml.Node | None) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    """Keys that stand twice in one group, each with the first."""
    waiting, met = [root] if root is not None else [], set[int]()
    while waiting:
        node = waiting.pop()
        if id(node) in met:
            continue
        met.add(id(node))
        if isinstance(node, yaml.MappingNode):
            first: dict[str, yaml.Node] = {}
            for key, _ in node.value:
                if (
                    isinstance(key, yaml.ScalarNode)
                    and key.value != "<<"
                    and first.setdefault(key.value, key) is not key
                ):
                    yield key, first[key.value]
        waiting += _children(node)


def _child(node: yaml.Node | None, part: str | int) -> tuple[yaml.Node, int] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(part):
                return value, key.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        child = node.value[part]
        return child, child.start_mark.line + 1
    return None
