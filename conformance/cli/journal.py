"""``dvcqg journal``: what a running portal saw and did, on the screen, followed, or as a HAR file."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape

from conformance.cli.portal_control import PortalControl, portal_control
from conformance.cli.portal_option import DEFAULT_PORTAL, PortalUrl, RealmName
from conformance.cli.screen import complain, console
from conformance.errors import EnvironmentUnusable
from mock_dvcqg.contract.control import Direction, JournalEntry, JournalPage
from mock_dvcqg.contract.findings import FindingLevel

_WAIT_S = 30
_COLOURS = {FindingLevel.ERROR: "red", FindingLevel.WARNING: "yellow", FindingLevel.NOTICE: "dim"}


def journal(
    member: Annotated[str, typer.Option("--member", help="Chỉ các lượt gọi của đơn vị này.")] = "",
    service: Annotated[str, typer.Option("--service", help="Chỉ dịch vụ này, ví dụ DongBoHoSoMC.")] = "",
    dossier: Annotated[str, typer.Option("--dossier", help="Chỉ hồ sơ mang mã này.")] = "",
    level: Annotated[
        FindingLevel | None, typer.Option("--level", help="Chỉ lượt gọi có phát hiện ở mức này.", show_default=False)
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=100_000, help="Số dòng tối đa.")] = 200,
    follow: Annotated[bool, typer.Option("--follow", help="In tiếp các lượt gọi mới cho tới khi nhấn Ctrl-C.")] = False,
    har: Annotated[Path | None, typer.Option("--har", help="Ghi ra tập tin HAR 1.2 thay vì in.")] = None,
    clear: Annotated[
        bool, typer.Option("--clear", help="Trong tập tin HAR, để nguyên số định danh thay vì che bớt.")
    ] = False,
    portal: PortalUrl = DEFAULT_PORTAL,
    realm: RealmName = "default",
) -> int:
    """In nhật ký của một Cổng mô phỏng đang chạy.

    [dim]dvcqg journal --member H99 --follow[/dim]

    [dim]dvcqg journal --member H99 --har h99.har[/dim]

    Mã kết thúc: 0 xong · 2 sai tham số hoặc Cổng từ chối · 3 không dùng được Cổng mô phỏng.
    """
    asked: dict[str, Any] = {"member": member, "service": service, "dossier_code": dossier, "limit": limit}
    asked = {name: value for name, value in (asked | {"level": level}).items() if value}
    with portal_control(portal) as control:
        if har is not None:
            return _write_har(control, realm, asked | {"clear": clear}, har)
        page = control.read(JournalPage, "GET", f"/realms/{realm}/journal", params=asked)
        _show(console(), page)
        if follow:
            _follow(control, realm, asked, page)
    return 0


def _write_har(control: PortalControl, realm: str, asked: dict[str, Any], path: Path) -> int:
    content = control.ask("GET", f"/realms/{realm}/journal.har", params=asked).content
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except (IsADirectoryError, FileExistsError, NotADirectoryError, PermissionError) as error:
        raise EnvironmentUnusable(f"Không ghi được «{path}»: {error.strerror}") from error
    console().print(escape(f"Đã ghi {path}."))
    return 0


def _follow(control: PortalControl, realm: str, asked: dict[str, Any], page: JournalPage) -> None:
    """Print what comes, until Ctrl-C."""
    after = page.entries[-1].seq if page.entries else 0
    asked = {name: value for name, value in asked.items() if name != "limit"}
    while True:
        wanted = asked | {"after": after, "timeout_s": _WAIT_S}
        page = control.read(JournalPage, "GET", f"/realms/{realm}/journal/wait", params=wanted)
        _show(console(), page)
        after = max([after, *(entry.seq for entry in page.entries)])


def _show(out: Console, page: JournalPage) -> None:
    if page.dropped and page.entries:
        complain(f"Nhật ký đã mất {page.dropped} dòng cũ nhất.")
    for entry in page.entries:
        out.print(_line(entry))
        for finding in entry.findings:
            said = f"        {finding.level.value} {finding.field} – {finding.message} ({finding.rule})"
            out.print(escape(said), style=_COLOURS[finding.level])


def _line(entry: JournalEntry) -> str:
    arrow = "→" if entry.direction is Direction.OUT else "←"
    answer = entry.error_code or str(entry.status or "")
    kept_back = f" [lỗi mô phỏng {entry.fault}]" if entry.fault else ""
    parts = (f"{entry.seq:>6}", f"{entry.at:%Y-%m-%d %H:%M:%S}", entry.member or "–", arrow,
             f"{entry.surface}/{entry.service}", entry.dossier_code, answer, entry.message[:80])  # fmt: skip
    return escape("  ".join(part for part in parts if part) + kept_back)
