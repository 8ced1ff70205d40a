"""``dvcqg db``: the tables of the portal's realms from one version to the next."""

from pathlib import Path
from typing import Annotated

import typer

from conformance.embedded import portal_database

db = typer.Typer(no_args_is_help=True, help="Cơ sở dữ liệu của Cổng mô phỏng: xem phiên bản, nâng cấp.")

DataDir = Annotated[Path | None, typer.Option("--data-dir", help="Thư mục dữ liệu của Cổng mô phỏng.")]
DatabaseUrl = Annotated[str | None, typer.Option("--database-url", help="postgresql+psycopg://… của Cổng mô phỏng.")]


@db.command()
def upgrade(data_dir: DataDir = None, database_url: DatabaseUrl = None) -> int:
    """Nâng cấp lần lượt từng hệ thống mô phỏng (realm); nêu tên hệ thống nào không nâng cấp được."""
    return portal_database("upgrade", data_dir, database_url)


@db.command()
def current(data_dir: DataDir = None, database_url: DatabaseUrl = None) -> int:
    """Cho biết từng hệ thống mô phỏng (realm) đang ở phiên bản nào."""
    return portal_database("current", data_dir, database_url)
