"""What an officer may do about the result of a dossier now: fields, true copy, storing, returning, correcting."""

from dataclasses import dataclass

from reference_httt.operations.enter_result_fields import may_enter
from reference_httt.operations.replace_result import pending
from reference_httt.operations.sign_deliverable import signs_by_hand
from reference_httt.operations.store_true_copy import STORING_ROLES, copy_to_store
from reference_httt.province import Province
from reference_httt.rules.life_cycle import TRANSITIONS, Act, Role
from reference_httt.rules.model import CaseFile, Deliverable, DeliverableKind, Stage, Validity
from reference_httt.rules.notices import submitter_of
from reference_httt.rules.returning import goes_out_on_paper
from reference_httt.staff import Officer

_FINISHED = (Stage.SEALED, Stage.RETURNED)


@dataclass(frozen=True)
class ResultPanel:
    """The result in force or in the making, and the officer's possibilities."""

    shown: Deliverable | None
    results: tuple[Deliverable, ...]
    is_paper: bool
    """made on paper: it goes out as a true copy"""
    on_paper: bool
    """a paper result is handed over"""
    may_enter: bool
    may_copy: bool
    may_seal: bool
    """the agency signs the file itself"""
    may_store: bool
    may_return: bool
    owed: str
    """why it is not returned yet"""
    may_decide: bool
    """the leader may revoke or replace"""
    waiting: Deliverable | None
    """a replacement that waits for the agency's seal"""
    may_seal_replacement: bool
    taken_by: str


def view_result(province: Province, officer: Officer, case: CaseFile) -> ResultPanel:
    """The panel for this officer."""
    results = tuple(d for d in case.deliverables if d.kind is DeliverableKind.RESULT)
    in_force = [d for d in results if d.validity is Validity.VALID]
    leader = province.officers.get(f"{officer.agency.code}.{Role.LEADER}", officer)
    is_paper, stage, waiting = signs_by_hand(province, case, leader), case.dossier.stage, pending(case)
    may_seal = bool(results) and officer.role in TRANSITIONS[Act.SEAL].roles and stage is Stage.SIGNED
    return ResultPanel(
        shown=waiting or (in_force[-1] if in_force else None),
        results=results,
        is_paper=is_paper,
        on_paper=goes_out_on_paper(case.draft),
        may_enter=may_enter(case, officer) and (is_paper or officer.role is Role.SPECIALIST),
        may_copy=may_seal and is_paper,
        may_seal=may_seal and not is_paper,
        may_store=officer.role in STORING_ROLES and copy_to_store(case) is not None,
        may_return=officer.role in TRANSITIONS[Act.RETURN].roles and stage is Stage.SEALED,
        owed=province.practice.return_problem(case),
        may_decide=officer.role is Role.LEADER and stage in _FINISHED and bool(in_force) and waiting is None,
        waiting=waiting,
        may_seal_replacement=officer.role is Role.RECORDS_CLERK and waiting is not None,
        taken_by=submitter_of(case).full_name,
    )
