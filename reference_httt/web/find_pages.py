"""Looking dossiers up, for everybody and for officers; the archive of closed dossiers.

What is looked for goes in a form's body, never into an address: it may be an identity number.
"""

from fastapi import APIRouter, Request, Response

from reference_httt.errors import HtttError, NotAllowed, TooOften
from reference_httt.operations.archive_dossier import archive_closed
from reference_httt.operations.check_archive import READERS, check_archive, dispose_dossier, list_archive
from reference_httt.operations.find_dossiers import find_status, search_dossiers
from reference_httt.rules.public_status import NOTHING_FOUND
from reference_httt.web.page_route import OFFICERS, OfficerPageRoute, PageRoute
from reference_httt.web.visit import officer_visit, text_of, visit_of

public = APIRouter(route_class=PageRoute, include_in_schema=False)
officers = APIRouter(route_class=OfficerPageRoute, include_in_schema=False)


@public.get("/tra-cuu")
async def show_look_up(request: Request) -> Response:
    """The public look-up."""
    return visit_of(request).page("look_up.html", asked="", found=None, trouble="")


@public.post("/tra-cuu")
async def look_up(request: Request) -> Response:
    """Code and status for everybody; six fields for owner and submitter."""
    visit = visit_of(request)
    asked = text_of(await request.form(), "thong_tin")
    visitor = request.client.host if request.client else ""
    if not request.app.state.look_up_pace.allows(visitor):
        raise TooOften
    if not asked:
        trouble = "Hãy nhập mã hồ sơ hoặc số định danh cá nhân"
        return visit.page("look_up.html", 422, asked="", found=None, trouble=trouble)
    found = find_status(visit.province, visit.citizen, asked)
    return visit.page("look_up.html", asked=asked, found=found, trouble="", nothing=NOTHING_FOUND)


@officers.get(OFFICERS + "/tra-cuu")
async def show_search(request: Request) -> Response:
    """The officers' search."""
    visit, _ = officer_visit(request)
    return visit.page("officer_search.html", asked="", cases=None, trouble="")


@officers.post(OFFICERS + "/tra-cuu")
async def search(request: Request) -> Response:
    """Dossiers of the officer's agencies by code, identity number or name."""
    visit, officer = officer_visit(request)
    asked = text_of(await request.form(), "thong_tin")
    if not asked:
        trouble = "Hãy nhập mã hồ sơ, số định danh hoặc họ tên"
        return visit.page("officer_search.html", 422, asked="", cases=None, trouble=trouble)
    cases = search_dossiers(visit.province, officer, asked)
    return visit.page("officer_search.html", asked=asked, cases=cases, trouble="")


@officers.get(OFFICERS + "/luu-tru")
async def show_archive(request: Request) -> Response:
    """Archived dossiers with their period and provenance."""
    return _archive_page(request)


@officers.post(OFFICERS + "/luu-tru/kiem-tra")
async def check(request: Request) -> Response:
    """Hold every archived file against its digest."""
    visit, officer = officer_visit(request)
    return _archive_page(request, checked=check_archive(visit.province, officer))


@officers.post(OFFICERS + "/luu-tru/{dossier_code}/huy")
async def dispose(request: Request, dossier_code: str) -> Response:
    """Destroy a dossier whose period is over."""
    visit, officer = officer_visit(request)
    try:
        dispose_dossier(visit.province, officer, dossier_code)
    except HtttError as problem:
        return _archive_page(request, trouble=problem)
    return _archive_page(request)


def _archive_page(request: Request, *, checked: object = None, trouble: HtttError | None = None) -> Response:
    visit, officer = officer_visit(request)
    if officer.role not in READERS:
        raise NotAllowed("Vai trò này không được xem hồ sơ lưu trữ")
    archive_closed(visit.province)
    return visit.page(
        "archive.html",
        trouble.status if trouble else 200,
        dossiers=list_archive(visit.province, officer),
        checked=checked,
        trouble=trouble.message if trouble else "",
        today=visit.province.today(),
    )
