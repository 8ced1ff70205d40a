"""Every branch of handling: slips, supplement, consultation, refusal, withdrawal, new date, specialised database."""

import io
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import pytest_asyncio
from pyhanko.pdf_utils.reader import PdfFileReader

from mock_dvcqg.contract.control import JournalEntry
from reference_httt.store import consultations

pytestmark = pytest.mark.asyncio(loop_scope="module")

RECORD = "2.000488"
COUNTER, SPECIALIST, LEADER, CLERK = "counter_officer", "specialist", "leader", "records_clerk"


@pytest_asyncio.fixture(loop_scope="module", autouse=True)
async def no_faults(shared_world: Any) -> AsyncIterator[None]:
    """Whatever a test puts in force ends with it."""
    yield
    await shared_world.clear_faults()


def texts_of(entries: list[JournalEntry], service: str, field: str) -> list[str]:
    """A field of every row sent with that service, in order."""
    rows = [row for e in entries if e.service == service for row in (e.request or {}).get("data", [])]
    return [str(row.get(field, "")) for row in rows]


def findings(entries: list[JournalEntry]) -> list[str]:
    """What the portal found wrong."""
    return [f.message for e in entries for f in e.findings]


def signatures_of(content: bytes) -> list[Any]:
    """The signatures in a PDF."""
    return list(PdfFileReader(io.BytesIO(content), strict=False).embedded_signatures)


async def signatures_on(case: Any, file_id: str) -> list[Any]:
    """The signatures in a file that the citizen is given."""
    got = await case.citizen.call("GET", f"{case.path}/files/{file_id}")
    assert got.status_code == 200, got.text
    return signatures_of(got.content)


async def test_reception_gives_a_signed_receipt_slip_and_forwards_at_once_as_two_acts(shared_world: Any) -> None:
    case = await shared_world.filed()
    assert (await case.by(COUNTER, "receive", {"forward": True}))["status"] == "4"
    (slip,) = (await case.mine())["papers"]
    assert (slip["kind"], slip["form"][:7]) == ("receipt", "Mẫu 01,")
    assert len(await signatures_on(case, slip["paper_id"])) == 1
    steps = (await case.handling())["steps"]
    received, forwarded = (s for s in steps if s["action"] in ("Tiếp nhận hồ sơ", "Chuyển hồ sơ đến đơn vị xử lý"))
    assert received["papers"] == [slip["paper_id"]]
    assert received["content"]
    assert forwarded["content"]
    entries = await case.told()
    assert texts_of(entries, "DongBoHoSoMC", "TrangThaiHoSo") == ["1", "2", "4"]
    assert findings(entries) == []


async def test_no_receipt_slip_where_the_result_is_given_at_once(shared_world: Any) -> None:
    case = await shared_world.filed()
    case.set_terms(immediate=True)
    await case.by(COUNTER, "receive")
    assert (await case.mine())["papers"] == []


async def test_declined_at_intake_with_reason_slip_and_the_right_place(shared_world: Any) -> None:
    case = await shared_world.filed()
    assert (await case.tried(COUNTER, "decline", {"reason": " "})).status_code == 422
    assert (await case.tried(SPECIALIST, "decline", {"reason": "x"})).status_code == 403
    order = {"reason": "Hồ sơ không thuộc thẩm quyền", "right_agency": "H98.07"}
    assert (await case.by(COUNTER, "decline", order))["status"] == "3"
    (slip,) = (await case.mine())["papers"]
    assert slip["kind"] == "refusal_slip"
    assert "Đề nghị nộp hồ sơ tại Sở Tư pháp" in (await case.handling(COUNTER))["steps"][-1]["content"]
    entries = await case.told()
    assert texts_of(entries, "DongBoHoSoMC", "NgayTuChoi")[-1] != ""
    assert "Hồ sơ không thuộc thẩm quyền" in texts_of(entries, "CapNhatTienDoHoSoMC", "NoiDungXuLy")[-1]
    assert findings(entries) == []
    assert (await case.tried(COUNTER, "receive")).status_code == 409


async def test_one_request_at_intake_asks_for_papers_and_corrections_together_and_is_the_only_one(
    shared_world: Any,
) -> None:
    case = await shared_world.filed()
    items = [
        {"code": "000.00.00.G18-KQ990001", "text": "Đơn chưa ghi ngày"},
        {"code": "000.00.00.G18-KQ990002", "text": "Bản chụp không rõ"},
        {"code": "qualification", "text": "Ghi đúng văn bằng", "kind": "correction"},
    ]
    wrong = [*items, {"code": "nothing", "text": "x", "kind": "correction"}]
    assert (await case.tried(COUNTER, "supplement-requests", {"items": wrong})).status_code == 422
    assert (await case.tried(COUNTER, "supplement-requests", {"items": []})).status_code == 422
    order = {"items": items, "reason": "Hồ sơ chưa đầy đủ"}
    assert (await case.by(COUNTER, "supplement-requests", order))["status"] == "5"
    seen = await case.mine()
    assert [p["kind"] for p in seen["papers"]] == ["supplement_slip"]
    assert [r["kind"] for r in seen["requests"]] == ["supplement", "supplement", "correction"]
    await case.citizen.fill_form()
    assert (await case.citizen.ok("POST", f"{case.path}/supply"))["stage"] == "resubmitted"
    again = await case.tried(COUNTER, "supplement-requests", {"items": items[:1]})
    assert (again.status_code, "một lần" in again.text) == (422, True)
    assert (await case.by(COUNTER, "receive"))["status"] == "2"
    entries = await case.told()
    assert findings(entries) == []
    record = [row for e in entries if e.service == "DongBoHoSoMC" for row in (e.request or {})["data"]][-1]
    (supplement,) = record["DanhSachHoSoBoSung"]
    assert len(supplement["DanhSachGiayToBoSung"]) == 2
    assert supplement["NoiDungBoSung"] == "Đơn chưa ghi ngày; Bản chụp không rõ; Ghi đúng văn bằng"


async def test_the_specialist_proposes_a_supplement_and_the_one_stop_sends_it(shared_world: Any) -> None:
    case = await (await shared_world.filed()).at_specialist()
    before = (await case.view())["due_at"]
    items = {
        "items": [{"code": "000.00.00.G18-KQ990002", "text": "Thiếu trang 2"}],
        "reason": "Văn bằng không đủ trang",
    }
    assert (await case.tried(COUNTER, "supplement-requests", items)).status_code == 409
    proposed = await case.by(SPECIALIST, "supplement-requests", items)
    assert (proposed["status"], proposed["stage"]) == ("4", "supplement_proposed")
    hidden = await case.mine()
    assert (hidden["requests"], hidden["proposals"], [p["kind"] for p in hidden["papers"]]) == ([], [], ["receipt"])
    assert (await case.tried(SPECIALIST, "supplement-requests/send")).status_code == 403
    assert (await case.by(COUNTER, "supplement-requests/send"))["status"] == "5"
    seen = await case.mine()
    assert [r["text"] for r in seen["requests"]] == ["Thiếu trang 2"]
    assert "supplement_slip" in [p["kind"] for p in seen["papers"]]
    case.change(due_at=datetime.now(UTC) + timedelta(days=1))
    assert (await case.citizen.give("000.00.00.G18-KQ990002")).status_code == 201
    assert (await case.citizen.ok("POST", f"{case.path}/supply"))["stage"] == "forwarded"
    assert (await case.view())["due_at"] >= before
    unsigned = await case.tried(SPECIALIST, "examine", {"content": "Đủ điều kiện"})
    assert (unsigned.status_code, "cần ký số xác nhận trước" in unsigned.text) == (422, True)
    await case.by(COUNTER, "confirm-files")
    assert (await case.by(SPECIALIST, "examine", {"content": "Đủ điều kiện"}))["stage"] == "examined"
    entries = await case.told()
    assert findings(entries) == []
    assert texts_of(entries, "DongBoHoSoMC", "TrangThaiHoSo") == ["1", "2", "4", "5", "4"]


async def test_the_one_stop_hands_a_proposal_back_and_the_applicant_is_asked_nothing(shared_world: Any) -> None:
    case = await (await shared_world.filed()).at_specialist()
    items = {"items": [{"code": "000.00.00.G18-KQ990002", "text": "Thiếu trang 2"}]}
    await case.by(SPECIALIST, "supplement-requests", items)
    assert (await case.tried(COUNTER, "supplement-requests/return", {"reason": " "})).status_code == 422
    assert (await case.tried(SPECIALIST, "supplement-requests/return", {"reason": "Rút lại"})).status_code == 403
    returned = await case.by(COUNTER, "supplement-requests/return", {"reason": "Trang 2 đã có trong hồ sơ"})
    assert (returned["status"], returned["stage"]) == ("4", "forwarded")
    handling, seen = await case.handling(), await case.mine()
    assert (handling["proposals"], handling["steps"][-1]["content"]) == ([], "Trang 2 đã có trong hồ sơ")
    assert (seen["requests"], [p["kind"] for p in seen["papers"]]) == ([], ["receipt"])
    assert (await case.tried(COUNTER, "supplement-requests/send")).status_code == 409
    again = {"items": [{"code": "000.00.00.G18-KQ990002", "text": "Thiếu trang 3"}]}
    await case.by(SPECIALIST, "supplement-requests", again)
    assert (await case.by(COUNTER, "supplement-requests/send"))["status"] == "5"
    seen = await case.mine()
    assert [r["text"] for r in seen["requests"]] == ["Thiếu trang 3"]
    assert [p["kind"] for p in seen["papers"]].count("supplement_slip") == 1
    assert findings(await case.told()) == []


async def test_a_supplement_after_three_working_days_is_still_sent_and_seen_to_be_late(shared_world: Any) -> None:
    case = await (await shared_world.filed()).at_specialist()
    await case.received_days_ago(12)
    items = {"items": [{"code": "000.00.00.G18-KQ990002", "text": "Thiếu trang 2"}]}
    await case.by(SPECIALIST, "supplement-requests", items)
    await case.by(COUNTER, "supplement-requests/send")
    steps = (await case.handling())["steps"]
    assert ["quá thời hạn yêu cầu bổ sung" in s["content"] for s in steps[-2:]] == [True, True]


async def test_a_dossier_consulted_sent_back_supplemented_extended_and_refused(shared_world: Any) -> None:
    case = await (await shared_world.filed()).at_specialist()
    case.set_terms(consulted=("Hội đồng chuyên môn",))
    unasked = await case.tried(SPECIALIST, "examine", {"content": "Đủ điều kiện"})
    assert (unasked.status_code, "Hội đồng chuyên môn" in unasked.text) == (422, True)

    soon = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
    past = (datetime.now(UTC) - timedelta(hours=1)).isoformat()
    question = {"bodies": ["Hội đồng chuyên môn", "Bệnh viện Mẫu"], "question": "Văn bằng có hợp lệ?"}
    assert (await case.tried(SPECIALIST, "consultations", question | {"reply_by": past})).status_code == 422
    assert (await case.by(SPECIALIST, "consultations", question | {"reply_by": soon}))["stage"] == "consulting"
    one, two = (await case.handling())["consultations"]
    specialist = await case.served.officer(SPECIALIST, "12")
    path = f"{case.path}/consultations/{one['consultation_id']}/reply"
    letter = await case.citizen.call("GET", f"{case.path}/files/{(await case.mine())['papers'][0]['paper_id']}")
    got = await specialist.call(
        "POST", path, data={"text": "Hợp lệ"}, files={"file": ("y-kien.pdf", letter.content, "application/pdf")}
    )
    assert got.status_code == 200, got.text
    assert (await specialist.call("POST", path, data={"text": "Lần hai"})).status_code == 409
    still = await case.tried(SPECIALIST, "consultations/close")
    assert (still.status_code, two["body"] in still.text) == (422, True)
    assert (await case.by(SPECIALIST, "consultations/close", {"content": "Không chờ thêm"}))["stage"] == "forwarded"
    opinions = [p for p in (await case.handling())["papers"] if p["kind"] == "opinion"]
    assert len(opinions) == 3
    assert (await case.citizen.call("GET", f"{case.path}/files/{opinions[0]['paper_id']}")).status_code == 404

    await case.by(SPECIALIST, "examine", {"content": "Đủ điều kiện"})
    assert (await case.tried(LEADER, "send-back", {"reason": " "})).status_code == 422
    assert (await case.by(LEADER, "send-back", {"reason": "Xem lại văn bằng"}))["stage"] == "forwarded"
    assert (await case.view())["deliverables"] == []

    order = {"reason": "Chờ xác minh văn bằng", "working_days": 5}
    due = (await case.view())["due_at"]
    await case.by(LEADER, "extend", order)
    assert (await case.view())["due_at"] > due
    assert "apology_slip" in [p["kind"] for p in (await case.mine())["papers"]]
    assert (await case.tried(LEADER, "extend", order)).status_code == 422

    order = {"reason": "Văn bằng không được công nhận", "content": "Đã xác minh văn bằng"}
    await case.by(SPECIALIST, "refusal-proposal", order)
    await case.by(LEADER, "sign", {"content": "Đồng ý từ chối"})
    assert (await case.by(CLERK, "seal"))["status"] == "8"
    handling = await case.handling()
    assert handling["refused_at"] is not None
    (refusal,) = (await case.view())["deliverables"]
    assert not refusal["stored_in_local_vault"]
    assert len(await signatures_on(case, refusal["document_id"])) == 2
    reports = [p for p in handling["papers"] if p["kind"] == "verification"]
    assert len(reports) == 2
    entries = await case.told()
    assert findings(entries) == []
    last = [row for e in entries if e.service == "DongBoHoSoMC" for row in (e.request or {})["data"]][-1]
    assert (last["TrangThaiHoSo"], last["DanhSachGiayToKetQua"]) == ("8", [])
    rows = texts_of(entries, "CapNhatTienDoHoSoMC", "NoiDungXuLy")
    for words in ("Xem lại văn bằng", "Chờ xác minh văn bằng", "Văn bằng không được công nhận", "Không chờ thêm"):
        assert any(words in row for row in rows), words


async def test_an_opinion_that_comes_after_its_day_is_seen_to_be_late(shared_world: Any) -> None:
    case = await (await shared_world.filed()).at_specialist()
    soon = (datetime.now(UTC) + timedelta(seconds=60)).isoformat()
    await case.by(SPECIALIST, "consultations", {"bodies": ["Bệnh viện Mẫu"], "question": "Hợp lệ?", "reply_by": soon})
    (one,) = (await case.handling())["consultations"]
    with case.served.province.store.writing() as session:
        (asked,) = consultations.of_dossier(session, case.code)
        consultations.keep(session, replace(asked, reply_by=datetime.now(UTC) - timedelta(days=1)))
    specialist = await case.served.officer(SPECIALIST, "12")
    path = f"{case.path}/consultations/{one['consultation_id']}/reply"
    assert (await specialist.ok("POST", path, data={"text": "Hợp lệ"}))["is_late"]
    await case.by(SPECIALIST, "consultations/close")
    assert "quá thời hạn trả lời: Bệnh viện Mẫu" in (await case.handling())["steps"][-1]["content"]


async def test_a_digitised_report_is_taken_along_by_the_examination(shared_world: Any) -> None:
    case = await (await shared_world.filed()).at_specialist()
    specialist = await case.served.officer(SPECIALIST, "12")
    slip = (await case.mine())["papers"][0]["paper_id"]
    scan = (await case.citizen.call("GET", f"{case.path}/files/{slip}")).content
    bad = await specialist.call("POST", f"{case.path}/reports", files={"file": ("x.pdf", b"no", "application/pdf")})
    assert bad.status_code == 422
    files = {"file": ("bien-ban.pdf", scan, "application/pdf")}
    report = await specialist.ok("POST", f"{case.path}/reports", data={"title": "Biên bản xác minh"}, files=files)
    leader = await case.served.officer(LEADER, "12")
    assert (await leader.call("POST", f"{case.path}/reports", files=files)).status_code == 403
    await case.by(SPECIALIST, "examine", {"content": "Đủ điều kiện"})
    steps = (await case.handling())["steps"]
    assert (steps[-1]["content"], steps[-1]["papers"]) == ("Đủ điều kiện", [report["paper_id"]])
    kept = await leader.call("GET", f"{case.path}/files/{report['paper_id']}")
    signers = [s.signer_cert.subject.native["common_name"] for s in signatures_of(kept.content)]
    assert signers[-1] == report["made_by"]
    monitor = await case.served.officer("monitor")
    assert (await monitor.call("GET", f"{case.path}/handling")).status_code == 403


async def test_withdrawn_after_reception_with_a_note_of_what_is_given_back(shared_world: Any) -> None:
    case = await (await shared_world.filed()).at_specialist()
    assert (await case.citizen.call("POST", f"{case.path}/withdrawal", json={"reason": " "})).status_code == 422
    reason = {"reason": "Không còn nhu cầu"}
    assert (await case.citizen.ok("POST", f"{case.path}/withdrawal", json=reason))["status"] == "7"
    assert (await case.tried(SPECIALIST, "examine")).status_code == 409
    assert (await case.tried(LEADER, "withdrawal/accept")).status_code == 403
    denied = await case.by(COUNTER, "withdrawal/deny", {"reason": "Hồ sơ đã có dự thảo"})
    assert (denied["status"], denied["stage"]) == ("4", "forwarded")
    await case.citizen.ok("POST", f"{case.path}/withdrawal", json=reason)
    assert (await case.handling())["steps"][-1]["content"] == "Không còn nhu cầu (lần 2)"
    assert (await case.by(COUNTER, "withdrawal/accept"))["status"] == "8"
    assert "withdrawal" in [p["kind"] for p in (await case.mine())["papers"]]
    entries = await case.told()
    assert texts_of(entries, "DongBoHoSoMC", "TrangThaiHoSo") == ["1", "2", "4", "7", "4", "7", "8"]
    assert findings(entries) == []


async def test_a_withdrawal_before_reception_cannot_be_denied(shared_world: Any) -> None:
    case = await shared_world.filed()
    await case.by(COUNTER, "withdrawal", {"reason": "Nộp nhầm thủ tục"})
    assert (await case.tried(COUNTER, "withdrawal/deny", {"reason": "Không"})).status_code == 422
    assert (await case.by(COUNTER, "withdrawal/accept"))["stage"] == "withdrawn"


async def test_the_leader_discontinues_with_a_reason_and_a_notice_of_its_own_form(shared_world: Any) -> None:
    case = await (await shared_world.filed()).at_specialist()
    assert (await case.tried(SPECIALIST, "discontinue", {"reason": "x"})).status_code == 403
    assert (await case.by(LEADER, "discontinue", {"reason": "Người nộp không bổ sung"}))["status"] == "8"
    notice = (await case.mine())["papers"][-1]
    assert notice["kind"] == "discontinuation"
    assert len(await signatures_on(case, notice["paper_id"])) == 1
    entries = await case.told()
    assert "Người nộp không bổ sung" in texts_of(entries, "CapNhatTienDoHoSoMC", "NoiDungXuLy")[-1]
    assert findings(entries) == []


async def test_an_apology_on_the_last_day_comes_too_late(shared_world: Any) -> None:
    case = await (await shared_world.filed()).at_specialist()
    case.change(due_at=datetime.now(UTC) + timedelta(hours=20))
    got = await case.tried(LEADER, "extend", {"reason": "Chờ xác minh", "working_days": 3})
    assert (got.status_code, "ít nhất 01 ngày" in got.text) == (422, True)


async def test_a_body_with_empty_content_is_refused_and_no_body_gets_words_of_its_own(shared_world: Any) -> None:
    case = await (await shared_world.filed()).at_specialist()
    assert (await case.tried(SPECIALIST, "examine", {"content": ""})).status_code == 422
    await case.by(SPECIALIST, "examine")
    assert (await case.tried(LEADER, "sign", {"content": ""})).status_code == 422
    await case.by(LEADER, "sign")
    steps = (await case.handling())["steps"]
    assert [s["content"] for s in steps[-2:]] == [
        "Hồ sơ đủ điều kiện giải quyết, trình dự thảo kết quả",
        "Đồng ý với dự thảo trình ký",
    ]


async def specialised_state(case: Any) -> dict[str, Any]:
    """Where the result stands, once the worker is at rest."""
    province = case.served.province
    province.wake("specialised")
    await province.workers["specialised"].at_rest()
    (result,) = (await case.handling(CLERK))["specialised"]
    return dict(result)


async def sealed_record(world: Any) -> Any:
    """A criminal record, sealed."""
    case = await world.filed(RECORD, "07")
    await case.served.handle(case.code, "07", "receive", "forward", "examine", "sign", "seal")
    return case


async def test_a_sealed_result_is_stored_in_the_specialised_database_and_its_state_comes_back(
    shared_world: Any,
) -> None:
    case = await sealed_record(shared_world)
    result = await specialised_state(case)
    assert (result["state"], result["instance_code"]) == ("stored", f"{case.code}-KQ1")
    entries = await case.told()
    assert [e.error_code for e in entries if e.service == "ket-qua"] == ["0"]
    record = [row for e in entries if e.service == "DongBoHoSoMC" for row in (e.request or {})["data"]][-1]
    assert "1" in [c["MaCSDL"] for c in record["DSKetNoiCSDL"]]
    assert findings(entries) == []


async def test_a_specialised_database_that_is_down_or_slow_loses_nothing(shared_world: Any) -> None:
    await shared_world.fault("specialised-down")
    case = await sealed_record(shared_world)
    result = await specialised_state(case)
    assert (result["state"], "không trả lời" in result["words"]) == ("waiting", True)
    await shared_world.clear_faults()
    await shared_world.fault("specialised-slow")
    assert (await specialised_state(case))["state"] == "under_way"
    await shared_world.clear_faults()
    assert (await specialised_state(case))["state"] == "stored"


async def test_a_result_the_specialised_database_refuses_stays_visible_with_its_reason(shared_world: Any) -> None:
    await shared_world.fault("specialised-refuses")
    result = await specialised_state(await sealed_record(shared_world))
    assert (result["state"], "từ chối" in result["words"].lower()) == ("refused", True)
