"""Registration by form: the kind, the details with a sentence for each wrong field, the code, the way to sign in."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

CONTACT = {"dien_thoai": "0912345678", "thu_dien_tu": "moi@vidu.vn", "kenh": "sms"}


def _details(person: Any, **changes: str) -> dict[str, str]:
    known = {"loai": "can-cuoc", "so": person.identity_number, "ho_ten": person.full_name}
    return known | CONTACT | {"ngay_sinh": f"{person.birth_date:%d/%m/%Y}"} | changes


def _newcomer(visitor: Any) -> Any:
    return visitor.add_person(full_name="Phạm Thị Mới", account=False)


async def _code(visitor: Any, answer: Any) -> tuple[str, str]:
    """The registration's id and the code in the simulated message."""
    page = await visitor.http.get(answer.headers["Location"])
    assert page.status_code == 200
    return parse_qs(urlsplit(answer.headers["Location"]).query)["luot"][0], re.findall(r"\b(\d{6})\b", page.text)[0]


async def test_sign_in_page_leads_to_registration_and_keeps_the_way_back(visitor: Any) -> None:
    page = await visitor.http.get("/dang-nhap", params={"ve": "/kho"})
    assert 'href="/dang-ky?ve=/kho"' in page.text


async def test_citizen_registers_and_can_sign_in(visitor: Any) -> None:
    person = _newcomer(visitor)
    answer = await visitor.post("/dang-ky", **_details(person, ve="/kho"))
    assert answer.status_code == 303
    token, code = await _code(visitor, answer)
    done = await visitor.post("/dang-ky/ma", luot=token, ma=code, ve="/kho")
    assert done.headers["Location"] == "/dang-ky/xong?ve=%2Fkho"
    assert 'href="/dang-nhap?ve=/kho"' in (await visitor.http.get(done.headers["Location"])).text
    await visitor.sign_in(person)


async def test_foreigner_registers_with_passport_and_country(visitor: Any) -> None:
    details = {"loai": "ho-chieu", "so": "X9123456", "quoc_tich": "USA", "ho_ten": "Jane Doe", "ngay_sinh": "2/3/1980"}
    answer = await visitor.post("/dang-ky", **details, **CONTACT)
    token, code = await _code(visitor, answer)
    assert (await visitor.post("/dang-ky/ma", luot=token, ma=code)).status_code == 303
    found = await visitor.http.get("/dang-nhap", params={"q": "Jane"})
    assert "hộ chiếu X9123456" in found.text


async def test_every_wrong_field_has_its_sentence_and_a_link_to_it(visitor: Any) -> None:
    page = await visitor.post(
        "/dang-ky", loai="ho-chieu", so="?", quoc_tich="", ngay_sinh="31/02/2000", thu_dien_tu="x"
    )
    assert page.status_code == 422
    for field in ("so", "quoc_tich", "ho_ten", "ngay_sinh", "dien_thoai", "thu_dien_tu"):
        assert f'<a href="#{field}">' in page.text
        assert f'id="{field}-loi"' in page.text
        assert re.search(rf'id="{field}"[^>]*aria-invalid="true"', page.text)
    assert "<title>Lỗi: " in page.text
    assert "ISO" not in page.text


@pytest.mark.parametrize("kind", ["", "khac"])
async def test_kind_must_be_chosen(visitor: Any, kind: str) -> None:
    page = await visitor.http.get("/dang-ky", params={"loai": kind})
    assert page.status_code == 422
    assert '<a href="#loai-1">Hãy chọn loại tài khoản' in page.text


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("ho_ten", "A" * 250),
        ("ho_ten", "A" * 5000),
        ("thu_dien_tu", "a" * 120 + "@vidu.vn"),
        ("quoc_tich", "ZZZ"),
        ("quoc_tich", "VNM"),
        ("ngay_sinh", "01/01/9999"),
        ("ngay_sinh", "١/١/١٩٩٠"),
        ("kenh", "fax"),
    ],
)
async def test_hostile_detail_is_refused_at_its_field(visitor: Any, field: str, typed: str) -> None:
    details = {"loai": "ho-chieu", "so": "X9123456", "quoc_tich": "USA", "ho_ten": "Jane Doe", "ngay_sinh": "2/3/1980"}
    page = await visitor.post("/dang-ky", **details | CONTACT | {field: typed})
    assert page.status_code == 422
    assert f'<a href="#{field}' in page.text


async def test_second_account_is_refused_at_the_number(visitor: Any) -> None:
    page = await visitor.post("/dang-ky", **_details(visitor.people()[0]))
    assert page.status_code == 409
    assert '<a href="#so">Số này đã có tài khoản' in page.text


async def test_wrong_code_is_said_and_the_form_stays(visitor: Any) -> None:
    token, code = await _code(visitor, await visitor.post("/dang-ky", **_details(_newcomer(visitor))))
    wrong = f"{(int(code) + 1) % 10**6:06d}"
    page = await visitor.post("/dang-ky/ma", luot=token, ma=wrong)
    assert page.status_code == 422
    assert '<a href="#ma">Mã xác nhận không đúng' in page.text


async def test_code_page_of_no_registration_says_so(visitor: Any) -> None:
    page = await visitor.http.get("/dang-ky/ma", params={"luot": "khong-co"})
    assert page.status_code == 404
    assert "không có, đã hoàn thành hoặc đã hết hạn" in page.text


@pytest.mark.parametrize("path", ["/dang-ky", "/dang-ky/ma", "/dang-ky/xong"])
async def test_way_back_to_a_foreign_place_is_refused(visitor: Any, path: str) -> None:
    page = await visitor.http.get(path, params={"ve": "https://evil.example/"})
    assert page.status_code == 400
    assert "evil.example" not in page.text
