"""What the record says of supplements: each request of the agency, what it asked for, whether it was answered."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from mock_dvcqg.contract.wire_time import to_wire
from reference_httt.rules.model import CaseFile, PaperRequest, RequestKind


def supplements_told(case: CaseFile) -> list[dict[str, Any]]:
    """DanhSachHoSoBoSung, oldest first; a correction of the e-form asks for no paper."""
    return [_supplement(i, asked) for i, asked in enumerate(_rounds(case.requests), 1)]


def _rounds(requests: Iterable[PaperRequest]) -> list[list[PaperRequest]]:
    """What was asked together stands together: one request of the agency may ask for several things."""
    return [list(together) for _, together in groupby(requests, key=lambda request: request.at)]


def _supplement(position: int, asked: Sequence[PaperRequest]) -> dict[str, Any]:
    first = asked[0]
    papers = [r.component_code for r in asked if r.kind is not RequestKind.CORRECTION]
    return {
        "HoSoBoSungId": f"{first.dossier_code}-BS{position}",
        "NguoiYeuCauBoSung": first.officer,
        "NoiDungBoSung": "; ".join(r.text for r in asked),
        "NgayBoSung": to_wire(first.at),
        "TrangThaiBoSung": "True" if all(r.answered_at for r in asked) else "False",
        "DanhSachGiayToBoSung": [{"MaThanhPhanHoSo": code} for code in papers],
    }
