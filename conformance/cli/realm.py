"""``dvcqg realm``: the realms of a running portal: list, create, reset, drop, snapshot, restore."""

from pathlib import Path
from typing import Annotated, Literal

import typer
from pydantic import RootModel, ValidationError
from rich.markup import escape
from rich.table import Table

from conformance.cli.connection import connection_table
from conformance.cli.portal_control import portal_control
from conformance.cli.portal_option import DEFAULT_PORTAL, PortalUrl
from conformance.cli.screen import console
from conformance.errors import EnvironmentUnusable, UsageError
from mock_dvcqg.contract.control import RealmOrder, RealmState
from mock_dvcqg.contract.info import Info

realm = typer.Typer(help="Các hệ thống mô phỏng (realm) của một Cổng mô phỏng đang chạy.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="Tên hệ thống mô phỏng, ví dụ lab-1.")]


class _States(RootModel[list[RealmState]]):
    """Answer of ``GET /control/realms``."""


@realm.command("list")
def list_realms(portal: PortalUrl = DEFAULT_PORTAL) -> int:
    """Liệt kê các hệ thống mô phỏng.

    [dim]DVCQG_CONTROL_TOKEN=… dvcqg realm list --portal http://127.0.0.1:8520[/dim]

    Mã kết thúc: 0 xong · 2 sai tham số hoặc Cổng từ chối · 3 không dùng được Cổng mô phỏng.
    """
    with portal_control(portal) as control:
        states = control.read(_States, "GET", "/realms").root
    table = Table("Tên", "Đơn vị", "Công dân", "Đưa vào Kho", "Đồng hồ", "Dòng nhật ký cuối")
    for state in states:
        table.add_row(
            state.name,
            ", ".join(state.members),
            str(state.people),
            "tự động" if state.options.deposit == "automatic" else "công dân tự lưu",
            _clock(state),
            str(state.last_seq),
        )
    console().print(table)
    return 0


@realm.command("create")
def create_realm(
    name: Name,
    portal: PortalUrl = DEFAULT_PORTAL,
    seed: Annotated[int, typer.Option("--seed", help="Hạt giống của dữ liệu giả định.")] = 0,
    deposit: Annotated[
        Literal["manual", "automatic"], typer.Option("--deposit", help="Kết quả vào Kho: manual hoặc automatic.")
    ] = "manual",
) -> int:
    """Tạo một hệ thống mô phỏng có ba đơn vị và in thông tin kết nối của từng đơn vị.

    [dim]dvcqg realm create lab-1 --seed 7[/dim]
    """
    try:
        order = RealmOrder(name=name, seed=seed, deposit=deposit)
    except ValidationError as error:
        raise UsageError(f"«{name}» không thể là tên hệ thống mô phỏng (chữ thường, số, gạch nối)") from error
    with portal_control(portal) as control:
        info = control.read(Info, "POST", "/realms", order)
    for member in info.provinces:
        console().print(connection_table(info.portal, member))
    return 0


@realm.command("reset")
def reset_realm(name: Name, portal: PortalUrl = DEFAULT_PORTAL) -> int:
    """Đưa một hệ thống mô phỏng về lúc mới tạo; đơn vị, khóa và thiết lập còn nguyên.

    [dim]dvcqg realm reset lab-1[/dim]
    """
    with portal_control(portal) as control:
        control.ask("POST", f"/realms/{name}/reset")
    return _said(f"Đã đưa «{name}» về ban đầu.")


@realm.command("drop")
def drop_realm(name: Name, portal: PortalUrl = DEFAULT_PORTAL) -> int:
    """Xóa một hệ thống mô phỏng cùng mọi dữ liệu của nó.

    [dim]dvcqg realm drop lab-1[/dim]
    """
    with portal_control(portal) as control:
        control.ask("DELETE", f"/realms/{name}")
    return _said(f"Đã xóa «{name}».")


@realm.command("snapshot")
def snapshot_realm(
    name: Name,
    file: Annotated[Path, typer.Argument(help="Tập tin ZIP sẽ ghi.")],
    portal: PortalUrl = DEFAULT_PORTAL,
) -> int:
    """Chụp toàn bộ một hệ thống mô phỏng vào tập tin, gồm cả mật khẩu và khóa thử nghiệm.

    [dim]dvcqg realm snapshot lab-1 lab-1.zip[/dim]
    """
    with portal_control(portal) as control:
        content = control.ask("GET", f"/realms/{name}/snapshot").content
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except (IsADirectoryError, FileExistsError, NotADirectoryError, PermissionError) as error:
        raise EnvironmentUnusable(f"Không ghi được «{file}»: {error.strerror}") from error
    return _said(f"Đã ghi {file} ({len(content):,} byte).".replace(",", "."))


@realm.command("restore")
def restore_realm(
    name: Name,
    file: Annotated[Path, typer.Argument(help="Tập tin ZIP do «dvcqg realm snapshot» ghi.")],
    portal: PortalUrl = DEFAULT_PORTAL,
) -> int:
    """Khôi phục bản chụp vào hệ thống mô phỏng này, tạo mới nếu chưa có; hoặc trọn vẹn hoặc không đổi gì.

    [dim]dvcqg realm restore lab-2 lab-1.zip[/dim]
    """
    try:
        content = file.read_bytes()
    except OSError as error:
        raise UsageError(f"Không đọc được «{file}»: {error.strerror}") from error
    with portal_control(portal) as control:
        control.ask("POST", f"/realms/{name}/restore", content=content)
    return _said(f"Đã khôi phục {file} vào «{name}».")


def _clock(state: RealmState) -> str:
    clock = state.clock
    if clock is None or clock.real:
        return "giờ thật"
    moment = f"{clock.now:%Y-%m-%d %H:%M:%S}"
    return f"dừng ở {moment}" if clock.frozen else f"{moment}, nhanh ×{clock.scale:g}"


def _said(sentence: str) -> int:
    console().print(escape(sentence))
    return 0
