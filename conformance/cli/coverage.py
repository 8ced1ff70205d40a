"""``dvcqg coverage``: what covers what, and whether anything is missing or stale."""

import json
from pathlib import Path
from typing import Annotated

import typer

from conformance.cli.drawing import write_whole
from conformance.cli.screen import complain, console
from conformance.coverage.gathering import gather
from conformance.coverage.source_rules import load_source_rules
from conformance.coverage.to_json import as_values
from conformance.coverage.to_text import draw_text, totals_lines
from conformance.requirements import load_register
from conformance.scenario.folder import read_folder
from conformance.shipped import shipped_register, shipped_scenarios
from conformance.steps.catalogue import load_catalogue
from reports.coverage_page import draw_coverage


def coverage(
    check: Annotated[
        bool, typer.Option("--check", help="Chỉ nêu các điểm còn thiếu hoặc đã cũ; mã kết thúc 1 nếu có.")
    ] = False,
    to_json: Annotated[Path | None, typer.Option("--json", help="Ghi toàn bộ vào tập tin JSON.")] = None,
    to_html: Annotated[Path | None, typer.Option("--html", help="Ghi trang HTML.")] = None,
    ruleset: Annotated[
        str | None, typer.Option("--ruleset", help="Chỉ các yêu cầu của một bộ quy tắc, ví dụ yen-bai.")
    ] = None,
) -> int:
    """Đối chiếu điều khoản → yêu cầu → kịch bản → câu → phép kiểm tra, và ngược lại.

    [dim]dvcqg coverage | less[/dim]

    [dim]dvcqg coverage --check[/dim]  –  mã kết thúc 1 khi còn điểm thiếu

    [dim]dvcqg coverage --json coverage.json --html coverage.html --ruleset phu-tho[/dim]
    """
    folder = shipped_register()
    gathered = gather(
        load_register(folder),
        read_folder([shipped_scenarios()]),
        load_catalogue(),
        load_source_rules(folder),
        ruleset,
    )
    values = as_values(gathered)
    if to_json is not None:
        write_whole(to_json, json.dumps(values, ensure_ascii=False, indent=2) + "\n")
    if to_html is not None:
        write_whole(to_html, draw_coverage(values))
    if check:
        return _tell_shortcomings(values["shortcomings"], list(totals_lines(values["totals"])))
    wanted = [str(path) for path in (to_json, to_html) if path is not None]
    console().print("\n".join(wanted) if wanted else draw_text(values), markup=False, end="\n" if wanted else "")
    return 0


def _tell_shortcomings(sentences: list[str], figures: list[str]) -> int:
    for line in [*sentences, *figures]:
        console().print(line, markup=False)
    if sentences:
        complain(f"{len(sentences)} điểm còn thiếu hoặc đã cũ.")
        return 1
    return 0
