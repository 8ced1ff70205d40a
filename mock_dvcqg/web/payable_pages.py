"""«Thanh toán lệ phí hồ sơ»: what the citizen owes, found by dossier code or by service name, and the way to pay it."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from mock_dvcqg.errors import NotSignedIn, PortalError
from mock_dvcqg.operations.begin_citizen_payment import begin_citizen_payment
from mock_dvcqg.operations.find_payables import find_payables
from mock_dvcqg.operations.init_payment import page_url
from mock_dvcqg.web.page_route import PageRoute
from mock_dvcqg.web.visit import Visit, text_of, visit_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)
PATH = "/thanh-toan-le-phi"


@router.get(PATH)
async def show_payables(request: Request) -> Response:
    """What is owed; a search asks the provinces."""
    values = request.query_params
    return await _page(visit_of(request), text_of(values, "ma"), text_of(values, "dich_vu"))


@router.post(PATH)
async def pay(request: Request) -> Response:
    """Begin a payment and lead to its page."""
    visit = visit_of(request)
    person, code = visit.citizen(), text_of(await request.form(), "ho_so")
    try:
        payment = await begin_citizen_payment(visit.portal, visit.realm, person, code)
    except NotSignedIn:
        raise
    except PortalError as problem:
        return await _page(visit, code, "", trouble=problem.message, status=problem.status)
    return RedirectResponse(page_url(visit.realm, payment.token), status_code=303)


async def _page(visit: Visit, code: str, service: str, *, trouble: str = "", status: int = 200) -> Response:
    found = await find_payables(visit.portal, visit.realm, visit.citizen(), dossier_code=code, service=service)
    owed = [each.payable for each in found]
    return visit.page("payables.html", status, here=PATH, owed=owed, code=code, service=service, trouble=trouble)
