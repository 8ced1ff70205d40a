"""The administrator's page of a day's payments against the platform's list."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import httpx
import lxml.html
import pytest
import pytest_asyncio

from reference_httt.store import payments

pytestmark = pytest.mark.asyncio(loop_scope="module")
PAGE = "/can-bo/quan-tri/doi-soat"


@pytest_asyncio.fixture(loop_scope="module", autouse=True)
async def no_faults(shared_world: Any) -> AsyncIterator[None]:
    """Whatever a test puts in force ends with it."""
    yield
    await shared_world.clear_faults()


@pytest_asyncio.fixture(loop_scope="module")
async def administrator(shared_world: Any) -> AsyncIterator[httpx.AsyncClient]:
    async with _browser_of(shared_world) as browser:
        await _enter(browser, "40", "administrator")
        yield browser


def _browser_of(world: Any) -> httpx.AsyncClient:
    url = world.provinces["H98"].url
    return httpx.AsyncClient(base_url=url, trust_env=False, follow_redirects=True, timeout=60)


async def _enter(browser: httpx.AsyncClient, office: str, role: str) -> None:
    form = {"can_bo": f"H98.{office}.{role}", "mat_khau": "staff-password"}
    (await browser.post("/can-bo/dang-nhap", data=form)).raise_for_status()


def _rows(page: str) -> dict[str, list[str]]:
    found = lxml.html.document_fromstring(page).xpath("//table/tbody/tr")
    return {row[0].text_content().strip(): [cell.text_content().strip() for cell in row[1:]] for row in found}


async def test_what_agrees_and_what_does_not_stand_in_words(shared_world: Any, administrator: Any) -> None:
    agreed, short, unknown = [await shared_world.paid_on_platform() for _ in range(3)]
    with shared_world.provinces["H98"].province.store.writing() as session:
        for reference, changed in ((short, {"amount_vnd": 5000}), (unknown, {"reference": "KHONG-CO-TREN-NEN-TANG"})):
            payment = payments.find(session, reference)
            assert payment is not None
            payments.keep(session, replace(payment, **changed))
    page = (await administrator.get(PAGE)).text
    rows = _rows(page)
    assert rows[agreed][1:] == ["8.000 đồng", "Khớp"]
    assert rows[short][2] == "Lệch số tiền"
    assert rows["KHONG-CO-TREN-NEN-TANG"][2] == "Chỉ có tại đơn vị"
    assert "2 giao dịch cần kiểm tra" in page
    assert "KHOP" not in page


async def test_a_day_without_payments_says_so(administrator: Any) -> None:
    answer = await administrator.get(f"{PAGE}?ngay=2026-01-02")
    assert (answer.status_code, _rows(answer.text)) == (200, {})
    assert "Không có giao dịch nào" in answer.text


@pytest.mark.parametrize("day", ["hôm nay", "2026-02-30", "1000-01-01"])
async def test_what_is_no_day_is_refused_in_words(administrator: Any, day: str) -> None:
    answer = await administrator.get(PAGE, params={"ngay": day})
    assert (answer.status_code, "Chưa đối soát được" in answer.text) == (422, True)


async def test_a_platform_that_is_away_is_told(shared_world: Any, administrator: Any) -> None:
    await shared_world.fault("unreachable", member="H98")
    answer = await administrator.get(PAGE)
    assert (answer.status_code, "Chưa đối soát được" in answer.text) == (503, True)


async def test_nobody_else_sees_it(shared_world: Any) -> None:
    async with _browser_of(shared_world) as browser:
        await _enter(browser, "07", "specialist")
        assert (await browser.get(PAGE)).status_code == 403
