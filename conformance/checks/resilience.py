"""Judges synchronisation through trouble: an interruption loses nothing, sending again doubles nothing."""

from collections import defaultdict

from conformance.checks.journal_facts import SeenRecord, SeenRow
from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from mock_dvcqg.contract.codes import DossierStatus

NOTHING_LOST = rule(
    "resilience.nothing-lost",
    "CV5632-CV3-1",
    expected=(
        "Dữ liệu phát sinh trong thời gian gián đoạn được đồng bộ đầy đủ sau khi kết nối thông suốt.",
        "What arose during the interruption is synchronised in full afterwards.",
    ),
    hint=(
        "Giữ dữ liệu chờ đồng bộ trong hàng đợi bền vững và gửi lại cho tới khi Cổng DVCQG trả lời thành công; "
        "không bỏ qua khi "
        "hết số lần thử.",
        "Keep what is to be sent in a durable queue and send it again until the portal answers; never give it up.",
    ),
)
NOTHING_DOUBLED = rule(
    "resilience.nothing-doubled",
    "CV5632-CV3-2",
    expected=(
        "Mỗi bước xử lý chỉ có một dòng tiến độ với một thời điểm, dù phải gửi lại.",
        "Each act of handling has one progress row with one time, even when sent again.",
    ),
    hint=(
        "Khi gửi lại, dùng nguyên bản tin đã gửi (cùng ThoiDiemXuLy); không lấy thời điểm gửi lại làm thời điểm xử lý.",
        "Send again the very message sent before, with the same ThoiDiemXuLy; never take the time of sending as the "
        "act's.",
    ),
)


def nothing_lost(
    records: list[SeenRecord], rows: list[SeenRow], status: DossierStatus, *, caught_up: bool
) -> list[Observation]:
    """Whether a state reached while the portal was away is there, as record and as progress.

    ``caught_up``: something the same province sent later has come through, so absence is proof.
    """
    record = next((seen for seen in records if seen.record.status == status), None)
    row = next((seen for seen in rows if seen.row.status == status), None)
    if record is not None and row is not None:
        vi = f"Trạng thái «{status.label}» đã được đồng bộ, gồm bản ghi hồ sơ và tiến độ."
        return [NOTHING_LOST.kept(vi, f"Status {status} is there, as record and progress.", row.where)]
    lacking = "bản ghi hồ sơ" if record is None else "dòng tiến độ"
    if caught_up:
        vi = f"Dữ liệu phát sinh sau đã được đồng bộ nhưng vẫn thiếu {lacking} của trạng thái «{status.label}»."
        return [NOTHING_LOST.broken(vi, f"Later data came through, status {status} is still missing.")]
    vi = f"Chưa thấy {lacking} của trạng thái «{status.label}» trong thời gian chờ."
    return [NOTHING_LOST.cannot_tell(vi, f"Status {status} was not seen in time.")]


def nothing_doubled(rows: list[SeenRow], resent: bool) -> list[Observation]:
    """Whether no act stands twice with different times (D-56)."""
    times: dict[tuple[str, str, str, str], dict[str, SeenRow]] = defaultdict(dict)
    for seen in rows:
        times[seen.act].setdefault(seen.row.handled_at, seen)
    doubled = [list(found.values()) for found in times.values() if len(found) > 1]
    if doubled:
        first, *_, last = doubled[0]
        vi = (
            f"Bước «{first.row.action or first.row.status}» có {len(doubled[0])} dòng tiến độ với thời điểm khác "
            f"nhau: "
            f"{first.row.handled_at} và {last.row.handled_at}."
        )
        en = f"The act «{first.row.action or first.row.status}» has {len(doubled[0])} rows with different times."
        return [NOTHING_DOUBLED.broken(vi, en, last.where)]
    if not rows or not resent:
        vi, en = "Chưa thấy HTTT GQTTHC gửi lại.", "The province was not seen sending again."
        return [NOTHING_DOUBLED.cannot_tell(vi, en)]
    vi, en = "Gửi lại đúng dữ liệu cũ, không trùng tiến độ.", "The same data was sent again; nothing is doubled."
    return [NOTHING_DOUBLED.kept(vi, en, rows[-1].where)]
