"""How commands find a running portal: its address by option or environment, the control token by environment."""

import os
from typing import Annotated

import typer

from conformance.addresses import address_problem
from conformance.errors import UsageError

PortalUrl = Annotated[
    str,
    typer.Option(
        "--portal",
        envvar="DVCQG_PORTAL_URL",
        help="Địa chỉ Cổng mô phỏng đang chạy; mã điều khiển ở biến DVCQG_CONTROL_TOKEN.",
    ),
]
RealmName = Annotated[str, typer.Option("--realm", help="Tên hệ thống mô phỏng (realm).")]
DEFAULT_PORTAL = "http://127.0.0.1:8520"


def checked_portal(url: str) -> str:
    """The address without a slash at its end.

    Raises:
        UsageError: it is no http(s) address.
    """
    problem = address_problem(url)
    if problem:
        raise UsageError(f"--portal «{url}»: {problem}")
    return url.rstrip("/")


def control_token() -> str:
    """The token of the control API, from ``DVCQG_CONTROL_TOKEN``.

    Raises:
        UsageError: the variable is missing or cannot be a header.
    """
    token = os.environ.get("DVCQG_CONTROL_TOKEN", "")
    if not token.strip():
        raise UsageError("thiếu biến môi trường DVCQG_CONTROL_TOKEN (mã điều khiển của Cổng mô phỏng)")
    if not (token.isascii() and token.isprintable() and " " not in token):
        raise UsageError("biến môi trường DVCQG_CONTROL_TOKEN: chỉ gồm ký tự ASCII in được, không có khoảng trắng")
    return token
