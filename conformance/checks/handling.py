"""Judges handling: received, handled, returned in that order, and the result shown to the portal."""

from conformance.checks.journal_facts import SeenRecord, SeenRow, latest_with_status
from conformance.checks.observation import Observation
from conformance.checks.rule import Rule, rule
from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.wire_time import from_wire

RECEIVED, IN_PROGRESS, RETURNED = DossierStatus.RECEIVED, DossierStatus.IN_PROGRESS, DossierStatus.RETURNED
_COMPLETED = (DossierStatus.PROCESSED, DossierStatus.RETURNED)

IN_ORDER = rule(
    "handling.in-order",
    "CV5632-4a-B2-1",
    expected=(
        "Tiến độ trên Cổng DVCQG thể hiện hồ sơ được tiếp nhận, xử lý rồi trả kết quả, đúng trình tự.",
        "The progress at the portal shows the dossier received, handled and then returned.",
    ),
    hint=(
        "Gửi CapNhatTienDoHoSoMC cho mỗi bước xử lý với đúng thời điểm của bước đó; không chuyển thẳng từ tiếp nhận "
        "sang "
        "trả kết quả.",
        "Send CapNhatTienDoHoSoMC for each act with the act's own time; do not jump from reception to return.",
    ),
)
_SYNC_HINT = (
    "Sau khi trả kết quả, gửi DongBoHoSoMC với TrangThaiHoSo 9 rồi 10 và DanhSachGiayToKetQua có đường dẫn tập tin "
    "kết quả.",
    "After the return send DongBoHoSoMC with TrangThaiHoSo 9 and then 10 and the result's link in "
    "DanhSachGiayToKetQua.",
)
COMPLETED = rule(
    "handling.completed",
    "CV5632-5a-KT-1",
    expected=(
        "Hồ sơ được xử lý xong, trả kết quả và kết quả mới được đồng bộ lên Cổng DVCQG.",
        "The dossier is completed and returned, and its new result synchronised to the portal.",
    ),
    hint=_SYNC_HINT,
)
COUNTER_COMPLETED = rule(
    "handling.counter-completed",
    "CV5632-4b-B3-1",
    expected=(
        "Hồ sơ nộp trực tiếp được trả kết quả và đồng bộ như hồ sơ nộp trực tuyến.",
        "The in-person dossier is returned and synchronised like an online one.",
    ),
    hint=_SYNC_HINT,
)


def handled_in_order(records: list[SeenRecord], rows: list[SeenRow], *, at_once: bool = False) -> list[Observation]:
    """Whether reception, handling and return stand in that order, once the return was seen (5632 4.a Bước 2).

    ``at_once``: what is settled at once needs no handling of its own between reception and return (NĐ 61/2018 Đ17 k4).
    """
    final = latest_with_status(records, RETURNED)
    if final is None:
        vi, en = "Chưa thấy hồ sơ được trả kết quả trên Cổng DVCQG.", "The dossier was not seen as returned."
        return [IN_ORDER.cannot_tell(vi, en)]
    seen = {seen.record.status for seen in records} | {seen.row.status for seen in rows}
    missing = [status for status in ((RECEIVED,) if at_once else (RECEIVED, IN_PROGRESS)) if status not in seen]
    if missing:
        names = ", ".join(f"«{status.label}»" for status in missing)
        vi = f"Hồ sơ đã trả kết quả nhưng không có tiến độ {names}."
        return [IN_ORDER.broken(vi, f"The dossier is returned without status {', '.join(missing)}.", final.where)]
    if not _times_rise(rows) or not _states_rise(records):
        vi = "Tiến độ ghi việc trả kết quả hoặc xử lý trước việc tiếp nhận."
        return [IN_ORDER.broken(vi, "The progress shows return or handling before reception.", final.where)]
    vi, en = "Tiếp nhận, xử lý, trả kết quả đúng trình tự.", "Received, handled and returned in order."
    return [IN_ORDER.kept(vi, en, final.where)]


def completed_with_result(
    by: Rule, records: list[SeenRecord], statuses: tuple[DossierStatus, ...], *, channel: str = ""
) -> list[Observation]:
    """Whether the dossier reached its end with a result and a link, in the channel it was filed by."""
    missing = [status for status in statuses if latest_with_status(records, status) is None]
    final = latest_with_status(records, RETURNED)
    if final is None or (missing and RETURNED in missing):
        vi, en = "Chưa thấy hồ sơ được trả kết quả trên Cổng DVCQG.", "The dossier was not seen as returned."
        return [by.cannot_tell(vi, en)]
    if missing:
        names = ", ".join(f"«{status.label}»" for status in missing)
        vi = f"Hồ sơ đã trả kết quả nhưng chưa từng có trạng thái {names}."
        return [by.broken(vi, f"The dossier is returned but never had status {', '.join(missing)}.", final.where)]
    if channel and final.record.channel != channel:
        vi = f"Hồ sơ trả kết quả ghi kênh thực hiện «{final.record.channel}»."
        return [by.broken(vi, f"The record says KenhThucHien «{final.record.channel}».", final.where)]
    if not any(deliverable.url for deliverable in final.record.deliverables):
        vi = "Hồ sơ đã trả kết quả nhưng bản ghi không có kết quả nào có đường dẫn."
        return [by.broken(vi, "The dossier is returned but its record has no result with a link.", final.where)]
    vi = f"Hồ sơ {final.record.dossier_code} đã trả kết quả, kết quả đã đồng bộ."
    return [by.kept(vi, f"Dossier {final.record.dossier_code} is returned, its result synchronised.", final.where)]


def _times_rise(rows: list[SeenRow]) -> bool:
    """Reception is the earliest of the acts that follow filing, the return not before any handling."""
    times = {status: [row for row in rows if row.row.status == status] for status in (RECEIVED, IN_PROGRESS)}
    ends = [moment for row in rows if row.row.status in _COMPLETED if (moment := _moment(row))]
    received = [moment for row in times[RECEIVED] if (moment := _moment(row))]
    handled = [moment for row in times[IN_PROGRESS] if (moment := _moment(row))]
    if received and handled and min(handled) < min(received):
        return False
    return not (ends and (received or handled) and max(ends) < max([*received, *handled]))


def _moment(seen: SeenRow) -> float | None:
    try:
        moment = from_wire(seen.row.handled_at)
    except ValueError:
        return None
    return moment.timestamp() if moment else None


def _states_rise(records: list[SeenRecord]) -> bool:
    states = [seen.record.status for seen in records]
    ends = [place for place, status in enumerate(states) if status in _COMPLETED]
    early = [place for place, status in enumerate(states) if status in (RECEIVED, IN_PROGRESS)]
    return not (ends and early and min(ends) < max(early))
