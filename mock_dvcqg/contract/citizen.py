"""Shapes of the portal's citizen API, what the pages do: a mock convention, not DVCQG."""

from datetime import date, datetime

from pydantic import BaseModel

from mock_dvcqg.contract.document_facts import DocumentFacts


class CitizenSignIn(BaseModel):
    """Body of ``POST /api/citizen/sign-in``; the answer sets the portal's session cookie."""

    identity_number: str


class EntryOrder(BaseModel):
    """Body of ``POST /api/citizen/entry``: the service and the agency chosen."""

    procedure_code: str
    agency_code: str


class Entry(BaseModel):
    """Answer of ``POST /api/citizen/entry``: where the citizen is sent."""

    url: str


class TimelineRow(BaseModel):
    """One row of a dossier's time line."""

    at: datetime | None
    status: str
    status_label: str
    action: str
    officer: str
    unit: str


class MyDeliverable(BaseModel):
    """One result under a dossier. ``deposit_id`` is given once it is in the Kho."""

    document_id: str
    title: str
    kq_code: str
    fetched: bool
    """the portal has the file and could read it"""
    facts: DocumentFacts | None
    vault_id: str | None
    problem: str = ""


class MyDossier(BaseModel):
    """One dossier under «Dịch vụ công của tôi»."""

    dossier_code: str
    procedure_name: str
    handling_unit: str
    status: str
    status_label: str
    submitted_at: datetime | None
    due_at: datetime | None
    timeline: list[TimelineRow]
    deliverables: list[MyDeliverable]


class VaultDocument(BaseModel):
    """One document in the citizen's Kho."""

    vault_id: str
    kq_code: str
    title: str
    document_number: str
    issuer: str
    issued_on: date | None
    expires_on: date | None
    no_expiry: bool
    form: str
    instance_code: str
    deposited_at: datetime
    sha256: str
    facts: DocumentFacts | None = None
    """what was read off the file when it was deposited: its fields and every signature"""


class VaultAccess(BaseModel):
    """One row of the access log that the owner sees."""

    at: datetime
    vault_id: str
    title: str
    by: str
    """the body, by name"""
    requester: str
    purpose: str
    """the procedure"""
    action: str
    """«tra cứu» or «tải về»"""
