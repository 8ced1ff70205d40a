"""Times of a dossier record: their form, their order, and none after the realm's now (facts 1.3, 11 #3)."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from mock_dvcqg.contract.dossier_record import DossierRecord
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.wire_time import from_wire, to_wire
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.record_facts import is_finished

CLOCK_TOLERANCE = timedelta(seconds=60)
"""how far a sender's clock may be ahead of the portal's: a mock convention"""
_FIELDS = {
    "submitted_at": "NgayNopHoSo",
    "received_at": "NgayTiepNhan",
    "due_at": "NgayHenTra",
    "processed_at": "NgayKetThucXuLy",
    "returned_at": "NgayTra",
    "refused_at": "NgayTuChoi",
}
_ORDER = (
    ("submitted_at", "received_at"),
    ("received_at", "processed_at"),
    ("submitted_at", "processed_at"),
    ("received_at", "returned_at"),
    ("processed_at", "returned_at"),
    ("submitted_at", "refused_at"),
)


def judge_times(record: DossierRecord, now: datetime) -> Iterator[FieldFinding]:
    """Findings on the six times of a record."""
    times: dict[str, datetime | None] = {}
    for attribute, name in _FIELDS.items():
        moment, findings = read_time(name, getattr(record, attribute))
        times[attribute] = moment
        yield from findings
        if attribute != "due_at":
            yield from not_in_future(name, moment, now)
    yield from _order(times)
    yield from _by_status(record)
    processed, due = times["processed_at"], times["due_at"]
    if processed and due and processed > due:
        said = f"NgayKetThucXuLy ({to_wire(processed)}) sau NgayHenTra ({to_wire(due)}): hồ sơ bị tính quá hạn"
        yield rules.PROCESSED_LATE.at("NgayKetThucXuLy", said)


def _by_status(record: DossierRecord) -> Iterator[FieldFinding]:
    """Times that a status calls for."""
    if is_finished(record) and not record.processed_at:
        yield rules.PROCESSED_TIME_MISSING.at("NgayKetThucXuLy", "Hồ sơ đã xử lý xong nhưng thiếu NgayKetThucXuLy")
    if record.status == "10" and not record.returned_at:
        yield rules.RETURNED_TIME_MISSING.at("NgayTra", "Hồ sơ đã trả kết quả (10) nên có NgayTra")
    if record.status == "3" and not record.refused_at:
        yield rules.REFUSED_TIME_MISSING.at("NgayTuChoi", "Hồ sơ không được tiếp nhận (3) nên có NgayTuChoi")


def read_time(path: str, text: str) -> tuple[datetime | None, list[FieldFinding]]:
    """The moment of a wire time, or a finding on its form."""
    try:
        return from_wire(text), []
    except (ValueError, OverflowError):
        said = f"{path} = «{text[:40]}» không đúng dạng yyyyMMddHHmmss"
        return None, [rules.TIME_FORMAT.at(path, said)]


def not_in_future(path: str, moment: datetime | None, now: datetime) -> Iterator[FieldFinding]:
    """A finding when a moment is later than now and the tolerance."""
    if moment and moment > now + CLOCK_TOLERANCE:
        yield rules.TIME_IN_FUTURE.at(path, f"{path} = {to_wire(moment)} sau thời điểm hiện tại {to_wire(now)}")


def _order(times: dict[str, datetime | None]) -> Iterator[FieldFinding]:
    for first, second in _ORDER:
        earlier, later = times[first], times[second]
        if earlier and later and earlier > later:
            names = _FIELDS[first], _FIELDS[second]
            said = f"{names[0]} ({to_wire(earlier)}) phải không muộn hơn {names[1]} ({to_wire(later)})"
            yield rules.TIME_ORDER.at(names[1], said)
    received, due = times["received_at"], times["due_at"]
    if received and due and due < received:
        yield rules.DUE_BEFORE_RECEPTION.at("NgayHenTra", "NgayHenTra trước NgayTiepNhan")
