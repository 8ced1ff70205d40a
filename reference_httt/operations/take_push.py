"""Take what the portal pushes: the voucher of a land tax (NhanChungTuThueDat, facts 1.7).

The message carries no proof of who sends it, so it moves nothing: it is kept beside the dossier that waits for the
obligation, and the counter officer, having compared it, says that the obligation is fulfilled.
"""

import asyncio
import hashlib
from typing import Any

from pydantic import ValidationError

from mock_dvcqg.contract.identifiers import is_dossier_code
from mock_dvcqg.contract.province_calls import TaxVoucher
from mock_dvcqg.documents.typeset import typeset_paper
from reference_httt.operations.make_slip import keep_paper
from reference_httt.province import Province
from reference_httt.rules.model import CasePaper, PaperKind, Stage
from reference_httt.store import dossiers

VOUCHER_SERVICE = "NhanChungTuThueDat"
_SENDER = "Cổng Dịch vụ công quốc gia (mô phỏng)"
_MOST_VOUCHERS = 10
_LONGEST = 200


async def take_tax_voucher(province: Province, message: dict[str, Any]) -> str:
    """Why it is not taken; empty when it is, or was before."""
    voucher = _voucher(message)
    if voucher is None:
        return "Chỉ nhận chứng từ nộp thuế đất (NhanChungTuThueDat) có mã hồ sơ và mã thông báo"
    paper = _paper(province, voucher)
    content = await asyncio.to_thread(typeset_paper, paper.title, _lines(voucher))
    with province.store.writing() as session:
        case = dossiers.case_file(session, voucher.dossier_code)
        if case is None or case.dossier.stage is not Stage.OBLIGATION_REQUESTED:
            return "Không có hồ sơ này, hoặc hồ sơ không chờ thực hiện nghĩa vụ tài chính"
        kept = [p for p in case.papers if p.made_by == _SENDER]
        if all(p.paper_id != paper.paper_id for p in kept):
            if len(kept) >= _MOST_VOUCHERS:
                return "Hồ sơ đã có quá nhiều chứng từ"
            keep_paper(session, paper, content)
    return ""


def _voucher(message: dict[str, Any]) -> TaxVoucher | None:
    data = message.get("data")
    if message.get("service") != VOUCHER_SERVICE or not isinstance(data, dict):
        return None
    try:
        voucher = TaxVoucher.model_validate(data)
    except ValidationError:
        return None
    return voucher if is_dossier_code(voucher.dossier_code) and voucher.payment.notice_code.strip() else None


def _paper(province: Province, voucher: TaxVoucher) -> CasePaper:
    key = f"{voucher.dossier_code}|{voucher.payment.notice_code}".encode("utf-8", "replace")
    return CasePaper(
        paper_id=hashlib.sha256(key).hexdigest()[:32],
        dossier_code=voucher.dossier_code,
        kind=PaperKind.PAYMENT_RECEIPT,
        title="Chứng từ nộp nghĩa vụ tài chính về đất đai (chưa đối chiếu)",
        sha256="",
        token="",
        made_by=_SENDER,
        unit=_SENDER,
        at=province.now(),
        form=VOUCHER_SERVICE,
    )


def _lines(voucher: TaxVoucher) -> list[str]:
    paid = voucher.payment
    rows = (
        ("Mã hồ sơ", voucher.dossier_code),
        ("Người nộp tiền", voucher.payer_name),
        ("Mã thông báo thuế", paid.notice_code),
        ("Số tiền", f"{paid.amount_vnd} đồng"),
        ("Nội dung", paid.content),
        ("Thời gian thanh toán", paid.paid_at),
        ("Trạng thái", "đã thanh toán" if paid.status == "1" else f"khác ({paid.status})"),
    )
    return [f"{label}: {_plain(value)}" for label, value in rows if value]


def _plain(text: str) -> str:
    shown = "".join(sign for sign in text[:_LONGEST] if sign.isprintable())
    return shown.encode("utf-8", "replace").decode()
