"""Intake by pages: the counter by kind and submitter, a mismatch at its field, an account on behalf, a correction."""

import re
from typing import Any

import httpx
import pytest

from mock_dvcqg.documents.typeset import typeset_paper
from reference_httt.store import drafts

pytestmark = pytest.mark.asyncio(loop_scope="module")
RECORD = "2.000488"
_DATA = ("full_name", "identity_number", "birth_date", "address", "phone", "email")


async def _counter(world: Any, office: str = "07") -> httpx.AsyncClient:
    client: httpx.AsyncClient = world.anybody("H98").http
    client.follow_redirects = True
    sign_in = {"can_bo": f"H98.{office}.counter_officer", "mat_khau": "staff-password"}
    assert (await client.post("/can-bo/dang-nhap", data=sign_in)).status_code == 200
    return client


def _order(person: dict[str, Any], **changes: str) -> dict[str, str]:
    own = {name: person[name] for name in _DATA}
    return own | {"procedure_code": RECORD, "identity_type": "cccd", "submitter_relation": "owner"} | changes


def _draft(world: Any, page: httpx.Response) -> Any:
    draft_id = re.search(r"/can-bo/nhap/([0-9a-f]{32})", page.url.path)
    assert draft_id is not None, page.text
    with world.provinces["H98"].province.store.reading() as session:
        return drafts.find(session, draft_id[1])


async def test_the_officer_sees_at_which_field_the_person_differs_and_corrects_it(shared_world: Any) -> None:
    person, client = await shared_world.person("Nguyễn Thị Xuân"), await _counter(shared_world)
    wrong = await client.post("/can-bo/tiep-nhan", data=_order(person, full_name="Tên Ghi Nhầm"))
    assert wrong.status_code == 422
    assert 'id="full_name-loi">Họ và tên không khớp' in wrong.text
    assert 'id="birth_date-loi"' not in wrong.text
    assert 'value="Tên Ghi Nhầm"' in wrong.text
    right = await client.post("/can-bo/tiep-nhan", data=_order(person))
    assert _draft(shared_world, right).population.value == "match"


async def test_a_dossier_by_post_from_a_delegate_is_keyed_in(shared_world: Any) -> None:
    person, client = await shared_world.person("Lê Thị Chủ"), await _counter(shared_world)
    delegate = await shared_world.person("Lê Văn Thay")
    who = {
        "filed_through": "post",
        "submitter_relation": "delegate",
        "submitter_full_name": delegate["full_name"],
        "submitter_identity_number": delegate["identity_number"],
    }
    gaps = await client.post("/can-bo/tiep-nhan", data=_order(person, **who))
    assert 'href="#submitter_delegation"' in gaps.text
    page = await client.post("/can-bo/tiep-nhan", data=_order(person, **who, submitter_delegation="07/UQ"))
    kept = _draft(shared_world, page)
    assert (kept.channel.value, kept.filed_through.value) == ("3", "post")
    assert (kept.submitter.delegation, kept.owner_number) == ("07/UQ", person["identity_number"])
    assert "Lê Văn Thay, ủy quyền 07/UQ" in page.text


async def test_a_foreigner_needs_a_country_and_is_kept_by_country_and_passport(shared_world: Any) -> None:
    more = {"nationality": "DEU", "passport": "C01X00T47"}
    person, client = await shared_world.person("Erika Mustermann", **more), await _counter(shared_world)
    order = _order(person, identity_type="passport", identity_number=more["passport"])
    assert 'href="#country"' in (await client.post("/can-bo/tiep-nhan", data=order)).text
    page = await client.post("/can-bo/tiep-nhan", data=order | {"country": "deu"})
    assert _draft(shared_world, page).owner_number == "DEU-C01X00T47"


async def test_an_account_is_opened_on_behalf_and_the_form_filled_in_at_the_counter(shared_world: Any) -> None:
    person = await shared_world.person("Phan Thị Yên", account=False)
    client = await _counter(shared_world)
    page = await client.post("/can-bo/tiep-nhan", data=_order(person))
    where = page.url.path
    assert "Công dân chưa có tài khoản" in page.text
    scan = {"giay-to": ("cccd.pdf", typeset_paper("Căn cước (mô phỏng)", ["Bản chụp."]), "application/pdf")}
    behalf = {"phone": "0190123456", "email": ""}
    unasked = await client.post(f"{where}/tai-khoan-cong", data=behalf, files=scan)
    assert (unasked.status_code, "khi người dân đồng ý" in unasked.text) == (403, True)
    opened = await client.post(f"{where}/tai-khoan-cong", data=behalf | {"dong-y": "1"}, files=scan)
    assert "Đã tạo tài khoản trên Cổng DVCQG" in opened.text
    assert "Tạo tài khoản Cổng DVCQG hộ" not in opened.text
    empty = await client.post(f"{where}/to-khai", data={"return_choice": "counter"})
    assert empty.url.path == where
    form = {"m_record_kind": "Phiếu lý lịch tư pháp số 1", "m_purpose": "Xin việc", "m_residence": "Phố Mẫu"}
    await client.post(f"{where}/to-khai", data=form | {"return_choice": "post", "return_address": "9 Phố Mẫu"})
    kept = _draft(shared_world, page)
    assert (kept.form["purpose"], kept.return_choice.value, kept.return_address) == ("Xin việc", "post", "9 Phố Mẫu")


async def test_a_correction_asked_for_is_given_on_one_page_and_goes_back_to_the_agency(shared_world: Any) -> None:
    person = await shared_world.person("Võ Văn Út")
    hand = await shared_world.prepared(person, "H98", "07", RECORD)
    await hand.complete()
    code = await hand.submit()
    officer = await shared_world.provinces["H98"].officer("counter_officer", "07")
    asked = {"items": [{"kind": "correction", "code": "purpose", "text": "Ghi rõ mục đích"}], "reason": "Chưa rõ"}
    await officer.ok("POST", f"/api/dossiers/{code}/supplement-requests", json=asked)
    hand.http.follow_redirects = True
    assert "Chỉnh sửa tờ khai" in (await hand.http.get(f"/ho-so/{code}")).text
    where = f"/ho-so/nhap/{hand.draft}/to-khai"
    page = await hand.http.get(where)
    assert 'name="m_purpose"' in page.text
    assert 'name="m_residence"' not in page.text
    sent = await hand.http.post(where, data={"m_purpose": "Bổ sung hồ sơ xin việc", "m_residence": "Nơi khác"})
    assert sent.url.path == f"/ho-so/{code}"
    form = await hand.ok("GET", f"/api/drafts/{hand.draft}/form")
    assert form["values"]["purpose"] == "Bổ sung hồ sơ xin việc"
    assert form["values"]["residence"] != "Nơi khác"
    assert (await hand.ok("GET", f"/api/dossiers/{code}"))["stage"] == "resubmitted"


async def test_the_officer_sees_who_could_not_be_compared_and_compares_again(shared_world: Any) -> None:
    person = await shared_world.person("Đinh Thị Vân")
    client = await _counter(shared_world)
    await shared_world.fault("population-down")
    try:
        hand = await shared_world.prepared(person, "H98", "07", RECORD)
    finally:
        await shared_world.clear_faults()
    await hand.complete()
    code = await hand.submit()
    await shared_world.provinces["H98"].told()
    page = await client.get(f"/can-bo/ho-so/{code}")
    assert "Chưa đối chiếu được với Cơ sở dữ liệu quốc gia về dân cư" in page.text
    again = await client.post(f"/can-bo/ho-so/{code}/doi-chieu")
    assert "Chưa đối chiếu được" not in again.text
