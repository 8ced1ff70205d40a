"""summary.json has exactly the members that suite.md, section 4, fixes."""

import json

from reports.record import Record, Verdict
from reports.to_json import draw_json, summary


def test_the_members_are_exactly_those_of_the_design(record: Record) -> None:
    told = summary(record)
    assert list(told) == [
        "subject", "environment", "ruleset", "register_version", "suite_version", "started_at", "ended_at", "filtered",
        "verdict", "conforms", "exit_code", "counts", "processes", "scenarios", "requirements",
    ]  # fmt: skip
    assert list(told["subject"]) == ["kind", "agency_code", "name", "system", "version"]
    assert list(told["processes"]) == ["4a", "4b", "5a", "5b"]
    assert {tuple(scenario) for scenario in told["scenarios"]} == {("id", "title", "verdict", "requirements")}
    assert {tuple(requirement) for requirement in told["requirements"]} == {("id", "verdict")}


def test_the_values_are_those_of_the_record(record: Record) -> None:
    told = summary(record)
    assert (told["verdict"], told["conforms"], told["exit_code"]) == ("fail", False, 1)
    assert told["processes"] == {"4a": "fail", "4b": "pass", "5a": "fail", "5b": "blocked"}
    assert told["started_at"] == "2026-11-20T02:05:00Z"
    assert told["requirements"][0] == {"id": "CV5632-4a-B2-1", "verdict": "fail"}


def test_counts_hold_all_eight_words_and_add_up_to_the_scenarios(record: Record) -> None:
    told = summary(record)
    assert set(told["counts"]) == {verdict.value for verdict in Verdict}
    assert sum(told["counts"].values()) == len(told["scenarios"])
    assert told["counts"]["fail"] == 2


def test_the_file_is_readable_vietnamese_json(record: Record) -> None:
    drawn = draw_json(record)
    assert json.loads(drawn) == summary(record)
    assert "Tỉnh B (mô phỏng)" in drawn
