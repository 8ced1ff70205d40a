"""What the portal's journal holds of one member in a span of time, sorted by dossier."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from conformance.checks.journal_facts import (
    DELIVERABLE_FILE,
    SUBMITTED_FILE,
    SeenFetch,
    SeenRecord,
    SeenRow,
    fetches_in,
    latest_with_status,
    records_in,
    rows_in,
)
from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.control import JournalEntry

_ENDED = (DossierStatus.PROCESSED, DossierStatus.RETURNED)


@dataclass(frozen=True)
class ObservedDossier:
    """One dossier as the portal saw it."""

    code: str
    records: list[SeenRecord]
    rows: list[SeenRow]
    fetches: list[SeenFetch]

    @property
    def is_returned(self) -> bool:
        """Whether its return was synchronised."""
        return latest_with_status(self.records, DossierStatus.RETURNED) is not None

    @property
    def has_ended(self) -> bool:
        """Whether it was synchronised as processed or returned."""
        return latest_with_status(self.records, *_ENDED) is not None

    @property
    def deliverables(self) -> list[SeenFetch]:
        """The last reading of each result the portal could fetch."""
        read = [fetch for fetch in self.fetches if fetch.kind == DELIVERABLE_FILE and fetch.succeeded]
        return list({fetch.document_id: fetch for fetch in read}.values())

    @property
    def submitted_files(self) -> list[SeenFetch]:
        """The last reading of each component's file the portal could fetch."""
        read = [fetch for fetch in self.fetches if fetch.kind == SUBMITTED_FILE and fetch.succeeded]
        return list({(fetch.code, fetch.document_id): fetch for fetch in read}.values())


@dataclass(frozen=True)
class Window:
    """A member's journal between two moments; ``dropped`` entries of the ring may be missing at its beginning."""

    member: str
    entries: tuple[JournalEntry, ...]
    since: datetime | None = None
    dropped: int = 0

    @cached_property
    def dossiers(self) -> list[ObservedDossier]:
        """Every dossier named, in the order in which the portal first heard of it."""
        codes = dict.fromkeys(entry.dossier_code for entry in self.entries if entry.dossier_code)
        by_code: dict[str, list[JournalEntry]] = {code: [] for code in codes}
        for entry in self.entries:
            if entry.dossier_code:
                by_code[entry.dossier_code].append(entry)
        return [_dossier(code, entries) for code, entries in by_code.items()]

    def called(self, surface: str, *services: str) -> list[JournalEntry]:
        """The member's calls of a surface, only some services if named."""
        return [e for e in self.entries if e.surface == surface and (not services or e.service in services)]


def _dossier(code: str, entries: Iterable[JournalEntry]) -> ObservedDossier:
    found = list(entries)
    return ObservedDossier(code, records_in(found, code), rows_in(found, code), fetches_in(found, code))
