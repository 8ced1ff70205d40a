"""The metrics of QĐ 766 that dossiers tell: counted by the formulas known, nothing made up beyond them."""

from typing import Any

import pytest

from conformance.checks.index766 import LastSeen, is_on_time, shares_of
from mock_dvcqg.contract.dossier_record import DossierRecord

DUE, BEFORE, AFTER = "20261120170000", "20261119080000", "20261121080000"
RESULT = {"MaGiayToKetQua": "KQ.G15.000007", "DuongDanTepTinKetQua": "http://b.example/1"}

PAID = {"DanhSachLePhi": [{"Gia": "200000"}], "DuocThanhToanTrucTuyen": "1"}


def seen(supplements: int = 0, **fields: Any) -> LastSeen:
    given = {"TrangThaiHoSo": "10", "NgayHenTra": DUE, "NgayKetThucXuLy": BEFORE, **fields}
    return LastSeen(DossierRecord.model_validate(given), supplements)


@pytest.mark.parametrize(
    ("dossier", "on_time"),
    [
        (seen(), True),
        (seen(NgayKetThucXuLy=DUE), True),
        (seen(NgayKetThucXuLy=AFTER), False),
        (seen(1), True),
        (seen(1, NgayKetThucXuLy=AFTER), None),
        (seen(2), False),
        (seen(NgayHenTra=""), None),
        (seen(NgayKetThucXuLy="hôm qua"), None),
    ],
)
def test_on_time_is_told_only_where_the_record_says_it(dossier: LastSeen, on_time: bool | None) -> None:
    assert is_on_time(dossier) is on_time


def test_shares_are_of_finished_dossiers_and_payments_of_those_that_owe() -> None:
    dossiers = [
        seen(
            KenhThucHien="2",
            DanhSachGiayToKetQua=[RESULT],
            DanhSachLePhi=[{"Gia": "200000"}],
            DuocThanhToanTrucTuyen="1",
        ),
        seen(KenhThucHien="2", DanhSachGiayToKetQua=[{"MaGiayToKetQua": "KQ.1"}], DanhSachLePhi=[{"Gia": "50000"}]),
        seen(KenhThucHien="1", DanhSachGiayToKetQua=[RESULT], NgayKetThucXuLy=AFTER, DanhSachLePhi=[{"Gia": "0"}]),
        seen(1, NgayKetThucXuLy=AFTER),
        seen(TrangThaiHoSo="4", NgayKetThucXuLy="", KenhThucHien="2"),
    ]
    on_time, online, with_result, paid = shares_of(dossiers)
    assert (on_time.counted, on_time.of, on_time.undecided, on_time.percent) == (2, 3, 1, 66.67)
    assert (online.counted, online.of) == (1, 4)
    assert (with_result.counted, with_result.of) == (2, 4)
    assert (paid.counted, paid.of) == (1, 2)


def test_nothing_to_divide_by_is_no_number() -> None:
    assert [share.percent for share in shares_of([seen(TrangThaiHoSo="4")])] == [None] * 4
