"""Submitted dossiers: their transitions, progress, requests and results."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import BindParameter, ColumnElement, bindparam
from sqlmodel import Session, col, delete, select, update

from reference_httt.rules.life_cycle import AT_INTAKE
from reference_httt.rules.model import (
    Account,
    CaseFile,
    Deliverable,
    Dossier,
    PaperRequest,
    ProgressStep,
    Stage,
)
from reference_httt.store import accounts, case_papers, consents, consultations, drafts, payments
from reference_httt.store.mapping import as_columns, as_value
from reference_httt.store.tables import (
    DeliverableRow,
    DossierRow,
    DraftRow,
    PaperRequestRow,
    ProgressRowTable,
)

_NEVER_CHANGED = frozenset({"dossier_code", "draft_id", "agency_code", "version"})
# asked at every act: built once, for building a statement costs three times what asking it does
_OF_DOSSIER: BindParameter[str] = bindparam("dossier_code")
_REQUESTS = (
    select(PaperRequestRow)
    .where(col(PaperRequestRow.dossier_code) == _OF_DOSSIER, col(PaperRequestRow.proposed) == bindparam("proposed"))
    .order_by(col(PaperRequestRow.id))
)
_DELIVERABLES = (
    select(DeliverableRow)
    .where(col(DeliverableRow.dossier_code) == _OF_DOSSIER)
    .order_by(col(DeliverableRow.instance_code))
)
_PROGRESS = (
    select(ProgressRowTable).where(col(ProgressRowTable.dossier_code) == _OF_DOSSIER).order_by(col(ProgressRowTable.id))
)


def add(session: Session, dossier: Dossier) -> None:
    """Keep a new dossier."""
    session.add(DossierRow(**as_columns(dossier)))
    session.flush()


def find(session: Session, dossier_code: str) -> Dossier | None:
    """The dossier of that code."""
    row = session.get(DossierRow, dossier_code, populate_existing=True)
    return as_value(row, Dossier) if row else None


def move(session: Session, before: Dossier, after: Dossier) -> bool:
    """Put ``after`` in the place of ``before``; ``False`` when someone else changed it meanwhile."""
    same = (col(DossierRow.dossier_code) == before.dossier_code) & (col(DossierRow.version) == before.version)
    values = as_columns(after, leave_out=_NEVER_CHANGED) | {"version": before.version + 1}
    done = session.execute(update(DossierRow).where(same).values(**values))
    return bool(getattr(done, "rowcount", 0))


def case_file(session: Session, dossier_code: str) -> CaseFile | None:
    """All that is known of a dossier, as it now stands."""
    dossier = find(session, dossier_code)
    if dossier is None:
        return None
    draft = drafts.find(session, dossier.draft_id)
    assert draft is not None, "a dossier keeps its draft"
    account = accounts.find(session, draft.account_id) or Account(draft.account_id, "", draft.owner_number, "", "none")
    return CaseFile(
        dossier,
        draft,
        account,
        progress_of(session, dossier_code),
        deliverables_of(session, dossier_code),
        requests_of(session, dossier_code),
        consents.of_draft(session, draft.draft_id),
        case_papers.of_dossier(session, dossier_code),
        consultations.of_dossier(session, dossier_code),
        payments.of_dossier(session, dossier_code),
        proposals_of(session, dossier_code),
    )


def at_stages(session: Session, agencies: Iterable[str], stages: Iterable[Stage]) -> list[Dossier]:
    """The agencies' dossiers at any of the stages that have entered the one-stop system, oldest first."""
    wanted = [stage.value for stage in stages]
    query = select(DossierRow).where(col(DossierRow.agency_code).in_(list(agencies)), col(DossierRow.stage).in_(wanted))
    query = query.where(col(DossierRow.entered_at).is_not(None))
    rows = session.exec(query.order_by(col(DossierRow.submitted_at), col(DossierRow.dossier_code)))
    return [as_value(row, Dossier) for row in rows]


def unanswered(session: Session) -> list[Dossier]:
    """The dossiers before reception whose applicants wait for an answer, the next limit first."""
    waiting = col(DossierRow.stage).in_([stage.value for stage in AT_INTAKE]) & col(DossierRow.answered_at).is_(None)
    rows = session.exec(select(DossierRow).where(waiting).order_by(col(DossierRow.answer_due_at)))
    return [as_value(row, Dossier) for row in rows]


def of_account(session: Session, account_id: str) -> list[Dossier]:
    """A citizen's dossiers, newest first."""
    query = select(DossierRow).join(DraftRow, col(DraftRow.draft_id) == col(DossierRow.draft_id))
    rows = session.exec(query.where(DraftRow.account_id == account_id).order_by(col(DossierRow.submitted_at).desc()))
    return [as_value(row, Dossier) for row in rows]


def add_progress(session: Session, step: ProgressStep) -> None:
    """Keep an act."""
    session.add(ProgressRowTable(**as_columns(step)))
    session.flush()


def progress_of(session: Session, dossier_code: str) -> tuple[ProgressStep, ...]:
    """The acts on a dossier, in order."""
    return tuple(as_value(row, ProgressStep) for row in _progress_rows(session, dossier_code))


def take_untold(session: Session, dossier_code: str) -> Sequence[ProgressStep]:
    """The acts no message has carried yet; from now on one does."""
    rows = [row for row in _progress_rows(session, dossier_code) if not row.told]
    for row in rows:
        row.told = True
    return [as_value(row, ProgressStep) for row in rows]


def add_request(session: Session, request: PaperRequest) -> None:
    """Keep a request to the citizen."""
    session.add(PaperRequestRow(**as_columns(request, leave_out=frozenset({"request_id"}))))
    session.flush()


def answer_requests(session: Session, dossier_code: str, at: datetime) -> None:
    """The citizen has answered all that was asked."""
    mine = _requests(dossier_code, proposed=False) & col(PaperRequestRow.answered_at).is_(None)
    session.execute(update(PaperRequestRow).where(mine).values(answered_at=at))


def send_proposals(session: Session, dossier_code: str, at: datetime) -> None:
    """What the specialist proposed is asked of the citizen from now on."""
    session.execute(update(PaperRequestRow).where(_requests(dossier_code, proposed=True)).values(proposed=False, at=at))


def drop_proposals(session: Session, dossier_code: str) -> None:
    """What the specialist proposed is not asked of the citizen."""
    session.execute(delete(PaperRequestRow).where(_requests(dossier_code, proposed=True)))


def requests_of(session: Session, dossier_code: str) -> tuple[PaperRequest, ...]:
    """The requests made to the citizen, in order."""
    return _requests_in_order(session, dossier_code, proposed=False)


def proposals_of(session: Session, dossier_code: str) -> tuple[PaperRequest, ...]:
    """The requests that wait for the one-stop to send them, in order."""
    return _requests_in_order(session, dossier_code, proposed=True)


def _requests(dossier_code: str, *, proposed: bool) -> ColumnElement[bool]:
    return (col(PaperRequestRow.dossier_code) == dossier_code) & (col(PaperRequestRow.proposed) == proposed)


def _requests_in_order(session: Session, dossier_code: str, *, proposed: bool) -> tuple[PaperRequest, ...]:
    rows = session.exec(_REQUESTS, params={"dossier_code": dossier_code, "proposed": proposed})
    return tuple(as_value(row, PaperRequest, request_id=row.id) for row in rows)


def drop_deliverable(session: Session, document_id: str) -> None:
    """Forget a draft that was returned unsigned."""
    row = session.get(DeliverableRow, document_id)
    if row is not None:
        session.delete(row)
        session.flush()


def keep_deliverable(session: Session, deliverable: Deliverable) -> None:
    """Keep a result, new or in its next state."""
    row = session.get(DeliverableRow, deliverable.document_id)
    if row is None:
        session.add(DeliverableRow(**as_columns(deliverable)))
    else:
        row.sqlmodel_update(as_columns(deliverable))
    session.flush()


def deliverables_of(session: Session, dossier_code: str) -> tuple[Deliverable, ...]:
    """The results of a dossier, in order."""
    rows = session.exec(_DELIVERABLES, params={"dossier_code": dossier_code})
    return tuple(as_value(row, Deliverable) for row in rows)


def _progress_rows(session: Session, dossier_code: str) -> list[ProgressRowTable]:
    return list(session.exec(_PROGRESS, params={"dossier_code": dossier_code}))
