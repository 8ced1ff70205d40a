"""Services and «Dịch vụ công của tôi»: loaded, empty, refused, and the way to the province and into the Kho."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

NAME = "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam"


@pytest.mark.parametrize("asked", ["lý lịch tư pháp", "ly lich tu phap", "LY LICH"])
async def test_service_is_found_with_and_without_marks(visitor: Any, asked: str) -> None:
    page = await visitor.http.get("/dich-vu-cong", params={"q": asked})
    assert NAME in page.text
    assert "chứng chỉ hành nghề khám bệnh" not in page.text


async def test_no_service_found_is_said(visitor: Any) -> None:
    page = await visitor.http.get("/dich-vu-cong", params={"q": "<script>x</script>"})
    assert "Không tìm thấy thủ tục nào" in page.text
    assert "<script>x" not in page.text


async def test_choice_leads_into_the_province_with_the_entry_parameters(visitor: Any) -> None:
    await visitor.sign_in()
    answer = await visitor.post("/dich-vu-cong", thu_tuc="2.000488", co_quan="H98.07")
    assert answer.status_code == 303
    url = urlsplit(answer.headers["Location"])
    assert f"{url.scheme}://{url.netloc}{url.path}" == f"{visitor.files.url}/vao"
    assert parse_qs(url.query) == {
        "vnconnect": ["1"],
        "MaTTHCDP": ["2.000488"],
        "MaCoQuanThucHien": ["H98.07"],
        "MaDVC": ["2.000488.01"],
    }


async def test_choice_without_agency_is_an_error_in_words(visitor: Any) -> None:
    await visitor.sign_in()
    page = await visitor.post("/dich-vu-cong", thu_tuc="2.000488", co_quan="")
    assert page.status_code == 422
    assert "Hãy chọn cơ quan thực hiện." in page.text


@pytest.mark.parametrize("agency", ["H99.07", "H98.21.01", "X"])
async def test_agency_that_cannot_take_it_is_refused_in_words(visitor: Any, agency: str) -> None:
    await visitor.sign_in()
    page = await visitor.post("/dich-vu-cong", thu_tuc="2.000488", co_quan=agency)
    assert page.status_code in (404, 422)
    assert "Chưa chuyển được tới nơi nộp hồ sơ" in page.text


async def test_choice_without_session_leads_to_the_sign_in_page_and_back_to_the_search(visitor: Any) -> None:
    answer = await visitor.post("/dich-vu-cong", thu_tuc="2.000488", co_quan="H98.07", q="ly lich")
    assert answer.headers["Location"] == "/dang-nhap?ve=%2Fdich-vu-cong%3Fq%3Dly%2Blich"
    assert (await visitor.http.get(answer.headers["Location"])).status_code == 200


async def test_no_dossier_is_said(visitor: Any) -> None:
    await visitor.sign_in()
    assert "Bạn chưa có hồ sơ nào" in (await visitor.http.get("/dich-vu-cong-cua-toi")).text


async def test_dossier_is_shown_to_its_owner_alone(visitor: Any) -> None:
    owner, other = visitor.people()[:2]
    await visitor.sync(owner)
    await visitor.sign_in(owner)
    page = await visitor.http.get("/dich-vu-cong-cua-toi")
    assert "H98.07-261122-0001" in page.text
    assert "Được tiếp nhận" in page.text
    assert "Sở Tư pháp tỉnh B" in page.text
    await visitor.sign_in(other)
    assert "H98.07-261122-0001" not in (await visitor.http.get("/dich-vu-cong-cua-toi")).text


async def test_result_is_saved_by_its_button_and_then_shown_as_saved(visitor: Any) -> None:
    owner = await visitor.sign_in()
    visitor.files.content, _ = await visitor.paper(owner, deposit=False)
    await visitor.sync(owner, finished=True)
    page = await visitor.http.get("/dich-vu-cong-cua-toi")
    assert "Lưu về Kho dữ liệu điện tử" in page.text
    saved = await visitor.post("/dich-vu-cong-cua-toi/luu", **_deposit_form(page.text))
    assert saved.status_code == 303
    after = await visitor.http.get(saved.headers["Location"])
    assert "Đã lưu «Phiếu lý lịch tư pháp số 1» vào Kho" in after.text
    assert "Đã lưu trong Kho" in after.text
    assert "dich-vu-cong-cua-toi/luu" not in after.text
    assert "Phiếu lý lịch tư pháp số 1" in (await visitor.http.get("/kho")).text


async def test_result_of_somebody_else_is_not_saved(visitor: Any) -> None:
    owner, other = visitor.people()[:2]
    visitor.files.content, _ = await visitor.paper(owner, deposit=False)
    await visitor.sync(owner, finished=True)
    await visitor.sign_in(owner)
    form = _deposit_form((await visitor.http.get("/dich-vu-cong-cua-toi")).text)
    await visitor.sign_in(other)
    page = await visitor.post("/dich-vu-cong-cua-toi/luu", **form)
    assert page.status_code == 403
    assert "Chưa lưu được vào Kho dữ liệu điện tử" in page.text
    assert "chưa có giấy tờ nào" in (await visitor.http.get("/kho")).text


async def test_file_that_is_no_pdf_is_explained_and_has_no_button(visitor: Any) -> None:
    owner = await visitor.sign_in()
    visitor.files.content = b"<html>login page</html>"
    await visitor.sync(owner, finished=True)
    page = await visitor.http.get("/dich-vu-cong-cua-toi")
    assert "Tệp" in page.text
    assert "dich-vu-cong-cua-toi/luu" not in page.text


async def test_saved_notice_is_not_shown_for_a_document_that_is_not_there(visitor: Any) -> None:
    await visitor.sign_in()
    page = await visitor.http.get("/dich-vu-cong-cua-toi", params={"da-luu": "somebody-elses"})
    assert "Đã lưu «" not in page.text


async def test_names_from_the_wire_are_escaped(visitor: Any) -> None:
    owner = await visitor.sign_in()
    hostile = "<img src=x onerror=alert(1)>\"'&"
    await visitor.sync(owner, TenTTHC=hostile, DonViXuLy=hostile)
    page = await visitor.http.get("/dich-vu-cong-cua-toi")
    assert "<img" not in page.text
    assert "&lt;img src=x" in page.text


async def test_hostile_name_of_a_person_is_escaped(visitor: Any) -> None:
    person = visitor.add_person(full_name="<b>Nguyễn</b> & 'An'")
    await visitor.sign_in(person)
    for path in ("/", "/dang-nhap", "/dang-xuat"):
        page = await visitor.http.get(path)
        assert "<b>Nguyễn" not in page.text
        assert "&lt;b&gt;Nguyễn" in page.text


def _deposit_form(text: str) -> dict[str, str]:
    return {name: re.search(rf'name="{name}" value="([^"]*)"', text)[1] for name in ("ho_so", "tai_lieu")}  # type: ignore[index]
