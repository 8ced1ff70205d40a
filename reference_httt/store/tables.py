"""The tables. Column names equal the field names of ``rules.model``, so that a row turns into its value by name."""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Column, LargeBinary
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel


class Base(SQLModel, registry=registry()):
    """Own metadata: several systems live in one process and share no table."""


class BlobRow(Base, table=True):
    """A file by the digest of its content; never changed."""

    __tablename__: ClassVar[str] = "blob"
    sha256: str = Field(primary_key=True)
    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class FileLinkRow(Base, table=True):
    """An unguessable token under which a file is served to the portal."""

    __tablename__: ClassVar[str] = "file_link"
    token: str = Field(primary_key=True)
    sha256: str
    file_name: str


class SerialRow(Base, table=True):
    """The last number given in a series."""

    __tablename__: ClassVar[str] = "serial"
    series: str = Field(primary_key=True)
    last: int


class AccountRow(Base, table=True):
    """A citizen's account."""

    __tablename__: ClassVar[str] = "account"
    account_id: str = Field(primary_key=True)
    full_name: str = Field(index=True)
    identity_number: str = Field(index=True)
    tech_id: str = Field(index=True)
    linked_by: str
    birth_date: date | None = None
    vneid_verified: bool = False
    identity_type: str = "cccd"
    country: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    autofill_consent: bool = False
    old_identity_number: str = Field(default="", index=True)
    representative_name: str = ""
    representative_number: str = ""
    created_at: datetime


class CredentialRow(Base, table=True):
    """How a provincial account's holder signs in: a salted hash of the password, a digest of the one-time link."""

    __tablename__: ClassVar[str] = "credential"
    account_id: str = Field(primary_key=True)
    password: str = ""
    """``salt$hash`` by scrypt, in hex; empty: no password is in force"""
    link_sha256: str = Field(default="", index=True)
    link_expires_at: datetime | None = None
    failures: int = 0
    locked_until: datetime | None = None


class PortalAccountRow(Base, table=True):
    """An account on the national portal that an officer opened on somebody's behalf (tạo tài khoản hộ)."""

    __tablename__: ClassVar[str] = "portal_account"
    id: int | None = Field(default=None, primary_key=True)
    account_id: str = Field(index=True)
    identity_number: str
    tech_id: str
    officer: str
    phone: str
    email: str
    paper_sha256: str
    existed: bool
    at: datetime


class SessionRow(Base, table=True):
    """A signed-in citizen or officer, by the digest of the token."""

    __tablename__: ClassVar[str] = "session"
    token_sha256: str = Field(primary_key=True)
    account_id: str = ""
    via_portal: bool = False
    username: str = ""
    acting: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    """the submitter who acts in the account, when it is another's"""
    filed_through: str = "provincial-portal"
    expires_at: datetime


class SignInRow(Base, table=True):
    """A sign-in under way at the portal; used once."""

    __tablename__: ClassVar[str] = "sign_in"
    state: str = Field(primary_key=True)
    verifier: str
    nonce: str
    via_portal: bool
    procedure_code: str
    agency_code: str
    expires_at: datetime


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


class DossierRow(Base, table=True):
    """A submitted dossier; ``version`` counts its transitions."""

    __tablename__: ClassVar[str] = "dossier"
    dossier_code: str = Field(primary_key=True)
    draft_id: str = Field(index=True)
    """one dossier a draft: ``rules.sending.resending_problem``, judged under the draft's lock"""
    agency_code: str = Field(index=True)
    status: str
    stage: str = Field(index=True)
    version: int = 1
    submitted_at: datetime
    received_at: datetime | None = None
    due_at: datetime | None = None
    processed_at: datetime | None = None
    returned_at: datetime | None = None
    entered_at: datetime | None = None
    answer_due_at: datetime | None = Field(default=None, index=True)
    answered_at: datetime | None = None
    payment_asked_at: datetime | None = None
    warned_at: datetime | None = None
    resumes_at: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    refused_at: datetime | None = None
    extended: int = 0
    handed_to: str = ""


class ProgressRowTable(Base, table=True):
    """One act on a dossier; ``told`` once it is in a message to the portal."""

    __tablename__: ClassVar[str] = "progress"
    id: int | None = Field(default=None, primary_key=True)
    dossier_code: str = Field(index=True)
    status: str
    officer: str
    title: str
    unit: str
    action: str
    at: datetime
    started_at: datetime | None = None
    due_at: datetime | None = None
    content: str = ""
    papers: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    told: bool = False


class CasePaperRow(Base, table=True):
    """A paper made while a dossier is handled."""

    __tablename__: ClassVar[str] = "case_paper"
    paper_id: str = Field(primary_key=True)
    dossier_code: str = Field(index=True)
    kind: str
    title: str
    sha256: str
    token: str
    made_by: str
    unit: str
    at: datetime
    form: str = ""


class ConsultationRow(Base, table=True):
    """A question to another body."""

    __tablename__: ClassVar[str] = "consultation"
    consultation_id: str = Field(primary_key=True)
    dossier_code: str = Field(index=True)
    body: str
    question: str
    asked_by: str
    asked_at: datetime
    reply_by: datetime
    reply: str = ""
    replied_at: datetime | None = None
    paper_id: str = ""


class SpecialisedRow(Base, table=True):
    """A result on its way to the specialised database."""

    __tablename__: ClassVar[str] = "specialised_result"
    instance_code: str = Field(primary_key=True)
    dossier_code: str = Field(index=True)
    document_id: str
    state: str = Field(index=True)
    words: str = ""
    attempts: int = 0
    changed_at: datetime


class PaymentRow(Base, table=True):
    """One payment of a dossier's fees."""

    __tablename__: ClassVar[str] = "payment"
    reference: str = Field(primary_key=True)
    dossier_code: str = Field(index=True)
    stage: str
    amount_vnd: int
    way: str
    state: str = Field(index=True)
    fee_codes: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    at: datetime
    payer: str = ""
    url: str = ""
    transaction: str = ""
    paid_at: datetime | None = None
    words: str = ""


class PaperRequestRow(Base, table=True):
    """A request to the citizen."""

    __tablename__: ClassVar[str] = "paper_request"
    id: int | None = Field(default=None, primary_key=True)
    dossier_code: str = Field(index=True)
    kind: str
    component_code: str
    text: str
    officer: str
    at: datetime
    at_intake: bool = False
    answered_at: datetime | None = None
    proposed: bool = False


class DeliverableRow(Base, table=True):
    """A result of a dossier."""

    __tablename__: ClassVar[str] = "deliverable"
    document_id: str = Field(primary_key=True)
    dossier_code: str = Field(index=True)
    title: str
    kq_code: str
    document_number: str
    instance_code: str
    sha256: str
    token: str
    fields: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    stored_locally: bool = False
    kind: str = "result"
    form: str = "BAN_CHINH"
    validity: str = "valid"
    replaces: str = ""
    on_paper: bool = False
    fields_complete: bool = False
    reason: str = ""
    other_fields: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))


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


class OutboxRow(Base, table=True):
    """A message to the portal about one dossier; messages of a dossier leave in the order of their ids."""

    __tablename__: ClassVar[str] = "outbox"
    id: int | None = Field(default=None, primary_key=True)
    dossier_code: str = Field(index=True)
    record: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    rows: list[dict[str, Any]] = Field(sa_column=Column(JSON, nullable=False))
    state: str = Field(default="waiting", index=True)
    """``waiting``, ``sent``, ``refused`` or ``given_up``"""
    attempts: int = 0
    message: str = ""
    created_at: datetime


class CrossingRow(Base, table=True):
    """A dossier on its way from the provincial portal to the one-stop system."""

    __tablename__: ClassVar[str] = "one_stop_queue"
    dossier_code: str = Field(primary_key=True)
    filed_through: str
    queued_at: datetime


class RatingRow(Base, table=True):
    """How satisfied the applicant of a dossier is."""

    __tablename__: ClassVar[str] = "rating"
    dossier_code: str = Field(primary_key=True)
    agency_code: str = Field(index=True)
    procedure_code: str
    handling: str
    online_service: str | None = None
    opinion: str = ""
    at: datetime = Field(index=True)


class SentReportRow(Base, table=True):
    """A month whose figures the portal was told."""

    __tablename__: ClassVar[str] = "sent_report"
    year: int = Field(primary_key=True)
    number: int = Field(primary_key=True)
    sent_at: datetime
    units: int
    ratings: int


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


class NoticeRow(Base, table=True):
    """A notice to somebody over one channel; e-mail and SMS wait here until they have left."""

    __tablename__: ClassVar[str] = "notice"
    id: int | None = Field(default=None, primary_key=True)
    identity_number: str = Field(index=True)
    dossier_code: str = Field(index=True)
    channel: str
    text: str
    at: datetime
    full_name: str = ""
    address: str = ""
    agency: str = ""
    subject: str = ""
    state: str = Field(default="sent", index=True)
    """``queued``, ``sent`` or ``failed``"""
    attempts: int = 0
    sent_at: datetime | None = None
    simulated: bool = False
    problem: str = ""


class CalendarDayRow(Base, table=True):
    """A day off, make-up day or plain day that the administrator put on a calendar; no agency: on all of them."""

    __tablename__: ClassVar[str] = "calendar_day"
    agency_code: str = Field(primary_key=True)
    day: date = Field(primary_key=True)
    kind: str
    name: str = ""


class CalendarWeekRow(Base, table=True):
    """The opening hours that the administrator gave an agency, from Monday to Sunday."""

    __tablename__: ClassVar[str] = "calendar_week"
    agency_code: str = Field(primary_key=True)
    week: list[str] = Field(sa_column=Column(JSON, nullable=False))
