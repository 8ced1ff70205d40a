"""``dvcqg defects``: the departures the reference system can be given, and the proof that the suite shows each."""

import inspect
import json
import os
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from conformance.cli.drawing import write_whole
from conformance.cli.matrix_progress import MatrixProgress
from conformance.cli.screen import complain, console
from conformance.embedded import check_defect, known_defects
from conformance.errors import UsageError
from conformance.matrix.drawing import cross_lines, lines_table, outcome
from conformance.matrix.engine import MatrixRun
from conformance.matrix.strictest import STRICTEST, strictest_plan
from conformance.requirements import load_register
from conformance.run.settings import RunSettings
from conformance.scenario.folder import read_folder
from conformance.shipped import shipped_register, shipped_scenarios
from conformance.steps.catalogue import load_catalogue

defects = typer.Typer(help="Các lỗi cài sẵn của hệ thống tham chiếu, để thử chính bộ kiểm thử.", no_args_is_help=True)

_INTERRUPTED = 130
_TIMEOUT_S = 6.0
_CELLS = 2 * min(4, os.cpu_count() or 1)
"""two a processor: many a defect is seen by waiting for what does not come"""


@defects.command("list")
def list_defects() -> int:
    """Liệt kê các lỗi cài sẵn và yêu cầu mà mỗi lỗi vi phạm.

    [dim]dvcqg run --defect forgets-agency-seal[/dim]  –  chạy với một lỗi
    """
    table = Table("Tên", "Vi phạm", "Nội dung")
    for name, defect in sorted(known_defects().items()):
        said = inspect.cleandoc(getattr(defect, "description", "") or defect.__doc__ or "")
        table.add_row(name, ", ".join(defect.owns), escape(said.split("\n\n")[0]))
    console().print(table)
    return 0


@defects.callback(invoke_without_command=True)
def matrix(
    context: typer.Context,
    wanted: Annotated[
        bool, typer.Option("--matrix", help="Chạy bộ kiểm thử với từng lỗi; in bảng yêu cầu × lỗi.")
    ] = False,
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Ghi thêm bảng vào tập tin JSON này.", show_default=False)
    ] = None,
    jobs: Annotated[
        int, typer.Option("--jobs", min=1, max=64, help="Số kịch bản chạy cùng lúc; mặc định gấp đôi số bộ xử lý.")
    ] = _CELLS,
    full: Annotated[
        bool, typer.Option("--full", help="Mỗi lỗi gặp mọi kịch bản đi qua phần bị thay, không chỉ tập chọn lọc.")
    ] = False,
    quick: Annotated[
        bool, typer.Option("--quick", help="Mỗi lỗi gặp một kịch bản cho mỗi yêu cầu bị vi phạm, thêm nữa khi cần.")
    ] = False,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only",
            help="Chỉ các lỗi này, chỉ kịch bản kiểm tra điều chúng vi phạm (ghi nhiều lần).",
            show_default=False,
        ),
    ] = None,
    wide: Annotated[bool, typer.Option("--wide", help="In thêm bảng chéo yêu cầu × lỗi.")] = False,
) -> int:
    """Các lỗi cài sẵn của hệ thống tham chiếu, để thử chính bộ kiểm thử.

    [dim]dvcqg defects list[/dim]  –  các lỗi và yêu cầu bị vi phạm

    [dim]dvcqg defects --matrix --json ma-tran.json[/dim]  –  chứng minh mỗi lỗi đều bị phát hiện

    Trước hết hệ thống tham chiếu không có lỗi được chạy với mọi kịch bản, mỗi yêu cầu ở mức chặt nhất trong các bộ
    quy tắc; khi đó ghi lại mỗi kịch bản đi qua phần nào của hệ thống. Sau đó mỗi lỗi chỉ gặp các kịch bản đi qua phần
    bị nó thay: vài kịch bản ngắn nhất kiểm tra mỗi yêu cầu mà lỗi vi phạm (chưa phát hiện thì đến mọi kịch bản còn
    lại kiểm tra yêu cầu ấy), cùng vài kịch bản của một tập nhỏ đi qua mọi phần; với --full là tất cả.

    Mã kết thúc: 0 mọi lỗi đều bị phát hiện và không lỗi nào vi phạm yêu cầu khác · 1 trái lại.
    """
    if context.invoked_subcommand is not None:
        return 0
    if not wanted:
        raise UsageError("Đề nghị ghi «dvcqg defects list» hoặc «dvcqg defects --matrix».")
    for name in only or ():
        check_defect(name)
    if full and quick:
        raise UsageError("Chỉ chọn một trong --full và --quick.")
    return _matrix(json_file, jobs, full=full, quick=quick, only=only or (), wide=wide)


def _matrix(
    json_file: Path | None, jobs: int, *, full: bool, quick: bool, only: "list[str] | tuple[()]", wide: bool
) -> int:
    known = {name: defect for name, defect in sorted(known_defects().items()) if not only or name in only}
    plan = strictest_plan(read_folder([shipped_scenarios()]), load_catalogue(), load_register(shipped_register()))
    settings = RunSettings(out=Path(), ruleset=STRICTEST, jobs=jobs, timeout_s=_TIMEOUT_S)
    with MatrixProgress() as progress:
        run = MatrixRun(plan, known, settings, progress, full=full, quick=quick, narrow=bool(only) and not full)
        found = run.run()
    if run.interrupted:
        complain("Đã dừng theo yêu cầu.")
        return _INTERRUPTED
    if json_file is not None:
        write_whole(json_file, json.dumps(found.as_json(), ensure_ascii=False, indent=2) + "\n")
    out = console()
    out.print(lines_table(found))
    lines = [*(cross_lines(found) if wide else ()), *outcome(found)]
    for line in lines:
        out.print(line, markup=False, no_wrap=True, overflow="ignore", crop=False)
    return 0 if found.holds else 1
