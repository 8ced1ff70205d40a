"""The dossier as the portal is told of it: the G2 record of DongBoHoSoMC and the rows of CapNhatTienDoHoSoMC."""

from collections.abc import Callable, Iterable

from mock_dvcqg.contract.codes import DossierStatus, FiledAt, PaymentFlag, ReturnForm, SubjectKind
from mock_dvcqg.contract.dossier_record import (
    DeliverableDocument,
    DossierRecord,
    OwnerIdentity,
    ProgressRow,
    SubmittedDocument,
)
from mock_dvcqg.contract.identifiers import identity_kind
from mock_dvcqg.contract.wire_time import to_wire
from reference_httt.rules.model import (
    CaseFile,
    Component,
    Deliverable,
    PaperRequest,
    PersonalData,
    ProgressStep,
    Source,
)

Link = Callable[[str], str]
"""token of a file to its address"""

_FINISHED = frozenset({DossierStatus.PROCESSED, DossierStatus.RETURNED})
_DIGITAL = frozenset({Source.LOCAL, Source.NATIONAL, Source.DIGITIZED})
_REUSED = frozenset({Source.LOCAL, Source.NATIONAL})


def build_record(case: CaseFile, file_link: Link, result_link: Link) -> DossierRecord:
    """The record with every field an integrated province fills (facts 3)."""
    dossier, draft = case.dossier, case.draft
    owner = draft.personal_data
    assert owner is not None, "a submitted dossier has personal data"
    return DossierRecord(
        dossier_code=dossier.dossier_code,
        procedure_code=draft.procedure_code,
        procedure_name=draft.procedure_name,
        field_code=draft.field_code,
        field_name=draft.field_name,
        channel=draft.channel.value,
        **_owner_fields(case, owner),
        summary=f"{draft.procedure_name} – {owner.full_name}",
        submitted_at=to_wire(dossier.submitted_at),
        received_at=to_wire(dossier.received_at),
        due_at=to_wire(dossier.due_at),
        status=dossier.status.value,
        returned_at=to_wire(dossier.returned_at),
        return_form=ReturnForm.AT_COUNTER.value,
        processed_at=to_wire(dossier.processed_at),
        handling_unit=draft.agency_name,
        filed_at=(FiledAt.NATIONAL_PORTAL if draft.via_portal else FiledAt.PROVINCE).value,
        has_digitized_component=_flag(any(c.attachment and c.attachment.source in _DIGITAL for c in draft.components)),
        paid_online=PaymentFlag.NONE.value,
        submitted_documents=_submitted(draft.components, file_link),
        deliverables=[_delivered(d, result_link) for d in case.deliverables] if dossier.status in _FINISHED else [],
        supplements=[_supplement(i, r) for i, r in enumerate(case.requests, 1)],
    )


def build_rows(steps: Iterable[ProgressStep]) -> list[ProgressRow]:
    """The progress rows in the order of the acts."""
    return [_row(step) for step in steps]


def _owner_fields(case: CaseFile, owner: PersonalData) -> dict[str, object]:
    return {
        "owner_name": owner.full_name,
        "owner_document_number": owner.identity_number,
        "subject_kind": SubjectKind.CITIZEN.value,
        "owner_tech_id": case.account.tech_id,
        "email": owner.email,
        "phone": owner.phone,
        "vneid_verified": _flag(case.account.vneid_verified),
        "owner_identities": [OwnerIdentity(kind=identity_kind(owner.identity_number), number=owner.identity_number)],
    }


def _submitted(components: Iterable[Component], link: Link) -> list[SubmittedDocument]:
    return [_submitted_document(c, link) for c in components if c.attachment is not None]


def _submitted_document(component: Component, link: Link) -> SubmittedDocument:
    file = component.attachment
    assert file is not None
    return SubmittedDocument(
        attachment_id=file.attachment_id,
        file_name=file.file_name,
        component_code=component.code,
        url=link(file.token),
        digitized=_flag(file.source in _DIGITAL),
        reused=_flag(file.source in _REUSED),
        from_national_vault=_flag(file.source is Source.NATIONAL),
        replaced_by_kq=file.kq_code if file.source in _REUSED else "",
    )


def _delivered(deliverable: Deliverable, link: Link) -> DeliverableDocument:
    return DeliverableDocument(
        title=deliverable.title,
        document_id=deliverable.document_id,
        url=link(deliverable.token),
        kq_code=deliverable.kq_code,
    )


def _supplement(position: int, request: PaperRequest) -> dict[str, object]:
    return {
        "HoSoBoSungId": f"{request.dossier_code}-BS{position}",
        "NguoiYeuCauBoSung": request.officer,
        "NoiDungBoSung": request.text,
        "NgayBoSung": to_wire(request.at),
        "TrangThaiBoSung": "False",
        "DanhSachGiayToBoSung": [{"MaThanhPhanHoSo": request.component_code}],
    }


def _row(step: ProgressStep) -> ProgressRow:
    return ProgressRow(
        dossier_code=step.dossier_code,
        officer=step.officer,
        title=step.title,
        handled_at=to_wire(step.at),
        unit=step.unit,
        action=step.action,
        status=step.status.value,
        started_at=to_wire(step.started_at),
        due_at=to_wire(step.due_at),
    )


def _flag(yes: object) -> str:
    return "1" if yes else "0"
