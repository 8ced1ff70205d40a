"""The Kho's pages: the list, one document with its signatures in words, its file, and who used it."""

from typing import Any

import pytest

from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.paths import KHO_LOGIN, KHO_SEARCH
from mock_dvcqg.store.members import find_member


async def test_empty_kho_says_how_to_fill_it(visitor: Any) -> None:
    await visitor.sign_in()
    page = await visitor.http.get("/kho")
    assert "chưa có giấy tờ nào" in page.text
    assert 'href="/dich-vu-cong-cua-toi"' in page.text


async def test_documents_are_listed_with_fields_in_words(visitor: Any) -> None:
    owner = await visitor.sign_in()
    await visitor.paper(owner)
    text = (await visitor.http.get("/kho")).text
    for words in ("123/LLTP", "Sở Tư pháp tỉnh A", "Vô thời hạn", "Bản chính", "Mã loại giấy tờ KQ.G15.000007"):
        assert words in text
    assert text.count('<span class="ok-word">hợp lệ</span>') == 2
    assert "BAN_CHINH" not in text


async def test_document_page_has_the_file_the_fields_and_each_signature(visitor: Any) -> None:
    owner = await visitor.sign_in()
    _, vault_id = await visitor.paper(owner)
    text = (await visitor.http.get(f"/kho/{vault_id}")).text
    assert f'<object data="/kho/{vault_id}/tep.pdf#navpanes=0&amp;view=FitH" type="application/pdf"' in text
    assert "Chữ ký số của người có thẩm quyền" in text
    assert "Chữ ký số của cơ quan, tổ chức" in text
    assert "Nội dung được giữ nguyên từ khi ký." in text
    assert owner.full_name in text


async def test_file_is_given_as_it_was_signed(visitor: Any) -> None:
    owner = await visitor.sign_in()
    content, vault_id = await visitor.paper(owner)
    shown = await visitor.http.get(f"/kho/{vault_id}/tep.pdf")
    assert shown.content == content
    assert shown.headers["Content-Type"] == "application/pdf"
    assert shown.headers["Content-Disposition"].startswith("inline")
    assert shown.headers["X-Content-Type-Options"] == "nosniff"
    loaded = await visitor.http.get(f"/kho/{vault_id}/tep.pdf", params={"tai-ve": "1"})
    assert loaded.headers["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("suffix", ["", "/tep.pdf"])
async def test_document_of_another_person_is_not_found(visitor: Any, suffix: str) -> None:
    owner, other = visitor.people()[:2]
    _, vault_id = await visitor.paper(owner)
    await visitor.sign_in(other)
    page = await visitor.http.get(f"/kho/{vault_id}{suffix}")
    assert page.status_code == 404
    assert owner.full_name not in page.text
    unknown = await visitor.http.get(f"/kho/khong-co{suffix}")
    assert (unknown.status_code, unknown.text) == (page.status_code, page.text)


@pytest.mark.parametrize("vault_id", ["%00", "..%2f..%2fetc%2fpasswd", "%ed%a0%80", "'", "x" * 3000])
async def test_hostile_document_id_is_refused(visitor: Any, vault_id: str) -> None:
    await visitor.sign_in()
    page = await visitor.http.get(f"/kho/{vault_id}")
    assert page.status_code in (400, 404)
    assert "detail" not in page.text


async def test_fields_of_a_document_are_escaped(visitor: Any) -> None:
    owner = await visitor.sign_in()
    _, vault_id = await visitor.paper(owner, document_number="<script>1</script>", subject="<i>trích yếu</i>")
    for path in ("/kho", f"/kho/{vault_id}"):
        text = (await visitor.http.get(path)).text
        assert "<script>1" not in text
        assert "<i>trích" not in text
        assert "&lt;script&gt;1" in text


async def test_nobody_used_a_document_is_said(visitor: Any) -> None:
    await visitor.sign_in()
    assert "Chưa có cơ quan nào khai thác" in (await visitor.http.get("/kho/nhat-ky")).text


async def test_look_up_of_a_province_is_in_the_access_log_of_the_owner_alone(visitor: Any) -> None:
    owner, other = visitor.people()[:2]
    _, vault_id = await visitor.paper(owner)
    await _look_up(visitor, owner.identity_number)
    await visitor.sign_in(owner)
    text = (await visitor.http.get("/kho/nhat-ky")).text
    assert "Tra cứu" in text
    assert "Tỉnh B (mô phỏng)" in text
    assert "Trần Thị Hoa" in text
    assert f'href="/kho/{vault_id}"' in text
    await visitor.sign_in(other)
    assert "Trần Thị Hoa" not in (await visitor.http.get("/kho/nhat-ky")).text


async def _look_up(visitor: Any, number: str) -> None:
    with visitor.realm.reading() as session:
        member = find_member(session, "H98")
    assert member is not None
    headers = {"dstcode": DSTCODE}
    login = {"username": member.username, "password": member.password}
    token = (await visitor.http.post(KHO_LOGIN, json=login, headers=headers)).json()["session"]
    wanted = {
        "KenhThucHien": "1",
        "SoDinhDanhChuSoHuu": number,
        "HoTenNguoiYeuCau": "Trần Thị Hoa",
        "MaThuTuc": "1.990001",
        "DanhSachDanhMucKetQua": [{"MaKetQua": "KQ.G15.000007", "SoKyHieu": ""}],
    }
    answer = await visitor.http.post(KHO_SEARCH, json=wanted, headers=headers | {"Authorization": f"Bearer {token}"})
    assert answer.json()["errorCode"] == "0", answer.text
