"""Live progress: a bar on a terminal, one line an ended scenario everywhere."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from conformance.cli.screen import word
from reports.record import PlannedScenario, StepEvent, Verdict


class Live:
    """Watches a run (``conformance.run.progress.Progress``)."""

    def __init__(self, out: Console, lang: str) -> None:
        self._out = out
        self._lang = lang
        self._began: dict[str, float] = {}
        self._bar = Progress(
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.description}"),
            console=out,
            transient=True,
            disable=not out.is_terminal,
        )
        self._task = self._bar.add_task("", total=None)

    def __enter__(self) -> "Live":
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    @contextmanager
    def paused(self) -> Iterator[None]:
        """No bar while a person types."""
        self._bar.stop()
        try:
            yield
        finally:
            self._bar.start()

    def planned(self, count: int) -> None:
        """The run begins."""
        self._bar.update(self._task, total=count)

    def began(self, scenario: PlannedScenario) -> None:
        """A scenario begins."""
        self._began[scenario.id] = time.perf_counter()
        self._bar.update(self._task, description=escape(self._title(scenario)[:60]))

    def step_ended(self, scenario: PlannedScenario, step: StepEvent) -> None:
        """A step ended."""
        text = scenario.steps[step.step].text
        shown = text.vi if self._lang == "vi" else text.en
        self._bar.update(self._task, description=escape(shown[:60]))

    def ended(self, scenario: PlannedScenario, verdict: Verdict) -> None:
        """A scenario ended."""
        self._bar.advance(self._task)
        took = time.perf_counter() - self._began.get(scenario.id, time.perf_counter())
        self._out.print(f"{word(verdict, self._lang)}  {escape(self._title(scenario))}  [dim]{took:.1f} s[/dim]")

    def _title(self, scenario: PlannedScenario) -> str:
        return scenario.title.vi if self._lang == "vi" else scenario.title.en
