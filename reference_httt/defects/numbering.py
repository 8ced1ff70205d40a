"""Departures in codes and numbers, and in telling of results that no longer count."""

from dataclasses import replace
from datetime import date

from mock_dvcqg.contract.dossier_record import DeliverableDocument
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.model import CaseFile, Deliverable, Validity
from reference_httt.rules.record_documents import Link


@defect("code-without-day", owns=("ND61-26-1",), replaces=("code_dossier",))
def code_without_day(practice: Practice) -> Practice:
    """Counts dossiers from the first day of the year, whatever the day they come (NĐ 61/2018/NĐ-CP Điều 26)."""

    def by_year(agency_code: str, day: date, serial: int) -> str:
        return f"{agency_code}-{day:%y}0101-{serial:04d}"

    return replace(practice, code_dossier=by_year)


@defect("numbers-results-by-itself", owns=("ND45-14-3-1",), replaces=("result_told",))
def numbers_results_by_itself(practice: Practice) -> Practice:
    """Gives results ids of its own file store, not the dossier's code and -KQ(n) (NĐ 45/2020/NĐ-CP Điều 14 k3 d)."""

    def own_id(case: CaseFile, deliverable: Deliverable, link: Link) -> DeliverableDocument:
        position = 1 + case.deliverables.index(deliverable)
        told = practice.result_told(case, deliverable, link)
        return told.model_copy(update={"document_id": f"FILE-{position:06d}"})

    return replace(practice, result_told=own_id)


@defect("repeats-document-number", owns=("ND30-15-1",), replaces=("number_document",))
def repeats_document_number(practice: Practice) -> Practice:
    """Numbers every result 0001 of its year: two papers of one agency bear one number (NĐ 30/2020/NĐ-CP Điều 15)."""

    def always_the_first(kq_code: str, agency_code: str, day: date, serial: int) -> str:
        return practice.number_document(kq_code, agency_code, day, 1)

    return replace(practice, number_document=always_the_first)


@defect("keeps-revoked-result", owns=("ND45-15-1",), replaces=("results_told",))
def keeps_revoked_result(practice: Practice) -> Practice:
    """Revokes a result in its own books and lets the national portal show it as in force (NĐ 45/2020 Điều 15)."""

    def as_if_valid(case: CaseFile) -> tuple[Deliverable, ...]:
        whole = tuple(replace(d, validity=Validity.VALID) for d in case.deliverables)
        return practice.results_told(replace(case, deliverables=whole))

    return replace(practice, results_told=as_if_valid)
