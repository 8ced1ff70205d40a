"""The whole tracker: two axes, the order of urgency, what is not met since when, the texts to urge."""

from collections.abc import Callable
from datetime import date

from reports.record import Verdict
from reports.tracker.assignments import Assignment, Assignments
from reports.tracker.bodies import Listed
from reports.tracker.columns import DECIDING, Column, column_of
from reports.tracker.drafts import collective_draft, draft
from reports.tracker.standings import State
from reports.tracker.summaries import RequirementRead, Run
from reports.tracker.tracking import Tracker, provinces_today
from reports.tracker.unmet import open_of, remarks_of

Runs = Callable[..., Run]
Tracked = Callable[..., Tracker]
SEALS, FETCHED, CONSENT = "CV5632-4a-B2-2", "CV5632-4a-B3-3", "CV5632-5b-B2-2"
FAIL = Verdict.FAIL


def test_every_body_has_one_row_and_the_totals_add_up(run_of: Runs, tracked: Tracked) -> None:
    tracker = tracked(run_of(), run_of("G15", "Bộ Tư pháp"))
    assert len(tracker.standings) == len(tracker.by_key) == 87
    for provinces, whole in ((True, 63), (False, 24)):
        assert sum(tracker.count(state, provinces=provinces) for state in State) == whole
        by_list = [tracker.count(s, provinces=provinces, listed=p) for s in State for p in Listed]
        assert sum(by_list) == whole


def test_the_list_of_2023_and_todays_state_are_two_axes(run_of: Runs, tracked: Tracked) -> None:
    tracker = tracked(run_of("H55", "Tỉnh Thái Nguyên"), run_of("G15", "Bộ Tư pháp"), run_of("H44", "Phú Thọ"))
    for key, place in (("H55", Listed.UNLISTED), ("G15", Listed.BOTH), ("H44", Listed.NOT_COMPLETED)):
        assert (tracker.by_key[key].state, tracker.by_key[key].body.listed) == (State.COMPLETE, place)


def test_a_body_listed_complete_that_fails_today_stands_first(run_of: Runs, tracked: Tracked) -> None:
    nothing = dict.fromkeys(("CV5632-4a-B1-1", SEALS, FETCHED, "CV5632-4b-B1-1", "CV5632-5a-B2-1", CONSENT), FAIL)
    tracker = tracked(
        run_of("H26", "Thành phố Hà Nội"),
        run_of("H44", "Phú Thọ", verdicts=nothing),
        run_of("H13", "Cần Thơ", verdicts={CONSENT: FAIL}),
        run_of("H53", "Tây Ninh", verdicts={SEALS: FAIL, FETCHED: FAIL}),
        run_of("H27", "Hà Tĩnh", verdicts={CONSENT: FAIL}),
        run_of("H17", "Đà Nẵng", ended=date(2026, 1, 1)),
    )
    order = [one.body.code for one in tracker.standings]
    assert order[:5] == ["H13", "H44", "H53", "H27", "H17"]
    assert order[-1] == "H26", "what is complete needs nothing"
    assert tracker.standings[0].contradicts_list


def test_the_same_runs_in_any_order_give_the_same_tracker(run_of: Runs, tracked: Tracked) -> None:
    runs = [run_of("H13", "Cần Thơ"), run_of(verdicts={SEALS: FAIL}), run_of("H98", "Tỉnh B"), run_of("H88", "Lạ")]
    one, other = tracked(*runs), tracked(*reversed(runs))
    assert (one.standings, one.nobody) == (other.standings, other.nobody)


def test_what_is_not_met_says_since_when_and_how_often(run_of: Runs, tracked: Tracked) -> None:
    tracker = tracked(
        run_of(ended=date(2026, 9, 1), verdicts={SEALS: FAIL}),
        run_of(ended=date(2026, 9, 20)),
        run_of(ended=date(2026, 10, 2), verdicts={SEALS: FAIL}),
        run_of(ended=date(2026, 10, 20), verdicts={SEALS: FAIL, FETCHED: FAIL}, filtered=True),
        run_of(ended=date(2026, 11, 18), verdicts={SEALS: FAIL, FETCHED: FAIL, "YB-B2-1": FAIL}),
    )
    told = {one.row.id: one for one in tracker.unmet["H44"]}
    assert (told[SEALS].since, told[SEALS].times) == (date(2026, 10, 2), 2)
    assert (told[FETCHED].since, told[FETCHED].times) == (date(2026, 11, 18), 1)
    assert [one.row.id for one in tracker.unmet["H44"]] == [SEALS, FETCHED, "YB-B2-1"]
    assert not told["YB-B2-1"].of_dispatch
    assert told[SEALS].seen[0].vi == "Kết quả điện tử thiếu chữ ký số của cơ quan"
    assert (told[SEALS].found_in, told[SEALS].checked_in) == (1, 1)


def test_what_could_not_be_concluded_stands_apart_with_its_reason(run_of: Runs, tracked: Tracked) -> None:
    one = tracked(run_of(verdicts={CONSENT: Verdict.REVIEW, "CV5632-5a-B2-4": Verdict.WARN})).by_key["H44"]
    assert [(each.row.id, each.verdict, each.reason and each.reason.vi) for each in open_of(one)] == [
        (CONSENT, Verdict.REVIEW, "HTTT không có Bộ phận Một cửa")
    ]
    assert remarks_of(one) == 1


def test_what_most_bodies_have_not_met_leaves_old_results_out(run_of: Runs, tracked: Tracked) -> None:
    tracker = tracked(
        run_of(verdicts={SEALS: FAIL, "YB-B2-1": FAIL}),
        run_of("H13", "Cần Thơ", verdicts={SEALS: FAIL, CONSENT: FAIL, "YB-B2-1": FAIL}),
        run_of("H26", "Hà Nội", verdicts={CONSENT: FAIL}, ended=date(2026, 1, 1)),
    )
    assert [(one.row.id, len(one.bodies), one.of_dispatch) for one in tracker.most_unmet] == [
        (SEALS, 2, True),
        (CONSENT, 1, True),
        ("YB-B2-1", 2, False),
    ]


def test_the_change_since_an_earlier_day_is_told_by_the_same_runs(run_of: Runs, tracked: Tracked) -> None:
    tracker = tracked(
        run_of(ended=date(2026, 10, 2), verdicts={SEALS: FAIL}),
        run_of(),
        run_of("H13", "Cần Thơ", ended=date(2026, 10, 3)),
        since=date(2026, 10, 20),
    )
    grown, new = tracker.change(State.COMPLETE)
    assert (grown, [body.code for body in new]) == (1, ["H44"])
    assert tracker.change(State.PARTIAL) == (-1, ())


def test_the_draft_names_the_clauses_and_who_is_asked(run_of: Runs, tracked: Tracked) -> None:
    tracker = tracked(run_of(verdicts={SEALS: FAIL, FETCHED: FAIL, CONSENT: FAIL, "YB-B2-1": FAIL}))
    text = draft(tracker, tracker.by_key["H44"]) or ""
    assert "Qua kiểm tra ngày 18/11/2026 trên môi trường mô phỏng" in text
    assert "tỉnh Phú Thọ còn 03 nội dung chưa đáp ứng" in text
    assert "(điểm a Mục 4: 02; điểm b Mục 5: 01)" in text
    assert "Văn phòng Chính phủ đề nghị UBND tỉnh Phú Thọ" in text
    assert text.endswith("trước ngày …/…/2026.")


def test_the_authority_and_the_deadline_are_settings(run_of: Runs, tracked: Tracked) -> None:
    given = Assignments({("H28", ""): Assignment("Văn phòng UBND tỉnh", date(2026, 12, 31))})
    tracker = tracked(run_of("H28", "Tỉnh Hòa Bình", verdicts={SEALS: FAIL}), authority="Bộ Tư pháp", assignments=given)
    text = draft(tracker, tracker.by_key["H28"]) or ""
    assert "Bộ Tư pháp đề nghị UBND tỉnh Phú Thọ (nay bao gồm tỉnh Hòa Bình)" in text
    assert text.endswith("trước ngày 31/12/2026.")


def test_every_state_but_complete_has_a_text(run_of: Runs, tracked: Tracked) -> None:
    tracker = tracked(
        run_of("H26", "Hà Nội"),
        run_of("H17", "Đà Nẵng", ended=date(2026, 1, 1)),
        run_of("H13", "Cần Thơ", verdicts={CONSENT: Verdict.REVIEW}),
    )
    assert draft(tracker, tracker.by_key["H26"]) is None
    assert "quá hạn" in (draft(tracker, tracker.by_key["H17"]) or "")
    assert "chưa đủ căn cứ kết luận" in (draft(tracker, tracker.by_key["H13"]) or "")
    assert "(còn: điểm b Mục 5)" in (draft(tracker, tracker.by_key["H13"]) or "")
    whole = collective_draft(tracker) or ""
    assert "60 địa phương (An Giang," in whole
    assert "24 bộ, cơ quan (Bộ Công an;" in whole
    assert "Hà Nội" not in whole


def test_todays_provinces_name_those_merged_into_them(run_of: Runs, tracked: Tracked) -> None:
    rows = {one.body.code: (one, merged) for one, merged in provinces_today(tracked(run_of()))}
    assert len(rows) == 34
    one, merged = rows["H44"]
    assert one.state is State.COMPLETE
    assert [body.code for body in merged] == ["H28", "H62"]


def test_the_projects_own_register_has_rows_for_every_deciding_column() -> None:
    """Else a column would be told by nothing and no body could ever be complete."""
    from conformance.requirements import load_register
    from conformance.shipped import shipped_register

    rows = [
        RequirementRead(id=row.id, verdict=None, level=row.level, process=row.process)
        for row in load_register(shipped_register()).in_force("national-2023").values()
    ]
    told = {column_of(row) for row in rows if row.level == "MUST"}
    assert set(DECIDING) - {Column.CONNECTION} <= told
