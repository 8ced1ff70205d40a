"""Keeps the record of one run: header, events as they come, footer; tells whoever watches."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from conformance import __version__
from conformance.evidence.recorder import wall_clock
from conformance.gate.comparing import check_body
from conformance.gate.gating import gated
from conformance.run.footer import footer_of
from conformance.run.plan import Plan, Planned
from conformance.run.progress import Progress, Silent
from conformance.run.settings import RunSettings
from reports.record import (
    ExchangeEvent,
    Footer,
    Header,
    RecordWriter,
    ScenarioEvent,
    Sealed,
    StepEvent,
    Subject,
    Text,
    Verdict,
)

RECORD_NAME = "run.ndjson"
BODIES = "bodies"


@dataclass
class RecordKeeping:
    """The one record of a run, whoever carries the scenarios out. ``with`` closes the file, whatever happens."""

    plan: Plan
    settings: RunSettings
    subject: Subject
    digests: Mapping[str, str]
    progress: Progress = field(default_factory=Silent)
    own_fault: bool = False
    ended_so_far: list[ScenarioEvent] = field(default_factory=list)
    steps_so_far: list[StepEvent] = field(default_factory=list)

    def __enter__(self) -> "RecordKeeping":
        if self.settings.gate.baseline is not None:
            check_body(self.settings.gate.baseline, self.subject.agency_code)
        self.settings.out.mkdir(parents=True, exist_ok=True)
        self._writer = RecordWriter(self.settings.out / RECORD_NAME)
        self._shown = {one.scenario.id: one.record() for one in self.plan.scenarios}
        self._writer.write(self._header())
        self.progress.planned(len(self.plan.scenarios))
        return self

    def __exit__(self, *_: object) -> None:
        self._writer.close()

    def began(self, scenario: str) -> None:
        """A scenario begins."""
        self.progress.began(self._shown[scenario])

    def event(self, event: ExchangeEvent | StepEvent) -> None:
        """Something happened within a scenario."""
        self._writer.write(event)
        self.watched(event)

    def sealed(self, event: Sealed) -> None:
        """The same, made ready for the file by another process."""
        self._writer.append(event)

    def watched(self, event: ExchangeEvent | StepEvent) -> None:
        """Tell whoever watches of an event that is in the record."""
        if isinstance(event, StepEvent):
            self.steps_so_far.append(event)
            self.progress.step_ended(self._shown[event.scenario], event)

    def ended(self, event: ScenarioEvent, *, own_fault: bool = False) -> None:
        """A scenario ended."""
        self._writer.write(event)
        self.own_fault = self.own_fault or own_fault
        self.ended_so_far.append(event)
        self.progress.ended(self._shown[event.scenario], event.verdict)

    def finish(self, *, interrupted: bool) -> Footer:
        """Judge the run and write the last line; gives it."""
        footer = footer_of(
            self.plan,
            self.ended_so_far,
            interrupted=interrupted,
            own_fault=self.own_fault,
            must_conform=self.settings.must_conform,
        )
        footer = gated(
            footer,
            self.settings.gate,
            self.plan,
            self.ended_so_far,
            self.steps_so_far,
            own_fault=self.own_fault,
            must_conform=self.settings.must_conform,
        )
        self._writer.write(footer)
        return footer

    def _header(self) -> Header:
        return Header(
            run_id=self.settings.run_id,
            subject=self.subject,
            environment=self.settings.environment,
            ruleset=self.plan.ruleset,
            register_version=self.plan.register.version,
            suite_version=__version__,
            started_at=wall_clock(),
            seed=self.settings.seed,
            filtered=self.plan.filtered,
            run_by=self.settings.run_by,
            digests=dict(self.digests),
            requirements=self.plan.rows,
            plan=tuple(self._shown.values()),
            decisions=self.plan.register.decisions_of(self.plan.in_force.values()),
            waivers=self.settings.gate.waivers,
        )


def not_carried_out(planned: Planned, ruleset: str) -> ScenarioEvent:
    """The end of a scenario that needs what the binding says the system lacks: blocked if the ruleset demands it."""
    now = wall_clock()
    verdict = Verdict.BLOCKED if planned.is_demanded else Verdict.NOT_APPLICABLE
    vi = f"Tập tin kết nối khai báo hệ thống không có khả năng «{planned.lacking}»"
    en = f"The binding declares that the system lacks the capability «{planned.lacking}»"
    if planned.is_demanded:
        vi += f", là khả năng mà bộ quy tắc «{ruleset}» yêu cầu phải có"
        en += f", which the ruleset «{ruleset}» demands"
    return ScenarioEvent(
        scenario=planned.scenario.id,
        verdict=verdict,
        started_at=now,
        ended_at=now,
        message=Text(vi=vi, en=en),
        requirements=dict.fromkeys(planned.requirements, verdict),
    )
