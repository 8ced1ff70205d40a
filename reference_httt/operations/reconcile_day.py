"""Compare a day's payments with the platform's list (đối soát; RECONCILE is a mock convention)."""

from datetime import date, datetime, time, timedelta
from typing import Any

from mock_dvcqg.contract.wire_time import VIETNAM
from reference_httt.errors import NotAllowed, Refused
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Role
from reference_httt.rules.model import PaymentWay
from reference_httt.staff import Officer
from reference_httt.store import payments

_YEARS = range(2000, 2200)


async def reconcile_day(province: Province, officer: Officer, day: date) -> dict[str, Any]:
    """The platform's answer, with KetQua of each line.

    Raises:
        NotAllowed: for administrators. Refused: no day to reckon with. PortalUnreachable, PortalRefused.
    """
    if officer.role is not Role.ADMINISTRATOR:
        raise NotAllowed("Chỉ quản trị hệ thống đối soát thanh toán")
    if day.year not in _YEARS:
        raise Refused("Ngày đối soát không hợp lệ")
    begin = datetime.combine(day, time(), VIETNAM)
    with province.store.reading() as session:
        paid = payments.paid_between(session, PaymentWay.NATIONAL_PLATFORM, begin, begin + timedelta(days=1))
    own = [
        {"MaThamChieu": each.reference, "MaGiaoDich": each.transaction, "SoTien": str(each.amount_vnd)} for each in paid
    ]
    return await province.practice.payments.reconcile(day, own)
