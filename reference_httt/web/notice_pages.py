"""Notices: the citizen's own, and the outbox for the administrator."""

from fastapi import APIRouter, Request, Response

from reference_httt.operations import look_up
from reference_httt.operations.list_outbox import list_outbox
from reference_httt.web.page_route import OFFICERS, OfficerPageRoute, PageRoute
from reference_httt.web.visit import citizen_visit, officer_visit, text_of

citizens = APIRouter(route_class=PageRoute, include_in_schema=False)
officers = APIRouter(route_class=OfficerPageRoute, include_in_schema=False)


@citizens.get("/thong-bao")
async def show_notices(request: Request) -> Response:
    """What the citizen was told, the latest first."""
    visit, citizen = citizen_visit(request)
    notices = look_up.list_notices(visit.province, citizen)[::-1]
    return visit.page("citizen_notices.html", notices=notices)


@officers.get(OFFICERS + "/quan-tri/thong-bao")
async def show_outbox(request: Request) -> Response:
    """The outbox: what left, what is simulated, what failed and why."""
    visit, officer = officer_visit(request)
    code = text_of(request.query_params, "ho-so")
    notices = list_outbox(visit.province, officer, code)
    return visit.page("officer_notices.html", notices=notices, dossier_code=code)
