"""When a new date may be appointed (xin lỗi và hẹn lại ngày trả kết quả, NĐ 61/2018 Đ19 k9).

At least one day before the old one, and once only; the day is a calendar day (D-53).
"""

from datetime import datetime, timedelta

from reference_httt.rules.model import Dossier

NOTICE = timedelta(days=1)
MOST = 1


def extension_limit(dossier: Dossier) -> datetime | None:
    """Until when the apology may still be sent; ``None`` when no more date may be appointed."""
    if dossier.due_at is None or dossier.extended >= MOST:
        return None
    return dossier.due_at - NOTICE


def extension_problem(dossier: Dossier, now: datetime) -> str:
    """Why no new date may be appointed; empty when it may."""
    if dossier.due_at is None:
        return "Hồ sơ chưa có ngày hẹn trả kết quả"
    if dossier.extended >= MOST:
        return "Hồ sơ đã được hẹn lại một lần, không hẹn lại thêm (NĐ 61/2018/NĐ-CP Điều 19 khoản 9)"
    if now > dossier.due_at - NOTICE:
        return "Phải xin lỗi và hẹn lại trước ngày hẹn trả ít nhất 01 ngày (NĐ 61/2018/NĐ-CP Điều 19 khoản 9)"
    return ""
