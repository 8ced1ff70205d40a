"""The values a provincial system speaks in: accounts, drafts, dossiers, consents, documents.

Người nộp hồ sơ, hồ sơ, thành phần hồ sơ, kết quả giải quyết, Kho DL trên HTTT GQTTHC.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from mock_dvcqg.contract.codes import Channel, DossierStatus
from mock_dvcqg.contract.document_facts import DocumentFields


class Source(StrEnum):
    """Where the file of a component comes from."""

    LOCAL = "local"
    """Kho DL trên HTTT GQTTHC"""
    NATIONAL = "national"
    """Kho DL Cổng DVCQG"""
    UPLOAD = "upload"
    DIGITIZED = "digitized"


class ConsentStatus(StrEnum):
    """A citizen's answer to the officer's question (5632/VPCP-KSTT 5.b Bước 2)."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"


class Stage(StrEnum):
    """Where a dossier stands inside the province; finer than the ten statuses of the wire."""

    SUBMITTED = "submitted"
    RECEIVED = "received"
    FORWARDED = "forwarded"
    EXAMINED = "examined"
    SIGNED = "signed"
    SEALED = "sealed"
    RETURNED = "returned"
    SUPPLEMENT_REQUESTED = "supplement_requested"


@dataclass(frozen=True)
class Account:
    """A citizen's account in this province."""

    account_id: str
    full_name: str
    identity_number: str
    tech_id: str
    linked_by: str
    """``tech_id``, ``identity_number``, ``created`` or ``none``: how it met the portal's account"""
    birth_date: date | None = None
    vneid_verified: bool = False


@dataclass(frozen=True)
class Identity:
    """Who stands before the province, as the portal or the officer's check says."""

    full_name: str
    identity_number: str
    tech_id: str = ""
    birth_date: date | None = None
    vneid_verified: bool = False


@dataclass(frozen=True)
class PersonalData:
    """What the owner of a dossier gives about himself."""

    full_name: str
    identity_number: str
    birth_date: date
    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True)
class Attachment:
    """A file that stands as a component; ``token`` is the unguessable part of its link."""

    attachment_id: str
    component_code: str
    source: Source
    sha256: str
    token: str
    file_name: str
    kq_code: str = ""
    document_number: str = ""
    issued_on: date | None = None


@dataclass(frozen=True)
class Component:
    """One required paper of a draft, as LayThuTuc tells it, and what stands for it."""

    code: str
    name: str
    required: bool
    replaceable_by: str
    max_age_months: int | None
    attachment: Attachment | None = None


@dataclass(frozen=True)
class Draft:
    """A dossier being prepared, and after submission the papers of the dossier."""

    draft_id: str
    account_id: str
    procedure_code: str
    procedure_name: str
    field_code: str
    field_name: str
    deliverable_kq_code: str
    deliverable_name: str
    agency_code: str
    agency_name: str
    channel: Channel
    via_portal: bool
    """the citizen came from the national portal"""
    owner_number: str
    officer: str = ""
    """counter only: the user name of the officer who prepares it"""
    personal_data: PersonalData | None = None
    dossier_code: str = ""
    components: tuple[Component, ...] = ()

    def component(self, code: str) -> Component | None:
        """The component of that code."""
        return next((c for c in self.components if c.code == code), None)


@dataclass(frozen=True)
class Offer:
    """One stored document that may stand for a component."""

    offer_id: str
    draft_id: str
    component_code: str
    kq_code: str
    title: str
    source: Source
    document_number: str
    issuer: str
    issued_on: date | None = None
    keeper: str = ""
    path: str = ""
    """the national vault's file reference; empty for a local document"""
    local_id: int = 0
    reason: str = ""
    """why it cannot be used; empty as far as is known without fetching it"""


@dataclass(frozen=True)
class Consent:
    """A consent: one owner, one document, one dossier, one officer, used once."""

    consent_id: str
    draft_id: str
    kq_code: str
    document_number: str
    document: str
    owner_number: str
    officer: str
    state: ConsentStatus
    asked_at: datetime
    answered_at: datetime | None = None
    used_at: datetime | None = None


@dataclass(frozen=True)
class Dossier:
    """A submitted dossier."""

    dossier_code: str
    draft_id: str
    agency_code: str
    status: DossierStatus
    stage: Stage
    version: int
    submitted_at: datetime
    received_at: datetime | None = None
    due_at: datetime | None = None
    processed_at: datetime | None = None
    returned_at: datetime | None = None


@dataclass(frozen=True)
class ProgressStep:
    """One act on a dossier: who, in which office, what, when."""

    dossier_code: str
    status: DossierStatus
    officer: str
    title: str
    unit: str
    action: str
    at: datetime
    started_at: datetime | None = None
    due_at: datetime | None = None


@dataclass(frozen=True)
class PaperRequest:
    """A request to the citizen for a paper or a correction."""

    dossier_code: str
    kind: str
    """``supplement``, ``correction`` or ``paper``"""
    component_code: str
    text: str
    officer: str
    at: datetime


@dataclass(frozen=True)
class Deliverable:
    """A result of a dossier in whatever state its file is: drafted, signed, sealed."""

    document_id: str
    dossier_code: str
    title: str
    kq_code: str
    document_number: str
    instance_code: str
    sha256: str
    token: str
    fields: DocumentFields
    stored_locally: bool = False


@dataclass(frozen=True)
class LocalDocument:
    """A document in the province's own vault, with the fields extracted from it."""

    local_id: int
    owner_number: str
    kq_code: str
    instance_code: str
    sha256: str
    fields: DocumentFields


@dataclass(frozen=True)
class CaseFile:
    """All that is known of one dossier, gathered for a view or for the portal."""

    dossier: Dossier
    draft: Draft
    account: Account
    progress: tuple[ProgressStep, ...] = ()
    deliverables: tuple[Deliverable, ...] = ()
    requests: tuple[PaperRequest, ...] = ()
    consents: tuple[Consent, ...] = ()
