"""The report of DongBoTrangThaiHoSo taken by itself (facts 2.3)."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.status_report import StatusReport
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.dossier_fields import lengths, one_of
from mock_dvcqg.rules.dossier_times import not_in_future, read_time
from mock_dvcqg.rules.generation import unknown_members
from mock_dvcqg.rules.wire_shape import readable


def read_status_report(raw: Any) -> tuple[StatusReport, list[FieldFinding]]:
    """The report in any JSON value, and what had to be mended to read it."""
    mended, findings = readable(raw, StatusReport)
    return StatusReport.model_validate(mended), findings


def judge_status_report(report: StatusReport, now: datetime) -> Iterator[FieldFinding]:
    """Findings on one report."""
    if not (report.dossier_code or report.own_code).strip():
        yield rules.REQUIRED.at("MaHoSo", "Thiếu MaHoSo và MaHoSoDonVi")
    for name, value in (("TrangThai", report.status), ("NgayXuLy", report.handled_at)):
        if not value.strip():
            yield rules.REQUIRED.at(name, f"Thiếu {name}")
    yield from lengths(report)
    yield from unknown_members(report)
    yield from one_of("TrangThai", report.status, DossierStatus, rules.WRONG_VALUE)
    moment, findings = read_time("NgayXuLy", report.handled_at)
    yield from findings
    yield from not_in_future("NgayXuLy", moment, now)
