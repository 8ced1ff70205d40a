"""``dvcqg report``: draw reports of a record that was written earlier."""

from pathlib import Path
from typing import Annotated

import typer

from conformance.cli.drawing import FORMATS, draw, formats
from conformance.cli.options import Lang
from conformance.cli.out_folder import named
from conformance.cli.screen import complain, console
from conformance.run.runner import BODIES
from reports.record import read_record


def report(
    record: Annotated[Path, typer.Argument(help="Tập tin run.ndjson của một lần chạy.")],
    to: Annotated[str, typer.Option("--to", help="Các dạng báo cáo, cách nhau bằng dấu phẩy.")] = ",".join(FORMATS),
    out: Annotated[
        Path | None,
        typer.Option("--out", help="Thư mục ghi báo cáo; mặc định: thư mục của tập tin.", show_default=False),
    ] = None,
    lang: Lang = "vi",
    whole: Annotated[
        bool,
        typer.Option("--whole", help="Trang HTML kèm mọi trao đổi dữ liệu, kể cả của kịch bản đã đạt (tập tin lớn)."),
    ] = False,
) -> int:
    """Viết báo cáo từ tập tin ghi kết quả.

    [dim]dvcqg report reports/out/demo/run.ndjson --to html,junit --lang en[/dim]
    """
    wanted = formats(to)
    bodies = record.parent / BODIES
    read = read_record(record)
    if out is not None:
        named(out)
    for path in draw(read, out or record.parent, bodies=bodies, lang=lang, to=wanted, whole=whole):
        console().print(str(path))
    if read.footer is None:
        complain(f"{record}: thiếu dòng kết thúc, lần chạy chưa trọn vẹn; báo cáo ghi rõ điều này.")
        return 2
    return 0
