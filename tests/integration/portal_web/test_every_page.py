"""What holds for each citizen page: language, banner, headers, links below the realm, no foreign address."""

import re
from typing import Any

import pytest

OPEN = ["/", "/dang-nhap", "/dang-xuat", "/dang-ky", "/dang-ky?loai=can-cuoc", "/dang-ky?loai=ho-chieu"]
OPEN += ["/dang-ky?loai=ma-so-thue", "/dang-ky/xong", "/dich-vu-cong", "/tra-cuu"]
MINE = ["/dich-vu-cong-cua-toi", "/thanh-toan-le-phi", "/thong-bao", "/tai-khoan"]
MINE += ["/kho", "/kho/dong-y", "/kho/nhat-ky", "/kho/tai-len"]
PAGES = OPEN + MINE
CLOSED = [*MINE, "/kho/x", "/kho/x/tep.pdf", "/kho/x/xoa", "/kho/dong-y/x", "/tai-khoan/thu-hoi"]
NOT_MINE = ["/kho/x", "/kho/x/tep.pdf", "/kho/x/xoa", "/kho/dong-y/x", "/tai-khoan/thu-hoi?don_vi=H98"]


@pytest.mark.parametrize("path", PAGES)
async def test_page_is_vietnamese_and_says_it_is_simulated(visitor: Any, path: str) -> None:
    await visitor.sign_in()
    page = await visitor.http.get(path)
    assert page.status_code == 200
    assert '<html lang="vi">' in page.text
    assert "Cổng DVCQG mô phỏng – không có giá trị pháp lý" in page.text
    assert page.text.count("<h1>") == 1
    assert "frame-ancestors 'self'" in page.headers["Content-Security-Policy"]
    assert page.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", PAGES)
async def test_page_loads_nothing_from_elsewhere(visitor: Any, path: str) -> None:
    await visitor.sign_in()
    page = await visitor.http.get(path)
    assert re.findall(r'(?:src|href|action)="(?:https?:)?//[^"]*"', page.text) == []


@pytest.mark.parametrize("path", PAGES)
async def test_links_of_a_named_realm_stay_in_it(visitor: Any, path: str) -> None:
    await visitor.sign_in(prefix="/r/default")
    page = await visitor.http.get(f"/r/default{path}")
    assert page.status_code == 200
    links = re.findall(r'(?:href|action)="(/[^"]*)"', page.text)
    outside = [link for link in links if not link.startswith(("/r/default/", "/giao-dien/"))]
    assert links
    assert outside == []


@pytest.mark.parametrize("path", CLOSED)
async def test_who_is_not_signed_in_is_led_to_the_sign_in_page_and_back(visitor: Any, path: str) -> None:
    answer = await visitor.http.get(path)
    assert answer.status_code == 303
    page = await visitor.http.get(answer.headers["Location"])
    assert f'name="ve" value="{path}"' in page.text
    number = visitor.people()[0].identity_number
    signed_in = await visitor.post("/dang-nhap", so_dinh_danh=number, ve=path)
    assert signed_in.headers["Location"] == path


@pytest.mark.parametrize("path", NOT_MINE)
async def test_what_is_not_the_visitors_is_a_page_in_words(visitor: Any, path: str) -> None:
    await visitor.sign_in()
    page = await visitor.http.get(path)
    assert page.status_code == 404
    assert "<h1>Không tìm thấy</h1>" in page.text


async def test_session_of_one_realm_is_none_in_another(visitor: Any) -> None:
    await visitor.http.post(
        "/control/realms", json={"name": "khac"}, headers={"Authorization": "Bearer control-token-of-the-test"}
    )
    await visitor.sign_in()
    assert (await visitor.http.get("/r/khac/kho")).status_code == 303


@pytest.mark.parametrize(("path", "status"), [("/khong-co-trang-nay", 404), ("/r/khong-co/kho", 404)])
async def test_unknown_address_is_a_page_in_words(visitor: Any, path: str, status: int) -> None:
    page = await visitor.http.get(path)
    assert page.status_code == status
    assert "Không tìm thấy" in page.text
    assert "detail" not in page.text


async def test_style_sheets_are_served_by_the_portal_itself(visitor: Any) -> None:
    for name in ("bootstrap.css", "theme.css"):
        sheet = await visitor.http.get(f"/giao-dien/{name}")
        assert sheet.status_code == 200
        assert sheet.headers["Content-Type"].startswith("text/css")
    assert (await visitor.http.get("/giao-dien/theme.py")).status_code == 404
