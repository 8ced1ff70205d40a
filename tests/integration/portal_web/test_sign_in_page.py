"""The sign-in page: picking a person, return paths of our own only, forms of our own pages only."""

from typing import Any

import pytest

FOREIGN = [
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "\\\\evil.example",
    "javascript:alert(1)",
    "evil.example",
    "/\t/evil.example",
    "/a\r\nSet-Cookie: x=1",
]


async def test_people_with_an_account_are_offered(visitor: Any) -> None:
    hidden = visitor.add_person(full_name="Không Có Tài Khoản", account=False)
    page = await visitor.http.get("/dang-nhap")
    assert visitor.people()[0].identity_number in page.text
    assert hidden.full_name not in page.text


async def test_people_are_found_without_marks(visitor: Any) -> None:
    wanted = visitor.add_person(full_name="Đỗ Thuý Quỳnh")
    page = await visitor.http.get("/dang-nhap", params={"q": "do thuy quynh"})
    assert wanted.identity_number in page.text
    assert visitor.people()[0].identity_number not in page.text


async def test_nobody_found_is_said(visitor: Any) -> None:
    page = await visitor.http.get("/dang-nhap", params={"q": "zzzz"})
    assert "Không có công dân nào phù hợp" in page.text


async def test_picking_nobody_is_an_error_that_names_the_field(visitor: Any) -> None:
    page = await visitor.post("/dang-nhap")
    assert page.status_code == 422
    assert 'href="#nguoi-1"' in page.text
    assert "Hãy chọn một công dân." in page.text


async def test_unknown_number_signs_nobody_in(visitor: Any) -> None:
    page = await visitor.post("/dang-nhap", so_dinh_danh="000000000000")
    assert page.status_code == 404
    assert "set-cookie" not in page.headers


async def test_person_without_account_is_refused(visitor: Any) -> None:
    person = visitor.add_person(account=False)
    page = await visitor.post("/dang-nhap", so_dinh_danh=person.identity_number)
    assert page.status_code == 422
    assert "chưa có tài khoản" in page.text


async def test_cookie_is_kept_from_scripts_and_foreign_forms(visitor: Any) -> None:
    answer = await visitor.post("/dang-nhap", so_dinh_danh=visitor.people()[0].identity_number)
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("dvcqg_portal_default=")
    assert "HttpOnly" in cookie
    assert "samesite=lax" in cookie.lower()


@pytest.mark.parametrize("back", FOREIGN)
async def test_foreign_return_address_is_refused(visitor: Any, back: str) -> None:
    shown = await visitor.http.get("/dang-nhap", params={"ve": back})
    assert shown.status_code == 400
    sent = await visitor.post("/dang-nhap", so_dinh_danh=visitor.people()[0].identity_number, ve=back)
    assert sent.headers.get("Location", "") in ("", "/")
    assert sent.status_code == 400 or sent.headers["Location"] == "/"
    assert "evil" not in sent.headers.get("Location", "")


async def test_return_path_with_query_is_kept(visitor: Any) -> None:
    back = "/oauth2/authorize?client_id=H98&redirect_uri=http%3A%2F%2F127.0.0.1%2Fve&state=a%26b"
    page = await visitor.http.get("/dang-nhap", params={"ve": back})
    assert page.status_code == 200
    answer = await visitor.post("/dang-nhap", so_dinh_danh=visitor.people()[0].identity_number, ve=back)
    assert answer.headers["Location"] == back


CHANGING = [
    "/dang-ky",
    "/tai-khoan",
    "/tai-khoan/su-dung",
    "/kho/tai-len",
    "/kho/chia-se",
    "/kho/x/xoa",
    "/kho/dong-y/x",
]
FORGED = [
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site", "Origin": "http://portal.test"},
]


@pytest.mark.parametrize("headers", FORGED)
@pytest.mark.parametrize("path", ["/dang-nhap", "/dang-xuat", "/dich-vu-cong", "/dich-vu-cong-cua-toi/luu", *CHANGING])
async def test_form_of_a_foreign_page_is_refused(visitor: Any, headers: dict[str, str], path: str) -> None:
    await visitor.sign_in()
    answer = await visitor.post(path, headers, so_dinh_danh=visitor.people()[1].identity_number)
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers
    assert (await visitor.http.get("/kho")).status_code == 200


async def test_form_of_our_own_page_is_taken(visitor: Any) -> None:
    own = {"Origin": "http://portal.test", "Sec-Fetch-Site": "same-origin"}
    answer = await visitor.post("/dang-nhap", own, so_dinh_danh=visitor.people()[0].identity_number)
    assert answer.status_code == 303


async def test_signing_out_ends_the_session(visitor: Any) -> None:
    await visitor.sign_in()
    token = visitor.http.cookies["dvcqg_portal_default"]
    assert (await visitor.post("/dang-xuat")).status_code == 303
    visitor.http.cookies.set("dvcqg_portal_default", token, domain="portal.test")
    assert (await visitor.http.get("/kho")).status_code == 303


async def test_ended_session_leads_to_the_sign_in_page(visitor: Any) -> None:
    await visitor.sign_in()
    visitor.realm.clock.advance(100_000)
    assert (await visitor.http.get("/kho")).status_code == 303


@pytest.mark.parametrize("number", ["\x00", "'; drop table person", "\ud800".encode("utf-8", "surrogatepass")])
async def test_hostile_form_is_answered_in_words(visitor: Any, number: Any) -> None:
    answer = await visitor.http.post("/dang-nhap", data={"so_dinh_danh": number})
    assert answer.status_code in (404, 422)
    assert "Chưa đăng nhập được" in answer.text


async def test_form_that_is_no_form_is_answered_in_words(visitor: Any) -> None:
    answer = await visitor.http.post(
        "/dang-nhap", content=b"--x\r\nbroken", headers={"Content-Type": "multipart/form-data"}
    )
    assert 400 <= answer.status_code < 500
    assert '<html lang="vi">' in answer.text
