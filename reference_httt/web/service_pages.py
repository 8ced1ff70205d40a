"""The province's services with their four filters: agency, service level, procedure tier, sector (Hà Tĩnh 1 Bước 2)."""

from fastapi import APIRouter, Request, Response

from reference_httt.errors import PortalProblem
from reference_httt.operations.list_services import Services, search_services
from reference_httt.rules.service_search import Choices, Filters
from reference_httt.web.page_route import PageRoute
from reference_httt.web.visit import text_of, visit_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)
_NAMES = {"agency": "co-quan", "level": "muc-do", "tier": "cap", "sector": "linh-vuc", "words": "ten"}


@router.get("/dich-vu-cong")
async def show(request: Request) -> Response:
    """What fits the filters, with the way into each service."""
    visit = visit_of(request)
    wanted = Filters(**{name: text_of(request.query_params, key)[:100] for name, key in _NAMES.items()})
    trouble = ""
    try:
        services = await search_services(visit.province, wanted)
    except PortalProblem as problem:
        services, trouble = Services((), Choices({}, {}, {}, {})), problem.message
    return visit.page("citizen_services.html", wanted=wanted, services=services, trouble=trouble)
