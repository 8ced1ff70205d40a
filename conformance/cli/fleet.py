"""``dvcqg fleet build``: the national tracker from the ``summary.json`` of many runs."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from conformance.cli.out_folder import named
from conformance.cli.screen import complain, console
from conformance.errors import EnvironmentUnusable, UsageError
from reports.readable import VIETNAM
from reports.tracker.assignments import Assignments, BadAssignments, read_assignments
from reports.tracker.bodies import Bodies, load_bodies
from reports.tracker.gathering import UnusableFolder, gather
from reports.tracker.site import UnusableSite, check_site, write_site
from reports.tracker.standings import State, Terms
from reports.tracker.tracking import Tracker, track
from reports.tracker.words import STATES

_FORMS = ("%Y-%m-%d", "%d/%m/%Y")
_LARGEST_BYTES = 4 * 1024 * 1024

fleet = typer.Typer(
    help="Bảng theo dõi các bộ, ngành, địa phương theo Công văn số 5632/VPCP-KSTT.", no_args_is_help=True
)


@fleet.command("build")
def build(
    runs_dir: Annotated[
        Path, typer.Argument(metavar="RUNS_DIR", help="Thư mục có các summary.json của «dvcqg run», ở mọi cấp.")
    ],
    out: Annotated[Path, typer.Option("--out", metavar="SITE", help="Thư mục của trang; được thay trọn khi lập lại.")],
    asof: Annotated[
        str | None,
        typer.Option(
            "--asof", metavar="NGÀY", help="Lập số liệu đến hết ngày này; mặc định: hôm nay.", show_default=False
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="NGÀY", help="So với số liệu đến hết ngày này.", show_default=False),
    ] = None,
    max_age_days: Annotated[
        int, typer.Option("--max-age-days", min=1, max=3650, help="Số ngày một kết quả được dùng để kết luận.")
    ] = 90,
    authority: Annotated[
        str, typer.Option("--authority", help="Cơ quan theo dõi, đứng tên trong dự thảo đôn đốc.")
    ] = "Văn phòng Chính phủ",
    assignments: Annotated[
        Path | None,
        typer.Option(
            "--assignments",
            help="CSV giao việc: ma_co_quan, yeu_cau, don_vi, han (yeu_cau có thể để trống).",
            show_default=False,
        ),
    ] = None,
) -> int:
    """Lập bảng theo dõi: trang HTML, CSV và JSON từ kết quả của nhiều lần chạy.

    [dim]dvcqg fleet build ket-qua --out bang-theo-doi[/dim]

    [dim]dvcqg fleet build ket-qua --out bang-theo-doi --asof 20/11/2026 --since 20/10/2026[/dim]

    Chỉ lần chạy đầy đủ, còn hạn, xác định được cơ quan mới được dùng để kết luận; lần chạy khác được nêu kèm lý do.

    Mã kết thúc: 0 đã lập xong · 2 sai tham số, RUNS_DIR hoặc tập tin giao việc không dùng được · 3 không ghi được.
    """
    terms = _terms(asof, since, max_age_days, authority)
    bodies = load_bodies()
    given = _assignments(assignments, bodies)
    try:
        runs, refused = gather(runs_dir)
        check_site(out, runs_dir)
    except (UnusableFolder, UnusableSite) as error:
        raise UsageError(str(error)) from error
    except OSError as error:
        raise EnvironmentUnusable(f"«{error.filename}»: không đọc được ({error.strerror})") from error
    named(out.resolve().parent)
    tracker = track(runs, bodies, terms, refused=refused, assignments=given)
    try:
        page = write_site(tracker, out)
    except OSError as error:
        raise EnvironmentUnusable(f"--out «{out}»: không ghi được ({error.strerror})") from error
    _tell(tracker, page)
    return 0


def _terms(asof: str | None, since: str | None, max_age_days: int, authority: str) -> Terms:
    today = datetime.now(UTC).astimezone(VIETNAM).date()
    day = _day("--asof", asof) if asof else today
    earlier = _day("--since", since) if since else None
    if earlier is not None and earlier >= day:
        raise UsageError(f"--since «{since}»: phải trước ngày lập số liệu ({day:%d/%m/%Y})")
    name = " ".join(authority.split())
    if not name:
        raise UsageError("--authority: cần tên cơ quan theo dõi")
    return Terms(asof=day, max_age_days=max_age_days, authority=name, since=earlier)


def _day(option: str, text: str) -> date:
    for form in _FORMS:
        try:
            return datetime.strptime(text.strip(), form).date()
        except ValueError:
            continue
    raise UsageError(f"{option} «{text}»: không phải ngày; cần dạng 20/11/2026 hoặc 2026-11-20")


def _assignments(path: Path | None, bodies: Bodies) -> Assignments:
    if path is None:
        return Assignments()
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_BYTES + 1)
        if len(content) > _LARGEST_BYTES:
            raise UsageError(f"--assignments «{path}»: tập tin quá lớn, cần dưới {_LARGEST_BYTES // 1024 // 1024} MB")
        return read_assignments(content.decode("utf-8-sig"), str(path), bodies)
    except OSError as error:
        raise UsageError(f"--assignments «{path}»: không đọc được ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"--assignments «{path}»: không phải văn bản UTF-8; trong Excel chọn «CSV UTF-8»") from error
    except BadAssignments as error:
        raise UsageError(str(error)) from error


def _tell(tracker: Tracker, page: Path) -> None:
    for each in tracker.refused:
        complain(f"Không dùng {each.path}: {each.reason}")
    for run, reason in tracker.nobody:
        complain(f"Không quy được về cơ quan nào {run.path}: {reason}")
    out = console()
    for state in State:
        provinces, others = (tracker.count(state, provinces=which) for which in (True, False))
        out.print(f"{STATES[state]}: {provinces} địa phương, {others} bộ, cơ quan")
    out.print(f"Bảng theo dõi: {page}", markup=False)
