"""Puts the commands together and turns whatever they raise into one sentence and an exit code."""

import errno
import logging
import sys
from typing import Annotated

import typer

from conformance import __version__
from conformance.cli.catalogue import catalogue
from conformance.cli.check import check
from conformance.cli.coverage import coverage
from conformance.cli.db import db
from conformance.cli.defects import defects
from conformance.cli.demo import demo
from conformance.cli.diff import diff
from conformance.cli.fleet import fleet
from conformance.cli.journal import journal
from conformance.cli.member import member
from conformance.cli.observe import observe
from conformance.cli.realm import realm
from conformance.cli.report import report
from conformance.cli.run import run
from conformance.cli.screen import complain
from conformance.cli.steps import steps
from conformance.cli.up import up
from conformance.errors import SuiteError
from reports.record import BrokenRecord

_ENVIRONMENT = 3
_OWN_FAULT = 4
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EMFILE, errno.ENFILE)
_INTERRUPTED = 130

app = typer.Typer(
    name="dvcqg",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    help="Cổng DVCQG mô phỏng và bộ kiểm thử tuân thủ cho hệ thống thông tin giải quyết TTHC.",
)
for command in (demo, up, run, observe, journal, check, coverage, steps, diff, report):
    app.command()(command)
app.add_typer(defects, name="defects")
app.add_typer(fleet, name="fleet")
app.add_typer(realm, name="realm")
app.add_typer(member, name="member")
app.add_typer(catalogue, name="catalogue")
app.add_typer(db, name="db")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dvcqg {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="In phiên bản rồi kết thúc.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="In chi tiết lỗi của chính bộ kiểm thử.")] = False,
) -> None:
    """Options of every command."""
    logging.basicConfig(level=logging.DEBUG if debug else logging.CRITICAL, format="%(levelname)s %(name)s %(message)s")
    for noisy in ("asyncio", "httpcore", "httpx", "pyhanko", "pyhanko_certvalidator", "fontTools"):
        logging.getLogger(noisy).setLevel(logging.ERROR if debug else logging.CRITICAL)


def main() -> None:
    """Entry point: 0 pass, 1 fail, 2 usage, 3 environment, 4 our own fault, 5 stale waiver, 6 not concluded."""
    sys.exit(_outcome())


def _outcome() -> int:
    try:
        answer = typer.main.get_command(app).main(prog_name="dvcqg", standalone_mode=False)
    except SuiteError as error:
        complain(str(error))
        return error.exit_code
    except BrokenRecord as error:
        complain(f"Tập tin ghi kết quả không dùng được: {error}")
        return 2
    except KeyboardInterrupt:
        complain("Đã dừng theo yêu cầu.")
        return _INTERRUPTED
    except OSError as error:
        return _no_room(error) if error.errno in _NO_ROOM else _unexpected(error)
    except Exception as error:  # the outermost boundary: what nobody foresaw is our own fault, exit code 4
        return _unexpected(error)
    if answer == _INTERRUPTED:  # typer's own way of telling Ctrl-C
        complain("Đã dừng theo yêu cầu.")
    return answer if isinstance(answer, int) else 0


def _no_room(error: OSError) -> int:
    where = f" ({error.filename})" if error.filename else ""
    complain(f"Máy không còn chỗ hoặc không cho ghi{where}: {error.strerror}")
    return _ENVIRONMENT


def _unexpected(error: Exception) -> int:
    """Errors of the command line itself are usage; the rest is our own fault, its traceback under --debug."""
    show = getattr(error, "show", None)
    if show is not None:
        show()
        return int(getattr(error, "exit_code", 2)) or 2
    if type(error).__name__ == "Abort":
        complain("Đã dừng theo yêu cầu.")
        return _INTERRUPTED
    complain(
        f"Lỗi của chính bộ kiểm thử: {type(error).__name__}: {error}. Chạy lại với «dvcqg --debug …» để xem chi tiết."
    )
    logging.getLogger("dvcqg").debug("traceback", exc_info=error)
    return _OWN_FAULT
