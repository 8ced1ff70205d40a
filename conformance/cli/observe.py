"""``dvcqg observe``: judge a member by what the portal saw of it, without binding and without its API."""

import asyncio
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import httpx
import typer

from conformance.cli.drawing import FORMATS, draw
from conformance.cli.options import Lang, Out, run_by
from conformance.cli.out_folder import ready_folder
from conformance.cli.portal_option import DEFAULT_PORTAL, PortalUrl, RealmName, checked_portal, control_token
from conformance.cli.screen import complain, console, said
from conformance.control_calls import Control
from conformance.errors import UsageError
from conformance.observe.index766 import index_lines
from conformance.observe.observing import Observed
from conformance.observe.observing import observe as write_observation
from conformance.observe.window import Window
from conformance.requirements import DEFAULT_RULESET, load_register
from conformance.run.digests import digests_without_binding
from conformance.run.runner import BODIES, RECORD_NAME
from conformance.shipped import shipped_register
from mock_dvcqg.contract.control import JournalPage
from mock_dvcqg.contract.info import Info
from reports.record import Subject, read_record
from reports.to_text import draw_text

_AGO = re.compile(r"^(\d{1,6})\s*(s|m|h|d)$")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}


def observe(
    member: Annotated[str, typer.Option("--member", help="Mã đơn vị được quan sát, ví dụ H99.")],
    portal: PortalUrl = DEFAULT_PORTAL,
    realm: RealmName = "default",
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            help="Chỉ xét từ thời điểm này: 2026-11-22T08:00+07:00, hoặc khoảng đã qua: 30m, 2h, 1d.",
            show_default=False,
        ),
    ] = None,
    ruleset: Annotated[
        str, typer.Option("--ruleset", help="Bộ quy tắc, ví dụ national-2023, phu-tho.")
    ] = DEFAULT_RULESET,
    lang: Lang = "vi",
    out: Out = Path("reports/out/observe"),
) -> int:
    """Đánh giá một đơn vị qua những gì Cổng mô phỏng nhận được, không cần tập tin kết nối.

    [dim]DVCQG_CONTROL_TOKEN=… dvcqg observe --member H99[/dim]

    [dim]dvcqg observe --member H99 --since 2h --out ket-qua --portal http://127.0.0.1:8520[/dim]

    Mã kết thúc: 0 đạt · 1 chưa đạt · 2 sai tham số · 3 không dùng được Cổng mô phỏng · 6 chưa kết luận được.
    """
    root, token = checked_portal(portal), control_token()
    register = load_register(shipped_register())
    register.in_force(ruleset)
    info, page = asyncio.run(_ask(root, token, realm, member))
    begin = _moment(since, page)
    window = Window(
        member, tuple(entry for entry in page.entries if begin is None or entry.at >= begin), begin, page.dropped
    )
    ready_folder(out)
    observed = Observed(_subject(info, member), root, ruleset, run_by(), digests_without_binding(register))
    footer = write_observation(window, observed, register, out / RECORD_NAME)
    if page.dropped:
        complain(f"Nhật ký của Cổng mô phỏng đã mất {page.dropped} dòng cũ nhất; kết quả chỉ phản ánh phần còn lại.")
    record = read_record(out / RECORD_NAME)
    paths = draw(record, out, bodies=out / BODIES, lang=lang, to=list(FORMATS))
    screen = console()
    screen.print("\n" + draw_text(record, lang), markup=False, end="")
    for line in index_lines(window, lang):
        screen.print(line, markup=False, highlight=False)
    screen.print(f"{said('Báo cáo', 'Report', lang)}: {paths[0]}")
    return footer.exit_code


async def _ask(root: str, token: str, realm: str, member: str) -> tuple[Info, JournalPage]:
    async with httpx.AsyncClient(trust_env=False, timeout=30.0) as client:
        control = Control(client, root, token)
        info = await control.info(realm)
        known = [each.code for each in info.provinces]
        if member not in known:
            raise UsageError(f"--member «{member}»: Cổng mô phỏng không có đơn vị này; hiện có: {', '.join(known)}")
        return info, await control.journal(realm, member)


def _subject(info: Info, member: str) -> Subject:
    name = next(each.name for each in info.provinces if each.code == member)
    return Subject(kind="province" if member.startswith("H") else "ministry", agency_code=member, name=name)


def _moment(since: str | None, page: JournalPage) -> datetime | None:
    """The moment meant; a span counts back from the newest entry's time, which is the realm's, not the machine's."""
    if since is None:
        return None
    ago = _AGO.match(since.strip())
    if ago:
        newest = page.entries[-1].at if page.entries else datetime.now(UTC)
        return newest - timedelta(seconds=int(ago[1]) * _SECONDS[ago[2]])
    try:
        moment = datetime.fromisoformat(since.strip())
    except ValueError:
        said_right = "cần thời điểm dạng 2026-11-22T08:00+07:00 hoặc khoảng dạng 30m, 2h, 1d"
        raise UsageError(f"--since «{since}»: {said_right}") from None
    return moment if moment.tzinfo else moment.astimezone()
