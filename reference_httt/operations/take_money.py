"""The counter takes the money, or records what was paid to the post office (Hà Tĩnh 1 Bước 3.a: trực tiếp, kênh khác).

The officer gives the number of the receipt or of the post's voucher: reception and return rest on it («chứng từ hợp
lệ», Hà Tĩnh 2 Bước 1.c, 4.b).
"""

import re

from reference_httt.errors import NotAllowed, Refused
from reference_httt.operations.actors import case_of
from reference_httt.operations.begin_payment import clear_strays, new_payment, payable_case, refuse_second, require_due
from reference_httt.operations.move_dossier import doer_of
from reference_httt.operations.settle_payment import PAID, Outcome, after_settling, settle_payment
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Role
from reference_httt.rules.model import Payment, PaymentWay
from reference_httt.rules.payment_channel import DIRECT
from reference_httt.rules.payment_due import dong
from reference_httt.staff import Officer
from reference_httt.store import payments

_VOUCHER = re.compile(r"^[0-9A-Za-zÀ-ỹĐđ/.\- ]{1,50}$")


async def take_money(
    province: Province, officer: Officer, dossier_code: str, way: PaymentWay, voucher: str, amount_vnd: int
) -> Payment:
    """The payment, paid in full: part payments are not taken.

    Raises:
        NotFound, NotAllowed. OutOfOrder: nothing is due, or it is being paid online.
        Refused: another amount than is due, no number of a receipt, or a way that is not offered.
        PortalUnreachable, PortalRefused: a payment is open at the platform and cannot be asked about.
    """
    require_counter(officer)
    case = payable_case(province, officer, dossier_code)
    _require_voucher(voucher)
    if way not in DIRECT or way not in province.practice.ways_offered(case.draft.terms):
        raise Refused("Chỉ ghi nhận tiền mặt hoặc chứng từ nộp qua bưu chính")
    await clear_strays(province, case, way)
    with province.store.writing() as session:
        payments.lock_dossier(session, dossier_code)
        case = case_of(session, dossier_code, officer)
        require_due(province, case)
        refuse_second(case, way)
        payment = new_payment(session, province, case, way)
        if amount_vnd != payment.amount_vnd:
            raise Refused(f"Số tiền phải nộp là {dong(payment.amount_vnd)}, không phải {dong(amount_vnd)}")
        payments.keep(session, payment)
        paid = settle_payment(session, province, payment.reference, Outcome(PAID, voucher.strip()), doer_of(officer))
    after_settling(province, dossier_code)
    return paid or payment


def require_counter(officer: Officer) -> None:
    """Raises NotAllowed for who is no counter officer."""
    if officer.role is not Role.COUNTER_OFFICER:
        raise NotAllowed(f"Thu phí, lệ phí không thuộc nhiệm vụ của {officer.title}")


def _require_voucher(voucher: str) -> None:
    if not _VOUCHER.match(voucher.strip()):
        raise Refused("Hãy ghi số biên lai hoặc số chứng từ (tối đa 50 ký tự)")
