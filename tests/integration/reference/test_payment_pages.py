"""The pages of fees: what is owed in đồng, both platforms, the counter's form, each refusal in words."""

import re
from typing import Any

import httpx
import pytest

from mock_dvcqg.contract.procedure import FeeStage

pytestmark = pytest.mark.asyncio(loop_scope="module")

EXTRACT = "2.000635"


async def submitted(world: Any) -> tuple[httpx.AsyncClient, str]:
    """The citizen's browser, and a dossier with a fee of 8.000 đồng before reception."""
    hand = await world.prepared(await world.person("Nguyễn Thị An"), "H98", "07", EXTRACT)
    await hand.complete()
    return hand.http, await hand.submit()


async def counter_of(world: Any, role: str = "counter_officer") -> httpx.AsyncClient:
    """A signed-in officer's browser."""
    url = world.provinces["H98"].url
    client = httpx.AsyncClient(base_url=url, trust_env=False, follow_redirects=True, timeout=60)
    await client.post("/can-bo/dang-nhap", data={"can_bo": f"H98.07.{role}", "mat_khau": "staff-password"})
    return client


async def test_the_reference_number_page_leads_to_paying_at_once(shared_world: Any) -> None:
    citizen, code = await submitted(shared_world)
    text = (await citizen.get(f"/ho-so/{code}/da-nop")).text
    assert f'href="/ho-so/{code}/thanh-toan">Nộp 8.000 đồng</a>' in text
    page = (await citizen.get(f"/ho-so/{code}/thanh-toan")).text
    assert "Lệ phí cấp bản sao trích lục hộ tịch" in page
    assert FeeStage.BEFORE_RECEPTION.label in page
    assert page.index("Nền tảng thanh toán trực tuyến") < page.index("Tiền mặt tại Bộ phận Một cửa")


async def test_a_declined_payer_reads_why_and_pays_again_at_the_own_gateway(shared_world: Any) -> None:
    citizen, code = await submitted(shared_world)
    page = f"/ho-so/{code}/thanh-toan"
    url = (await citizen.post(page, data={"cach_nop": "own-gateway"})).headers["Location"]
    shown = (await citizen.get(url)).text
    assert "Thanh toán 8.000 đồng" in shown
    await citizen.post(url, data={"ket_qua": "tu-choi"})
    assert "Bạn chưa bị thu tiền và có thể thanh toán lại" in (await citizen.get(url)).text
    assert "Mobile Banking" in (await citizen.get(page)).text
    again = (await citizen.post(page, data={"cach_nop": "own-gateway"})).headers["Location"]
    await citizen.post(again, data={"ket_qua": "thanh-cong"})
    assert "Thanh toán thành công 8.000 đồng" in (await citizen.get(again)).text
    province = shared_world.provinces["H98"].province
    await province.workers["payments"].at_rest()
    done = (await citizen.get(page)).text
    assert "Bạn đã nộp đủ phí, lệ phí" in done
    receipt = re.search(r'href="(/api/dossiers/[^"]+/files/[^"]+)">Biên lai', done)
    assert receipt is not None
    assert (await citizen.get(receipt[1])).content.startswith(b"%PDF-")


async def test_the_national_platform_is_one_click_away(shared_world: Any) -> None:
    citizen, code = await submitted(shared_world)
    answer = await citizen.post(f"/ho-so/{code}/thanh-toan", data={"cach_nop": "national-platform"})
    assert answer.status_code == 303
    assert answer.headers["Location"].startswith(f"{shared_world.portal_url}/thanh-toan/")


@pytest.mark.parametrize("chosen", ["", "cash", "x"])
async def test_a_way_that_is_not_online_is_refused_on_the_page(shared_world: Any, chosen: str) -> None:
    citizen, code = await submitted(shared_world)
    answer = await citizen.post(f"/ho-so/{code}/thanh-toan", data={"cach_nop": chosen})
    assert (answer.status_code, "Chưa thanh toán được" in answer.text) == (422, True)


@pytest.mark.parametrize("token", ["x", "%ff", "a" * 300])
async def test_a_gateway_page_of_nothing_is_a_page_in_words(shared_world: Any, token: str) -> None:
    client = shared_world.anybody("H98").http
    for answer in (await client.get(f"/cong-thanh-toan/{token}"), await client.post(f"/cong-thanh-toan/{token}")):
        assert (answer.status_code, "Không có" in answer.text) == (404, True)


async def test_the_counter_asks_for_the_fee_takes_the_money_and_then_receives(shared_world: Any) -> None:
    _, code = await submitted(shared_world)
    officer = await counter_of(shared_world)
    dossier = f"/can-bo/ho-so/{code}"
    assert "phải nộp trước khi tiếp nhận" in (await officer.get(dossier)).text
    refused = await officer.post(f"{dossier}/viec/receive")
    assert (refused.status_code, "Chưa tiếp nhận được" in refused.text) == (422, True)
    asked = await officer.post(f"{dossier}/phi/thong-bao")
    assert "chờ nộp phí, lệ phí để tiếp nhận" in asked.text
    order = {"cach_nop": "cash", "so_tien": "8.000 đồng", "chung_tu": "BL 12/2026"}
    for wrong in ({"so_tien": "7.000"}, {"so_tien": "tám nghìn"}, {"chung_tu": ""}, {"cach_nop": "own-gateway"}):
        answer = await officer.post(f"{dossier}/phi/thu", data=order | wrong)
        assert (answer.status_code, "Chưa thực hiện được" in answer.text) == (422, True), wrong
    paid = await officer.post(f"{dossier}/phi/thu", data=order)
    assert "số BL 12/2026" in paid.text
    assert "Đã ghi nhận." in paid.text
    assert "Ghi nhận tiền đã nộp" not in paid.text
    assert "Đã thực hiện" in (await officer.post(f"{dossier}/viec/receive")).text


async def test_other_roles_see_the_fees_and_take_no_money(shared_world: Any) -> None:
    _, code = await submitted(shared_world)
    specialist = await counter_of(shared_world, "specialist")
    page = (await specialist.get(f"/can-bo/ho-so/{code}/phi")).text
    assert ("8.000 đồng" in page, "Ghi nhận tiền đã nộp" in page, "Thông báo nộp" in page) == (True, False, False)
    order = {"cach_nop": "cash", "so_tien": "8000", "chung_tu": "BL-1"}
    assert (await specialist.post(f"/can-bo/ho-so/{code}/phi/thu", data=order)).status_code == 403
