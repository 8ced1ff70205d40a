"""Which journal entries are asked for, and the query that finds them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select
from sqlmodel import col

from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.store.journal_text import clean
from mock_dvcqg.store.tables import JournalRow

_SAME = ("member", "surface", "service", "dossier_code", "person", "error_code", "fault", "direction")


@dataclass(frozen=True)
class Filters:
    """Which entries are asked for; an empty text asks for all, ``after`` for those with a higher ``seq``."""

    member: str = ""
    surface: str = ""
    service: str = ""
    dossier_code: str = ""
    person: str = ""
    after: int = 0
    error_code: str = ""
    fault: str = ""
    direction: str = ""
    rule: str = ""
    """an entry has a finding of that rule; with ``level`` too, one finding is of both"""
    level: str = ""
    since: datetime | None = None
    until: datetime | None = None
    """up to but not at this moment"""


def narrowed(query: Select[Any], filters: Filters) -> Select[Any]:
    """The query for those that match."""
    query = query.where(col(JournalRow.seq) > filters.after)
    for name in _SAME:
        if wanted := getattr(filters, name):
            query = query.where(getattr(JournalRow, name) == clean(wanted))
    if filters.rule or filters.level:
        query = query.where(col(JournalRow.finding_keys).contains(_part(filters), autoescape=True))
    if filters.since is not None:
        query = query.where(col(JournalRow.at) >= filters.since)
    if filters.until is not None:
        query = query.where(col(JournalRow.at) < filters.until)
    return query


def keys_of(findings: Iterable[FieldFinding]) -> str:
    """Level and rule of each finding as one text that can be searched: ``|error:too-long|warning:unknown-code|``."""
    keys = dict.fromkeys(f"{finding.level}:{finding.rule}" for finding in findings)
    return f"|{'|'.join(keys)}|" if keys else ""


def _part(filters: Filters) -> str:
    before = f"|{clean(filters.level)}" if filters.level else ""
    after = f"{clean(filters.rule)}|" if filters.rule else ""
    return f"{before}:{after}"
