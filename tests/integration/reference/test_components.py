"""Components: whose signature a file needs, what is digitised with its fields, and what serves again."""

import base64
import hashlib
import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer

from mock_dvcqg.contract.control import DocumentOrder
from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.documents.typeset import typeset_paper
from reference_httt.store import drafts

pytestmark = pytest.mark.asyncio(loop_scope="module")
LICENCE, OFFICE = "1.990001", "12"
APPLICATION, DEGREE, CRIMINAL_RECORD = (f"000.00.00.G18-KQ99000{n}" for n in (1, 2, 3))


@cache
def _scan() -> bytes:
    return typeset_paper("Văn bằng (bản quét mô phỏng)", ["Văn bằng bác sĩ."])


async def _signed(world: Any, *, tampering: str = "none", kind: str = "citizen", **fields: Any) -> bytes:
    """A paper that somebody signed, by default a citizen; without fields of its own unless given."""
    order = DocumentOrder(
        fields=DocumentFields(title="Đơn đề nghị", **fields),
        signatures=[{"kind": kind, "signer_name": "Nguyễn Văn Ký"}],
        tampering=tampering,
    )
    made = await world._call("POST", "documents", order.model_dump(mode="json"))
    return base64.b64decode(made["content_base64"])


def _degree(person: dict[str, Any], **more: Any) -> dict[str, str]:
    entry = {
        "document_number": f"BYK-{person['identity_number'][-4:]}",
        "subject": "Bằng tốt nghiệp bác sĩ y khoa",
        "issuer": "Trường Đại học Y Mẫu",
        "issued_on": "2019-07-01",
        "no_expiry": "1",
    }
    return {name: text for name, text in (entry | more).items() if text}


async def _digitize(officer: Any, component: str, entry: dict[str, str], content: bytes = b"") -> Any:
    files = {"file": ("van-bang.pdf", content or _scan(), "application/pdf")}
    url = f"/api/drafts/{officer.draft}/components/{component}/digitize"
    return await officer.call("POST", url, files=files, data=entry)


async def _files(who: Any, dossier_code: str) -> dict[str, dict[str, Any]]:
    view = await who.ok("GET", f"/api/dossiers/{dossier_code}")
    return {c["code"]: c for c in view["components"]}


async def test_of_a_mixed_dossier_just_the_unsigned_file_is_signed_before_it_is_forwarded(shared_world: Any) -> None:
    person = await shared_world.person("Nguyễn Thị Hỗn Hợp")
    await shared_world.document(person)
    citizen = await shared_world.prepared(person, "H98", OFFICE, LICENCE)
    signed = await _signed(shared_world)
    given = (await citizen.give(APPLICATION, content=signed)).json()
    assert (given["signature"], given["concern"]) == ("valid", "")
    assert (await citizen.give(DEGREE)).json()["signature"] == "none"
    (offer,) = await citizen.offers()
    assert (await citizen.take(CRIMINAL_RECORD, offer["offer_id"])).status_code == 201
    code = await citizen.submit()
    served = shared_world.provinces["H98"]
    officer = await served.officer("counter_officer")
    await served.handle(code, OFFICE, "receive")
    before = await _files(officer, code)
    assert (await officer.ok("GET", f"/api/dossiers/{code}/files-to-sign"))["components"] == [DEGREE]

    await served.handle(code, OFFICE, "forward")

    after = await _files(officer, code)
    assert after[APPLICATION]["sha256"] == before[APPLICATION]["sha256"] == hashlib.sha256(signed).hexdigest()
    assert after[CRIMINAL_RECORD]["sha256"] == before[CRIMINAL_RECORD]["sha256"]
    assert after[DEGREE]["sha256"] != before[DEGREE]["sha256"]
    assert after[DEGREE]["confirmed_by"]
    assert [after[c]["confirmed_by"] for c in (APPLICATION, CRIMINAL_RECORD)] == ["", ""]
    file = await officer.call("GET", f"/api/dossiers/{code}/files/{after[DEGREE]['attachment_id']}")
    reader = PdfFileReader(io.BytesIO(file.content))
    assert len(reader.embedded_regular_signatures) == 1
    rows = [p["action"] for p in (await officer.ok("GET", f"/api/dossiers/{code}"))["progress"]]
    assert rows.index("Kiểm tra tập tin, ký số xác nhận") < rows.index("Chuyển hồ sơ đến đơn vị xử lý")


async def test_confirming_twice_signs_nothing_again_and_other_roles_may_not(shared_world: Any) -> None:
    citizen = await shared_world.prepared(await shared_world.person("Lê Thị Ký Một"), "H98", OFFICE, LICENCE)
    await citizen.complete()
    code = await citizen.submit()
    served = shared_world.provinces["H98"]
    leader = await served.officer("leader")
    assert (await leader.call("POST", f"/api/dossiers/{code}/confirm-files")).status_code == 403
    officer = await served.officer("counter_officer")
    first = await officer.ok("POST", f"/api/dossiers/{code}/confirm-files")
    assert set(first["components"]) == {APPLICATION, DEGREE, CRIMINAL_RECORD}
    files = await _files(officer, code)
    assert (await officer.ok("POST", f"/api/dossiers/{code}/confirm-files"))["components"] == []
    assert await _files(officer, code) == files


async def test_without_a_certificate_nothing_is_forwarded_and_no_file_is_changed(shared_world: Any) -> None:
    citizen = await shared_world.prepared(await shared_world.person("Lê Thị Không Chứng Thư"), "H98", OFFICE, LICENCE)
    await citizen.complete()
    code = await citizen.submit()
    served = shared_world.provinces["H98"]
    officer = await served.officer("counter_officer")
    await officer.ok("POST", f"/api/dossiers/{code}/receive")
    files, signers = await _files(officer, code), served.province.settings.signers
    served.province.settings.signers = []
    try:
        got = await officer.call("POST", f"/api/dossiers/{code}/forward")
    finally:
        served.province.settings.signers = signers
    assert got.status_code == 409
    assert "Chưa có chứng thư số" in got.json()["error"]["message"]
    view = await officer.ok("GET", f"/api/dossiers/{code}")
    assert view["status"] == "2"
    assert await _files(officer, code) == files


@pytest.mark.parametrize(("tampering", "reason"), [("content-added", "thay đổi sau khi"), ("byte-flipped", "thay đổi")])
async def test_a_file_with_a_spoilt_signature_is_refused_and_another_is_asked_for(
    shared_world: Any, tampering: str, reason: str
) -> None:
    citizen = await shared_world.prepared(await shared_world.person("Trần Thị Hỏng"), "H98", OFFICE, LICENCE)
    got = await citizen.give(APPLICATION, content=await _signed(shared_world, tampering=tampering))
    assert got.status_code == 422
    message = got.json()["error"]["message"]
    assert reason in message
    assert "không ký số đè" in message
    draft = await citizen.ok("GET", f"/api/drafts/{citizen.draft}")
    assert draft["components"][0]["attachment"] is None


async def test_where_the_applicant_must_sign_an_unsigned_file_is_not_submitted_and_a_signed_one_is(
    shared_world: Any,
) -> None:
    citizen = await shared_world.prepared(await shared_world.person("Trần Thị Ký"), "H98", OFFICE, LICENCE)
    with shared_world.provinces["H98"].province.store.writing() as session:
        draft = drafts.find(session, citizen.draft)
        drafts.change(session, replace(draft, terms=replace(draft.terms, owner_signature=True)))
    await citizen.complete()
    await citizen.fill_form()
    refused = await citizen.call("POST", f"/api/drafts/{citizen.draft}/submit")
    assert refused.status_code == 422
    assert "yêu cầu người nộp ký số" in refused.json()["error"]["message"]
    for component in (await citizen.ok("GET", f"/api/drafts/{citizen.draft}"))["components"]:
        given = await citizen.give(component["code"], content=await _signed(shared_world))
        assert given.status_code == 201, given.text
    assert await citizen.submit()


async def test_a_file_signed_under_another_root_is_refused(shared_world: Any) -> None:
    citizen = await shared_world.prepared(await shared_world.person("Trần Văn Lạ"), "H98", OFFICE, LICENCE)
    served = shared_world.provinces["H98"]
    content, trusted = await _signed(shared_world), served.province.settings.ca_pem
    served.province.settings.ca_pem = _other_root()
    try:
        got = await citizen.give(APPLICATION, content=content)
    finally:
        served.province.settings.ca_pem = trusted
    assert got.status_code == 422
    assert "được tin cậy cấp" in got.json()["error"]["message"]


@cache
def _other_root() -> str:
    import tempfile
    from pathlib import Path

    from mock_dvcqg.documents.pki import TestPki

    with tempfile.TemporaryDirectory() as folder:
        return TestPki.open(Path(folder), url_prefix="http://127.0.0.1:1/r/other", realm="other").root_pem


def _encrypted() -> bytes:
    writer = copy_into_new_writer(PdfFileReader(io.BytesIO(_scan())))
    writer.encrypt("owner", "user")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def _with_zip() -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("a.txt", "b")
    return _scan() + archive.getvalue() + b"%%EOF\n"


def _script() -> bytes:
    body = b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\n"
    body += b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    third = len(body)
    body += b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
    places = [9, body.index(b"2 0 obj"), third]
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(body)
    body += b"xref\n0 4\n0000000000 65535 f \n" + table + b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n"
    return body + b"%d\n%%%%EOF\n" % start


HOSTILE = {
    "no PDF": (lambda: b"PK\x03\x04" + b"0" * 100, "Chỉ nhận tập tin PDF"),
    "nothing": (lambda: b"", "không có nội dung"),
    "cut off": (lambda: _scan()[:-40], "không đọc được"),
    "torn in the middle": (lambda: _scan()[:500] + b"\n%%EOF\n", "không đọc được"),
    "encrypted": (_encrypted, "mật khẩu"),
    "a PDF and an archive in one": (_with_zip, "dữ liệu lạ"),
    "HTML before the PDF": (lambda: b"<script>alert(1)</script>" + _scan(), "Chỉ nhận tập tin PDF"),
    "HTML after the PDF": (lambda: _scan() + b"<script>alert(1)</script>", "dữ liệu lạ"),
    "a script that runs when opened": (_script, "nội dung tự chạy"),
}


@pytest.mark.parametrize("case", HOSTILE)
async def test_a_hostile_file_is_refused_in_a_sentence_by_upload_and_digitising(shared_world: Any, case: str) -> None:
    make, reason = HOSTILE[case]
    person = await shared_world.person("Nguyễn Văn Tệp")
    citizen = await shared_world.prepared(person, "H98", OFFICE, LICENCE)
    officer = await shared_world.at_counter(person, "H98", OFFICE, LICENCE)
    for who, how in ((citizen, "upload"), (officer, "digitize")):
        files = {"file": ("tep.pdf", make(), "application/pdf")}
        got = await who.call("POST", f"/api/drafts/{who.draft}/components/{APPLICATION}/{how}", files=files)
        assert got.status_code == 422, got.text
        assert reason in got.json()["error"]["message"]


async def test_a_degree_digitised_with_its_fields_serves_the_next_dossier_too(shared_world: Any) -> None:
    person = await shared_world.person("Phạm Thị Bằng")
    officer = await shared_world.at_counter(person, "H98", OFFICE, LICENCE)
    got = await _digitize(officer, DEGREE, _degree(person))
    assert got.status_code == 201, got.text
    first = got.json()
    assert first["confirmed_by"]
    assert first["fields"]["kq_code"] == DEGREE
    content = await officer.call("GET", f"/api/drafts/{officer.draft}/components/{DEGREE}/file")
    kinds = [s.field_name for s in PdfFileReader(io.BytesIO(content.content)).embedded_regular_signatures]
    assert kinds == ["ChuKyCaNhan", "ConDauCoQuan"]

    citizen = await shared_world.prepared(person, "H98", OFFICE, LICENCE)
    (offer,) = await citizen.offers()
    assert (offer["component_code"], offer["source"], offer["usable"]) == (DEGREE, "local", True)
    taken = await citizen.take(DEGREE, offer["offer_id"])
    assert taken.json()["sha256"] == first["sha256"], taken.text
    await citizen.complete()
    code = await citizen.submit()
    await shared_world.provinces["H98"].told()
    (entry,) = await shared_world.journal(dossier_code=code, service="DongBoHoSoMC")
    assert entry.findings == []
    sent = {d["MaThanhPhanHoSo"]: d for d in entry.request["data"][0]["TaiLieuNop"]}
    assert (sent[DEGREE]["DuocTaiSuDung"], sent[DEGREE]["DuocLayTuKhoDMQG"]) == ("1", "0")


async def test_an_expired_digitised_paper_is_shown_with_its_reason_and_cannot_be_taken(shared_world: Any) -> None:
    person = await shared_world.person("Phạm Văn Hết Hạn")
    officer = await shared_world.at_counter(person, "H98", OFFICE, LICENCE)
    ended = f"{datetime.now(UTC).date() - timedelta(days=3):%Y-%m-%d}"
    got = await _digitize(officer, DEGREE, _degree(person, expires_on=ended, no_expiry=""))
    assert got.status_code == 201, got.text
    citizen = await shared_world.prepared(person, "H98", OFFICE, LICENCE)
    (offer,) = await citizen.offers()
    assert not offer["usable"]
    assert "hết hạn" in offer["reason"]
    assert (await citizen.take(DEGREE, offer["offer_id"])).status_code == 422


WRONG_ENTRIES = {
    "number": ({"document_number": ""}, "số ký hiệu"),
    "issuer": ({"issuer": ""}, "cơ quan cấp"),
    "term": ({"no_expiry": ""}, "vô thời hạn"),
    "order of dates": ({"no_expiry": "", "expires_on": "2018-01-01"}, "trước ngày có hiệu lực"),
    "a day that is none": ({"issued_on": "2019-02-30"}, "Ngày cấp không đúng"),
    "another's": ({"owner_number": "001099000001"}, "không thuộc sở hữu"),
    "another name": ({"owner_name": "Lê Văn Khác"}, "Họ tên"),
    "another kind": ({"kq_code": "KQ.G15.000007"}, "Mã loại giấy tờ"),
}


@pytest.mark.parametrize("case", WRONG_ENTRIES)
async def test_incomplete_or_wrong_fields_leave_nothing_behind(shared_world: Any, case: str) -> None:
    more, reason = WRONG_ENTRIES[case]
    person = await shared_world.person("Vũ Thị Nhập Sai")
    officer = await shared_world.at_counter(person, "H98", OFFICE, LICENCE)
    got = await _digitize(officer, DEGREE, _degree(person, **more))
    assert got.status_code == 422, got.text
    assert reason in got.json()["error"]["message"]
    draft = await officer.ok("GET", f"/api/drafts/{officer.draft}")
    assert all(c["attachment"] is None for c in draft["components"])
    citizen = await shared_world.prepared(person, "H98", OFFICE, LICENCE)
    assert await citizen.offers() == []


async def test_fields_are_entered_later_only_over_a_signed_scan(shared_world: Any) -> None:
    person = await shared_world.person("Vũ Văn Nhập Sau")
    officer = await shared_world.at_counter(person, "H98", OFFICE, LICENCE)
    url = f"/api/drafts/{officer.draft}/components/{DEGREE}/fields"
    assert (await officer.call("PUT", url, json=_degree(person))).status_code == 409
    scan = (await _digitize(officer, DEGREE, {})).json()
    assert scan["fields"] is None
    entered = await officer.ok("PUT", url, json=_degree(person))
    assert entered["fields"]["issuer"] == "Trường Đại học Y Mẫu"
    assert entered["sha256"] != scan["sha256"]
    corrected = await officer.ok("PUT", url, json=_degree(person, subject="Bằng bác sĩ"))
    assert corrected["sha256"] == entered["sha256"]
    citizen = await shared_world.prepared(person, "H98", OFFICE, LICENCE)
    (offer,) = await citizen.offers()
    assert offer["document_number"] == entered["document_number"]


async def test_a_paper_supplied_online_before_is_filled_in_and_need_not_be_given_again(shared_world: Any) -> None:
    person = await shared_world.person("Đỗ Thị Một Lần")
    paper = await _signed(
        shared_world,
        kind="agency",
        document_number="77/VB",
        owner_name=person["full_name"],
        owner_number=person["identity_number"],
        issued_on="2020-05-05",
        no_expiry=True,
    )
    first = await shared_world.prepared(person, "H98", OFFICE, LICENCE)
    assert (await first.give(DEGREE, content=paper)).json()["document_number"] == "77/VB"
    await first.complete()
    code = await first.submit()
    early = await shared_world.prepared(person, "H98", OFFICE, LICENCE)
    assert await early.offers() == []
    await shared_world.provinces["H98"].handle(code, OFFICE, "receive")

    second = await shared_world.prepared(person, "H98", OFFICE, LICENCE)
    (offer,) = await second.offers()
    assert (offer["source"], offer["component_code"]) == ("earlier", DEGREE)
    filled = await second.ok("POST", f"/api/drafts/{second.draft}/earlier-papers")
    assert [a["sha256"] for a in filled["attachments"]] == [hashlib.sha256(paper).hexdigest()]
    await second.complete()
    assert await second.submit()


async def test_an_application_form_of_an_earlier_dossier_is_not_offered_again(shared_world: Any) -> None:
    person = await shared_world.person("Đỗ Văn Đơn")
    first = await shared_world.prepared(person, "H98", OFFICE, LICENCE)
    await first.give(APPLICATION, content=await _signed(shared_world))
    await first.complete()
    await shared_world.provinces["H98"].handle(await first.submit(), OFFICE, "receive", "forward")
    second = await shared_world.prepared(person, "H98", OFFICE, LICENCE)
    assert [o for o in await second.offers() if o["component_code"] == APPLICATION] == []


async def test_choosing_a_document_online_is_kept_as_a_consent_for_this_dossier(shared_world: Any) -> None:
    person = await shared_world.person("Bùi Thị Chọn")
    await shared_world.document(person)
    citizen = await shared_world.prepared(person, "H98", OFFICE, LICENCE)
    (offer,) = await citizen.offers()
    await citizen.take(CRIMINAL_RECORD, offer["offer_id"])
    await citizen.complete()
    code = await citizen.submit()
    (consent,) = (await citizen.ok("GET", f"/api/dossiers/{code}"))["consents"]
    assert (consent["method"], consent["state"], consent["dossier"], consent["officer"]) == (
        "chosen-online",
        "granted",
        code,
        "",
    )
    assert consent["used_at"] is not None


async def test_uploading_what_a_vault_holds_is_fine_and_told_as_an_upload(shared_world: Any) -> None:
    person = await shared_world.person("Bùi Văn Tự Nộp")
    await shared_world.document(person)
    citizen = await shared_world.prepared(person, "H98", OFFICE, LICENCE)
    assert len(await citizen.offers()) == 1
    await citizen.complete()
    code = await citizen.submit()
    await shared_world.provinces["H98"].told()
    (entry,) = await shared_world.journal(dossier_code=code, service="DongBoHoSoMC")
    assert entry.findings == []
    sent = {d["MaThanhPhanHoSo"]: d["DuocLayTuKhoDMQG"] for d in entry.request["data"][0]["TaiLieuNop"]}
    assert sent[CRIMINAL_RECORD] == "0"


async def test_a_paper_that_lies_in_a_vault_is_not_asked_for_until_consent_is_refused(shared_world: Any) -> None:
    person = await shared_world.person("Hoàng Thị Từ Chối")
    await shared_world.document(person)
    officer = await shared_world.at_counter(person, "H98", OFFICE, LICENCE)
    (offer,) = await officer.offers()
    await officer.complete(how="digitize")
    code = await officer.submit()
    assert not await _may_ask(officer, code, CRIMINAL_RECORD)

    other = await shared_world.at_counter(person, "H98", OFFICE, LICENCE)
    (offer,) = await other.offers()
    consent = await other.ok("POST", f"/api/drafts/{other.draft}/consents", json={"offer_id": offer["offer_id"]})
    await other.ok("PUT", f"/api/consents/{consent['consent_id']}", json={"granted": False})
    await other.complete(how="digitize")
    assert await _may_ask(other, await other.submit(), CRIMINAL_RECORD)


async def _may_ask(officer: Any, dossier_code: str, component: str) -> bool:
    found = await officer.ok("GET", f"/api/dossiers/{dossier_code}/askable-components")
    return next(bool(c["may_ask"]) for c in found["components"] if c["code"] == component)


async def test_a_document_whose_facts_differ_from_what_the_file_says_is_shown_unusable(shared_world: Any) -> None:
    person = await shared_world.person("Ngô Thị Sai Khác")
    officer = await shared_world.at_counter(person, "H98", OFFICE, LICENCE)
    paper = await _signed(
        shared_world,
        kind="agency",
        document_number="15/VB",
        owner_name="Ngô Thị Người Khác",
        owner_number=person["identity_number"],
        issued_on="2020-05-05",
        no_expiry=True,
    )
    citizen = await shared_world.prepared(person, "H98", OFFICE, LICENCE)
    uploaded = (await citizen.give(DEGREE, content=paper)).json()
    assert "Họ tên" in uploaded["concern"]
    await citizen.complete()
    code = await citizen.submit()
    assert "Họ tên" in (await _files(officer, code))[DEGREE]["concern"]
    assert await _may_ask(officer, code, DEGREE)


async def test_a_document_that_differs_from_the_population_database_is_not_usable_and_says_so(
    shared_world: Any,
) -> None:
    person = await shared_world.person("Ngô Văn Dân Cư")
    await shared_world.document(person)
    citizen = await shared_world.prepared(person, "H98", OFFICE, LICENCE)
    (offer,) = await citizen.offers()
    await shared_world.fault("population-mismatch")
    try:
        got = await citizen.take(CRIMINAL_RECORD, offer["offer_id"])
    finally:
        await shared_world.clear_faults()
    assert got.status_code == 422
    assert "không khớp với CSDL quốc gia về dân cư" in got.json()["error"]["message"]
    (shown,) = await citizen.offers()
    assert not shown["usable"]
    assert "dân cư" in shown["reason"]


async def test_a_population_database_that_is_down_blocks_nobody_and_the_officers_see_it(shared_world: Any) -> None:
    person = await shared_world.person("Ngô Thị Tạm Ngừng")
    await shared_world.document(person)
    citizen = await shared_world.prepared(person, "H98", OFFICE, LICENCE)
    (offer,) = await citizen.offers()
    await shared_world.fault("population-down")
    try:
        got = await citizen.take(CRIMINAL_RECORD, offer["offer_id"])
    finally:
        await shared_world.clear_faults()
    assert got.status_code == 201, got.text
    await citizen.complete()
    code = await citizen.submit()
    officer = await shared_world.provinces["H98"].officer("counter_officer")
    record = (await _files(officer, code))[CRIMINAL_RECORD]
    assert (record["concern"], "Chưa đối chiếu được" in record["check_note"]) == ("", True)


async def _staff_page(served: Any) -> Any:
    """A counter officer's browser."""
    officer = await served.officer("counter_officer")
    browser = type(officer.http)(base_url=served.url, trust_env=False, headers={"Origin": served.url})
    order = {"can_bo": "H98.12.counter_officer", "mat_khau": "staff-password", "ve": "/can-bo"}
    assert (await browser.post("/can-bo/dang-nhap", data=order)).status_code == 303
    return browser


async def test_at_the_counter_wrong_fields_come_back_as_typed_and_the_scan_is_shown_beside_them(
    shared_world: Any,
) -> None:
    person = await shared_world.person("Lý Thị Quầy")
    officer = await shared_world.at_counter(person, "H98", OFFICE, LICENCE)
    browser = await _staff_page(shared_world.provinces["H98"])
    page, files = f"/can-bo/nhap/{officer.draft}", {"tep": ("bang.pdf", _scan(), "application/pdf")}
    wrong = {"thanh_phan": DEGREE} | _degree(person, issuer="")
    refused = await browser.post(f"{page}/so-hoa", data=wrong, files=files)
    assert refused.status_code == 422
    assert "Chưa nhập cơ quan cấp" in refused.text
    assert 'value="Bằng tốt nghiệp bác sĩ y khoa"' in refused.text
    assert "<details open>" in refused.text

    assert (await browser.post(f"{page}/so-hoa", data={"thanh_phan": DEGREE}, files=files)).status_code == 303
    shown = await browser.get(f"{page}/giay-to/{DEGREE}")
    assert "Bản số hóa" in shown.text
    assert "Nhập thông tin giấy tờ" in shown.text
    again = await browser.post(f"{page}/giay-to/{DEGREE}/thong-tin", data=_degree(person, issued_on="31/31/2019"))
    assert again.status_code == 422
    assert "Ngày cấp không đúng" in again.text
    kept = await browser.post(f"{page}/giay-to/{DEGREE}/thong-tin", data=_degree(person))
    assert kept.status_code == 303
    assert "Trường Đại học Y Mẫu" in (await browser.get(kept.headers["location"])).text
    pdf = await browser.get(f"{page}/giay-to/{DEGREE}/tep.pdf")
    assert pdf.headers["content-type"] == "application/pdf"


async def test_the_officers_page_names_the_files_to_be_signed_until_they_are(shared_world: Any) -> None:
    citizen = await shared_world.prepared(await shared_world.person("Lý Văn Xác Nhận"), "H98", OFFICE, LICENCE)
    await citizen.give(APPLICATION, content=await _signed(shared_world))
    await citizen.complete()
    own = (await citizen.http.get(f"/ho-so/nhap/{citizen.draft}")).text
    assert own.count("Chữ ký số hợp lệ") == 1
    assert own.count("Chưa có chữ ký số") == 2
    code = await citizen.submit()
    browser = await _staff_page(shared_world.provinces["H98"])
    before = (await browser.get(f"/can-bo/ho-so/{code}")).text
    assert "của bạn được đặt lên 2 tập tin chưa có chữ ký số" in before
    assert (await browser.post(f"/can-bo/ho-so/{code}/ky-xac-nhan")).status_code == 303
    after = (await browser.get(f"/can-bo/ho-so/{code}")).text
    assert "tập tin chưa có chữ ký số" not in after
    assert after.count("Ký số xác nhận:") == 2


async def test_a_strangers_draft_file_is_not_found(shared_world: Any) -> None:
    citizen = await shared_world.prepared(await shared_world.person("Mai Thị Riêng"), "H98", OFFICE, LICENCE)
    await citizen.give(APPLICATION)
    stranger = await shared_world.prepared(await shared_world.person("Mai Văn Tò Mò"), "H98", OFFICE, LICENCE)
    paths = (
        f"/api/drafts/{citizen.draft}/components/{APPLICATION}/file",
        f"/ho-so/nhap/{citizen.draft}/giay-to/{APPLICATION}",
        f"/ho-so/nhap/{citizen.draft}/giay-to/{APPLICATION}/tep.pdf",
    )
    for path in paths:
        assert (await citizen.call("GET", path)).status_code == 200
        assert (await stranger.call("GET", path)).status_code == 404
