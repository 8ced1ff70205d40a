"""One run from the command line: plan, cells, replay, reports, exit code."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from conformance.bound_run import bound_cell, own_portal
from conformance.cli.attending import attending
from conformance.cli.drawing import FORMATS, draw
from conformance.cli.gate import read_gate, tell_stale
from conformance.cli.live import Live
from conformance.cli.out_folder import ready_folder
from conformance.cli.portal_option import checked_portal, control_token
from conformance.cli.screen import console, said
from conformance.embedded import check_defect
from conformance.errors import UsageError
from conformance.province.binding_file import load_binding
from conformance.province.opening import Binding, ready
from conformance.requirements import Register, load_register
from conformance.run.cell import Cell
from conformance.run.digests import digests
from conformance.run.plan import Plan, make_plan, of_the_whole
from conformance.run.runner import BODIES, RECORD_NAME, Runner
from conformance.run.settings import RunSettings
from conformance.run.tag_expression import check_expression
from conformance.scenario.folder import read_folder
from conformance.scenario.model import Scenario
from conformance.shipped import shipped_register, shipped_scenarios
from conformance.steps.catalogue import load_catalogue
from conformance.workers.embedded_run import EmbeddedRun
from reports.record import Footer, read_record
from reports.to_text import draw_text


@dataclass(frozen=True)
class Wanted:
    """What the command line asked for."""

    settings: RunSettings
    lang: str = "vi"
    scenarios: Sequence[Path] = ()
    binding: Path | None = None
    portal: str | None = None
    portal_port: int = 8520
    defect: str | None = None
    waivers: Path | None = None
    baseline: Path | None = None

    @property
    def paths(self) -> list[Path]:
        """Where the scenarios are."""
        return list(self.scenarios) or [shipped_scenarios()]


def run_and_report(wanted: Wanted) -> int:
    """Replay, draw the reports, print the outcome; gives the exit code."""
    _check_options(wanted)
    binding = None if wanted.binding is None else ready(load_binding(wanted.binding, os.environ))
    register, scenarios = load_register(shipped_register()), read_folder(wanted.paths)
    wanted = replace(wanted, settings=_with_gate(wanted, register, scenarios))
    plan = make_plan(
        scenarios,
        load_catalogue(),
        register,
        ruleset=wanted.settings.ruleset,
        tags=wanted.settings.tags,
        capabilities={} if binding is None else binding.capabilities,
    )
    if wanted.scenarios:
        plan = of_the_whole(plan, read_folder([shipped_scenarios()]))
    ready_folder(wanted.settings.out)
    if binding is not None:
        binding, settings = attending(binding, wanted.settings)
        wanted = replace(wanted, settings=settings)
    footer = _embedded(wanted, plan) if binding is None else asyncio.run(_replay(wanted, plan, binding))
    out = console()
    record = read_record(wanted.settings.out / RECORD_NAME)
    folder = wanted.settings.out
    paths = draw(record, folder, bodies=folder / BODIES, lang=wanted.lang, to=list(FORMATS))
    out.print("\n" + draw_text(record, wanted.lang), markup=False, end="")
    out.print(f"{said('Báo cáo', 'Report', wanted.lang)}: {paths[0]}")
    tell_stale(footer, wanted.settings.gate)
    return footer.exit_code


def _with_gate(wanted: Wanted, register: Register, scenarios: Sequence[Scenario]) -> RunSettings:
    gate = read_gate(
        wanted.waivers,
        wanted.baseline,
        ruleset=wanted.settings.ruleset,
        out=wanted.settings.out,
        requirements=register.rows,
        scenarios=None if wanted.scenarios else [scenario.id for scenario in scenarios],
    )
    return replace(wanted.settings, gate=gate)


def _embedded(wanted: Wanted, plan: Plan) -> Footer:
    return EmbeddedRun(
        plan, wanted.settings, wanted.paths, wanted.defect, watched_by=lambda: Live(console(), wanted.lang)
    ).run()


async def _replay(wanted: Wanted, plan: Plan, binding: Binding) -> Footer:
    async with _cells(wanted, binding) as (cells, environment):
        with Live(console(), wanted.lang) as live:
            if binding is not None and binding.asker is not None:
                binding.asker.paused = live.paused
            runner = Runner(
                plan=plan,
                cells=cells,
                settings=replace(wanted.settings, environment=environment),
                digests=digests(wanted.paths, plan.register, cells[0].subject),
                secrets=cells[0].subject.file.secrets,
                progress=live,
            )
            loop = asyncio.get_running_loop()
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.add_signal_handler(number, runner.interrupt)
            try:
                return await runner.run()
            finally:
                for number in (signal.SIGINT, signal.SIGTERM):
                    loop.remove_signal_handler(number)


@asynccontextmanager
async def _cells(wanted: Wanted, binding: Binding) -> AsyncIterator[tuple[list[Cell], str]]:
    run = wanted.settings.run_id
    try:
        if wanted.portal is not None:
            async with bound_cell(binding, wanted.portal, control_token(), run) as cell:
                yield [cell], wanted.portal
            return
        async with own_portal(wanted.portal_port) as (url, token), bound_cell(binding, url, token, run) as cell:
            yield [cell], url
    finally:
        await binding.close()


def _check_options(wanted: Wanted) -> None:
    check_defect(wanted.defect)
    check_expression(wanted.settings.tags)
    if wanted.binding is None and wanted.portal is not None:
        raise UsageError("--portal chỉ dùng cùng với --binding")
    if wanted.binding is not None and wanted.defect is not None:
        raise UsageError("--defect chỉ dùng khi chạy với hệ thống tham chiếu (không có --binding)")
    if wanted.portal is not None:
        checked_portal(wanted.portal)
        control_token()
