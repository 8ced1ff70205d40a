"""«Tra cứu hồ sơ»: by dossier code or identity number; everyone sees code and status, the owner the six fields."""

from fastapi import APIRouter, Request, Response

from mock_dvcqg.errors import Refused
from mock_dvcqg.operations.look_up_status import look_up_status
from mock_dvcqg.web.page_route import PageRoute
from mock_dvcqg.web.visit import text_of, visit_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)
PATH = "/tra-cuu"


@router.get(PATH)
async def look_up(request: Request) -> Response:
    """The form, and what was found once something was asked."""
    visit, asked = visit_of(request), text_of(request.query_params, "q")
    if "q" not in request.query_params:
        return visit.page("look_up.html", here=PATH, asked="", found=None, trouble="")
    try:
        found = look_up_status(visit.realm, asked, visit.person)
    except Refused as problem:
        return visit.page("look_up.html", 422, here=PATH, asked=asked, found=None, trouble=problem.message)
    return visit.page("look_up.html", here=PATH, asked=asked, found=found, trouble="")
