"""Ask for a financial obligation while the dossier is handled: a fee after reception, or a tax owed to another body.

The dossier waits at status 6 and goes on where it stood once the obligation is fulfilled (Hà Tĩnh 2 Bước 1.c «sau khi
tiếp nhận»; QĐ 766 status 6).
"""

from reference_httt.errors import Refused
from reference_httt.operations.move_dossier import StepNote, case_in_turn, doer_of, take_step
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Act
from reference_httt.rules.model import Dossier
from reference_httt.rules.payment_due import dong, fee_lines, total_vnd
from reference_httt.staff import Officer


def ask_obligation(province: Province, officer: Officer, dossier_code: str, content: str = "") -> Dossier:
    """The dossier, «Yêu cầu thực hiện nghĩa vụ tài chính»; ``content`` says what, beside the fees that are due.

    Raises:
        NotFound, NotAllowed, OutOfOrder. Refused: nothing is due and nothing is said.
    """
    with province.store.writing() as session:
        case = case_in_turn(session, officer, dossier_code, Act.REQUEST_OBLIGATION)
        fees = province.practice.fees_due(case)
        owed = f"{fee_lines(fees)}. Tổng số tiền phải nộp: {dong(total_vnd(fees))}" if fees else ""
        words = ". ".join(filter(None, (owed, content.strip().rstrip("."))))
        if not words:
            raise Refused("Hãy ghi nội dung nghĩa vụ tài chính phải thực hiện")
        dossier = take_step(session, province, case, doer_of(officer), Act.REQUEST_OBLIGATION, StepNote(words))
    province.outbox.wake(dossier_code)
    return dossier
