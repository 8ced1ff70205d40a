"""The dossier as the portal is told of it: the G2 record of DongBoHoSoMC and the rows of CapNhatTienDoHoSoMC."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from mock_dvcqg.contract.codes import Channel, FiledAt, PaymentFlag, ReturnForm
from mock_dvcqg.contract.dossier_record import (
    ConnectedDatabase,
    DeliverableDocument,
    DossierRecord,
    ProgressRow,
    SubmittedDocument,
)
from mock_dvcqg.contract.dossier_record import Fee as WireFee
from mock_dvcqg.contract.wire_time import to_wire
from reference_httt.rules import record_documents, record_fees, record_heading, record_supplements
from reference_httt.rules.model import Attachment, CaseFile, Component, Deliverable, ProgressStep, ReturnChoice
from reference_httt.rules.record_documents import Link, flag
from reference_httt.rules.record_heading import Fields

_RETURN_WORDS = {ReturnChoice.ONLINE: "Trả kết quả trực tuyến"}
"""HinhThuc knows the counter and the post only: the online return is told in ThongTinTra (mock convention)"""


@dataclass(frozen=True, kw_only=True)
class RecordParts:
    """What each part of a record is made by."""

    codes_told: Callable[[CaseFile], Fields] = record_heading.codes_told
    channel_told: Callable[[CaseFile], Channel] = record_heading.channel_told
    owner_told: Callable[[CaseFile], Fields] = record_heading.owner_told
    days_told: Callable[[CaseFile], Fields] = record_heading.days_told
    unit_told: Callable[[CaseFile], str] = record_heading.unit_told
    filed_where: Callable[[CaseFile], FiledAt] = record_heading.filed_where
    fees_told: Callable[[CaseFile], list[WireFee]] = record_fees.fees_told
    payment_flag: Callable[[CaseFile], PaymentFlag] = record_fees.payment_flag
    has_digitised: Callable[[CaseFile], bool] = record_documents.has_digitised
    paper_told: Callable[[CaseFile, Component, Attachment, Link], SubmittedDocument] = record_documents.paper_told
    results_told: Callable[[CaseFile], tuple[Deliverable, ...]] = record_documents.results_told
    result_told: Callable[[CaseFile, Deliverable, Link], DeliverableDocument] = record_documents.result_told
    supplements_told: Callable[[CaseFile], list[dict[str, Any]]] = record_supplements.supplements_told


def build_record(case: CaseFile, parts: RecordParts, file_link: Link, result_link: Link) -> DossierRecord:
    """The record with every field an integrated province fills (facts 3)."""
    draft = case.draft
    owner = parts.owner_told(case)
    form = ReturnForm.BY_POST if draft.return_choice is ReturnChoice.POST else ReturnForm.AT_COUNTER
    given = [(component, component.attachment) for component in draft.components if component.attachment is not None]
    return DossierRecord(
        **parts.codes_told(case),
        **owner,
        **parts.days_told(case),
        channel=parts.channel_told(case).value,
        summary=f"{draft.procedure_name} – {owner['owner_name']}",
        status=case.dossier.status.value,
        return_information=_RETURN_WORDS.get(draft.return_choice, ""),
        return_form=form.value,
        handling_unit=parts.unit_told(case),
        filed_at=parts.filed_where(case).value,
        has_digitized_component=flag(parts.has_digitised(case)),
        paid_online=parts.payment_flag(case).value,
        fees=parts.fees_told(case),
        databases=[ConnectedDatabase(code=code) for code in draft.databases],
        submitted_documents=[parts.paper_told(case, component, file, file_link) for component, file in given],
        deliverables=[parts.result_told(case, result, result_link) for result in parts.results_told(case)],
        supplements=parts.supplements_told(case),
    )


def build_rows(steps: Iterable[ProgressStep]) -> list[ProgressRow]:
    """The progress rows in the order of the acts."""
    return [_row(step) for step in steps]


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
