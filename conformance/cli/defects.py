"""``dvcqg defects list``: the departures the reference system can be given."""

import inspect

import typer
from rich.markup import escape
from rich.table import Table

from conformance.cli.screen import console
from conformance.embedded import known_defects

defects = typer.Typer(help="Các lỗi cài sẵn của hệ thống tham chiếu, để thử chính bộ kiểm thử.", no_args_is_help=True)


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


@defects.callback()
def _group() -> None:
    """Keeps ``list`` a command of its own."""
