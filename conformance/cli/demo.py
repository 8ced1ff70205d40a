"""``dvcqg demo``: everything in this process, every scenario, reports in ``reports/out/demo``."""

from pathlib import Path

from conformance.cli.options import DEFAULT_JOBS, Jobs, Lang, Out, Seed, run_by
from conformance.cli.session import Wanted, run_and_report
from conformance.run.settings import RunSettings


def demo(
    out: Out = Path("reports/out/demo"),
    jobs: Jobs = DEFAULT_JOBS,
    lang: Lang = "vi",
    seed: Seed = 0,
) -> int:
    """Chạy thử toàn bộ: Cổng mô phỏng, hai tỉnh mô phỏng, mọi kịch bản, rồi viết báo cáo.

    [dim]dvcqg demo[/dim]  –  báo cáo ở reports/out/demo/report.html
    """
    settings = RunSettings(out=out, jobs=jobs, seed=seed, run_by=run_by())
    return run_and_report(Wanted(settings=settings, lang=lang))
