"""The citizen API: what the pages do, for suites and scripts (mock convention; shapes in contract.citizen)."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import JSONResponse

from mock_dvcqg.api import citizen_vault
from mock_dvcqg.api.citizen_session import SignedIn, from_own_page, set_session_cookie
from mock_dvcqg.contract.citizen import CitizenSignIn, Entry, EntryOrder, MyDossier
from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.paths import CITIZEN_API
from mock_dvcqg.errors import MalformedInput
from mock_dvcqg.operations.choose_service import choose_service
from mock_dvcqg.operations.list_my_services import list_my_services
from mock_dvcqg.operations.list_services import find_services
from mock_dvcqg.operations.sign_in_citizen import citizen_of_session, sign_in_citizen, sign_out_citizen
from mock_dvcqg.portal import Portal
from mock_dvcqg.rules.service_search import ServiceFilter
from mock_dvcqg.wire.addressing import PortalHere, RealmHere
from mock_dvcqg.wire.reading_json import read_object

Word = Annotated[str, Query(max_length=200)]

router = APIRouter(prefix=CITIZEN_API, dependencies=[Depends(from_own_page)])
router.include_router(citizen_vault.router)


@router.post("/sign-in")
async def sign_in(request: Request, portal: PortalHere, realm: RealmHere) -> Response:
    """Sign in by identity number; sets the session cookie and answers with the person."""
    order = CitizenSignIn(identity_number=await _text(request, portal, "identity_number"))
    token = sign_in_citizen(realm, order.identity_number)
    person = citizen_of_session(realm, token)
    response = JSONResponse(person.model_dump(mode="json") if person else None)
    set_session_cookie(response, realm, token)
    return response


@router.post("/sign-out")
async def sign_out(request: Request, realm: RealmHere) -> Response:
    """End the session."""
    sign_out_citizen(realm, request.cookies.get(realm.cookie_name))
    response = JSONResponse({})
    response.delete_cookie(realm.cookie_name, path="/")
    return response


@router.get("/me")
async def me(person: SignedIn) -> Person:
    """Who is signed in."""
    return person


@router.get("/services")
async def services(
    realm: RealmHere,
    response: Response,
    q: Word = "",
    agency: Word = "",
    level: Word = "",
    tier: Word = "",
    field: Word = "",
    subject: Word = "",
    page: Annotated[int, Query(ge=1, le=100_000)] = 1,
    size: Annotated[int, Query(ge=1, le=100)] = 100,
) -> list[dict[str, Any]]:
    """The procedures a citizen can choose, in the contract's English names; how many there are stands in headers."""
    found = find_services(realm, ServiceFilter(q, agency, level, tier, field, subject), page=page, size=size)
    response.headers.update({"X-Total-Count": str(found.total), "X-Page": str(found.page), "X-Pages": str(found.pages)})
    return [procedure.model_dump() for procedure in found.procedures]


@router.post("/entry")
async def entry(request: Request, portal: PortalHere, realm: RealmHere, person: SignedIn) -> Entry:
    """Choose a service and an agency; gives where the citizen is sent."""
    body = await read_object(request, portal.settings.max_body_bytes)
    order = EntryOrder(procedure_code=_member(body, "procedure_code"), agency_code=_member(body, "agency_code"))
    return choose_service(realm, person, order.procedure_code, order.agency_code)


@router.get("/my-services")
async def my_services(realm: RealmHere, person: SignedIn) -> list[MyDossier]:
    """«Dịch vụ công của tôi»."""
    return list_my_services(realm, person)


async def _text(request: Request, portal: Portal, name: str) -> str:
    return _member(await read_object(request, portal.settings.max_body_bytes), name)


def _member(body: dict[str, Any], name: str) -> str:
    value = body.get(name)
    if not isinstance(value, str) or not value.strip() or len(value) > 200:
        raise MalformedInput(f"Thiếu {name} hoặc không phải chuỗi ký tự", field=name)
    return value.strip()
