"""Which form a paper of the handling follows, by the day it is made: the circular and its year belong to the name.

TT 01/2018/TT-VPCP Đ9 had six forms; TT 03/2025/TT-VPCP, from 15/9/2025, has seven, and its form 05 is the notice that a
dossier is stopped, where the earlier 05 was the control of the process (D-52). What neither has is a mock convention.
"""

from dataclasses import dataclass
from datetime import date

from reference_httt.rules.model import PaperKind

OLD_CIRCULAR, NEW_CIRCULAR = "TT 01/2018/TT-VPCP", "TT 03/2025/TT-VPCP"
NEW_SINCE = date(2025, 9, 15)
OWN_CONVENTION = "Mẫu riêng của hệ thống mô phỏng"


@dataclass(frozen=True)
class SlipForm:
    """A form: its number in the circular, title, and the letters of its own series of numbers."""

    number: str
    """empty: in no circular"""
    title: str
    series: str
    since: date = date.min

    def name(self, day: date) -> str:
        """«Mẫu 02, TT 01/2018/TT-VPCP» as it is called on that day."""
        if not self.number or day < self.since:
            return OWN_CONVENTION
        return f"Mẫu {self.number}, {NEW_CIRCULAR if day >= NEW_SINCE else OLD_CIRCULAR}"


FORMS: dict[PaperKind, SlipForm] = {
    PaperKind.RECEIPT: SlipForm("01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "TNHS"),
    PaperKind.SUPPLEMENT_SLIP: SlipForm("02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "HDHS"),
    PaperKind.REFUSAL_SLIP: SlipForm("03", "Phiếu từ chối tiếp nhận giải quyết hồ sơ", "TCHS"),
    PaperKind.APOLOGY_SLIP: SlipForm("04", "Phiếu xin lỗi và hẹn lại ngày trả kết quả", "XLHS"),
    PaperKind.DISCONTINUATION: SlipForm("05", "Thông báo về việc dừng giải quyết hồ sơ", "TBDHS", NEW_SINCE),
    PaperKind.WITHDRAWAL: SlipForm("", "Biên nhận rút hồ sơ", "RHS"),
    PaperKind.VERIFICATION: SlipForm("", "Kết quả thẩm tra, xác minh hồ sơ", "TTHS"),
    PaperKind.OPINION: SlipForm("", "Phiếu lấy ý kiến và ý kiến trả lời", "LYK"),
    PaperKind.PAYMENT_RECEIPT: SlipForm("", "Biên lai thu phí, lệ phí", "BL"),
    PaperKind.HANDOVER: SlipForm("", "Biên bản bàn giao kết quả giải quyết", "BGKQ"),
}
