"""All pages of the province in one router, with their style sheets from this package and the Bootstrap wheel."""

from importlib.resources import files

from fastapi import APIRouter, Request, Response

from reference_httt.errors import NotFound
from reference_httt.web import (
    account_pages,
    admin_pages,
    citizen_pages,
    component_pages,
    counter_account_pages,
    counter_pages,
    find_pages,
    form_pages,
    handling_pages,
    notice_pages,
    officer_pages,
    payment_pages,
    reconciliation_pages,
    reporting_pages,
    result_pages,
    service_pages,
    work_pages,
)
from reference_httt.web.page_route import PageRoute

_SHEETS = {
    "bootstrap.css": files("bootstrap") / "css" / "bootstrap.min.css",
    "httt.css": files("reference_httt.web") / "static" / "httt.css",
}

assets = APIRouter(route_class=PageRoute, include_in_schema=False)


@assets.get("/giao-dien/{name}")
async def give_sheet(_request: Request, name: str) -> Response:
    """A style sheet."""
    if name not in _SHEETS:
        raise NotFound("Không tìm thấy tệp giao diện")
    headers = {"Cache-Control": "public, max-age=600"}
    return Response(_SHEETS[name].read_bytes(), media_type="text/css; charset=utf-8", headers=headers)


router = APIRouter(include_in_schema=False)
for part in (
    assets,
    account_pages.router,
    service_pages.router,
    form_pages.citizens,
    form_pages.counter,
    counter_account_pages.router,
    citizen_pages.router,
    counter_pages.router,
    officer_pages.router,
    work_pages.router,
    admin_pages.router,
    reporting_pages.administration,
    reconciliation_pages.router,
    reporting_pages.citizens,
    handling_pages.officers,
    handling_pages.citizens,
    component_pages.citizens,
    component_pages.officers,
    payment_pages.citizens,
    payment_pages.counter,
    result_pages.router,
    find_pages.public,
    find_pages.officers,
    notice_pages.citizens,
    notice_pages.officers,
):
    router.include_router(part)
