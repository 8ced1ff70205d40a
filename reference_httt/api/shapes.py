"""Shapes of the JSON API. Answers are built from values of ``rules.model``."""

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel

from mock_dvcqg.contract.codes import DocumentForm
from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt.api.texts import AnyNumber, IdentityNumber, Long, OldNumber, Required, Short
from reference_httt.rules.model import (
    Attachment,
    CaseFile,
    Component,
    Consent,
    ConsentMethod,
    Draft,
    FileSignature,
    IdentityType,
    LocalDocument,
    Offer,
    PersonalData,
    Relation,
    Submitter,
    Validity,
)


class StaffSignIn(BaseModel):
    """Body of the officers' sign-in."""

    username: Required
    password: Long


class StaffSession(BaseModel):
    """A signed-in officer; ``token`` goes into ``Authorization: Bearer``."""

    token: str
    full_name: str
    role: str
    agency_code: str


class AccountView(BaseModel):
    """The citizen's account in this province."""

    account_id: str
    full_name: str
    identity_number: str
    tech_id: str
    linked_by: str
    identity_type: str
    country: str
    email: str
    phone: str
    address: str
    autofill_consent: bool


class ProcedureChoice(BaseModel):
    """The procedure and the agency chosen."""

    procedure_code: Required
    agency_code: Required


class DraftOrder(ProcedureChoice):
    """The same of an online dossier; the provincial app says that it is one."""

    filed_through: Literal["national-portal", "provincial-portal", "provincial-app"] | None = None


class PersonalDataBody(BaseModel):
    """The owner's personal data."""

    full_name: Required
    identity_number: AnyNumber
    birth_date: date
    """of an organisation the founding day"""
    address: Short = ""
    phone: Short = ""
    email: Short = ""
    identity_type: IdentityType = IdentityType.CCCD
    country: Short = ""

    def value(self) -> PersonalData:
        """The data as a value."""
        return PersonalData(**{name: getattr(self, name) for name in PersonalData.__dataclass_fields__})


class SubmitterBody(BaseModel):
    """Who files for the owner: the delegate with the number of the delegation, or an organisation's representative."""

    relation: Literal["delegate", "representative"]
    full_name: Required
    identity_number: IdentityNumber
    delegation: Short = ""
    phone: Short = ""
    email: Short = ""

    def value(self) -> Submitter:
        """The submitter as a value."""
        return Submitter(**self.model_dump() | {"relation": Relation(self.relation)})


class CounterDraftOrder(PersonalDataBody, ProcedureChoice):
    """The procedure, the agency, the data on the identity paper the officer checked, and who files."""

    submitter: SubmitterBody | None = None
    filed_through: Literal["counter", "post"] = "counter"
    old_identity_number: OldNumber = ""
    """the CMND of former times: an alias (D-36)"""


class AttachmentView(BaseModel):
    """A file that stands as a component."""

    attachment_id: str
    component_code: str
    source: str
    sha256: str
    kq_code: str
    file_name: str
    signature: FileSignature = FileSignature.NONE
    document_number: str = ""
    issued_on: date | None = None
    fields: DocumentFields | None = None
    """what the file holds or the officer entered"""
    confirmed_by: str = ""
    """the officer who signed the scan, or the file nobody had signed"""
    confirmed_at: datetime | None = None
    concern: str = ""
    """why its content cannot be relied on"""
    check_note: str = ""

    @classmethod
    def of(cls, file: Attachment) -> "AttachmentView":
        """The view of an attachment."""
        return cls(**{name: getattr(file, name) for name in cls.model_fields})


class ComponentView(BaseModel):
    """One required paper."""

    code: str
    name: str
    required: bool
    replaceable_by: str
    max_age_months: int | None
    attachment: AttachmentView | None

    @classmethod
    def of(cls, component: Component) -> "ComponentView":
        """The view of a component."""
        file = AttachmentView.of(component.attachment) if component.attachment else None
        own = {name: getattr(component, name) for name in cls.model_fields if name != "attachment"}
        return cls(**own, attachment=file)


class SubmitterView(BaseModel):
    """Who files for the owner, and by what right."""

    full_name: str
    relation: str
    delegation: str

    @classmethod
    def of(cls, who: Submitter) -> "SubmitterView":
        """The view of a submitter."""
        return cls(**{name: getattr(who, name) for name in cls.model_fields})


class DraftView(BaseModel):
    """A dossier being prepared; its components are shown once the personal data are given."""

    draft_id: str
    account_id: str
    procedure_code: str
    procedure_name: str
    agency_code: str
    agency_name: str
    channel: str
    owner_number: str
    dossier_code: str
    filed_through: str
    return_choice: str
    population: str
    """comparison with the population database: ``match``, ``unreachable``, ``mismatch``, or empty: none was due"""
    submitter: SubmitterView | None
    personal_data: PersonalDataBody | None
    components: list[ComponentView]

    @classmethod
    def of(cls, draft: Draft) -> "DraftView":
        """The view of a draft."""
        data = draft.personal_data
        made = ("personal_data", "components", "submitter")
        own = {n: getattr(draft, n) for n in cls.model_fields if n not in made}
        return cls(
            **own,
            submitter=SubmitterView.of(draft.submitter) if draft.submitter else None,
            personal_data=PersonalDataBody(**vars(data)) if data else None,
            components=[ComponentView.of(c) for c in draft.components] if data else [],
        )


class CounterDraftView(DraftView):
    """A draft at the counter, with what the account look-up found."""

    account_state: str
    """``both``, ``dvcqg_only``, ``httt_only`` or ``none``: accounts before the visit"""
    identity_checked: bool


class OfferView(BaseModel):
    """One stored document that may stand for a component."""

    offer_id: str
    component_code: str
    kq_code: str
    title: str
    source: str
    document_number: str
    issuer: str
    issued_on: date | None
    usable: bool
    reason: str

    @classmethod
    def of(cls, offer: Offer) -> "OfferView":
        """The view of an offer."""
        own = {name: getattr(offer, name) for name in cls.model_fields if name != "usable"}
        return cls(**own, usable=not offer.reason)


class OffersView(BaseModel):
    """The documents of both vaults; ``problem`` says why the national vault could not be asked."""

    offers: list[OfferView]
    problem: str


class FromVaultOrder(BaseModel):
    """The offer chosen; at the counter with the citizen's consent."""

    offer_id: Required
    consent_id: Short | None = None


class ConsentOrder(BaseModel):
    """The offer for which the citizen is asked."""

    offer_id: Required


class ConsentAnswer(BaseModel):
    """What the citizen says."""

    granted: bool


class ConsentView(BaseModel):
    """A consent as the province keeps it."""

    consent_id: str
    state: str
    owner_number: str
    document: str
    dossier: str
    """the dossier's code, before submission the draft's id"""
    officer: str
    asked_at: datetime
    answered_at: datetime | None
    used_at: datetime | None
    method: ConsentMethod = ConsentMethod.ASKED_AT_COUNTER

    @classmethod
    def of(cls, consent: Consent, dossier: str = "") -> "ConsentView":
        """The view of a consent."""
        own = {name: getattr(consent, name) for name in cls.model_fields if name != "dossier"}
        return cls(**own, dossier=dossier or consent.draft_id)


class StatusView(BaseModel):
    """Where the dossier now stands."""

    dossier_code: str
    status: str
    status_label: str
    stage: str


class DossierComponentView(BaseModel):
    """One component of a dossier and the file that stands for it."""

    code: str
    name: str
    source: str
    kq_code: str
    sha256: str
    attachment_id: str
    file_name: str
    signature: FileSignature = FileSignature.NONE
    confirmed_by: str = ""
    concern: str = ""
    check_note: str = ""


class RequestView(BaseModel):
    """A request to the citizen."""

    kind: str
    component: str
    text: str


class ProgressView(BaseModel):
    """One act."""

    at: datetime
    status: str
    status_label: str
    action: str
    officer: str
    title: str
    unit: str


class DeliverableView(BaseModel):
    """One result."""

    document_id: str
    title: str
    kq_code: str
    document_number: str
    instance_code: str
    sha256: str
    stored_in_local_vault: bool
    form: DocumentForm
    validity: Validity
    on_paper: bool


class DossierView(BaseModel):
    """A dossier as the province's own system shows it."""

    dossier_code: str
    status: str
    status_label: str
    stage: str
    owner_number: str
    owner_name: str
    procedure_code: str
    procedure_name: str
    agency_code: str
    agency_name: str
    channel: str
    filed_through: str
    submitted_at: datetime
    received_at: datetime | None
    answer_due_at: datetime | None
    answered_at: datetime | None
    due_at: datetime | None
    components: list[DossierComponentView]
    consents: list[ConsentView]
    requests: list[RequestView]
    progress: list[ProgressView]
    deliverables: list[DeliverableView]

    @classmethod
    def of(cls, case: CaseFile) -> "DossierView":
        """The view of a case file."""
        dossier, draft = case.dossier, case.draft
        return cls(
            dossier_code=dossier.dossier_code,
            status=dossier.status.value,
            status_label=dossier.status.label,
            stage=dossier.stage.value,
            owner_number=draft.owner_number,
            owner_name=draft.personal_data.full_name if draft.personal_data else "",
            procedure_code=draft.procedure_code,
            procedure_name=draft.procedure_name,
            agency_code=draft.agency_code,
            agency_name=draft.agency_name,
            channel=draft.channel.value,
            filed_through=draft.filed_through.value,
            submitted_at=dossier.submitted_at,
            received_at=dossier.received_at,
            answer_due_at=dossier.answer_due_at,
            answered_at=dossier.answered_at,
            due_at=dossier.due_at,
            components=[_component(c) for c in draft.components],
            consents=[ConsentView.of(c, dossier.dossier_code) for c in case.consents],
            requests=[RequestView(kind=r.kind, component=r.component_code, text=r.text) for r in case.requests],
            progress=_progress(case),
            deliverables=_deliverables(case),
        )


class DossierList(BaseModel):
    """Dossiers, oldest first for officers, newest first for citizens."""

    dossiers: list[DossierView]


class LocalDocumentView(BaseModel):
    """One document in the province's own vault, with its extracted fields."""

    kq_code: str
    instance_code: str
    document_number: str
    subject: str
    issuer: str
    owner_number: str
    issued_on: date | None
    effective_on: date | None
    expires_on: date | None
    no_expiry: bool
    sha256: str
    form: DocumentForm
    validity: Validity
    stored_by: str
    """the officer who stored it by hand; empty: the status change did"""
    stored_at: datetime | None
    other_fields: dict[str, str]

    @classmethod
    def of(cls, document: LocalDocument) -> "LocalDocumentView":
        """The view of a local document."""
        return cls(**{n: getattr(document if hasattr(document, n) else document.fields, n) for n in cls.model_fields})


class LocalVaultView(BaseModel):
    """The owner's documents."""

    documents: list[LocalDocumentView]


class MessageView(BaseModel):
    """A message to the portal: waiting, sent, refused or given up."""

    state: str
    attempts: int
    message: str
    status: str


class SyncView(BaseModel):
    """The messages about a dossier, oldest first."""

    messages: list[MessageView]


def _component(component: Component) -> DossierComponentView:
    file = component.attachment
    return DossierComponentView(
        code=component.code,
        name=component.name,
        source=file.source.value if file else "",
        kq_code=file.kq_code if file else "",
        sha256=file.sha256 if file else "",
        attachment_id=file.attachment_id if file else "",
        file_name=file.file_name if file else "",
        signature=file.signature if file else FileSignature.NONE,
        confirmed_by=file.confirmed_by if file else "",
        concern=file.concern if file else "",
        check_note=file.check_note if file else "",
    )


def _progress(case: CaseFile) -> list[ProgressView]:
    own = ("at", "action", "officer", "title", "unit")
    return [
        ProgressView(status=p.status.value, status_label=p.status.label, **{n: getattr(p, n) for n in own})
        for p in case.progress
    ]


def _deliverables(case: CaseFile) -> list[DeliverableView]:
    own = set(DeliverableView.model_fields) - {"stored_in_local_vault"}
    return [
        DeliverableView(stored_in_local_vault=d.stored_locally, **{n: getattr(d, n) for n in own})
        for d in case.deliverables
    ]
