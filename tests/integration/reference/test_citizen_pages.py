"""The citizen's pages: from the entry to the reference number by forms alone, refusals in words, nothing of others."""

import re
from typing import Any

import httpx
import pytest

FORM = ("full_name", "identity_number", "birth_date", "address", "phone", "email")


def _hidden(text: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', text)
    assert found is not None, f"no field {name}"
    return found[1]


async def _entered(world: Any, person: dict[str, Any]) -> httpx.AsyncClient:
    client: httpx.AsyncClient = (await world.enter(person, "H98", "12", "1.990001")).http
    client.follow_redirects = True
    return client


async def _with_draft(world: Any, person: dict[str, Any], **changes: str) -> tuple[httpx.AsyncClient, httpx.Response]:
    client = await _entered(world, person)
    data = {name: person[name] for name in FORM}
    data |= {"procedure_code": "1.990001", "agency_code": "H98.12"} | changes
    return client, await client.post("/ho-so/moi", data=data)


async def test_personal_data_are_filled_with_what_the_sign_on_told(world: Any) -> None:
    person = await world.person("Nguyễn Thị An")
    client = await _entered(world, person)
    page = await client.get("/ho-so/moi?procedure_code=1.990001&agency_code=H98.12")
    assert _hidden(page.text, "full_name") == "Nguyễn Thị An"
    assert _hidden(page.text, "identity_number") == person["identity_number"]
    assert "Sở Y tế tỉnh B" in page.text
    assert "1.990001" not in re.sub(r"<[^>]*>", "", page.text)


async def test_a_stored_record_is_chosen_and_the_dossier_submitted_by_forms(world: Any) -> None:
    person = await world.person("Nguyễn Thị An")
    await world.document(person)
    client, page = await _with_draft(world, person)
    draft = page.url.path
    assert "Kho dữ liệu Cổng DVCQG" in page.text
    used = await client.post(
        f"{draft}/tu-kho",
        data={"thanh_phan": "000.00.00.G18-KQ990003", "giay_to": _hidden(page.text, "giay_to")},
    )
    assert "Đang dùng cho hồ sơ này" in used.text
    for component in ("000.00.00.G18-KQ990001", "000.00.00.G18-KQ990002"):
        files = {"tep": ("to-khai.pdf", b"%PDF-1.7\n%%EOF\n", "application/pdf")}
        await client.post(f"{draft}/tai-len", data={"thanh_phan": component}, files=files)
    done = await client.post(f"{draft}/nop")
    assert "Đã nộp hồ sơ" in done.text
    code = re.search(r"H98\.12-\d{6}-\d{4}", done.text)
    assert code is not None
    assert code[0] in (await client.get("/ho-so")).text
    assert "Mới đăng ký" in (await client.get(f"/ho-so/{code[0]}")).text


async def test_a_page_that_is_only_reloaded_does_not_ask_the_kho_again(world: Any) -> None:
    person = await world.person("Nguyễn Thị An")
    client, page = await _with_draft(world, person)
    before = len(await world.journal(surface="kho", service="tra-cuu"))
    await client.get(page.url.path)
    assert len(await world.journal(surface="kho", service="tra-cuu")) == before
    await client.post(f"{page.url.path}/tra-cuu")
    assert len(await world.journal(surface="kho", service="tra-cuu")) == before + 1


async def test_an_incomplete_dossier_is_refused_in_words(world: Any) -> None:
    client, page = await _with_draft(world, await world.person("Nguyễn Thị An"))
    refused = await client.post(f"{page.url.path}/nop")
    assert refused.status_code == 422
    assert "Chưa có «Đơn đề nghị cấp chứng chỉ hành nghề»" in refused.text


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"full_name": ""}, "Hãy nhập họ và tên."),
        ({"identity_number": "12"}, "Số định danh gồm 12 chữ số"),
        ({"birth_date": "31/02/1990"}, "Hãy nhập ngày sinh hợp lệ."),
        ({"full_name": "Trần Văn Khác"}, "Họ tên không khớp với tài khoản đang đăng nhập"),
    ],
)
async def test_wrong_personal_data_are_named_and_kept_in_the_form(
    world: Any, changes: dict[str, str], sentence: str
) -> None:
    person = await world.person("Nguyễn Thị An")
    _, page = await _with_draft(world, person, **changes)
    assert page.status_code == 422
    assert sentence in page.text
    assert f'value="{next(iter(changes.values()))}"' in page.text


async def test_a_file_that_is_no_pdf_or_is_missing_is_refused_in_words(world: Any) -> None:
    client, page = await _with_draft(world, await world.person("Nguyễn Thị An"))
    where, data = f"{page.url.path}/tai-len", {"thanh_phan": "000.00.00.G18-KQ990001"}
    wrong = await client.post(where, data=data, files={"tep": ("x.exe", b"MZ", "application/pdf")})
    assert (wrong.status_code, "Chưa thực hiện được" in wrong.text) == (422, True)
    missing = await client.post(where, data=data)
    assert "Hãy chọn tập tin PDF" in missing.text


async def test_draft_and_dossier_of_another_citizen_are_not_shown(world: Any) -> None:
    _, page = await _with_draft(world, await world.person("Nguyễn Thị An"))
    other, _ = await _with_draft(world, await world.person("Trần Văn Bình"))
    foreign = await other.get(page.url.path)
    assert foreign.status_code == 404
    assert "Nguyễn Thị An" not in foreign.text


@pytest.mark.parametrize("path", ["/ho-so", "/ho-so/moi", "/ho-so/nhap/x", "/ho-so/H98.12-261122-0001"])
async def test_without_a_session_the_way_through_the_portal_is_shown(world: Any, path: str) -> None:
    async with httpx.AsyncClient(base_url=world.provinces["H98"].url, trust_env=False) as client:
        page = await client.get(path)
    assert page.status_code == 401
    assert f'href="{world.portal_url}/dich-vu-cong"' in page.text


async def test_a_form_of_a_foreign_page_is_refused(world: Any) -> None:
    client, page = await _with_draft(world, await world.person("Nguyễn Thị An"))
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "same-site"}):
        assert (await client.post(f"{page.url.path}/nop", headers=headers)).status_code == 403


async def test_the_api_acts_on_the_cookie_only_for_pages_of_its_own(world: Any) -> None:
    client, _ = await _with_draft(world, await world.person("Nguyễn Thị An"))
    order = {"procedure_code": "1.990001", "agency_code": "H98.12"}
    for headers in ({"Origin": "http://127.0.0.1:1"}, {"Sec-Fetch-Site": "same-site"}):
        assert (await client.post("/api/drafts", json=order, headers=headers)).status_code == 403
    assert (await client.post("/api/drafts", json=order)).status_code == 201


async def test_hostile_names_are_escaped(world: Any) -> None:
    person = await world.person("<b>An</b> & 'Bình'")
    client, page = await _with_draft(world, person)
    for text in (page.text, (await client.get("/ho-so/moi")).text):
        assert "<b>An" not in text
        assert "&lt;b&gt;An" in text
    assert "frame-ancestors 'self'" in page.headers["Content-Security-Policy"]


async def test_signing_out_ends_the_session(world: Any) -> None:
    client = await _entered(world, await world.person("Nguyễn Thị An"))
    await client.post("/dang-xuat")
    assert (await client.get("/ho-so")).status_code == 401
