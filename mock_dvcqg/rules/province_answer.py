"""What a province answers to a call of the portal, read tolerantly: plain JSON, JSON in a string, or behind an LGSP."""

import json
from dataclasses import dataclass, field
from typing import Any

from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.payment import written
from mock_dvcqg.rules import payment_rulebook as rules
from mock_dvcqg.rules.wire_shape import safe_value

_MAX_NESTING = 3


@dataclass(frozen=True)
class ReadAnswer:
    """The JSON object of an answer; ``None`` when there is none in it."""

    body: dict[str, Any] | None
    findings: list[FieldFinding] = field(default_factory=list)

    def text(self, name: str) -> str:
        """A scalar member as text, in any letter case; empty when absent."""
        return text_in(self.body or {}, name)


def read_answer(content: bytes) -> ReadAnswer:
    """The JSON object in an answer's bytes, made safe to keep."""
    value, said = _parsed(content)
    for _ in range(_MAX_NESTING):
        if isinstance(value, str):
            value, said = _parsed(value.encode("utf-8", "replace"))
        elif isinstance(value, list) and len(value) == 1:
            value = value[0]
    if isinstance(value, dict):
        safe: dict[str, Any] = safe_value(value)
        return ReadAnswer(safe)
    return ReadAnswer(None, [rules.ANSWER_SHAPE.at("", said or "Câu trả lời không phải một đối tượng JSON")])


def text_in(body: dict[str, Any], name: str) -> str:
    """A scalar member of an object as text, exact name first, then any letter case."""
    value = body.get(name)
    if value is None:
        value = next((each for key, each in body.items() if key.casefold() == name.casefold()), None)
    return written(value).strip()


def inner(body: dict[str, Any], *names: str) -> dict[str, Any]:
    """The object that carries the facts: under one of the names (also as JSON in a string), else the answer itself."""
    for name in names:
        value = body.get(name)
        if isinstance(value, str) and value.strip().startswith(("{", "[")):
            value = _parsed(value.encode("utf-8", "replace"))[0]
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, dict) and value:
            return value
    return body


def is_code(text: str, *numbers: int) -> bool:
    """Whether a code written as number or padded digits («0», «00», «-1») is one of the numbers."""
    plain = text.strip()
    digits = plain.removeprefix("-")
    return bool(digits) and digits.isascii() and digits.isdigit() and len(digits) < 10 and int(plain) in numbers


def _parsed(content: bytes) -> tuple[Any, str]:
    try:
        return json.loads(content.decode("utf-8-sig")), ""
    except UnicodeDecodeError:
        return None, "Câu trả lời không phải văn bản UTF-8"
    except (ValueError, RecursionError):
        return None, "Câu trả lời không phải JSON"
