"""Every page of the reference in every state: WCAG 2.1 A and AA, a phone's width, focus, and words without raw codes.

How each is photographed: judging.py.
"""

import re
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio

from reference_httt.operations.archive_dossier import archive_closed
from reference_httt.store import messages

pytestmark = [
    pytest.mark.slow,  # the walks of every run are in test_reference_roles
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.xdist_group("reference-pages"),
]
LICENCE, EXTRACT, DEATH = "1.990001", "2.000635", "1.000656"
CRIMINAL_RECORD = "000.00.00.G18-KQ990003"
RAW = re.compile(r"\b[a-z]+_[a-z_]+\b|[{}\[\]]|\b(?:None|null|undefined|True|False|Error|Exception)\b")
MAIN = ("work", "dossier-counter", "dossier-specialist", "dossier-leader", "dossier-clerk", "counter-draft", "intake")
MAIN += (
    "digitised",
    "officer-fees",
    "monitoring",
    "admin-calendar",
    "admin-messages",
    "admin-reconciliation",
    "archive",
)
MAIN += ("services", "form", "draft", "component", "payment", "dossier", "look-up", "notices")
"""the pages whose photographs are kept in docs/screens"""
ENGLISH = re.compile(
    r"\b(?:the|and|not|of|for|with|file|status|submit|pending|dossier|received|error)\b", re.IGNORECASE
)


@dataclass
class Tour:
    """Goes from page to page and keeps what was wrong in each."""

    desk: Any
    judge: Any

    async def go(self, name: str, path: str, words: str) -> None:
        """Open a page, and judge it in the state with these words."""
        await self.desk.open(path)
        await self.see(name, words)

    async def see(self, name: str, words: str) -> None:
        """Judge the page as it is."""
        await self.judge.see(self.desk.page, f"httt-{name}", words, also=reading_faults)

    async def refused(self, name: str, words: str, button: str) -> None:
        """Press a button that is refused, past the checks of the browser, and judge the page."""
        await self.desk.page.evaluate("document.querySelectorAll('form').forEach(f => { f.noValidate = true })")
        await self.desk.press(button)
        await self.see(name, words)


async def reading_faults(page: Any) -> list[str]:
    """Raw codes and English on the page; an error summary that has not the focus; more or less than one heading."""
    text = await page.inner_text("main")
    found = [f"raw: {hit}" for hit in RAW.findall(text)] + [f"English: {hit}" for hit in ENGLISH.findall(text)]
    if await page.locator(".problem[autofocus]").count():
        has_focus = await page.evaluate("document.activeElement.classList.contains('problem')")
        found += [] if has_focus else ["the error summary has not the focus"]
    if await page.locator("h1").count() != 1:
        found.append("not one main heading")
    return found


@pytest_asyncio.fixture(loop_scope="module")
async def tour(desk: Any, judging: Any) -> Tour:
    """Nobody signed in."""
    await desk.leave()
    return Tour(desk, judging.Judge(thorough=False, pictures=frozenset(f"httt-{name}" for name in MAIN)))


async def test_planted_faults_of_reading_are_found(desk: Any) -> None:
    await desk.page.goto('data:text/html,<html lang="vi"><title>Lỗi</title><main>{"stage": supplement_asked} not')
    found = await reading_faults(desk.page)
    assert found == ["raw: {", "raw: supplement_asked", "raw: }", "English: not", "not one main heading"]


async def test_pages_before_anybody_signs_in(tour: Tour) -> None:
    await tour.go("home", "/", "Công dân nộp hồ sơ")
    await tour.go("services", "/dich-vu-cong", "Cơ quan thực hiện")
    await tour.go("services/empty", "/dich-vu-cong?ten=khongco", "Không có dịch vụ công nào phù hợp")
    await tour.go("register", "/dang-ky", "Đăng ký tài khoản")
    await tour.refused("register/error", "Thông tin chưa đúng", "Đăng ký")
    await tour.go("register/done", "/dang-ky/xong?qua=e", "Đã tạo tài khoản")
    await tour.go("sign-in", "/dang-nhap", "Tài khoản của tỉnh")
    await tour.refused("sign-in/error", "Chưa đăng nhập được", "Đăng nhập")
    await tour.go("forgotten", "/quen-mat-khau", "Quên mật khẩu")
    await tour.go("forgotten/sent", "/quen-mat-khau?da-gui=1", "đã được gửi")
    await tour.go("password/no-link", "/dat-mat-khau", "Liên kết này không đầy đủ")
    await tour.go("password", "/dat-mat-khau?ma=x", "Nhập lại mật khẩu")
    await tour.refused("password/error", "Thông tin chưa đúng", "Đặt mật khẩu")
    await tour.go("look-up/form", "/tra-cuu", "Tra cứu tình trạng hồ sơ")
    await tour.refused("look-up/error", "Thông tin chưa đúng", "Tra cứu")
    await _look_up(tour.desk, "H98.07-260101-9999")
    await tour.see("look-up/empty", "Không")
    await tour.go("not-signed-in", "/ho-so", "Bạn chưa đăng nhập")
    await tour.go("officer-sign-in", "/can-bo", "Cán bộ đăng nhập")
    await tour.refused("officer-sign-in/error", "Chưa đăng nhập được", "Đăng nhập")
    assert tour.judge.wrong == {}


async def test_pages_of_a_citizen_who_files(tour: Tour) -> None:
    desk = tour.desk
    person = await desk.world.person("Nguyễn Thị An")
    await desk.world.document(person)
    citizen = await desk.world.enter(person, "H98", "12", LICENCE)
    await desk.sit(citizen)
    await tour.go("notices/empty", "/thong-bao", "Bạn chưa có thông báo nào")
    await tour.go("profile", "/tai-khoan", "Liên hệ và tự điền")
    await tour.refused("profile/error", "Thông tin chưa đúng", "Lưu mật khẩu")
    await tour.go("dossiers/empty", "/ho-so", "Bạn chưa nộp hồ sơ nào")
    await tour.go("personal-data/no-service", "/ho-so/moi", "chưa chọn dịch vụ công")
    await tour.go("wrong-agency", f"/ho-so/moi?procedure_code={LICENCE}&agency_code=H98.21.01", "thẩm quyền")
    await tour.go("personal-data", f"/ho-so/moi?procedure_code={LICENCE}&agency_code=H98.12", "Thông tin cá nhân")
    await desk.page.get_by_label("Họ và tên").fill("")
    await tour.refused("personal-data/error", "Thông tin chưa đúng", "Lưu và tiếp tục")
    await desk.page.get_by_label("Họ và tên").fill(person["full_name"])
    await desk.press("Lưu và tiếp tục")
    await tour.see("form", "Tờ khai điện tử")
    await tour.refused("form/error", "Thông tin chưa đúng", "Lưu và tiếp tục")
    draft = citizen.draft = desk.page.url.rpartition("/to-khai")[0].rpartition("/")[2]
    await citizen.fill_form()
    await tour.go("draft", f"/ho-so/nhap/{draft}", "Dùng giấy tờ này")
    await tour.refused("draft/error", "Chưa thực hiện được", "Nộp hồ sơ")
    offer = next(o for o in await citizen.offers() if o["component_code"] == CRIMINAL_RECORD)
    assert (await citizen.take(CRIMINAL_RECORD, offer["offer_id"])).status_code == 201
    await tour.go("draft/chosen", f"/ho-so/nhap/{draft}", "Đang dùng cho hồ sơ này")
    await tour.go("component", f"/ho-so/nhap/{draft}/giay-to/{CRIMINAL_RECORD}", "Chữ ký số")
    await citizen.complete()
    code = await citizen.submit()
    await tour.go("submitted", f"/ho-so/{code}/da-nop", "Việc tiếp theo")
    await tour.go("form/not-asked", f"/ho-so/nhap/{draft}/to-khai", "không yêu cầu chỉnh sửa")
    await tour.go("dossiers", "/ho-so", code)
    await tour.go("not-mine", "/ho-so/H98.12-260101-9999", "Chưa thực hiện được")
    assert tour.judge.wrong == {}


async def test_pages_of_a_citizen_whose_dossier_goes_its_way(tour: Tour) -> None:
    desk = tour.desk
    case = await desk.world.filed()
    await desk.sit(case.citizen)
    await tour.go("dossier/submitted", f"/ho-so/{case.code}", "Quá trình giải quyết")
    await case.by("counter_officer", "supplement-requests", _asking())
    await tour.go("dossier/supplement", f"/ho-so/{case.code}", "Tôi đã bổ sung xong")
    await tour.go("draft/supplement", f"/ho-so/nhap/{case.citizen.draft}", "Nếu cơ quan yêu cầu bổ sung")
    await case.citizen.ok("POST", f"{case.path}/supply")
    await case.served.handle(case.code, case.office)
    await tour.go("dossier", f"/ho-so/{case.code}", "Gửi đánh giá")
    await tour.refused("dossier/rating-error", "Chưa gửi được đánh giá", "Gửi đánh giá")
    await _look_up(desk, case.code)
    await tour.see("look-up", "Ngày hẹn trả")
    await tour.go("notices", "/thong-bao", case.code)
    await desk.leave()
    await _look_up(desk, case.code)
    await tour.see("look-up/anonymous", "Tình trạng")
    assert "Ngày hẹn trả" not in await desk.text()
    assert tour.judge.wrong == {}


async def test_pages_of_payment(tour: Tour) -> None:
    desk = tour.desk
    citizen, code = await _filed(desk.world, EXTRACT, "07")
    await desk.sit(citizen)
    await tour.go("payment", f"/ho-so/{code}/thanh-toan", "Số tiền phải nộp bây giờ")
    await desk.press("Cổng thanh toán của tỉnh")
    await tour.see("gateway", "Ngân hàng thử nghiệm trả lời")
    await desk.page.locator("[name=ket_qua]").nth(1).check()
    await desk.press("Thanh toán 8.000 đồng")
    await tour.see("gateway/declined", "Chưa thanh toán")
    await tour.go("payment/declined", f"/ho-so/{code}/thanh-toan", "Không thành công")
    await desk.officer("counter_officer", "07")
    await tour.go("dossier-counter/fee-owed", f"/can-bo/ho-so/{code}", "phải nộp trước khi tiếp nhận")
    await tour.go("officer-fees", f"/can-bo/ho-so/{code}/phi", "Phải nộp bây giờ")
    await tour.refused("officer-fees/error", "Chưa thực hiện được", "Ghi nhận đã nộp")
    await desk.page.get_by_label("Số biên lai hoặc chứng từ").fill("0000123")
    await desk.press("Ghi nhận đã nộp")
    await tour.see("officer-fees/paid", "Đã nộp")
    await desk.sit(citizen)
    await tour.go("payment/paid", f"/ho-so/{code}/thanh-toan", "Bạn đã nộp đủ phí, lệ phí")
    assert tour.judge.wrong == {}


async def test_pages_of_the_counter(tour: Tour) -> None:
    desk = tour.desk
    await desk.officer("counter_officer", "21.01")
    await tour.go("work/empty", "/can-bo", "Không có hồ sơ nào chờ")
    await tour.go("search", "/can-bo/tra-cuu", "Tra cứu hồ sơ của cơ quan")
    await tour.refused("search/error", "Thông tin chưa đúng", "Tra cứu")
    await desk.page.locator("#thong_tin").fill("Không Có Ai")
    await desk.press("Tra cứu")
    await tour.see("search/empty", "Không có hồ sơ nào của cơ quan khớp")
    await desk.officer("counter_officer")
    await tour.go("intake", "/can-bo/tiep-nhan", "Lập hồ sơ tại Bộ phận Một cửa")
    await tour.refused("intake/error", "Thông tin chưa đúng", "Đã kiểm tra danh tính")
    person = await desk.world.person("Trần Văn Bình")
    await desk.world.document(person)
    officer = await desk.world.at_counter(person, "H98", "12", LICENCE)
    assert await officer.offers()
    at = f"/can-bo/nhap/{officer.draft}"
    await tour.go("counter-draft", at, "Đề nghị công dân xác nhận")
    await tour.refused("counter-draft/error", "Chưa thực hiện được", "Lập hồ sơ")
    await desk.open(at)
    await desk.press("Đề nghị công dân xác nhận")
    await tour.see("counter-draft/asked", "Công dân trả lời")
    await tour.go("form-at-counter", f"{at}/to-khai", "Tờ khai điện tử và hình thức nhận kết quả")
    await desk.page.get_by_label("Văn bằng chuyên môn").fill("Bác sĩ đa khoa")
    await tour.refused("form-at-counter/error", "Thông tin chưa đúng", "Lưu")
    await tour.go("portal-account", f"{at}/tai-khoan-cong", "Tạo tài khoản Cổng DVCQG hộ")
    await tour.refused("portal-account/error", "Chưa tạo được tài khoản", "Tạo tài khoản")
    await officer.complete(how="digitize")
    digitised = (await officer.ok("GET", f"/api/drafts/{officer.draft}"))["components"][1]["code"]
    await tour.go("digitised", f"{at}/giay-to/{digitised}", "Nhập thông tin giấy tờ")
    await tour.refused("digitised/error", "Chưa thực hiện được", "Lưu thông tin giấy tờ")
    assert tour.judge.wrong == {}


async def test_pages_of_a_dossier_for_each_role(tour: Tour) -> None:
    desk = tour.desk
    case = await desk.world.filed()
    at = f"/can-bo/ho-so/{case.code}"
    await desk.officer("counter_officer")
    await tour.go("work", "/can-bo", case.code)
    await tour.go("work/nothing-found", "/can-bo?tim=khongai", "Không tìm thấy hồ sơ nào")
    await tour.go("work/stage", "/can-bo?giai-doan=discontinued", "Không có hồ sơ nào ở giai đoạn này")
    await tour.go("dossier-counter", at, "Tiếp nhận hồ sơ")
    await case.at_specialist()
    await tour.go("dossier-counter/not-waiting", at, "không chờ cán bộ một cửa xử lý")
    await desk.officer("specialist")
    await tour.go("dossier-specialist", at, "Hoàn thành thẩm tra")
    await desk.page.locator("[name=noi_dung]").first.fill("")
    await tour.refused("dossier-specialist/error", "Hãy ghi nội dung xử lý", "Hoàn thành thẩm tra")
    await case.by("specialist", "consultations", _question())
    await tour.go("dossier-specialist/consulting", at, "Ý kiến cơ quan liên quan")
    await case.by("specialist", "consultations/close", {"content": "Không chờ thêm: đủ căn cứ"})
    await case.by("specialist", "supplement-requests", _asking())
    await desk.officer("counter_officer")
    await tour.go("dossier-counter/proposed", at, "Đơn vị xử lý đề nghị bổ sung hồ sơ")
    await desk.page.get_by_text("Chuyển lại đơn vị xử lý").click()
    await tour.refused("dossier-counter/not-handed-back", "Hãy ghi lý do", "Chuyển lại đề nghị")
    await case.by("counter_officer", "supplement-requests/send")
    await case.citizen.ok("POST", f"{case.path}/supply")
    await case.by("specialist", "examine")
    await desk.officer("leader")
    await tour.go("dossier-leader", at, "Ký số phê duyệt kết quả")
    await case.by("leader", "sign")
    await desk.officer("records_clerk")
    await tour.go("dossier-clerk", at, "Ký số của cơ quan")
    await case.by("records_clerk", "seal")
    await desk.officer("counter_officer")
    await tour.go("dossier-counter/sealed", at, "Trả kết quả")
    await tour.refused("dossier-counter/return-error", "Chưa thực hiện được", "Trả kết quả")
    await case.by("counter_officer", "return")
    await desk.officer("leader")
    await tour.go("dossier-leader/returned", at, "Thu hồi kết quả")
    await tour.go("not-found", "/can-bo/ho-so/H98.12-260101-9999", "Chưa thực hiện được")
    await tour.go("not-of-my-agency", f"/can-bo/nhap/{case.citizen.draft}", "Chưa thực hiện được")
    assert tour.judge.wrong == {}


async def test_pages_of_rarer_ways(tour: Tour) -> None:
    desk = tour.desk
    case = await desk.world.filed()
    await case.citizen.ok("POST", f"{case.path}/withdrawal", json={"reason": "Không còn nhu cầu"})
    await desk.officer("counter_officer")
    await tour.go("dossier-counter/withdrawal", f"/can-bo/ho-so/{case.code}", "Người nộp yêu cầu rút hồ sơ")
    await desk.sit(case.citizen)
    await tour.go("dossier/withdrawal", f"/ho-so/{case.code}", "Quá trình giải quyết")
    refused = await (await desk.world.filed()).at_specialist()
    await refused.by("specialist", "refusal-proposal", {"content": "Đã thẩm tra", "reason": "Chưa đủ điều kiện"})
    await refused.by("leader", "sign")
    await refused.by("records_clerk", "seal")
    await desk.sit(refused.citizen)
    await tour.go("dossier/refused", f"/ho-so/{refused.code}", "Thông báo từ chối giải quyết")
    _, code = await _filed(desk.world, DEATH, "21.01")
    await desk.world.provinces["H98"].handle(code, "21.01", "receive", "forward", "examine", "sign")
    await desk.officer("records_clerk", "21.01")
    await tour.go("dossier-clerk/true-copy", f"/can-bo/ho-so/{code}", "Lập bản sao y")
    await tour.go("archive/empty", "/can-bo/luu-tru", "Chưa có hồ sơ lưu trữ nào")
    await desk.officer("records_clerk")
    archive_closed(desk.world.provinces["H98"].province)
    await tour.go("archive", "/can-bo/luu-tru", refused.code)
    await tour.refused("archive/checked", "nguyên vẹn", "Kiểm tra tính toàn vẹn")
    await desk.officer("specialist")
    await tour.go("archive/not-allowed", "/can-bo/luu-tru", "Chưa thực hiện được")
    assert tour.judge.wrong == {}


async def test_pages_of_who_monitors_and_who_administers(tour: Tour) -> None:
    desk = tour.desk
    case = await desk.world.filed()
    await case.served.told()
    await desk.officer("monitor", "40")
    await tour.go("monitoring", "/can-bo/theo-doi", "Theo cơ quan")
    await tour.go("work/monitor", "/can-bo", case.code)
    await tour.go("monitored-dossier", f"/can-bo/ho-so/{case.code}", "nội dung giấy tờ không hiển thị")
    await desk.officer("specialist")
    await tour.go("monitoring/not-allowed", "/can-bo/theo-doi", "Chưa thực hiện được")
    await tour.go("admin/not-allowed", "/can-bo/quan-tri", "Chưa thực hiện được")
    await desk.officer("administrator", "40")
    await tour.go("admin", "/can-bo/quan-tri", "Cơ quan và cán bộ")
    await tour.go("admin-calendar", "/can-bo/quan-tri/lich?co-quan=H98.12", "Giờ mở cửa")
    await tour.refused("admin-calendar/error", "Thông tin chưa đúng", "Lưu vào lịch")
    await tour.go("admin-messages/empty", "/can-bo/quan-tri/tin-gui", "đã đến Cổng DVCQG")
    with case.served.province.store.writing() as session:
        (message,) = messages.of_dossier(session, case.code)
        messages.note(session, message.id, attempts=3, state="refused", words="Cổng từ chối: thiếu trường bắt buộc")
    await tour.go("admin-messages", "/can-bo/quan-tri/tin-gui", "Gửi lại")
    await tour.go("admin-syncing", "/can-bo/quan-tri/dong-bo", "Số liệu tháng")
    await tour.go("admin-reconciliation/empty", "/can-bo/quan-tri/doi-soat?ngay=2026-01-02", "Không có giao dịch nào")
    await tour.go("admin-reconciliation/error", "/can-bo/quan-tri/doi-soat?ngay=x", "Chưa đối soát được")
    await desk.world.paid_on_platform()
    await tour.go("admin-reconciliation", "/can-bo/quan-tri/doi-soat", "khớp nhau")
    await tour.go("admin-notices", "/can-bo/quan-tri/thong-bao", case.code)
    await tour.go("admin-notices/empty", "/can-bo/quan-tri/thong-bao?ho-so=H98.07-260101-9999", "Chưa có thông báo nào")
    assert tour.judge.wrong == {}


async def _look_up(desk: Any, code: str) -> None:
    await desk.open("/tra-cuu")
    await desk.page.locator("#thong_tin").fill(code)
    await desk.press("Tra cứu")


async def _filed(world: Any, procedure: str, office: str) -> tuple[Any, str]:
    citizen = await world.prepared(await world.person("Lê Thị Mai"), "H98", office, procedure)
    await citizen.complete()
    return citizen, await citizen.submit()


def _asking() -> dict[str, Any]:
    items = [
        {
            "kind": "supplement",
            "code": "000.00.00.G18-KQ990002",
            "text": "Bản chụp mờ, không đọc được số hiệu văn bằng",
        },
        {"kind": "correction", "code": "qualification", "text": "Ghi đủ tên văn bằng"},
    ]
    return {"items": items, "reason": "Chưa đủ căn cứ giải quyết"}


def _question() -> dict[str, Any]:
    bodies = ["Hội đồng chuyên môn", "Bệnh viện đa khoa Mẫu"]
    return {"bodies": bodies, "question": "Thời gian thực hành có đúng không?", "reply_by": "2099-01-01T17:00:00+07:00"}
