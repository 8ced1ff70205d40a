"""Archived dossiers (lưu trữ): how long they are kept, and where each of their files came from."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True)
class ArchivedFile:
    """One file of an archived dossier, with what Luật GDĐT 20/2023 Đ13 k1 asks to be traceable."""

    file_id: str
    dossier_code: str
    title: str
    file_format: str
    size_bytes: int
    sha256: str
    origin: str
    """where it was made or taken from"""
    sender: str
    receiver: str
    sent_at: datetime | None
    received_at: datetime | None


@dataclass(frozen=True)
class ArchivedDossier:
    """A closed dossier in the archive."""

    dossier_code: str
    agency_code: str
    procedure_code: str
    procedure_name: str
    owner_name: str
    status: str
    closed_at: datetime
    archived_at: datetime
    years: int
    """0: for ever"""
    keep_until: date | None
    disposed_at: datetime | None = None
    files: tuple[ArchivedFile, ...] = ()


class Damage(StrEnum):
    """What is wrong with an archived file."""

    MISSING = "missing"
    CHANGED = "changed"


@dataclass(frozen=True)
class ArchiveFinding:
    """A file that is not what was archived."""

    dossier_code: str
    file_id: str
    title: str
    damage: Damage
    expected_sha256: str
    found_sha256: str = ""
