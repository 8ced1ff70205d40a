"""What may wait for a fee: reception at status 6, and the result at status 9 (Hà Tĩnh 2 Bước 1.c, 4.b; D-39)."""

from typing import Any

import pytest

FEE = {"TenPhiLePhi": "Phí", "MaPhiLePhi": "P1", "HinhThucThu": "4", "Gia": "8000", "LoaiPhiLePhi": "1"}
MISSING = ("DanhSachGiayToKetQua", "deliverable-missing")


def found(judge: Any, **changes: Any) -> list[tuple[str, str]]:
    done = {
        "TrangThaiHoSo": "9",
        "NgayKetThucXuLy": "20261121100000",
        "DanhSachLePhi": [FEE],
        "DuocThanhToanTrucTuyen": "3",
        "DanhSachGiayToKetQua": [],
    }
    return list(judge.found(**(done | changes)))


def test_a_processed_dossier_with_an_unpaid_fee_may_hold_its_result_back(judge: Any) -> None:
    assert MISSING not in found(judge)


@pytest.mark.parametrize(
    "changes",
    [
        {"DuocThanhToanTrucTuyen": "1"},
        {"DuocThanhToanTrucTuyen": "2"},
        {"DanhSachLePhi": []},
        {"DanhSachLePhi": [FEE | {"Gia": "0"}]},
        {"TrangThaiHoSo": "10", "NgayTra": "20261121110000"},
    ],
)
def test_otherwise_the_result_is_missing(judge: Any, changes: dict[str, Any]) -> None:
    assert MISSING in found(judge, **changes)


@pytest.mark.parametrize(
    ("status", "missing"), [("5", False), ("6", False), ("8", False), ("2", True), ("4", True), ("9", True)]
)
def test_a_dossier_that_waits_for_papers_or_the_fee_or_is_taken_back_need_not_be_received(
    judge: Any, status: str, missing: bool
) -> None:
    found = judge.found(TrangThaiHoSo=status, NgayTiepNhan="", NgayHenTra="", DanhSachLePhi=[FEE])
    assert (("NgayTiepNhan", "required") in found) is missing
