"""The applicant has corrected or supplemented the dossier: it goes back to where it stood (Hà Tĩnh 2 Bước 1.c)."""

from reference_httt.operations.actors import Actor, case_of
from reference_httt.operations.move_dossier import StepNote, applicant, require_turn, take_step
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Act
from reference_httt.rules.model import Dossier
from reference_httt.store import dossiers


def supply(province: Province, actor: Actor, dossier_code: str) -> Dossier:
    """The dossier, its requests answered; a counter officer may say so for who brought the papers.

    Raises:
        NotFound, NotAllowed, OutOfOrder.
    """
    with province.store.writing() as session:
        case = case_of(session, dossier_code, actor)
        require_turn(case, Act.SUPPLY)
        dossiers.answer_requests(session, dossier_code, province.now())
        texts = "; ".join(r.text for r in case.requests if r.answered_at is None)
        dossier = take_step(session, province, case, applicant(case), Act.SUPPLY, StepNote(texts))
    province.outbox.wake(dossier_code)
    return dossier
