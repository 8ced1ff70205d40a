"""Take a dossier one act further: the right role, the right order, a progress row, and the portal is told."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from mock_dvcqg.contract.codes import DossierStatus
from reference_httt.errors import NotAllowed, OutOfOrder
from reference_httt.operations.actors import case_of
from reference_httt.operations.tell_portal import tell_portal
from reference_httt.province import Province
from reference_httt.rules.due_date import due_date
from reference_httt.rules.life_cycle import TRANSITIONS, Act, order_problem
from reference_httt.rules.model import CaseFile, Dossier, ProgressStep
from reference_httt.staff import Officer
from reference_httt.store import dossiers


def move_dossier(province: Province, officer: Officer, dossier_code: str, act: Act) -> Dossier:
    """Receive, forward or return: an act that needs no file.

    Raises:
        NotFound, NotAllowed, OutOfOrder.
    """
    with province.store.writing() as session:
        case = case_in_turn(session, officer, dossier_code, act)
        dossier = take_step(session, province, case, officer, act)
    province.outbox.wake(dossier_code)
    return dossier


def case_in_turn(session: Session, officer: Officer, dossier_code: str, act: Act) -> CaseFile:
    """The dossier's case file, when it is this officer's turn to do the act."""
    if officer.role not in TRANSITIONS[act].roles:
        raise NotAllowed(f"«{TRANSITIONS[act].action}» không thuộc nhiệm vụ của {officer.title}")
    case = case_of(session, dossier_code, officer)
    problem = order_problem(act, case.dossier.stage)
    if problem:
        raise OutOfOrder(problem)
    return case


def take_step(session: Session, province: Province, case: CaseFile, officer: Officer, act: Act) -> Dossier:
    """Move the dossier, keep the progress row, and queue the news when the status changed.

    Raises:
        OutOfOrder: someone moved it since ``case`` was read.
    """
    transition, before, now = TRANSITIONS[act], case.dossier, province.now()
    moments = _moments(before, transition.status, now)
    if not dossiers.move(session, before, transition.after, transition.status, **moments):
        raise OutOfOrder("Hồ sơ vừa được cán bộ khác xử lý, đề nghị tải lại")
    started_at = case.progress[-1].at if case.progress else before.submitted_at
    due_at = moments.get("due_at", before.due_at)
    step = ProgressStep(
        before.dossier_code,
        transition.status,
        officer.full_name,
        officer.title,
        officer.unit,
        transition.action,
        now,
        started_at,
        due_at,
    )
    dossiers.add_progress(session, step)
    if transition.status is not before.status:
        tell_portal(session, province, before.dossier_code)
    return dossiers.find(session, before.dossier_code) or before


def _moments(before: Dossier, status: DossierStatus, now: datetime) -> dict[str, Any]:
    if status is DossierStatus.RECEIVED and before.received_at is None:
        return {"received_at": now, "due_at": due_date(now)}
    if status is DossierStatus.PROCESSED:
        return {"processed_at": now}
    if status is DossierStatus.RETURNED:
        return {"returned_at": now}
    return {}
