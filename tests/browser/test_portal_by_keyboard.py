"""The portal's pages used with the keyboard alone: to a province, a consent, an upload; and without script."""

import asyncio
from typing import Any

import pytest

pytestmark = pytest.mark.browser
PAGES = ["/", "/dang-nhap", "/dang-ky", "/dich-vu-cong", "/tra-cuu", "/dich-vu-cong-cua-toi", "/thanh-toan-le-phi"]
PAGES += ["/kho", "/kho/tai-len", "/kho/dong-y", "/kho/nhat-ky", "/thong-bao", "/tai-khoan"]


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
    await tab_to(page, "Tên thủ tục")
    await page.keyboard.type("hanh nghe kham benh")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/dich-vu-cong?q=*")
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


async def test_consent_is_read_and_granted_by_keyboard(stage: Any, page: Any, tab_to: Any) -> None:
    owner = await stage.sign_in()
    await stage.paper(owner)
    await stage.ask_consent(owner, "H98.07-261122-0001")
    await page.goto(stage.portal.url)
    await tab_to(page, "Đồng ý")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/kho/dong-y")
    await tab_to(page, "Xem và trả lời")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/kho/dong-y/DY-*")
    await page.evaluate("document.querySelector('main').focus()")
    await tab_to(page, "Đồng ý")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/kho/dong-y?da-tra-loi=*")
    assert "đã đồng ý" in await page.inner_text(".done")


async def test_paper_is_uploaded_and_taken_out_again_by_keyboard(
    stage: Any, page: Any, tab_to: Any, tmp_path: Any
) -> None:
    paper = tmp_path / "giay.pdf"
    paper.write_bytes((await stage.paper(await stage.sign_in(), deposit=False))[0])
    chosen: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
    page.on(
        "filechooser", lambda chooser: chosen.set_result(chooser)
    )  # before the first page, so that the browser asks us from the start
    await page.goto(f"{stage.portal.url}/kho")
    await tab_to(page, "Tải giấy tờ lên")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/kho/tai-len")
    await tab_to(page, "Tệp PDF đã ký số")
    await page.keyboard.press("Enter")
    await (await asyncio.wait_for(chosen, 60)).set_files(paper)
    await tab_to(page, "Bản chính")
    await page.keyboard.press("Space")
    await tab_to(page, "Loại giấy tờ")
    await _press_until_chosen(page, "Phiếu lý lịch tư pháp số 1")
    await tab_to(page, "Kiểm tra và lưu vào Kho")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/kho/*?xong=da-tai-len")
    await page.goto(page.url.partition("?")[0] + "/xoa")
    await tab_to(page, "Xóa giấy tờ")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/kho?xong=da-xoa")
    assert "Đã xóa giấy tờ" in await page.inner_text(".done")


async def test_pages_keep_the_content_security_policy(live_portal: Any, page: Any) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    await _sign_in(page, live_portal.url)
    for path in PAGES:
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
