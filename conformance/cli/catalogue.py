"""``dvcqg catalogue``: import full catalogues into a running portal, list versions, put one in force."""

import io
import zipfile
from collections import Counter
from pathlib import Path
from typing import Annotated, Any, TypeVar
from urllib.parse import quote
from zoneinfo import ZoneInfo

import httpx
import typer
from pydantic import BaseModel, ValidationError
from rich.markup import escape
from rich.table import Table

from conformance.cli.portal_option import DEFAULT_PORTAL, PortalUrl, RealmName, checked_portal, control_token
from conformance.cli.screen import complain, console
from conformance.errors import EnvironmentUnusable, UsageError
from mock_dvcqg.contract.catalogue import CatalogueImported, CatalogueRefusal, CatalogueVersion, Problem
from mock_dvcqg.contract.paths import CONTROL

catalogue = typer.Typer(help="Danh mục TTHC, mã KQ, cơ quan của Cổng mô phỏng.", no_args_is_help=True)
_TIMEOUT_S = 300.0
_VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
Shape = TypeVar("Shape", bound=BaseModel)
Files = Annotated[list[Path], typer.Argument(help="Tệp CSV, JSON hoặc ZIP; mỗi loại bảng một tệp.")]


@catalogue.command("import")
def import_files(
    files: Files,
    portal: PortalUrl = DEFAULT_PORTAL,
    realm: RealmName = "default",
    strict: Annotated[bool, typer.Option("--strict", help="Coi mọi lưu ý là lỗi.")] = False,
) -> int:
    """Nạp danh mục: được tất cả hoặc không nạp gì; lỗi nêu rõ tệp, dòng, cột.

    [dim]dvcqg catalogue import kq_codes.csv procedures.csv agencies.csv[/dim]
    """
    root, token = checked_portal(portal), control_token()
    name, content = _packed(files)
    query = {"name": name, "strict": str(strict).lower()}
    with console().status(f"Đang nạp {len(files)} tệp ({len(content) // 1024 + 1} KB)…"):
        response = _call(root, token, "POST", f"/realms/{quote(realm)}/catalogue", params=query, content=content)
    if response.status_code == 422:
        return _tell_mistakes(response)
    imported = _read(CatalogueImported, response)
    _tell(imported)
    return 0


@catalogue.command("versions")
def list_versions(portal: PortalUrl = DEFAULT_PORTAL, realm: RealmName = "default") -> int:
    """Liệt kê các phiên bản danh mục; phiên bản 0 là dữ liệu ban đầu."""
    response = _call(checked_portal(portal), control_token(), "GET", f"/realms/{quote(realm)}/catalogue/versions")
    table = Table("Số", "Hiệu lực", "Nạp lúc", "Nguồn", "Số hàng")
    for raw in _json(response):
        version = CatalogueVersion.model_validate(raw)
        at = version.imported_at.astimezone(_VIETNAM).strftime("%d/%m/%Y %H:%M") if version.imported_at else ""
        rows = ", ".join(f"{kind} {count}" for kind, count in version.rows.items())
        table.add_row(str(version.id), "có" if version.active else "", at, escape(version.source), rows)
    console().print(table)
    return 0


@catalogue.command("activate")
def put_in_force(
    version: Annotated[int, typer.Argument(min=0, help="Số của phiên bản; 0 là dữ liệu ban đầu.")],
    portal: PortalUrl = DEFAULT_PORTAL,
    realm: RealmName = "default",
) -> int:
    """Dùng một phiên bản danh mục đã nạp."""
    path = f"/realms/{quote(realm)}/catalogue/versions/{version}/activate"
    active = _read(CatalogueVersion, _call(checked_portal(portal), control_token(), "POST", path))
    console().print(f"Đang dùng phiên bản {active.id}: {escape(active.source)}")
    return 0


def _packed(files: list[Path]) -> tuple[str, bytes]:
    try:
        if len(files) == 1:
            return files[0].name, files[0].read_bytes()
        twice = [name for name, count in Counter(path.name for path in files).items() if count > 1]
        if twice:
            raise UsageError(f"hai tệp cùng tên «{twice[0]}»; đề nghị đổi tên một tệp")
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in files:
                archive.writestr(path.name, path.read_bytes())
    except OSError as error:
        raise UsageError(f"không đọc được {error.filename}: {error.strerror}") from error
    return ", ".join(path.name for path in files)[:200], content.getvalue()


def _tell(imported: CatalogueImported) -> None:
    rows = ", ".join(f"{kind}: {count}" for kind, count in imported.version.rows.items())
    was = "Đã nạp thành" if imported.is_new else "Nội dung đã có sẵn ở"
    screen = console()
    screen.print(
        f"{was} phiên bản {imported.version.id} ({escape(rows)} hàng) trong {imported.took_ms / 1000:.1f} giây."
    )
    _list(imported.remarks, imported.remark_count, "lưu ý", "yellow")


def _tell_mistakes(response: httpx.Response) -> int:
    refusal = _read(CatalogueRefusal, response)
    _list(refusal.errors, refusal.error_count, "lỗi", "red")
    complain(f"{refusal.error_count} lỗi: không nạp hàng nào.")
    return 2


def _list(problems: list[Problem], count: int, word: str, style: str) -> None:
    for problem in problems:
        console().print(escape(f"{word}: {problem}"), style=style, highlight=False)
    if count > len(problems):
        console().print(f"… và {count - len(problems)} {word} khác.", style=style)


def _call(root: str, token: str, method: str, path: str, **body: Any) -> httpx.Response:
    headers = {"authorization": f"Bearer {token}"}
    try:
        with httpx.Client(trust_env=False, timeout=_TIMEOUT_S) as client:
            response = client.request(method, f"{root}{CONTROL}{path}", headers=headers, **body)
    except httpx.RequestError as error:
        raise EnvironmentUnusable(f"Không kết nối được tới Cổng mô phỏng tại {root}: {error}") from error
    if response.is_success or (response.status_code == 422 and "errors" in _json(response)):
        return response
    said = _json(response).get("message", "") if response.content else ""
    raise EnvironmentUnusable(f"Cổng mô phỏng tại {root} trả lời HTTP {response.status_code}: {said}")


def _json(response: httpx.Response) -> Any:
    try:
        return response.json()
    except ValueError as error:
        raise EnvironmentUnusable(f"{response.request.url} không trả lời JSON: đây có phải Cổng mô phỏng?") from error


def _read(kind: type[Shape], response: httpx.Response) -> Shape:
    try:
        return kind.model_validate(_json(response))
    except ValidationError as error:
        raise EnvironmentUnusable("Cổng mô phỏng trả lời sai khuôn: có cùng phiên bản không?") from error
