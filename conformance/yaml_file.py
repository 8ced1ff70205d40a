"""Reads YAML with the line of every value, so that a mistake is told with file, line and field."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from conformance.errors import FileError, Place, SeveralErrors

M = TypeVar("M", bound=BaseModel)

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
            raise FileError(Place(str(path)), f"YAML sai cú pháp: {error}") from error

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

    def error(self, field: Sequence[str | int], reason: str) -> FileError:
        """A mistake at a field of this file."""
        name = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in field).lstrip(".")
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
    sentences = {
        "missing": "thiếu trường bắt buộc",
        "extra_forbidden": "trường không được biết đến",
        "literal_error": f"giá trị không hợp lệ; cho phép: {item.get('ctx', {}).get('expected', '')}",
        "string_type": "phải là chuỗi",
        "model_type": "phải là một nhóm trường (mapping)",
        "dict_type": "phải là một nhóm trường (mapping)",
        "list_type": "phải là danh sách",
    }
    return sentences.get(item["type"], str(item["msg"]).removeprefix("Value error, "))


def _child(node: yaml.Node | None, part: str | int) -> tuple[yaml.Node, int] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(part):
                return value, key.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        child = node.value[part]
        return child, child.start_mark.line + 1
    return None
