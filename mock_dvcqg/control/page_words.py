"""How the control pages put a journal entry into words and counts."""

import json
from collections import Counter
from datetime import datetime
from typing import Any

from mock_dvcqg.contract.control import Direction, JournalEntry
from mock_dvcqg.contract.findings import FieldFinding, FindingLevel
from mock_dvcqg.contract.wire_time import VIETNAM

LEVELS = {FindingLevel.ERROR: "lỗi", FindingLevel.WARNING: "cảnh báo", FindingLevel.NOTICE: "lưu ý"}
_SURFACES = {
    "adapter": "Trục kết nối",
    "kho": "Kho DL Cổng DVCQG",
    "oidc": "Đăng nhập một lần",
    "fetch": "Cổng tải tệp tin",
    "citizen": "Trang công dân",
    "entry": "Chuyển tới tỉnh",
    "control": "Điều khiển",
}


_MODES = {
    "lenient": "nhận và ghi lại phát hiện",
    "strict": "từ chối bản ghi có lỗi",
    "certify": "kiểm tra kết nối (nhận và ghi lại)",
}


def mode_words(mode: str) -> str:
    """What the portal does with a record that has findings."""
    return _MODES.get(mode, mode)


def surface_name(surface: str) -> str:
    """The surface in words; an unknown one as it is."""
    return _SURFACES.get(surface, surface)


def direction_words(direction: Direction) -> str:
    """Who called whom."""
    return "hệ thống của tỉnh gọi Cổng" if direction is Direction.IN else "Cổng gọi hệ thống của tỉnh"


def level_counts(findings: list[FieldFinding]) -> list[tuple[FindingLevel, str]]:
    """«2 lỗi», «1 cảnh báo»: the levels that occur, the gravest first."""
    counted = Counter(finding.level for finding in findings)
    return [(level, f"{counted[level]} {word}") for level, word in LEVELS.items() if counted[level]]


def answer_words(entry: JournalEntry) -> str:
    """The answer in one line: kept back by a fault, or code and sentence."""
    if not entry.answered:
        return f"Không trả lời (sự cố dựng sẵn «{entry.fault}»)" if entry.fault else "Không trả lời"
    parts = [f"HTTP {entry.status}" if entry.status else "", entry.error_code, entry.message]
    return " · ".join(part for part in parts if part) or "–"


def is_failure(entry: JournalEntry) -> bool:
    """Whether the call did not do what its sender wanted."""
    return not entry.answered or entry.status >= 400 or entry.error_code.startswith("-")


def pretty(value: Any) -> str:
    """JSON for reading; text as it is."""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, indent=2)


def clock_time(moment: datetime) -> str:
    """«10:05:07 20/11»: the second matters here, the year does not."""
    return f"{moment.astimezone(VIETNAM):%H:%M:%S %d/%m}"
