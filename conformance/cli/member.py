"""``dvcqg member``: the bodies registered in a realm of a running portal."""

from typing import Annotated, Literal

import typer
from pydantic import ValidationError
from rich.markup import escape
from rich.table import Table

from conformance.cli.connection import connection_table
from conformance.cli.portal_control import portal_control
from conformance.cli.portal_option import DEFAULT_PORTAL, PortalUrl, RealmName
from conformance.cli.screen import console
from conformance.errors import UsageError
from mock_dvcqg.contract.control import MemberOrder, MemberPatch
from mock_dvcqg.contract.info import Info, MemberInfo

member = typer.Typer(help="Các đơn vị kết nối của một hệ thống mô phỏng đang chạy.", no_args_is_help=True)

Mode = Literal["lenient", "strict", "certify"]
_MODES = {"lenient": "ghi nhận lỗi", "strict": "từ chối lỗi", "certify": "chứng nhận"}


@member.command("add")
def add_member(
    code: Annotated[str, typer.Option("--code", help="Mã đơn vị, ví dụ H96.")],
    name: Annotated[str, typer.Option("--name", help="Tên đơn vị.")],
    base_url: Annotated[
        str | None, typer.Option("--base-url", help="Địa chỉ hệ thống của đơn vị, nơi Cổng gọi tới.")
    ] = None,
    origin: Annotated[
        list[str] | None, typer.Option("--origin", help="Địa chỉ khác mà Cổng được tải tập tin; nêu được nhiều lần.")
    ] = None,
    mode: Annotated[Mode, typer.Option("--mode", help="lenient, strict hoặc certify.")] = "lenient",
    portal: PortalUrl = DEFAULT_PORTAL,
    realm: RealmName = "default",
) -> int:
    """Đăng ký một đơn vị và in thông tin kết nối của đơn vị đó, gồm mật khẩu.

    [dim]dvcqg member add --code H96 --name "Tỉnh C (mô phỏng)" --base-url http://127.0.0.1:9000[/dim]

    Mã kết thúc: 0 xong · 2 sai tham số hoặc Cổng từ chối · 3 không dùng được Cổng mô phỏng.
    """
    try:
        order = MemberOrder(code=code, name=name, base_url=base_url, origins=origin or [], mode=mode)
    except ValidationError as error:
        fields = ", ".join(str(each["loc"][0]) for each in error.errors())
        raise UsageError(f"Tham số không hợp lệ: {fields} (mã đơn vị như H96)") from error
    with portal_control(portal) as control:
        made = control.read(MemberInfo, "POST", f"/realms/{realm}/members", order)
        info = control.read(Info, "GET", f"/realms/{realm}/info")
    console().print(connection_table(info.portal, made))
    console().print("Thông tin kết nối chỉ in một lần ở đây; xem lại: GET /control/realms/<tên>/info.")
    return 0


@member.command("list")
def list_members(portal: PortalUrl = DEFAULT_PORTAL, realm: RealmName = "default") -> int:
    """Liệt kê các đơn vị, không in mật khẩu.

    [dim]dvcqg member list --realm lab-1[/dim]
    """
    with portal_control(portal) as control:
        info = control.read(Info, "GET", f"/realms/{realm}/info")
    table = Table("Mã", "Tên", "Chế độ", "Địa chỉ", "username")
    for each in info.provinces:
        mode = f"{each.mode} – {_MODES.get(each.mode, '')}"
        table.add_row(each.code, escape(each.name), mode, escape(each.url or "–"), each.adapter.username)
    console().print(table)
    return 0


@member.command("set-mode")
def set_mode(
    code: Annotated[str, typer.Argument(help="Mã đơn vị, ví dụ H99.")],
    mode: Annotated[Mode, typer.Argument(help="lenient, strict hoặc certify.")],
    portal: PortalUrl = DEFAULT_PORTAL,
    realm: RealmName = "default",
) -> int:
    """Đổi chế độ của một đơn vị.

    [dim]dvcqg member set-mode H99 strict[/dim]
    """
    with portal_control(portal) as control:
        control.ask("PATCH", f"/realms/{realm}/members/{code}", MemberPatch(mode=mode))
    console().print(escape(f"{code}: {mode} – {_MODES[mode]}."))
    return 0
