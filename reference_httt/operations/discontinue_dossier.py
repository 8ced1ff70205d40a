"""The leader stops a dossier for good, with the reason and a notice to the applicant (dừng xử lý, status 8)."""

from reference_httt.errors import Refused
from reference_httt.operations.make_slip import take_step_with_paper
from reference_httt.operations.move_dossier import move_dossier, read_in_turn
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Act
from reference_httt.rules.model import Dossier, PaperKind
from reference_httt.rules.slip_wording import SlipBody
from reference_httt.staff import Officer


async def discontinue_dossier(province: Province, officer: Officer, dossier_code: str, reason: str) -> Dossier:
    """The dossier, «Dừng xử lý»; the notice is form 05 of TT 03/2025/TT-VPCP since 15/9/2025 (D-52).

    Raises:
        NotFound, NotAllowed, OutOfOrder. Refused: no reason is given.
    """
    act = Act.DISCONTINUE
    case = read_in_turn(province, officer, dossier_code, act)
    if not reason.strip():
        raise Refused("Hãy ghi lý do dừng xử lý hồ sơ")
    if not province.practice.slip_is_due(PaperKind.DISCONTINUATION, case.draft.terms):
        return move_dossier(province, officer, dossier_code, act, reason)
    return await take_step_with_paper(province, officer, case, act, PaperKind.DISCONTINUATION, SlipBody(reason=reason))
