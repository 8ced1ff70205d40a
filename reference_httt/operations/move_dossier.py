"""Take a dossier one act further: the right role, the right order, a progress row, and the portal is told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlmodel import Session

from mock_dvcqg.contract.codes import DossierStatus
from reference_httt.errors import NotAllowed, OutOfOrder, Refused
from reference_httt.operations.actors import case_of
from reference_httt.operations.notify import tell_of_status
from reference_httt.operations.queue_result import queue_result
from reference_httt.operations.set_limits import with_limits
from reference_httt.operations.tell_portal import tell_portal
from reference_httt.province import Province
from reference_httt.rules.life_cycle import STATUS_OF_STAGE, TRANSITIONS, Act, order_problem, places_to_keep
from reference_httt.rules.model import CaseFile, Doer, Dossier, ProgressStep, Stage
from reference_httt.rules.step_words import told_apart
from reference_httt.staff import Officer
from reference_httt.store import dossiers


@dataclass(frozen=True)
class StepNote:
    """What a progress row says beyond the act itself (Tây Ninh, Lưu ý: content and papers of each stage)."""

    content: str = ""
    papers: Sequence[str] = ()
    """ids of the papers that belong to the act"""


def move_dossier(province: Province, officer: Officer, dossier_code: str, act: Act, content: str = "") -> Dossier:
    """Forward and the like: an act that needs no file and has no conditions but its turn.

    Raises:
        NotFound, NotAllowed, OutOfOrder.
    """
    with province.store.writing() as session:
        case = case_in_turn(session, officer, dossier_code, act, province.practice.order_problem)
        dossier = take_step(session, province, case, doer_of(officer), act, StepNote(content))
    province.outbox.wake(dossier_code)
    return dossier


def case_in_turn(
    session: Session, officer: Officer, dossier_code: str, act: Act, judge: Callable[[Act, Stage], str] = order_problem
) -> CaseFile:
    """The dossier's case file, when it is this officer's turn to do the act, as ``judge`` sees the order."""
    if officer.role not in TRANSITIONS[act].roles:
        raise NotAllowed(f"«{TRANSITIONS[act].action}» không thuộc nhiệm vụ của {officer.title}")
    case = case_of(session, dossier_code, officer)
    require_turn(case, act, judge)
    return case


def read_in_turn(province: Province, officer: Officer, dossier_code: str, act: Act) -> CaseFile:
    """The same, read in a transaction of its own: for acts that have something to make before they are kept."""
    with province.store.reading() as session:
        return case_in_turn(session, officer, dossier_code, act, province.practice.order_problem)


def require_turn(case: CaseFile, act: Act, judge: Callable[[Act, Stage], str] = order_problem) -> None:
    """Raises OutOfOrder when the dossier's stage does not allow the act."""
    problem = judge(act, case.dossier.stage)
    if problem:
        raise OutOfOrder(problem)


def doer_of(officer: Officer) -> Doer:
    """The officer as a progress row names him."""
    return Doer(officer.full_name, officer.title, officer.unit)


def applicant(case: CaseFile) -> Doer:
    """Who filed the dossier, as a progress row names him (người nộp hồ sơ, not the owner)."""
    name = case.draft.submitter.full_name if case.draft.submitter else case.account.full_name
    return Doer(name or case.draft.owner_number, "Người nộp hồ sơ", f"Bộ phận Một cửa, {case.draft.agency_name}")


def take_step(
    session: Session,
    province: Province,
    case: CaseFile,
    doer: Doer,
    act: Act,
    note: StepNote = StepNote(),
    **changes: Any,
) -> Dossier:
    """Move the dossier, keep the progress row, and queue the news when the status changed.

    ``changes`` are further fields of the dossier, e.g. ``due_at``.

    Raises:
        OutOfOrder: someone moved it since ``case`` was read. Refused: it waits for the payment of a fee.
    """
    before, now = case.dossier, province.now()
    after = replace(after_act(province, case, act), **changes)
    if not dossiers.move(session, before, after):
        raise OutOfOrder("Hồ sơ vừa được cán bộ khác xử lý, đề nghị tải lại")
    step = ProgressStep(
        dossier_code=before.dossier_code,
        status=after.status,
        officer=doer.name,
        title=doer.title,
        unit=doer.unit,
        action=TRANSITIONS[act].action,
        at=now,
        started_at=case.progress[-1].at if case.progress else before.submitted_at,
        due_at=after.due_at,
        content=note.content,
        papers=tuple(note.papers),
    )
    dossiers.add_progress(session, replace(step, content=told_apart(step, case.progress)))
    if act is Act.SEAL:
        queue_result(session, province, before.dossier_code)
    if after.status is not before.status:
        tell_portal(session, province, before.dossier_code)
        tell_of_status(session, province, before.dossier_code, doer, note.content)
    return dossiers.find(session, before.dossier_code) or after


def after_act(province: Province, case: CaseFile, act: Act) -> Dossier:
    """The dossier as it will stand after the act, with the moments that its new stage fixes; nothing is kept.

    Raises:
        Refused: it waits for the payment of a fee.
    """
    _require_paid(province, case, act)
    before, now = case.dossier, province.now()
    stage = province.practice.next_stage(act, before)
    after = replace(before, stage=stage, status=STATUS_OF_STAGE[stage], resumes_at=places_to_keep(act, before))
    after = with_limits(province, case, act, after)
    if after.status is DossierStatus.PROCESSED:
        return replace(after, processed_at=now)
    if after.status is DossierStatus.RETURNED:
        return replace(after, returned_at=now)
    return after


def _require_paid(province: Province, case: CaseFile, act: Act) -> None:
    """Received and returned only when paid (Hà Tĩnh 2 Bước 1.c, 4.b)."""
    judges = {Act.RECEIVE: province.practice.reception_problem, Act.RETURN: province.practice.return_problem}
    problem = judges[act](case) if act in judges else ""
    if problem:
        raise Refused(problem)
