"""One way through the reference for each role, by what a person sees: labels, buttons, words."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from reference_httt.store import messages

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.xdist_group("reference-roles"),
]
LICENCE, EXTRACT, DEATH = "1.990001", "2.000635", "1.000656"
DEGREE = "000.00.00.G18-KQ990002"
STAFF_PASSWORD = "staff-password"
OUTLINE = "getComputedStyle(document.activeElement).outlineStyle"


async def test_a_citizen_files_from_the_portal_supplements_and_has_the_result(desk: Any, paper: Path) -> None:
    page, world = desk.page, desk.world
    person = await world.person("Nguyễn Thị An")
    await world.document(person)
    await _enter(desk, person, "hanh nghe kham benh", "Sở Y tế tỉnh B")
    assert await page.get_by_label("Họ và tên").input_value() == "Nguyễn Thị An"
    await page.get_by_label("Số điện thoại").fill("0912345678")
    await desk.press("Lưu và tiếp tục")
    await page.get_by_label("Phạm vi hoạt động chuyên môn đề nghị").select_option("Điều dưỡng")
    await page.get_by_label("Văn bằng chuyên môn").fill("Điều dưỡng")
    await page.get_by_label("Nơi cư trú").fill("Xã Mẫu, tỉnh B")
    await page.get_by_label("Trực tuyến").check()
    await desk.press("Lưu và tiếp tục")
    await desk.press("Dùng giấy tờ này")
    assert "Đang dùng cho hồ sơ này" in await desk.text()
    for name in ("Đơn đề nghị cấp chứng chỉ hành nghề", "Bản sao văn bằng chuyên môn"):
        part = page.locator("section", has=page.get_by_role("heading", name=name))
        await part.get_by_label("Tải lên tệp tin PDF").set_input_files(paper)
        await desk.press(f"Tải lên {name}", part)
    await desk.press("Nộp hồ sơ")
    code = await page.locator(".code").inner_text()
    await desk.follow("trang hồ sơ")
    assert "Nộp hồ sơ – Nguyễn Thị An" in await desk.text()
    counter = await world.provinces["H98"].officer("counter_officer")
    items = [{"kind": "supplement", "code": DEGREE, "text": "Bản chụp mờ"}]
    await counter.ok("POST", f"/api/dossiers/{code}/supplement-requests", json={"items": items, "reason": "Chưa rõ"})
    await page.reload()
    assert "Bản sao văn bằng chuyên môn: Bản chụp mờ" in await desk.text()
    await desk.follow("Bổ sung giấy tờ")
    part = page.locator("section", has=page.get_by_role("heading", name="Bản sao văn bằng chuyên môn"))
    await part.get_by_label("Thay bằng tệp tin PDF").set_input_files(paper)
    await desk.press("Tải lên Bản sao", part)
    await desk.follow("Xem hồ sơ")
    await desk.press("Tôi đã bổ sung xong")
    await world.provinces["H98"].handle(code, "12")
    await page.reload()
    result = page.get_by_role("link", name="Chứng chỉ hành nghề khám bệnh, chữa bệnh số")
    got = await page.request.get(desk.url + (await result.get_attribute("href")))
    assert (await got.body()).startswith(b"%PDF-")
    await page.get_by_role("group", name="Việc giải quyết hồ sơ").get_by_label("Hài lòng", exact=True).check()
    await page.get_by_role("group", name="Dịch vụ công trực tuyến").get_by_label("Rất hài lòng").check()
    await desk.press("Gửi đánh giá")
    assert "Cảm ơn bạn đã đánh giá: hài lòng" in await desk.text()


async def test_a_citizen_pays_before_reception_and_the_counter_may_then_receive(desk: Any) -> None:
    page, world = desk.page, desk.world
    citizen = await world.prepared(await world.person("Lê Thị Mai"), "H98", "07", EXTRACT)
    await citizen.complete()
    code = await citizen.submit()
    await desk.sign_in("counter_officer", "07", "Cán bộ một cửa, Sở Tư pháp tỉnh B")
    await desk.follow(code)
    assert "phải nộp trước khi tiếp nhận" in await desk.text()
    assert await page.get_by_role("button", name="Tiếp nhận hồ sơ", exact=True).count() == 0
    await desk.follow("Thông báo nộp phí, ghi nhận đã nộp")
    await desk.press("Thông báo nộp 8.000 đồng")
    await desk.sit(citizen)
    await desk.open(f"/ho-so/{code}")
    await desk.follow("Nộp 8.000 đồng")
    await desk.press("Cổng thanh toán của tỉnh (mô phỏng)")
    await desk.press("Thanh toán 8.000 đồng")
    assert "Thanh toán thành công 8.000 đồng" in await desk.text()
    await desk.follow("Quay lại hồ sơ")
    assert "Bạn đã nộp đủ phí, lệ phí" in await desk.text()
    await desk.officer("counter_officer", "07")
    await desk.open(f"/can-bo/ho-so/{code}")
    await desk.press("Tiếp nhận hồ sơ")
    assert "Đã thực hiện: Tiếp nhận hồ sơ" in await desk.text()


async def test_the_counter_takes_a_walk_in_from_consent_to_return(desk: Any, paper: Path) -> None:
    page, world = desk.page, desk.world
    person = await world.person("Trần Văn Bình")
    await world.document(person)
    await desk.sign_in("counter_officer", "12", "Cán bộ một cửa, Sở Y tế tỉnh B")
    await desk.follow("Lập hồ sơ tại Bộ phận Một cửa")
    await page.get_by_label("Thủ tục hành chính").fill(LICENCE)
    await page.get_by_label("Số giấy tờ").fill(person["identity_number"])
    await page.get_by_label("Họ và tên, hoặc tên tổ chức").fill(person["full_name"])
    await page.get_by_label("Ngày sinh, hoặc ngày thành lập").fill(person["birth_date"])
    await page.get_by_label("Số điện thoại", exact=True).fill("0912345678")
    await desk.press("Đã kiểm tra danh tính, lập hồ sơ")
    await desk.press("Đề nghị công dân xác nhận")
    await page.get_by_label("Đồng ý đưa vào hồ sơ").check()
    await desk.press("Ghi nhận")
    await desk.press("Thực hiện thao tác chuyển")
    assert "Đã chuyển vào hồ sơ" in await desk.text()
    for name in ("Đơn đề nghị cấp chứng chỉ hành nghề", "Bản sao văn bằng chuyên môn"):
        part = page.locator("section", has=page.get_by_role("heading", name=name))
        await part.get_by_label("Số hóa bản giấy").set_input_files(paper)
        if name.startswith("Bản sao"):
            await part.get_by_text("Nhập thông tin giấy tờ để dùng lại lần sau").click()
            await part.get_by_label("Số, ký hiệu").fill("BYK-0123")
            await part.get_by_label("Trích yếu").fill("Bằng tốt nghiệp bác sĩ y khoa")
            await part.get_by_label("Cơ quan cấp").fill("Trường Đại học Y Mẫu")
            await part.get_by_label("Ngày cấp").fill("2019-07-01")
            await part.get_by_label("Vô thời hạn").check()
        await desk.press("Số hóa và ký số", part)
    assert "BYK-0123" in await desk.text()
    await desk.press("Lập hồ sơ")
    code = page.url.rpartition("/")[2].partition("?")[0]
    assert code.startswith("H98.12-")
    await desk.press("Tiếp nhận và chuyển đơn vị xử lý")
    assert "Đã thực hiện: Chuyển đơn vị xử lý" in await desk.text()
    assert "không chờ cán bộ một cửa xử lý" in await desk.text()
    await world.provinces["H98"].handle(code, "12", "examine", "sign", "seal")
    await page.reload()
    await page.get_by_label("Đã kiểm tra giấy tiếp nhận và hẹn trả").check()
    await desk.press("Trả kết quả")
    assert "Đã thực hiện: Trả kết quả" in await desk.text()
    assert "Đã trả kết quả" in await page.locator(".eyebrow").inner_text()


async def test_the_counter_signs_what_an_applicant_left_unsigned(desk: Any) -> None:
    case = await desk.world.filed()
    await desk.officer("counter_officer")
    await desk.open(f"/can-bo/ho-so/{case.code}")
    await desk.press("Ký số xác nhận 3 tập tin")
    assert (await desk.text()).count("Cán bộ đã ký số") == 3
    await desk.follow("Bản sao văn bằng chuyên môn")
    assert "Nội dung được giữ nguyên từ khi ký" in await desk.text()


async def test_a_specialist_consults_proposes_a_supplement_and_examines(desk: Any) -> None:
    page, case = desk.page, await (await desk.world.filed()).at_specialist()
    await desk.sign_in("specialist", "12", "Cán bộ nghiệp vụ, Sở Y tế tỉnh B")
    await desk.follow(case.code)
    asking = await desk.unfold("Lấy ý kiến cơ quan liên quan")
    await asking.get_by_label("Cơ quan được lấy ý kiến").fill("Hội đồng chuyên môn")
    await asking.get_by_label("Nội dung lấy ý kiến").fill("Văn bằng có hợp lệ không?")
    await asking.get_by_label("Thời hạn trả lời").fill("2099-01-01T17:00")
    await desk.press("Gửi phiếu lấy ý kiến", asking)
    reply = await desk.unfold("Tiếp nhận ý kiến của Hội đồng chuyên môn")
    await reply.get_by_label("Nội dung ý kiến").fill("Văn bằng hợp lệ")
    await desk.press("Lưu ý kiến trả lời", reply)
    await desk.press("Kết thúc lấy ý kiến")
    wanted = await desk.unfold("Yêu cầu bổ sung")
    await wanted.get_by_label("Bản sao văn bằng chuyên môn").fill("Thiếu trang 2")
    await wanted.get_by_label("Lý do").fill("Chưa đủ căn cứ")
    await desk.press("Đề nghị yêu cầu bổ sung", wanted)
    assert "không chờ cán bộ nghiệp vụ xử lý" in await desk.text()
    await case.by("counter_officer", "supplement-requests/send")
    await case.citizen.ok("POST", f"{case.path}/supply")
    await page.reload()
    await page.get_by_label("Nội dung xử lý").fill("Đã thẩm tra văn bằng, đủ điều kiện")
    await desk.press("Hoàn thành thẩm tra, dự thảo kết quả")
    shown = await desk.text()
    assert "Đã thẩm tra văn bằng, đủ điều kiện" in shown
    assert "chờ lãnh đạo ký số" in shown


async def test_a_leader_sends_back_and_signs_with_the_document_beside_the_fields(desk: Any) -> None:
    page, case = desk.page, await (await desk.world.filed()).at_specialist()
    await case.by("specialist", "examine")
    await desk.sign_in("leader", "12", "Lãnh đạo cơ quan, Sở Y tế tỉnh B")
    await desk.follow(case.code)
    document = await page.locator("object").bounding_box()
    fields = await page.get_by_role("heading", name="Thông tin đọc từ tệp tin").bounding_box()
    assert document["x"] + document["width"] <= fields["x"]
    assert document["y"] < fields["y"] < document["y"] + document["height"]
    back = await desk.unfold("Trả lại đơn vị xử lý")
    await back.get_by_label("Lý do trả lại").fill("Ghi rõ phạm vi hành nghề")
    await desk.press("Trả lại đơn vị xử lý", back)
    assert "không chờ lãnh đạo cơ quan xử lý" in await desk.text()
    await case.by("specialist", "examine")
    await page.reload()
    await desk.press("Ký số phê duyệt kết quả")
    shown = await desk.text()
    assert "Chữ ký số của người có thẩm quyền" in shown
    assert "Nội dung được giữ nguyên từ khi ký" in shown


async def test_a_records_clerk_seals_and_makes_a_true_copy(desk: Any) -> None:
    case = await (await desk.world.filed()).at_specialist()
    await case.by("specialist", "examine")
    await case.by("leader", "sign")
    await desk.sign_in("records_clerk", "12", "Văn thư, Sở Y tế tỉnh B")
    await desk.follow(case.code)
    await desk.press("Ký số của cơ quan")
    assert "Chữ ký số của cơ quan, tổ chức" in await desk.text()
    citizen = await desk.world.prepared(await desk.world.person("Hồ Thị Lan"), "H98", "21.01", DEATH)
    await citizen.complete()
    paper_code = await citizen.submit()
    await case.served.handle(paper_code, "21.01", "receive", "forward", "examine", "sign")
    await desk.officer("records_clerk", "21.01")
    await desk.open("/can-bo")
    await desk.follow(paper_code)
    await desk.press("Lập bản sao y và ký số của cơ quan")
    await desk.press("Lưu bản sao y vào Kho")
    shown = await desk.text()
    assert "Bản sao y" in shown
    assert "Đã lưu" in shown


async def test_a_monitor_reads_figures_and_no_contents(desk: Any) -> None:
    case = await desk.world.filed()
    await desk.sign_in("monitor", "40", "Theo dõi giải quyết TTHC")
    await desk.follow("Theo dõi giải quyết")
    assert "Tổng số hồ sơ" in await desk.text()
    await desk.open(f"/can-bo?tim={case.code}")
    await desk.follow(case.code)
    shown = await desk.text()
    assert "Quá trình giải quyết" in shown
    assert "Nguyễn Thị An" not in shown
    assert await desk.page.locator("object, a[href*='/tep']").count() == 0
    assert (await desk.page.request.get(f"{desk.url}/can-bo/quan-tri")).status == 403


async def test_an_administrator_puts_a_day_off_and_sends_a_message_again(desk: Any) -> None:
    page, case = desk.page, await desk.world.filed()
    await case.served.told()
    with case.served.province.store.writing() as session:
        (message,) = messages.of_dossier(session, case.code)
        messages.note(session, message.id, attempts=3, state="refused", words="Cổng từ chối")
    await desk.sign_in("administrator", "40", "Quản trị hệ thống")
    await desk.follow("Lịch làm việc")
    day_off = datetime.now(UTC).date() + timedelta(days=400)
    await page.get_by_label("Ngày", exact=True).fill(day_off.isoformat())
    await page.get_by_label("Lý do").fill("Tập huấn toàn cơ quan")
    await desk.press("Lưu vào lịch")
    assert "Tập huấn toàn cơ quan" in await desk.text()
    await desk.follow("Tin gửi lên Cổng")
    assert case.code in await desk.text()
    await desk.press(f"Gửi lại tin của hồ sơ {case.code}")
    await case.served.told()
    await page.reload()
    assert case.code not in await desk.text()


async def test_the_counter_receives_with_the_keyboard_alone(desk: Any, tab_to: Any) -> None:
    page, case = desk.page, await desk.world.filed()
    await desk.leave()
    await desk.open("/can-bo")
    await tab_to(page, "Cán bộ")
    await page.get_by_label("Cán bộ", exact=True).select_option("H98.12.counter_officer")
    await tab_to(page, "Mật khẩu")
    await page.keyboard.type(STAFF_PASSWORD)
    await page.keyboard.press("Enter")
    await page.get_by_role("heading", name="Việc chờ xử lý").wait_for()
    await tab_to(page, "Tìm theo mã hồ sơ")
    await page.keyboard.type(case.code)
    await page.keyboard.press("Enter")
    await page.get_by_role("heading", name="Kết quả tìm").wait_for()
    await tab_to(page, "Tìm theo mã hồ sơ")
    assert await page.evaluate(OUTLINE) == "solid"
    await tab_to(page, "Xem")
    assert await page.evaluate(OUTLINE) == "solid"
    await tab_to(page, case.code)
    assert await page.evaluate(OUTLINE) == "solid"
    await page.keyboard.press("Enter")
    await page.get_by_role("heading", name="Việc cần làm").wait_for()
    await tab_to(page, "Tiếp nhận hồ sơ")
    assert await page.evaluate(OUTLINE) == "solid"
    await page.keyboard.press("Enter")
    await page.get_by_text("Đã thực hiện: Tiếp nhận hồ sơ").wait_for()


async def test_an_error_summary_leads_to_its_field_by_keyboard(desk: Any) -> None:
    page = desk.page
    await desk.officer("counter_officer")
    await desk.open("/can-bo/tiep-nhan")
    await desk.press("Đã kiểm tra danh tính, lập hồ sơ")
    assert "Thông tin chưa đúng" in await page.evaluate("document.activeElement.innerText")
    assert (await page.title()).startswith("Lỗi: ")
    await page.keyboard.press("Tab")
    named = (await page.evaluate("document.activeElement.getAttribute('href')")).removeprefix("#")
    await page.keyboard.press("Enter")
    assert await page.evaluate("document.activeElement.id") == named


async def _enter(desk: Any, person: dict[str, Any], words: str, agency: str) -> None:
    """A citizen signs in at the portal, finds the service and is led to the province."""
    page = desk.page
    await desk.leave()
    await page.goto(f"{desk.world.portal_url}/dang-nhap")
    await page.get_by_role("radio", name=person["full_name"]).check()
    await desk.press("Đăng nhập")
    await page.goto(f"{desk.world.portal_url}/dich-vu-cong")
    await page.get_by_label("Tên thủ tục").fill(words)
    await desk.press("Tìm")
    service = page.locator("article").first
    await service.get_by_label("Cơ quan thực hiện").select_option(agency)
    await desk.press("Nộp hồ sơ", service)
    await page.wait_for_url(f"{desk.url}/**")


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory, papers: Any) -> Path:
    """A paper on the person's own machine."""
    file: Path = tmp_path_factory.mktemp("giay") / "giay-to.pdf"
    file.write_bytes(papers())
    return file
