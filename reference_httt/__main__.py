"""``python -m reference_httt``: serve one province from the environment or an env file."""

import argparse
import asyncio
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

from pydantic import SecretStr, ValidationError

from reference_httt.settings import Settings

EXIT_BAD_SETTINGS, EXIT_PORT_TAKEN = 2, 3

_EXAMPLES = """ví dụ:
  python -m reference_httt --env-file tinh-b.env
  HTTT_CODE=H98 HTTT_PORT=8598 HTTT_STAFF_PASSWORD=... python -m reference_httt
  HTTT_CODE=G01 HTTT_NAME="Bộ Công an (mô phỏng)" HTTT_BODY_KIND=ministry \\
    HTTT_AGENCIES='[{"suffix": "99", "name": "Cục Cảnh sát giao thông (mô phỏng)", "tier": "0"}]' \\
    python -m reference_httt

Mỗi thiết đặt là một biến môi trường; thông tin kết nối (tài khoản, OIDC, chứng thư) lấy từ «dvcqg up --info»:
{settings}

Mã thoát: 2 thiết đặt sai, 3 cổng đã bị chiếm. Hệ thống mô phỏng, không có giá trị pháp lý.
"""


def main(arguments: list[str] | None = None) -> int:
    """Serve until Ctrl-C; gives the exit code."""
    options = _parser().parse_args(arguments)
    try:
        settings = _settings(options.env_file)
    except (ValidationError, ValueError, OSError) as error:
        print(f"Thiết đặt không hợp lệ: {_sentence(error)}", file=sys.stderr)
        return EXIT_BAD_SETTINGS
    try:
        listener = _bind(settings.host, settings.port)
    except OSError as error:
        print(f"Không mở được {settings.host}:{settings.port}: {error.strerror}", file=sys.stderr)
        return EXIT_PORT_TAKEN
    return _serve(settings, listener, options.defect)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m reference_httt",
        description="Hệ thống thông tin giải quyết TTHC của một tỉnh (mô phỏng, hệ thống tham chiếu).",
        epilog=_EXAMPLES.replace("{settings}", "\n".join(_settings_told())),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--env-file", type=Path, help="tập tin chứa các biến HTTT_...")
    parser.add_argument("--defect", help="chạy với một lỗi cài sẵn (reference_httt.defects)")
    return parser


def _settings_told() -> Iterator[str]:
    """Name, meaning and default of every setting, a line each."""
    for name, setting in Settings.model_fields.items():
        default = "" if isinstance(setting.default, SecretStr | tuple | list) else f"{setting.default}"
        told = (setting.description or "").replace("``", "")
        yield f"  HTTT_{name.upper():<24} {told}" + (f" ({default})" if default else "")


def _settings(env_file: Path | None) -> Settings:
    if env_file is not None and not env_file.is_file():
        raise FileNotFoundError(f"không có tập tin {env_file}")
    return Settings(_env_file=env_file, _env_file_encoding="utf-8")


def _sentence(error: Exception) -> str:
    """Which settings are wrong and why, without their values: they may be secrets."""
    if isinstance(error, ValidationError):
        wrong = (f"HTTT_{'.'.join(str(part) for part in e['loc']).upper()} ({e['msg']})" for e in error.errors())
        return "; ".join(wrong)
    return "HTTT_SIGNERS không phải JSON" if isinstance(error, ValueError) else str(error)


def _bind(host: str, port: int) -> socket.socket:
    """A listening socket of our own: named TCP, so that the loop switches Nagle's delay off."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(512)
    except OSError:
        listener.close()
        raise
    return listener


def _serve(settings: Settings, listener: socket.socket, defect_name: str | None) -> int:
    import uvicorn

    from reference_httt.app import create_app
    from reference_httt.defects import DEFECTS

    if defect_name is not None and defect_name not in DEFECTS:
        print(f"Không có lỗi «{defect_name}». Có: {', '.join(sorted(DEFECTS))}", file=sys.stderr)
        return EXIT_BAD_SETTINGS
    app = create_app(settings, defect=DEFECTS[defect_name] if defect_name else None)
    print(f"{settings.name} (hệ thống tham chiếu) phục vụ tại {settings.base_url}", flush=True)
    server = uvicorn.Server(uvicorn.Config(app, access_log=False, log_level="warning"))
    asyncio.run(server.serve(sockets=[listener]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
