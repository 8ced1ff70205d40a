"""Reading a folder of runs: what is a summary, what is not and why, and the same run twice."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reports.record import Record, Verdict
from reports.tracker.gathering import LARGEST_BYTES, UnusableFolder, gather
from reports.tracker.summaries import NotASummary, read_summary

Records = Callable[..., Record]
Keep = Callable[[Record, str], Path]


def test_summaries_are_found_at_any_depth(record_of: Records, kept: Keep, tmp_path: Path) -> None:
    kept(record_of(), "H44/2026/11")
    kept(record_of("H13", "Cần Thơ"), "H13")
    (tmp_path / "runs" / "H13" / "report.json").write_text("{}", "utf-8")
    runs, refused = gather(tmp_path / "runs")
    assert [run.path for run in runs] == ["H13/summary.json", "H44/2026/11/summary.json"]
    assert refused == []
    assert len(runs[0].sha256) == 64


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'{"subject": ', "không phải JSON"),
        (b"", "không phải JSON"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"[" * 200_000, "không phải JSON"),
        (b"[]", "cần một đối tượng JSON"),
        (b'{"total": 3}', "trường «subject»: thiếu"),
        (b"1" * 5000, "không phải JSON"),
    ],
)
def test_a_foreign_or_broken_file_is_named_with_the_reason(content: bytes, reason: str, tmp_path: Path) -> None:
    (tmp_path / "summary.json").write_bytes(content)
    runs, refused = gather(tmp_path)
    assert runs == []
    assert [(one.path, reason in one.reason) for one in refused] == [("summary.json", True)]


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"verdict": "ok"}, "trường «verdict»: cần một trong các kết quả: fail"),
        ({"filtered": "no"}, "trường «filtered»: cần true hoặc false"),
        ({"started_at": "2026-11-20T02:05:00"}, "cần thời điểm có múi giờ"),
        ({"started_at": "9999-12-31T23:59:59Z", "ended_at": "9999-12-31T23:59:59Z"}, "năm không hợp lý"),
        ({"ended_at": "2026-11-01T00:00:00Z"}, "«ended_at» trước «started_at»"),
        ({"verdict": "fail", "conforms": True}, "mâu thuẫn"),
        ({"processes": []}, "trường «processes»: cần một đối tượng JSON"),
        ({"continuity": {"attempts": 3, "succeeded": 4}}, "continuity"),
        ({"requirements": [{"id": "CV5632-1-1"}]}, "trường «requirements.0.verdict»: thiếu"),
    ],
)
def test_a_summary_that_says_something_impossible_is_refused(
    record_of: Records, kept: Keep, changed: dict[str, Any], reason: str
) -> None:
    value = json.loads(kept(record_of(), "H44").read_text("utf-8"))
    with pytest.raises(NotASummary) as refused:
        read_summary(json.dumps(value | changed).encode())
    assert reason in str(refused.value)


def test_a_summary_of_an_earlier_version_still_counts(record_of: Records, kept: Keep) -> None:
    value = json.loads(kept(record_of(verdicts={"CV5632-4a-B2-2": Verdict.FAIL}), "H44").read_text("utf-8"))
    for name in ("run_id", "kind", "interrupted", "continuity", "shortfalls"):
        value.pop(name)
    value["requirements"] = [{"id": row["id"], "verdict": row["verdict"]} for row in value["requirements"]]
    summary = read_summary(json.dumps(value).encode())
    assert [row.id for row in summary.requirements if row.is_broken] == ["CV5632-4a-B2-2"]


def test_the_same_run_twice_counts_once(record_of: Records, kept: Keep, tmp_path: Path) -> None:
    kept(record_of(), "a")
    kept(record_of(), "b")
    runs, refused = gather(tmp_path / "runs")
    assert [run.path for run in runs] == ["a/summary.json"]
    assert [(one.path, "bản sao" in one.reason) for one in refused] == [("b/summary.json", True)]


def test_two_files_of_one_run_that_disagree_are_both_refused(record_of: Records, kept: Keep, tmp_path: Path) -> None:
    kept(record_of(), "a")
    kept(record_of(verdicts={"CV5632-1-1": Verdict.FAIL}), "b")
    runs, refused = gather(tmp_path / "runs")
    assert runs == []
    assert ["kết quả khác nhau" in one.reason for one in refused] == [True, True]


def test_a_folder_of_that_name_and_a_huge_file_are_named(tmp_path: Path, record_of: Records, kept: Keep) -> None:
    kept(record_of(ended=date(2026, 11, 1)), "good")
    (tmp_path / "runs" / "huge").mkdir()
    with (tmp_path / "runs" / "huge" / "summary.json").open("wb") as file:
        file.truncate(LARGEST_BYTES + 1)
    runs, refused = gather(tmp_path / "runs")
    assert len(runs) == 1
    assert [("lớn hơn" in one.reason, one.path) for one in refused] == [(True, "huge/summary.json")]


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.write_text("x", "utf-8")])
def test_a_folder_that_is_none_is_unusable(make: Callable[[Path], object], tmp_path: Path) -> None:
    make(tmp_path / "runs")
    with pytest.raises(UnusableFolder, match="RUNS_DIR"):
        gather(tmp_path / "runs")
