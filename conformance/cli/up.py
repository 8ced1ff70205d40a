"""``dvcqg up``: portal and provinces stay up until Ctrl-C; prints where they are and who may sign in."""

import asyncio
import signal
import tempfile
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.panel import Panel
from rich.table import Table

from conformance.cli.connection import configuration_items, items_table
from conformance.cli.screen import console
from conformance.embedded import AGENCIES, Standing, check_defect, known_defects
from conformance.errors import EnvironmentUnusable, UsageError
from conformance.province.actions import Role
from conformance.standing import Town, standing
from mock_dvcqg.contract.info import PortalInfo


def up(
    portal_port: Annotated[
        int, typer.Option("--portal-port", min=0, max=65535, help="Cổng mạng của Cổng mô phỏng; 0: cổng bất kỳ.")
    ] = 8520,
    info: Annotated[
        Path | None,
        typer.Option("--info", help="Ghi toàn bộ thông tin kết nối (JSON) vào tập tin này khi đã sẵn sàng."),
    ] = None,
    data: Annotated[Path, typer.Option("--data", help="Thư mục dữ liệu.")] = Path("var"),
    defect: Annotated[
        str | None,
        typer.Option("--defect", help="Cho tỉnh H98 chạy với một lỗi cài sẵn để tập phát hiện (dvcqg defects list)."),
    ] = None,
) -> int:
    """Mở Cổng mô phỏng và hai tỉnh mô phỏng, giữ chạy cho tới khi nhấn Ctrl-C.

    [dim]dvcqg up --info info.json[/dim]
    [dim]dvcqg up --defect forgets-agency-seal[/dim]  –  tỉnh H98 làm sai một điều
    """
    check_defect(defect)
    _check_paths(info, data)
    asyncio.run(_stay(portal_port, info, data, defect))
    return 0


def _check_paths(info: Path | None, data: Path) -> None:
    """Both can be written to, told before anything starts."""
    for option, folder in (("--data", data), *([("--info", info.parent)] if info is not None else [])):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            tempfile.TemporaryFile(dir=folder).close()
        except (FileExistsError, NotADirectoryError) as error:
            raise UsageError(f"{option}: «{folder}» không phải thư mục") from error
        except OSError as error:
            raise EnvironmentUnusable(f"{option}: không ghi được vào thư mục «{folder}» ({error.strerror})") from error
    if info is not None and info.is_dir():
        raise UsageError(f"--info: «{info}» là thư mục, cần một tập tin")


async def _stay(port: int, info: Path | None, data: Path, defect: str | None) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with standing(data, port=port, defect=defect) as town:
        if info is not None:
            await asyncio.to_thread(_write, info, town)
        _print(console(), town)
        await stop.wait()
        console().print("Đang dừng…")


def _write(path: Path, town: Town) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(town.info.model_dump_json(indent=2) + "\n", encoding="utf-8")


def _print(out: Console, town: Town) -> None:
    portal = town.info.portal
    out.print("[bold]Cổng DVCQG mô phỏng đã sẵn sàng – không có giá trị pháp lý[/bold]\n")
    if town.defect:
        out.print(_warning(town.defect))
    out.print(_pages(portal, town.provinces))
    for member in town.info.provinces:
        out.print(items_table(member, configuration_items(portal, member)))
    out.print(_people(town))
    out.print(_officers(town.provinces))
    out.print("Nhấn Ctrl-C để dừng.")


def _warning(name: str) -> Panel:
    """What the failing province does wrong, and how to find it out."""
    defect = known_defects()[name]
    said = (
        f"{escape(' '.join(defect.description.split()))}\n\nYêu cầu bị vi phạm: {', '.join(defect.owns) or 'chưa có'}"
    )
    learn = f"Xem bộ kiểm thử phát hiện lỗi này: dvcqg run --defect {name}"
    return Panel(f"{said}\n{learn}", title=f"TỈNH H98 ĐANG CHẠY VỚI LỖI CÀI SẴN: {name}", style="bold red")


def _pages(portal: PortalInfo, provinces: list[Standing]) -> Table:
    table = Table("Trang", "Địa chỉ", title="Các trang", title_justify="left")
    table.add_row("Cổng DVCQG mô phỏng (công dân)", f"{portal.url}/")
    table.add_row("Nhật ký gọi của đơn vị (người kiểm thử)", f"{portal.url}/control/trang")
    for province in provinces:
        table.add_row(f"{province.place.name} (công dân, cán bộ)", f"{province.url}/")
    table.add_row("Mã điều khiển (control token)", portal.control_token)
    return table


def _people(town: Town) -> Table:
    table = Table("Họ tên", "Số định danh", title="Công dân mô phỏng để đăng nhập", title_justify="left")
    for person in town.info.people:
        table.add_row(person.name, person.identity_number)
    return table


def _officers(provinces: list[Standing]) -> Table:
    title = "Cán bộ: tên đăng nhập là <mã cơ quan>.<vai trò>"
    table = Table("Tỉnh", "Cơ quan", "Vai trò", "Mật khẩu", title=title, title_justify="left")
    roles = ", ".join(role.value for role in Role if role is not Role.CITIZEN)
    for province in provinces:
        place = province.place
        agencies = "\n".join(f"{place.code}.{suffix} {name} {place.area}" for suffix, name in AGENCIES)
        table.add_row(place.name, agencies, roles, province.staff_password)
    return table
