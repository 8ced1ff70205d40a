"""The dossier as the portal is told of it: the G2 record of DongBoHoSoMC and the rows of CapNhatTienDoHoSoMC."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from mock_dvcqg.contract.codes import DossierStatus, FeeTime, FiledAt, PaymentFlag, ReturnForm, SubjectKind
from mock_dvcqg.contract.dossier_record import (
    ConnectedDatabase,
    DeliverableDocument,
    DossierRecord,
    OwnerIdentity,
    ProgressRow,
    SubmittedDocument,
)
from mock_dvcqg.contract.dossier_record import Fee as WireFee
from mock_dvcqg.contract.identifiers import identity_kind
from mock_dvcqg.contract.procedure import FeeStage
from mock_dvcqg.contract.wire_time import to_wire
from reference_httt.rules.model import (
    CaseFile,
    Component,
    Deliverable,
    DeliverableKind,
    Draft,
    Fee,
    FilingPlace,
    IdentityType,
    PaperRequest,
    PaymentState,
    PaymentWay,
    PersonalData,
    ProgressStep,
    RequestKind,
    ReturnChoice,
    Source,
    Validity,
)

Link = Callable[[str], str]
"""token of a file to its address"""

_FINISHED = frozenset({DossierStatus.PROCESSED, DossierStatus.RETURNED})
_DIGITAL = frozenset({Source.LOCAL, Source.NATIONAL, Source.DIGITIZED, Source.EARLIER})
_REUSED = frozenset({Source.LOCAL, Source.NATIONAL, Source.EARLIER})
_SUBJECTS = {
    IdentityType.TAX_CODE: SubjectKind.ENTERPRISE,
    IdentityType.BUSINESS_CODE: SubjectKind.ENTERPRISE,
    IdentityType.AGENCY_CODE: SubjectKind.STATE_AGENCY,
}
_RETURN_WORDS = {ReturnChoice.ONLINE: "Trả kết quả trực tuyến"}
"""HinhThuc knows the counter and the post only: the online return is told in ThongTinTra (mock convention)"""


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
        return_information=_RETURN_WORDS.get(draft.return_choice, ""),
        return_form=(ReturnForm.BY_POST if draft.return_choice is ReturnChoice.POST else ReturnForm.AT_COUNTER).value,
        processed_at=to_wire(dossier.processed_at),
        refused_at=to_wire(dossier.refused_at),
        handling_unit=draft.agency_name,
        filed_at=_filed_at(draft).value,
        has_digitized_component=_flag(any(c.attachment and c.attachment.source in _DIGITAL for c in draft.components)),
        paid_online=payment_flag(case).value,
        fees=[_fee(fee) for fee in draft.terms.fees],
        databases=[ConnectedDatabase(code=code) for code in draft.databases],
        submitted_documents=_submitted(draft.components, file_link),
        deliverables=[_delivered(d, result_link) for d in delivered(case)] if dossier.status in _FINISHED else [],
        supplements=[_supplement(i, asked) for i, asked in enumerate(_rounds(case.requests), 1)],
    )


def delivered(case: CaseFile) -> tuple[Deliverable, ...]:
    """The results the portal is told of: the one in force, or the one taken back with nothing in its place.

    One that was replaced is left out: what is missing beside others no longer counts (mock convention of the Kho). A
    written refusal is no result of the catalogue. None while a fee is owed: the result goes out when it is paid
    (Hà Tĩnh 2 Bước 4.b; D-39).
    """
    if case.unpaid_fees():
        return ()
    results = [d for d in case.deliverables if d.kind is DeliverableKind.RESULT]
    in_force = tuple(d for d in results if d.validity is Validity.VALID)
    return in_force or tuple(d for d in results if d.validity is Validity.REVOKED)[-1:]


def payment_flag(case: CaseFile) -> PaymentFlag:
    """DuocThanhToanTrucTuyen: how the fees were paid; owed and not paid online is 3."""
    if not any(fee.amount_vnd for fee in case.draft.terms.fees):
        return PaymentFlag.NONE
    ways = {p.way for p in case.payments if p.state is PaymentState.PAID}
    if PaymentWay.NATIONAL_PLATFORM in ways:
        return PaymentFlag.NATIONAL_PLATFORM
    return PaymentFlag.OWN_GATEWAY if PaymentWay.OWN_GATEWAY in ways else PaymentFlag.FEE_NOT_ONLINE


def build_rows(steps: Iterable[ProgressStep]) -> list[ProgressRow]:
    """The progress rows in the order of the acts."""
    return [_row(step) for step in steps]


def _owner_fields(case: CaseFile, owner: PersonalData) -> dict[str, object]:
    kind = identity_kind(owner.identity_number)
    return {
        "owner_name": owner.full_name,
        "owner_document_number": owner.identity_number,
        "subject_kind": _SUBJECTS.get(owner.identity_type, SubjectKind.CITIZEN).value,
        "owner_tech_id": case.account.tech_id,
        "email": owner.email,
        "phone": owner.phone,
        "vneid_verified": _flag(case.account.vneid_verified),
        "owner_identities": [OwnerIdentity(kind=kind, number=owner.identity_number)] if kind else [],
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
        **({"IsDeleted": "True"} if deliverable.validity is Validity.REVOKED else {}),
    )


def _filed_at(draft: Draft) -> FiledAt:
    return FiledAt.NATIONAL_PORTAL if draft.filed_through is FilingPlace.NATIONAL_PORTAL else FiledAt.PROVINCE


def _fee(fee: Fee) -> WireFee:
    collected = FeeTime.AT_RETURN if fee.stage is FeeStage.AFTER_RESULT else FeeTime.AT_INTAKE
    return WireFee(
        name=fee.name, code=fee.code, collected_at=collected.value, amount_vnd=str(fee.amount_vnd), kind=fee.kind
    )


def _rounds(requests: Iterable[PaperRequest]) -> list[list[PaperRequest]]:
    """What was asked together stands together: one request of the agency may ask for several things."""
    return [list(together) for _, together in groupby(requests, key=lambda request: request.at)]


def _supplement(position: int, asked: Sequence[PaperRequest]) -> dict[str, object]:
    """One request; a correction of the e-form asks for no paper."""
    first = asked[0]
    papers = [r.component_code for r in asked if r.kind is not RequestKind.CORRECTION]
    return {
        "HoSoBoSungId": f"{first.dossier_code}-BS{position}",
        "NguoiYeuCauBoSung": first.officer,
        "NoiDungBoSung": "; ".join(r.text for r in asked),
        "NgayBoSung": to_wire(first.at),
        "TrangThaiBoSung": "True" if all(r.answered_at for r in asked) else "False",
        "DanhSachGiayToBoSung": [{"MaThanhPhanHoSo": code} for code in papers],
    }


def _row(step: ProgressStep) -> ProgressRow:
    return ProgressRow(
        dossier_code=step.dossier_code,
        officer=step.officer,
        title=step.title,
        handled_at=to_wire(step.at),
        unit=step.unit,
        action=f"{step.action}: {step.content}" if step.content else step.action,
        status=step.status.value,
        started_at=to_wire(step.started_at),
        due_at=to_wire(step.due_at),
    )


def _flag(yes: object) -> str:
    return "1" if yes else "0"
