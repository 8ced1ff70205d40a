"""``dvcqg steps``: the phrases that scenarios may say."""

import json
from pathlib import Path
from typing import Annotated

import typer

from conformance.cli.drawing import write_whole
from conformance.cli.options import Lang
from conformance.cli.screen import console
from conformance.phrasebook.glue import draw_glue
from conformance.phrasebook.listing import phrases
from conformance.phrasebook.to_json import as_values
from conformance.phrasebook.to_text import draw_phrases
from conformance.scenario.folder import read_folder
from conformance.shipped import shipped_scenarios
from conformance.steps.catalogue import load_catalogue
from conformance.steps.registry import CATALOGUE
from conformance.steps.types import TYPES
from reports.words import known_language


def steps(
    search: Annotated[
        str, typer.Option("--search", help="Chỉ các mẫu câu có mọi từ này; không phân biệt hoa thường, dấu.")
    ] = "",
    lang: Lang = "vi",
    to_json: Annotated[Path | None, typer.Option("--json", help="Ghi các mẫu câu vào tập tin JSON.")] = None,
    glue: Annotated[
        Path | None, typer.Option("--glue", help="Ghi tập tin để trình soạn thảo gợi ý câu (xem docs/editor).")
    ] = None,
) -> int:
    """Liệt kê các mẫu câu Biết, Khi, Thì: tham số, giá trị cho phép, ví dụ, yêu cầu được kiểm tra.

    [dim]dvcqg steps --search "xac nhan"[/dim]

    [dim]dvcqg steps --glue .vscode/dvcqg-steps.ts[/dim]  –  gợi ý câu trong VS Code
    """
    matcher = load_catalogue()
    listed = [
        phrase
        for phrase in phrases(CATALOGUE, TYPES, read_folder([shipped_scenarios()]), matcher)
        if phrase.says(search)
    ]
    if to_json is not None:
        write_whole(to_json, json.dumps([as_values(phrase) for phrase in listed], ensure_ascii=False, indent=2) + "\n")
    if glue is not None:
        write_whole(glue, draw_glue(listed, TYPES))
    written = [str(path) for path in (to_json, glue) if path is not None]
    text = "\n".join(written) + "\n" if written else draw_phrases(listed, known_language(lang))
    console().print(text, markup=False, end="")
    return 0
