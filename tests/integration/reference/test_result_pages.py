"""The pages of results, notices, look-up and archive."""

from typing import Any

import httpx
import pytest

pytestmark = pytest.mark.asyncio(loop_scope="module")
RECORD, DEATH = "2.000488", "1.000656"


async def officer(world: Any, role: str, office: str) -> httpx.AsyncClient:
    """A signed-in officer's browser."""
    client = httpx.AsyncClient(
        base_url=world.provinces["H98"].url, trust_env=False, follow_redirects=True, timeout=600, verify=False
    )
    form = {"can_bo": f"H98.{office}.{role}", "mat_khau": "staff-password"}
    assert (await client.post("/can-bo/dang-nhap", data=form)).status_code == 200
    return client


async def filed(world: Any, procedure: str, office: str, name: str) -> tuple[Any, str, dict[str, Any]]:
    """A citizen with a dossier."""
    person = await world.person(name)
    citizen = await world.prepared(person, "H98", office, procedure)
    await citizen.complete()
    return citizen, await citizen.submit(), person


async def test_a_paper_result_is_copied_stored_and_returned_by_buttons(shared_world: Any) -> None:
    citizen, code, _ = await filed(shared_world, DEATH, "21.01", "Nguyễn Thị Mai")
    await shared_world.provinces["H98"].handle(code, "21.01", "receive", "forward", "examine", "sign")
    clerk, counter = (
        await officer(shared_world, "records_clerk", "21.01"),
        await officer(shared_world, "counter_officer", "21.01"),
    )
    page, at = f"/can-bo/ho-so/{code}", f"/can-bo/ho-so/{code}/ket-qua"
    shown = (await clerk.get(page)).text
    assert "Lập bản sao y và ký số của cơ quan" in shown
    assert "/viec/seal" not in shown
    fields = {"document_number": "5/TLKT", "subject": "Trích lục", "effective_on": "2026-02-01"}
    wrong = await clerk.post(f"{at}/thong-tin-ket-qua", data=fields)
    assert (wrong.status_code, "vô thời hạn" in wrong.text, 'value="5/TLKT"' in wrong.text) == (422, True, True)
    assert (await clerk.post(f"{at}/thong-tin-ket-qua", data=fields | {"no_expiry": "1"})).status_code == 200
    assert "Đã thực hiện: Lập bản sao y." in (await clerk.post(f"{at}/sao-y")).text
    assert "Bản sao y" in (await counter.get(page)).text
    assert "Đã thực hiện: Lưu bản sao y vào Kho." in (await clerk.post(f"{at}/luu-kho")).text
    missing = await counter.post(f"{at}/tra-ket-qua", data={"hinh_thuc": "counter", "nguoi_nhan": "Nguyễn Thị Mai"})
    assert (missing.status_code, "giấy tiếp nhận" in missing.text) == (422, True)
    order = {"hinh_thuc": "counter", "nguoi_nhan": "Nguyễn Thị Mai", "giay_tiep_nhan": "1"}
    assert "Đã thực hiện: Trả kết quả." in (await counter.post(f"{at}/tra-ket-qua", data=order)).text
    own = (await citizen.http.get(f"/ho-so/{code}")).text
    assert "5/TLKT" in own
    assert f"/api/dossiers/{code}/files/{code}-KQ1" in own


async def test_a_leader_replaces_and_revokes_and_the_citizen_reads_why(shared_world: Any) -> None:
    citizen, code, _ = await filed(shared_world, RECORD, "07", "Trần Thị Nga")
    await shared_world.provinces["H98"].handle(code, "07")
    leader, clerk = await officer(shared_world, "leader", "07"), await officer(shared_world, "records_clerk", "07")
    at = f"/can-bo/ho-so/{code}/ket-qua"
    order = {"document_number": "7/LLTP", "subject": "Phiếu", "effective_on": "2026-02-01", "no_expiry": "1"}
    done = await leader.post(f"{at}/thay-the", data=order | {"ly_do": "Sai ngày sinh"})
    assert "chờ văn thư ký số của cơ quan" in done.text
    assert "Đã thực hiện" in (await clerk.post(f"{at}/ky-thay-the")).text
    await leader.post(f"{at}/thu-hoi", data={"ly_do": "Cấp nhầm"})
    own = (await citizen.http.get(f"/ho-so/{code}")).text
    assert "đã được thay thế. Lý do: Sai ngày sinh." in own
    assert "đã thu hồi. Lý do: Cấp nhầm." in own
    assert f"/files/{code}-KQ2" not in own
    told = (await citizen.http.get("/thong-bao")).text
    assert "thu hồi kết quả" in told


async def test_the_public_look_up_tells_code_and_status_and_the_owner_six_fields(shared_world: Any) -> None:
    citizen, code, person = await filed(shared_world, RECORD, "07", "Lê Thị Oanh")
    url = shared_world.provinces["H98"].url
    async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=600) as nobody:
        told = await nobody.post("/tra-cuu", data={"thong_tin": person["identity_number"]})
        nothing = await nobody.post("/tra-cuu", data={"thong_tin": "000"})
        empty = await nobody.post("/tra-cuu", data={"thong_tin": ""})
    assert code in told.text
    assert "Lê Thị Oanh" not in told.text
    assert "Không tìm thấy hồ sơ với thông tin đã nhập" in nothing.text
    assert (empty.status_code, "Hãy nhập mã hồ sơ" in empty.text) == (422, True)
    own = await citizen.http.post("/tra-cuu", data={"thong_tin": code})
    assert all(words in own.text for words in ("Người nộp", "Lê Thị Oanh", "Ngày hẹn trả", "Mới đăng ký"))


async def test_officers_search_the_archive_and_the_outbox_by_role(shared_world: Any) -> None:
    _, code, _ = await filed(shared_world, RECORD, "07", "Phạm Thị Phương Uyên")
    await shared_world.provinces["H98"].handle(code, "07")
    clerk = await officer(shared_world, "records_clerk", "07")
    assert code in (await clerk.post("/can-bo/tra-cuu", data={"thong_tin": "phuong uyen"})).text
    assert code in (await clerk.get("/can-bo/luu-tru")).text
    assert "tất cả còn nguyên vẹn" in (await clerk.post("/can-bo/luu-tru/kiem-tra")).text
    assert (await clerk.get("/can-bo/quan-tri/thong-bao")).status_code == 403
    province = shared_world.provinces["H98"].province
    username = next(o.username for o in province.officers.values() if o.role.value == "administrator")
    office, role = username.removeprefix("H98.").rsplit(".", 1)
    administrator = await officer(shared_world, role, office)
    await province.workers["notices"].at_rest()
    outbox = (await administrator.get("/can-bo/quan-tri/thong-bao", params={"ho-so": code})).text
    assert "Đã gửi (mô phỏng)" in outbox
    assert (await (await officer(shared_world, "specialist", "07")).get("/can-bo/luu-tru")).status_code == 403
