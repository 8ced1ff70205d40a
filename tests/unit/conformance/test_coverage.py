"""What covers what: links both ways, the checks behind a sentence, and every kind of shortcoming."""

from pathlib import Path

import pytest

from conformance.checks.asking_again import not_asked_again
from conformance.coverage.gathering import Coverage, gather
from conformance.coverage.source_rules import RuleKind, SourceRule, load_source_rules
from conformance.coverage.stale import shortcomings
from conformance.coverage.to_json import as_values
from conformance.coverage.to_text import draw_text
from conformance.coverage.tracing import trace
from conformance.errors import SeveralErrors
from conformance.requirements import Register, Requirement, load_register
from conformance.scenario.parsing import read_feature
from conformance.shipped import shipped_register
from conformance.steps.context import ScenarioContext
from conformance.steps.matching import Matcher
from conformance.steps.phrases.then_counter import local_first
from conformance.steps.registry import StepDefinition, StepKind
from reports.record import Text

ROW = "PT-II-1"
FEATURE = """# language: vi
Tính năng: Thử
  @id:thuận @yc:PT-II-1
  Kịch bản: Một
    Thì không yêu cầu nộp lại
  @id:nghịch @yc:PT-II-1 @phủ-định
  Kịch bản: Hai
    Thì không yêu cầu nộp lại
"""
SOURCES = {
    "S0-01": SourceRule("S0-01", RuleKind.SEED, "Văn bản"),
    "G1": SourceRule("G1", RuleKind.GAP, "Đọc kỹ lại"),
    "D-01": SourceRule("D-01", RuleKind.DECISION, "Quyết định"),
}


async def judges(context: ScenarioContext) -> None:
    """Judges what it says."""
    context.judge(not_asked_again([], None, "", received=False))


async def judges_nothing(_: ScenarioContext) -> None:
    """Says that it judges, and does not."""


def row(name: str = ROW, **values: object) -> Requirement:
    made = Requirement(
        id=name,
        rules=("S0-01", "G1"),
        source={"document": "Văn bản", "clause": "Điều 1"},
        title=Text(vi="Một", en="One"),
        statement=Text(vi="Một", en="One"),
        level="MUST",
        decision="D-01",
    )
    return made.model_copy(update=values)


def covering(
    folder: Path, *rows: Requirement, feature: str = FEATURE, step: object = judges, ruleset: str | None = None
) -> Coverage:
    shipped = load_register(shipped_register())
    decisions = {"D-01": Text(vi="Cách hiểu", en="Reading")}
    register = Register({one.id: one for one in rows}, "1", "", decisions, shipped.rulesets)
    path = folder / "thử.feature"
    path.write_text(feature, encoding="utf-8")
    definition = StepDefinition(
        StepKind.THEN,
        "không yêu cầu nộp lại",
        "not asked again",
        step,
        requirements=(ROW,),  # type: ignore[arg-type]
    )
    return gather(register, read_feature(path, path.name), Matcher([definition], []), SOURCES, ruleset)


def test_a_row_that_all_carry_has_no_shortcoming_and_is_linked_both_ways(tmp_path: Path) -> None:
    values = as_values(covering(tmp_path, row()))
    assert values["shortcomings"] == []
    (requirement,) = values["requirements"]
    assert (requirement["scenarios"], requirement["checks"]) == (["thuận", "nghịch"], ["asking-again.none"])
    assert requirement["steps"][0]["judges"] == ["asking_again.not_asked_again"]
    assert [(one["id"], one["requirements"]) for one in values["scenarios"]] == [("thuận", [ROW]), ("nghịch", [ROW])]
    assert [(one["id"], one["requirements"]) for one in values["rules"]] == [("S0-01", [ROW]), ("G1", [ROW])]
    assert values["decisions"][0]["requirements"] == [ROW]
    assert "không yêu cầu nộp lại  ⇐ asking-again.none" in draw_text(values)


def test_the_figures_count_what_is_there(tmp_path: Path) -> None:
    totals = as_values(covering(tmp_path, row(), row("PT-9", not_tested_because="Không quan sát được")))["totals"]
    counted = ("rows", "tested", "not_tested", "must", "must_tested", "must_tested_both_ways", "negative_scenarios")
    assert [totals[name] for name in counted] == [2, 1, 1, 2, 1, 1, 1]
    assert (totals["seed_rules_carried"], totals["gaps_carried"], totals["decisions"]) == (1, 1, 1)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"not_tested_because": "vì"}, f"{ROW}: vừa có kịch bản kiểm tra, vừa có not_tested_because"),
        ({"rules": ("S0-01", "G1", "S9-99")}, "không có trong bảng quy tắc nguồn: S9-99"),
        ({"rules": ("S0-01",)}, "G1: điểm bổ sung"),
        ({"rules": ("G1",)}, "S0-01: quy tắc của năm văn bản"),
        ({"decision": "D-02"}, f"{ROW}: quyết định D-02 chưa có"),
    ],
)
def test_what_a_row_lacks_is_told(tmp_path: Path, changed: dict[str, object], told: str) -> None:
    found = shortcomings(covering(tmp_path, row(**changed)))
    assert len(found) == 1
    assert told in found[0]


def test_a_row_without_scenario_and_excuse_is_told(tmp_path: Path) -> None:
    found = shortcomings(covering(tmp_path, row(), row("PT-9")))
    assert found == ["PT-9: chưa có kịch bản kiểm tra và chưa nêu not_tested_because"]


def test_a_sentence_that_names_a_row_and_judges_nothing_is_told(tmp_path: Path) -> None:
    found = shortcomings(covering(tmp_path, row(), step=judges_nothing))
    assert len(found) == 1
    assert "không phép kiểm tra nào" in found[0]


def test_a_must_without_a_positive_or_a_negative_scenario_is_told_and_a_should_is_not(tmp_path: Path) -> None:
    plain, forbidden = FEATURE.replace(" @phủ-định", ""), FEATURE.replace("@id:thuận", "@id:thuận @phủ-định")
    assert "kịch bản nghịch" in shortcomings(covering(tmp_path, row(), feature=plain))[0]
    assert "kịch bản thuận" in shortcomings(covering(tmp_path, row(), feature=forbidden))[0]
    assert shortcomings(covering(tmp_path, row(level="SHOULD"), feature=plain)) == []


def test_the_strictest_level_counts_unless_one_ruleset_is_looked_at(tmp_path: Path) -> None:
    both = row(level="SHOULD", rulesets=("national-2023", "phu-tho"), levels={"phu-tho": "MUST"})
    plain = FEATURE.replace(" @phủ-định", "")
    assert covering(tmp_path, both).rows[0].level == "MUST"
    assert shortcomings(covering(tmp_path, both, feature=plain, ruleset="national-2023")) == []
    assert len(shortcomings(covering(tmp_path, both, feature=plain, ruleset="phu-tho"))) == 1
    assert covering(tmp_path, both, ruleset="ha-tinh").rows == ()


def test_an_undefined_and_an_unknown_decision_are_told(tmp_path: Path) -> None:
    coverage = covering(tmp_path, row())
    coverage.register.decisions.clear()
    coverage.register.decisions["D-99"] = Text(vi="Lạ", en="Strange")
    assert [sentence.split(":")[0] for sentence in shortcomings(coverage)] == ["D-01", "D-99", ROW]


def test_the_rules_of_a_step_are_found_in_its_own_code() -> None:
    traced = trace(local_first)
    assert traced.checks_of("PT-II2-B2-1") == ("reuse.local-first",)
    assert "reuse.local_copy_used" in traced.judges
    assert traced.checks_of("CV5632-1-1") == ()


def test_the_table_of_source_rules_is_read_and_its_mistakes_are_told(tmp_path: Path) -> None:
    shipped = load_source_rules(shipped_register())
    kinds = [rule.kind for rule in shipped.values()]
    assert (kinds.count(RuleKind.SEED), kinds.count(RuleKind.GAP), kinds.count(RuleKind.DECISION)) == (181, 30, 57)
    (tmp_path / "source_rules.txt").write_text("S0-01..S1-46 | seed | x\nS0-01..S0-02 | sead | x\n", encoding="utf-8")
    with pytest.raises(SeveralErrors, match=r"dòng 1: cần dạng(.|\n)*dòng 2: loại «sead» không hợp lệ"):
        load_source_rules(tmp_path)
