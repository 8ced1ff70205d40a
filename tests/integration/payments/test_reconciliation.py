"""The daily list: what the platform was paid for a member, against the member's own list."""

from typing import Any

import pytest

from mock_dvcqg.contract.payment import RECONCILE_ORDER, checksum, checksum_of
from mock_dvcqg.contract.wire_time import vietnam_date

PATH = "/members/H98/payments/reconciliation"


async def paid(platform: Any, *references: str) -> list[dict[str, Any]]:
    for reference in references:
        _, path = await platform.begun(MaThamChieu=reference)
        await platform.pay(path)
    shown = (await platform.control("GET", "/payments", params={"state": "paid"})).json()
    return sorted(shown, key=lambda payment: str(payment["reference"]))


def message(platform: Any, **changes: Any) -> dict[str, Any]:
    day = f"{vietnam_date(platform.realm.clock.now()):%Y%m%d}"
    member = platform.member()
    asked = {"LoaiBanTin": "RECONCILE", "PhienBan": "1.0.6", "MaDoiTac": member.payment_partner, "NgayDoiSoat": day}
    asked |= changes
    return asked | {"MaXacThuc": checksum_of(asked, RECONCILE_ORDER, member.payment_secret)}


async def test_the_list_holds_what_was_paid_that_day_with_its_checksum(platform: Any) -> None:
    shown = await paid(platform, "a", "b")
    _, path = await platform.begun(MaThamChieu="c")
    await platform.pay(path, "tu-choi")
    day = str(vietnam_date(platform.realm.clock.now()))
    made = (await platform.control("GET", PATH, params={"day": day})).json()
    assert [line["reference"] for line in made["lines"]] == ["a", "b"]
    assert {line["state"] for line in made["lines"]} == {"not-compared"}
    assert (made["count"], made["total_vnd"]) == (2, 400000)
    fields = [text for each in shown for text in (each["reference"], each["transaction_code"], "200000")]
    assert made["checksum"] == checksum(fields, platform.member().payment_secret)
    other = (await platform.control("GET", PATH, params={"day": "2020-01-01"})).json()
    assert other["lines"] == []


async def test_a_posted_list_is_told_apart_line_by_line(platform: Any) -> None:
    await paid(platform, "a", "b", "c")
    own = [{"MaThamChieu": "a", "SoTien": "200000"}, {"MaThamChieu": "b", "SoTien": "1"}, {"MaThamChieu": "x"}]
    order = {"day": str(vietnam_date(platform.realm.clock.now())), "transactions": own}
    made = (await platform.control("POST", PATH, json=order)).json()
    states = {line["reference"]: line["state"] for line in made["lines"]}
    assert states == {"a": "matched", "b": "amount-differs", "c": "platform-only", "x": "province-only"}


async def test_a_member_downloads_its_own_list_as_json_or_csv(platform: Any) -> None:
    await paid(platform, "a")
    listed = await platform.send(message(platform, DanhSachGiaoDich=[{"MaThamChieu": "a", "SoTien": 200000}]))
    assert (listed["MaLoi"], listed["SoGiaoDich"], listed["TongTien"]) == ("00", "1", "200000")
    assert listed["DanhSach"][0]["KetQua"] == "KHOP"
    csv = await platform.send(message(platform, DinhDang="csv"))
    assert csv["DanhSach"].startswith("MaThamChieu,MaGiaoDich,SoTien")


async def test_a_member_never_sees_anothers_list(platform: Any) -> None:
    await paid(platform, "a")
    other = platform.member("H97")
    asked = message(platform, MaDoiTac=other.payment_partner)
    assert (await platform.send(asked))["MaLoi"] == "02"
    asked["MaXacThuc"] = checksum_of(asked, RECONCILE_ORDER, other.payment_secret)
    assert (await platform.send(asked))["DanhSach"] == []


@pytest.mark.parametrize(
    "changes", [{"NgayDoiSoat": "hôm nay"}, {"NgayDoiSoat": "20261332"}, {"DanhSachGiaoDich": "x"},
                {"DanhSachGiaoDich": [1]}, {"DanhSachGiaoDich": [{"MaThamChieu": "x" * 300}]}]
)  # fmt: skip
async def test_a_bad_day_or_list_is_refused(platform: Any, changes: dict[str, Any]) -> None:
    assert (await platform.send(message(platform, **changes)))["MaLoi"] == "05"


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/payments"), ("GET", "/payments/callbacks"), ("POST", "/payments/x/settle"),
     ("POST", "/payments/callbacks/1/send"), ("GET", PATH), ("POST", PATH)],
)  # fmt: skip
async def test_payments_under_control_need_its_token(platform: Any, method: str, path: str) -> None:
    answer = await platform.http.request(method, f"/control/realms/default{path}", json={})
    assert answer.status_code == 401


async def test_what_is_not_there_is_not_found(platform: Any) -> None:
    settle = await platform.control("POST", "/payments/khong-co/settle", json={})
    send = await platform.control("POST", "/payments/callbacks/99/send")
    member = await platform.control("GET", "/members/H11/payments/reconciliation", params={"day": "2026-01-01"})
    assert {settle.status_code, send.status_code, member.status_code} == {404}
