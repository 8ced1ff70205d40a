"""Saving into the Kho what the specialised database shares: the button of the list on the Kho's page."""

from urllib.parse import quote, urlencode

from fastapi import APIRouter, Request, Response

from mock_dvcqg.errors import NotFound
from mock_dvcqg.operations.look_up_specialised import list_shared_results, save_shared_result
from mock_dvcqg.web.page_route import PageRoute
from mock_dvcqg.web.visit import text_of, visit_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)
PATH = "/kho/chia-se"


@router.get(PATH)
async def come_back(request: Request) -> Response:
    """Where signing in leads after the session ended at the button."""
    return visit_of(request).to("/kho")


@router.post(PATH)
async def save(request: Request) -> Response:
    """Save one result and show it in the Kho."""
    visit = visit_of(request)
    person, form = visit.citizen(), await request.form()
    wanted = (text_of(form, "noi_giu"), text_of(form, "giay_to"))
    if wanted not in {(each.keeper, each.instance_code) for each in list_shared_results(visit.realm, person)}:
        raise NotFound("Không có kết quả này đang được chia sẻ với bạn.")
    saved = await save_shared_result(visit.realm, person, *wanted)
    return visit.to(f"/kho/{quote(saved.vault_id, safe='')}?{urlencode({'xong': 'da-tai-len'})}")
