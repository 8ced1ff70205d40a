"""``python -m mock_dvcqg``: the simulated portal alone, settings from ``DVCQG_…`` and the command line."""

import argparse
import asyncio
import ipaddress
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_settings import SettingsError
from sqlalchemy.exc import OperationalError

from mock_dvcqg.errors import OutdatedRealm
from mock_dvcqg.serving import PortTaken, listen, serve
from mock_dvcqg.settings import Settings

BAD_SETTINGS, PORT_TAKEN = 2, 3

_EXAMPLES = """\
examples:
  python -m mock_dvcqg                                   serve on http://127.0.0.1:8520, data in var/portal
  python -m mock_dvcqg --port 0 --database-url memory    any free port, nothing kept
  DVCQG_CONTROL_TOKEN=secret python -m mock_dvcqg        a control token of your own instead of a random one
  python -m mock_dvcqg db upgrade                        bring kept realms to this version; db current shows them
  curl http://127.0.0.1:8520/control/health
  curl -H "Authorization: Bearer $TOKEN" http://127.0.0.1:8520/control/realms/default/info

Every option can also be given as DVCQG_<OPTION>; the command line wins. All settings of the environment:
{settings}

exit codes: 0 stopped by Ctrl-C, 2 bad settings, 3 the port is taken."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until stopped; gives the exit code."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words[:1] == ["db"]:
        from mock_dvcqg.database_command import main as database

        return database(words[1:])
    given = {name: value for name, value in vars(_parser().parse_args(words)).items() if value is not None}
    try:
        settings = Settings(**given)
    except (ValidationError, SettingsError) as error:
        return _fail(BAD_SETTINGS, _sentence(error))
    try:
        listening = listen(settings.host, settings.port)
    except PortTaken as error:
        return _fail(PORT_TAKEN, str(error))
    settings = settings.model_copy(update={"port": listening.getsockname()[1]})
    from mock_dvcqg.app import create_app

    try:
        app = create_app(settings)
    except OutdatedRealm as error:
        return _fail(BAD_SETTINGS, str(error))
    except OSError as error:
        return _fail(BAD_SETTINGS, f"không dùng được thư mục dữ liệu {settings.data_dir}: {error.strerror}")
    except OperationalError as error:
        return _fail(BAD_SETTINGS, f"không mở được cơ sở dữ liệu: {str(error.orig).splitlines()[0]}")
    token = app.state.portal.control_token
    asyncio.run(serve(app, listening, lambda: _announce(settings, token)))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m mock_dvcqg",
        description="The simulated national public service portal (Cổng DVCQG mô phỏng).",
        epilog=_EXAMPLES.replace("{settings}", "\n".join(_settings_told())),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--host", help="address to listen on (127.0.0.1)")
    parser.add_argument("--port", help="port to listen on; 0 takes a free one (8520)")
    parser.add_argument("--public-url", help="address under which others reach the portal (http://HOST:PORT)")
    parser.add_argument("--data-dir", help="folder for databases, files and keys (var/portal)")
    parser.add_argument(
        "--database-url", help="'memory' or postgresql+psycopg://…; otherwise SQLite files in the folder"
    )
    parser.add_argument("--control-token", help="token of the control API (made at random)")
    parser.add_argument(
        "--control-remote", action="store_const", const=True, help="let machines elsewhere use the control API"
    )
    return parser


def _settings_told() -> Iterator[str]:
    """Name, meaning and default of every setting, a line each."""
    for name, setting in Settings.model_fields.items():
        told = (setting.description or "").replace("``", "").replace("None:", "unset:")
        default = list(setting.default) if isinstance(setting.default, tuple) else setting.default
        yield f"  DVCQG_{name.upper():<22} {told}" + ("" if default in (None, "") else f" ({default})")


def _announce(settings: Settings, control_token: str) -> None:
    print(f"Cổng DVCQG mô phỏng: {settings.url}/")
    print(f"Trang điều khiển:    {settings.url}/control/trang")
    print(f"Mã điều khiển:       {control_token}")
    print(f"Ai điều khiển được:  {who_controls(settings)}")
    print("Dừng bằng Ctrl-C.", flush=True)


def who_controls(settings: Settings) -> str:
    """One sentence about whom the control API answers, and how to open it."""
    if settings.control_remote:
        return "mọi máy có mã điều khiển (DVCQG_CONTROL_REMOTE); hãy giữ kín mã này"
    if _is_loopback(settings.host):
        return "chỉ chương trình trên máy này có mã điều khiển"
    return (
        f"chỉ chương trình trên máy này, dù Cổng mô phỏng nghe ở {settings.host}; "
        "mở cho máy khác bằng --control-remote hoặc DVCQG_CONTROL_REMOTE=1 (vẫn cần mã điều khiển)"
    )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return host == "localhost"


def _sentence(error: ValidationError | SettingsError) -> str:
    if isinstance(error, SettingsError):
        return str(error)
    problems: list[Any] = error.errors(include_url=False)
    told = [f"DVCQG_{'_'.join(str(part) for part in each['loc']).upper()}: {each['msg']}" for each in problems]
    return "; ".join(told)


def _fail(code: int, sentence: str) -> int:
    print(f"mock_dvcqg: {sentence}", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
