"""The runner over a real portal and a fake province: verdicts, what runs after what, the record."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
from fastapi import FastAPI

from conformance.checks.observation import Observation, Outcome
from conformance.embedded import portal_running
from conformance.evidence.recorder import Recorder
from conformance.portal.http_hand import HttpPortalHand
from conformance.province.actions import ProvinceUnreachable, Role
from conformance.province.binding_file import load_binding
from conformance.province.opening import ready
from conformance.requirements import load_register
from conformance.run.cell import Cell
from conformance.run.plan import Plan, make_plan
from conformance.run.runner import Runner
from conformance.run.settings import RunSettings
from conformance.scenario.parsing import read_feature
from conformance.serving import bind, serving, url_of
from conformance.shipped import shipped_register
from conformance.steps.context import NotSeenInTime, ScenarioContext, StepBlocked
from conformance.steps.matching import Matcher
from conformance.steps.registry import StepDefinition, StepKind
from conformance.steps.types import TYPES
from mock_dvcqg.contract.control import MemberOrder, RealmOrder
from reports.record import Record, Text, Verdict, read_record

MUST, SHOULD = "PT-II-1", "CV5632-5a-B2-4"
NUMBER = "079203001234"
V = Verdict


def observed(requirement: str, outcome: Outcome) -> Observation:
    text = Text(vi=f"thấy {NUMBER}", en=f"seen {NUMBER}")
    return Observation("thử", requirement, outcome, text, text, text, exchange="journal:1")


async def person(context: ScenarioContext, name: str) -> None:
    context.people[name] = await context.portal.add_person(name)
    context.citizens[name] = await context.portal.sign_in(context.people[name])


async def submits(context: ScenarioContext, draft: str) -> None:
    citizen = next(iter(context.citizens.values()))
    await context.subject.perform("submit", citizen, {"draft": draft})


async def signs_in(context: ScenarioContext) -> None:
    await context.subject.officer(Role.COUNTER_OFFICER, "H98.12")


async def waits_for_ever(context: ScenarioContext) -> None:
    await asyncio.Event().wait()


async def loses_the_portal(context: ScenarioContext) -> None:
    async def gone() -> None:
        raise httpx.ConnectError("gone")

    context.portal.clear_faults = gone  # type: ignore[method-assign]  # the run's own clean-up meets it


def raising(error: Exception) -> Any:
    async def step(context: ScenarioContext) -> None:
        raise error

    return step


def judging(*observations: Observation) -> Any:
    async def step(context: ScenarioContext) -> None:
        context.judge(observations)

    return step


def then(vi: str, function: Any) -> StepDefinition:
    return StepDefinition(StepKind.THEN, vi, vi, function, requirements=(MUST, SHOULD))


def when(vi: str, function: Any) -> StepDefinition:
    return StepDefinition(StepKind.WHEN, vi, vi, function)


MATCHER = Matcher(
    [
        StepDefinition(StepKind.GIVEN, "công dân {person}", "citizen {person}", person),
        StepDefinition(StepKind.WHEN, "nộp {text}", "submit {text}", submits),
        when("cán bộ đăng nhập", signs_in),
        when("chờ mãi", waits_for_ever),
        when("mất Cổng", loses_the_portal),
        when("không kết nối được", raising(ProvinceUnreachable("mất kết nối", "lost"))),
        when("không làm được", raising(StepBlocked("chưa có giấy tờ"))),
        when("lỗi của ta", raising(KeyError("x"))),
        then("giữ", judging(observed(MUST, Outcome.KEPT))),
        then("trái", judging(observed(MUST, Outcome.BROKEN))),
        then("nên", judging(observed(SHOULD, Outcome.BROKEN), observed(MUST, Outcome.KEPT))),
        then("không thấy kịp", raising(NotSeenInTime("chưa thấy"))),
        then("không nói gì", judging()),
        then("nói ngoài", judging(observed("YB-B2-1", Outcome.KEPT))),
    ],
    TYPES,
)


def planned(
    folder: Path, *scenarios: str, tags: str | None = None, capabilities: dict[str, bool] | None = None
) -> Plan:
    """One scenario a text: steps separated by «;», tags before «|»."""
    lines = ["# language: vi", "Tính năng: Thử"]
    for number, text in enumerate(scenarios, start=1):
        own, _, steps = text.rpartition("|")
        lines += [f"  @id:s{number} @yc:{MUST} {own}", f"  Kịch bản: Số {number}"]
        lines += [f"    {step.strip()}" for step in steps.split(";")]
    path = folder / "thử.feature"
    path.write_text("\n".join(lines), encoding="utf-8")
    return make_plan(
        read_feature(path, "thử.feature"),
        MATCHER,
        load_register(shipped_register()),
        ruleset="national-2023",
        tags=tags,
        capabilities=capabilities or {},
    )


@asynccontextmanager
async def a_cell(folder: Path, app: FastAPI, binding: Path, *, exclusive: bool = True) -> AsyncIterator[Cell]:
    sock = bind("127.0.0.1")
    async with portal_running(folder) as world, serving(app, sock):
        await world.control.create_realm(RealmOrder(name="cell-1"))
        await world.control.put_member("cell-1", MemberOrder(code="H98", name="Tỉnh B", base_url=url_of(sock)))
        environment = {"FAKE_URL": url_of(sock), "FAKE_PASSWORD": "mật-khẩu-giả"}
        yield Cell("cell-1", world.address("cell-1"), ready(load_binding(binding, environment)), exclusive=exclusive)


async def run(
    plan: Plan, folder: Path, app: FastAPI, binding: Path, *, exclusive: bool = True, timeout_s: float = 20.0
) -> Record:
    settings = RunSettings(out=folder / "out", jobs=2, scenario_timeout_s=timeout_s)
    async with a_cell(folder, app, binding, exclusive=exclusive) as cell:
        await Runner(plan, [cell], settings, {}, cell.subject.file.secrets).run()
    return read_record(settings.out / "run.ndjson")


def step_verdicts(record: Record, scenario: str = "s1") -> list[Verdict]:
    return [step.verdict for step in record.steps if step.scenario == scenario]


async def test_a_kept_scenario_passes_and_the_record_is_whole(
    tmp_path: Path, fake_app: FastAPI, fake_binding: Path
) -> None:
    plan = planned(tmp_path, 'Biết công dân "An"; Khi nộp "d"; Thì giữ')
    record = await run(plan, tmp_path, fake_app, fake_binding)
    assert record.footer is not None
    assert (record.footer.verdict, record.footer.exit_code, record.footer.conforms) == (V.PASS, 0, None)
    assert record.footer.requirements == {MUST: V.PASS}
    assert [step.text.en for step in record.header.plan[0].steps] == ['citizen "An"', 'submit "d"', "giữ"]
    assert {row.id for row in record.header.requirements} >= {MUST, SHOULD}
    assert record.steps[2].findings[0].exchange == "s1#journal-1"


async def test_after_a_broken_check_the_others_still_run(tmp_path: Path, fake_app: FastAPI, fake_binding: Path) -> None:
    plan = planned(tmp_path, 'Biết công dân "An"; Thì trái; Và giữ; Khi nộp "d"; Thì giữ')
    record = await run(plan, tmp_path, fake_app, fake_binding)
    assert step_verdicts(record) == [V.PASS, V.FAIL, V.PASS, V.PASS, V.PASS]
    assert record.footer is not None
    assert (record.footer.verdict, record.footer.exit_code) == (V.FAIL, 1)


async def test_after_an_act_that_was_not_done_the_rest_is_blocked(
    tmp_path: Path, fake_app: FastAPI, fake_binding: Path
) -> None:
    plan = planned(tmp_path, 'Biết công dân "An"; Khi nộp "broken"; Thì giữ', "Khi không làm được; Thì trái")
    record = await run(plan, tmp_path, fake_app, fake_binding)
    assert step_verdicts(record, "s1") == [V.PASS, V.BLOCKED, V.BLOCKED]
    assert step_verdicts(record, "s2") == [V.BLOCKED, V.BLOCKED]
    assert record.footer is not None
    assert (record.footer.verdict, record.footer.exit_code, record.footer.requirements[MUST]) == (
        V.BLOCKED,
        6,
        V.BLOCKED,
    )
    assert "HTTP 500" in str(record.scenarios[0].message)


async def test_each_way_to_end_has_its_word(tmp_path: Path, fake_app: FastAPI, fake_binding: Path) -> None:
    plan = planned(
        tmp_path,
        "Khi không kết nối được; Thì giữ",
        "Thì không thấy kịp; Và giữ",
        "Thì nên",
        "Khi lỗi của ta; Thì giữ",
        "Thì không nói gì",
        "Thì nói ngoài",
        "@cần:set_clock | Thì trái",
        "@cần:set_clock @cần:counter | Thì trái",
        capabilities={"counter": False, "set_clock": False},
    )
    record = await run(plan, tmp_path, fake_app, fake_binding)
    words = {event.scenario: event.verdict for event in record.scenarios}
    assert words == {
        "s1": V.ERROR,
        "s2": V.INCONCLUSIVE,
        "s3": V.WARN,
        "s4": V.ERROR,
        "s5": V.INCONCLUSIVE,
        "s6": V.ERROR,
        "s7": V.NOT_APPLICABLE,
        "s8": V.BLOCKED,
    }
    assert "«counter», là khả năng mà bộ quy tắc «national-2023» yêu cầu" in str(record.scenarios[-1].message)
    assert record.footer is not None
    assert (record.footer.verdict, record.footer.exit_code) == (V.ERROR, 4)


async def test_an_unreachable_province_ends_with_three(tmp_path: Path, fake_app: FastAPI, fake_binding: Path) -> None:
    record = await run(planned(tmp_path, "Khi không kết nối được; Thì giữ"), tmp_path, fake_app, fake_binding)
    assert record.footer is not None
    assert (record.footer.verdict, record.footer.exit_code) == (V.ERROR, 3)
    assert record.steps[0].message == Text(vi="mất kết nối", en="lost")


async def test_what_goes_wrong_after_the_last_step_is_no_pass(
    tmp_path: Path, fake_app: FastAPI, fake_binding: Path
) -> None:
    record = await run(planned(tmp_path, "@một-mình | Khi mất Cổng; Thì giữ"), tmp_path, fake_app, fake_binding)
    assert step_verdicts(record) == [V.PASS, V.PASS]
    assert record.footer is not None
    assert (record.footer.verdict, record.footer.exit_code) == (V.ERROR, 3)


async def test_a_province_that_never_answers_is_inconclusive(
    tmp_path: Path, fake_app: FastAPI, fake_binding: Path
) -> None:
    record = await run(planned(tmp_path, "Khi chờ mãi; Thì giữ"), tmp_path, fake_app, fake_binding, timeout_s=0.5)
    assert step_verdicts(record) == [V.INCONCLUSIVE, V.BLOCKED]
    assert record.footer is not None
    assert record.footer.exit_code == 6


async def test_an_interrupted_run_has_a_footer_that_says_so(
    tmp_path: Path, fake_app: FastAPI, fake_binding: Path
) -> None:
    plan = planned(tmp_path, "Khi chờ mãi; Thì giữ", "Thì giữ")
    settings = RunSettings(out=tmp_path / "out")
    async with a_cell(tmp_path, fake_app, fake_binding) as cell:
        runner = Runner(plan, [cell], settings, {})

        class Stops:
            def planned(self, count: int) -> None: ...
            def step_ended(self, scenario: Any, step: Any) -> None: ...
            def ended(self, scenario: Any, verdict: Any) -> None: ...
            def began(self, scenario: Any) -> None:
                runner.interrupt()

        runner.progress = Stops()
        footer = await runner.run()
    assert (footer.interrupted, footer.verdict, footer.conforms, footer.scenarios) == (True, V.INCONCLUSIVE, None, {})
    assert read_record(settings.out / "run.ndjson").footer == footer


async def test_the_record_holds_no_number_password_token_or_cookie(
    tmp_path: Path, fake_app: FastAPI, fake_binding: Path
) -> None:
    plan = planned(tmp_path, 'Biết công dân "An"; Khi cán bộ đăng nhập; Và nộp "d"; Thì giữ')
    async with a_cell(tmp_path, fake_app, fake_binding) as cell:
        await Runner(plan, [cell], RunSettings(out=tmp_path / "out"), {}, cell.subject.file.secrets).run()
        people = httpx.AsyncClient(headers=cell.portal.authorization, trust_env=False)
        numbers = [one["identity_number"] for one in (await people.get(f"{cell.portal.control}/people")).json()]
        await people.aclose()
    text = (tmp_path / "out" / "run.ndjson").read_text(encoding="utf-8")
    hidden = [NUMBER, "mật-khẩu-giả", "thẻ-bí-mật".encode().hex(), cell.portal.control_token, *numbers]
    assert [value for value in hidden if value in text] == []
    assert "079•••••1234" in text


async def test_a_filtered_run_cannot_tell_conformity(tmp_path: Path, fake_app: FastAPI, fake_binding: Path) -> None:
    plan = planned(tmp_path, "@a | Thì giữ", "Thì trái", tags="@a")
    record = await run(plan, tmp_path, fake_app, fake_binding)
    assert record.header.filtered
    assert record.footer is not None
    assert (record.footer.verdict, record.footer.conforms, list(record.footer.scenarios)) == (V.PASS, None, ["s1"])


async def test_in_a_shared_cell_journal_entries_of_others_are_left_out(
    tmp_path: Path, fake_app: FastAPI, fake_binding: Path
) -> None:
    plan = planned(tmp_path, 'Biết công dân "An"; Thì giữ', 'Biết công dân "Bình"; Thì giữ')
    record = await run(plan, tmp_path, fake_app, fake_binding, exclusive=False)
    seen = [event for event in record.exchanges if event.seen_by == "portal"]
    assert seen
    for scenario in ("s1", "s2"):
        assert sum(event.scenario == scenario for event in seen) == 1


async def test_the_hand_reaches_journal_clock_and_faults(tmp_path: Path, fake_app: FastAPI, fake_binding: Path) -> None:
    async with a_cell(tmp_path, fake_app, fake_binding) as cell, httpx.AsyncHTTPTransport() as transport:
        recorder = Recorder("s", transport)
        hand = HttpPortalHand(cell.portal, "H98", recorder, transport)
        before = await hand.now()
        assert ((await hand.advance_clock(3600)).now - before).total_seconds() >= 3600
        assert (await hand.add_fault("unreachable", count=1)).member == "H98"
        await hand.clear_faults()
        an = await hand.sign_in(await hand.add_person("Nguyễn Thị An"))
        assert await hand.my_services(an) == []
        url = await hand.choose_service(an, "1.990001", "H98.12")
        assert url.startswith(str(cell.subject.model.base_url) + "/vao?vnconnect=1")
        entry = await hand.wait_journal(lambda one: one.surface == "entry", timeout_s=5, member=None)
        assert entry is not None
        assert await hand.wait_journal(lambda one: False, timeout_s=0.1, member=None) is None
        await recorder.close()
