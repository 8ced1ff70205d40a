"""Shapes of the portal's citizen API, what the pages do: a mock convention, not DVCQG."""

from datetime import date, datetime
from enum import StrEnum

from pydantic import BaseModel

from mock_dvcqg.contract.codes import ConsentMethod, ConsentState, VaultState
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
    member: str = ""
    """the body that told of it"""
    procedure_name: str
    handling_unit: str
    status: str
    status_label: str
    submitted_at: datetime | None
    due_at: datetime | None
    timeline: list[TimelineRow]
    deliverables: list[MyDeliverable]


class VaultAction(StrEnum):
    """What the access log tells of, in the words its owner reads."""

    LOOKED_UP = "tra cứu"
    FOUND_NOTHING = "tra cứu, không có giấy tờ"
    DOWNLOADED = "tải về"
    TURNED_AWAY = "bị từ chối"
    CONSENT_ASKED = "đề nghị đồng ý"
    CONSENT_GRANTED = "đồng ý"
    CONSENT_REFUSED = "không đồng ý"
    CONSENT_REVOKED = "thu hồi đồng ý"
    CONSENT_EXPIRED = "đề nghị đồng ý hết hạn"
    UPLOADED = "tự tải lên"
    DELETED = "xóa"
    REPLACED = "cơ quan thay thế"
    REVOKED = "cơ quan thu hồi"
    VERIFIED = "xác minh dân cư"


class StoredFile(BaseModel):
    """One file of a document in the Kho."""

    name: str
    sha256: str
    size_bytes: int


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
    version: int = 1
    state: VaultState = VaultState.VALID
    state_label: str = VaultState.VALID.label
    state_at: datetime | None = None
    reason: str = ""
    """why it no longer counts"""
    replaced_by: str = ""
    source: str = "deposit"
    """``deposit``, ``automatic``, ``upload``, ``laboratory`` …"""
    dossier_code: str = ""
    certification_number: str = ""
    files: list[StoredFile] = []
    notes: list[str] = []
    """what an upload was accepted with all the same, each a sentence"""


class PayableFee(BaseModel):
    """One line of what is to be paid."""

    name: str
    kind: str
    """«Phí», «Lệ phí», or empty when the province does not say"""
    amount_vnd: int


class Payable(BaseModel):
    """Fees of one dossier under «thanh toán lệ phí hồ sơ»."""

    dossier_code: str
    procedure_name: str
    collector: str
    """the body that collects, by name"""
    phase: str
    """«trước khi tiếp nhận», «sau khi tiếp nhận» or «sau khi có kết quả»"""
    fees: list[PayableFee]
    total_vnd: int
    state: str
    """``due``, ``paid``, ``pending`` (the bank has not answered), ``none`` (nothing to pay)"""
    state_label: str
    source: str
    """``province`` when its look-up answered, ``record`` when the fees are those of the synced record"""
    reference: str = ""
    """MaTraCuuTT"""
    problem: str = ""
    """why the province could not be asked"""


class PaymentStart(BaseModel):
    """Answer of ``POST /api/citizen/payables/{dossier_code}/pay``: the payment page."""

    url: str


class VaultAccess(BaseModel):
    """One row of the access log that the owner sees."""

    at: datetime
    vault_id: str
    title: str
    by: str
    """the body, by name; the owner for what the owner did"""
    requester: str
    purpose: str
    """the procedure"""
    action: str
    """one of ``VaultAction``"""
    dossier_code: str = ""
    consent_id: str = ""
    detail: str = ""
    """why it was turned away, and the like"""


class MyConsent(BaseModel):
    """One request for the owner's consent, as the owner sees it."""

    consent_id: str
    by: str
    """the body that asks"""
    officer_name: str
    vault_id: str
    title: str
    kq_code: str
    dossier_code: str
    purpose: str
    method: ConsentMethod
    state: ConsentState
    state_label: str
    requested_at: datetime
    expires_at: datetime
    decided_at: datetime | None = None
    used_at: datetime | None = None
