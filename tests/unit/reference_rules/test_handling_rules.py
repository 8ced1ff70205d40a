"""The rules of handling: new date, consultation, withdrawal, words of a step, papers the applicant sees."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from mock_dvcqg.contract.codes import Channel, DossierStatus
from reference_httt.rules.consulting import closing_problem, consultation_problem, is_late
from reference_httt.rules.corrections import correction_problem
from reference_httt.rules.extension import extension_limit, extension_problem
from reference_httt.rules.life_cycle import TRANSITIONS, Act
from reference_httt.rules.model import (
    Account,
    CaseFile,
    CasePaper,
    Consultation,
    Dossier,
    Draft,
    FormField,
    PaperKind,
    PaperRequest,
    PersonalData,
    ProcedureTerms,
    ProgressStep,
    RequestKind,
    Stage,
)
from reference_httt.rules.papers_shown import papers_to_applicant
from reference_httt.rules.record import RecordParts, build_record
from reference_httt.rules.step_words import joined, late_words, told_apart, unclaimed, with_note
from reference_httt.rules.withdrawing import denial_problem

NOW = datetime(2026, 11, 27, 3, 0, tzinfo=UTC)
CODE = "H98.12-261127-0001"
DOSSIER = Dossier(CODE, "d", "H98.12", DossierStatus.IN_PROGRESS, Stage.FORWARDED, 1, NOW, received_at=NOW)
DRAFT = Draft(
    draft_id="d",
    account_id="a",
    procedure_code="1.990001",
    procedure_name="Cấp lần đầu chứng chỉ hành nghề",
    field_code="G18",
    field_name="Khám bệnh, chữa bệnh",
    deliverable_kq_code="KQ.G18.990001",
    deliverable_name="Chứng chỉ hành nghề",
    agency_code="H98.12",
    agency_name="Sở Y tế tỉnh B",
    channel=Channel.COUNTER,
    via_portal=False,
    owner_number="001190000001",
    personal_data=PersonalData("Nguyễn Thị An", "001190000001", date(1990, 5, 1)),
    terms=ProcedureTerms(consulted=("Hội đồng chuyên môn",), form=(FormField("scope", "Phạm vi"),)),
)
CASE = CaseFile(DOSSIER, DRAFT, Account("a", "Nguyễn Thị An", "001190000001", "", "none"))
ASKED = Consultation("c", CODE, "Hội đồng chuyên môn", "Hợp lệ?", "Trần Văn Bình", NOW, NOW + timedelta(days=3))


def step(act: Act, content: str = "", papers: tuple[str, ...] = (), officer: str = "Trần Văn Bình") -> ProgressStep:
    action = TRANSITIONS[act].action
    return ProgressStep(CODE, DossierStatus.IN_PROGRESS, officer, "", "", action, NOW, content=content, papers=papers)


def paper(paper_id: str, kind: PaperKind) -> CasePaper:
    return CasePaper(paper_id, CODE, kind, "", "", "", "", "", NOW)


@pytest.mark.parametrize(
    ("left", "extended", "allowed"),
    [
        (timedelta(days=1), 0, True),
        (timedelta(days=1) - timedelta(seconds=1), 0, False),
        (timedelta(days=5), 1, False),
    ],
)
def test_a_new_day_is_appointed_once_and_at_least_one_calendar_day_before_the_old_one(
    left: timedelta, extended: int, *, allowed: bool
) -> None:
    dossier = replace(DOSSIER, due_at=NOW + left, extended=extended)
    assert (extension_problem(dossier, NOW) == "") is allowed


def test_no_day_no_extension() -> None:
    assert extension_problem(DOSSIER, NOW) != ""
    assert extension_limit(replace(DOSSIER, due_at=NOW, extended=1)) is None
    assert extension_limit(replace(DOSSIER, due_at=NOW)) == NOW - timedelta(days=1)


def test_bodies_named_by_the_procedure_are_asked_before_the_examination_ends() -> None:
    assert "Hội đồng chuyên môn" in consultation_problem(CASE)
    assert consultation_problem(replace(CASE, consultations=(replace(ASKED, body="HỘI ĐỒNG chuyên môn"),))) == ""


def test_a_consultation_is_closed_when_all_replied_or_with_a_reason() -> None:
    waiting = replace(CASE, consultations=(ASKED,))
    assert "Hội đồng chuyên môn" in closing_problem(waiting, " ")
    assert closing_problem(waiting, "Không chờ thêm") == ""
    assert closing_problem(replace(CASE, consultations=(replace(ASKED, replied_at=NOW),)), "") == ""


def test_a_reply_exactly_at_its_moment_is_in_time_and_a_missing_one_becomes_late() -> None:
    by = ASKED.reply_by
    assert not is_late(replace(ASKED, replied_at=by), by + timedelta(days=9))
    assert is_late(replace(ASKED, replied_at=by + timedelta(seconds=1)), by)
    assert (is_late(ASKED, by), is_late(ASKED, by + timedelta(seconds=1))) == (False, True)


@pytest.mark.parametrize(
    ("places", "deniable"),
    [
        ((Stage.SUBMITTED,), False),
        ((Stage.SUBMITTED, Stage.SUPPLEMENT_REQUESTED), False),
        ((Stage.PAYMENT_REQUESTED,), False),
        ((Stage.FORWARDED,), True),
        ((Stage.RECEIVED, Stage.OBLIGATION_REQUESTED), True),
    ],
)
def test_a_withdrawal_is_deniable_only_after_reception(places: tuple[Stage, ...], *, deniable: bool) -> None:
    dossier = replace(DOSSIER, stage=Stage.WITHDRAWAL_REQUESTED, resumes_at=places)
    assert (denial_problem(dossier) == "") is deniable


def test_only_fields_of_the_form_are_corrected() -> None:
    assert correction_problem(DRAFT, "scope") == ""
    assert correction_problem(DRAFT, "elsewhere") != ""


def test_sentences_are_joined_with_the_stops_they_have() -> None:
    assert joined("Có hợp lệ?", "", "Hẹn sau ", "Hết") == "Có hợp lệ? Hẹn sau. Hết"
    assert joined("", " ") == ""


def test_a_note_stands_behind_the_content_or_alone() -> None:
    assert with_note("Đã hỏi", "quá hạn") == "Đã hỏi (quá hạn)"
    assert with_note("", "quá hạn") == "Quá hạn"
    assert with_note("Đã hỏi", "") == "Đã hỏi"


def test_what_comes_after_its_limit_says_so_and_what_comes_at_it_does_not() -> None:
    assert late_words("ngày hẹn trả", NOW, NOW) == ""
    assert late_words("ngày hẹn trả", None, NOW) == ""
    late = late_words("ngày hẹn trả", NOW, NOW + timedelta(seconds=1))
    assert late == "quá ngày hẹn trả: 10:00 ngày 27/11/2026"


def test_an_act_done_again_in_the_same_words_says_so_and_another_officers_does_not() -> None:
    first, second = step(Act.EXAMINE, "Đủ"), step(Act.EXAMINE, "Đủ (lần 2)")
    assert told_apart(first, []) == "Đủ"
    assert told_apart(first, [first]) == "Đủ (lần 2)"
    assert told_apart(first, [first, second]) == "Đủ (lần 3)"
    assert told_apart(first, [step(Act.EXAMINE, "Đủ", officer="Lê Thị Hai"), step(Act.SIGN, "Đủ")]) == "Đủ"
    assert told_apart(step(Act.EXAMINE, "Khác"), [first]) == "Khác"


def test_reports_that_no_act_has_taken_along_are_taken_by_the_next() -> None:
    papers = (paper("a", PaperKind.VERIFICATION), paper("b", PaperKind.VERIFICATION), paper("c", PaperKind.OPINION))
    assert unclaimed(papers, [step(Act.EXAMINE, papers=("a",))], PaperKind.VERIFICATION) == ("b",)


def test_the_applicant_sees_what_is_addressed_to_him_and_a_supplement_slip_once_it_is_sent() -> None:
    papers = (
        paper("receipt", PaperKind.RECEIPT),
        paper("slip", PaperKind.SUPPLEMENT_SLIP),
        paper("report", PaperKind.VERIFICATION),
        paper("opinion", PaperKind.OPINION),
    )
    proposed = replace(CASE, papers=papers, progress=(step(Act.PROPOSE_SUPPLEMENT, papers=("slip",)),))
    sent = replace(proposed, progress=(*proposed.progress, step(Act.REQUEST_SUPPLEMENT, papers=("slip",))))
    assert [p.paper_id for p in papers_to_applicant(proposed)] == ["receipt"]
    assert [p.paper_id for p in papers_to_applicant(sent)] == ["receipt", "slip"]


def test_what_is_asked_together_is_one_request_to_the_portal_and_a_correction_asks_for_no_paper() -> None:
    later = NOW + timedelta(hours=1)
    requests = (
        PaperRequest(CODE, RequestKind.SUPPLEMENT, "KQ1", "Thiếu trang", "Trần Văn Bình", NOW, answered_at=later),
        PaperRequest(CODE, RequestKind.CORRECTION, "scope", "Ghi rõ", "Trần Văn Bình", NOW),
        PaperRequest(CODE, RequestKind.SUPPLEMENT, "KQ2", "Không rõ", "Trần Văn Bình", later),
    )
    told = build_record(replace(CASE, requests=requests), RecordParts(), str, str).wire()["DanhSachHoSoBoSung"]
    assert [s["NoiDungBoSung"] for s in told] == ["Thiếu trang; Ghi rõ", "Không rõ"]
    assert [s["TrangThaiBoSung"] for s in told] == ["False", "False"]
    assert told[0]["DanhSachGiayToBoSung"] == [{"MaThanhPhanHoSo": "KQ1"}]
