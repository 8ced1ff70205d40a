"""Compare a day's payments with the platform's list (đối soát; RECONCILE is a mock convention)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from mock_dvcqg.contract.payment import written
from mock_dvcqg.contract.wire_time import VIETNAM
from reference_httt.errors import NotAllowed, Refused
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Role
from reference_httt.rules.model import PaymentWay
from reference_httt.staff import Officer
from reference_httt.store import payments

_YEARS = range(2000, 2200)


@dataclass(frozen=True)
class ReconciledLine:
    """One transaction of the day; ``outcome`` is KetQua, every text as the platform wrote it."""

    reference: str
    transaction: str
    amount_vnd: str
    outcome: str


@dataclass(frozen=True)
class ReconciledDay:
    """The platform's list of a day against the own one."""

    day: date
    count: str
    total_vnd: str
    lines: tuple[ReconciledLine, ...]


async def reconcile_day(province: Province, officer: Officer, day: date) -> ReconciledDay:
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
    answer = await province.practice.payments.reconcile(day, own)
    lines = answer.get("DanhSach")
    return ReconciledDay(
        day,
        written(answer.get("SoGiaoDich")),
        written(answer.get("TongTien")),
        tuple(_line(one) for one in lines if isinstance(one, dict)) if isinstance(lines, list) else (),
    )


def _line(line: dict[str, object]) -> ReconciledLine:
    return ReconciledLine(*(written(line.get(name)) for name in ("MaThamChieu", "MaGiaoDich", "SoTien", "KetQua")))
