"""The consent inbox: what is asked, the check page, the three answers, and nothing of anybody else's."""

from typing import Any

import pytest

from mock_dvcqg.rules.consent import ANSWER_WITHIN

PATH = "/kho/dong-y"


async def _asked(visitor: Any) -> tuple[Any, str]:
    owner = await visitor.sign_in()
    await visitor.paper(owner)
    return owner, await visitor.ask_consent(owner)


async def test_nothing_asked_is_said(visitor: Any) -> None:
    await visitor.sign_in()
    assert "Không có đề nghị nào đang chờ." in (await visitor.http.get(PATH)).text


async def test_request_tells_who_asks_for_what_and_why(visitor: Any) -> None:
    _, consent_id = await _asked(visitor)
    for path in (PATH, f"{PATH}/{consent_id}"):
        text = (await visitor.http.get(path)).text
        for words in ("Tỉnh B (mô phỏng)", "Trần Thị Hoa", "Phiếu lý lịch tư pháp số 1", "H98.07-261122-0001"):
            assert words in text
        assert "Chờ chủ sở hữu xác nhận" in text
    assert "đề nghị đồng ý" in (await visitor.http.get("/kho/nhat-ky")).text.lower()


@pytest.mark.parametrize(("answer", "state"), [("dong-y", "Đã đồng ý"), ("khong-dong-y", "Không đồng ý")])
async def test_answer_is_kept_and_told(visitor: Any, answer: str, state: str) -> None:
    _, consent_id = await _asked(visitor)
    answered = await visitor.post(f"{PATH}/{consent_id}", tra_loi=answer)
    assert answered.status_code == 303
    text = (await visitor.http.get(answered.headers["Location"])).text
    assert "Đã ghi nhận" in text
    assert state in text
    assert "Không có đề nghị nào đang chờ." in text


async def test_granted_consent_is_revoked_once(visitor: Any) -> None:
    _, consent_id = await _asked(visitor)
    await visitor.post(f"{PATH}/{consent_id}", tra_loi="dong-y")
    assert "Thu hồi sự đồng ý" in (await visitor.http.get(f"{PATH}/{consent_id}")).text
    assert (await visitor.post(f"{PATH}/{consent_id}", tra_loi="thu-hoi")).status_code == 303
    again = await visitor.post(f"{PATH}/{consent_id}", tra_loi="thu-hoi")
    assert again.status_code == 422
    assert "đang ở trạng thái «Đã thu hồi»" in again.text


async def test_no_answer_is_an_error_in_words(visitor: Any) -> None:
    _, consent_id = await _asked(visitor)
    page = await visitor.post(f"{PATH}/{consent_id}", tra_loi="grant")
    assert page.status_code == 422
    assert "Hãy chọn «Đồng ý» hoặc «Không đồng ý»." in page.text


async def test_request_that_is_over_has_no_buttons(visitor: Any) -> None:
    owner, consent_id = await _asked(visitor)
    visitor.realm.clock.advance(ANSWER_WITHIN.total_seconds() + 1)
    await visitor.sign_in(owner)
    text = (await visitor.http.get(f"{PATH}/{consent_id}")).text
    assert "Đã hết hạn" in text
    assert 'name="tra_loi"' not in text


async def test_request_to_somebody_else_is_not_found(visitor: Any) -> None:
    owner, consent_id = await _asked(visitor)
    await visitor.sign_in(visitor.people()[1])
    assert owner.full_name not in (await visitor.http.get(PATH)).text
    assert (await visitor.http.get(f"{PATH}/{consent_id}")).status_code == 404
    assert (await visitor.post(f"{PATH}/{consent_id}", tra_loi="dong-y")).status_code == 404
    await visitor.sign_in(owner)
    assert "Chờ chủ sở hữu xác nhận" in (await visitor.http.get(f"{PATH}/{consent_id}")).text
