"""What a citizen may put into the Kho himself, in which form, and the sentence when not."""

from io import BytesIO
from typing import Any

import pytest

from mock_dvcqg.contract.control import SignatureOrder, Tampering
from mock_dvcqg.contract.document_facts import SignerKind

KQ = "KQ.G15.000007"
ISSUER = "Sở Tư pháp tỉnh A"
CERTIFIER = "UBND xã Mẫu, tỉnh A"
LEADER = SignatureOrder(kind=SignerKind.PERSONAL, signer_name="Lê Văn Ký", organisation=ISSUER)
SEAL = SignatureOrder(kind=SignerKind.AGENCY, signer_name=ISSUER, organisation=ISSUER)
CLERK = SignatureOrder(kind=SignerKind.PERSONAL, signer_name="Phạm Thị Chứng", organisation=CERTIFIER)
STAMP = SignatureOrder(kind=SignerKind.AGENCY, signer_name=CERTIFIER, organisation=CERTIFIER)


async def sent(citizen: Any, *contents: bytes, form: str = "BAN_CHINH", kq_code: str = KQ, **fields: str) -> Any:
    files = [("file", (f"tep-{n}.pdf", BytesIO(content), "application/pdf")) for n, content in enumerate(contents)]
    return await citizen.post("/vault", files=files, data={"form": form, "kq_code": kq_code, **fields})


def refused(answer: Any) -> str:
    assert answer.status_code >= 400, answer.text
    return str(answer.json()["error"]["message"])


@pytest.mark.parametrize(
    ("form", "signatures", "fields"),
    [
        ("BAN_CHINH", [LEADER, SEAL], {}),
        ("SAO_Y", [SEAL], {}),
        ("CHUNG_THUC_DIEN_TU", [CLERK, STAMP], {"certification_number": "45/CT-SGT"}),
    ],
    ids=["original", "true copy", "electronic certified copy"],
)
async def test_each_form_is_taken_with_its_signatures_and_found_by_a_province(
    citizen: Any, kho: Any, owner: Any, paper: Any, form: str, signatures: list[SignatureOrder], fields: dict[str, str]
) -> None:
    content, _ = await paper(owner, deposit=False, signatures=signatures)
    answer = await sent(citizen, content, form=form, **fields)
    assert answer.status_code == 201, answer.text
    kept = answer.json()
    assert (kept["form"], kept["source"], kept["document_number"]) == (form, "upload", "123/LLTP")
    assert (await sent(citizen, content, form=form, **fields)).json()["vault_id"] == kept["vault_id"]
    assert [row["vault_id"] for row in await citizen.get("/vault")] == [kept["vault_id"]]
    assert (await citizen.log())[0][0] == "tự tải lên"
    assert len((await kho.search(owner.identity_number))["result"]["DanhSachGiayToKetQua"]) == 1


@pytest.mark.parametrize(
    ("form", "signatures", "said"),
    [
        ("BAN_CHINH", [SEAL], "Thiếu chữ ký số hợp lệ của người có thẩm quyền"),
        ("BAN_CHINH", [LEADER], "Thiếu chữ ký số hợp lệ của cơ quan"),
        ("BAN_CHINH", [CLERK, STAMP], "không phải cơ quan ban hành"),
        ("BAN_CHINH", [CLERK, SEAL], "không thuộc cùng một cơ quan"),
        ("SAO_Y", [LEADER], "Thiếu chữ ký số hợp lệ của cơ quan sao y"),
        ("CHUNG_THUC_DIEN_TU", [STAMP], "Thiếu chữ ký số hợp lệ của người thực hiện chứng thực"),
        ("CHUNG_THUC_DIEN_TU", [CLERK, STAMP], "Thiếu số chứng thực"),
        ("BAN_CHINH", [], "ảnh chụp, bản quét không có giá trị thay bản giấy"),
        ("SAO_Y", [], "ảnh chụp, bản quét không có giá trị thay bản giấy"),
    ],
)
async def test_what_lacks_a_signature_of_its_form_is_refused_with_what_is_missing(
    citizen: Any, owner: Any, paper: Any, form: str, signatures: list[SignatureOrder], said: str
) -> None:
    content, _ = await paper(owner, deposit=False, signatures=signatures)
    assert said in refused(await sent(citizen, content, form=form))
    assert await citizen.get("/vault") == []


async def test_another_persons_paper_or_another_kind_is_refused(
    portal: Any, citizen: Any, owner: Any, paper: Any
) -> None:
    content, _ = await paper(portal.people()[1], deposit=False)
    assert "không phải của bạn" in refused(await sent(citizen, content))
    mine, _ = await paper(owner, deposit=False)
    assert "khác với mã đã chọn" in refused(await sent(citizen, mine, kq_code="KQ.G15.000008"))
    assert "không có trong danh mục" in refused(await sent(citizen, mine, kq_code="KQ.KHONG.CO"))


async def test_a_tampered_file_is_refused(portal: Any, citizen: Any, owner: Any) -> None:
    content = await portal.paper(owner, tampering=Tampering.CONTENT_ADDED)
    assert "không hợp lệ" in refused(await sent(citizen, content))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<html>khong phai PDF</html>", "xét theo nội dung"),
        (b"%PDF-1.7\nhong", "không đọc được"),
        (b"", "Tệp rỗng"),
    ],
)
async def test_the_type_is_told_by_the_content(citizen: Any, content: bytes, said: str) -> None:
    assert said in refused(await sent(citizen, content))


def with_script(content: bytes) -> bytes:
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(BytesIO(content))
    name = generic.pdf_name
    script = generic.DictionaryObject(
        {name("/S"): name("/JavaScript"), name("/JS"): generic.pdf_string("app.alert(1)")}
    )
    writer.root["/OpenAction"] = writer.add_object(script)
    writer.update_root()
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def encrypted(content: bytes) -> bytes:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.pdf_utils.writer import copy_into_new_writer

    writer = copy_into_new_writer(PdfFileReader(BytesIO(content)))
    writer.encrypt("mat-khau", "mat-khau")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


async def test_scripts_and_encrypted_files_are_refused(citizen: Any, owner: Any, paper: Any) -> None:
    unsigned, _ = await paper(owner, deposit=False, signatures=[])
    assert "JavaScript" in refused(await sent(citizen, with_script(unsigned)))
    assert "mã hóa" in refused(await sent(citizen, encrypted(unsigned)))


async def test_a_file_beyond_the_limits_is_refused(portal: Any, citizen: Any, owner: Any, paper: Any) -> None:
    content, _ = await paper(owner, deposit=False)
    portal.realm.settings = portal.realm.settings.model_copy(update={"upload_max_bytes": 2000})
    assert "lớn hơn 2000 byte" in refused(await sent(citizen, content))
    portal.realm.settings = portal.realm.settings.model_copy(update={"upload_max_bytes": 10**7, "upload_max_pages": 0})
    assert "trang được phép" in refused(await sent(citizen, content))


async def test_a_file_that_takes_too_long_is_given_up_and_the_portal_goes_on(
    portal: Any, citizen: Any, owner: Any, paper: Any
) -> None:
    content, _ = await paper(owner, deposit=False)
    portal.realm.settings = portal.realm.settings.model_copy(update={"reading_timeout_s": 0.01})
    assert "không đọc được trong 0.01 giây" in refused(await sent(citizen, content))
    assert await citizen.get("/vault") == []


async def test_a_document_of_several_files_is_downloaded_file_by_file(
    citizen: Any, kho: Any, owner: Any, paper: Any
) -> None:
    first, _ = await paper(owner, deposit=False)
    second, _ = await paper(owner, deposit=False, number="123/LLTP-PL")
    kept = (await sent(citizen, first, second)).json()
    assert len(kept["files"]) == 2
    [document] = (await kho.search(owner.identity_number))["result"]["DanhSachGiayToKetQua"]
    paths = [file["DuongDan"] for file in document["DanhSachTepDinhKem"]]
    assert len(paths) == 2
    import base64

    assert [base64.b64decode(await kho.download(path)) for path in paths] == [first, second]
    assert (await kho.download(paths[0].replace(".pdf", ".3.pdf")))["errorCode"] == "-8"
    consent = (await kho.ask(paths[0]))["result"]["MaYeuCau"]
    await citizen.post(f"/consents/{consent}/grant")
    once = {"MaYeuCau": consent, "MaHoSo": "H98.07-261122-0009"}
    answers = [await kho.download(path, **once) for path in (*paths, paths[1])]
    assert [isinstance(answer, str) for answer in answers] == [True, True, False]


async def test_only_an_own_upload_can_be_deleted(portal: Any, citizen: Any, kho: Any, owner: Any, paper: Any) -> None:
    content, _ = await paper(owner, deposit=False)
    kept = (await sent(citizen, content)).json()["vault_id"]
    _, deposited = await paper(owner, number="1/LLTP")
    await portal.citizen(portal.people()[1])
    assert (await portal.http.delete(f"/api/citizen/vault/{kept}")).status_code == 404
    await portal.citizen(owner)
    assert (await portal.http.delete(f"/api/citizen/vault/{deposited}")).status_code == 422
    assert (await portal.http.delete(f"/api/citizen/vault/{kept}")).status_code == 204
    assert (await portal.http.delete(f"/api/citizen/vault/{kept}")).status_code == 404
    assert [row["vault_id"] for row in await citizen.get("/vault")] == [deposited]
    assert (await portal.http.get(f"/api/citizen/vault/{kept}/file")).status_code == 404
    assert (await citizen.log())[0][0] == "xóa"
    again = await sent(citizen, content)
    assert (again.status_code, again.json()["version"]) == (201, 2)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"form": "ANH_CHUP"}, "Chọn hình thức"),
        ({"form": "BAN_CHINH", "kq_code": KQ}, "từ 1 đến 5 tệp"),
        ({"form": "BAN_CHINH", "issued_on": "hôm qua"}, "phải là ngày"),
    ],
)
async def test_an_incomplete_form_is_named(citizen: Any, data: dict[str, str], said: str) -> None:
    answer = await citizen.post("/vault", data=data, files=[("khac", ("a.txt", b"x"))])
    assert said in refused(answer)


async def test_an_upload_needs_a_sign_in_a_form_and_an_own_page(portal: Any, owner: Any) -> None:
    files = [("file", ("a.pdf", b"%PDF-1.7"))]
    assert (await portal.http.post("/api/citizen/vault", files=files)).status_code == 401
    await portal.citizen(owner)
    assert (await portal.http.post("/api/citizen/vault", json={})).status_code == 400
    foreign = {"Origin": "http://127.0.0.1:1"}
    assert (await portal.http.post("/api/citizen/vault", files=files, headers=foreign)).status_code == 403
    broken = {"Content-Type": "multipart/form-data"}
    assert (await portal.http.post("/api/citizen/vault", content=b"x", headers=broken)).status_code == 400
