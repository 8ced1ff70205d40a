"""``dvcqg diff``: two runs side by side."""

import json
from pathlib import Path
from typing import Annotated

import typer

from conformance.cli.drawing import write_whole
from conformance.cli.options import Lang
from conformance.cli.screen import console
from conformance.gate.comparing import baseline_of, check_body, check_ruleset, compared
from reports.record import read_record
from reports.to_comparison import draw_comparison
from reports.words import known_language


def diff(
    old: Annotated[Path, typer.Argument(help="run.ndjson của lần chạy trước.")],
    new: Annotated[Path, typer.Argument(help="run.ndjson của lần chạy sau.")],
    lang: Lang = "vi",
    to_json: Annotated[Path | None, typer.Option("--json", help="Ghi kết quả so sánh vào tập tin JSON.")] = None,
) -> int:
    """So sánh hai lần chạy: nội dung nào kém đi, đã khắc phục, vẫn chưa đạt, mới phát sinh.

    [dim]dvcqg diff thang-10/run.ndjson thang-11/run.ndjson[/dim]

    Mã kết thúc: 0 không có nội dung kém đi · 1 có nội dung kém đi · 2 tập tin không dùng được hoặc không so sánh được.
    """
    before, after = read_record(old), read_record(new)
    was, now = baseline_of(before, str(old)), baseline_of(after, str(new))
    check_ruleset(was, now.ruleset)
    check_body(was, now.agency_code)
    planned = {name for scenario in after.header.plan for name in scenario.requirements}
    order = [row.id for row in after.header.requirements]
    comparison = compared(was, now.requirements, order, planned if after.header.filtered else None)
    if to_json is not None:
        write_whole(to_json, json.dumps(comparison.model_dump(), ensure_ascii=False, indent=2) + "\n")
    console().print(draw_comparison(comparison, before, after, known_language(lang)), markup=False, end="")
    return 1 if comparison.regressions else 0
