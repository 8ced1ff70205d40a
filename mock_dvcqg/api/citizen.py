"""The citizen API: what the pages do, for suites and scripts (mock convention; shapes in contract.citizen)."""

from typing import Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse

from mock_dvcqg.api.citizen_session import SignedIn, from_own_page, set_session_cookie
from mock_dvcqg.contract.citizen import CitizenSignIn, Entry, EntryOrder, MyDossier, VaultAccess, VaultDocument
from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.paths import CITIZEN_API
from mock_dvcqg.errors import MalformedInput
from mock_dvcqg.operations.choose_service import choose_service
from mock_dvcqg.operations.deposit_document import deposit_document
from mock_dvcqg.operations.list_access import list_access
from mock_dvcqg.operations.list_my_services import list_my_services
from mock_dvcqg.operations.list_services import list_services
from mock_dvcqg.operations.list_vault import list_vault
from mock_dvcqg.operations.open_vault_file import open_vault_file
from mock_dvcqg.operations.sign_in_citizen import citizen_of_session, sign_in_citizen, sign_out_citizen
from mock_dvcqg.portal import Portal
from mock_dvcqg.wire.addressing import PortalHere, RealmHere
from mock_dvcqg.wire.reading_json import read_object

router = APIRouter(prefix=CITIZEN_API, dependencies=[Depends(from_own_page)])


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
async def services(realm: RealmHere, q: str = "") -> list[dict[str, Any]]:
    """The procedures a citizen can choose, in the contract's English names."""
    return [procedure.model_dump() for procedure in list_services(realm, q)]


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


@router.post("/my-services/{dossier_code}/documents/{document_id:path}/deposit")
async def deposit(realm: RealmHere, person: SignedIn, dossier_code: str, document_id: str) -> VaultDocument:
    """Save one result to the Kho; saving it again gives the same document."""
    return deposit_document(realm, person, dossier_code, document_id)


@router.get("/vault")
async def vault(realm: RealmHere, person: SignedIn) -> list[VaultDocument]:
    """The person's documents in the Kho."""
    return list_vault(realm, person)


@router.get("/vault/{vault_id}/file")
async def vault_file(realm: RealmHere, person: SignedIn, vault_id: str) -> Response:
    """One document's PDF."""
    return Response(open_vault_file(realm, person, vault_id), media_type="application/pdf")


@router.get("/access-log")
async def access_log(realm: RealmHere, person: SignedIn) -> list[VaultAccess]:
    """Who looked up or fetched the person's documents."""
    return list_access(realm, person)


async def _text(request: Request, portal: Portal, name: str) -> str:
    return _member(await read_object(request, portal.settings.max_body_bytes), name)


def _member(body: dict[str, Any], name: str) -> str:
    value = body.get(name)
    if not isinstance(value, str) or not value.strip() or len(value) > 200:
        raise MalformedInput(f"Thiếu {name} hoặc không phải chuỗi ký tự", field=name)
    return value.strip()
