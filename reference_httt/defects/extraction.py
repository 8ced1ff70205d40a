"""Departures in digitising results, in what each stage leaves behind, and in counting dossiers."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from mock_dvcqg.contract.codes import DossierStatus, FiledAt
from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields
from mock_dvcqg.contract.dossier_record import DeliverableDocument, ProgressRow
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.model import CaseFile, Deliverable, FilingPlace
from reference_httt.rules.record_documents import Link


@defect("expiry-before-effective", owns=("TN-B4-2",), replaces=("result_field_problems",))
def expiry_before_effective(practice: Practice) -> Practice:
    """Keeps whatever days are typed in: the result may expire before it takes effect (Tây Ninh, Bước 4)."""

    def each_by_itself(fields: DocumentFields, other: dict[str, str]) -> tuple[str, ...]:
        return practice.result_field_problems(fields.model_copy(update={"effective_on": fields.expires_on}), other)

    return replace(practice, result_field_problems=each_by_itself)


@defect("metadata-without-file", owns=("TN-B4-3",), replaces=("result_told",))
def metadata_without_file(practice: Practice) -> Practice:
    """Tells the portal of the result as soon as its fields are there, its file only later (Tây Ninh, Bước 4)."""

    def fields_first(case: CaseFile, deliverable: Deliverable, link: Link) -> DeliverableDocument:
        told = practice.result_told(case, deliverable, link)
        return told.model_copy(update={"url": ""}) if case.dossier.status is DossierStatus.PROCESSED else told

    return replace(practice, result_told=fields_first)


@defect("digitised-before-signature", owns=("TN-B4-4",), replaces=("is_extraction_complete",))
def digitised_before_signature(practice: Practice) -> Practice:
    """Lets the entry of the fields complete the digitising, signed or not (Tây Ninh, Bước 4)."""

    def once_entered(facts: DocumentFacts) -> bool:
        return True

    return replace(practice, is_extraction_complete=once_entered)


@defect("empty-handling-content", owns=("TN-LY-2",), replaces=("rows_to_send",))
def empty_handling_content(practice: Practice) -> Practice:
    """Sends the handling stages without their content: the portal shows who and when, not what (Tây Ninh, Lưu ý)."""

    def without_content(rows: Sequence[ProgressRow], attempt: int, now: datetime) -> list[ProgressRow]:
        sent = practice.rows_to_send(rows, attempt, now)
        handled = DossierStatus.IN_PROGRESS
        return [row.model_copy(update={"action": ""}) if row.status == handled else row for row in sent]

    return replace(practice, rows_to_send=without_content)


@defect("counts-counter-as-online", owns=("TN-B1-1",), replaces=("counts_as_online",))
def counts_counter_as_online(practice: Practice) -> Practice:
    """Counts as online whatever ends up in the system, what the counter typed in as well (Tây Ninh, Bước 1)."""

    def everything(place: FilingPlace) -> bool:
        return True

    return replace(practice, counts_as_online=everything)


@defect("forgets-filing-place", owns=("TN-MD-2",), replaces=("filed_where",))
def forgets_filing_place(practice: Practice) -> Practice:
    """Says of every dossier that it was filed in the province, so the portal's share cannot be told (Tây Ninh)."""

    return replace(practice, filed_where=lambda case: FiledAt.PROVINCE)
