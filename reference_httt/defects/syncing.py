"""Departures in what the portal is told, and in telling it again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from mock_dvcqg.contract.dossier_record import DeliverableDocument, ProgressRow, SubmittedDocument
from mock_dvcqg.contract.wire_time import from_wire, to_wire
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.model import Attachment, CaseFile, Component, Deliverable
from reference_httt.rules.record_documents import Link


@defect("uploads-instead-of-reuse-flag", owns=("CV5632-5a-B2-2", "CV5632-5b-B2-4"), replaces=("paper_told",))
def uploads_instead_of_reuse_flag(practice: Practice) -> Practice:
    """Takes the document from the Kho but reports it as a common upload: DuocLayTuKhoDMQG stays 0."""

    def unflagged(case: CaseFile, component: Component, file: Attachment, link: Link) -> SubmittedDocument:
        return practice.paper_told(case, component, file, link).model_copy(update={"from_national_vault": "0"})

    return replace(practice, paper_told=unflagged)


@defect("drops-kq-code", owns=("CV5632-1-1",), replaces=("result_told",))
def drops_kq_code(practice: Practice) -> Practice:
    """Syncs results without their KQ code, so nobody can tell what they are (5632/VPCP-KSTT, Tài liệu mục 1)."""

    def codeless(case: CaseFile, deliverable: Deliverable, link: Link) -> DeliverableDocument:
        return practice.result_told(case, deliverable, link).model_copy(update={"kq_code": ""})

    return replace(practice, result_told=codeless)


@defect("syncs-twice-on-retry", owns=("CV5632-CV3-2",), replaces=("rows_to_send",))
def syncs_twice_on_retry(practice: Practice) -> Practice:
    """Stamps progress rows with the time of sending, so a resend looks like further acts and the rows double."""

    def stamped(rows: Sequence[ProgressRow], attempt: int, now: datetime) -> list[ProgressRow]:
        return [_stamped(row, attempt - 1) for row in practice.rows_to_send(rows, attempt, now)]

    return replace(practice, rows_to_send=stamped)


@defect("gives-up-when-portal-is-down", owns=("CV5632-CV3-1",), replaces=("next_delay",))
def gives_up_when_portal_is_down(practice: Practice) -> Practice:
    """Sends each change once and forgets it when the portal does not answer (5632/VPCP-KSTT mục 3: uninterrupted)."""

    def never_again(attempt: int, first_s: float, max_s: float) -> float | None:
        return None

    return replace(practice, next_delay=never_again)


def _stamped(row: ProgressRow, resends: int) -> ProgressRow:
    """The row with the time of that sending; whole seconds, however fast the resend is."""
    acted = from_wire(row.handled_at)
    late = acted + timedelta(seconds=resends) if acted else None
    return row.model_copy(update={"handled_at": to_wire(late)})
