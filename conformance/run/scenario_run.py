"""Carries out one scenario in one cell, step by step."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import httpx

from conformance.evidence.bodies import BodyStore
from conformance.evidence.recorder import Recorder, wall_clock
from conformance.run.cell import Cell
from conformance.run.journal_window import JournalWindow
from conformance.run.judging import StepEnd, judged, not_run, raised
from conformance.run.plan import Plan, Planned
from conformance.run.settings import RunSettings
from conformance.run.verdicts import in_one_scenario, roll_up
from conformance.steps.bound import BoundStep
from conformance.steps.context import ScenarioContext
from reports.record import ExchangeEvent, Finding, ScenarioEvent, StepEvent, Text, Verdict

Emit = Callable[[ExchangeEvent | StepEvent], None]


@dataclass
class ScenarioRun:
    """One run of one scenario; what it emits goes to the record at once."""

    planned: Planned
    plan: Plan
    cell: Cell
    settings: RunSettings
    transport: httpx.AsyncBaseTransport
    bodies: BodyStore
    emit: Emit
    own_fault: bool = False
    _ends: list[StepEnd] = field(default_factory=list)
    _message: Text | None = None

    async def run(self) -> ScenarioEvent:
        """To the end, whatever happens inside; only cancellation goes through."""
        started = wall_clock()
        recorder = Recorder(self.planned.scenario.id, self.transport, timeout_s=max(30.0, self.settings.timeout_s * 2))
        try:
            async with asyncio.timeout(self.settings.scenario_timeout_s):
                await self._prepared(recorder)
        except Exception as error:  # the boundary: sorted into verdicts; a fault of ours must not end other scenarios
            self._finish_unrun(raised(error))
        finally:
            self._record(recorder)
        return ScenarioEvent(
            scenario=self.planned.scenario.id,
            verdict=roll_up(end.verdict for end in self._ends),
            started_at=started,
            ended_at=wall_clock(),
            message=self._message or next((end.message for end in self._ends if end.message), None),
            requirements=self._requirements(),
        )

    async def _prepared(self, recorder: Recorder) -> None:
        if self.cell.exclusive:
            await self.cell.reset(self.transport)
        opened = self.cell.open(recorder, self.transport)
        context = ScenarioContext(
            scenario_id=self.planned.scenario.id,
            portal=opened.portal,
            subject=opened.subject,
            counterpart=opened.counterpart,
            timeout_s=self.settings.timeout_s,
        )
        window = JournalWindow(opened.portal, exclusive=self.cell.exclusive)
        await window.open()
        try:
            await self._steps(recorder, context, window)
        finally:
            if self.planned.scenario.is_alone:
                await opened.portal.clear_faults()  # also when it ended half-way: later scenarios share the realm
            await recorder.close()
        if window.has_lost:
            self._ends.append(StepEnd(Verdict.INCONCLUSIVE))
            self._message = Text(
                vi="Nhật ký của Cổng mô phỏng đã mất dòng trong thời gian chạy kịch bản",
                en="The portal's journal lost entries while the scenario ran",
            )

    async def _steps(self, recorder: Recorder, context: ScenarioContext, window: JournalWindow) -> None:
        stopped = False
        for number, step in enumerate(self.planned.bound.steps):
            recorder.step, recorder.sentence = number, step.written.text
            began = time.perf_counter()
            end = not_run() if stopped else await self._one(step, context)
            if not stopped:
                for event in await window.take(context, number):
                    self.emit(event)
            self._record(recorder)
            self._end_step(number, end, (time.perf_counter() - began) * 1000)
            stopped = stopped or (not step.is_check and end.verdict is not Verdict.PASS)

    async def _one(self, step: BoundStep, context: ScenarioContext) -> StepEnd:
        context.observations.clear()
        try:
            await step.run(context)
        except Exception as error:  # the boundary between a step and the run: sorted into verdicts
            return _with_findings(raised(error), self._judged(step, context))
        return self._judged(step, context)

    def _judged(self, step: BoundStep, context: ScenarioContext) -> StepEnd:
        return judged(
            step,
            context.observations,
            scenario=self.planned.scenario.id,
            register=self.plan.register,
            in_force=self.plan.in_force,
        )

    def _record(self, recorder: Recorder) -> None:
        for exchange in recorder.take_fresh():
            self.emit(self.bodies.event(exchange))

    def _end_step(self, number: int, end: StepEnd, duration_ms: float) -> None:
        self._ends.append(end)
        self.own_fault = self.own_fault or end.own_fault
        self.emit(
            StepEvent(
                scenario=self.planned.scenario.id,
                step=number,
                verdict=end.verdict,
                duration_ms=round(duration_ms, 1),
                message=end.message,
                findings=end.findings,
            )
        )

    def _finish_unrun(self, end: StepEnd) -> None:
        """The step that was under way ends as given, the rest is blocked; what goes wrong after the last counts too."""
        steps = self.planned.bound.steps
        if len(self._ends) == len(steps):
            self._ends.append(end)
            self.own_fault = self.own_fault or end.own_fault
        for number in range(len(self._ends), len(steps)):
            self._end_step(number, end, 0.0)
            end = not_run()
        self._message = self._message or end.message

    def _requirements(self) -> dict[str, Verdict]:
        findings: list[Finding] = [finding for end in self._ends for finding in end.findings]
        unfinished: dict[str, Verdict] = {}
        for step, end in zip(self.planned.bound.steps, self._ends, strict=False):
            if step.is_check and not end.findings and end.verdict is not Verdict.PASS:
                unfinished |= {name: end.verdict for name in step.definition.requirements if name in self.plan.in_force}
        return in_one_scenario(findings, unfinished, self.planned.requirements)


def _with_findings(end: StepEnd, judged_so_far: StepEnd) -> StepEnd:
    """A check that raised half-way keeps what it had found; a proven violation outweighs not having finished."""
    if not judged_so_far.findings:
        return end
    verdict = roll_up((end.verdict, judged_so_far.verdict))
    return StepEnd(verdict, judged_so_far.findings, end.message, end.own_fault)
