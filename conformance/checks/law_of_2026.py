"""Judges what the law of 2026 adds: records of the police kept in their database and vault, notices at every change."""

import re
from collections.abc import Sequence
from dataclasses import replace

from conformance.checks.answer_time import limit_is_right
from conformance.checks.journal_facts import SeenRecord
from conformance.checks.observation import Observation
from conformance.checks.rule import Rule, rule
from conformance.checks.specialised_database import shared_with_owner
from conformance.province.actions.asking import CaseShown
from conformance.province.actions.own_accounts import MessageRead
from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.control import JournalEntry

_DAY = re.compile(r"\b\d{1,2}/\d{1,2}/\d{4}\b")

KEPT = rule(
    "law-of-2026.record-kept",
    "ND216-25-1",
    expected=(
        "Phiếu lý lịch tư pháp được lưu vào CSDL lý lịch tư pháp và chia sẻ với Kho trên Cổng DVCQG, dù yêu cầu trực "
        "tuyến "
        "hay trực tiếp.",
        "A criminal record is kept in its database and shared with the vault, asked for online or in person.",
    ),
    hint=(
        "Chuyển mọi Phiếu đã phát hành tới CSDL chuyên ngành theo số định danh của người được cấp, không xét kênh nộp.",
        "Give every record issued to the database under its owner's number, whatever the channel.",
    ),
)
ANSWERED = rule(
    "law-of-2026.answered",
    "ND216-23-1",
    expected=(
        "Yêu cầu cấp Phiếu lý lịch tư pháp trực tuyến được trả lời tiếp nhận hoặc từ chối trong 08 giờ làm việc.",
        "A criminal record asked for online is accepted or declined within eight working hours.",
    ),
    hint=(
        "Tính hạn trả lời theo giờ làm việc kể từ khi nhận yêu cầu, không tính ngày nghỉ.",
        "Reckon the limit in working hours from the request on, days off left out.",
    ),
)
NOTIFIED = rule(
    "law-of-2026.notified",
    "ND224-15-1-1",
    expected=(
        "Mỗi thay đổi tình trạng hồ sơ được thông báo ngay, nêu cơ quan và thời điểm tiếp nhận, giải quyết, trả kết "
        "quả.",
        "Each change is told at once, with the agency and the times of reception, handling and return.",
    ),
    hint=(
        "Gửi thông báo cùng giao dịch đổi trạng thái; nội dung có tên cơ quan, người xử lý và các thời điểm.",
        "Send the notice with the change itself; name the agency, who handles it, and the times.",
    ),
)


def record_kept(entries: Sequence[JournalEntry], dossier_code: str, owner: str) -> list[Observation]:
    """Whether the issued record is in the database and shared with its owner (NĐ 216/2026 Đ25)."""
    return _as(KEPT, shared_with_owner(entries, dossier_code, owner, known=False))


def answered_by_law(case: CaseShown, seen_in: str = "") -> list[Observation]:
    """Whether the limit of the answer is eight working hours after the request (NĐ 216/2026 Đ23 k1)."""
    if case.submitted_at is None:
        vi, en = "Hệ thống không cho biết thời điểm nhận yêu cầu.", "The system does not tell when it was asked."
        return [ANSWERED.cannot_tell(vi, en, seen_in)]
    return _as(ANSWERED, limit_is_right(case, case.submitted_at, seen_in))


def every_change_told(
    records: Sequence[SeenRecord], messages: Sequence[MessageRead], dossier_code: str, agency: str
) -> list[Observation]:
    """Whether there is a notice for each change since the filing, naming agency and times (NĐ 224/2026 Đ15 k1 g)."""
    changes = list(dict.fromkeys(s.record.status for s in records if s.record.status != DossierStatus.NEW))
    if not changes:
        return [NOTIFIED.cannot_tell("Hồ sơ chưa thay đổi tình trạng.", "Nothing changed yet.")]
    told = [m for m in messages if dossier_code in (m.dossier, *re.findall(r"[\w.\-]+", f"{m.subject} {m.text}"))]
    texts = {m.text for m in told}
    if len(texts) < len(changes):
        vi = f"Có {len(changes)} lần thay đổi tình trạng nhưng chỉ có {len(texts)} thông báo."
        return [NOTIFIED.broken(vi, f"{len(changes)} changes, {len(texts)} notices.")]
    whole = [text for text in texts if agency in text and _DAY.search(text)]
    if len(whole) < len(changes):
        vi = "Thông báo không nêu cơ quan hoặc thời điểm tiếp nhận, giải quyết, trả kết quả."
        return [NOTIFIED.broken(vi, "Notices lack the agency or the times.")]
    vi = f"{len(changes)} lần thay đổi đều được thông báo, nêu cơ quan và thời điểm."
    return [NOTIFIED.kept(vi, f"All {len(changes)} changes were told with agency and times.")]


def _as(by: Rule, seen: Sequence[Observation]) -> list[Observation]:
    """The same observations under the law's own requirement."""
    return [
        replace(one, check=by.check, requirement=by.requirement, expected=by.expected, hint=by.hint) for one in seen
    ]
