"""The portal's other calls to a province: dossier look-up, file by id, pushes; guarded and journalled."""

import base64
import hashlib
from typing import Any

import pytest

from mock_dvcqg.contract.control import Direction

CODE = "H98.07-261122-0001"
FILE = "0b7ff3a2-52a5-4b56-9b3a-3f6f9d1b1c11"
ANSWER = {
    "MaHoSo": CODE, "MaTTHC": "2.000488", "TenTTHC": "Cấp Phiếu lý lịch tư pháp", "MaLinhVuc": "G15-TP11",
    "TenLinhVuc": "Lý lịch tư pháp", "LoaiDoiTuong": "1", "TrangThaiHoSo": "6", "HinhThuc": "0",
    "DonViXuLy": "Sở Tư pháp tỉnh B",
}  # fmt: skip
SEARCH = "/members/H98/calls/search"


async def call(platform: Any, path: str, **order: Any) -> dict[str, Any]:
    answer = await platform.control("POST", path, json=order)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


async def test_the_look_up_sends_the_three_form_fields_and_reads_the_nine_members(platform: Any, province: Any) -> None:
    province.dossiers[CODE] = ANSWER
    made = await call(platform, SEARCH, dossier_code=CODE)
    assert (made["found"], made["answer"], made["findings"]) == (True, ANSWER, [])
    asked = province.asked[0]
    assert asked.body == f"madonvi=H98.07&service=TraCuuHoSo&masohoso={CODE}".encode()
    assert "content-type: application/x-www-form-urlencoded" in asked.head.lower()
    entry = platform.journal(surface="province", service="search")[0]
    assert (entry.direction, entry.dossier_code, entry.error_code) == (Direction.OUT, CODE, "0")


async def test_an_unknown_dossier_is_told_in_the_provinces_words(platform: Any) -> None:
    made = await call(platform, SEARCH, dossier_code=CODE)
    assert (made["found"], made["problem"]) == (False, "Không tìm thấy hồ sơ")


async def test_a_status_other_than_the_synced_one_is_told(platform: Any, province: Any) -> None:
    await platform.sync()
    province.dossiers[CODE] = ANSWER | {"TrangThaiHoSo": "4", "DonViXuLy": ""}
    made = await call(platform, SEARCH, dossier_code=CODE)
    assert {finding["field"] for finding in made["findings"]} == {"TrangThaiHoSo", "DonViXuLy"}


async def test_an_answer_about_another_dossier_is_not_believed(platform: Any, province: Any) -> None:
    province.dossiers[CODE] = ANSWER | {"MaHoSo": "H98.07-261122-9999"}
    made = await call(platform, SEARCH, dossier_code=CODE)
    assert made["found"] is False
    assert made["findings"][0]["rule"] == "province-answer-other-dossier"


@pytest.mark.parametrize(
    ("status", "body", "attempts"),
    [("500 Oops", b"{}", 2), ("200 OK", b"<html>", 1), ("200 OK", b"x" * 1_200_000, 1), ("307 Go", b"", 1)],
)
async def test_a_hostile_province_costs_a_sentence_and_no_more(
    platform: Any, province: Any, answer_bytes: Any, status: str, body: bytes, attempts: int
) -> None:
    head = "Location: http://127.0.0.1:1/\r\n"
    province.raw["/search/call"] = lambda asked: answer_bytes(body, status, head=head)
    made = await call(platform, SEARCH, dossier_code=CODE)
    assert made["found"] is False
    assert made["problem"]
    assert len(province.asked) == attempts


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"base_url": None}, "chưa đăng ký"),
        ({"base_url": "http://169.254.169.254"}, "không được phép"),
        ({"base_url": "http://0.0.0.0:1"}, "không được phép"),
        ({"base_url": "http://127.0.0.1:8520"}, "chính Cổng DVCQG"),
    ],
)
async def test_addresses_that_are_never_called(platform: Any, changes: dict[str, Any], words: str) -> None:
    platform.member(**changes)
    made = await call(platform, SEARCH, dossier_code=CODE)
    assert words in made["problem"]
    assert platform.journal(surface="province")[0].findings[0].rule == "province-not-reached"


async def test_a_path_that_leads_to_another_origin_is_not_called(platform: Any) -> None:
    platform.member(search_path="@127.0.0.1:1/search")
    assert (await call(platform, SEARCH, dossier_code=CODE))["found"] is False


async def test_a_file_is_fetched_by_its_id(platform: Any, province: Any) -> None:
    province.files[FILE] = b"%PDF-1.7 mo phong"
    made = await call(platform, "/members/H98/calls/download", file_id=FILE)
    assert made["sha256"] == hashlib.sha256(province.files[FILE]).hexdigest()
    assert province.asked[0].path == f"/downloadfile/{FILE}"
    del province.files[FILE]
    assert (await call(platform, "/members/H98/calls/download", file_id=FILE))["problem"]


async def test_what_a_dossier_owes_can_be_asked_by_a_tester(platform: Any, province: Any) -> None:
    province.payables[CODE] = platform.payable()
    made = await call(platform, "/members/H98/calls/payable", dossier_code=CODE)
    assert (made["found"], made["answer"]["SoTien"]) == (True, 200000)


@pytest.mark.parametrize(
    ("kind", "path", "service"),
    [
        ("land-tax-voucher", "/nhanhsdvcqg", "NhanChungTuThueDat"),
        ("land-tax-notice", "/nhantbthuedvcqg", "NhanThongBaoThueDat"),
        ("promotion", "/addtthcKhuyenMai", None),
    ],
)
async def test_pushes_have_the_shapes_of_the_facts(
    platform: Any, province: Any, kind: str, path: str, service: str | None
) -> None:
    made = await call(platform, "/members/H98/calls/push", kind=kind, dossier_code=CODE)
    assert made["found"] is True
    (asked,) = province.asked
    assert (asked.path, asked.json().get("service")) == (path, service)


async def test_a_land_tax_notice_holds_the_xml_of_the_facts(platform: Any, province: Any) -> None:
    await call(platform, "/members/H98/calls/push", kind="land-tax-notice", dossier_code=CODE)
    xml = base64.b64decode(province.asked[0].json()["data"]["FileThongBaoThue"]).decode()
    assert f"<MA_HSO>{CODE}</MA_HSO>" in xml
    assert "<TEN_TIEUMUC>" in xml


@pytest.mark.parametrize("path", ["search", "payable", "download", "push"])
async def test_calls_need_the_control_token(platform: Any, path: str) -> None:
    answer = await platform.http.post(f"/control/realms/default/members/H98/calls/{path}", json={})
    assert answer.status_code == 401


@pytest.mark.parametrize("path", ["search", "payable", "download", "push"])
async def test_an_unknown_member_or_a_bad_order_is_refused(platform: Any, path: str) -> None:
    bad = await platform.control("POST", f"/members/H98/calls/{path}", json={"x": 1})
    good = {"download": {"file_id": FILE}, "push": {"kind": "promotion"}}.get(path, {"dossier_code": CODE})
    unknown = await platform.control("POST", f"/members/H11/calls/{path}", json=good)
    assert (bad.status_code, unknown.status_code) == (422, 404)
