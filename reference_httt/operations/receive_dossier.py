"""The counter receives a dossier, with the receipt slip, or declines it with the refusal slip (tiếp nhận, từ chối).

Hà Tĩnh 2 Bước 1.d–2: received, told, and forwarded at once; NĐ 61/2018 Đ17: forms 01 and 03, no receipt slip where the
result is given at once (k4).
"""

from reference_httt.errors import Refused
from reference_httt.operations.check_person import check_person_again
from reference_httt.operations.forward_dossier import forward_dossier
from reference_httt.operations.make_slip import take_step_with_paper
from reference_httt.operations.move_dossier import after_act, move_dossier, read_in_turn
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Act
from reference_httt.rules.model import CaseFile, Dossier, PaperKind
from reference_httt.rules.slip_wording import SlipBody
from reference_httt.rules.step_words import joined, plain_content
from reference_httt.staff import Officer


async def receive_dossier(
    province: Province, officer: Officer, dossier_code: str, content: str = "", *, forward: bool = False
) -> Dossier:
    """The dossier received; with ``forward`` also sent on to the unit that settles it, as a second act.

    Raises:
        NotFound, NotAllowed, OutOfOrder. Refused: what has to be paid first is not paid, or the owner's data, which
        could not be compared before, are not those registered.
    """
    case = read_in_turn(province, officer, dossier_code, Act.RECEIVE)
    await check_person_again(province, officer, dossier_code)
    content = content or plain_content(Act.RECEIVE)
    if not province.practice.slip_is_due(PaperKind.RECEIPT, case.draft.terms):
        dossier = move_dossier(province, officer, dossier_code, Act.RECEIVE, content)
    else:
        body = SlipBody(items=_papers_given(case), due_at=after_act(province, case, Act.RECEIVE).due_at)
        dossier = await take_step_with_paper(province, officer, case, Act.RECEIVE, PaperKind.RECEIPT, body, content)
    if forward:
        return await forward_dossier(province, officer, dossier_code, plain_content(Act.FORWARD))
    return dossier


async def decline_intake(
    province: Province, officer: Officer, dossier_code: str, reason: str, right_agency: str = ""
) -> Dossier:
    """The dossier, «Từ chối tiếp nhận» (3) with NgayTuChoi; ``right_agency`` is where it should have been filed.

    Raises:
        NotFound, NotAllowed, OutOfOrder. Refused: no reason is given.
    """
    case = read_in_turn(province, officer, dossier_code, Act.DECLINE_INTAKE)
    problem = province.practice.declining_problem(reason)
    if problem:
        raise Refused(problem)
    place = province.agencies.get(right_agency)
    where = f"Đề nghị nộp hồ sơ tại {place.name if place else right_agency}" if right_agency else ""
    body = SlipBody(reason=joined(reason, where))
    return await take_step_with_paper(
        province, officer, case, Act.DECLINE_INTAKE, PaperKind.REFUSAL_SLIP, body, refused_at=province.now()
    )


def _papers_given(case: CaseFile) -> tuple[str, ...]:
    return tuple(component.name for component in case.draft.components if component.attachment)
