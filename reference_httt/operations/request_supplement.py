"""An officer asks the citizen for a supplement; never for a paper that was already reused."""

from reference_httt.errors import NotFound, Refused
from reference_httt.operations.move_dossier import StepNote, case_in_turn, doer_of, take_step
from reference_httt.province import Province
from reference_httt.rules.life_cycle import AT_INTAKE, Act, Role
from reference_httt.rules.model import Dossier, PaperRequest, RequestKind
from reference_httt.rules.paper_requests import request_problem
from reference_httt.staff import Officer
from reference_httt.store import dossiers


def request_supplement(
    province: Province, officer: Officer, dossier_code: str, component_code: str, text: str
) -> Dossier:
    """The dossier, «Yêu cầu bổ sung giấy tờ».

    Raises:
        NotFound, NotAllowed, OutOfOrder. Refused: the component was taken from a vault.
    """
    act = Act.PROPOSE_SUPPLEMENT if officer.role is Role.SPECIALIST else Act.REQUEST_SUPPLEMENT
    with province.store.writing() as session:
        case = case_in_turn(session, officer, dossier_code, act)
        component = case.draft.component(component_code)
        if component is None:
            raise NotFound("Thủ tục không có thành phần hồ sơ này")
        problem = request_problem(component)
        if problem:
            raise Refused(problem)
        now = province.now()
        at_intake = case.dossier.stage in AT_INTAKE
        request = PaperRequest(
            dossier_code, RequestKind.SUPPLEMENT, component_code, text, officer.full_name, now, at_intake
        )
        dossiers.add_request(session, request)
        dossier = take_step(session, province, case, doer_of(officer), act, StepNote(f"{component.name}: {text}"))
    province.outbox.wake(dossier_code)
    return dossier
