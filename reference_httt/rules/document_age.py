"""Whether a paper is recent enough: «cấp không quá N tháng» counted from the day of issue, and true expiry dates.

A criminal record carries no expiry date; the receiving procedure says how old it may be
(mock convention CAP_KHONG_QUA_THANG of LayThuTuc).
"""

from calendar import monthrange
from datetime import date

from mock_dvcqg.contract.document_facts import DocumentFields


def months_after(day: date, months: int) -> date:
    """The same day ``months`` later, or the last day of that month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def age_problem(issued_on: date | None, max_age_months: int | None, today: date) -> str:
    """Why the paper is too old for the component; empty when it is not."""
    if max_age_months is None:
        return ""
    if issued_on is None:
        return "Giấy tờ không có ngày cấp nên không xác định được thời gian đã cấp"
    if issued_on > today:
        return f"Ngày cấp {issued_on:%d/%m/%Y} ở sau ngày nộp hồ sơ"
    if months_after(issued_on, max_age_months) < today:
        return f"Giấy tờ cấp ngày {issued_on:%d/%m/%Y}, đã quá {max_age_months:02d} tháng tính đến ngày nộp hồ sơ"
    return ""


def expiry_problem(fields: DocumentFields, today: date) -> str:
    """Why the paper's own term forbids its use; empty when it is in force or has no term."""
    if fields.expires_on is not None and fields.expires_on < today:
        return f"Giấy tờ đã hết hạn ngày {fields.expires_on:%d/%m/%Y}"
    if fields.effective_on is not None and fields.effective_on > today:
        return f"Giấy tờ chưa có hiệu lực trước ngày {fields.effective_on:%d/%m/%Y}"
    return ""
