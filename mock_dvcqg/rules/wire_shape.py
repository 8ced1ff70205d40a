"""A record made readable: what stands where a string or a list belongs is noted and replaced, never trusted.

The result holds only strings, lists of flat objects of strings, and unknown members as they came (made safe).
"""

from collections.abc import Iterable
from functools import cache
from typing import Any

from mock_dvcqg.contract.dossier_record import WireRecord
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.rules import rulebook as rules

MAX_ELEMENTS = 200
MAX_STRING = 20_000
MAX_DEPTH = 8
MAX_NAME = 100
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def readable(raw: Any, shape: type[WireRecord]) -> tuple[dict[str, Any], list[FieldFinding]]:
    """The object with every known member in the form its shape needs, and what had to be mended."""
    if not isinstance(raw, dict):
        return {}, [rules.RECORD_NOT_AN_OBJECT.at("", "Bản ghi phải là một đối tượng JSON")]
    findings: list[FieldFinding] = []
    lists = _list_members(shape)
    mended: dict[str, Any] = {}
    as_it_is = _need_nothing((value for value in raw.values() if isinstance(value, str)), raw)
    for key, value in list(raw.items())[:MAX_ELEMENTS]:
        if as_it_is and isinstance(value, str) and key not in lists:
            mended[key] = value
            continue
        name = safe_text(str(key))[:MAX_NAME]
        mended[name] = (
            _list(value, name, findings) if name in lists else _scalar_or_unknown(value, name, shape, findings)
        )
    if len(raw) > MAX_ELEMENTS:
        findings.append(rules.TOO_MANY.at("", f"Bản ghi có {len(raw)} trường, nhiều hơn {MAX_ELEMENTS}"))
    return mended, findings


def safe_text(text: str) -> str:
    """The text without lone surrogates and NUL, which no database and no answer can carry."""
    if _is_safe(text):
        return text
    return text.replace("\x00", _REPLACEMENT).encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def _is_safe(text: str) -> bool:
    if "\x00" in text:
        return False
    try:
        return text.isascii() or bool(text.encode())
    except UnicodeEncodeError:
        return False


def _need_nothing(values: Iterable[Any], names: Iterable[Any]) -> bool:
    """Whether these are all texts, and short and safe even when taken as one: the usual case, seen at one glance."""
    try:
        texts, own_names = "".join(values), "".join(names)
        longest = max(map(len, names), default=0)
    except TypeError:
        return False
    return len(texts) <= MAX_STRING and longest <= MAX_NAME and _is_safe(texts) and _is_safe(own_names)


def safe_value(value: Any, depth: int = 0) -> Any:
    """Any JSON value made storable: texts made safe and cut, depth and number of elements bounded."""
    if isinstance(value, str):
        return safe_text(value)[:MAX_STRING]
    if depth >= MAX_DEPTH and isinstance(value, dict | list):
        return "…"
    if isinstance(value, dict):
        return {safe_text(str(k))[:100]: safe_value(v, depth + 1) for k, v in list(value.items())[:MAX_ELEMENTS]}
    if isinstance(value, list):
        return [safe_value(v, depth + 1) for v in value[:MAX_ELEMENTS]]
    return value if isinstance(value, bool | int | None) else str(value)


def _scalar_or_unknown(value: Any, name: str, shape: type[WireRecord], findings: list[FieldFinding]) -> Any:
    return _scalar(value, name, findings) if name in _members(shape) else safe_value(value)


def _scalar(value: Any, path: str, findings: list[FieldFinding]) -> str:
    if isinstance(value, dict | list):
        kind = "đối tượng" if isinstance(value, dict) else "mảng"
        findings.append(rules.SCALAR_EXPECTED.at(path, f"{path} phải là chuỗi ký tự, không phải {kind}"))
        return ""
    if not isinstance(value, str):
        findings.append(rules.NOT_A_STRING.at(path, f"{path} phải là chuỗi ký tự (mọi giá trị đơn đều là chuỗi)"))
        return "" if value is None else str(value)
    safe = safe_text(value)
    if safe != value:
        findings.append(rules.UNREADABLE_TEXT.at(path, f"{path} có ký tự không hợp lệ (NUL hoặc mã thay thế đơn lẻ)"))
    if len(safe) > MAX_STRING:
        findings.append(rules.TOO_LONG.at(path, f"{path} dài {len(safe)} ký tự, vượt quá {MAX_STRING}"))
    return safe[:MAX_STRING]


def _list(value: Any, path: str, findings: list[FieldFinding]) -> list[dict[str, Any]]:
    if value in (None, ""):
        return []
    if isinstance(value, dict):
        findings.append(rules.OBJECT_FOR_LIST.at(path, f"{path} phải là mảng; đã đọc như mảng một phần tử"))
        value = [value]
    if not isinstance(value, list):
        findings.append(rules.LIST_EXPECTED.at(path, f"{path} phải là mảng các đối tượng"))
        return []
    if len(value) > MAX_ELEMENTS:
        findings.append(rules.TOO_MANY.at(path, f"{path} có {len(value)} phần tử, nhiều hơn {MAX_ELEMENTS}"))
    return [_element(element, f"{path}[{i}]", findings) for i, element in enumerate(value[:MAX_ELEMENTS])]


def _element(value: Any, path: str, findings: list[FieldFinding]) -> dict[str, Any]:
    if not isinstance(value, dict):
        findings.append(rules.LIST_EXPECTED.at(path, f"{path} phải là đối tượng"))
        return {}
    if path.startswith("DanhSachHoSoBoSung"):
        return {safe_text(str(k))[:100]: safe_value(v) for k, v in value.items()}
    if len(value) <= MAX_ELEMENTS and _need_nothing(value.values(), value):
        return dict(value)
    pairs = list(value.items())[:MAX_ELEMENTS]
    names = [safe_text(str(key))[:MAX_NAME] for key, _ in pairs]
    return {name: _scalar(v, f"{path}.{name}", findings) for name, (_, v) in zip(names, pairs, strict=True)}


@cache
def _members(shape: type[WireRecord]) -> frozenset[str]:
    return frozenset(shape.names().values())


@cache
def _list_members(shape: type[WireRecord]) -> frozenset[str]:
    return frozenset(
        field.alias for field in shape.model_fields.values() if field.alias and "list[" in str(field.annotation)
    )
