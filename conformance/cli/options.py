"""Options that several commands share."""

import getpass
import os
from pathlib import Path
from typing import Annotated, Literal

import typer

Lang = Annotated[Literal["vi", "en"], typer.Option("--lang", help="Ngôn ngữ của báo cáo: vi hoặc en.")]
DEFAULT_JOBS = min(4, os.cpu_count() or 1)
"""one a processor"""
Jobs = Annotated[
    int,
    typer.Option("--jobs", min=1, max=64, help="Số kịch bản chạy cùng lúc; mặc định theo số bộ xử lý, nhiều nhất 4."),
]
Seed = Annotated[int, typer.Option("--seed", min=0, max=2**31 - 1, help="Hạt giống của dữ liệu giả định.")]
Timeout = Annotated[float, typer.Option("--timeout", min=0.1, max=3600, help="Thời gian chờ của mỗi bước, giây.")]
ScenarioTimeout = Annotated[
    float, typer.Option("--scenario-timeout", min=1.0, max=86400, help="Thời gian tối đa của một kịch bản, giây.")
]
Out = Annotated[Path, typer.Option("--out", help="Thư mục ghi kết quả và báo cáo.")]
Scenarios = Annotated[
    list[Path] | None,
    typer.Argument(help="Tập tin hoặc thư mục kịch bản; mặc định: bộ kịch bản kèm theo.", show_default=False),
]


def run_by() -> str:
    """Who runs it, for the record: ``DVCQG_RUN_BY``, else the account of the machine."""
    try:
        return os.environ.get("DVCQG_RUN_BY") or getpass.getuser()
    except (KeyError, OSError):  # an account without a name, as in some containers
        return ""
