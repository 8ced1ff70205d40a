"""What is kept after handling: the local vault and the archive."""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Column
from sqlmodel import Field

from reference_httt.store.tables.base import Base


class LocalDocumentRow(Base, table=True):
    """A document in the province's own vault, by KQ code and owner."""

    __tablename__: ClassVar[str] = "local_document"
    local_id: int | None = Field(default=None, primary_key=True)
    owner_number: str = Field(index=True)
    kq_code: str
    instance_code: str = Field(unique=True)
    sha256: str
    fields: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    form: str = "BAN_CHINH"
    validity: str = "valid"
    stored_by: str = ""
    stored_at: datetime | None = None
    source: str = ""
    other_fields: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))


class ArchivedDossierRow(Base, table=True):
    """A closed dossier in the archive."""

    __tablename__: ClassVar[str] = "archived_dossier"
    dossier_code: str = Field(primary_key=True)
    agency_code: str = Field(index=True)
    procedure_code: str
    procedure_name: str
    owner_name: str
    status: str
    closed_at: datetime
    archived_at: datetime
    years: int
    keep_until: date | None = None
    disposed_at: datetime | None = None


class ArchivedFileRow(Base, table=True):
    """One file of an archived dossier, with its digest and provenance."""

    __tablename__: ClassVar[str] = "archived_file"
    dossier_code: str = Field(primary_key=True)
    file_id: str = Field(primary_key=True)
    title: str
    file_format: str
    size_bytes: int
    sha256: str = Field(index=True)
    origin: str
    sender: str
    receiver: str
    sent_at: datetime | None = None
    received_at: datetime | None = None
