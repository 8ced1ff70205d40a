"""Every page of the portal in every state: no WCAG 2.1 A or AA violation, no sideways scrolling on a phone.

How each is photographed: judging.py.
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import pytest

from mock_dvcqg.contract.accounts import DelegationOrder
from mock_dvcqg.contract.codes import VaultState
from mock_dvcqg.operations.account_states import set_link
from mock_dvcqg.operations.add_delegation import add_delegation
from mock_dvcqg.operations.grant_consent import grant_consent
from mock_dvcqg.store.vault import find_entry, set_state

pytestmark = [pytest.mark.browser, pytest.mark.slow]  # the walks of every run are in test_portal_by_keyboard
DETAILS = {"so": "X9123456", "quoc_tich": "USA", "ho_ten": "Jane Doe", "ngay_sinh": "02/03/1980"}
DETAILS |= {"dien_thoai": "0912345678", "thu_dien_tu": "jane@vidu.vn"}


@dataclass
class Walk:
    """Goes from state to state and keeps what was wrong in each."""

    stage: Any
    judge: Any

    @property
    def wrong(self) -> dict[str, list[str]]:
        """What was wrong in each state."""
        found: dict[str, list[str]] = self.judge.wrong
        return found

    async def go(self, name: str, path: str, words: str) -> None:
        """Open a page, see that it is in the state with these words, and judge it."""
        await self.stage.page.goto(self.stage.portal.url + path)
        await self.see(name, words)

    async def see(self, name: str, words: str) -> None:
        """Judge the page as it is."""
        await self.judge.see(self.stage.page, name, words)

    async def submit(self, **typed: str) -> None:
        """Send the page's main form as a browser without checks of its own would."""
        page = self.stage.page
        for name, value in typed.items():
            await page.evaluate(
                "([n, v]) => { document.querySelector(`main form [name=${n}]`).value = v }", [name, value]
            )
        async with page.expect_navigation():
            await page.evaluate("() => [...document.querySelectorAll('main form[method=post]')][0].submit()")


@pytest.fixture
def walk(stage: Any, judging: Any) -> Walk:
    return Walk(stage, judging.Judge())


async def test_planted_fault_is_found(page: Any, judging: Any) -> None:
    await page.goto('data:text/html,<html lang="vi"><title>Lỗi</title><main><h1>Ảnh</h1><img src="data:,"></main>')
    assert [each.partition(":")[0] for each in await judging.violations(page)] == ["image-alt"]


async def test_pages_for_everyone(walk: Walk) -> None:
    await walk.go("home", "/", "Bạn có thể làm gì ở đây")
    await walk.go("sign-in", "/dang-nhap?ve=/kho", "trở lại đúng việc đang làm")
    await walk.go("sign-in/empty", "/dang-nhap?q=khongai", "Không có công dân nào phù hợp")
    await walk.stage.page.goto(f"{walk.stage.portal.url}/dang-nhap")
    await walk.submit()
    await walk.see("sign-in/error", "Hãy chọn một công dân")
    await walk.go("sign-out/done", "/dang-xuat", "Bạn đã đăng xuất")
    await walk.go("services", "/dich-vu-cong", "Cơ quan thực hiện")
    await walk.go("services/filtered", "/dich-vu-cong?cap=1", "Bỏ điều kiện tìm")
    await walk.go("services/empty", "/dich-vu-cong?q=khongco", "Không tìm thấy thủ tục nào")
    await walk.go("look-up/form", "/tra-cuu", "Mã hồ sơ hoặc số định danh")
    await walk.go("look-up/empty", "/tra-cuu?q=H98.07-261122-9999", "Không tìm thấy hồ sơ nào")
    await walk.go("look-up/error", "/tra-cuu?q=", "Chưa tra cứu được")
    await walk.stage.dossier(walk.stage.people[0], "H98.07-261122-0001", status="2")
    await walk.go("look-up/anonymous", "/tra-cuu?q=H98.07-261122-0001", "Chỉ chủ hồ sơ")
    await walk.go("not-found", "/khong-co-trang-nay", "Không tìm thấy")
    assert walk.wrong == {}


async def test_registration_pages(walk: Walk) -> None:
    await walk.go("register", "/dang-ky", "Bạn đăng ký cho ai?")
    await walk.go("register/error", "/dang-ky?loai=", "Hãy chọn loại tài khoản")
    await walk.go("register-details", "/dang-ky?loai=can-cuoc", "Ngày sinh")
    await walk.go("register-details/organisation", "/dang-ky?loai=ma-so-thue", "người đại diện theo pháp luật")
    await walk.go("register-details/foreigner", "/dang-ky?loai=ho-chieu", "Quốc tịch")
    await walk.submit(so="?")
    await walk.see("register-details/error", "Hãy chọn quốc tịch")
    await walk.submit(**DETAILS)
    await walk.see("register-code", "tin nhắn mô phỏng")
    await walk.submit(ma="x")
    await walk.see("register-code/error", "Mã xác nhận không đúng")
    await walk.go("register-code/over", "/dang-ky/ma?luot=x", "đã hết hạn")
    await walk.go("register-done", "/dang-ky/xong", "Đã mở tài khoản")
    assert walk.wrong == {}


async def test_pages_of_a_citizen_who_has_nothing_yet(walk: Walk) -> None:
    await walk.stage.sign_in()
    await walk.go("home/signed-in", "/", "Bạn đang đăng nhập")
    await walk.go("my-services/empty", "/dich-vu-cong-cua-toi", "Bạn chưa có hồ sơ nào")
    await walk.go("payables/empty", "/thanh-toan-le-phi", "")
    await walk.go("vault/empty", "/kho", "Kho của bạn chưa có giấy tờ nào")
    await walk.go("access-log/empty", "/kho/nhat-ky", "Chưa có cơ quan nào khai thác")
    await walk.go("consents/empty", "/kho/dong-y", "Không có đề nghị nào đang chờ")
    await walk.go("notices/empty", "/thong-bao", "Bạn chưa có thông báo nào")
    await walk.go("account/empty", "/tai-khoan", "Chưa có hệ thống nào liên kết")
    await walk.go("sign-out", "/dang-xuat", "Đăng xuất")
    assert walk.wrong == {}


async def test_dossiers_payments_and_notices(walk: Walk) -> None:
    stage = walk.stage
    owner = await stage.sign_in()
    stage.portal.province.file, _ = await stage.paper(owner, deposit=False)
    await stage.dossier(owner, "H98.07-261122-0001", status="6")
    await stage.dossier(owner, "H98.07-261122-0002", status="9")
    await walk.go("my-services", "/dich-vu-cong-cua-toi", "Lưu về Kho dữ liệu điện tử")
    await walk.go("my-services/not-found", "/dich-vu-cong-cua-toi?q=khongco", "Không có hồ sơ nào của bạn phù hợp")
    await walk.go("look-up", "/tra-cuu?q=H98.07-261122-0001", "Người nộp hồ sơ")
    await walk.go("payables", "/thanh-toan-le-phi", "200.000")
    await walk.submit()
    await walk.see("payment", "Thanh toán qua")
    await stage.page.evaluate("document.querySelector('main form').noValidate = true")
    await stage.page.get_by_role("button", name="Thanh toán 200.000").click()
    await walk.see("payment/error", "Chưa thanh toán được")
    await stage.page.get_by_label("Ngân hàng thử nghiệm số 1").check()
    await stage.page.get_by_label("Thanh toán thành công").check()
    await stage.page.get_by_role("button", name="Thanh toán 200.000").click()
    await walk.see("payment-result", "Mã tham chiếu")
    await walk.go("payment/not-found", "/thanh-toan/khong-co", "Không tìm thấy")
    await stage.page.goto(stage.portal.url + "/dich-vu-cong")
    await walk.submit()
    await walk.see("services/error", "Hãy chọn cơ quan thực hiện")
    await stage.paper(owner)
    await stage.ask_consent(owner, "H98.07-261122-0001")
    await walk.go("notices", "/thong-bao", "Đánh dấu đã đọc")
    assert walk.wrong == {}


async def test_vault_pages(walk: Walk) -> None:
    stage = walk.stage
    owner = await stage.sign_in()
    _, vault_id = await stage.paper(owner)
    content, _ = await stage.paper(owner, deposit=False)
    await walk.go("upload", "/kho/tai-len", "Hình thức của giấy tờ")
    await walk.submit(ngay_cap="hôm qua")
    await walk.see("upload/error", "Hãy chọn tệp cần tải lên")
    said = {"hinh_thuc": "BAN_CHINH", "loai": "KQ.G15.000007"}
    file = {"name": "giay.pdf", "mimeType": "application/pdf", "buffer": content}
    kept = await stage.page.request.post(f"{stage.portal.url}/kho/tai-len", multipart=said | {"tep": file})
    await walk.go("vault-document/own-upload", kept.url.removeprefix(stage.portal.url), "Đã lưu giấy tờ vào Kho")
    own = kept.url.removeprefix(stage.portal.url).partition("?")[0]
    await walk.go("vault-delete", f"{own}/xoa", "Xóa giấy tờ khỏi Kho?")
    await walk.go("vault", "/kho", "Còn hiệu lực")
    stage.share(owner, content)
    await walk.go("vault/shared", "/kho", "chuyên ngành chia sẻ với bạn")
    with stage.portal.realm.writing() as session:
        entry = find_entry(session, own.rpartition("/")[2])
        set_state(session, entry, VaultState.REVOKED, stage.portal.realm.clock.now(), reason="Cấp nhầm")
    await walk.go("vault-document/revoked", own, "Cấp nhầm")
    await walk.go("vault-document", f"/kho/{vault_id}", "Chữ ký số của người có thẩm quyền")
    await walk.go("access-log", "/kho/nhat-ky", "Tự tải lên")
    await walk.go("access-log/nothing-fits", "/kho/nhat-ky?co_quan=x", "Không có lần nào phù hợp")
    await stage.sign_in(1)
    await walk.go("vault-document/not-mine", f"/kho/{vault_id}", "Không có giấy tờ này")
    await walk.go("vault-delete/not-mine", f"{own}/xoa", "Không có giấy tờ này")
    assert walk.wrong == {}


async def test_consent_pages(walk: Walk) -> None:
    stage = walk.stage
    owner = await stage.sign_in()
    await stage.paper(owner)
    granted = await stage.ask_consent(owner, "H98.07-261122-0001")
    waiting = await stage.ask_consent(owner, "H98.07-261122-0002")
    url = f"{stage.portal.url}/kho/dong-y/{granted}"
    await stage.page.request.post(url, form={"tra_loi": "dong-y"})
    await walk.go("consents", f"/kho/dong-y?da-tra-loi={granted}", "Đã ghi nhận")
    await walk.go("consent-request", f"/kho/dong-y/{waiting}", "Kiểm tra trước khi trả lời")
    await walk.go("consent-request/granted", f"/kho/dong-y/{granted}", "Thu hồi sự đồng ý")
    await stage.page.goto(f"{stage.portal.url}/kho/dong-y/{waiting}")
    await walk.submit()
    await walk.see("consent-request/error", "Hãy chọn «Đồng ý» hoặc «Không đồng ý»")
    await stage.sign_in(1)
    await walk.go("consent-request/not-mine", f"/kho/dong-y/{waiting}", "Bạn không có đề nghị đồng ý này")
    assert walk.wrong == {}


async def test_account_and_sign_on_pages(walk: Walk) -> None:
    stage = walk.stage
    delegator = stage.people[1]
    person = await stage.sign_in()
    member = stage.portal.realm.member("H98")
    order = DelegationOrder(delegator=delegator.identity_number, delegate=person.identity_number)
    add_delegation(stage.portal.realm, order)
    set_link(stage.portal.realm, person.identity_number, "H98", linked=True)
    grant_consent(stage.portal.realm, person, member.client_id, "openid profile")
    await walk.go("account", "/tai-khoan", "Bạn được ủy quyền")
    await walk.submit(dien_thoai="12")
    await walk.see("account/error", "Chưa lưu được thay đổi")
    await walk.go("account-revoke", f"/tai-khoan/thu-hoi?don_vi={member.client_id}", "Giữ nguyên")
    await walk.go("sign-on-consent", f"/dang-nhap/dong-y?{urlencode({'ve': _authorize(member)})}", "Từ chối")
    used = {"tai_khoan": delegator.identity_number}
    await stage.page.request.post(f"{stage.portal.url}/tai-khoan/su-dung", form=used)
    await walk.go("account/acting", "/tai-khoan", "đang thực hiện thay mặt")
    assert walk.wrong == {}


async def test_control_pages(walk: Walk) -> None:
    stage = walk.stage
    await walk.go("control-sign-in", "/control/trang", "Mã điều khiển")
    await stage.page.get_by_label("Mã điều khiển").fill("control-token-of-the-test")
    await stage.page.get_by_role("button", name="Đăng nhập").click()
    await stage.dossier(stage.people[0], "H98.07-261122-0001", status="2")
    await walk.go("control", "/control/trang", "H98")
    await walk.go("control-calls", "/control/trang/H98", "DongBoHoSoMC")
    await walk.go("control-calls/empty", "/control/trang/H99", "Chưa có lần gọi nào")
    assert walk.wrong == {}


def _authorize(member: Any) -> str:
    asked = {"client_id": member.client_id, "redirect_uri": member.redirect_uri, "response_type": "code"}
    return f"/oauth2/authorize?{urlencode(asked | {'scope': 'openid profile', 'state': 'abc', 'nonce': 'xyz'})}"
