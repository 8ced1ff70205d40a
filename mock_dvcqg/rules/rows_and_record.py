"""What the progress rows and the dossier record say of each other, once rows have come (facts 3.5, 9.3).

The scoring takes the end of processing from the rows: the time of 9, else of 10, else of 8 or 3, else of a single 5.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from mock_dvcqg.contract.dossier_record import DossierRecord, ProgressRow
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.wire_time import to_wire
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.dossier_times import CLOCK_TOLERANCE, read_time
from mock_dvcqg.rules.progress import moment_of
from mock_dvcqg.rules.supplements import times_asked

_END = (("9",), ("10",), ("8", "3"))


def judge_record_by_rows(record: DossierRecord, rows: Sequence[ProgressRow]) -> Iterator[FieldFinding]:
    """Findings on the stored record against all rows of its dossier, oldest first."""
    yield from judge_last_row(record.status, rows[-1].status if rows else None)
    yield from judge_processed_time(record, rows)
    if times_asked(rows) > 1:
        said = f"Tiến độ có {times_asked(rows)} lần yêu cầu bổ sung; hơn một lần thì hồ sơ bị tính chậm hạn"
        yield rules.SUPPLEMENT_MORE_THAN_ONCE.at("TrangThai", said)


def judge_last_row(status: str, progress_status: str | None) -> Iterator[FieldFinding]:
    """A finding when, after progress came, the last row's status is not the record's."""
    if progress_status is None or progress_status == status:
        return
    said = f"Dòng tiến độ cuối cùng có TrangThai = {progress_status}, hồ sơ có TrangThaiHoSo = {status}"
    yield rules.STATUS_DIFFERS_FROM_PROGRESS.at("TrangThai", said)


def judge_processed_time(record: DossierRecord, rows: Sequence[ProgressRow]) -> Iterator[FieldFinding]:
    """A finding when NgayKetThucXuLy is not the time that the rows give for the end."""
    by_record, by_rows = read_time("NgayKetThucXuLy", record.processed_at)[0], end_of(rows)
    if by_record is None or by_rows is None or abs(by_record - by_rows) <= CLOCK_TOLERANCE:
        return
    said = f"NgayKetThucXuLy = {to_wire(by_record)}, theo dòng tiến độ kết thúc lúc {to_wire(by_rows)}"
    yield rules.PROCESSED_TIME_DIFFERS.at("NgayKetThucXuLy", said)


def end_of(rows: Sequence[ProgressRow]) -> datetime | None:
    """When the rows say that processing ended; ``None`` while they do not."""
    for statuses in _END:
        ends = [moment for row in rows if row.status in statuses and (moment := moment_of(row))]
        if ends:
            return ends[0]
    waits = [row for row in rows if row.status == "5"]
    return moment_of(waits[0]) if len(waits) == 1 and rows[-1] is waits[0] else None
