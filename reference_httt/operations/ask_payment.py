"""The one-stop asks for the fee before reception: the dossier is complete, and waits for the money at status 6.

Hà Tĩnh 2 Bước 1.c; the notice goes out within the eight working hours, which stand still until it is paid (D-31).
"""

from reference_httt.errors import OutOfOrder, Refused
from reference_httt.operations.actors import case_of
from reference_httt.operations.move_dossier import StepNote, case_in_turn, doer_of, take_step
from reference_httt.operations.take_money import require_counter
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Act
from reference_httt.rules.model import Dossier, Stage
from reference_httt.rules.paper_requests import missing_components
from reference_httt.rules.payment_due import dong, fee_lines, total_vnd
from reference_httt.staff import Officer

HOW = "Nộp trực tuyến tại trang hồ sơ hoặc tại «Dịch vụ công của tôi» trên Cổng DVCQG, hoặc nộp tại Bộ phận Một cửa"


def ask_payment(province: Province, officer: Officer, dossier_code: str) -> Dossier:
    """The dossier, «Yêu cầu thực hiện nghĩa vụ tài chính», its submitter told what to pay and how.

    Raises:
        NotFound, NotAllowed, OutOfOrder. Refused: papers are missing, or nothing is owed before reception.
    """
    with province.store.writing() as session:
        case = case_in_turn(session, officer, dossier_code, Act.REQUEST_PAYMENT)
        missing = missing_components(case.draft.components)
        if missing:
            raise Refused("Hồ sơ chưa đầy đủ nên chưa yêu cầu nộp phí", *(f"thiếu «{c.name}»" for c in missing))
        if not province.practice.reception_problem(case):
            raise Refused("Hồ sơ không có khoản phí, lệ phí nào phải nộp trước khi tiếp nhận")
        fees = province.practice.fees_due(case)
        words = f"{fee_lines(fees)}. Tổng số tiền phải nộp: {dong(total_vnd(fees))}. {HOW}"
        dossier = take_step(session, province, case, doer_of(officer), Act.REQUEST_PAYMENT, StepNote(words))
    province.outbox.wake(dossier_code)
    return dossier


def fulfil_obligation(province: Province, officer: Officer, dossier_code: str, voucher: str) -> Dossier:
    """The dossier goes on: an obligation towards another body, such as a land tax, is fulfilled by its voucher.

    Raises:
        NotFound, NotAllowed. OutOfOrder: no obligation is asked for, or our own fees are owed. Refused: no voucher.
    """
    require_counter(officer)
    if not voucher.strip():
        raise Refused("Hãy ghi số chứng từ nộp tiền vào ngân sách nhà nước")
    with province.store.writing() as session:
        case = case_of(session, dossier_code, officer)
        if case.dossier.stage is not Stage.OBLIGATION_REQUESTED:
            raise OutOfOrder("Hồ sơ hiện không chờ thực hiện nghĩa vụ tài chính")
        if province.practice.fees_due(case):
            raise OutOfOrder("Hồ sơ còn phí, lệ phí chưa nộp")
        note = StepNote(f"Chứng từ số {voucher.strip()[:100]}")
        dossier = take_step(session, province, case, doer_of(officer), Act.FULFIL_OBLIGATION, note)
    province.outbox.wake(dossier_code)
    return dossier
