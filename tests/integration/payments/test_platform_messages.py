"""INIT, QUERY and GET_BILL as a province's client speaks them (facts 7)."""

import base64
import json
import subprocess
from pathlib import Path
from typing import Any

import httpx
import pytest

from mock_dvcqg.contract.paths import ADAPTER_PREFIXES
from mock_dvcqg.contract.payment import INIT_ORDER, checksum_of


async def test_init_gives_the_address_of_a_payment_page(platform: Any) -> None:
    answer = await platform.send(platform.init())
    assert set(answer) == {"MaLoi", "MoTaLoi", "UrlThanhToan"}
    assert answer["MaLoi"] == "00"
    page = await platform.http.get(httpx.URL(answer["UrlThanhToan"]).path)
    assert page.status_code == 200


@pytest.mark.parametrize("prefix", ADAPTER_PREFIXES)
async def test_the_platform_answers_behind_the_adapters_prefixes(platform: Any, prefix: str) -> None:
    assert (await platform.send(platform.init(), prefix + "/thanh-toan"))["MaLoi"] == "00"


async def test_a_message_that_keeps_every_rule_has_no_finding(platform: Any) -> None:
    await platform.begun()
    entry = platform.journal(surface="payment", service="INIT")[0]
    assert entry.findings == []
    assert (entry.member, entry.dossier_code, entry.error_code) == ("H98", "H98.07-261122-0001", "00")


async def test_a_client_behind_an_lgsp_reads_the_answer_from_message(platform: Any) -> None:
    platform.member(payment_answers="lgsp")
    answer = await platform.send(platform.init())
    assert answer["error_code"] == "0"
    assert json.loads(answer["message"])["UrlThanhToan"].startswith("http")


async def test_numbers_are_read_as_a_client_writes_them(platform: Any) -> None:
    receipt = {
        "MaDichVu": 2,
        "PhiLePhi": [{"LoaiPhiLePhi": "1", "MaPhiLePhi": "2", "TenPhiLePhi": "Phí", "SoTien": 200000}],
    }
    assert (await platform.send(platform.init(ThongTinBienLai=receipt)))["MaLoi"] == "00"
    assert platform.journal(surface="payment", service="INIT")[0].findings == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"MaXacThuc": "0" * 64}, "02"),
        ({"MaXacThuc": ""}, "02"),
        ({"MaDoiTac": "H11"}, "01"),
        ({"LoaiBanTin": "REFUND"}, "05"),
        ({"MaThamChieu": ""}, "05"),
        ({"SoTien": "0"}, "05"),
        ({"SoTien": "1.5"}, "05"),
        ({"SoTien": "-200000"}, "05"),
        ({"MaTienTe": "USD"}, "05"),
        ({"MaThamChieu": "x" * 256}, "05"),
    ],
)
async def test_what_is_no_payment_is_refused_in_every_mode(platform: Any, changes: dict[str, Any], code: str) -> None:
    answer = await platform.send(platform.init(**changes))
    assert answer["MaLoi"] == code
    assert "UrlThanhToan" not in answer
    assert platform.journal(surface="payment")[-1].error_code == code


async def test_a_changed_amount_breaks_the_checksum(platform: Any) -> None:
    message = platform.init() | {"SoTien": "1"}
    assert (await platform.send(message))["MaLoi"] == "02"


async def test_another_members_secret_is_no_good(platform: Any) -> None:
    message = platform.init()
    message["MaXacThuc"] = checksum_of(message, INIT_ORDER, platform.member("H97").payment_secret)
    assert (await platform.send(message))["MaLoi"] == "02"


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"ThongTinBienLai": {"PhiLePhi": [{"LoaiPhiLePhi": "1", "SoTien": "1"}]}}, "payment-fees-sum"),
        ({"ThongTinBienLai": {"DSKhoanNop": [{"NoiDung": "x", "SoTien": "1"}]}}, "payment-items-sum"),
        ({"ThoiGianGD": "hôm nay"}, "payment-time-form"),
        ({"PhienBan": ""}, "payment-field-required"),
        ({"ThongTinBienLai": {"PhiLePhi": "200000"}}, "payment-shape"),
    ],
)
async def test_a_deviation_is_noted_and_refused_in_strict_mode_only(
    platform: Any, changes: dict[str, Any], rule: str
) -> None:
    assert (await platform.send(platform.init(**changes)))["MaLoi"] == "00"
    entry = platform.journal(surface="payment", service="INIT")[-1]
    assert rule in {finding.rule for finding in entry.findings}
    assert all(finding.clause and finding.message for finding in entry.findings)
    platform.member(mode="strict")
    refused = await platform.send(platform.init(MaThamChieu="khac", **changes))
    assert refused["MaLoi"] == "05"


async def test_a_time_written_by_the_twelve_hour_clock_is_told(platform: Any) -> None:
    platform.realm.clock.set_to(platform.realm.clock.now().replace(hour=8, minute=30))  # 15:30 in Việt Nam
    written = platform.init()["ThoiGianGD"]
    await platform.begun(ThoiGianGD=written[:8] + "03" + written[10:])
    finding = platform.journal(surface="payment", service="INIT")[-1].findings[0]
    assert finding.rule == "payment-time-window"
    assert "12 giờ" in finding.message


async def test_a_foreign_dossier_and_agency_are_told(platform: Any) -> None:
    await platform.begun(ThongTinBienLai={"MaHoSo": "H97.07-261122-0001", "MaDonVi": "H97"})
    rules = {finding.rule for finding in platform.journal(surface="payment", service="INIT")[-1].findings}
    assert {"payment-dossier-not-own", "payment-agency-not-own"} <= rules


async def test_an_amount_other_than_the_synced_fees_is_told(platform: Any) -> None:
    await platform.sync(DanhSachLePhi=[{"TenPhiLePhi": "Phí", "MaPhiLePhi": "P", "Gia": "100000", "LoaiPhiLePhi": "1"}])
    await platform.begun()
    rules = {finding.rule for finding in platform.journal(surface="payment", service="INIT")[-1].findings}
    assert "payment-differs-from-record" in rules


async def test_the_same_reference_and_content_have_the_same_answer(platform: Any) -> None:
    message = platform.init()
    assert await platform.send(message) == await platform.send(message | {"Ip": "127.0.0.1"})


async def test_the_same_reference_with_other_content_is_refused(platform: Any) -> None:
    message, _ = await platform.begun()
    other = platform.init(ThoiGianGD=message["ThoiGianGD"], ThongTinGiaoDich="Khoản khác")
    assert (await platform.send(other))["MaLoi"] == "03"


async def test_a_failed_payment_opens_again_by_the_same_init(platform: Any) -> None:
    message, path = await platform.begun()
    await platform.pay(path, "tu-choi")
    assert (await platform.send(platform.keys("QUERY", message)))["TrangThaiGD"] == "4"
    assert httpx.URL((await platform.send(message))["UrlThanhToan"]).path == path
    assert (await platform.send(platform.keys("QUERY", message)))["TrangThaiGD"] == "3"


@pytest.mark.parametrize(
    ("outcome", "state"),
    [("thanh-cong", "1"), ("tu-choi", "4"), ("khong-du-so-du", "4"), ("huy", "4"), ("qua-thoi-gian", "3")],
)
async def test_query_tells_how_it_ended(platform: Any, outcome: str, state: str) -> None:
    message, path = await platform.begun()
    await platform.pay(path, outcome)
    answer = await platform.send(platform.keys("QUERY", message))
    assert (answer["MaLoi"], answer["TrangThaiGD"], answer["SoTien"]) == ("00", state, 200000)
    assert answer["MaThamChieu"] == message["MaThamChieu"]


async def test_a_payment_of_another_member_is_not_found(platform: Any) -> None:
    message, _ = await platform.begun()
    other = platform.member("H97")
    asked = platform.keys("QUERY", message, MaDoiTac=other.payment_partner)
    asked["MaXacThuc"] = checksum_of(
        asked, ("LoaiBanTin", "PhienBan", "MaDoiTac", "MaThamChieu", "ThoiGianGD"), other.payment_secret
    )
    assert (await platform.send(asked))["MaLoi"] == "04"


@pytest.mark.second_reader
async def test_the_receipt_is_a_pdf_with_the_fields_of_the_form(platform: Any, tmp_path: Path) -> None:
    message, path = await platform.begun()
    assert (await platform.send(platform.keys("GET_BILL", message)))["MaLoi"] == "06"
    await platform.pay(path)
    answer = await platform.http.post("/thanh-toan", json=platform.keys("GET_BILL", message))
    assert answer.headers["content-type"] == "application/pdf"
    text = text_of(answer.content, tmp_path / "bien-lai.pdf")
    for words in ("C1-10/NS", "200.000 đồng", "Hai trăm nghìn đồng", "Sở Tư pháp tỉnh B", "MÔ PHỎNG"):
        assert words in text


async def test_a_client_that_reads_json_only_gets_the_receipt_in_base64_and_by_token(platform: Any) -> None:
    message, path = await platform.begun()
    await platform.pay(path)
    answer = await platform.send(platform.keys("GET_BILL", message), Accept="application/json")
    content = base64.b64decode(answer["BienLai"])
    assert content.startswith(b"%PDF-")
    url = httpx.URL(answer["UrlBienLai"])
    for prefix in ("", *ADAPTER_PREFIXES):
        again = await platform.http.get(prefix + url.path, params=dict(url.params))
        assert again.content == content
    assert "BienLai" not in platform.journal(surface="payment", service="GET_BILL")[-1].response


@pytest.mark.parametrize("token", ["", "khong-co", "AAAA", "%00", "é"])
async def test_a_wrong_receipt_token_gives_no_receipt(platform: Any, token: str) -> None:
    answer = await platform.http.get("/service/vpcp/viewbill", params={"token": token})
    assert answer.status_code == 404
    assert "detail" not in answer.text


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff\xfe", b'{"LoaiBanTin": "\\ud800"}', b'{"a":' * 5000, b'{"SoTien": ' + b"9" * 5000 + b"}",
     b'{"MaDoiTac": {"a": 1}}', b'{"MaDoiTac": "H98", "LoaiBanTin": ["INIT"]}', b'{"MaDoiTac": "@@@"}'],
)  # fmt: skip
async def test_hostile_bytes_get_the_platforms_own_refusal(platform: Any, content: bytes) -> None:
    answer = await platform.http.post("/thanh-toan", content=content, headers={"Content-Type": "application/json"})
    assert answer.status_code == 200
    assert answer.json()["MaLoi"] in {"01", "05"}
    assert answer.json()["MoTaLoi"]


async def test_a_partner_of_another_realm_is_unknown_below_a_realms_own_path(platform: Any) -> None:
    made = await platform.http.post(
        "/control/realms", json={"name": "khac"}, headers={"Authorization": "Bearer control-token-of-payments"}
    )
    assert made.status_code == 201
    assert (await platform.send(platform.init(), "/r/khac/thanh-toan"))["MaLoi"] == "01"
    assert (await platform.send(platform.init(), "/r/default/thanh-toan"))["MaLoi"] == "00"


def text_of(content: bytes, path: Path) -> str:
    """The words of a PDF as an outside program reads them."""
    path.write_bytes(content)
    read = subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True)
    return " ".join(read.stdout.split())
