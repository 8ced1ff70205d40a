"""The payment page: what the citizen sees, chooses and is led to; one settlement however often one clicks."""

import asyncio
from typing import Any

import pytest

RESULT = {
    "thanh-cong": "Thanh toán thành công",
    "tu-choi": "Thanh toán không thành công",
    "khong-du-so-du": "Tài khoản không đủ số dư",
    "qua-thoi-gian": "Đang chờ kết quả từ ngân hàng",
}


async def test_the_page_says_who_collects_what_for_and_how_much(platform: Any) -> None:
    _, path = await platform.begun()
    page = (await platform.http.get(path)).text
    for words in ("Sở Tư pháp tỉnh B", "H98.07-261122-0001", "Phí cung cấp", "200.000 đồng", "mô phỏng",
                  "Hai trăm nghìn đồng"):  # fmt: skip
        assert words in page
    assert page.count("<h1>") == 1


@pytest.mark.parametrize("outcome", RESULT)
async def test_a_choice_is_posted_and_then_shown_by_a_get(platform: Any, outcome: str) -> None:
    _, path = await platform.begun()
    answer = await platform.pay(path, outcome)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"{path}/ket-qua"
    assert RESULT[outcome] in (await platform.http.get(f"{path}/ket-qua")).text


async def test_the_result_leads_back_to_the_province(platform: Any, province: Any) -> None:
    _, path = await platform.begun()
    await platform.pay(path)
    assert f'href="{province.url}"' in (await platform.http.get(f"{path}/ket-qua")).text


async def test_giving_up_cancels_without_a_choice(platform: Any) -> None:
    _, path = await platform.begun()
    assert (await platform.http.post(path, data={"thao_tac": "huy"})).status_code == 303
    assert "Người nộp hủy giao dịch" in (await platform.http.get(f"{path}/ket-qua")).text


@pytest.mark.parametrize(
    "form", [{}, {"ngan_hang": "NHTN01"}, {"ket_qua": "thanh-cong"}, {"ngan_hang": "x", "ket_qua": "y"}]
)
async def test_a_missing_choice_is_named_on_the_page(platform: Any, form: dict[str, str]) -> None:
    _, path = await platform.begun()
    page = await platform.http.post(path, data=form)
    assert page.status_code == 422
    assert 'role="alert"' in page.text


async def test_a_form_of_another_site_settles_nothing(platform: Any) -> None:
    message, path = await platform.begun()
    form = {"ngan_hang": "NHTN01", "ket_qua": "thanh-cong"}
    answer = await platform.http.post(path, data=form, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert (await platform.send(platform.keys("QUERY", message)))["TrangThaiGD"] == "3"


async def test_ten_clicks_at_once_make_one_transaction_and_one_callback(platform: Any, province: Any) -> None:
    message, path = await platform.begun()
    outcomes = ["thanh-cong", "tu-choi"] * 5
    answers = await asyncio.gather(*(platform.pay(path, outcome) for outcome in outcomes))
    assert {answer.status_code for answer in answers} == {303}
    settled = platform.journal(surface="payment", service="settle")
    assert len(settled) == 1
    confirms = await province.confirmed()
    asked = await platform.send(platform.keys("QUERY", message))
    assert [each["MaGiaoDich"] for each in confirms] == [asked["MaGiaoDich"]]


async def test_a_settled_payment_cannot_be_paid_again(platform: Any) -> None:
    message, path = await platform.begun()
    await platform.pay(path, "tu-choi")
    await platform.pay(path, "thanh-cong")
    assert (await platform.send(platform.keys("QUERY", message)))["TrangThaiGD"] == "4"
    assert (await platform.http.get(path)).headers["location"] == f"{path}/ket-qua"


async def test_an_open_payment_has_no_result_and_no_receipt(platform: Any) -> None:
    _, path = await platform.begun()
    assert (await platform.http.get(f"{path}/ket-qua")).headers["location"] == path
    assert (await platform.http.get(f"{path}/bien-lai.pdf")).status_code == 404


async def test_the_receipt_opens_from_the_result(platform: Any) -> None:
    _, path = await platform.begun()
    await platform.pay(path)
    assert (await platform.http.get(f"{path}/bien-lai.pdf")).content.startswith(b"%PDF-")


@pytest.mark.parametrize("path", ["/thanh-toan/khong-co", "/thanh-toan/%E1%BB%83", "/r/khac/thanh-toan/x"])
async def test_an_unknown_payment_is_a_page_in_words(platform: Any, path: str) -> None:
    page = await platform.http.get(path)
    assert page.status_code == 404
    assert "detail" not in page.text


async def test_the_payer_is_told_of_the_outcome(platform: Any) -> None:
    _, path = await platform.begun()
    await platform.pay(path)
    notices = (await platform.control("GET", "/notices")).json()
    texts = str(notices)
    assert "Thanh toán thành công (mô phỏng)" in texts
    assert "200.000 đồng" in texts
