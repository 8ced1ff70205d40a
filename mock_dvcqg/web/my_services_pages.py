"""«Dịch vụ công của tôi»: dossiers with their time line and results, and saving a result into the Kho."""

from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response

from mock_dvcqg.contract.citizen import MyDossier
from mock_dvcqg.errors import PortalError
from mock_dvcqg.operations.deposit_document import deposit_document
from mock_dvcqg.operations.list_my_services import list_my_services
from mock_dvcqg.operations.list_vault import list_vault
from mock_dvcqg.rules.service_search import without_marks
from mock_dvcqg.web.page_route import PageRoute
from mock_dvcqg.web.visit import Visit, text_of, visit_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)
PATH = "/dich-vu-cong-cua-toi"


@router.get(PATH)
async def show_my_services(request: Request) -> Response:
    """The citizen's dossiers; after a deposit also what was saved."""
    values = request.query_params
    return _page(visit_of(request), saved_id=text_of(values, "da-luu"), asked=text_of(values, "q")[:200])


@router.post(PATH + "/luu")
async def deposit(request: Request) -> Response:
    """Save one result into the Kho."""
    visit = visit_of(request)
    if visit.person is None:
        return visit.to(f"/dang-nhap?{urlencode({'ve': visit.prefix + PATH})}")
    form = await request.form()
    try:
        saved = deposit_document(visit.realm, visit.person, text_of(form, "ho_so"), text_of(form, "tai_lieu"))
    except PortalError as problem:
        return _page(visit, trouble=problem.message, status=problem.status)
    return visit.to(f"{PATH}?{urlencode({'da-luu': saved.vault_id})}")


def _page(visit: Visit, *, saved_id: str = "", asked: str = "", trouble: str = "", status: int = 200) -> Response:
    person = visit.citizen()
    mine = list_my_services(visit.realm, person)
    saved = next((one for one in list_vault(visit.realm, person) if one.vault_id == saved_id), None)
    return visit.page(
        "my_services.html",
        status,
        here=PATH,
        dossiers=[dossier for dossier in mine if _fits(dossier, asked)],
        has_any=bool(mine),
        asked=asked,
        saved=saved,
        trouble=trouble,
    )


def _fits(dossier: MyDossier, asked: str) -> bool:
    """Whether the code or the service's name holds what was typed, with or without marks."""
    wanted = without_marks(asked)
    return wanted in without_marks(dossier.dossier_code) or wanted in without_marks(dossier.procedure_name)
