"""The pages of handling: every branch by forms, each with its reason, and what was typed stays when it is refused."""

import re
from typing import Any

import httpx
import pytest

from reference_httt.web import handling_pages, result_pages, words

COUNTER, SPECIALIST, LEADER = "counter_officer", "specialist", "leader"
pytestmark = pytest.mark.asyncio(loop_scope="module")


async def officer(case: Any, role: str) -> httpx.AsyncClient:
    """A browser signed in as that officer."""
    client = httpx.AsyncClient(base_url=case.served.url, trust_env=False, follow_redirects=True, timeout=60)
    username = f"H98.{case.office}.{role}"
    await client.post("/can-bo/dang-nhap", data={"can_bo": username, "mat_khau": "staff-password"})
    return client


async def done(client: httpx.AsyncClient, case: Any, work: str, **fields: str) -> str:
    """The page after a work that must be done."""
    got = await client.post(f"/can-bo/ho-so/{case.code}/xu-ly/{work}", data=fields)
    assert got.status_code == 200, re.findall(r'class="problem".*?</div>', got.text, re.DOTALL)
    return got.text


async def test_the_counter_receives_and_forwards_with_one_click(shared_world: Any) -> None:
    case = await shared_world.filed()
    counter = await officer(case, COUNTER)
    page = await counter.get(f"/can-bo/ho-so/{case.code}")
    assert "Tiếp nhận và chuyển đơn vị xử lý" in page.text
    data = {"noi_dung": "Đã kiểm tra đủ", "chuyen": "1"}
    page = await counter.post(f"/can-bo/ho-so/{case.code}/viec/receive", data=data)
    assert "Đã thực hiện: Chuyển đơn vị xử lý." in page.text
    assert "Tiếp nhận hồ sơ: Đã kiểm tra đủ" in page.text
    assert "Giấy tờ cơ quan gửi bạn" in (await case.citizen.http.get(f"/ho-so/{case.code}")).text


async def test_what_was_typed_stays_when_a_work_is_refused(shared_world: Any) -> None:
    case = await (await shared_world.filed()).at_specialist()
    specialist = await officer(case, SPECIALIST)
    data = {"noi_dung": "Đã xác minh <tại chỗ>", "ly_do": " "}
    got = await specialist.post(f"/can-bo/ho-so/{case.code}/xu-ly/de-nghi-tu-choi", data=data)
    assert got.status_code == 422
    assert "Hãy ghi lý do từ chối giải quyết hồ sơ" in got.text
    assert "Đã xác minh &lt;tại chỗ&gt;</textarea>" in got.text
    unsaid = await specialist.post(f"/can-bo/ho-so/{case.code}/viec/examine", data={"noi_dung": " "})
    assert (unsaid.status_code, "Hãy ghi nội dung xử lý" in unsaid.text) == (422, True)
    assert (await specialist.post(f"/can-bo/ho-so/{case.code}/xu-ly/khong-co")).status_code == 404


async def test_every_work_is_told_in_words_when_it_is_done() -> None:
    assert set(handling_pages.OFFERED) == set(words.WORKS)
    assert set(result_pages.OFFERED) == set(words.RESULT_WORKS)


async def test_a_proposal_is_handed_back_by_the_form_beside_the_one_that_sends_it(shared_world: Any) -> None:
    case = await (await shared_world.filed()).at_specialist()
    specialist, counter = await officer(case, SPECIALIST), await officer(case, COUNTER)
    await done(specialist, case, "bo-sung", **{"giay_to.000.00.00.G18-KQ990002": "Thiếu trang 2"})
    page = await done(counter, case, "chuyen-lai-de-nghi", ly_do="Trang 2 đã có")
    assert "Đã thực hiện: Chuyển lại đề nghị bổ sung." in page
    assert "không chờ cán bộ một cửa xử lý" in page
    assert "Trang 2 đã có" in (await specialist.get(f"/can-bo/ho-so/{case.code}")).text


async def test_a_proposed_supplement_is_sent_by_the_counter_and_answered_by_the_citizen(shared_world: Any) -> None:
    case = await (await shared_world.filed()).at_specialist()
    specialist, counter = await officer(case, SPECIALIST), await officer(case, COUNTER)
    fields = {"giay_to.000.00.00.G18-KQ990002": "Thiếu trang 2", "thong_tin.qualification": "Ghi đủ tên văn bằng"}
    await done(specialist, case, "bo-sung", **fields, ly_do="Chưa đủ")
    assert "Thiếu trang 2" not in (await case.citizen.http.get(f"/ho-so/{case.code}")).text.split("Quá trình")[0]
    page = (await counter.get(f"/can-bo/ho-so/{case.code}")).text
    assert "Văn bằng chuyên môn: Ghi đủ tên văn bằng" in page
    assert "Đã thực hiện: Gửi yêu cầu bổ sung cho người nộp." in await done(counter, case, "gui-bo-sung")
    seen = (await case.citizen.http.get(f"/ho-so/{case.code}")).text
    assert "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ" in seen
    assert "Tôi đã bổ sung xong" in seen
    answered = await case.citizen.http.post(f"/ho-so/{case.code}/da-bo-sung", follow_redirects=True)
    assert (answered.status_code, (await case.view())["stage"]) == (200, "forwarded")


async def test_consulting_extending_and_sending_back_by_forms(shared_world: Any) -> None:
    case = await (await shared_world.filed()).at_specialist()
    specialist, leader = await officer(case, SPECIALIST), await officer(case, LEADER)
    question = {"co_quan": "Hội đồng chuyên môn; Bệnh viện Mẫu", "noi_dung": "Văn bằng có hợp lệ?"}
    undated = await specialist.post(f"/can-bo/ho-so/{case.code}/xu-ly/lay-y-kien", data=question | {"han": "mai"})
    assert (undated.status_code, "Hội đồng chuyên môn; Bệnh viện Mẫu" in undated.text) == (422, True)
    await done(specialist, case, "lay-y-kien", **question, han="2099-01-01T17:00")
    first = (await case.handling())["consultations"][0]["consultation_id"]
    reply = {"yeu_cau": first, "noi_dung": "Ý kiến đã gõ"}
    no_pdf = {"tep": ("y-kien.pdf", b"no", "application/pdf")}
    where = f"/can-bo/ho-so/{case.code}/xu-ly/tra-loi"
    refused = await specialist.post(where, data=reply, files=no_pdf)
    assert (refused.status_code, "Ý kiến đã gõ</textarea>" in refused.text) == (422, True)
    for one in (await case.handling())["consultations"]:
        await done(specialist, case, "tra-loi", yeu_cau=one["consultation_id"], noi_dung="Hợp lệ")
    assert "Hợp lệ" in await done(specialist, case, "ket-thuc-lay-y-kien", noi_dung="")
    await done(leader, case, "hen-lai", ly_do="Chờ xác minh", so_ngay="3")
    await specialist.post(f"/can-bo/ho-so/{case.code}/viec/examine", data={"noi_dung": "Đủ điều kiện"})
    assert "Xem lại" in await done(leader, case, "tra-lai", ly_do="Xem lại văn bằng")
    slips = [p["kind"] for p in (await case.mine())["papers"]]
    assert "apology_slip" in slips
    assert "Dừng" in await done(leader, case, "dung-xu-ly", ly_do="Người nộp không bổ sung")


async def test_a_citizen_withdraws_by_a_form_and_the_counter_answers(shared_world: Any) -> None:
    case = await shared_world.filed()
    page = await case.citizen.http.post(f"/ho-so/{case.code}/rut", data={"ly_do": "Nộp nhầm"}, follow_redirects=True)
    assert (page.status_code, "yêu cầu rút hồ sơ: Nộp nhầm" in page.text) == (200, True)
    counter = await officer(case, COUNTER)
    refused = await counter.post(f"/can-bo/ho-so/{case.code}/xu-ly/khong-cho-rut", data={"ly_do": "Không"})
    assert (refused.status_code, "chưa được tiếp nhận" in refused.text) == (422, True)
    await done(counter, case, "cho-rut")
    assert "Biên nhận rút hồ sơ" in (await case.citizen.http.get(f"/ho-so/{case.code}")).text
