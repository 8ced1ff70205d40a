"""«Thanh toán lệ phí hồ sơ»: found by dossier code or service name, own dossiers only, never paid twice."""

import asyncio
import json
from typing import Any

import httpx
import pytest

CODE = "H98.07-261122-0001"
PAYABLES = "/api/citizen/payables"


async def find(platform: Any, **asked: str) -> list[dict[str, Any]]:
    answer = await platform.http.get(PAYABLES, params=asked)
    assert answer.status_code == 200, answer.text
    return list(answer.json())


async def pay(platform: Any, code: str = CODE) -> httpx.Response:
    answer: httpx.Response = await platform.http.post(f"{PAYABLES}/{code}/pay")
    return answer


async def test_nobody_sees_fees_without_signing_in(platform: Any) -> None:
    assert (await platform.http.get(PAYABLES)).status_code == 401
    assert (await pay(platform)).status_code == 401


async def test_the_province_says_what_is_owed(platform: Any, province: Any) -> None:
    await platform.sync()
    province.payables[CODE] = platform.payable(
        PhiLePhi=[{"LoaiPhiLePhi": "2", "MaPhiLePhi": "2", "TenPhiLePhi": "Lệ phí", "SoTien": 150000}],
        DSKhoanNop=[{"NoiDung": "Lệ phí", "SoTien": "150000"}],
    )
    await platform.sign_in()
    (found,) = await find(platform, dossier_code=CODE)
    assert (found["source"], found["total_vnd"], found["state"]) == ("province", 150000, "due")
    assert found["fees"] == [{"name": "Lệ phí", "kind": "Lệ phí", "amount_vnd": 150000}]
    asked = next(each for each in province.asked if each.path.endswith("dptracuuthanhtoanhs"))
    assert asked.json() == {"MaHoSo": CODE}
    entry = platform.journal(surface="payment", service="payable")[0]
    assert (entry.error_code, entry.findings) == ("0", [])


@pytest.mark.parametrize("wanted", ["lý lịch tư pháp", "ly lich tu phap", "Phiếu lý lịch"])
async def test_a_service_name_finds_the_dossier_with_or_without_marks(platform: Any, wanted: str) -> None:
    await platform.sync()
    await platform.sign_in()
    assert [each["dossier_code"] for each in await find(platform, service=wanted)] == [CODE]
    assert await find(platform, service="hộ chiếu") == []


@pytest.mark.parametrize(
    ("status", "phase"), [("1", "trước khi tiếp nhận"), ("6", "sau khi tiếp nhận"), ("9", "sau khi có kết quả")]
)
async def test_the_synced_fees_are_shown_while_the_province_cannot_be_asked(
    platform: Any, status: str, phase: str
) -> None:
    await platform.sync(TrangThaiHoSo=status)
    platform.member(base_url="http://127.0.0.1:9")
    await platform.sign_in()
    (found,) = await find(platform, dossier_code=CODE)
    assert (found["source"], found["total_vnd"], found["phase"]) == ("record", 200000, phase)
    assert "Không kết nối được" in found["problem"]


async def test_without_a_search_the_list_asks_no_province(platform: Any, province: Any) -> None:
    await platform.sync()
    await platform.sign_in()
    assert [each["dossier_code"] for each in await find(platform)] == [CODE]
    assert province.asked == []


async def test_paying_leads_to_the_page_and_the_province_is_told_the_dossier(platform: Any, province: Any) -> None:
    await platform.sync()
    province.payables[CODE] = platform.payable()
    await platform.sign_in()
    path = httpx.URL((await pay(platform)).json()["url"]).path
    await platform.pay(path)
    (confirm,) = await province.confirmed()
    assert confirm["MaHoSo"] == CODE
    assert confirm["MaThamChieu"] == f"{CODE}20261122080000"
    assert 'href="/dich-vu-cong-cua-toi"' in (await platform.http.get(f"{path}/ket-qua")).text
    assert (await find(platform, dossier_code=CODE))[0]["state"] == "paid"
    again = await pay(platform)
    assert again.status_code == 422
    assert "Đã thanh toán" in again.json()["error"]["message"]


async def test_two_who_click_at_once_are_led_to_the_same_payment(platform: Any, province: Any) -> None:
    await platform.sync()
    await platform.sign_in()
    answers = await asyncio.gather(*(pay(platform) for _ in range(6)))
    assert len({answer.json()["url"] for answer in answers}) == 1


async def test_an_open_payment_of_the_province_is_used_and_none_made_beside_it(platform: Any) -> None:
    await platform.sync()
    _, path = await platform.begun()
    await platform.sign_in()
    assert httpx.URL((await pay(platform)).json()["url"]).path == path


async def test_while_the_bank_has_not_answered_nothing_can_be_paid_again(platform: Any) -> None:
    await platform.sync()
    _, path = await platform.begun()
    await platform.pay(path, "qua-thoi-gian")
    await platform.sign_in()
    assert (await find(platform, dossier_code=CODE))[0]["state"] == "pending"
    assert (await pay(platform)).status_code == 422


async def test_another_persons_dossier_is_neither_shown_nor_paid(platform: Any, province: Any) -> None:
    await platform.sync()
    province.payables[CODE] = platform.payable()
    await platform.sign_in(platform.people()[1])
    assert await find(platform, dossier_code=CODE) == []
    assert await find(platform, service="lý lịch") == []
    assert (await pay(platform)).status_code == 404


async def test_a_dossier_that_is_not_synced_is_shown_to_the_payer_the_province_names(
    platform: Any, province: Any
) -> None:
    province.payables[CODE] = platform.payable()
    await platform.sign_in()
    assert [each["source"] for each in await find(platform, dossier_code=CODE)] == ["province"]
    await platform.sign_in(platform.people()[1])
    assert await find(platform, dossier_code=CODE) == []


async def test_an_answer_of_one_means_nothing_more_to_pay(platform: Any, province: Any) -> None:
    await platform.sync()
    province.payables[CODE] = {"error_code": "1", "message": []}
    await platform.sign_in()
    assert (await find(platform, dossier_code=CODE))[0]["state"] == "paid"
    assert (await pay(platform)).status_code == 422


@pytest.mark.parametrize(
    "answer",
    [
        {"error_code": 0, "message": {"MaHoSo": "H98.07-261122-9999"}},
        {"error_code": 0, "message": "không phải JSON"},
        {"error_code": 0, "message": {"MaHoSo": CODE, "PhiLePhi": [{"SoTien": "1"}], "DSKhoanNop": [{"SoTien": "2"}]}},
        {"error_code": 0, "message": {"MaHoSo": CODE, "PhiLePhi": [{"SoTien": -5}]}},
        {"error_code": "xyz"},
        {},
    ],
)
async def test_an_answer_that_says_no_amount_falls_back_on_the_synced_fees(
    platform: Any, province: Any, answer: dict[str, Any]
) -> None:
    await platform.sync()
    province.payables[CODE] = answer
    await platform.sign_in()
    (found,) = await find(platform, dossier_code=CODE)
    assert (found["source"], found["total_vnd"]) == ("record", 200000)
    assert found["problem"]


async def test_the_facts_may_stand_in_message_as_text_or_beside_it(platform: Any, province: Any) -> None:
    await platform.sync()
    await platform.sign_in()
    told = platform.payable()["message"]
    for answer in ({"error_code": "0", "message": json.dumps(told)}, {"error_code": "00", "message": "", **told}):
        province.payables[CODE] = answer
        assert (await find(platform, dossier_code=CODE))[0]["source"] == "province"


async def test_a_page_of_another_site_begins_no_payment(platform: Any) -> None:
    await platform.sync()
    await platform.sign_in()
    answer = await platform.http.post(f"{PAYABLES}/{CODE}/pay", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
