"""summary.json has the members that suite.md, section 4, fixes, and those the tracker reads."""

import json

from reports.record import Record, Verdict
from reports.to_json import draw_json, summary


def test_the_members_are_exactly_those_of_the_design(record: Record) -> None:
    told = summary(record)
    assert list(told) == [
        "run_id", "kind", "subject", "environment", "ruleset", "register_version", "suite_version", "started_at",
        "ended_at", "filtered", "waivers", "baseline", "interrupted", "verdict", "conforms", "exit_code", "counts",
        "processes", "continuity", "scenarios", "requirements", "shortfalls",
    ]  # fmt: skip
    assert list(told["subject"]) == ["kind", "agency_code", "name", "system", "version"]
    assert list(told["processes"]) == ["4a", "4b", "5a", "5b"]
    assert {tuple(scenario) for scenario in told["scenarios"]} == {
        ("id", "title", "verdict", "waived_until", "requirements", "reason")
    }
    assert {tuple(requirement) for requirement in told["requirements"]} == {
        ("id", "verdict", "waived_until", "level", "process", "document", "clause", "title", "not_tested_because")
    }
    assert {tuple(one) for one in told["shortfalls"]} == {
        ("requirement", "verdict", "found_in", "checked_in", "seen", "hint")
    }


def test_the_values_are_those_of_the_record(record: Record) -> None:
    told = summary(record)
    assert (told["verdict"], told["conforms"], told["exit_code"]) == ("fail", False, 1)
    assert told["processes"] == {"4a": "fail", "4b": "pass", "5a": "fail", "5b": "blocked"}
    assert told["started_at"] == "2026-11-20T02:05:00Z"
    first = told["requirements"][0]
    assert (first["id"], first["verdict"], first["level"], first["process"]) == ("CV5632-4a-B2-1", "fail", "MUST", "4a")
    assert first["title"] == record.header.requirements[0].title.model_dump()


def test_what_is_not_met_stands_with_what_was_seen_and_what_to_change(record: Record) -> None:
    first = summary(record)["shortfalls"][0]
    assert (first["requirement"], first["verdict"]) == ("CV5632-4a-B2-1", "fail")
    assert first["seen"]
    assert first["hint"]
    assert 1 <= first["found_in"] <= first["checked_in"]


def test_a_scenario_that_was_not_concluded_says_why(record: Record) -> None:
    told = {scenario["id"]: scenario for scenario in summary(record)["scenarios"]}
    assert told["người-nước-ngoài-01"]["reason"]["vi"]
    assert told["số-hóa-trực-tiếp-01"]["reason"] is None


def test_counts_hold_all_eight_words_and_add_up_to_the_scenarios(record: Record) -> None:
    told = summary(record)
    assert set(told["counts"]) == {verdict.value for verdict in Verdict}
    assert sum(told["counts"].values()) == len(told["scenarios"])
    assert told["counts"]["fail"] == 2


def test_the_file_is_readable_vietnamese_json(record: Record) -> None:
    drawn = draw_json(record)
    assert json.loads(drawn) == summary(record)
    assert "Tỉnh B (mô phỏng)" in drawn
