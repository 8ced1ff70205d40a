"""``dvcqg check``: read scenarios, register and bindings without running anything."""

import os
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from conformance.cli.options import Scenarios
from conformance.cli.screen import console
from conformance.lint import check as check_scenarios
from conformance.lint import untested
from conformance.province.binding_file import load_binding
from conformance.province.opening import ready
from conformance.requirements import load_register
from conformance.scenario.folder import read_folder
from conformance.shipped import shipped_register, shipped_scenarios
from conformance.steps.catalogue import load_catalogue


def check(
    scenarios: Scenarios = None,
    binding: Annotated[Path | None, typer.Option("--binding", help="Kiểm tra thêm một tập tin kết nối.")] = None,
) -> int:
    """Kiểm tra kịch bản, danh mục yêu cầu và tập tin kết nối mà không chạy.

    [dim]dvcqg check[/dim]  –  bộ kịch bản kèm theo

    [dim]dvcqg check kich-ban-moi.feature --binding tinh-cua-toi.yaml[/dim]
    """
    register = load_register(shipped_register())
    if binding is not None:
        ready(load_binding(binding, os.environ))
    paths = scenarios or [shipped_scenarios()]
    remarks = check_scenarios(paths, load_catalogue(), register)
    out = console()
    for remark in remarks:
        out.print(
            escape(f"{'lỗi' if remark.is_error else 'lưu ý'}: {remark}"), style="red" if remark.is_error else "yellow"
        )
    errors = sum(remark.is_error for remark in remarks)
    if errors:
        out.print(f"{errors} lỗi, {len(remarks) - errors} lưu ý.")
        return 2
    read = read_folder(paths)
    for name in [] if scenarios else untested(read, register):
        out.print(escape(f"lưu ý: yêu cầu {name} chưa có kịch bản nào kiểm tra"), style="yellow")
    out.print(f"{len(read)} kịch bản, {len(register.rows)} yêu cầu (danh mục {register.version}): không có lỗi.")
    return 0
