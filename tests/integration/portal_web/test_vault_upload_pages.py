"""Uploads into the Kho by form, taking one out again, states and versions of documents, filters of the access log."""

from typing import Any

import pytest

from mock_dvcqg.contract.codes import VaultState
from mock_dvcqg.contract.control import Person
from mock_dvcqg.store.vault import find_entry, set_state

PATH = "/kho/tai-len"
SAID = {"hinh_thuc": "BAN_CHINH", "loai": "KQ.G15.000007"}


async def _send(visitor: Any, content: bytes, **said: str) -> Any:
    files = {"tep": ("giay.pdf", content, "application/pdf")}
    return await visitor.http.post(PATH, data=SAID | said, files=files)


async def _uploaded(visitor: Any, owner: Person) -> str:
    content, _ = await visitor.paper(owner, deposit=False)
    answer = await _send(visitor, content)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["Location"])


async def test_signed_file_is_kept_and_shown(visitor: Any) -> None:
    owner = await visitor.sign_in()
    text = (await visitor.http.get(await _uploaded(visitor, owner))).text
    assert "Đã lưu giấy tờ vào Kho của bạn." in text
    assert "Bạn tự tải lên" in text
    assert "Còn hiệu lực" in text


async def test_photo_is_refused_with_the_reason_at_the_file(visitor: Any) -> None:
    await visitor.sign_in()
    page = await _send(visitor, b"\xff\xd8\xff\xe0 no pdf")
    assert page.status_code == 422
    assert '<a href="#tep">Tệp không phải PDF' in page.text
    assert 'value="BAN_CHINH" checked' in page.text


async def test_what_is_missing_is_said_at_each_field(visitor: Any) -> None:
    await visitor.sign_in()
    page = await visitor.http.post(PATH, data={"ngay_cap": "hôm qua"}, files={"tep": ("", b"")})
    assert page.status_code == 422
    for anchor in ("tep", "hinh-thuc-1", "loai", "ngay_cap"):
        assert f'<a href="#{anchor}">' in page.text
        assert f'id="{anchor}-loi"' in page.text


async def test_paper_of_another_person_is_refused(visitor: Any) -> None:
    content, _ = await visitor.paper(visitor.people()[1], deposit=False)
    await visitor.sign_in()
    page = await _send(visitor, content)
    assert page.status_code == 422
    assert "không lưu giấy tờ của người khác" in page.text


async def test_own_upload_is_taken_out_after_a_question(visitor: Any) -> None:
    owner = await visitor.sign_in()
    path = (await _uploaded(visitor, owner)).partition("?")[0]
    assert f'href="{path}/xoa"' in (await visitor.http.get(path)).text
    assert "Xóa giấy tờ khỏi Kho?" in (await visitor.http.get(f"{path}/xoa")).text
    answer = await visitor.post(f"{path}/xoa")
    assert "Đã xóa giấy tờ khỏi Kho" in (await visitor.http.get(answer.headers["Location"])).text
    assert (await visitor.http.get(path)).status_code == 404
    log = (await visitor.http.get("/kho/nhat-ky")).text
    assert "Tự tải lên" in log
    assert "Xóa" in log


async def test_document_from_a_body_is_not_deleted(visitor: Any) -> None:
    owner = await visitor.sign_in()
    _, vault_id = await visitor.paper(owner)
    assert "/xoa" not in (await visitor.http.get(f"/kho/{vault_id}")).text
    assert (await visitor.post(f"/kho/{vault_id}/xoa")).status_code == 422
    assert (await visitor.http.get(f"/kho/{vault_id}")).status_code == 200


@pytest.mark.parametrize("method", ["get", "post"])
async def test_upload_of_another_person_is_not_deleted(visitor: Any, method: str) -> None:
    owner = await visitor.sign_in()
    path = (await _uploaded(visitor, owner)).partition("?")[0]
    await visitor.sign_in(visitor.people()[1])
    assert (await getattr(visitor.http, method)(f"{path}/xoa")).status_code == 404
    await visitor.sign_in(owner)
    assert (await visitor.http.get(path)).status_code == 200


async def test_revoked_document_says_so_and_why(visitor: Any) -> None:
    owner = await visitor.sign_in()
    _, vault_id = await visitor.paper(owner)
    with visitor.realm.writing() as session:
        entry = find_entry(session, vault_id)
        assert entry is not None
        set_state(session, entry, VaultState.REVOKED, visitor.realm.clock.now(), reason="Cấp nhầm")
    assert '<span class="tag tag-stopped">Đã bị thu hồi</span>' in (await visitor.http.get("/kho")).text
    assert "Cấp nhầm" in (await visitor.http.get(f"/kho/{vault_id}")).text


async def test_access_log_is_filtered_and_turned_page_by_page(visitor: Any) -> None:
    owner = await visitor.sign_in()
    await visitor.paper(owner)
    for number in range(26):
        await visitor.ask_consent(owner, f"H98.07-261122-{number:04}")
    first = (await visitor.http.get("/kho/nhat-ky", params={"viec": "đề nghị đồng ý"})).text
    assert "26 lần" in first
    assert first.count('<tr role="row">') == 1 + 25
    assert 'rel="next"' in first
    second = (await visitor.http.get("/kho/nhat-ky", params={"viec": "đề nghị đồng ý", "trang": "2"})).text
    assert second.count('<tr role="row">') == 1 + 1
    nothing = (await visitor.http.get("/kho/nhat-ky", params={"co_quan": "Không có"})).text
    assert "Không có lần nào phù hợp" in nothing
