"""The counter officer forwards a received dossier to the specialists, its unsigned files signed first."""

from reference_httt.errors import Refused
from reference_httt.operations.confirm_files import confirm_files
from reference_httt.operations.move_dossier import StepNote, case_in_turn, doer_of, take_step
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Act
from reference_httt.rules.model import Dossier
from reference_httt.rules.step_words import plain_content
from reference_httt.staff import Officer


async def forward_dossier(province: Province, officer: Officer, dossier_code: str, content: str = "") -> Dossier:
    """The dossier, «Đang xử lý»; what nobody had signed now bears the officer's signature (Tây Ninh Bước 3).

    Raises:
        NotFound, NotAllowed, OutOfOrder. Refused: a file that needs a signature has none.
    """
    with province.store.reading() as session:
        case_in_turn(session, officer, dossier_code, Act.FORWARD, province.practice.order_problem)
    await confirm_files(province, officer, dossier_code)
    with province.store.writing() as session:
        case = case_in_turn(session, officer, dossier_code, Act.FORWARD, province.practice.order_problem)
        problem = province.practice.forward_problem(case.draft.components)
        if problem:
            raise Refused(problem)
        dossier = take_step(
            session, province, case, doer_of(officer), Act.FORWARD, StepNote(content or plain_content(Act.FORWARD))
        )
    province.outbox.wake(dossier_code)
    return dossier
