"""Today's state of a body is told by its newest full, unexpired run, and by nothing else."""

from collections.abc import Callable
from datetime import date

import pytest

from reports.record import Verdict
from reports.tracker.columns import PROCESSES, Column
from reports.tracker.standings import Standing, State
from reports.tracker.summaries import Run
from reports.tracker.tracking import Tracker

Runs = Callable[..., Run]
Tracked = Callable[..., Tracker]
FAIL, NOT_APPLICABLE = Verdict.FAIL, Verdict.NOT_APPLICABLE


def of(tracker: Tracker, key: str = "H44") -> Standing:
    return tracker.by_key[key]


def test_all_columns_kept_in_a_full_run_is_complete(run_of: Runs, tracked: Tracked) -> None:
    told = of(tracked(run_of()))
    assert told.state is State.COMPLETE
    assert (told.tested_on, told.due) == (date(2026, 11, 18), date(2027, 2, 16))
    assert {cell.verdict for column, cell in told.cells.items() if column is not Column.RESTRUCTURED} == {Verdict.PASS}


def test_a_process_not_met_is_partly_complete_with_its_clauses_counted(run_of: Runs, tracked: Tracked) -> None:
    told = of(tracked(run_of(verdicts={"CV5632-4a-B2-2": FAIL, "CV5632-4a-B3-3": FAIL})))
    assert told.state is State.PARTIAL
    assert (told.cells[Column.SYNC_ONLINE].verdict, told.cells[Column.SYNC_ONLINE].unmet) == (FAIL, 2)
    assert told.cells[Column.CONNECTION].verdict is Verdict.PASS


def test_a_clause_not_met_weighs_more_than_a_file_that_calls_its_process_kept(run_of: Runs, tracked: Tracked) -> None:
    embellished = run_of(verdicts={"CV5632-5b-B2-2": FAIL}, changed={"processes": {"5b": "pass"}})
    assert of(tracked(embellished)).cells[Column.REUSE_COUNTER].verdict is FAIL


def test_codes_not_normalised_keep_a_body_from_being_complete(run_of: Runs, tracked: Tracked) -> None:
    told = of(tracked(run_of(verdicts={"CV5632-1-1": FAIL})))
    assert told.state is State.PARTIAL
    assert told.cells[Column.CODES].unmet == 1


def test_nothing_that_arrived_is_not_complete(run_of: Runs, tracked: Tracked) -> None:
    blocked = dict.fromkeys(("CV5632-4b-B1-1", "CV5632-5a-B2-1", "CV5632-5b-B2-2"), Verdict.BLOCKED)
    sync = dict.fromkeys(("CV5632-4a-B1-1", "CV5632-4a-B2-2", "CV5632-4a-B3-3"), FAIL)
    told = of(tracked(run_of(verdicts=blocked | sync)))
    assert told.state is State.NOT_COMPLETE
    assert told.cells[Column.CONNECTION].verdict is Verdict.INCONCLUSIVE


@pytest.mark.parametrize("verdict", [Verdict.BLOCKED, Verdict.INCONCLUSIVE, Verdict.REVIEW])
def test_what_could_not_be_concluded_is_never_complete(run_of: Runs, tracked: Tracked, verdict: Verdict) -> None:
    assert of(tracked(run_of(verdicts={"CV5632-5b-B2-2": verdict}))).state is State.PARTIAL


def test_a_remark_and_another_documents_clause_do_not_stand_in_the_way(run_of: Runs, tracked: Tracked) -> None:
    told = of(tracked(run_of(verdicts={"CV5632-5a-B2-4": Verdict.WARN, "YB-B2-1": FAIL})))
    assert told.state is State.COMPLETE
    assert told.cells[Column.REUSE_ONLINE].verdict is Verdict.WARN


def test_continuity_is_shown_and_does_not_decide(run_of: Runs, tracked: Tracked) -> None:
    told = of(tracked(run_of(verdicts={"CV5632-CV3-1": FAIL})))
    assert told.state is State.COMPLETE
    cell = told.cells[Column.CONTINUITY]
    assert (cell.verdict, cell.unmet) == (FAIL, 1)
    assert cell.continuity is not None
    assert (cell.continuity.attempts, cell.continuity.succeeded) == (10, 9)


def test_not_applicable_counts_as_kept_only_with_a_reason(run_of: Runs, tracked: Tracked) -> None:
    run = run_of(verdicts={"CV5632-5b-B2-2": NOT_APPLICABLE})
    told = of(tracked(run))
    assert told.state is State.COMPLETE
    assert told.cells[Column.REUSE_COUNTER].reasons == ("HTTT không có Bộ phận Một cửa",)
    silent = [scenario.model_dump(mode="json") | {"reason": None} for scenario in run.summary.scenarios]
    without = run_of(verdicts={"CV5632-5b-B2-2": NOT_APPLICABLE}, changed={"scenarios": silent})
    assert of(tracked(without)).state is State.PARTIAL


def test_nothing_applicable_is_not_complete(run_of: Runs, tracked: Tracked) -> None:
    everything = dict.fromkeys((row.id for row in run_of().summary.requirements), NOT_APPLICABLE)
    assert of(tracked(run_of(verdicts=everything))).state is State.NOT_COMPLETE


def test_a_body_without_runs_is_untested(tracked: Tracked) -> None:
    told = of(tracked())
    assert (told.state, told.run, told.cells) == (State.UNTESTED, None, {})


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        ({"filtered": True}, "đã lọc"),
        ({"interrupted": True}, "bị dừng giữa chừng"),
        ({"footer": False}, "chưa kết thúc"),
        ({"ruleset": "phu-tho"}, "bộ quy tắc phu-tho"),
        ({"verdicts": {"CV5632-4b-B1-1": None}}, "1 kịch bản trong kế hoạch chưa được thực hiện"),
        ({"verdicts": {"CV5632-4b-B1-1": Verdict.ERROR}}, "không tính cho cơ quan"),
        (
            {"unplanned": ("CV5632-4b-B1-1",), "verdicts": {"CV5632-1-1": FAIL}},
            "1 yêu cầu bắt buộc không có kịch bản",
        ),
        ({"changed": {"kind": "observation"}}, "quan sát"),
        ({"waived": ("CV5632-1-1",), "verdicts": {"CV5632-1-1": FAIL}}, "ngoại lệ"),
        ({"changed": {"conforms": None}}, "không đầy đủ"),
        ({"ended": date(2026, 11, 21)}, "sau ngày lập"),
    ],
)
def test_a_run_that_is_not_full_never_counts_and_says_why(
    run_of: Runs, tracked: Tracked, wanted: dict[str, object], reason: str
) -> None:
    told = of(tracked(run_of(**wanted)))
    assert (told.state, told.run) == (State.UNTESTED, None)
    assert [reason in why for _, why in told.not_counted] == [True]


def test_a_partial_run_does_not_replace_an_older_full_one(run_of: Runs, tracked: Tracked) -> None:
    full, partial = run_of(), run_of(ended=date(2026, 11, 19), filtered=True, verdicts={"CV5632-1-1": FAIL})
    told = of(tracked(full, partial))
    assert (told.state, told.run) == (State.COMPLETE, full)


def test_a_newer_failing_run_replaces_an_older_passing_one(run_of: Runs, tracked: Tracked) -> None:
    passing, failing = run_of(), run_of(ended=date(2026, 11, 19), verdicts={"CV5632-5a-B2-1": FAIL})
    for order in ((passing, failing), (failing, passing)):
        told = of(tracked(*order))
        assert (told.state, told.run) == (State.PARTIAL, failing)


def test_an_expired_run_has_to_be_repeated(run_of: Runs, tracked: Tracked) -> None:
    run = run_of(ended=date(2026, 8, 22))
    assert of(tracked(run)).state is State.COMPLETE, "the 90th day still counts"
    told = of(tracked(run, asof=date(2026, 11, 21)))
    assert told.state is State.RECHECK
    assert "quá hạn" in told.why
    assert of(tracked(run, max_age_days=30)).state is State.RECHECK


def test_a_newer_version_of_the_system_makes_the_result_old(run_of: Runs, tracked: Tracked) -> None:
    full = run_of()
    newer = run_of(ended=date(2026, 11, 19), version="5.3.0", filtered=True)
    told = of(tracked(full, newer))
    assert told.state is State.RECHECK
    assert "5.2.1" in told.why
    assert "5.3.0" in told.why
    older = run_of(ended=date(2026, 11, 1), version="5.1.0")
    assert of(tracked(full, older)).state is State.COMPLETE


def test_the_day_is_that_of_viet_nam(run_of: Runs, tracked: Tracked) -> None:
    late = run_of(changed={"started_at": "2026-11-20T17:00:00Z", "ended_at": "2026-11-20T17:30:00Z"})
    assert of(tracked(late)).state is State.UNTESTED, "half past midnight on the 21st in Việt Nam"
    assert of(tracked(late, asof=date(2026, 11, 21))).state is State.COMPLETE


def test_every_process_decides(run_of: Runs, tracked: Tracked) -> None:
    for column, row in zip(PROCESSES, ("4a-B2-2", "4b-B1-1", "5a-B2-1", "5b-B2-2"), strict=True):
        told = of(tracked(run_of(verdicts={f"CV5632-{row}": FAIL})))
        assert (told.state, told.cells[column].unmet) == (State.PARTIAL, 1)
