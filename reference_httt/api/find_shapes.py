"""Shapes of the look-up of dossiers and of the archive."""

from datetime import date, datetime

from pydantic import BaseModel

from reference_httt.api.texts import Required
from reference_httt.rules.model import ArchivedDossier, ArchiveFinding, Damage
from reference_httt.rules.public_status import PublicStatus, SixFields


class LookUpOrder(BaseModel):
    """A dossier code or an identity number; in the body, so that no number stands in an address."""

    asked: Required


class FoundStatus(BaseModel):
    """Code and status for everybody; the other four fields for owner and submitter only."""

    dossier_code: str
    status_label: str
    procedure_name: str | None = None
    submitter_name: str | None = None
    received_at: datetime | None = None
    due_at: datetime | None = None
    is_complete: bool = False
    """whether all six fields are told"""

    @classmethod
    def of(cls, status: PublicStatus) -> "FoundStatus":
        """The view of what may be told."""
        return cls(**vars(status), is_complete=isinstance(status, SixFields))


class FoundStatuses(BaseModel):
    """What was found; ``message`` is the same sentence whatever the reason that nothing was."""

    dossiers: list[FoundStatus]
    message: str


class ArchivedFileView(BaseModel):
    """An archived file with its provenance."""

    file_id: str
    title: str
    file_format: str
    size_bytes: int
    sha256: str
    origin: str
    sender: str
    receiver: str
    sent_at: datetime | None
    received_at: datetime | None


class ArchivedDossierView(BaseModel):
    """An archived dossier: ``keep_until`` is open for what is kept for ever."""

    dossier_code: str
    agency_code: str
    procedure_code: str
    procedure_name: str
    owner_name: str
    status: str
    closed_at: datetime
    archived_at: datetime
    years: int
    keep_until: date | None
    disposed_at: datetime | None
    files: list[ArchivedFileView]

    @classmethod
    def of(cls, dossier: ArchivedDossier) -> "ArchivedDossierView":
        """The view of an archived dossier."""
        files = [ArchivedFileView(**{n: getattr(f, n) for n in ArchivedFileView.model_fields}) for f in dossier.files]
        own = {name: getattr(dossier, name) for name in cls.model_fields if name != "files"}
        return cls(**own, files=files)


class ArchiveView(BaseModel):
    """Archived dossiers, the latest first."""

    dossiers: list[ArchivedDossierView]


class FindingView(BaseModel):
    """A file that is missing, or not what was archived."""

    dossier_code: str
    file_id: str
    title: str
    damage: Damage
    expected_sha256: str
    found_sha256: str

    @classmethod
    def of(cls, finding: ArchiveFinding) -> "FindingView":
        """The view of a finding."""
        return cls(**vars(finding))


class ArchiveCheck(BaseModel):
    """The outcome of a check of the archive."""

    checked_files: int
    findings: list[FindingView]
