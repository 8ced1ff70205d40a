"""The plan of a run: which scenarios a ruleset has, and what a lacking capability makes of one."""

from dataclasses import replace
from pathlib import Path

import pytest

from conformance.errors import UsageError
from conformance.requirements import Register, load_register
from conformance.run.plan import Plan, make_plan, of_the_whole
from conformance.scenario.parsing import read_feature
from conformance.shipped import shipped_register
from conformance.steps.matching import Matcher
from conformance.steps.registry import StepDefinition, StepKind

FEATURE = """# language: vi
Tính năng: Thử

  @id:quốc-gia @yc:CV5632-1-1
  Kịch bản: Một
    Thì hồ sơ được nhận

  @id:phú-thọ @yc:PT-II2-B2-1 @cần:set_clock
  Kịch bản: Hai
    Thì hồ sơ được nhận
"""


async def nothing(*_: object) -> None:
    """A step that does nothing."""


MATCHER = Matcher([StepDefinition(StepKind.THEN, "hồ sơ được nhận", "received", nothing)], [])


@pytest.fixture(scope="module")
def register() -> Register:
    """With one row of the country and one of Phú Thọ alone, whatever the shipped rows say of rulesets."""
    shipped = load_register(shipped_register())
    rulesets = {"CV5632-1-1": ("national-2023",), "PT-II2-B2-1": ("phu-tho",)}
    rows = {name: shipped.rows[name].model_copy(update={"rulesets": of}) for name, of in rulesets.items()}
    return Register(rows, shipped.version, shipped.digest, shipped.decisions, shipped.rulesets)


def plan(folder: Path, register: Register, ruleset: str, *, tags: str | None = None, **capabilities: bool) -> Plan:
    path = folder / "thử.feature"
    path.write_text(FEATURE, encoding="utf-8")
    scenarios = read_feature(path, path.name)
    return make_plan(scenarios, MATCHER, register, ruleset=ruleset, tags=tags, capabilities=capabilities)


def test_scenarios_of_other_rulesets_are_left_out_and_the_run_is_whole(tmp_path: Path, register: Register) -> None:
    of_country, of_province = plan(tmp_path, register, "national-2023"), plan(tmp_path, register, "phu-tho")
    assert [one.scenario.id for one in of_country.scenarios] == ["quốc-gia"]
    assert [one.scenario.id for one in of_province.scenarios] == ["phú-thọ"]
    assert not of_country.filtered
    assert not of_province.filtered


def test_a_ruleset_that_no_scenario_judges_and_a_tag_that_chooses_none_are_told(
    tmp_path: Path, register: Register
) -> None:
    with pytest.raises(UsageError, match="--ruleset «ha-tinh»: không kịch bản nào"):
        plan(tmp_path, register, "ha-tinh")
    with pytest.raises(UsageError, match="--tags «@id:phú-thọ»: không chọn được"):
        plan(tmp_path, register, "national-2023", tags="@id:phú-thọ")


def test_a_plan_that_lacks_a_scenario_of_the_whole_is_filtered(tmp_path: Path, register: Register) -> None:
    of_country = plan(tmp_path, register, "national-2023")
    whole = [one.scenario for one in of_country.scenarios]
    elsewhere = [one.scenario for one in plan(tmp_path, register, "phu-tho").scenarios]
    assert not of_the_whole(of_country, [*whole, *elsewhere]).filtered
    assert of_the_whole(of_country, [replace(whole[0], id="khác")]).filtered


def test_only_a_capability_that_the_ruleset_demands_blocks(tmp_path: Path, register: Register) -> None:
    of_clock = plan(tmp_path, register, "phu-tho", set_clock=False).scenarios[0]
    of_both = plan(tmp_path, register, "phu-tho", set_clock=False, counter=False).scenarios[0]
    silent = plan(tmp_path, register, "phu-tho").scenarios[0]
    assert (of_clock.lacking, of_clock.is_demanded) == ("set_clock", False)
    assert (of_both.lacking, of_both.is_demanded) == ("counter", True)
    assert silent.lacking == ""
