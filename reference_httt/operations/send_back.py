"""The leader returns a draft to the unit that made it, with his reason (trả lại đơn vị xử lý, Hà Tĩnh 2 Bước 3.c)."""

from reference_httt.errors import Refused
from reference_httt.operations.move_dossier import StepNote, case_in_turn, doer_of, take_step
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Act
from reference_httt.rules.model import Dossier
from reference_httt.staff import Officer
from reference_httt.store import dossiers


def send_back(province: Province, officer: Officer, dossier_code: str, reason: str) -> Dossier:
    """The dossier, with the specialist again and without the draft; the applicant hears nothing of it.

    Raises:
        NotFound, NotAllowed, OutOfOrder. Refused: no reason is given.
    """
    with province.store.writing() as session:
        case = case_in_turn(session, officer, dossier_code, Act.SEND_BACK, province.practice.order_problem)
        if not reason.strip():
            raise Refused("Hãy ghi lý do trả lại để đơn vị xử lý hoàn thiện")
        dossier = take_step(session, province, case, doer_of(officer), Act.SEND_BACK, StepNote(reason))
        if case.deliverable is not None and dossier.stage is not case.dossier.stage:
            dossiers.drop_deliverable(session, case.deliverable.document_id)
    province.outbox.wake(dossier_code)
    return dossier
