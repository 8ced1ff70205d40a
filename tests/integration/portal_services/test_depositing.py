"""Saving a result to the Kho: who may, what may, and the sentence when not."""

from typing import Any

import pytest

from mock_dvcqg.contract.control import SignatureOrder, Tampering
from mock_dvcqg.contract.document_facts import SignerKind

CODE = "H98.07-261122-0001"
DEPOSIT = f"/api/citizen/my-services/{CODE}/documents/{CODE}-KQ1/deposit"
PERSON = SignatureOrder(kind=SignerKind.PERSONAL, signer_name="Lê Văn Ký")
SEAL = SignatureOrder(kind=SignerKind.AGENCY, signer_name="Sở Tư pháp tỉnh B", organisation="Sở Tư pháp tỉnh B")


async def saved(portal: Any, province: Any, records: Any, content: bytes, **changes: Any) -> tuple[int, str]:
    owner = portal.people()[0]
    url = province.give("kq.pdf", content)
    await portal.sync(await portal.login("H98"), records.finished(portal, owner, url, **changes))
    await portal.fetched(CODE)
    await portal.citizen(owner)
    answer = await portal.http.post(DEPOSIT)
    body = answer.json()
    return answer.status_code, body["error"]["message"] if "error" in body else body["form"]


@pytest.mark.parametrize(
    ("signatures", "status", "said"),
    [
        ([PERSON, SEAL], 200, "BAN_CHINH"),
        ([SEAL], 200, "SAO_Y"),
        ([PERSON], 422, "Thiếu chữ ký số hợp lệ của cơ quan: bản chính điện tử phải có đủ"),
        ([], 422, "Không có chữ ký số hợp lệ của người có thẩm quyền và của cơ quan"),
    ],
    ids=["both", "seal alone", "person alone", "none"],
)
async def test_the_signatures_decide_the_form(
    portal: Any, province: Any, records: Any, signatures: list[SignatureOrder], status: int, said: str
) -> None:
    content = await portal.paper(portal.people()[0], signatures=signatures)
    code, words = await saved(portal, province, records, content)
    assert (code, words[: len(said)]) == (status, said)


@pytest.mark.parametrize("tampering", [Tampering.CONTENT_ADDED, Tampering.BYTE_FLIPPED])
async def test_a_tampered_file_is_refused(portal: Any, province: Any, records: Any, tampering: Tampering) -> None:
    content = await portal.paper(portal.people()[0], tampering=tampering)
    code, words = await saved(portal, province, records, content)
    assert code == 422
    assert "không hợp lệ" in words
    [entry] = portal.journal(surface="citizen", service="deposit")
    assert (entry.error_code, entry.message) == ("-1", words)


async def test_a_file_that_is_no_pdf_is_refused(portal: Any, province: Any, records: Any) -> None:
    code, words = await saved(portal, province, records, b"khong phai PDF")
    assert (code, words) == (422, "Tệp kết quả không đọc được như một tệp PDF nên không thể lưu vào Kho.")


async def test_a_paper_that_names_another_person_is_refused(portal: Any, province: Any, records: Any) -> None:
    code, words = await saved(portal, province, records, await portal.paper(portal.people()[1]))
    assert code == 422
    assert "không phải của chủ hồ sơ" in words


async def test_a_result_without_kq_code_is_refused(portal: Any, province: Any, records: Any) -> None:
    content = await portal.paper(portal.people()[0])
    result = {"GiayToId": f"{CODE}-KQ1", "DuongDanTepTinKetQua": province.give("kq.pdf", content)}
    code, words = await saved(portal, province, records, content, DanhSachGiayToKetQua=[result])
    assert code == 422
    assert "mã loại giấy tờ" in words


async def test_only_the_dossier_owner_saves(portal: Any, province: Any, records: Any) -> None:
    owner, stranger = portal.people()[:2]
    url = province.give("kq.pdf", await portal.paper(owner))
    await portal.sync(await portal.login("H98"), records.finished(portal, owner, url))
    await portal.fetched(CODE)
    await portal.citizen(stranger)
    assert (await portal.http.get("/api/citizen/my-services")).json() == []
    assert (await portal.http.post(DEPOSIT)).status_code == 403
    assert (await portal.http.post(DEPOSIT.replace("0001", "0009"))).status_code == 404


async def test_before_the_end_there_is_nothing_to_save(portal: Any, province: Any, records: Any) -> None:
    content = await portal.paper(portal.people()[0])
    code, words = await saved(portal, province, records, content, TrangThaiHoSo="4", NgayKetThucXuLy="")
    assert (code, words[:21]) == (422, "Hồ sơ chưa có kết quả")


async def test_a_missing_instance_code_is_made_of_the_dossier_code(portal: Any, province: Any, records: Any) -> None:
    owner = portal.people()[0]
    url = province.give("kq.pdf", await portal.paper(owner))
    result = {"DuongDanTepTinKetQua": url, "MaGiayToKetQua": "KQ.G15.000007"}
    await portal.sync(await portal.login("H98"), records.finished(portal, owner, url, DanhSachGiayToKetQua=[result]))
    await portal.fetched(CODE)
    await portal.citizen(owner)
    assert (await portal.http.post(DEPOSIT)).json()["instance_code"] == f"{CODE}-KQ1"


async def test_the_citizen_chooses_a_service_and_is_sent_to_the_province(portal: Any, province: Any) -> None:
    await portal.citizen(portal.people()[0])
    order = {"procedure_code": "1.990001", "agency_code": "H98.12"}
    entry = (await portal.http.post("/api/citizen/entry", json=order)).json()
    assert entry["url"] == (
        f"{province.url}/vao?vnconnect=1&MaTTHCDP=1.990001&MaCoQuanThucHien=H98.12&MaDVC=1.990001.01"
    )
    for agency, status in (("H98.07", 422), ("H99.12", 422), ("H98.99", 404)):
        answer = await portal.http.post("/api/citizen/entry", json=order | {"agency_code": agency})
        assert answer.status_code == status
        assert answer.json()["error"]["message"]


async def test_services_are_found_without_marks(portal: Any) -> None:
    found = (await portal.http.get("/api/citizen/services", params={"q": "ly lich tu phap"})).json()
    assert [service["code"] for service in found] == ["2.000488", "3.000333"]
    everything = await portal.http.get("/api/citizen/services")
    assert len(everything.json()) == int(everything.headers["x-total-count"]) > len(found)


@pytest.mark.parametrize("path", ["me", "my-services", "vault", "access-log", "vault/x/file"])
async def test_without_a_session_nothing_is_shown(portal: Any, path: str) -> None:
    answer = await portal.http.get(f"/api/citizen/{path}")
    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "not-signed-in"


@pytest.mark.parametrize("headers", [{"Origin": "http://127.0.0.1:1"}, {"Sec-Fetch-Site": "same-site"}])
async def test_a_page_elsewhere_saves_nothing_with_the_citizens_cookie(
    portal: Any, province: Any, records: Any, headers: dict[str, str]
) -> None:
    owner = portal.people()[0]
    url = province.give("kq.pdf", await portal.paper(owner, signatures=[PERSON, SEAL]))
    await portal.sync(await portal.login("H98"), records.finished(portal, owner, url))
    await portal.fetched(CODE)
    await portal.citizen(owner)
    assert (await portal.http.post(DEPOSIT, headers=headers)).status_code == 403
    assert (await portal.http.get("/api/citizen/vault")).json() == []
    assert (await portal.http.post(DEPOSIT)).status_code == 200
