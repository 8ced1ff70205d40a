"""Compares a journal entry with an expected call: in what they differ, and how that is said in Vietnamese."""

from typing import Any

from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.verification import CallMatch, Difference

_PLAIN = (
    "member",
    "direction",
    "surface",
    "service",
    "dossier_code",
    "person",
    "status",
    "error_code",
    "fault",
    "answered",
)
_NAMES = {
    "member": "đơn vị",
    "direction": "chiều gọi",
    "surface": "giao diện",
    "service": "dịch vụ",
    "dossier_code": "mã hồ sơ",
    "person": "số định danh",
    "status": "mã HTTP",
    "error_code": "error_code",
    "fault": "lỗi mô phỏng",
    "answered": "đã trả lời",
    "finding": "phát hiện",
}
ABSENT = None
"""what a path that leads nowhere holds"""


def differences(entry: JournalEntry, match: CallMatch) -> list[Difference]:
    """All in which the entry differs; none when it is such a call."""
    told = [
        Difference(field=name, wanted=wanted, seen=getattr(entry, name))
        for name in _PLAIN
        if (wanted := getattr(match, name)) is not None and getattr(entry, name) != wanted
    ]
    return told + _findings(entry, match) + _values(entry, match)


def asked_for(match: CallMatch) -> int:
    """How many things the expectation asks for."""
    plain = sum(getattr(match, name) is not None for name in _PLAIN)
    finding = match.finding_rule is not None or match.finding_level is not None
    return plain + finding + len(match.request) + len(match.response)


def sentence_of(differs: list[Difference]) -> str:
    """The differences as one Vietnamese sentence without its end."""
    return "; ".join(
        f"{_name(each.field)}: cần «{_shown(each.wanted)}», thực tế {_seen(each.seen)}" for each in differs
    )


def value_at(document: Any, path: str) -> Any:
    """The value at a dotted path (``data.0.MaHoSo``); ``ABSENT`` when there is none."""
    for part in path.split("."):
        if isinstance(document, dict) and part in document:
            document = document[part]
        elif isinstance(document, list) and part.isascii() and part.isdigit() and int(part[:9]) < len(document):
            document = document[int(part[:9])]
        else:
            return ABSENT
    return document


def _findings(entry: JournalEntry, match: CallMatch) -> list[Difference]:
    if match.finding_rule is None and match.finding_level is None:
        return []
    wanted = ":".join(part for part in (match.finding_level, match.finding_rule) if part)
    for finding in entry.findings:
        if match.finding_rule in (None, finding.rule) and match.finding_level in (None, finding.level):
            return []
    seen = [f"{finding.level}:{finding.rule}" for finding in entry.findings]
    return [Difference(field="finding", wanted=wanted, seen=list(dict.fromkeys(seen)))]


def _values(entry: JournalEntry, match: CallMatch) -> list[Difference]:
    told = []
    for name in ("request", "response"):
        document = getattr(entry, name)
        for path, wanted in getattr(match, name).items():
            seen = value_at(document, path)
            if seen != wanted:
                told.append(Difference(field=f"{name}.{path}", wanted=wanted, seen=seen))
    return told


def _name(field: str) -> str:
    if field.startswith("request."):
        return f"yêu cầu «{field.removeprefix('request.')}»"
    if field.startswith("response."):
        return f"trả lời «{field.removeprefix('response.')}»"
    return _NAMES.get(field, field)


def _seen(value: Any) -> str:
    return f"«{_shown(value)}»" if value not in (None, "", []) else "không có"


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, list):
        return ", ".join(_shown(each) for each in value)[:200]
    return str(value)[:200]
