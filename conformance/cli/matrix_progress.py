"""Tells on the error stream how far the matrix is: a bar on a terminal, a line every tenth elsewhere."""

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from reports.record import Verdict


class MatrixProgress:
    """Watches a matrix (``conformance.matrix.engine.Watches``)."""

    def __init__(self) -> None:
        self._err = Console(stderr=True, highlight=False, soft_wrap=True)
        self._bar = Progress(
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.description}"),
            console=self._err,
            transient=True,
            disable=not self._err.is_terminal,
        )
        self._task = self._bar.add_task("", total=None)
        self._done = self._total = 0

    def __enter__(self) -> "MatrixProgress":
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def honest(self, scenarios: int) -> None:
        """The honest run begins."""
        self._begin(scenarios, f"Hệ thống tham chiếu không có lỗi: {scenarios} kịch bản")

    def defects(self, count: int, scenarios: int) -> None:
        """The defects begin."""
        self._begin(scenarios, f"{count} lỗi cài sẵn: {scenarios} lượt kịch bản")

    def ended(self, defect: str | None, verdict: Verdict) -> None:
        """One scenario ended."""
        self._done += 1
        self._bar.update(self._task, advance=1)
        tenths = self._done * 10 // self._total
        if not self._err.is_terminal and tenths > (self._done - 1) * 10 // self._total:
            self._err.print(f"  {tenths * 10} %", markup=False)

    def _begin(self, total: int, title: str) -> None:
        self._done, self._total = 0, max(1, total)
        self._bar.reset(self._task, total=total, description=title)
        if not self._err.is_terminal:
            self._err.print(title, markup=False)
        self._bar.start()  # after the workers were started: a bar has a thread of its own
