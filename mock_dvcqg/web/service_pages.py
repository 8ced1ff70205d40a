"""Services: search and filter, choose the agency, and be sent into the province with the entry parameters."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.datastructures import FormData

from mock_dvcqg.contract.codes import SubjectKind
from mock_dvcqg.contract.procedure import OnlineScope, ServiceLevel
from mock_dvcqg.errors import NotSignedIn, PortalError
from mock_dvcqg.operations.choose_service import choose_service
from mock_dvcqg.operations.list_services import choices, find_services
from mock_dvcqg.rules.service_search import ServiceFilter
from mock_dvcqg.web.page_route import PageRoute
from mock_dvcqg.web.visit import Visit, text_of, visit_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)
PATH = "/dich-vu-cong"
_FIELDS = {"query": "q", "agency": "don_vi", "level": "muc", "tier": "cap", "field": "linh_vuc", "subject": "doi_tuong"}
_TIERS = (("0", "Cấp bộ"), ("1", "Cấp tỉnh"), ("2", "Cấp huyện"), ("3", "Cấp xã"))
_LEVELS = [(one.value, one.label) for one in (*OnlineScope, *ServiceLevel)]
_SUBJECTS = [(one.value, one.label) for one in SubjectKind]


@router.get(PATH)
async def show_services(request: Request) -> Response:
    """The services found, each with the agencies that carry it out."""
    return _services_page(visit_of(request), request.query_params)


@router.post(PATH)
async def choose(request: Request) -> Response:
    """Send the citizen to the province that was chosen."""
    visit = visit_of(request)
    form = await request.form()
    procedure, agency = text_of(form, "thu_tuc"), text_of(form, "co_quan")
    if visit.person is None:
        query = urlencode({name: value for name, value in _asked(form).items() if value})
        return visit.to(f"/dang-nhap?{urlencode({'ve': visit.prefix + PATH + (f'?{query}' if query else '')})}")
    if not agency:
        return _services_page(visit, form, "Hãy chọn cơ quan thực hiện.", 422)
    try:
        entry = choose_service(visit.realm, visit.citizen(), procedure, agency)
    except NotSignedIn:
        raise
    except PortalError as problem:
        return _services_page(visit, form, problem.message, problem.status)
    return RedirectResponse(entry.url, status_code=303)


def _services_page(
    visit: Visit, values: Mapping[str, Any] | FormData, trouble: str = "", status: int = 200
) -> Response:
    wanted = ServiceFilter(**{attribute: text_of(values, name)[:200] for attribute, name in _FIELDS.items()})
    number = text_of(values, "trang")
    page = int(number) if number.isascii() and number.isdigit() and len(number) < 7 else 1
    return visit.page(
        "services.html",
        status,
        here=PATH,
        found=find_services(visit.realm, wanted, page=page),
        asked=_asked(values),
        is_filtered=any(asdict(wanted).values()),
        filters=_filters(visit),
        trouble=trouble,
        chosen_procedure=text_of(values, "thu_tuc"),
        chosen_agency=text_of(values, "co_quan"),
    )


def _asked(values: Mapping[str, Any] | FormData) -> dict[str, str]:
    return {name: text_of(values, name)[:200] for name in _FIELDS.values()}


def _filters(visit: Visit) -> list[tuple[str, str, str, list[tuple[str, str]]]]:
    """Name of the form field, its label, the words for «any», and the values with their words."""
    offered = choices(visit.realm)
    return [
        ("don_vi", "Cơ quan thực hiện", "Mọi cơ quan", list(offered.agencies)),
        ("muc", "Mức độ cung cấp", "Mọi mức độ", _LEVELS),
        ("cap", "Cấp thực hiện", "Mọi cấp", list(_TIERS)),
        ("linh_vuc", "Lĩnh vực", "Mọi lĩnh vực", list(offered.fields)),
        ("doi_tuong", "Đối tượng", "Mọi đối tượng", _SUBJECTS),
    ]
