"""«Tài khoản»: reading and changing, autofill consent, bodies linked, sign-on consents, acting for another."""

from typing import Any

from mock_dvcqg.contract.accounts import DelegationOrder
from mock_dvcqg.operations.account_states import set_link
from mock_dvcqg.operations.add_delegation import add_delegation
from mock_dvcqg.operations.grant_consent import grant_consent

PATH = "/tai-khoan"
CONTACT = {"thu_dien_tu": "an@vidu.vn", "dien_thoai": "0987654321", "dia_chi": "Số 1 đường Mẫu"}


async def test_account_is_shown_with_what_the_registry_knows(visitor: Any) -> None:
    person = await visitor.sign_in()
    text = (await visitor.http.get(PATH)).text
    for words in (
        person.full_name,
        person.identity_number,
        person.email,
        person.phone,
        f"{person.birth_date:%d/%m/%Y}",
    ):
        assert words in text
    assert person.tech_id not in text


async def test_change_is_kept_and_told(visitor: Any) -> None:
    person = await visitor.sign_in()
    answer = await visitor.post(PATH, **CONTACT, tu_dien="1")
    assert answer.status_code == 303
    text = (await visitor.http.get(answer.headers["Location"])).text
    assert "Đã lưu thông tin liên hệ." in text
    kept = next(each for each in visitor.people() if each.identity_number == person.identity_number)
    assert (kept.email, kept.phone, kept.address) == ("an@vidu.vn", "0987654321", "Số 1 đường Mẫu")
    assert kept.autofill_consent


async def test_autofill_consent_is_taken_back_by_the_empty_box(visitor: Any) -> None:
    person = await visitor.sign_in()
    await visitor.post(PATH, **CONTACT, tu_dien="1")
    await visitor.post(PATH, **CONTACT)
    kept = next(each for each in visitor.people() if each.identity_number == person.identity_number)
    assert not kept.autofill_consent


async def test_wrong_contact_data_are_said_at_their_fields(visitor: Any) -> None:
    await visitor.sign_in()
    page = await visitor.post(PATH, thu_dien_tu="x", dien_thoai="12", dia_chi="<b>")
    assert page.status_code == 422
    assert '<a href="#thu_dien_tu">' in page.text
    assert '<a href="#dien_thoai">' in page.text
    assert 'value="&lt;b&gt;"' in page.text


async def test_address_that_is_far_too_long_is_refused(visitor: Any) -> None:
    await visitor.sign_in()
    for field, typed in (("thu_dien_tu", "a" * 120 + "@vidu.vn"), ("dia_chi", "đ" * 400)):
        page = await visitor.post(PATH, **CONTACT | {field: typed})
        assert page.status_code == 422
        assert f'<a href="#{field}">' in page.text


async def test_linked_bodies_are_named(visitor: Any) -> None:
    person = await visitor.sign_in()
    assert "Chưa có hệ thống nào liên kết" in (await visitor.http.get(PATH)).text
    set_link(visitor.realm, person.identity_number, "H98", linked=True)
    assert "Tỉnh B (mô phỏng), từ" in (await visitor.http.get(PATH)).text


async def test_sign_on_consent_is_revoked_after_a_question(visitor: Any) -> None:
    person = await visitor.sign_in()
    grant_consent(visitor.realm, person, visitor.realm.member("H98").client_id, "openid profile")
    assert f"{PATH}/thu-hoi?don_vi=H98" in (await visitor.http.get(PATH)).text
    question = await visitor.http.get(f"{PATH}/thu-hoi", params={"don_vi": "H98"})
    assert "Họ và tên" in question.text
    answer = await visitor.post(f"{PATH}/thu-hoi", don_vi="H98")
    assert "Đã thu hồi sự đồng ý" in (await visitor.http.get(answer.headers["Location"])).text
    assert (await visitor.post(f"{PATH}/thu-hoi", don_vi="H98")).status_code == 404


async def test_consent_of_another_account_is_not_found(visitor: Any) -> None:
    other = visitor.people()[1]
    grant_consent(visitor.realm, other, visitor.realm.member("H98").client_id, "openid")
    await visitor.sign_in()
    assert (await visitor.http.get(f"{PATH}/thu-hoi", params={"don_vi": "H98"})).status_code == 404
    assert (await visitor.post(f"{PATH}/thu-hoi", don_vi="H98")).status_code == 404


async def test_delegate_goes_on_in_the_delegators_account_and_changes_nothing_there(visitor: Any) -> None:
    delegate, delegator = visitor.people()[:2]
    order = DelegationOrder(delegator=delegator.identity_number, delegate=delegate.identity_number)
    add_delegation(visitor.realm, order)
    await visitor.sign_in(delegate)
    assert "Bạn được ủy quyền" in (await visitor.http.get(PATH)).text
    answer = await visitor.post(f"{PATH}/su-dung", tai_khoan=delegator.identity_number)
    text = (await visitor.http.get(answer.headers["Location"])).text
    assert f"{delegate.full_name}</strong> đang thực hiện thay mặt <strong>{delegator.full_name}" in text
    assert "không sửa được thông tin của bên ủy quyền" in text
    assert (await visitor.post(PATH, **CONTACT)).status_code == 403
    back = await visitor.post(f"{PATH}/su-dung", tai_khoan=delegate.identity_number)
    assert "thay mặt" not in (await visitor.http.get(back.headers["Location"])).text


async def test_account_one_may_not_use_stays_closed(visitor: Any) -> None:
    await visitor.sign_in()
    page = await visitor.post(f"{PATH}/su-dung", tai_khoan=visitor.people()[1].identity_number)
    assert page.status_code == 403
    assert "<h1>Không được phép</h1>" in page.text
