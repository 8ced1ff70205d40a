"""«Nhật ký khai thác»: who did what with the citizen's documents, filtered, a page at a time."""

from collections.abc import Iterable

from fastapi import APIRouter, Request, Response

from mock_dvcqg.contract.citizen import VaultAccess
from mock_dvcqg.operations.list_access import list_access
from mock_dvcqg.operations.list_vault import list_vault
from mock_dvcqg.web.page_route import PageRoute
from mock_dvcqg.web.visit import text_of, visit_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)
PATH = "/kho/nhat-ky"
ROWS = 25


@router.get(PATH)
async def show_access_log(request: Request) -> Response:
    """The rows that fit the filters, the latest first."""
    visit = visit_of(request)
    person = visit.citizen()
    rows = list_access(visit.realm, person)
    asked = {name: text_of(request.query_params, name)[:300] for name in ("viec", "co_quan", "giay_to")}
    fitting = [row for row in rows if _fits(row, asked)]
    pages = max(1, -(-len(fitting) // ROWS))
    page = min(max(1, _number(text_of(request.query_params, "trang"))), pages)
    return visit.page(
        "access_log.html",
        here=PATH,
        rows=fitting[(page - 1) * ROWS : page * ROWS],
        found=len(fitting),
        has_any=bool(rows),
        page=page,
        pages=pages,
        asked=asked,
        filters=_filters(rows),
        own_ids={document.vault_id for document in list_vault(visit.realm, person)},
    )


def _fits(row: VaultAccess, asked: dict[str, str]) -> bool:
    said = {"viec": row.action, "co_quan": row.by, "giay_to": row.title}
    return all(not wanted or said[name] == wanted for name, wanted in asked.items())


def _filters(rows: list[VaultAccess]) -> list[tuple[str, str, str, list[str]]]:
    """Name of the form field, its label, the words for «any», and what the log holds."""
    return [
        ("viec", "Việc đã làm", "Mọi việc", _held(row.action for row in rows)),
        ("co_quan", "Cơ quan", "Mọi cơ quan", _held(row.by for row in rows)),
        ("giay_to", "Giấy tờ", "Mọi giấy tờ", _held(row.title for row in rows)),
    ]


def _held(values: Iterable[str]) -> list[str]:
    return sorted({value for value in values if value})


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 1
