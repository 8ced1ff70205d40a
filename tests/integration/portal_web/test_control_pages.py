"""The control pages: the token, the overview, and a member's last calls with findings."""

import re
from typing import Any

import pytest

from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.findings import FieldFinding, FindingLevel

TOKEN = "control-token-of-the-test"
PAGE = "/control/trang/H99"


def _note(visitor: Any, **values: Any) -> JournalEntry:
    known: dict[str, Any] = {"member": "H99", "surface": "adapter", "service": "DongBoHoSoMC", "status": 200}
    entry = JournalEntry(seq=0, at=visitor.realm.clock.now(), **(known | values))
    kept: JournalEntry = visitor.realm.journal.add(entry)
    return kept


async def _enter(visitor: Any) -> None:
    answer = await visitor.post("/control/trang/dang-nhap", ma=TOKEN, ve=PAGE)
    assert (answer.status_code, answer.headers["Location"]) == (303, PAGE)


@pytest.mark.parametrize("path", ["/control/trang", PAGE, PAGE + "/moi", "/r/default" + PAGE])
async def test_without_the_token_only_the_form_is_shown(visitor: Any, path: str) -> None:
    _note(visitor, dossier_code="H99.07-261122-0001")
    page = await visitor.http.get(path)
    assert page.status_code == 401
    assert "Mã điều khiển" in page.text
    assert "H99.07-261122-0001" not in page.text


@pytest.mark.parametrize("given", ["", "wrong", "x\x00", "control-token-of-the-tesT"])
async def test_wrong_token_is_refused(visitor: Any, given: str) -> None:
    page = await visitor.post("/control/trang/dang-nhap", ma=given)
    assert page.status_code == 401
    assert "set-cookie" not in page.headers


@pytest.mark.parametrize("value", [TOKEN, "", "é"])
async def test_cookie_with_anything_but_the_derived_value_is_refused(visitor: Any, value: str) -> None:
    page = await visitor.http.get(PAGE, headers={"Cookie": f"dvcqg_control={value}".encode()})
    assert page.status_code == 401


async def test_cookie_is_hidden_from_scripts_and_is_not_the_token(visitor: Any) -> None:
    answer = await visitor.post("/control/trang/dang-nhap", ma=TOKEN)
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert TOKEN not in cookie


async def test_sign_in_form_of_a_foreign_page_and_foreign_return_are_refused(visitor: Any) -> None:
    forged = await visitor.post("/control/trang/dang-nhap", {"Origin": "https://evil.example"}, ma=TOKEN)
    assert (forged.status_code, "set-cookie" in forged.headers) == (403, False)
    away = await visitor.post("/control/trang/dang-nhap", ma=TOKEN, ve="//evil.example")
    assert away.status_code == 400


async def test_peer_elsewhere_cannot_sign_in(visitor: Any) -> None:
    visitor.http._transport.client = ("192.0.2.7", 1)
    answer = await visitor.post("/control/trang/dang-nhap", ma=TOKEN)
    assert (answer.status_code, "set-cookie" in answer.headers) == (403, False)


async def test_overview_names_members_clock_and_faults(visitor: Any) -> None:
    await _enter(visitor)
    text = (await visitor.http.get("/control/trang")).text
    assert 'href="/control/trang/H99"' in text
    assert "Tỉnh A (mô phỏng)" in text
    assert "theo thời gian thực" in text
    assert "Sự cố dựng sẵn" in text


async def test_member_without_calls_is_told_so(visitor: Any) -> None:
    await _enter(visitor)
    assert "Chưa có lần gọi nào của H99" in (await visitor.http.get(PAGE)).text


async def test_unknown_member_is_a_page_in_words(visitor: Any) -> None:
    await _enter(visitor)
    page = await visitor.http.get("/control/trang/H00")
    assert page.status_code == 404
    assert "Không có cơ quan mang mã «H00»" in page.text


async def test_call_is_shown_with_findings_request_and_response(visitor: Any) -> None:
    await _enter(visitor)
    finding = FieldFinding(
        field="TaiLieuNop[0].MaKetQuaThayThe",
        rule="replaces-code-missing",
        level=FindingLevel.ERROR,
        message="Thiếu mã kết quả thay thế.",
        clause="5632/VPCP-KSTT 5.a Bước 2",
    )
    _note(
        visitor,
        dossier_code="H99.07-261122-0001",
        error_code="0",
        message="Thực hiện thành công",
        findings=[finding],
        request={"session": "secret-session", "data": [{"MaHoSo": "H99.07-261122-0001"}]},
        response={"error_code": "0"},
    )
    text = (await visitor.http.get(PAGE)).text
    for words in ("TaiLieuNop[0].MaKetQuaThayThe", "replaces-code-missing", "Thiếu mã kết quả thay thế.", "1 lỗi"):
        assert words in text
    assert "5632/VPCP-KSTT 5.a Bước 2" in text
    assert "HTTP 200 · 0 · Thực hiện thành công" in text
    assert "secret-session" not in text


async def test_newest_call_stands_first_and_other_members_are_not_shown(visitor: Any) -> None:
    await _enter(visitor)
    first, second = _note(visitor).seq, _note(visitor).seq
    foreign = _note(visitor, member="H98").seq
    text = (await visitor.http.get(PAGE)).text
    assert re.findall(r'id="muc-(\d+)"', text) == [str(second), str(first)]
    assert f"muc-{foreign}" not in text


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("dich-vu=login", 1),
        ("ho-so=H99.07-261122-0002", 1),
        ("co-phat-hien=1", 1),
        ("so-luong=2", 2),
        ("so-luong=x", 3),
    ],
)
async def test_filter_narrows_the_list(visitor: Any, query: str, shown: int) -> None:
    await _enter(visitor)
    _note(visitor, service="login")
    _note(visitor, dossier_code="H99.07-261122-0002")
    finding = FieldFinding(field="MaHoSo", rule="r", level=FindingLevel.NOTICE, message="m")
    _note(visitor, findings=[finding])
    text = (await visitor.http.get(f"{PAGE}?{query}")).text
    assert text.count('<li id="muc-') == shown


async def test_fragment_gives_only_what_is_new(visitor: Any) -> None:
    await _enter(visitor)
    seen = _note(visitor).seq
    nothing = await visitor.http.get(f"{PAGE}/moi?sau={seen}")
    assert (nothing.status_code, nothing.headers["X-Last-Seq"]) == (204, str(seen))
    new = _note(visitor).seq
    answer = await visitor.http.get(f"{PAGE}/moi?sau={seen}")
    assert re.findall(r'id="muc-(\d+)"', answer.text) == [str(new)]
    assert answer.headers["X-Last-Seq"] == str(new)
    assert "<html" not in answer.text


async def test_answer_kept_back_by_a_fault_is_named(visitor: Any) -> None:
    await _enter(visitor)
    _note(visitor, answered=False, fault="answer-dropped-after-commit")
    assert "Không trả lời (sự cố dựng sẵn «answer-dropped-after-commit»)" in (await visitor.http.get(PAGE)).text


async def test_what_a_province_sent_is_escaped(visitor: Any) -> None:
    await _enter(visitor)
    hostile = "</pre><script>alert(1)</script>"
    _note(visitor, service=hostile, message=hostile, request={"x": hostile}, response=hostile, dossier_code=hostile)
    text = (await visitor.http.get(PAGE)).text
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)" in text


async def test_page_reloads_itself_without_script_when_asked(visitor: Any) -> None:
    await _enter(visitor)
    assert "http-equiv" not in (await visitor.http.get(PAGE)).text
    assert '<meta http-equiv="refresh" content="10">' in (await visitor.http.get(f"{PAGE}?tai-lai=10")).text


async def test_leaving_forgets_the_token(visitor: Any) -> None:
    await _enter(visitor)
    await visitor.post("/control/trang/dang-xuat")
    assert (await visitor.http.get(PAGE)).status_code == 401
