"""The portal's pages used with the keyboard alone, on a phone, and without script."""

from typing import Any

import pytest

pytestmark = pytest.mark.browser
PAGES = ["/", "/dang-nhap", "/dich-vu-cong", "/dich-vu-cong-cua-toi", "/kho", "/kho/nhat-ky", "/control/trang"]


async def test_from_home_through_sign_in_and_services_into_the_province(
    live_portal: Any, page: Any, tab_to: Any
) -> None:
    await page.goto(live_portal.url)
    await page.keyboard.press("Tab")
    assert await page.evaluate("document.activeElement.innerText") == "Đến nội dung chính"
    await page.keyboard.press("Enter")
    await tab_to(page, "Đăng nhập")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/dang-nhap")
    await tab_to(page, "sinh ngày")
    await page.keyboard.press("Space")
    await tab_to(page, "Đăng nhập")
    await page.keyboard.press("Enter")
    await page.wait_for_url(f"{live_portal.url}/")
    await tab_to(page, "Tìm dịch vụ công")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/dich-vu-cong")
    await tab_to(page, "Chọn cơ quan")
    await _press_until_chosen(page, "Sở Y tế tỉnh B")
    await tab_to(page, "Nộp hồ sơ")
    await page.keyboard.press("Enter")
    await page.wait_for_url(f"{live_portal.province_url}/vao?*")
    assert "MaTTHCDP=1.990001&MaCoQuanThucHien=H98.12" in page.url


async def test_error_summary_takes_the_focus_and_leads_to_the_field(live_portal: Any, page: Any) -> None:
    await page.goto(f"{live_portal.url}/dang-nhap")
    await page.get_by_role("button", name="Đăng nhập").click()
    assert "Chưa đăng nhập được" in await page.evaluate("document.activeElement.innerText")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    assert await page.evaluate("document.activeElement.id") == "nguoi-1"
    assert (await page.title()).startswith("Lỗi: ")


@pytest.mark.parametrize("path", PAGES)
async def test_page_fits_a_phone(live_portal: Any, page: Any, path: str) -> None:
    await page.set_viewport_size({"width": 360, "height": 740})
    await _sign_in(page, live_portal.url)
    await page.goto(live_portal.url + path)
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360


async def test_pages_keep_the_content_security_policy(live_portal: Any, page: Any) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    await _sign_in(page, live_portal.url)
    for path in PAGES[:-1]:
        await page.goto(live_portal.url + path)
    assert complaints == []


async def test_new_call_appears_on_the_control_page_by_itself(live_portal: Any, page: Any) -> None:
    await page.goto(f"{live_portal.url}/control/trang/H99")
    await page.get_by_label("Mã điều khiển").fill("control-token-of-the-test")
    await page.get_by_role("button", name="Đăng nhập").click()
    await page.get_by_text("Chưa có lần gọi nào của H99").wait_for()
    password = live_portal.realm.member("H99").password
    body = {"username": "H99", "password": password}
    await page.request.post(f"{live_portal.url}/XrdAdapter/RestService/forward/mapi/login", data=body)
    await page.locator(".calls > li").first.wait_for()
    await page.locator(".calls > li summary").first.press("Enter")
    assert await page.get_by_role("heading", name="Yêu cầu").is_visible()
    assert password not in await page.content()


async def _press_until_chosen(page: Any, words: str) -> None:
    seen = []
    for _ in range(20):
        seen.append(await page.evaluate("document.activeElement.selectedOptions[0].innerText"))
        if seen[-1] == words:
            return
        await page.keyboard.press("ArrowDown")
    raise AssertionError(f"«{words}» is not among {seen}")


async def _sign_in(page: Any, url: str) -> None:
    await page.goto(f"{url}/dang-nhap")
    await page.get_by_role("radio").first.check()
    await page.get_by_role("button", name="Đăng nhập").click()
    await page.wait_for_url(f"{url}/")
