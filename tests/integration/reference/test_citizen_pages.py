"""The citizen's pages: from the entry to the reference number by forms alone, refusals in words, nothing of others."""

import re
from typing import Any

import httpx
import pytest

from mock_dvcqg.documents.typeset import typeset_paper
from reference_httt.store import notices

pytestmark = pytest.mark.asyncio(loop_scope="module")
FORM = ("full_name", "identity_number", "birth_date", "address", "phone", "email")
E_FORM = {
    "m_practice_scope": "Điều dưỡng",
    "m_qualification": "Cử nhân điều dưỡng",
    "m_residence": "12 Phố Mẫu",
    "return_choice": "counter",
}


def _hidden(text: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', text)
    assert found is not None, f"no field {name}"
    return found[1]


async def _entered(shared_world: Any, person: dict[str, Any]) -> httpx.AsyncClient:
    client: httpx.AsyncClient = (await shared_world.enter(person, "H98", "12", "1.990001")).http
    client.follow_redirects = True
    return client


async def _with_draft(
    shared_world: Any, person: dict[str, Any], **changes: str
) -> tuple[httpx.AsyncClient, httpx.Response]:
    client = await _entered(shared_world, person)
    data = {name: person[name] for name in FORM}
    data |= {"procedure_code": "1.990001", "agency_code": "H98.12"} | changes
    page = await client.post("/ho-so/moi", data=data)
    if page.status_code == 200:
        page = await client.post(page.url.path, data=E_FORM)
    return client, page


async def test_personal_data_are_filled_with_what_the_sign_on_told(shared_world: Any) -> None:
    person = await shared_world.person("Nguyễn Thị An")
    client = await _entered(shared_world, person)
    page = await client.get("/ho-so/moi?procedure_code=1.990001&agency_code=H98.12")
    assert _hidden(page.text, "full_name") == "Nguyễn Thị An"
    assert _hidden(page.text, "identity_number") == person["identity_number"]
    assert "Sở Y tế tỉnh B" in page.text
    assert "1.990001" not in re.sub(r"<[^>]*>", "", page.text)


async def test_a_stored_record_is_chosen_and_the_dossier_submitted_by_forms(shared_world: Any) -> None:
    person = await shared_world.person("Nguyễn Thị An")
    await shared_world.document(person)
    client, page = await _with_draft(shared_world, person)
    draft = page.url.path
    assert "Kho dữ liệu Cổng DVCQG" in page.text
    used = await client.post(
        f"{draft}/tu-kho",
        data={"thanh_phan": "000.00.00.G18-KQ990003", "giay_to": _hidden(page.text, "giay_to")},
    )
    assert "Đang dùng cho hồ sơ này" in used.text
    for component in ("000.00.00.G18-KQ990001", "000.00.00.G18-KQ990002"):
        files = {"tep": ("to-khai.pdf", typeset_paper("Tờ khai (mô phỏng)", ["Nội dung."]), "application/pdf")}
        await client.post(f"{draft}/tai-len", data={"thanh_phan": component}, files=files)
    done = await client.post(f"{draft}/nop")
    assert "Đã nộp hồ sơ" in done.text
    code = re.search(r"H98\.12-\d{6}-\d{4}", done.text)
    assert code is not None
    assert code[0] in (await client.get("/ho-so")).text
    assert "Mới đăng ký" in (await client.get(f"/ho-so/{code[0]}")).text


async def test_a_page_that_is_only_reloaded_does_not_ask_the_kho_again(shared_world: Any) -> None:
    person = await shared_world.person("Nguyễn Thị An")
    client, page = await _with_draft(shared_world, person)
    before = len(await shared_world.journal(surface="kho", service="tra-cuu"))
    await client.get(page.url.path)
    assert len(await shared_world.journal(surface="kho", service="tra-cuu")) == before
    await client.post(f"{page.url.path}/tra-cuu")
    assert len(await shared_world.journal(surface="kho", service="tra-cuu")) == before + 1


async def test_an_incomplete_dossier_is_refused_in_words(shared_world: Any) -> None:
    client, page = await _with_draft(shared_world, await shared_world.person("Nguyễn Thị An"))
    refused = await client.post(f"{page.url.path}/nop")
    assert refused.status_code == 422
    assert "Chưa có «Đơn đề nghị cấp chứng chỉ hành nghề»" in refused.text


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"full_name": ""}, "Hãy nhập họ và tên."),
        ({"identity_number": "12"}, "Số định danh (CCCD) gồm 12 chữ số"),
        ({"birth_date": "31/02/1990"}, "Hãy nhập ngày sinh hợp lệ."),
        ({"full_name": "Trần Văn Khác"}, "Họ tên không khớp với tài khoản đang đăng nhập"),
    ],
)
async def test_wrong_personal_data_are_named_and_kept_in_the_form(
    shared_world: Any, changes: dict[str, str], sentence: str
) -> None:
    person = await shared_world.person("Nguyễn Thị An")
    _, page = await _with_draft(shared_world, person, **changes)
    assert page.status_code == 422
    assert sentence in page.text
    assert f'value="{next(iter(changes.values()))}"' in page.text


async def test_a_file_that_is_no_pdf_or_is_missing_is_refused_in_words(shared_world: Any) -> None:
    client, page = await _with_draft(shared_world, await shared_world.person("Nguyễn Thị An"))
    where, data = f"{page.url.path}/tai-len", {"thanh_phan": "000.00.00.G18-KQ990001"}
    wrong = await client.post(where, data=data, files={"tep": ("x.exe", b"MZ", "application/pdf")})
    assert (wrong.status_code, "Chưa thực hiện được" in wrong.text) == (422, True)
    missing = await client.post(where, data=data)
    assert "Hãy chọn tập tin PDF" in missing.text


async def test_draft_and_dossier_of_another_citizen_are_not_shown(shared_world: Any) -> None:
    _, page = await _with_draft(shared_world, await shared_world.person("Nguyễn Thị An"))
    other, _ = await _with_draft(shared_world, await shared_world.person("Trần Văn Bình"))
    foreign = await other.get(page.url.path)
    assert foreign.status_code == 404
    assert "Nguyễn Thị An" not in foreign.text


@pytest.mark.parametrize("path", ["/ho-so", "/ho-so/moi", "/ho-so/nhap/x", "/ho-so/H98.12-261122-0001"])
async def test_without_a_session_the_way_through_the_portal_is_shown(shared_world: Any, path: str) -> None:
    async with httpx.AsyncClient(base_url=shared_world.provinces["H98"].url, trust_env=False) as client:
        page = await client.get(path)
    assert page.status_code == 401
    assert f'href="{shared_world.portal_url}/dich-vu-cong"' in page.text


async def test_a_form_of_a_foreign_page_is_refused(shared_world: Any) -> None:
    client, page = await _with_draft(shared_world, await shared_world.person("Nguyễn Thị An"))
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "same-site"}):
        assert (await client.post(f"{page.url.path}/nop", headers=headers)).status_code == 403


async def test_the_api_acts_on_the_cookie_only_for_pages_of_its_own(shared_world: Any) -> None:
    client, _ = await _with_draft(shared_world, await shared_world.person("Nguyễn Thị An"))
    order = {"procedure_code": "1.990001", "agency_code": "H98.12"}
    for headers in ({"Origin": "http://127.0.0.1:1"}, {"Sec-Fetch-Site": "same-site"}):
        assert (await client.post("/api/drafts", json=order, headers=headers)).status_code == 403
    assert (await client.post("/api/drafts", json=order)).status_code == 201


async def test_hostile_names_are_escaped(shared_world: Any) -> None:
    person = await shared_world.person("<b>An</b> & 'Bình'")
    client, page = await _with_draft(shared_world, person)
    for text in (page.text, (await client.get("/ho-so/moi")).text):
        assert "<b>An" not in text
        assert "&lt;b&gt;An" in text
    assert "frame-ancestors 'self'" in page.headers["Content-Security-Policy"]


async def test_signing_out_ends_the_session(shared_world: Any) -> None:
    client = await _entered(shared_world, await shared_world.person("Nguyễn Thị An"))
    await client.post("/dang-xuat")
    assert (await client.get("/ho-so")).status_code == 401


async def test_the_e_form_names_each_wrong_field_and_keeps_what_was_entered(shared_world: Any) -> None:
    client = await _entered(shared_world, person := await shared_world.person("Nguyễn Thị An"))
    data = {name: person[name] for name in FORM} | {"procedure_code": "1.990001", "agency_code": "H98.12"}
    page = await client.post("/ho-so/moi", data=data)
    assert page.url.path.endswith("/to-khai")
    wrong = await client.post(page.url.path, data=E_FORM | {"m_qualification": "", "return_choice": "post"})
    assert wrong.status_code == 422
    assert 'href="#m_qualification"' in wrong.text
    assert 'href="#return_address"' in wrong.text
    assert 'value="12 Phố Mẫu"' in wrong.text
    draft = page.url.path.removesuffix("/to-khai")
    assert "Làm tiếp" in (await client.get("/ho-so")).text
    kept = await client.post(page.url.path, data=E_FORM)
    assert kept.url.path == draft
    await client.post(f"{draft}/xoa")
    assert draft not in (await client.get("/ho-so")).text


async def test_an_account_is_registered_and_signed_in_to_by_pages_alone(shared_world: Any) -> None:
    person = await shared_world.person("Trịnh Thị Yến")
    client = shared_world.anybody("H98").http
    client.follow_redirects = True
    data = {name: person[name] for name in FORM} | {"identity_type": "cccd"}
    gaps = await client.post("/dang-ky", data=data | {"full_name": "", "email": "", "phone": ""})
    assert gaps.status_code == 422
    assert 'href="#full_name"' in gaps.text
    assert 'href="#email"' in gaps.text
    done = await client.post("/dang-ky", data=data)
    assert "thư điện tử và tin nhắn điện thoại" in done.text
    province = shared_world.provinces["H98"].province
    with province.store.reading() as session:
        told = notices.of_person(session, person["identity_number"])[-1].text
    address = re.search(r"http\S+", told)
    assert address is not None
    page = await client.get(address[0])
    passwords = {"ma": _hidden(page.text, "ma"), "password": "mật khẩu đủ dài", "again": "mật khẩu đủ dài"}
    unlike = await client.post("/dat-mat-khau", data=passwords | {"again": "khác"})
    assert "không giống nhau" in unlike.text
    assert "Đã đặt mật khẩu" in (await client.post("/dat-mat-khau", data=passwords)).text
    sign_in = {"identity_number": person["identity_number"], "password": passwords["password"], "ve": "/tai-khoan"}
    wrong = await client.post("/dang-nhap", data=sign_in | {"password": "sai"})
    assert (wrong.status_code, "Số giấy tờ hoặc mật khẩu không đúng" in wrong.text) == (401, True)
    assert "Chưa liên kết" in (await client.post("/dang-nhap", data=sign_in)).text
    profile = {"email": person["email"], "phone": "", "address": "", "autofill_consent": "1"}
    assert "Đã lưu thông tin tài khoản" in (await client.post("/tai-khoan", data=profile)).text
    listed = await client.get("/dich-vu-cong?co-quan=H98.07&muc-do=4&cap=1&ten=ly+lich")
    link = re.search(r"/ho-so/moi\?procedure_code=2\.000488&amp;agency_code=H98\.07", listed.text)
    assert link is not None
    begun = await client.get(link[0].replace("&amp;", "&"))
    assert _hidden(begun.text, "full_name") == "Trịnh Thị Yến"


async def test_a_page_that_needs_a_session_leads_back_after_either_sign_in(shared_world: Any) -> None:
    page = await shared_world.anybody("H98").http.get("/ho-so/moi?procedure_code=1.990001&agency_code=H98.12")
    assert page.status_code == 401
    assert 'href="/vao?MaTTHCDP=1.990001&amp;MaCoQuanThucHien=H98.12"' in page.text
    assert 'href="/dang-nhap?ve=/ho-so/moi%3Fprocedure_code%3D1.990001%26agency_code%3DH98.12"' in page.text
