"""A run against a member in mode certify: faults and clock are its own from the beginning to the end."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from conformance.bound_run import REALM, bound_cell
from conformance.embedded import World, portal_running
from conformance.errors import EnvironmentUnusable
from conformance.province.binding_file import load_binding
from conformance.province.opening import Binding, ready
from conformance.requirements import load_register
from conformance.run.plan import make_plan
from conformance.run.runner import Runner
from conformance.run.settings import RunSettings
from conformance.scenario.parsing import read_feature
from conformance.serving import bind, serving, url_of
from conformance.shipped import shipped_register
from conformance.steps.context import ScenarioContext
from conformance.steps.matching import Matcher
from conformance.steps.registry import StepDefinition, StepKind
from conformance.steps.types import TYPES
from mock_dvcqg.contract.control import SUITE_HEADER, JournalPage, SuiteLock
from reports.record import Verdict, read_record

FEATURE = """# language: vi
Tính năng: Thử
  @id:s1 @yc:PT-II-1
  Kịch bản: Số 1
    Khi Cổng bị lỗi
    Và đồng hồ chạy tới
"""


@dataclass
class Certified:
    """A portal with member H98 in mode certify, and a binding of its system."""

    world: World
    binding: Binding

    async def control(self, method: str, path: str, body: Any = None, **headers: str) -> httpx.Response:
        headers["authorization"] = f"Bearer {self.world.control.token}"
        async with httpx.AsyncClient(trust_env=False, timeout=20) as client:
            url = f"{self.world.url}/control/realms/{REALM}{path}"
            return await client.request(method, url, json=body, headers=headers)

    async def lock(self) -> SuiteLock:
        return SuiteLock.model_validate((await self.control("GET", "/lock")).json())


@pytest.fixture
async def certified(tmp_path: Path, fake_app: FastAPI, fake_binding: Path) -> AsyncIterator[Certified]:
    sock = bind("127.0.0.1")
    async with portal_running(tmp_path) as world, serving(fake_app, sock):
        environment = {"FAKE_URL": url_of(sock), "FAKE_PASSWORD": "mật-khẩu-giả"}
        here = Certified(world, ready(load_binding(fake_binding, environment)))
        assert (await here.control("PATCH", "/members/H98", {"mode": "certify"})).is_success
        yield here
        await here.binding.close()


async def test_the_run_works_and_nobody_else_changes_what_it_meets(certified: Certified, tmp_path: Path) -> None:
    seen: list[httpx.Response] = []

    async def fault(context: ScenarioContext) -> None:
        await context.portal.add_fault("unreachable", service="login")
        seen.append(await certified.control("DELETE", "/faults"))
        seen.append(await certified.control("PUT", "/clock", {"frozen": True}, **{SUITE_HEADER: "another"}))

    async def clock(context: ScenarioContext) -> None:
        await context.portal.advance_clock(60)

    steps = {"Cổng bị lỗi": fault, "đồng hồ chạy tới": clock}
    matcher = Matcher([StepDefinition(StepKind.WHEN, text, text, step) for text, step in steps.items()], TYPES)
    (tmp_path / "thử.feature").write_text(FEATURE, encoding="utf-8")
    scenarios = read_feature(tmp_path / "thử.feature", "thử.feature")
    plan = make_plan(
        scenarios, matcher, load_register(shipped_register()), ruleset="national-2023", tags=None, capabilities={}
    )
    settings = RunSettings(out=tmp_path / "out")

    world = certified.world
    async with bound_cell(certified.binding, world.url, world.control.token, settings.run_id) as cell:
        assert (await certified.lock()).run == settings.run_id
        await Runner(plan, [cell], settings, {}).run()

    record = read_record(settings.out / "run.ndjson")
    assert [step.verdict for step in record.steps] == [Verdict.PASS, Verdict.PASS]
    assert record.header.run_id == settings.run_id
    assert [answer.status_code for answer in seen] == [403, 403]
    assert (await certified.lock()).run == ""
    journal = JournalPage.model_validate((await certified.control("GET", "/journal?surface=control")).json())
    assert {"run": settings.run_id} in [entry.request for entry in journal.entries if entry.service == "lock"]


async def test_a_second_run_is_told_which_one_holds_the_realm(certified: Certified) -> None:
    world = certified.world
    async with bound_cell(certified.binding, world.url, world.control.token, "run-1"):
        with pytest.raises(EnvironmentUnusable, match="run-1"):
            async with bound_cell(certified.binding, world.url, world.control.token, "run-2"):
                pass
        assert (await certified.lock()).run == "run-1"


async def test_where_nobody_is_certified_no_lock_is_taken(certified: Certified) -> None:
    assert (await certified.control("PATCH", "/members/H98", {"mode": "lenient"})).is_success
    world = certified.world
    async with bound_cell(certified.binding, world.url, world.control.token, "run-1"):
        assert (await certified.lock()).run == ""
