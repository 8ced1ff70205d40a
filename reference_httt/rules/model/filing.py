"""A dossier being filed: the procedure's terms, components and their files, what the vaults offer, consents."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from mock_dvcqg.contract.codes import Channel
from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.contract.procedure import FeeStage
from reference_httt.rules.model.people import PersonalData, Submitter


class Source(StrEnum):
    """Where the file of a component comes from."""

    LOCAL = "local"
    """Kho DL trên HTTT GQTTHC"""
    NATIONAL = "national"
    """Kho DL Cổng DVCQG"""
    UPLOAD = "upload"
    DIGITIZED = "digitized"
    EARLIER = "earlier"
    """a paper of an earlier dossier of the same owner (cung cấp một lần, Hà Tĩnh 1 Bước 1.b)"""


class FileSignature(StrEnum):
    """What the signatures of an uploaded file are worth (Tây Ninh Bước 3: decided for each file)."""

    NONE = "none"
    VALID = "valid"
    INVALID = "invalid"
    """present, but not valid: a supplement is asked for, no officer signs over it (D-42)"""


class FilingPlace(StrEnum):
    """Through what the dossier came (NoiNopHoSo tells only the first from the others)."""

    NATIONAL_PORTAL = "national-portal"
    PROVINCIAL_PORTAL = "provincial-portal"
    PROVINCIAL_APP = "provincial-app"
    COUNTER = "counter"
    POST = "post"

    @property
    def is_online(self) -> bool:
        """Whether it counts as an online dossier (Tây Ninh Bước 1)."""
        return self in (FilingPlace.NATIONAL_PORTAL, FilingPlace.PROVINCIAL_PORTAL, FilingPlace.PROVINCIAL_APP)


class ReturnChoice(StrEnum):
    """How the applicant wants the deliverable (hình thức nhận kết quả)."""

    COUNTER = "counter"
    POST = "post"
    ONLINE = "online"


class PopulationCheck(StrEnum):
    """What comparing the owner's data with the population database came to (Yên Bái Bước 3)."""

    NOT_ASKED = ""
    """a foreigner or an organisation, or no database is connected"""
    MATCH = "match"
    UNREACHABLE = "unreachable"
    """«chưa đối chiếu được»: compared again before reception"""
    MISMATCH = "mismatch"
    """found only when it was compared again: corrected, or the dossier is declined"""


class ConsentStatus(StrEnum):
    """A citizen's answer to the officer's question (5632/VPCP-KSTT 5.b Bước 2)."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"


class ConsentMethod(StrEnum):
    """How a citizen consents to the use of a stored document (D-07)."""

    ASKED_AT_COUNTER = "asked-at-counter"
    """the officer asks, the citizen answers (5632/VPCP-KSTT 5.b Bước 2)"""
    CHOSEN_ONLINE = "chosen-online"
    """choosing the document in the signed-in account is the consent (5.a Bước 2)"""


@dataclass(frozen=True)
class Fee:
    """One fee (phí) or charge (lệ phí) of the procedure."""

    code: str
    name: str
    amount_vnd: int
    kind: str
    """LoaiPhiLePhi: 1 fee, 2 charge"""
    stage: FeeStage


@dataclass(frozen=True)
class FormField:
    """One field of the procedure's e-form (biểu mẫu điện tử)."""

    name: str
    label: str
    required: bool = True
    kind: str = "text"
    """``text``, ``long``, ``date``, ``number`` or ``choice``"""
    choices: tuple[str, ...] = ()
    hint: str = ""
    fill: str = ""
    """what of the account it may be filled with, once the person has agreed: a field of ``Account``"""


@dataclass(frozen=True)
class ProcedureTerms:
    """What the procedure asks and allows, as it stood when the dossier was begun.

    Level, scope, tiers, subjects, days and fees come from LayThuTuc; the rest is the body's own configuration of
    its internal process (``data/procedures.yaml``, mock convention).
    """

    service_level: str = ""
    """3 or 4 (mức độ dịch vụ công of 2023); empty: not told"""
    online_scope: str = ""
    tiers: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    """LoaiDoiTuong of those it is for; empty: everybody"""
    working_days: int = 10
    fees: tuple[Fee, ...] = ()
    form: tuple[FormField, ...] = ()
    presence_required: bool = False
    """the applicant must be there to receive it: not returned online (Yên Bái Bước 5)"""
    electronic_only: bool = False
    """the procedure gives an electronic result only (Yên Bái Bước 4)"""
    paper_result: bool = False
    """the result is made on paper and digitised as a true copy (5632 4.a Bước 2, «chưa xử lý trực tuyến toàn trình»)"""
    immediate: bool = False
    """«trả ngay»: no receipt slip is owed (NĐ 61/2018 Đ17 k4)"""
    owner_signature: bool = False
    """the form must be signed by the applicant (Hà Tĩnh 1 Bước 2.a)"""
    consulted: tuple[str, ...] = ()
    """names of the bodies whose opinion is asked by rule"""
    specialised_database: bool = False
    """results are stored in the specialised database as well"""
    citizens_only: bool = False
    """for Vietnamese citizens alone («đối với người Việt Nam»)"""

    def fees_at(self, stage: FeeStage) -> tuple[Fee, ...]:
        """The fees paid at that stage."""
        return tuple(fee for fee in self.fees if fee.stage is stage)

    @property
    def is_full_online(self) -> bool:
        """Level 4, or «toàn trình»."""
        return self.online_scope == "toan-trinh" or (not self.online_scope and self.service_level == "4")


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
    signature: FileSignature = FileSignature.NONE
    fields: DocumentFields | None = None
    """what the officer entered or the file holds (bóc tách dữ liệu)"""
    given_at: datetime | None = None
    confirmed_by: str = ""
    """the officer whose signature makes it an electronic component: of a scan, or of a file nobody had signed"""
    confirmed_at: datetime | None = None
    concern: str = ""
    """why its content cannot be relied on (nội dung không khớp); the officers see it"""
    check_note: str = ""
    """how the comparison with the population database ended"""


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
    terms: ProcedureTerms = field(default_factory=ProcedureTerms)
    submitter: Submitter | None = None
    """``None``: the owner files himself"""
    filed_through: FilingPlace = FilingPlace.PROVINCIAL_PORTAL
    return_choice: ReturnChoice = ReturnChoice.COUNTER
    return_address: str = ""
    wants_electronic_only: bool = False
    """the applicant asks for the electronic result alone"""
    form: dict[str, str] = field(default_factory=dict)
    """the e-form as filled in, by field name"""
    databases: tuple[str, ...] = ()
    """MaCSDL of the databases that were asked about it (DSKetNoiCSDL)"""
    population: PopulationCheck = PopulationCheck.NOT_ASKED

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
    attachment_id: str = ""
    """the paper of an earlier dossier"""
    reason: str = ""
    """why it cannot be used; empty as far as is known without fetching it"""


@dataclass(frozen=True)
class Consent:
    """A consent: one owner, one document, one dossier, one officer (online: none), used once."""

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
    method: ConsentMethod = ConsentMethod.ASKED_AT_COUNTER
