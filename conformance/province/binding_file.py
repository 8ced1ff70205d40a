"""Loads a binding file: ``${ENV}`` values put in, every mistake told with file, line and field."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conformance.errors import FileError, SeveralErrors
from conformance.province.actions import ACTIONS
from conformance.province.binding_model import PythonBinding, RestBinding
from conformance.province.templates import template_problem
from conformance.yaml_file import YamlFile, read_model

_ENV = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}")
_SECRET = re.compile(r"PASSWORD|SECRET|TOKEN|KEY|MAT_KHAU", re.IGNORECASE)


@dataclass(frozen=True)
class BindingFile:
    """A binding that was read, the digest of its file and the secret values put into it."""

    path: Path
    model: RestBinding | PythonBinding
    digest: str
    secrets: frozenset[str]


def load_binding(path: Path, environment: Mapping[str, str]) -> BindingFile:
    """The binding in a file.

    Raises:
        FileError, SeveralErrors: with file, line and field.
    """
    file = YamlFile(path)
    if not isinstance(file.value, dict):
        raise file.error((), "tập tin kết nối phải là một nhóm trường (mapping)")
    errors: list[FileError] = []
    secrets: set[str] = set()
    value = _filled(file, file.value, (), environment, errors, secrets)
    if errors:
        raise SeveralErrors(errors)
    kind = value.get("binding")
    if kind not in ("rest", "python"):
        raise file.error(("binding",), "trường «binding» phải là rest hoặc python")
    model: RestBinding | PythonBinding
    model = read_model(file, RestBinding, value) if kind == "rest" else read_model(file, PythonBinding, value)
    if isinstance(model, RestBinding):
        _check_contents(file, model)
    return BindingFile(path, model, hashlib.sha256(path.read_bytes()).hexdigest(), frozenset(secrets))


def _filled(
    file: YamlFile,
    value: Any,
    field: tuple[str | int, ...],
    environment: Mapping[str, str],
    errors: list[FileError],
    secrets: set[str],
) -> Any:
    if isinstance(value, dict):
        return {
            _text(file, str(key), (*field, key), environment, errors, secrets): _filled(
                file, member, (*field, key), environment, errors, secrets
            )
            for key, member in value.items()
        }
    if isinstance(value, list):
        return [
            _filled(file, member, (*field, place), environment, errors, secrets) for place, member in enumerate(value)
        ]
    return _text(file, value, field, environment, errors, secrets) if isinstance(value, str) else value


def _text(
    file: YamlFile,
    text: str,
    field: tuple[str | int, ...],
    environment: Mapping[str, str],
    errors: list[FileError],
    secrets: set[str],
) -> str:
    def put(match: re.Match[str]) -> str:
        name, fallback = match[1], match[2]
        value = environment.get(name, fallback)
        if value is None:
            errors.append(file.error(field, f"thiếu biến môi trường {name}"))
            return ""
        if _SECRET.search(name) and value:
            secrets.add(value)
        return str(value)

    return _ENV.sub(put, text)


def _check_contents(file: YamlFile, binding: RestBinding) -> None:
    """Templates parse, and each action gives every value it has to give and none it cannot."""
    errors = [*_template_errors(file, file.value, ()), *_value_errors(file, binding)]
    if errors:
        raise SeveralErrors(errors)


def _template_errors(file: YamlFile, value: Any, field: tuple[str | int, ...]) -> Iterator[FileError]:
    if isinstance(value, dict):
        for key, member in value.items():
            yield from _template_errors(file, member, (*field, key))
    elif isinstance(value, list):
        for place, member in enumerate(value):
            yield from _template_errors(file, member, (*field, place))
    elif isinstance(value, str):
        problem = template_problem(f"{{{{ {value} }}}}" if field[-1] == "when" else value)
        if problem:
            yield file.error(field, f"mẫu Jinja2 sai cú pháp: {problem}")


def _value_errors(file: YamlFile, binding: RestBinding) -> Iterator[FileError]:
    for name, action in binding.actions.items():
        if name not in ACTIONS:
            yield file.error(("actions", name), f"thao tác không được biết đến: {name}; cho phép: {', '.join(ACTIONS)}")
            continue
        declared = ACTIONS[name].values.model_fields
        given = (
            set(ACTIONS[name].inputs) | set(action.values) | {value for call in action.calls for value in call.values}
        )
        missing = [member for member, spec in declared.items() if spec.is_required() and member not in given]
        if missing:
            yield file.error(("actions", name), f"thao tác phải trả về giá trị: {', '.join(missing)}")
        for member in action.values:
            if member not in declared:
                allowed = ", ".join(declared) or "không có giá trị nào"
                yield file.error(
                    ("actions", name, "values", member), f"giá trị không được biết đến; cho phép: {allowed}"
                )
