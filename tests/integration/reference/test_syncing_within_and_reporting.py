"""Between portal and one-stop system nothing is lost; people rate; the month's figures reach the national portal."""

from dataclasses import replace
from typing import Any

import httpx
import pytest

from reference_httt.store import dossiers

pytestmark = pytest.mark.asyncio(loop_scope="module")
RECORD = "2.000488"


async def _filed(world: Any, name: str) -> tuple[Any, str]:
    person = await world.person(name)
    citizen = await world.prepared(person, "H98", "07", RECORD)
    await citizen.complete()
    return citizen, await citizen.submit()


def _held_back(served: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one-stop system takes nothing over."""
    closed = replace(served.province.practice, crossings_due=lambda waiting: ())
    monkeypatch.setitem(served.province.__dict__, "practice", closed)


async def test_what_has_not_crossed_is_no_officers_and_waits_visibly_until_it_has(
    shared_world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    served = shared_world.provinces["H98"]
    with monkeypatch.context() as patched:
        _held_back(served, patched)
        citizen, code = await _filed(shared_world, "Nguyễn Thị Hàng Đợi")
        counter, admin = await served.officer("counter_officer", "07"), await served.officer("administrator", "40")
        listed = (await counter.ok("GET", "/api/dossiers"))["dossiers"]
        assert code not in [dossier["dossier_code"] for dossier in listed]
        assert code not in str(await counter.ok("GET", "/api/work-list"))
        refused = await counter.call("POST", f"/api/dossiers/{code}/receive")
        assert (refused.status_code, "một cửa" in refused.text) == (404, True)
        [waiting] = (await admin.ok("GET", "/api/admin/one-stop-queue"))["waiting"]
        assert (waiting["dossier_code"], waiting["filed_through"]) == (code, "national-portal")
        assert (await citizen.ok("GET", f"/api/dossiers/{code}"))["status"] == "1"
    served.province.wake("one-stop")
    await served.province.workers["one-stop"].at_rest()
    assert (await admin.ok("GET", "/api/admin/one-stop-queue"))["waiting"] == []
    assert (await counter.ok("POST", f"/api/dossiers/{code}/receive"))["status"] == "2"


async def test_the_eight_hours_run_from_the_submission_also_while_it_waits(
    shared_world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    served = shared_world.provinces["H98"]
    _, at_once = await _filed(shared_world, "Trần Văn Qua Ngay")
    with monkeypatch.context() as patched:
        _held_back(served, patched)
        _, held = await _filed(shared_world, "Lê Thị Chậm Lại")
        before = _dossier(served, held)
    served.province.wake("one-stop")
    await served.province.workers["one-stop"].at_rest()
    after, other = _dossier(served, held), _dossier(served, at_once)
    assert before.entered_at is None
    assert after.entered_at is not None
    assert (after.answer_due_at, after.submitted_at) == (before.answer_due_at, before.submitted_at)
    assert other.entered_at is not None


async def test_a_settled_dossier_is_rated_once_by_its_own_citizen(shared_world: Any) -> None:
    served = shared_world.provinces["H98"]
    citizen, code = await _filed(shared_world, "Phạm Thị Hài Lòng")
    stranger, _ = await _filed(shared_world, "Đỗ Văn Người Khác")
    rating = {"handling": "satisfied", "online_service": "very_satisfied", "opinion": "Nhanh gọn"}
    early = await citizen.call("POST", f"/api/dossiers/{code}/rating", json=rating)
    assert (early.status_code, "giải quyết xong" in early.text) == (409, True)
    await served.handle(code, "07")
    page = await citizen.call("GET", f"/ho-so/{code}")
    assert "Gửi đánh giá" in page.text
    assert (await stranger.call("POST", f"/api/dossiers/{code}/rating", json=rating)).status_code == 403
    empty = await citizen.call("POST", f"/ho-so/{code}/danh-gia", data={"y_kien": "Chưa chọn"})
    assert (empty.status_code, "Hãy chọn mức độ hài lòng" in empty.text, "Chưa chọn" in empty.text) == (422, True, True)
    form = {"giai_quyet": "not_satisfied", "y_kien": "Chờ lâu"}
    done = await citizen.call("POST", f"/ho-so/{code}/danh-gia", data=form, follow_redirects=True)
    assert (done.status_code, "Cảm ơn bạn đã đánh giá: chưa hài lòng" in done.text) == (200, True)
    again = await citizen.call("POST", f"/api/dossiers/{code}/rating", json=rating)
    assert (again.status_code, "đã được đánh giá" in again.text) == (409, True)


async def test_the_figures_of_a_month_arrive_without_a_finding(shared_world: Any) -> None:
    """Sent by hand for this month, by the worker when the month is over, once."""
    served = shared_world.provinces["H98"]
    citizen, code = await _filed(shared_world, "Vũ Thị Thống Kê")
    await served.handle(code, "07")
    await citizen.ok("POST", f"/api/dossiers/{code}/rating", json={"handling": "very_satisfied"})
    admin = await served.officer("administrator", "40")
    now = served.province.now()
    sent = await admin.ok("POST", "/api/admin/reports", json={"year": now.year, "month": now.month})
    assert sent["units"] >= 1
    told, rated = await _reports(shared_world)
    assert (told[-1].error_code, told[-1].findings, rated[-1].error_code, rated[-1].findings) == ("0", [], "0", [])
    [row] = [r for r in told[-1].request["data"] if r["Madonvi"] == "H98.07"]
    assert int(row["TongDaXuLy"]) >= 1
    assert int(row["TongSoXuLy"]) == int(row["TongDaXuLy"]) + int(row["TongChuaXuLy"])
    [opinion] = [r for r in rated[-1].request["data"] if r["MaThuTuc"] == RECORD]
    assert int(opinion["TongSoNguoiDanhGia"]) >= 1
    future = await admin.call("POST", "/api/admin/reports", json={"year": 9000, "month": 1})
    assert (future.status_code, "01/9000" in future.text) == (409, True)
    await shared_world._call("PUT", "clock", {"advance_s": 32 * 86_400})
    for _ in range(2):
        served.province.wake("reports")
        await served.province.workers["reports"].at_rest()
    assert len((await _reports(shared_world))[0]) == len(told) + 1


async def test_the_administrator_sees_queue_and_reports_and_sends_again(shared_world: Any) -> None:
    served = shared_world.provinces["H98"]
    browser = await _at_the_desk(served, "H98.40.administrator")
    page = await browser.get("/can-bo/quan-tri/dong-bo")
    assert (page.status_code, "Mọi hồ sơ nộp trực tuyến đã sang hệ thống một cửa" in page.text) == (200, True)
    wrong = await browser.post("/can-bo/quan-tri/dong-bo/bao-cao", data={"thang": "2026-13"})
    assert (wrong.status_code, "Hãy chọn tháng" in wrong.text) == (422, True)
    await shared_world.fault("unreachable", member="H98")
    this = served.province.now()
    down = await browser.post("/can-bo/quan-tri/dong-bo/bao-cao", data={"thang": f"{this.year}-{this.month:02d}"})
    await shared_world.clear_faults()
    assert down.status_code == 503
    month = {"thang": f"{this.year}-{this.month:02d}"}
    done = await browser.post("/can-bo/quan-tri/dong-bo/bao-cao", data=month, follow_redirects=True)
    assert (done.status_code, "Đã gửi số liệu tháng" in done.text) == (200, True)


def _dossier(served: Any, code: str) -> Any:
    with served.province.store.reading() as session:
        return dossiers.find(session, code)


async def _reports(world: Any) -> tuple[list[Any], list[Any]]:
    told = await world.journal(service="DongBoThongKeHoSo", member="H98")
    return told, await world.journal(service="DongBoDanhGia", member="H98")


async def _at_the_desk(served: Any, username: str) -> httpx.AsyncClient:
    browser = httpx.AsyncClient(base_url=served.url, trust_env=False, timeout=600)
    order = {"can_bo": username, "mat_khau": "staff-password"}
    signed_in = await browser.post("/can-bo/dang-nhap", data=order)
    assert signed_in.status_code == 303, signed_in.text
    return browser
