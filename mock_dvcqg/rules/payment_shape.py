"""A payment message made readable: numbers become texts, what stands in the wrong place is noted and left out."""

from typing import Any

from pydantic import ValidationError

from mock_dvcqg.contract.dossier_record import WireRecord
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.payment import FeeLine, InitMessage, PaidItem, ReceiptOrder
from mock_dvcqg.rules import payment_rulebook as rules
from mock_dvcqg.rules.wire_shape import MAX_ELEMENTS, safe_text, safe_value

_RECEIPT = "ThongTinBienLai"
_LISTS: dict[str, type[WireRecord]] = {"PhiLePhi": FeeLine, "DSKhoanNop": PaidItem}
_SHAPES: tuple[type[WireRecord], ...] = (InitMessage, ReceiptOrder, *_LISTS.values())
_KNOWN = {field.alias for shape in _SHAPES for field in shape.model_fields.values()}


def read_init(raw: dict[str, Any]) -> tuple[InitMessage, list[FieldFinding]]:
    """The INIT message in a JSON object, and what had to be left out to read it."""
    findings: list[FieldFinding] = []
    plain = _scalars({name: value for name, value in raw.items() if name != _RECEIPT}, "", findings)
    receipt, more = read_receipt(raw.get(_RECEIPT), _RECEIPT)
    message = InitMessage.model_validate({**plain, _RECEIPT: receipt})
    return message, [*findings, *more]


def read_receipt(raw: Any, path: str) -> tuple[ReceiptOrder, list[FieldFinding]]:
    """ThongTinBienLai, wherever it came from."""
    if raw in (None, ""):
        return ReceiptOrder(), []
    if not isinstance(raw, dict):
        return ReceiptOrder(), [rules.SHAPE.at(path, f"{path} phải là đối tượng")]
    findings: list[FieldFinding] = []
    plain = _scalars({name: value for name, value in raw.items() if name not in _LISTS}, f"{path}.", findings)
    for name in _LISTS:
        plain[name] = _list(raw.get(name), f"{path}.{name}", findings)
    try:
        return ReceiptOrder.model_validate(plain), findings
    except ValidationError as error:
        said = f"{path} không đọc được ({error.error_count()} lỗi)"
        return ReceiptOrder(), [*findings, rules.SHAPE.at(path, said)]


def _scalars(raw: dict[str, Any], path: str, findings: list[FieldFinding]) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for key, value in list(raw.items())[:MAX_ELEMENTS]:
        name = safe_text(str(key))[:100]
        if name in _KNOWN and isinstance(value, dict | list):
            findings.append(rules.SHAPE.at(path + name, f"{path}{name} phải là chuỗi ký tự"))
        elif name in _KNOWN:
            plain[name] = "" if value is None else safe_text(str(value))
        else:
            plain[name] = safe_value(value)
    return plain


def _list(raw: Any, path: str, findings: list[FieldFinding]) -> list[dict[str, Any]]:
    if raw in (None, ""):
        return []
    elements = raw if isinstance(raw, list) else [raw]
    if not all(isinstance(each, dict) for each in elements) or len(elements) > MAX_ELEMENTS:
        findings.append(rules.SHAPE.at(path, f"{path} phải là mảng không quá {MAX_ELEMENTS} đối tượng"))
        elements = [each for each in elements[:MAX_ELEMENTS] if isinstance(each, dict)]
    return [_scalars(each, f"{path}[{i}].", findings) for i, each in enumerate(elements)]
