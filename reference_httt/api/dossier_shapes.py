"""Shapes of the JSON API: dossiers, their course, and what is told of them."""

from datetime import datetime

from pydantic import BaseModel

from mock_dvcqg.contract.codes import DocumentForm
from reference_httt.api.vault_shapes import ConsentView
from reference_httt.rules.model import (
    CaseFile,
    Component,
    FileSignature,
    Validity,
)


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
