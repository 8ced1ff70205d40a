"""«Thông báo»: what the portal told the citizen in the app; reading one marks it."""

from fastapi import APIRouter, Request, Response

from mock_dvcqg.errors import NotFound
from mock_dvcqg.operations.read_notices import my_notices, read_my_notice
from mock_dvcqg.web.page_route import PageRoute
from mock_dvcqg.web.visit import text_of, visit_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)
PATH = "/thong-bao"


@router.get(PATH)
async def show_notices(request: Request) -> Response:
    """All of them, the latest first."""
    visit = visit_of(request)
    return visit.page("notices.html", here=PATH, notices=my_notices(visit.realm, visit.citizen().identity_number))


@router.post(PATH)
async def mark_read(request: Request) -> Response:
    """Mark one as read."""
    visit = visit_of(request)
    person, number = visit.citizen(), text_of(await request.form(), "thong_bao")
    if not (number.isascii() and number.isdigit() and len(number) < 19):
        raise NotFound("Không có thông báo này")
    read_my_notice(visit.realm, person.identity_number, int(number))
    return visit.to(PATH)
