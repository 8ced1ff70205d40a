"""What is filed: drafts, components, offers of the vaults, consents."""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Column
from sqlmodel import Field

from reference_httt.store.tables.base import Base


class DraftRow(Base, table=True):
    """A dossier being prepared."""

    __tablename__: ClassVar[str] = "draft"
    draft_id: str = Field(primary_key=True)
    account_id: str = Field(index=True)
    procedure_code: str
    procedure_name: str
    field_code: str
    field_name: str
    deliverable_kq_code: str
    deliverable_name: str
    agency_code: str
    agency_name: str
    channel: str
    via_portal: bool
    owner_number: str
    officer: str = ""
    personal_data: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    dossier_code: str = Field(default="", index=True)
    terms: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    submitter: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    filed_through: str = "provincial-portal"
    return_choice: str = "counter"
    return_address: str = ""
    wants_electronic_only: bool = False
    form: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    databases: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    population: str = ""
    created_at: datetime


class ComponentRow(Base, table=True):
    """One required paper of a draft."""

    __tablename__: ClassVar[str] = "component"
    draft_id: str = Field(primary_key=True)
    code: str = Field(primary_key=True)
    position: int
    name: str
    required: bool
    replaceable_by: str
    max_age_months: int | None = None
    attachment_id: str = ""
    source: str = ""
    sha256: str = ""
    token: str = ""
    file_name: str = ""
    kq_code: str = ""
    document_number: str = ""
    issued_on: date | None = None
    signature: str = "none"
    fields: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    given_at: datetime | None = None
    confirmed_by: str = ""
    confirmed_at: datetime | None = None
    concern: str = ""
    check_note: str = ""


class OfferRow(Base, table=True):
    """One stored document shown for a draft's component."""

    __tablename__: ClassVar[str] = "offer"
    offer_id: str = Field(primary_key=True)
    draft_id: str = Field(index=True)
    component_code: str
    kq_code: str
    title: str
    source: str
    document_number: str
    issuer: str
    issued_on: date | None = None
    keeper: str = ""
    path: str = ""
    local_id: int = 0
    attachment_id: str = ""
    reason: str = ""


class ConsentRow(Base, table=True):
    """A citizen's consent."""

    __tablename__: ClassVar[str] = "consent"
    consent_id: str = Field(primary_key=True)
    draft_id: str = Field(index=True)
    kq_code: str
    document_number: str
    document: str
    owner_number: str
    officer: str
    state: str
    asked_at: datetime
    answered_at: datetime | None = None
    used_at: datetime | None = None
    method: str = "asked-at-counter"
