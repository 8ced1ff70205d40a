"""The citizen API about accounts: registration, profile, accounts one may use, consents given to bodies."""

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse

from mock_dvcqg.api.citizen_session import SignedIn, from_own_page, set_session_cookie
from mock_dvcqg.contract.accounts import (
    ProfilePatch,
    RegistrationBegun,
    RegistrationOrder,
    RegistrationProof,
    SignOnConsent,
    UsableAccount,
)
from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.paths import CITIZEN_API
from mock_dvcqg.errors import NotFound
from mock_dvcqg.operations.change_profile import change_account
from mock_dvcqg.operations.grant_consent import list_consents, revoke_consent
from mock_dvcqg.operations.register_account import begin_registration_of, confirm_registration
from mock_dvcqg.operations.sign_in_citizen import citizen_of_session, sign_in_citizen
from mock_dvcqg.operations.use_account import described, usable_accounts
from mock_dvcqg.store.people import find_person
from mock_dvcqg.wire.addressing import PortalHere, RealmHere
from mock_dvcqg.wire.reading_shape import read_shape

router = APIRouter(prefix=CITIZEN_API, dependencies=[Depends(from_own_page)])


@router.post("/register", status_code=202)
async def register(request: Request, portal: PortalHere, realm: RealmHere) -> RegistrationBegun:
    """Begin a registration; a one-time code goes to the mailbox or phone."""
    order = await read_shape(request, RegistrationOrder, portal.settings.max_body_bytes)
    return begin_registration_of(realm, order)


@router.post("/register/confirm", status_code=201)
async def confirm(request: Request, portal: PortalHere, realm: RealmHere) -> Person:
    """Open the account once the code is right."""
    return confirm_registration(realm, await read_shape(request, RegistrationProof, portal.settings.max_body_bytes))


@router.put("/me")
async def change_me(request: Request, portal: PortalHere, realm: RealmHere, person: SignedIn) -> Person:
    """Change contact data and autofill consent."""
    return change_account(realm, person, await read_shape(request, ProfilePatch, portal.settings.max_body_bytes))


@router.get("/accounts")
async def accounts(realm: RealmHere, person: SignedIn) -> list[UsableAccount]:
    """The accounts one may use: the own, those represented, those delegated."""
    who = person.acting.identity_number if person.acting else person.identity_number
    with realm.reading() as session:
        known = find_person(session, who)
        usable = usable_accounts(session, realm, known) if known else []
    return [described(account) for account in usable]


@router.post("/accounts/{number}/use")
async def use(request: Request, realm: RealmHere, person: SignedIn, number: str) -> Response:
    """Go on in that account: a new session in place of the present one."""
    who = person.acting.identity_number if person.acting else person.identity_number
    present = request.cookies.get(realm.cookie_name, "")
    token = sign_in_citizen(realm, who, account=number, instead_of=present)
    account = citizen_of_session(realm, token)
    if account is None:
        raise NotFound("Tài khoản không còn hoạt động")
    response = JSONResponse(account.model_dump(mode="json"))
    set_session_cookie(response, realm, token)
    return response


@router.get("/sign-on-consents")
async def consents(realm: RealmHere, person: SignedIn) -> list[SignOnConsent]:
    """Which bodies the account's data may go to at sign-on."""
    return list_consents(realm, person)


@router.delete("/sign-on-consents/{client_id}", status_code=204)
async def revoke(realm: RealmHere, person: SignedIn, client_id: str) -> Response:
    """Revoke one; the body's tokens for this account end."""
    revoke_consent(realm, person, client_id)
    return Response(status_code=204)
