"""Who looks after the body: the administrator's calendars and messages, the monitor's counts, the centre, the doors."""

import json
from datetime import datetime
from typing import Any

import pytest

from mock_dvcqg.contract.wire_time import VIETNAM
from reference_httt.calendars import CalendarBook
from reference_httt.operations.change_calendar import reload_calendars
from reference_httt.store import messages

pytestmark = pytest.mark.asyncio(loop_scope="module")
RECORD = "2.000488"
ADMIN_PATHS = ("agencies", "officers", "calendars/all", "messages")
PAGES = ("/can-bo/quan-tri", "/can-bo/quan-tri/lich", "/can-bo/quan-tri/tin-gui")
HANDLING = ("counter_officer", "specialist", "leader", "records_clerk", "monitor")


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(VIETNAM)


@pytest.fixture
def served(shared_world: Any) -> Any:
    return shared_world.provinces["H98"]


@pytest.fixture
def administrator(served: Any) -> Any:
    return served.officer("administrator", "40")


async def page(served: Any, role: str, office: str, path: str, form: dict[str, str] | None = None) -> Any:
    """The answer of a page to an officer's browser."""
    officer = await served.officer(role, office)
    token = officer.http.headers.pop("Authorization").removeprefix("Bearer ")
    officer.http.cookies.set("httt_h98_can_bo", token)
    return await (officer.http.get(path) if form is None else officer.http.post(path, data=form))


async def filed(world: Any, name: str, office: str = "07", procedure: str = RECORD) -> str:
    citizen = await world.prepared(await world.person(name), "H98", office, procedure)
    await citizen.complete()
    code: str = await citizen.submit()
    return code


@pytest.mark.parametrize("role", HANDLING)
async def test_only_the_administrator_may_look_after_the_system(served: Any, role: str) -> None:
    officer = await served.officer(role, "07")
    answers = [await officer.call("GET", f"/api/admin/{path}") for path in ADMIN_PATHS]
    assert {answer.status_code for answer in answers} == {403}
    assert {(await page(served, role, "07", path)).status_code for path in PAGES} == {403}
    day = {"day": "2027-06-07", "kind": "off", "name": "Nghỉ"}
    assert (await officer.call("POST", "/api/admin/calendars/H98.07/days", json=day)).status_code == 403


async def test_the_administrator_handles_and_reads_no_dossier(shared_world: Any, administrator: Any) -> None:
    code = await filed(shared_world, "Nguyễn Thị An")
    officer = await administrator
    views = ("", "/sync", "/handling", "/payments")
    reading = [await officer.call("GET", f"/api/dossiers/{code}{view}") for view in views]
    assert {answer.status_code for answer in reading} == {403}
    assert (await officer.call("POST", f"/api/dossiers/{code}/receive")).status_code == 403
    assert (await officer.call("GET", "/api/work-list")).status_code == 403
    assert (await page(shared_world.provinces["H98"], "administrator", "40", "/can-bo")).headers["Location"] == PAGES[0]


async def test_administrators_sit_at_the_centre_only_and_nobody_at_an_agency_that_has_ended(served: Any) -> None:
    officer = await served.officer("counter_officer", "07")
    for username in ("H98.07.administrator", "H98.21.leader"):
        order = {"username": username, "password": "staff-password"}
        assert (await officer.call("POST", "/api/staff/sign-in", json=order)).status_code == 401


async def test_agencies_and_officers_are_listed_with_who_signs(served: Any, administrator: Any) -> None:
    officer = await administrator
    agencies = (await officer.ok("GET", "/api/admin/agencies"))["agencies"]
    assert [a["code"] for a in agencies] == ["H98.40", "H98.07", "H98.12", "H98.16", "H98.31", "H98.21", "H98.21.01"]
    officers = {o["username"]: o for o in (await officer.ok("GET", "/api/admin/officers"))["officers"]}
    signing = {name for name, one in officers.items() if one["signs"]}
    assert {"H98.40.counter_officer", "H98.07.leader", "H98.12.counter_officer"} <= signing
    assert "H98.07.records_clerk" not in signing
    shown = (await page(served, "administrator", "40", PAGES[0])).text
    assert "hoạt động ngày 30/06/2025" in shown


async def test_a_day_off_moves_the_limit_and_taking_it_back_moves_it_again(shared_world: Any, served: Any) -> None:
    shared_world.clock.set_to(datetime(2027, 3, 1, 10, tzinfo=VIETNAM), frozen=True)
    officer = await served.officer("administrator", "40")
    due = [(await _due_of_a_new_dossier(shared_world, served, "Trần Văn Bình"))]
    day = {"day": "2027-03-02", "kind": "off", "name": "Mất điện toàn tỉnh"}
    calendar = await officer.ok("POST", "/api/admin/calendars/H98.07/days", json=day)
    assert next(d for d in calendar["days"] if d["day"] == "2027-03-02")["shipped"] is False
    due.append(await _due_of_a_new_dossier(shared_world, served, "Lê Thị Cúc"))
    assert (await officer.call("DELETE", "/api/admin/calendars/H98.07/days/2027-03-02")).status_code == 204
    due.append(await _due_of_a_new_dossier(shared_world, served, "Phạm Văn Dũng"))
    assert [f"{d:%d %H:%M}" for d in due] == ["02 10:00", "03 10:00", "02 10:00"]
    assert (await officer.call("DELETE", "/api/admin/calendars/H98.07/days/2027-03-02")).status_code == 404
    shared_world.clock.setting = type(shared_world.clock.setting)()


async def _due_of_a_new_dossier(world: Any, served: Any, name: str) -> datetime:
    code = await filed(world, name)
    officer = await served.officer("counter_officer", "07")
    (entry,) = (await officer.ok("GET", "/api/work-list", params={"search": code}))["entries"]
    return moment(entry["answer_due_at"])


async def test_the_calendar_is_changed_by_forms_and_kept_over_a_restart(served: Any) -> None:
    form = {"co_quan": "H98.12", "ngay": "2027-05-15", "loai": "work", "ly_do": "Làm bù"}
    saved = await page(served, "administrator", "40", "/can-bo/quan-tri/lich/ngay", form)
    assert saved.status_code == 303
    week = {f"ngay_{n}": "08:00-12:00, 13:00-17:00" if n < 5 else "" for n in range(7)} | {"co_quan": "H98.12"}
    assert (await page(served, "administrator", "40", "/can-bo/quan-tri/lich/gio", week)).status_code == 303
    shown = (await page(served, "administrator", "40", "/can-bo/quan-tri/lich?co-quan=H98.12")).text
    assert "Thứ bảy, 15/05/2027" in shown
    assert "08:00-12:00, 13:00-17:00" in shown
    fresh = CalendarBook("H98")
    reload_calendars(served.province.store, fresh)
    assert fresh.of("H98.12") == served.province.calendar_of("H98.12")
    assert fresh.of("H98.12").is_working_day(datetime(2027, 5, 15).date())
    assert not fresh.of("H98.07").is_working_day(datetime(2027, 5, 15).date())


@pytest.mark.parametrize(
    ("path", "form", "sentence"),
    [
        ("ngay", {"ngay": "hôm qua", "loai": "off"}, "Hãy chọn ngày và loại ngày"),
        ("ngay", {"ngay": "2027-05-17", "loai": "off", "ly_do": ""}, "Hãy ghi lý do"),
        ("ngay", {"ngay": "2099-05-17", "loai": "off", "ly_do": "Nghỉ"}, "Ngày phải trong vòng 05 năm"),
        ("gio", {f"ngay_{n}": "" for n in range(7)}, "ít nhất một ngày mở cửa"),
        ("gio", {"ngay_0": "17:30-07:30"}, "phải trước giờ đóng cửa"),
    ],
)
async def test_a_calendar_nobody_can_keep_is_refused_in_words(
    served: Any, path: str, form: dict[str, str], sentence: str
) -> None:
    before = served.province.calendar_of("H98.21.01")
    whole = {"co_quan": "H98.21.01"} | form
    answer = await page(served, "administrator", "40", f"/can-bo/quan-tri/lich/{path}", whole)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert served.province.calendar_of("H98.21.01") == before


async def test_the_monitor_sees_how_a_dossier_stands_but_no_name_and_no_paper(shared_world: Any, served: Any) -> None:
    person = await shared_world.person("Hoàng Thị Ngọc Em")
    citizen = await shared_world.prepared(person, "H98", "07", RECORD)
    await citizen.complete()
    code = await citizen.submit()
    await served.handle(code, "07", "receive", "forward")
    monitor = await served.officer("monitor", "07")
    view = await monitor.ok("GET", f"/api/dossiers/{code}")
    assert [step["status"] for step in view["progress"]][-1] == "4"
    told = json.dumps([view, await monitor.ok("GET", "/api/work-list")], ensure_ascii=False)
    shown = (await page(served, "monitor", "07", f"/can-bo/ho-so/{code}")).text
    listed = (await page(served, "monitor", "07", "/can-bo")).text
    for text in (told, shown, listed):
        assert code in text
        assert person["full_name"] not in text
        assert person["identity_number"] not in text
    file_id = view["components"][0]["attachment_id"]
    assert (await monitor.call("GET", f"/api/dossiers/{code}/files/{file_id}")).status_code == 403
    assert (await page(served, "monitor", "07", f"/can-bo/ho-so/{code}/tep/{file_id}.pdf")).status_code == 403
    for path in ("handling", "payments"):
        assert (await monitor.call("GET", f"/api/dossiers/{code}/{path}")).status_code == 403
    by_name = await monitor.ok("GET", "/api/work-list", params={"search": person["identity_number"]})
    assert by_name["entries"] == []
    asked = {"asked": person["full_name"]}
    assert (await monitor.call("POST", "/api/dossier-search", json=asked)).status_code == 403


async def test_the_monitor_counts_channels_and_lateness(shared_world: Any, served: Any) -> None:
    before = (await (await served.officer("monitor", "12")).ok("GET", "/api/monitoring"))["whole"]
    officer = await shared_world.at_counter(await shared_world.person("Vũ Văn Giang"), "H98", "12", "1.990001")
    await officer.complete(how="digitize")
    await officer.submit()
    code = await filed(shared_world, "Đỗ Thị Hà", "12", "1.990001")
    await served.handle(code, "12", "receive")
    after = (await (await served.officer("monitor", "12")).ok("GET", "/api/monitoring"))["whole"]
    assert after["total"] == before["total"] + 2
    assert after["channels"]["counter"] == before["channels"].get("counter", 0) + 1
    assert after["channels"]["national-portal"] == before["channels"].get("national-portal", 0) + 1
    assert after["answered_in_time"] == before["answered_in_time"] + 1
    everything = await (await served.officer("monitor", "40")).ok("GET", "/api/monitoring")
    assert everything["whole"]["total"] == sum(a["total"] for a in everything["agencies"])
    assert "Hồ sơ theo nơi nộp" in (await page(served, "monitor", "40", "/can-bo/theo-doi")).text
    assert (await page(served, "specialist", "12", "/can-bo/theo-doi")).status_code == 403


async def test_a_refused_message_is_sent_again_by_the_administrator(shared_world: Any, served: Any) -> None:
    code = await filed(shared_world, "Bùi Văn Khoa")
    await served.told()
    with served.province.store.writing() as session:
        (message,) = messages.of_dossier(session, code)
        messages.note(session, message.id, attempts=3, state="refused", words="Cổng từ chối")
    officer = await served.officer("administrator", "40")
    stuck = next(m for m in (await officer.ok("GET", "/api/admin/messages"))["messages"] if m["dossier_code"] == code)
    assert stuck["state"] == "refused"
    shown = (await page(served, "administrator", "40", "/can-bo/quan-tri/tin-gui")).text
    assert f"tin của hồ sơ {code}" in shown
    await officer.ok("POST", f"/api/admin/messages/{stuck['id']}/resend")
    await served.told()
    assert code not in [m["dossier_code"] for m in (await officer.ok("GET", "/api/admin/messages"))["messages"]]
    told = await shared_world.journal(dossier_code=code, service="DongBoHoSoMC")
    assert [entry.request["data"][0]["TrangThaiHoSo"] for entry in told] == ["1", "1"]
    assert (await officer.call("POST", f"/api/admin/messages/{stuck['id']}/resend")).status_code == 409
    assert (await officer.call("POST", "/api/admin/messages/999999/resend")).status_code == 404


async def test_an_old_message_is_not_sent_again_over_a_newer_one(shared_world: Any, served: Any) -> None:
    code = await filed(shared_world, "Cao Thị Oanh")
    await served.handle(code, "07", "receive")
    await served.told()
    with served.province.store.writing() as session:
        first = messages.of_dossier(session, code)[0]
        messages.note(session, first.id, attempts=3, state="given_up", words="")
    form = {"": ""}
    answer = await page(served, "administrator", "40", f"/can-bo/quan-tri/tin-gui/{first.id}/gui-lai", form)
    assert answer.status_code == 409
    assert "Cổng đã nhận tin mới hơn" in answer.text


async def test_the_centre_receives_for_the_so_and_not_for_the_commune(shared_world: Any, served: Any) -> None:
    code = await filed(shared_world, "Ngô Văn Lâm")
    centre = await served.officer("counter_officer", "40")
    assert (await centre.ok("POST", f"/api/dossiers/{code}/receive"))["stage"] == "received"
    last = (await centre.ok("GET", f"/api/dossiers/{code}"))["progress"][-1]
    assert last["unit"] == "Trung tâm Phục vụ hành chính công tỉnh B"
    commune = await shared_world.person("Dương Thị Mận")
    order = {"procedure_code": "2.000635", "agency_code": "H98.21.01"}
    data = {name: commune[name] for name in ("full_name", "identity_number", "birth_date")}
    assert (await centre.call("POST", "/api/counter/drafts", json=order | data)).status_code == 403


async def test_at_the_centre_the_officer_chooses_the_so_whose_dossier_it_becomes(
    shared_world: Any, served: Any
) -> None:
    shown = (await page(served, "counter_officer", "40", "/can-bo/tiep-nhan")).text
    assert [code for code in ("H98.07", "H98.12", "H98.21.01") if f'<option value="{code}"' in shown] == [
        "H98.07",
        "H98.12",
    ]
    person = await shared_world.person("Mai Văn Phúc")
    data = {name: person[name] for name in ("full_name", "identity_number", "birth_date")}
    form = data | {"procedure_code": RECORD, "agency_code": "H98.07"}
    opened = await page(served, "counter_officer", "40", "/can-bo/tiep-nhan", form)
    assert opened.status_code == 303
    draft = opened.headers["Location"].removeprefix("/can-bo/nhap/").split("?")[0]
    hand = await served.officer("counter_officer", "40")
    assert (await hand.ok("GET", f"/api/drafts/{draft}"))["agency_code"] == "H98.07"
    wrong = await page(served, "counter_officer", "40", "/can-bo/tiep-nhan", form | {"agency_code": "H98.12"})
    assert wrong.status_code == 422
    assert "Đề nghị nộp hồ sơ tại cơ quan có thẩm quyền: Sở Tư pháp tỉnh B" in wrong.text


@pytest.mark.parametrize("office", ["21.01", "12"])
async def test_who_chooses_the_wrong_level_or_agency_is_told_where_to_go(shared_world: Any, office: str) -> None:
    citizen = await shared_world.enter(await shared_world.person("Lý Thị Na"), "H98", "07", RECORD)
    order = {"procedure_code": RECORD, "agency_code": f"H98.{office}"}
    refused = await citizen.call("POST", "/api/drafts", json=order)
    assert refused.status_code == 422
    sentence = refused.json()["error"]["message"]
    assert "không có thẩm quyền" in sentence
    assert "Sở Tư pháp tỉnh B" in sentence
    entry = await citizen.call("GET", "/ho-so/moi", params=order)
    assert entry.status_code == 422
    assert "Sở Tư pháp tỉnh B" in entry.text
    assert "agency_code=H98.07" in entry.text
