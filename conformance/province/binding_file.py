"""Loads a binding file: ``${ENV}`` values put in, every mistake told with file, line and field."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conformance.errors import FileError, SeveralErrors
from conformance.province.actions import ACTIONS
from conformance.province.binding_model import Action, BindingPart, PythonBinding, RestBinding
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
    secrets: set[str] = set()
    file, value = _read(path, environment, secrets)
    kind = value.get("binding")
    if kind not in ("rest", "python"):
        raise file.error(("binding",), "trường «binding» phải là rest hoặc python")
    if kind == "python":
        return BindingFile(path, read_model(file, PythonBinding, value), _digest([path]), frozenset(secrets))
    model = read_model(file, RestBinding, value)
    _check_contents(file, model.actions)
    parts = [path.parent / name for name in model.parts]
    for place, part in enumerate(parts):
        if not part.is_file():
            raise file.error(("parts", place), f"không có tập tin «{part}»")
        model = _joined(model, part, environment, secrets)
    return BindingFile(path, model, _digest([path, *parts]), frozenset(secrets))


def _read(path: Path, environment: Mapping[str, str], secrets: set[str]) -> tuple[YamlFile, dict[str, Any]]:
    """One file, its environment variables put in; what they hide is added to ``secrets``."""
    file = YamlFile(path)
    if not isinstance(file.value, dict):
        raise file.error((), "tập tin kết nối phải là một nhóm trường (mapping)")
    errors: list[FileError] = []
    value = _filled(file, file.value, (), environment, errors, secrets)
    if errors:
        raise SeveralErrors(errors)
    return file, value


def _joined(whole: RestBinding, path: Path, environment: Mapping[str, str], secrets: set[str]) -> RestBinding:
    """The binding with one of its parts; what an earlier file said already is a mistake."""
    file, value = _read(path, environment, secrets)
    part = read_model(file, BindingPart, value)
    _check_contents(file, part.actions)
    for group in ("procedures", "agencies", "actions"):
        twice = [name for name in getattr(part, group) if name in getattr(whole, group)]
        if twice:
            raise file.error((group, twice[0]), "đã có trong một tập tin trước của tập tin kết nối này")
    update = {
        group: {**getattr(whole, group), **getattr(part, group)} for group in ("procedures", "agencies", "actions")
    }
    return whole.model_copy(update=update)


def _digest(paths: list[Path]) -> str:
    """Of the file alone as it is; of several, over the digests of each."""
    digests = [hashlib.sha256(path.read_bytes()).hexdigest() for path in paths]
    return digests[0] if len(digests) == 1 else hashlib.sha256("".join(digests).encode()).hexdigest()


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


def _check_contents(file: YamlFile, actions: Mapping[str, Action]) -> None:
    """Templates parse, and each action gives every value it has to give and none it cannot."""
    errors = [*_template_errors(file, file.value, ()), *_value_errors(file, actions)]
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


def _value_errors(file: YamlFile, actions: Mapping[str, Action]) -> Iterator[FileError]:
    for name, action in actions.items():
        if name not in ACTIONS:
            yield file.error(("actions", name), f"thao tác không được biết đến: {name}; cho phép: {', '.join(ACTIONS)}")
            continue
        if action.attended:
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
