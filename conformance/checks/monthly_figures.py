"""Judges the monthly figures that a body reports: what was settled after its appointed day counts as late (QĐ 766)."""

from collections.abc import Sequence

from pydantic import ValidationError

from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.statistics import DossierStatistics

FIGURES = "DongBoThongKeHoSo"
ON_TIME = rule(
    "monthly-figures.on-time",
    "QD766-TD-1",
    expected=(
        "Hồ sơ giải quyết sau ngày hẹn trả được tính là trễ hạn, hồ sơ giải quyết đúng hẹn được tính là đúng hạn.",
        "What is settled after its appointed day counts as late, what is settled in time as on time.",
    ),
    hint=(
        "So ngày kết thúc xử lý với ngày hẹn trả của từng hồ sơ khi lập DongBoThongKeHoSo.",
        "Hold the end of the handling against each dossier's appointed day for DongBoThongKeHoSo.",
    ),
)


def counted_by_day(entries: Sequence[JournalEntry], unit_code: str, *, late: bool) -> list[Observation]:
    """Whether the latest report of the unit counts its one settled dossier as what it was."""
    found = [(entry, row) for entry in entries if entry.service == FIGURES for row in _rows(entry)]
    mine = [(entry, row) for entry, row in found if row.unit_code == unit_code]
    if not mine or not _number(mine[-1][1].handled):
        vi, en = "Số liệu tháng chưa có hồ sơ đã giải quyết.", "The figures tell of no settled dossier yet."
        return [ON_TIME.cannot_tell(vi, en)]
    entry, row = mine[-1]
    where = f"journal:{entry.seq}"
    told = f"đúng hạn {row.handled_on_time}, trễ hạn {row.handled_late}"
    wrong = _number(row.handled_late) == 0 if late else _number(row.handled_late) > 0
    if wrong:
        vi = f"Số liệu tháng ghi {told}; hồ sơ {'đã quá ngày hẹn trả' if late else 'được giải quyết đúng hẹn'}."
        en = f"Told: on time {row.handled_on_time}, late {row.handled_late}; it was {'late' if late else 'on time'}."
        return [ON_TIME.broken(vi, en, where)]
    return [ON_TIME.kept(f"Số liệu tháng ghi {told}.", f"Late: {row.handled_late}.", where)]


def _rows(entry: JournalEntry) -> list[DossierStatistics]:
    data = entry.request.get("data") if isinstance(entry.request, dict) else None
    rows = []
    for raw in data if isinstance(data, list) else []:
        try:
            rows.append(DossierStatistics.model_validate(raw))
        except ValidationError:
            continue
    return rows


def _number(text: str) -> int:
    return int(text) if text.strip().isdigit() else 0
