"""The applicant withdraws the dossier (rút hồ sơ): asked with a reason, then granted or denied by the one-stop.

Asked: status 7; granted: 8, with a note of what is given back; denied with a reason: back to where it stood. Before
the reception it is not denied. The branch is named by the statuses 7 and 8; its course is a mock convention.
"""

from reference_httt.errors import Refused
from reference_httt.operations.actors import Actor, case_of
from reference_httt.operations.make_slip import take_step_with_paper
from reference_httt.operations.move_dossier import (
    StepNote,
    applicant,
    case_in_turn,
    doer_of,
    read_in_turn,
    require_turn,
    take_step,
)
from reference_httt.province import Province
from reference_httt.rules.life_cycle import TRANSITIONS, Act
from reference_httt.rules.model import CaseFile, Dossier, PaperKind
from reference_httt.rules.slip_wording import SlipBody
from reference_httt.rules.step_words import plain_content
from reference_httt.staff import Officer


def ask_withdrawal(province: Province, actor: Actor, dossier_code: str, reason: str) -> Dossier:
    """The dossier, waiting for the answer; a counter officer may note it for who comes in person.

    Raises:
        NotFound, NotAllowed, OutOfOrder. Refused: no reason is given.
    """
    with province.store.writing() as session:
        case = case_of(session, dossier_code, actor)
        require_turn(case, Act.ASK_WITHDRAWAL)
        if not reason.strip():
            raise Refused("Hãy ghi lý do rút hồ sơ")
        dossier = take_step(session, province, case, applicant(case), Act.ASK_WITHDRAWAL, StepNote(reason))
    province.outbox.wake(dossier_code)
    return dossier


async def accept_withdrawal(province: Province, officer: Officer, dossier_code: str, content: str = "") -> Dossier:
    """The dossier, withdrawn (8); the note tells which papers are given back.

    Raises:
        NotFound, NotAllowed, OutOfOrder.
    """
    act = Act.ACCEPT_WITHDRAWAL
    case = read_in_turn(province, officer, dossier_code, act)
    given_back = tuple(c.name for c in case.draft.components if c.attachment)
    body = SlipBody(reason=_reason(case), items=given_back)
    content = content or plain_content(act)
    return await take_step_with_paper(province, officer, case, act, PaperKind.WITHDRAWAL, body, content)


def deny_withdrawal(province: Province, officer: Officer, dossier_code: str, reason: str) -> Dossier:
    """The dossier, back to where it stood.

    Raises:
        NotFound, NotAllowed, OutOfOrder. Refused: no reason is given, or it was not received yet.
    """
    with province.store.writing() as session:
        case = case_in_turn(session, officer, dossier_code, Act.DENY_WITHDRAWAL)
        if not reason.strip():
            raise Refused("Hãy ghi lý do không cho rút hồ sơ")
        problem = province.practice.denial_problem(case.dossier)
        if problem:
            raise Refused(problem)
        dossier = take_step(session, province, case, doer_of(officer), Act.DENY_WITHDRAWAL, StepNote(reason))
    province.outbox.wake(dossier_code)
    return dossier


def _reason(case: CaseFile) -> str:
    asked = TRANSITIONS[Act.ASK_WITHDRAWAL].action
    return next((step.content for step in reversed(case.progress) if step.action == asked), "")
