"""The officers' pages: sign-in, the role's next act, the file beside its signatures, consent at the counter."""

import re
from typing import Any

import httpx
import pytest

RECORD = "000.00.00.G18-KQ990003"
CONTENT = {"noi_dung": "Nội dung xử lý"}

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture
def world(shared_world: Any) -> Any:
    """One for the module: each test brings its own people."""
    return shared_world


async def _officer(world: Any, username: str, password: str = "staff-password") -> httpx.AsyncClient:
    code = username.split(".")[0]
    client = httpx.AsyncClient(base_url=world.provinces[code].url, trust_env=False, follow_redirects=True, timeout=30)
    await client.post("/can-bo/dang-nhap", data={"can_bo": username, "mat_khau": password})
    return client


def _hidden(text: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]+)"', text)
    assert found is not None, f"no field {name}"
    return found[1]


async def _submitted(world: Any) -> str:
    citizen = await world.prepared(await world.person("Nguyễn Thị An"), "H98", "07", "2.000488")
    await citizen.complete()
    code: str = await citizen.submit()
    return code


async def _counter_draft(world: Any) -> tuple[httpx.AsyncClient, httpx.Response]:
    person = await world.person("Nguyễn Thị An")
    await world.document(person)
    officer = await _officer(world, "H98.12.counter_officer")
    data = {name: person[name] for name in ("full_name", "identity_number", "birth_date")}
    return officer, await officer.post("/can-bo/tiep-nhan", data=data | {"procedure_code": "1.990001"})


async def test_wrong_password_is_refused_in_words(world: Any) -> None:
    async with httpx.AsyncClient(base_url=world.provinces["H98"].url, trust_env=False) as client:
        answer = await client.post("/can-bo/dang-nhap", data={"can_bo": "H98.12.leader", "mat_khau": "x"})
        away = {"can_bo": "H98.12.leader", "mat_khau": "staff-password", "ve": "//evil.example"}
        signed_in = await client.post("/can-bo/dang-nhap", data=away)
    assert (answer.status_code, "set-cookie" in answer.headers) == (401, False)
    assert "Tên đăng nhập hoặc mật khẩu không đúng" in answer.text
    assert signed_in.headers["Location"] == "/can-bo"
    assert "HttpOnly" in signed_in.headers["Set-Cookie"]


@pytest.mark.parametrize("path", ["/can-bo", "/can-bo/ho-so/H98.07-261122-0001", "/can-bo/tiep-nhan"])
async def test_without_a_session_the_sign_in_page_is_shown(world: Any, path: str) -> None:
    async with httpx.AsyncClient(base_url=world.provinces["H98"].url, trust_env=False) as client:
        answer = await client.get(path)
    assert answer.headers["Location"] == f"/can-bo/dang-nhap?ve={path}"


async def test_each_role_sees_its_own_next_act_and_the_result_is_signed_by_buttons(world: Any) -> None:
    code = await _submitted(world)
    steps = [
        ("counter_officer", "receive", "Tiếp nhận hồ sơ"),
        ("counter_officer", "forward", "Chuyển đơn vị xử lý"),
        ("specialist", "examine", "Hoàn thành thẩm tra, dự thảo kết quả"),
        ("leader", "sign", "Ký số phê duyệt kết quả"),
        ("records_clerk", "seal", "Ký số của cơ quan"),
        ("counter_officer", "return", "Trả kết quả"),
    ]
    text = ""
    for role, act, words in steps:
        officer = await _officer(world, f"H98.07.{role}")
        assert code in (await officer.get("/can-bo")).text
        text = (await officer.get(f"/can-bo/ho-so/{code}")).text
        assert re.findall(r"/(?:viec|ket-qua)/([\w-]+)", text) == ["tra-ket-qua" if act == "return" else act]
        text = (await officer.post(f"/can-bo/ho-so/{code}/viec/{act}", data=CONTENT)).text
        assert f"Đã thực hiện: {words}." in text
    assert text.count('<span class="tag tag-done">Hợp lệ</span>') == 2
    assert "Nội dung được giữ nguyên từ khi ký." in text


async def test_an_act_out_of_turn_or_unknown_is_refused_in_words(world: Any) -> None:
    code = await _submitted(world)
    leader = await _officer(world, "H98.07.leader")
    early = await leader.post(f"/can-bo/ho-so/{code}/viec/sign", data=CONTENT)
    assert (early.status_code, "Chưa thực hiện được" in early.text) == (409, True)
    assert (await leader.post(f"/can-bo/ho-so/{code}/viec/request_supplement")).status_code == 404


async def test_a_dossier_of_another_agency_is_not_shown(world: Any) -> None:
    code = await _submitted(world)
    other = await _officer(world, "H98.12.counter_officer")
    page = await other.get(f"/can-bo/ho-so/{code}")
    assert page.status_code == 403
    assert "Nguyễn Thị An" not in page.text


async def test_file_is_given_to_the_viewer_and_an_unknown_one_is_not(world: Any) -> None:
    code = await _submitted(world)
    officer = await _officer(world, "H98.07.counter_officer")
    page = await officer.get(f"/can-bo/ho-so/{code}")
    found = re.search(r'<object data="([^"#]+)', page.text)
    assert found is not None
    file = await officer.get(found[1])
    assert (file.headers["Content-Type"], file.content[:5]) == ("application/pdf", b"%PDF-")
    assert (await officer.get(f"/can-bo/ho-so/{code}/tep/x.pdf")).status_code == 404


async def test_a_supplement_is_asked_for_and_seen_by_the_citizen(world: Any) -> None:
    citizen = await world.prepared(await world.person("Nguyễn Thị An"), "H98", "07", "2.000488")
    await citizen.complete()
    code = await citizen.submit()
    officer = await _officer(world, "H98.07.counter_officer")
    where = f"/can-bo/ho-so/{code}/xu-ly/bo-sung"
    await officer.post(f"/can-bo/ho-so/{code}/viec/receive")
    unsaid = await officer.post(where, data={"ly_do": "Lý do đã ghi"})
    assert (unsaid.status_code, "Lý do đã ghi</textarea>" in unsaid.text) == (422, True)
    asked = {"giay_to.000.00.00.G15-KQ990001": "Tờ khai <chưa> ký", "ly_do": "Chưa hợp lệ"}
    assert "Yêu cầu bổ sung giấy tờ" in (await officer.post(where, data=asked)).text
    seen = await citizen.http.get(f"/ho-so/{code}")
    assert "Tờ khai &lt;chưa&gt; ký" in seen.text
    assert "Bổ sung giấy tờ" in seen.text


async def test_consent_granted_lets_the_officer_transfer(world: Any) -> None:
    officer, page = await _counter_draft(world)
    draft = page.url.path
    assert "tài khoản trên Cổng DVCQG" in page.text
    assert "Thực hiện thao tác chuyển" not in page.text
    data = {"thanh_phan": RECORD, "giay_to": _hidden(page.text, "giay_to")}
    page = await officer.post(f"{draft}/xac-nhan", data=data)
    answer = {"xac_nhan": _hidden(page.text, "xac_nhan"), "thanh_phan": RECORD, "tra_loi": "dong-y"}
    page = await officer.post(f"{draft}/tra-loi", data=answer)
    page = await officer.post(f"{draft}/chuyen", data=data | {"xac_nhan": _hidden(page.text, "xac_nhan")})
    assert "Đã chuyển vào hồ sơ" in page.text


async def test_consent_refused_leaves_only_the_paper(world: Any) -> None:
    officer, page = await _counter_draft(world)
    draft = page.url.path
    data = {"thanh_phan": RECORD, "giay_to": _hidden(page.text, "giay_to")}
    page = await officer.post(f"{draft}/xac-nhan", data=data)
    consent = _hidden(page.text, "xac_nhan")
    assert (await officer.post(f"{draft}/tra-loi", data={"xac_nhan": consent})).status_code == 403
    page = await officer.post(f"{draft}/tra-loi", data={"xac_nhan": consent, "tra_loi": "khong-dong-y"})
    assert "Công dân không đồng ý" in page.text
    assert "Thực hiện thao tác chuyển" not in page.text
    assert "Số hóa và ký số" in page.text
    assert (await officer.post(f"{draft}/chuyen", data=data)).status_code == 422


async def test_only_the_counter_officer_opens_dossiers_at_the_counter(world: Any) -> None:
    specialist = await _officer(world, "H98.12.specialist")
    assert (await specialist.get("/can-bo/tiep-nhan")).status_code == 403


async def test_intake_form_names_every_wrong_field(world: Any) -> None:
    officer = await _officer(world, "H98.12.counter_officer")
    page = await officer.post("/can-bo/tiep-nhan", data={})
    assert page.status_code == 422
    for name in ("procedure_code", "full_name", "identity_number", "birth_date"):
        assert f'href="#{name}"' in page.text
    unknown = {
        "procedure_code": "9.9",
        "full_name": "An",
        "identity_number": "079000000001",
        "birth_date": "1990-01-01",
    }
    assert "Không tìm thấy thủ tục" in (await officer.post("/can-bo/tiep-nhan", data=unknown)).text


async def test_a_form_of_a_foreign_page_is_refused(world: Any) -> None:
    code = await _submitted(world)
    officer = await _officer(world, "H98.07.counter_officer")
    forged = await officer.post(f"/can-bo/ho-so/{code}/viec/receive", headers={"Origin": "https://evil.example"})
    assert forged.status_code == 403
    assert "Mới đăng ký" in (await officer.get(f"/can-bo/ho-so/{code}")).text
