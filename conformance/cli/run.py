"""``dvcqg run``: replay the scenarios against a province and write the record and reports."""

import os
from pathlib import Path
from typing import Annotated

import typer

from conformance.cli.options import DEFAULT_JOBS, Jobs, Lang, Out, Scenarios, ScenarioTimeout, Seed, Timeout, run_by
from conformance.cli.session import Wanted, run_and_report
from conformance.requirements import DEFAULT_RULESET
from conformance.run.settings import RunSettings


def run(
    scenarios: Scenarios = None,
    binding: Annotated[
        Path | None,
        typer.Option(
            "--binding", help="Tập tin kết nối (YAML) của hệ thống được kiểm thử; không có: hệ thống tham chiếu."
        ),
    ] = None,
    portal: Annotated[
        str | None,
        typer.Option(
            "--portal",
            envvar="DVCQG_PORTAL_URL",
            help="Địa chỉ Cổng mô phỏng đang chạy; mã điều khiển ở biến DVCQG_CONTROL_TOKEN.",
        ),
    ] = None,
    portal_port: Annotated[
        int,
        typer.Option(
            "--portal-port", min=0, max=65535, help="Cổng mạng của Cổng mô phỏng tự mở khi không có --portal."
        ),
    ] = 8520,
    tags: Annotated[
        str | None, typer.Option("--tags", help='Chọn kịch bản theo thẻ, ví dụ "@CV5632 and not @một-mình".')
    ] = None,
    jobs: Jobs = DEFAULT_JOBS,
    ruleset: Annotated[
        str, typer.Option("--ruleset", help="Bộ quy tắc, ví dụ national-2023, phu-tho.")
    ] = DEFAULT_RULESET,
    lang: Lang = "vi",
    out: Out = Path("reports/out/run"),
    seed: Seed = 0,
    timeout: Timeout = 10.0,
    scenario_timeout: ScenarioTimeout = 120.0,
    keep_files: Annotated[
        bool, typer.Option("--keep-files", help="Giữ nguyên các tập tin đã ký số trong thư mục bodies.")
    ] = False,
    must_conform: Annotated[
        bool, typer.Option("--must-conform", help="Chỉ trả mã 0 khi kết luận là tuân thủ đầy đủ.")
    ] = False,
    waivers: Annotated[
        Path | None,
        typer.Option("--waivers", help="Tập tin ngoại lệ (YAML): điểm chưa đạt đã biết, được chấp nhận đến một ngày."),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", help="run.ndjson của một lần chạy trước: chỉ điểm kém đi mới tính là chưa đạt."),
    ] = None,
    defect: Annotated[
        str | None, typer.Option("--defect", help="Cài một lỗi vào hệ thống tham chiếu (xem «dvcqg defects list»).")
    ] = None,
) -> int:
    """Chạy các kịch bản và ghi kết quả, báo cáo.

    [dim]dvcqg run[/dim]  –  chạy với hệ thống tham chiếu kèm theo

    [dim]dvcqg run --binding tinh-cua-toi.yaml --tags "@quy-trình:5a"[/dim]

    [dim]DVCQG_CONTROL_TOKEN=… dvcqg run --binding tinh-cua-toi.yaml --portal http://127.0.0.1:8520[/dim]

    [dim]dvcqg run --binding tinh-cua-toi.yaml --waivers ngoai-le.yaml --baseline lan-truoc/run.ndjson[/dim]

    Mã kết thúc: 0 đạt · 1 chưa đạt (có --baseline: kém đi so với lần trước) · 2 sai tham số hoặc tập tin ·
    3 môi trường không dùng được · 4 lỗi của bộ kiểm thử · 5 ngoại lệ đã hết hạn hoặc không còn cần ·
    6 chưa kết luận được.
    """
    settings = RunSettings(
        out=out,
        ruleset=ruleset,
        tags=tags,
        jobs=jobs,
        timeout_s=timeout,
        scenario_timeout_s=scenario_timeout,
        seed=seed,
        keep_files=keep_files,
        must_conform=must_conform,
        run_by=run_by(),
    )
    return run_and_report(
        Wanted(
            settings=settings,
            lang=lang,
            scenarios=tuple(scenarios or ()),
            binding=binding,
            portal=portal if binding is not None or not os.environ.get("DVCQG_PORTAL_URL") else None,
            portal_port=portal_port,
            defect=defect,
            waivers=waivers,
            baseline=baseline,
        )
    )
