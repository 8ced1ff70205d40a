"""Reads what sync services share: the list in ``data`` and the flag ``isUpdating`` (facts 1.3)."""

from collections.abc import Sequence
from typing import Any

from mock_dvcqg.contract.envelope import truthy
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.errors import Refused, TooLarge
from mock_dvcqg.operations.adapter_call import AdapterCall
from mock_dvcqg.rules import rulebook as rules

MAX_RECORDS = 500
MAX_CODE = 200
"""longer dossier codes are no key for any database"""
SAID_IN_MESSAGE = 3


def records_of(call: AdapterCall) -> list[Any]:
    """``data`` as a list; one bare object counts as a list of one.

    Raises:
        Refused: there is no list of records.
        TooLarge: more records than one call may have.
    """
    data = call.body.get("data")
    if isinstance(data, dict):
        data = [data]
    if not isinstance(data, list) or not data:
        raise Refused("data phải là mảng có ít nhất một bản ghi", field="data")
    if len(data) > MAX_RECORDS:
        raise TooLarge(f"data có {len(data)} bản ghi, nhiều hơn {MAX_RECORDS}", field="data")
    return data


def is_updating(call: AdapterCall) -> tuple[bool, list[FieldFinding]]:
    """Whether the call updates, and a note when the flag is absent or spelled otherwise than "True"/"False"."""
    value = call.body.get("isUpdating")
    if isinstance(value, str) and value in {"True", "False"}:
        return value == "True", []
    said = 'isUpdating phải là chuỗi "True" hoặc "False"'
    return truthy(value) if not isinstance(value, dict | list) else False, [
        rules.UPDATING_SPELLING.at("isUpdating", said)
    ]


def usable_code(code: str) -> bool:
    """Whether a dossier code can be kept at all."""
    return bool(code.strip()) and len(code) <= MAX_CODE


def sentence_of(place: int, code: str, findings: Sequence[FieldFinding]) -> str:
    """Which record is refused and the first three reasons."""
    reasons = "; ".join(finding.message for finding in findings[:SAID_IN_MESSAGE])
    return f"Bản ghi {place + 1} ({code[:60] or 'không có MaHoSo'}): {reasons}"
