"""Services: search, choose the agency, and be sent into the province with the entry parameters."""

from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from mock_dvcqg.errors import NotSignedIn, PortalError
from mock_dvcqg.operations.choose_service import choose_service
from mock_dvcqg.operations.list_services import list_services
from mock_dvcqg.web.page_route import PageRoute
from mock_dvcqg.web.visit import Visit, text_of, visit_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)


@router.get("/dich-vu-cong")
async def show_services(request: Request) -> Response:
    """The services found, each with the agencies that carry it out."""
    return _services_page(visit_of(request), asked=text_of(request.query_params, "q"))


@router.post("/dich-vu-cong")
async def choose(request: Request) -> Response:
    """Send the citizen to the province that was chosen."""
    visit = visit_of(request)
    form = await request.form()
    asked, procedure, agency = (text_of(form, name) for name in ("q", "thu_tuc", "co_quan"))
    if visit.person is None:
        back = f"{visit.prefix}/dich-vu-cong" + (f"?{urlencode({'q': asked})}" if asked else "")
        return visit.to(f"/dang-nhap?{urlencode({'ve': back})}")
    if not agency:
        return _services_page(visit, asked, "Hãy chọn cơ quan thực hiện.", procedure, agency, 422)
    try:
        entry = choose_service(visit.realm, visit.citizen(), procedure, agency)
    except NotSignedIn:
        raise
    except PortalError as problem:
        return _services_page(visit, asked, problem.message, procedure, agency, problem.status)
    return RedirectResponse(entry.url, status_code=303)


def _services_page(
    visit: Visit, asked: str = "", trouble: str = "", procedure: str = "", agency: str = "", status: int = 200
) -> Response:
    return visit.page(
        "services.html",
        status,
        here="/dich-vu-cong",
        services=list_services(visit.realm, asked),
        asked=asked,
        trouble=trouble,
        chosen_procedure=procedure,
        chosen_agency=agency,
    )
