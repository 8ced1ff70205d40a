"""Requests for supplements (yêu cầu bổ sung): DanhSachHoSoBoSung and the rows with status 5 (facts 3.3, 3.5)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mock_dvcqg.contract.dossier_record import DossierRecord, ProgressRow
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.metrics import Metric
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.dossier_times import read_time

_TIMES = ("NgayBoSung", "NgayTiepNhanBoSung", "NgayHenTraTruoc", "NgayHenTraMoi")


def judge_supplements(record: DossierRecord, rows: Sequence[ProgressRow]) -> Iterator[FieldFinding]:
    """Findings on the requests themselves and on their number."""
    for i, request in enumerate(record.supplements):
        yield from _request(f"DanhSachHoSoBoSung[{i}]", request)
    asked = max(len(record.supplements), times_asked(rows))
    if asked > 1:
        said = f"Đã yêu cầu bổ sung {asked} lần; hơn một lần thì hồ sơ bị tính chậm hạn"
        yield rules.SUPPLEMENT_MORE_THAN_ONCE.at("DanhSachHoSoBoSung", said)


def times_asked(rows: Sequence[ProgressRow]) -> int:
    """How often the rows, in their order, come to status 5."""
    statuses = [row.status for row in rows]
    return sum(status == "5" and before != "5" for before, status in zip(["", *statuses], statuses, strict=False))


def _request(path: str, request: Mapping[str, Any]) -> Iterator[FieldFinding]:
    if not str(request.get("NoiDungBoSung") or "").strip():
        yield rules.EXPECTED.at(f"{path}.NoiDungBoSung", "Nên có NoiDungBoSung: người dân đọc yêu cầu này")
    if not request.get("NgayBoSung"):
        said = "Nên có NgayBoSung: thời gian chờ bổ sung được trừ khi tính hạn"
        yield rules.EXPECTED.at(f"{path}.NgayBoSung", said, Metric.ON_TIME)
    for name in _TIMES:
        if read_time(name, str(request.get(name) or ""))[1]:
            said = f"{name} không có dạng yyyyMMddHHmmss (có hệ thống gửi ngày giờ theo dạng khác)"
            yield rules.SUPPLEMENT_TIME_FORM.at(f"{path}.{name}", said)
