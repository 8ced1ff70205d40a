"""Waivers: the file, what they let pass, and when they are over or not needed."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from conformance.errors import AuthorError, UsageError
from conformance.gate.comparing import Baseline, baseline_of, check_body, check_ruleset, compared
from conformance.gate.gating import Gate, gated
from conformance.gate.waiver_file import load_waivers
from conformance.requirements import Register, load_register
from conformance.run.footer import footer_of
from conformance.run.plan import Plan, make_plan
from conformance.run.record_keeping import RecordKeeping
from conformance.run.settings import RunSettings
from conformance.run.verdicts import in_one_scenario, roll_up, weighed
from conformance.scenario.parsing import read_feature
from conformance.shipped import shipped_register
from conformance.steps.matching import Matcher
from conformance.steps.registry import StepDefinition, StepKind
from reports.record import (
    Finding,
    Footer,
    Record,
    ScenarioEvent,
    StepEvent,
    Subject,
    Text,
    Verdict,
    Waiver,
    read_record,
)

V = Verdict
A, B = "CV5632-1-1", "CV5632-4a-B1-1"
DAY = date(2026, 11, 29)
NOW = datetime(2026, 11, 29, tzinfo=UTC)
SAID = Text(vi="câu", en="sentence")
FEATURE = f"""# language: vi
Tính năng: Thử
  @id:một @yc:{A} @yc:{B}
  Kịch bản: Một
    Khi nộp hồ sơ
    Thì xem A
    Và xem B
  @id:hai @yc:{B}
  Kịch bản: Hai
    Thì xem B
"""
SAMPLE = Path(__file__).parents[3] / "reports" / "samples" / "run.ndjson"


async def nothing(*_: object) -> None:
    """A step that does nothing."""


MATCHER = Matcher(
    [
        StepDefinition(StepKind.WHEN, "nộp hồ sơ", "filed", nothing),
        StepDefinition(StepKind.THEN, "xem A", "A", nothing, requirements=(A,)),
        StepDefinition(StepKind.THEN, "xem B", "B", nothing, requirements=(B,)),
    ],
    [],
)


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register(shipped_register())


@pytest.fixture
def plan(tmp_path: Path, register: Register) -> Plan:
    path = tmp_path / "thử.feature"
    path.write_text(FEATURE, encoding="utf-8")
    scenarios = read_feature(path, path.name)
    return make_plan(scenarios, MATCHER, register, ruleset="national-2023", tags=None, capabilities={})


def step(scenario: str, number: int, found: Mapping[str, Verdict] | Verdict) -> StepEvent:
    """A step that judged requirements, or ended in a word without judging any."""
    if isinstance(found, Verdict):
        message = None if found is V.PASS else SAID
        return StepEvent(scenario=scenario, step=number, verdict=found, duration_ms=0, message=message)
    findings = tuple(
        Finding(check="x", requirement=name, verdict=verdict, expected=SAID, seen=SAID, hint=SAID)
        for name, verdict in found.items()
    )
    return StepEvent(scenario=scenario, step=number, verdict=roll_up(found.values()), duration_ms=0, findings=findings)


def ended(plan: Plan, scenario: str, steps: list[StepEvent]) -> ScenarioEvent:
    bound = next(one.bound for one in plan.scenarios if one.scenario.id == scenario)
    findings = [finding for event in steps for finding in event.findings]
    open_ = {
        name: event.verdict
        for event in steps
        if not event.findings and event.verdict is not V.PASS
        for name in bound.steps[event.step].definition.requirements
    }
    return ScenarioEvent(
        scenario=scenario,
        verdict=roll_up(event.verdict for event in steps),
        started_at=NOW,
        ended_at=NOW,
        message=next((event.message for event in steps if event.message), None),
        requirements=in_one_scenario(findings, open_, bound.scenario.requirements),
    )


def run(plan: Plan, gate: Gate, *, a: object, b: object = V.PASS, second: object = V.PASS, **options: bool) -> Footer:
    """The footer of a run whose first scenario found ``a`` of A and ``b`` of B, whose second found ``second`` of B."""

    def found(name: str, verdict: object) -> Mapping[str, Verdict] | Verdict:
        return {name: verdict} if verdict in (V.PASS, V.FAIL) else verdict  # type: ignore[dict-item,return-value]

    first = [step("một", 0, V.PASS), step("một", 1, found(A, a)), step("một", 2, found(B, b))]
    other = [step("hai", 0, found(B, second))]
    events = [ended(plan, "một", first), ended(plan, "hai", other)]
    own_fault, must = options.get("own_fault", False), options.get("must_conform", False)
    footer = footer_of(plan, events, interrupted=False, own_fault=own_fault, must_conform=must)
    return gated(footer, gate, plan, events, [*first, *other], own_fault=own_fault, must_conform=must)


def waiving(*, until: date = date(2026, 12, 31), **of: str) -> Gate:
    return Gate(waivers=(Waiver(reason="đang nâng cấp", owner="Sở KH&CN", expires=until, **of),), day=DAY)


def test_a_run_without_a_gate_ends_as_it_was_judged(plan: Plan) -> None:
    footer = run(plan, Gate(), a=V.FAIL)
    assert (footer.verdict, footer.exit_code, footer.waivers) == (V.FAIL, 1, ())


@pytest.mark.parametrize("a", [V.FAIL, V.INCONCLUSIVE])
def test_a_waived_requirement_does_not_fail_the_run_and_what_was_found_stays(plan: Plan, a: Verdict) -> None:
    footer = run(plan, waiving(requirement=A), a=a)
    assert (footer.verdict, footer.exit_code, footer.conforms) == (V.WARN, 0, None)
    assert (footer.requirements[A], footer.scenarios["một"]) == (a, a)
    assert [(state.state, state.scenarios) for state in footer.waivers] == [("applied", ("một",))]


def test_what_is_not_waived_still_fails_the_run(plan: Plan) -> None:
    footer = run(plan, waiving(requirement=A), a=V.FAIL, b=V.FAIL)
    assert (footer.verdict, footer.exit_code) == (V.FAIL, 1)
    assert [(state.state, state.scenarios) for state in footer.waivers] == [("applied", ())]


def test_a_waiver_of_a_scenario_covers_that_scenario_alone(plan: Plan) -> None:
    assert run(plan, waiving(scenario="một"), a=V.BLOCKED, b=V.FAIL).exit_code == 0
    assert run(plan, waiving(scenario="một"), a=V.FAIL, second=V.FAIL).exit_code == 1


def test_an_error_is_never_waived(plan: Plan) -> None:
    assert run(plan, waiving(requirement=A), a=V.ERROR).exit_code == 3
    assert run(plan, waiving(scenario="một"), a=V.ERROR, own_fault=True).exit_code == 4


@pytest.mark.parametrize("of", [{"requirement": A}, {"scenario": "một"}])
def test_a_waiver_of_what_is_met_is_stale(plan: Plan, of: dict[str, Any]) -> None:
    footer = run(plan, waiving(**of), a=V.PASS)
    assert (footer.verdict, footer.exit_code) == (V.PASS, 5)
    assert [state.state for state in footer.waivers] == ["unneeded"]


def test_a_waiver_holds_through_its_last_day_and_no_longer(plan: Plan) -> None:
    assert run(plan, waiving(requirement=A, until=DAY), a=V.FAIL).exit_code == 0
    footer = run(plan, waiving(requirement=A, until=date(2026, 11, 28)), a=V.FAIL)
    assert (footer.verdict, footer.exit_code) == (V.FAIL, 5)
    assert [state.state for state in footer.waivers] == ["expired"]


def test_a_real_failure_outweighs_a_stale_waiver(plan: Plan) -> None:
    assert run(plan, waiving(requirement=A), a=V.PASS, b=V.FAIL).exit_code == 1


def test_a_run_with_waivers_never_conforms(plan: Plan) -> None:
    assert run(plan, waiving(requirement=A), a=V.FAIL, must_conform=True).exit_code == 6


def test_a_waiver_of_what_the_run_does_not_judge_is_left_alone(plan: Plan) -> None:
    footer = run(plan, waiving(requirement="CV5632-5-1"), a=V.PASS)
    assert (footer.exit_code, footer.waivers[0].state) == (0, "not_concerned")


def test_a_part_of_the_scenarios_says_nothing_of_a_whole_requirement(tmp_path: Path, register: Register) -> None:
    path = tmp_path / "thử.feature"
    path.write_text(FEATURE, encoding="utf-8")
    scenarios = read_feature(path, path.name)
    part = make_plan(scenarios, MATCHER, register, ruleset="national-2023", tags="@id:hai", capabilities={})
    steps = [step("hai", 0, {B: V.PASS})]
    events = [ended(part, "hai", steps)]
    footer = footer_of(part, events, interrupted=False, own_fault=False, must_conform=False)
    after = gated(footer, waiving(requirement=B), part, events, steps, own_fault=False, must_conform=False)
    assert (after.exit_code, after.waivers[0].state) == (0, "not_concerned")


def baseline(**requirements: Verdict) -> Gate:
    named = {{"a": A, "b": B}[key]: verdict for key, verdict in requirements.items()}
    return Gate(baseline=Baseline("trước", "national-2023", "H98", named), day=DAY)


@pytest.mark.parametrize(
    ("before", "a", "code", "part"),
    [
        ({"a": V.PASS, "b": V.PASS}, V.FAIL, 1, "regressions"),
        ({"a": V.WARN, "b": V.PASS}, V.INCONCLUSIVE, 1, "regressions"),
        ({"a": V.FAIL, "b": V.PASS}, V.FAIL, 0, "known"),
        ({"a": V.BLOCKED, "b": V.PASS}, V.FAIL, 0, "known"),
        ({"b": V.PASS}, V.FAIL, 1, "new"),
        ({"a": V.NOT_APPLICABLE, "b": V.PASS}, V.INCONCLUSIVE, 6, "new"),
        ({"a": V.PASS, "b": V.PASS}, V.REVIEW, 6, "new"),
        ({"a": V.FAIL, "b": V.PASS}, V.PASS, 0, "mended"),
        ({"a": V.FAIL, "b": V.PASS}, V.ERROR, 3, "known"),
    ],
)
def test_only_what_is_worse_or_new_counts_against_a_baseline(
    plan: Plan, before: dict[str, Verdict], a: Verdict, code: int, part: str
) -> None:
    footer = run(plan, baseline(**before), a=a)
    assert footer.exit_code == code
    assert footer.baseline is not None
    named = {name: ids for name, ids in footer.baseline.model_dump().items() if name != "run_id" and ids}
    assert named == {part: (A,)}
    assert footer.verdict is a


def test_what_was_judged_before_and_is_not_any_more_is_told(plan: Plan) -> None:
    footer = run(plan, Gate(baseline=Baseline("trước", "national-2023", "H98", {"PT-9": V.PASS})), a=V.PASS)
    assert footer.baseline is not None
    assert (footer.baseline.gone, footer.exit_code) == (("PT-9",), 0)
    assert compared(Baseline("x", "", "", {"PT-9": V.PASS}), {}, [], meant={A}).gone == ()


def test_a_waived_failure_is_no_regression(plan: Plan) -> None:
    gate = Gate(waiving(requirement=A).waivers, baseline(a=V.PASS, b=V.PASS).baseline, DAY)
    footer = run(plan, gate, a=V.FAIL)
    assert footer.baseline is not None
    assert (footer.exit_code, footer.baseline.regressions) == (0, ())


@pytest.fixture
def sample() -> Record:
    return read_record(SAMPLE)


def test_a_baseline_weighs_what_its_record_says_and_must_be_alike(sample: Record) -> None:
    old = baseline_of(sample, "run.ndjson")
    levels = {row.id: row.level for row in sample.header.requirements}
    assert sample.footer is not None
    assert old.requirements == {n: weighed(v, levels[n]) for n, v in sample.footer.requirements.items()}
    check_ruleset(old, sample.header.ruleset)
    with pytest.raises(UsageError, match=r"theo bộ quy tắc .*, lần này theo «yen-bai»"):
        check_ruleset(old, "yen-bai")
    with pytest.raises(UsageError, match="lần này H01"):
        check_body(old, "H01")


def test_an_unfinished_record_and_an_observation_are_no_baseline(sample: Record) -> None:
    with pytest.raises(UsageError, match="cũ: lần chạy chưa trọn vẹn"):
        baseline_of(sample.model_copy(update={"footer": None}), "cũ")
    header = sample.header.model_copy(update={"kind": "observation"})
    with pytest.raises(UsageError, match="quan sát"):
        baseline_of(sample.model_copy(update={"header": header}), "cũ")


ENTRY = "- {requirement: X-1, reason: đang nâng cấp, owner: Sở KH&CN, expires: 2026-12-31}\n"


def load(folder: Path, text: str) -> tuple[Waiver, ...]:
    (folder / "ngoai-le.yaml").write_text(text, encoding="utf-8")
    return load_waivers(folder / "ngoai-le.yaml", requirements=["X-1", "X-2"], scenarios=["một"])


def test_a_waiver_file_is_read(tmp_path: Path) -> None:
    read = load(tmp_path, ENTRY + "- {scenario: một, reason: y, owner: z, expires: '2026-12-01'}\n")
    assert [(one.requirement, one.scenario, one.expires) for one in read] == [
        ("X-1", "", date(2026, 12, 31)),
        ("", "một", date(2026, 12, 1)),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: b\n", "phải là một danh sách"),
        (ENTRY.replace("X-1", "X-3"), r"dòng 1, trường \[0\]\.requirement: không có «X-3»; gần nhất: «X-"),
        (ENTRY.replace("requirement: X-1", "scenario: hai"), r"\[0\]\.scenario: không có «hai»"),
        (ENTRY.replace("2026-12-31", "31/12/2026"), r"trường \[0\]\.expires: phải là ngày, viết dạng 2026-12-31"),
        (ENTRY.replace("reason: đang nâng cấp, ", ""), r"trường \[0\]\.reason: thiếu trường bắt buộc"),
        (ENTRY.replace("đang nâng cấp", "' '"), r"trường \[0\]\.reason: không được để trống"),
        (ENTRY.replace("reason", "why"), r"trường \[0\]\.why: trường không được biết đến"),
        (ENTRY.replace("{", "{scenario: một, "), "cần đúng một trong hai trường requirement, scenario"),
        (ENTRY.replace("requirement: X-1, ", ""), "cần đúng một trong hai trường requirement, scenario"),
        (ENTRY + ENTRY, r"dòng 2, trường \[1\]\.requirement: «X-1» đã có ngoại lệ ở dòng 1"),
    ],
)
def test_a_bad_waiver_file_is_told_with_line_and_field(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(AuthorError, match=told):
        load(tmp_path, text)


def test_a_record_carries_the_waivers_and_what_became_of_them(plan: Plan, tmp_path: Path) -> None:
    gate = Gate(waiving(requirement=A).waivers, baseline(a=V.FAIL, b=V.PASS).baseline, DAY)
    settings = RunSettings(out=tmp_path / "ra", gate=gate)
    steps = [step("một", 0, V.PASS), step("một", 1, {A: V.FAIL}), step("một", 2, {B: V.PASS})]
    other = [step("hai", 0, {B: V.PASS})]
    with RecordKeeping(plan, settings, Subject(agency_code="H98", name="Tỉnh B"), {}) as record:
        for scenario, events in (("một", steps), ("hai", other)):
            for event in events:
                record.event(event)
            record.ended(ended(plan, scenario, events))
        assert record.finish(interrupted=False).exit_code == 0
    read = read_record(tmp_path / "ra" / "run.ndjson")
    assert read.header.waivers == gate.waivers
    assert read.footer is not None
    assert [state.state for state in read.footer.waivers] == ["applied"]
    assert read.footer.baseline is not None
    assert (read.footer.baseline.run_id, read.footer.baseline.known) == ("trước", (A,))
    assert read.footer.baseline.mended == ()


def test_a_baseline_of_another_body_stops_the_run_before_it_writes(plan: Plan, tmp_path: Path) -> None:
    settings = RunSettings(out=tmp_path / "ra", gate=baseline(a=V.PASS))
    keeping = RecordKeeping(plan, settings, Subject(agency_code="H01", name="Tỉnh khác"), {})
    with pytest.raises(UsageError, match="kiểm tra cơ quan H98, lần này H01"), keeping:
        pass
    assert not (tmp_path / "ra").exists()
