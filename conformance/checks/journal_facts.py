"""What the portal's journal holds about one dossier: its records, its progress rows, the files fetched for it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.contract.dossier_record import DossierRecord, ProgressRow, SubmittedDocument

RECORDS = "DongBoHoSoMC"
PROGRESS = "CapNhatTienDoHoSoMC"
ACCOUNT_LOOKUP = "TraCuuTechID"
VAULT_LOOKUP = "tra-cuu"
SUBMITTED_FILE = "TaiLieuNop"
DELIVERABLE_FILE = "DanhSachGiayToKetQua"
NOT_COMMITTED = "unreachable"


@dataclass(frozen=True)
class SeenRecord:
    """One dossier record that the portal took in."""

    seq: int
    record: DossierRecord

    @property
    def where(self) -> str:
        """The journal entry as evidence."""
        return f"journal:{self.seq}"


@dataclass(frozen=True)
class SeenRow:
    """One progress row that the portal took in."""

    seq: int
    row: ProgressRow

    @property
    def act(self) -> tuple[str, str, str, str]:
        """What was done by whom: all of the row but its times."""
        return self.row.status, self.row.action, self.row.officer, self.row.unit

    @property
    def where(self) -> str:
        """The journal entry as evidence."""
        return f"journal:{self.seq}"


@dataclass(frozen=True)
class SeenFetch:
    """One attempt of the portal to fetch a file by its link."""

    seq: int
    kind: str
    """``TaiLieuNop`` or ``DanhSachGiayToKetQua``"""
    code: str
    """component code or KQ code"""
    document_id: str
    status: int
    message: str
    facts: DocumentFacts | None

    @property
    def where(self) -> str:
        """The journal entry as evidence."""
        return f"journal:{self.seq}"

    @property
    def is_deliverable(self) -> bool:
        """The file is a result, not a component."""
        return self.kind == DELIVERABLE_FILE

    @property
    def succeeded(self) -> bool:
        """The file came and could be read."""
        return self.facts is not None and not self.facts.problem


def is_accepted(entry: JournalEntry) -> bool:
    """Whether the portal took in what the call brought, even when its answer was then kept back."""
    return entry.fault != NOT_COMMITTED and entry.error_code.strip("0") == ""


def records_in(entries: Iterable[JournalEntry], dossier_code: str) -> list[SeenRecord]:
    """The records of one dossier that the portal accepted, oldest first."""
    return [
        SeenRecord(entry.seq, record)
        for entry in _sent(entries, RECORDS)
        for record in _read(DossierRecord, entry)
        if record.dossier_code == dossier_code
    ]


def rows_in(entries: Iterable[JournalEntry], dossier_code: str) -> list[SeenRow]:
    """The progress rows of one dossier that the portal accepted, oldest first."""
    return [
        SeenRow(entry.seq, row)
        for entry in _sent(entries, PROGRESS)
        for row in _read(ProgressRow, entry)
        if row.dossier_code == dossier_code
    ]


def fetches_in(entries: Iterable[JournalEntry], dossier_code: str) -> list[SeenFetch]:
    """The portal's attempts to fetch files of one dossier, oldest first."""
    return [_fetch(e) for e in entries if e.surface == "fetch" and e.dossier_code == dossier_code]


def latest_with_status(records: Iterable[SeenRecord], *statuses: str) -> SeenRecord | None:
    """The newest record in one of the states."""
    found = [seen for seen in records if seen.record.status in statuses]
    return found[-1] if found else None


def component_of(record: DossierRecord, code: str) -> SubmittedDocument | None:
    """The file a record shows for a component; a deleted one does not count."""
    found = [
        document
        for document in record.submitted_documents
        if document.component_code == code and document.is_deleted.strip().lower() not in {"true", "1"}
    ]
    return found[-1] if found else None


def _sent(entries: Iterable[JournalEntry], service: str) -> Iterator[JournalEntry]:
    return (entry for entry in entries if entry.service == service and is_accepted(entry))


def _read(kind: Any, entry: JournalEntry) -> Iterator[Any]:
    data = entry.request.get("data") if isinstance(entry.request, dict) else None
    for raw in [data] if isinstance(data, dict) else data if isinstance(data, list) else []:
        try:
            yield kind.model_validate(raw)
        except ValidationError:
            continue  # a record nobody can read proves nothing about its dossier; the portal notes it itself


def _fetch(entry: JournalEntry) -> SeenFetch:
    asked = entry.request if isinstance(entry.request, dict) else {}
    code = str(asked.get("component_code") or asked.get("kq_code") or "")
    return SeenFetch(
        entry.seq,
        entry.service,
        code,
        str(asked.get("document_id") or ""),
        entry.status,
        entry.message,
        entry.facts,
    )
