"""MaXacThuc: vectors computed by hand with ``printf '%s' '<text>' | sha256sum``, in the field orders of facts 7.2."""

import hashlib
from typing import Any

import pytest

from mock_dvcqg.contract.payment import (
    CONFIRM_ORDER,
    INIT_ORDER,
    KEYS_ORDER,
    RECONCILE_ORDER,
    REPLY_ORDER,
    checksum_of,
    is_checksum,
    with_checksum,
)

SECRET = "bi-mat-mo-phong"
INIT = {
    "LoaiBanTin": "INIT", "PhienBan": "1.0.6", "MaDoiTac": "H99", "MaThamChieu": "dvcH990126112200010001",
    "SoTien": "200000", "LoaiHinhThanhToan": "PAY", "MaKenhThanhToan": "1", "MaThietBi": "1", "NgonNgu": "vi-VN",
    "MaTienTe": "VND", "MaNganHang": "PAYMENT", "ThongTinGiaoDich": "THANH TOAN HO SO H99.01-261122-0001",
    "ThoiGianGD": "20261122083000", "Ip": "127.0.0.1",
}  # fmt: skip
CONFIRM = {
    "LoaiBanTin": "CONFIRM", "MaLoi": "00", "MaDoiTac": "H99", "MaThamChieu": "dvcH990126112200010001",
    "SoTien": 200000, "MaTienTe": "VND", "MaGiaoDich": "GD2611220000000001", "MaNganHang": "NHTN01",
    "ThoiGianGD": "20261122083100", "ThongTinGiaoDich": "THANH TOAN HO SO H99.01-261122-0001",
}  # fmt: skip
KEYS = {
    "PhienBan": "1.0.6", "MaDoiTac": "H99", "MaThamChieu": "dvcH990126112200010001", "ThoiGianGD": "20261122083000",
}  # fmt: skip
REPLY = {
    "MaLoi": "00", "MaDoiTac": "H99", "MaThamChieu": "dvcH990126112200010001", "ThoiGianGD": "20261122083100",
}  # fmt: skip
RECONCILE = {"LoaiBanTin": "RECONCILE", "PhienBan": "1.0.6", "MaDoiTac": "H99", "NgayDoiSoat": "20261122"}
VECTORS = [
    (
        INIT,
        INIT_ORDER,
        "INIT|1.0.6|H99|dvcH990126112200010001|200000|PAY|1|1|vi-VN|VND|PAYMENT|"
        "THANH TOAN HO SO H99.01-261122-0001|20261122083000|127.0.0.1|bi-mat-mo-phong",
        "3df2339ee27e27671e5f26239544725aaaa0112c5842a4ce3748a7347275b05f",
    ),
    (
        CONFIRM,
        CONFIRM_ORDER,
        "CONFIRM|00|H99|dvcH990126112200010001|200000|VND|GD2611220000000001|NHTN01|20261122083100|"
        "THANH TOAN HO SO H99.01-261122-0001|bi-mat-mo-phong",
        "fdad498703ca1e556decee5b2b55ee6f0f879c41e53a95be99ce48950dcade23",
    ),
    (
        {"LoaiBanTin": "QUERY", **KEYS},
        KEYS_ORDER,
        "QUERY|1.0.6|H99|dvcH990126112200010001|20261122083000|bi-mat-mo-phong",
        "7f987736c811cf465f88654778c1df7fcfd414f8fc08aad651d447884de6f3c4",
    ),
    (
        {"LoaiBanTin": "GET_BILL", **KEYS},
        KEYS_ORDER,
        "GET_BILL|1.0.6|H99|dvcH990126112200010001|20261122083000|bi-mat-mo-phong",
        "216547e4956b602d09703c0130945afb74d8564e0a2a599f8d676c415a946507",
    ),
    (
        REPLY,
        REPLY_ORDER,
        "00|H99|dvcH990126112200010001|20261122083100|bi-mat-mo-phong",
        "4308154663afe1cc2ef8465e53642749f06eefdc323258ab02568b4355a13f8d",
    ),
    (
        RECONCILE,
        RECONCILE_ORDER,
        "RECONCILE|1.0.6|H99|20261122|bi-mat-mo-phong",
        "f611ff1139bcca922385270d482e3a70331da7e733629c75141fe525222349fe",
    ),
]


@pytest.mark.parametrize(("message", "order", "text", "digest"), VECTORS, ids=lambda value: str(value)[:24])
def test_a_vector_holds(message: dict[str, Any], order: tuple[str, ...], text: str, digest: str) -> None:
    assert hashlib.sha256(text.encode()).hexdigest() == digest
    assert checksum_of(message, order, SECRET) == digest


def test_every_field_of_an_order_counts_and_no_other() -> None:
    whole = checksum_of(INIT, INIT_ORDER, SECRET)
    for name in INIT_ORDER:
        assert checksum_of(INIT | {name: "khac"}, INIT_ORDER, SECRET) != whole
    assert checksum_of(INIT | {"ThongTinBienLai": {"MaHoSo": "x"}}, INIT_ORDER, SECRET) == whole
    assert checksum_of(INIT, INIT_ORDER, SECRET + "x") != whole


def test_the_order_of_time_and_description_in_confirm_is_that_of_the_facts() -> None:
    swapped = (*CONFIRM_ORDER[:-2], "ThongTinGiaoDich", "ThoiGianGD")
    assert checksum_of(CONFIRM, CONFIRM_ORDER, SECRET) != checksum_of(CONFIRM, swapped, SECRET)


def test_a_number_counts_by_its_digits_and_an_absent_member_as_empty() -> None:
    assert checksum_of({"SoTien": 200000}, ("SoTien",), SECRET) == checksum_of(
        {"SoTien": "200000"}, ("SoTien",), SECRET
    )
    assert checksum_of({"Ip": None}, ("Ip",), SECRET) == checksum_of({}, ("Ip",), SECRET)


def test_vietnamese_counts_as_utf_8() -> None:
    digest = hashlib.sha256("Lệ phí|bí mật".encode()).hexdigest()
    assert checksum_of({"ThongTinGiaoDich": "Lệ phí"}, ("ThongTinGiaoDich",), "bí mật") == digest


@pytest.mark.parametrize("given", ["", "0" * 64, "é", "\ud800", "0" * 63, "-"])
def test_what_is_no_checksum_is_none(given: str) -> None:
    assert not is_checksum(given, checksum_of(INIT, INIT_ORDER, SECRET))


def test_capital_hex_digits_are_the_same_checksum() -> None:
    message = with_checksum(dict(CONFIRM), CONFIRM_ORDER, SECRET)
    assert is_checksum(message["MaXacThuc"].upper(), checksum_of(CONFIRM, CONFIRM_ORDER, SECRET))
