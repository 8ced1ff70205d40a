"""Eight working hours, the warning before they lapse, the payment that stops them, and what the work list shows."""

import re
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from mock_dvcqg.contract.wire_time import VIETNAM
from reference_httt.operations.warn_deadlines import WORKER
from reference_httt.store import dossiers, drafts

pytestmark = pytest.mark.asyncio(loop_scope="module")
RECORD, EXTRACT = "2.000488", "2.000635"
"""the second has a fee before reception"""


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


class Office:
    """One province whose clock the test sets; everybody signs in anew, for sessions end with the hours."""

    def __init__(self, world: Any) -> None:
        self.world, self.served = world, world.provinces["H98"]

    def clock(self, text: str) -> None:
        """It is now that moment, and time stands still."""
        self.world.clock.set_to(at(text), frozen=True)

    async def filed(self, name: str, when: str, procedure: str = RECORD) -> str:
        """A dossier submitted online at that moment."""
        self.clock(when)
        citizen = await self.world.prepared(await self.world.person(name), "H98", "07", procedure)
        await citizen.complete()
        code: str = await citizen.submit()
        return code

    async def act(self, code: str, act: str, role: str = "counter_officer", **body: Any) -> Any:
        """One officer's act."""
        officer = await self.served.officer(role, "07")
        return await officer.ok("POST", f"/api/dossiers/{code}/{act}", json=body or {})

    async def ask_supplement(self, code: str) -> None:
        """The one-stop asks for the first component anew."""
        officer = await self.served.officer("counter_officer", "07")
        view = await officer.ok("GET", f"/api/dossiers/{code}")
        asked = {"component_code": view["components"][0]["code"], "text": "Tờ khai thiếu chữ ký"}
        await officer.ok("POST", f"/api/dossiers/{code}/supplement-requests", json=asked)

    async def entry(self, code: str, role: str = "counter_officer") -> dict[str, Any]:
        """The dossier on an officer's work list, found by its code."""
        officer = await self.served.officer(role, "07")
        (entry,) = (await officer.ok("GET", "/api/work-list", params={"search": code}))["entries"]
        found: dict[str, Any] = entry
        return found

    async def warned(self) -> None:
        """Let the worker look at the clock."""
        self.served.province.wake(WORKER)
        await self.served.province.workers[WORKER].at_rest()

    async def page(self, role: str = "counter_officer", office: str = "07", path: str = "/can-bo") -> str:
        """A page as that officer sees it."""
        officer = await self.served.officer(role, office)
        token = officer.http.headers.pop("Authorization").removeprefix("Bearer ")
        officer.http.cookies.set("httt_h98_can_bo", token)
        answer = await officer.http.get(path)
        text: str = answer.text
        return text


@pytest.fixture
def office(shared_world: Any) -> Any:
    return Office(shared_world)


def moment(value: str) -> datetime:
    return datetime.fromisoformat(value)


async def test_an_answer_is_due_eight_working_hours_after_the_submission_over_a_weekend(office: Any) -> None:
    code = await office.filed("Nguyễn Thị An", "2026-12-04 16:30")
    entry = await office.entry(code)
    assert moment(entry["answer_due_at"]) == at("2026-12-07 16:30")
    assert entry["duty"]["what"] == "Trả lời người nộp"
    assert entry["duty"]["left"] == "còn 08 giờ 00 phút làm việc"
    office.clock("2026-12-07 16:30")
    assert (await office.entry(code))["duty"]["tone"] == "soon"
    await office.act(code, "receive")
    received = await office.entry(code)
    assert received["late"] == []
    assert moment(received["answered_at"]) == at("2026-12-07 16:30")


async def test_a_late_answer_is_still_given_and_its_lateness_stays_visible(office: Any) -> None:
    code = await office.filed("Trần Văn Bình", "2026-12-08 09:00")
    office.clock("2026-12-09 09:01")
    overdue = await office.entry(code)
    assert (overdue["duty"]["tone"], overdue["duty"]["left"]) == ("overdue", "quá hạn 01 phút làm việc")
    await office.act(code, "receive")
    assert (await office.entry(code))["late"] == ["Trả lời người nộp muộn hơn 08 giờ làm việc"]
    assert "Trả lời người nộp muộn hơn 08 giờ làm việc" in await office.page(path=f"/can-bo/ho-so/{code}")


async def test_the_one_stop_is_warned_once_two_working_hours_before_the_limit(office: Any) -> None:
    code = await office.filed("Lê Thị Cúc", "2026-12-10 09:00")
    office.clock("2026-12-10 16:59")
    await office.warned()
    assert (await office.entry(code))["warned_at"] is None
    office.clock("2026-12-10 17:00")
    await office.warned()
    assert moment((await office.entry(code))["warned_at"]) == at("2026-12-10 17:00")
    text = await office.page()
    assert "sắp hết hoặc đã hết 08 giờ làm việc" in text
    assert code in text
    office.clock("2026-12-11 08:00")
    await office.warned()
    assert moment((await office.entry(code))["warned_at"]) == at("2026-12-10 17:00")
    await office.act(code, "receive")
    assert code not in re.sub(r"(?s)<table.*</table>", "", await office.page())


async def test_waiting_for_the_fee_stops_the_clock_and_warns_of_nothing(office: Any) -> None:
    code = await office.filed("Phạm Văn Dũng", "2026-12-14 09:00", EXTRACT)
    office.clock("2026-12-14 11:00")
    await office.act(code, "payment-request")
    office.clock("2026-12-16 14:00")
    await office.warned()
    waiting = await office.entry(code)
    assert (waiting["duty"]["tone"], waiting["warned_at"]) == ("waiting", None)
    officer = await office.served.officer("counter_officer", "07")
    money = {"way": "cash", "voucher": "BL-0001", "amount_vnd": 8000}
    await officer.ok("POST", f"/api/dossiers/{code}/payments/direct", json=money)
    paid = await office.entry(code)
    assert moment(paid["answer_due_at"]) == at("2026-12-17 10:00")
    assert paid["duty"]["tone"] == "in_time"


async def test_a_correction_answers_and_the_resubmission_has_eight_fresh_hours(office: Any) -> None:
    code = await office.filed("Hoàng Thị Em", "2026-12-17 09:00")
    office.clock("2026-12-17 10:00")
    await office.ask_supplement(code)
    assert moment((await office.entry(code))["answered_at"]) == at("2026-12-17 10:00")
    office.clock("2026-12-21 14:00")
    supplied = await office.act(code, "supply")
    assert supplied["stage"] == "resubmitted"
    again = await office.entry(code)
    assert (again["answered_at"], again["warned_at"]) == (None, None)
    assert moment(again["answer_due_at"]) == at("2026-12-22 14:00")


async def test_the_appointed_day_counts_working_days_and_a_supplement_starts_the_period_anew(office: Any) -> None:
    code = await office.filed("Vũ Văn Giang", "2026-12-28 09:00")
    await office.act(code, "receive")
    # ten working days: 1/1/2027 is off
    assert moment((await office.entry(code))["due_at"]) == at("2027-01-12 17:30")
    await office.ask_supplement(code)
    waiting = await office.entry(code)
    assert (waiting["duty"]["what"], waiting["duty"]["tone"]) == ("Chờ người nộp bổ sung", "waiting")
    office.clock("2027-01-04 09:00")
    await office.act(code, "supply")
    again = await office.entry(code)
    assert moment(again["due_at"]) == at("2027-01-18 17:30")
    assert again["late"] == []


async def test_the_most_urgent_comes_first_and_every_state_is_counted(office: Any) -> None:
    late = await office.filed("Đặng Thị Hà", "2027-01-04 08:00")
    fresh = await office.filed("Bùi Văn Khoa", "2027-01-06 15:00")
    office.clock("2027-01-06 16:00")
    officer = await office.served.officer("counter_officer", "07")
    found = await officer.ok("GET", "/api/work-list")
    codes = [entry["dossier_code"] for entry in found["entries"]]
    assert codes.index(late) < codes.index(fresh)
    tones = [entry["duty"]["tone"] for entry in found["entries"]]
    order = ["overdue", "soon", "in_time", "waiting"]
    assert tones == sorted(tones, key=order.index)
    assert found["tones"] == {tone: tones.count(tone) for tone in set(tones)}
    submitted = await officer.ok("GET", "/api/work-list", params={"stage": "submitted"})
    assert found["stages"]["submitted"] == len(submitted["entries"])


async def test_a_dossier_is_found_by_name_without_marks_by_number_and_by_code(office: Any) -> None:
    code = await office.filed("Đỗ Thị Quỳnh Hương", "2027-01-07 09:00")
    officer = await office.served.officer("specialist", "07")
    (entry,) = (await officer.ok("GET", "/api/work-list", params={"search": "quynh huong"}))["entries"]
    assert entry["dossier_code"] == code
    by_number = await officer.ok("GET", "/api/work-list", params={"search": entry["owner_number"]})
    assert [e["dossier_code"] for e in by_number["entries"]] == [code]
    other = await office.served.officer("specialist", "12")
    assert (await other.ok("GET", "/api/work-list", params={"search": "quynh huong"}))["entries"] == []
    assert "Không tìm thấy hồ sơ nào" in await office.page(path="/can-bo?tim=khong-co-ai")


async def test_a_direct_dossier_received_after_three_is_forwarded_the_next_morning(office: Any) -> None:
    office.clock("2027-01-08 15:30")
    officer = await office.world.at_counter(await office.world.person("Ngô Văn Lâm"), "H98", "07", RECORD)
    await officer.complete(how="digitize")
    code = await officer.submit()
    await office.act(code, "receive")
    duty = (await office.entry(code))["duty"]
    assert duty["what"] == "Chuyển đơn vị xử lý"
    assert moment(duty["due_at"]) == at("2027-01-11 07:30")


async def test_what_is_settled_at_once_is_due_the_same_day_or_the_next_one_after_three(office: Any) -> None:
    code = await office.filed("Ngô Thị Ngay", "2027-01-12 15:10")
    with office.served.province.store.writing() as session:
        draft = dossiers.case_file(session, code).draft
        drafts.change(session, replace(draft, terms=replace(draft.terms, immediate=True)))
    await office.act(code, "receive")
    with office.served.province.store.reading() as session:
        assert dossiers.find(session, code).due_at == at("2027-01-13 17:30")
