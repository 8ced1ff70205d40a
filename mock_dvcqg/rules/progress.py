"""Progress rows of CapNhatTienDoHoSoMC (facts 4): what one row must have, and how it stands among the others."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.dossier_record import ProgressRow
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.wire_time import from_wire
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.dossier_codes import judge_dossier_code
from mock_dvcqg.rules.dossier_fields import lengths, one_of
from mock_dvcqg.rules.dossier_times import not_in_future, read_time
from mock_dvcqg.rules.generation import unknown_members
from mock_dvcqg.rules.wire_shape import readable

_REQUIRED = {
    "dossier_code": "MaHoSo",
    "officer": "NguoiXuLy",
    "handled_at": "ThoiDiemXuLy",
    "status": "TrangThai",
}

MOST_IN_A_CALL = 10
"""rows that known systems send in one call (facts 4): more is taken, and noted"""
_NO_TIME = datetime.max.replace(tzinfo=UTC)


def read_row(raw: Any) -> tuple[ProgressRow, list[FieldFinding]]:
    """The row in any JSON value, and what had to be mended to read it."""
    mended, findings = readable(raw, ProgressRow)
    return ProgressRow.model_validate(mended), findings


def judge_row(row: ProgressRow, member: str, now: datetime) -> list[FieldFinding]:
    """Findings on one row taken by itself."""
    return [
        *_presence(row),
        *lengths(row),
        *unknown_members(row),
        *judge_dossier_code(row.dossier_code, member),
        *one_of("TrangThai", row.status, DossierStatus, rules.WRONG_VALUE),
        *_times(row, now),
    ]


def _presence(row: ProgressRow) -> Iterator[FieldFinding]:
    for attribute, name in _REQUIRED.items():
        if not getattr(row, attribute).strip():
            yield rules.PROGRESS_REQUIRED.at(name, f"Thiếu {name}")
    if not row.action.strip():
        yield rules.EXPECTED.at("NoiDungXuLy", "Nên có NoiDungXuLy: người dân đọc nội dung này")


def _times(row: ProgressRow, now: datetime) -> Iterator[FieldFinding]:
    handled_at, findings = read_time("ThoiDiemXuLy", row.handled_at)
    yield from findings
    yield from not_in_future("ThoiDiemXuLy", handled_at, now)
    started_at, findings = read_time("NgayBatDau", row.started_at)
    yield from findings
    yield from read_time("NgayKetThucTheoQuyDinh", row.due_at)[1]
    if started_at and handled_at and started_at > handled_at:
        yield rules.TIME_ORDER.at("NgayBatDau", "NgayBatDau phải không muộn hơn ThoiDiemXuLy")


def judge_number_of_rows(count: int) -> Iterator[FieldFinding]:
    """A notice when one call has more rows than known systems send."""
    if count > MOST_IN_A_CALL:
        said = f"Một lần gọi có {count} dòng tiến độ; các hệ thống đã biết gửi tối đa {MOST_IN_A_CALL} dòng mỗi lần"
        yield rules.PROGRESS_MORE_THAN_TEN.at("data", said)


def judge_among(row: ProgressRow, stored: Sequence[ProgressRow]) -> Iterator[FieldFinding]:
    """Findings on a new row against the rows that are there already, oldest first."""
    for other in stored:
        if same_step(other, row) and other.handled_at != row.handled_at:
            said = f"Bước này đã được gửi với ThoiDiemXuLy = {other.handled_at[:20]}; gửi lại phải giữ nguyên thời điểm"
            yield rules.PROGRESS_SAME_STEP.at("ThoiDiemXuLy", said)
            break
    last = max((moment for other in stored if (moment := moment_of(other))), default=None)
    mine = moment_of(row)
    if last and mine and mine < last:
        yield rules.PROGRESS_ORDER.at("ThoiDiemXuLy", "Dòng tiến độ đến sau nhưng có thời điểm trước dòng đã có")


def same_step(one: ProgressRow, other: ProgressRow) -> bool:
    """Whether two rows tell of the same step: status, action and officer alike."""
    return (one.status, one.action, one.officer) == (other.status, other.action, other.officer)


def moment_of(row: ProgressRow) -> datetime | None:
    """When the step was done; ``None`` when the row does not say so in a readable way."""
    try:
        return from_wire(row.handled_at)
    except (ValueError, OverflowError):
        return None


def in_order(rows: Sequence[ProgressRow]) -> list[ProgressRow]:
    """The rows by their own time; rows of one moment keep the order they came in, those without a time come last."""
    return sorted(rows, key=lambda row: (moment_of(row) is None, moment_of(row) or _NO_TIME))
