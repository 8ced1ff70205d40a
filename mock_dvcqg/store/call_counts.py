"""Counts of what a realm's journal was given since this process began: they only grow, whatever the ring drops."""

import threading
from collections import Counter

from mock_dvcqg.contract.control import JournalEntry

OTHER = "other"
_MOST_KINDS = 300
"""kinds told apart; a caller who makes up service names does not make them without end"""


class CallCounts:
    """How many calls of each kind and findings of each rule; safe among threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._calls: Counter[tuple[str, str, str, str]] = Counter()
        self._findings: Counter[tuple[str, str]] = Counter()

    def count(self, entry: JournalEntry) -> None:
        """Count one entry."""
        kind = (entry.surface, entry.direction.value, entry.service, entry.error_code)
        with self._lock:
            if kind not in self._calls and len(self._calls) >= _MOST_KINDS:
                kind = (entry.surface, entry.direction.value, OTHER, OTHER)
            self._calls[kind] += 1
            self._findings.update((finding.rule, finding.level.value) for finding in entry.findings)

    def calls(self) -> dict[tuple[str, str, str, str], int]:
        """Calls by surface, direction, service and error code."""
        with self._lock:
            return dict(self._calls)

    def findings(self) -> dict[tuple[str, str], int]:
        """Findings by rule and level."""
        with self._lock:
            return dict(self._findings)
