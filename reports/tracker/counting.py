"""Which runs count for a conclusion: full, unfiltered, ended, without waivers, of the ruleset, not after the day.

Whether a run has expired, or its system has changed since, is told of the body (``standings``): such a run is shown
but no longer concludes.
"""

from datetime import date, timedelta

from reports.readable import VIETNAM
from reports.record import Verdict
from reports.tracker.summaries import Run, Summary

_DECIDED = frozenset({Verdict.PASS, Verdict.WARN, Verdict.FAIL})


def day_of(run: Run) -> date:
    """The day in Việt Nam on which the run ended."""
    return run.ended_at.astimezone(VIETNAM).date()


def due_on(run: Run, max_age_days: int) -> date:
    """The last day on which the run still counts."""
    return day_of(run) + timedelta(days=max_age_days)


def why_not_counted(run: Run, *, ruleset: str, asof: date) -> str | None:
    """Why a run cannot conclude anything about its body; ``None`` when it can."""
    if day_of(run) > asof:
        return "sau ngày lập bảng theo dõi"
    return _why_not_full(run.summary, ruleset)


def _why_not_full(summary: Summary, ruleset: str) -> str | None:
    not_run = sum(scenario.verdict is None for scenario in summary.scenarios)
    left_out = sum(row.was_left_out for row in summary.requirements)
    reasons = (
        (summary.kind == "observation", "kết quả quan sát nhật ký, không phải chạy đầy đủ kịch bản"),
        (summary.ruleset != ruleset, f"theo bộ quy tắc {summary.ruleset}, không phải {ruleset}"),
        (summary.filtered, "chỉ chạy một phần kịch bản (đã lọc)"),
        (summary.ended_at is None or summary.verdict is None, "lần chạy chưa kết thúc"),
        (bool(summary.interrupted), "lần chạy bị dừng giữa chừng"),
        (bool(summary.waivers), "có ngoại lệ được chấp nhận, không phải kết quả đầy đủ"),
        (not summary.scenarios and not any(summary.counts.values()), "không có kịch bản nào được thực hiện"),
        (not_run > 0, f"còn {not_run} kịch bản trong kế hoạch chưa được thực hiện"),
        (left_out > 0, f"còn {left_out} yêu cầu bắt buộc không có kịch bản nào của lần chạy kiểm tra"),
        (summary.verdict is Verdict.ERROR, "lỗi môi trường kiểm thử, không tính cho cơ quan được kiểm tra"),
        (
            summary.conforms is None and summary.verdict in _DECIDED,
            "lần chạy không đầy đủ: còn yêu cầu bắt buộc chưa được kiểm tra hoặc có ngoại lệ",
        ),
    )
    return next((reason for applies, reason in reasons if applies), None)
