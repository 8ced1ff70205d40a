"""What a token of the simulated sign-on says: userinfo for its bearer, introspection for its client."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from mock_dvcqg.api.oidc_clients import (
    FORM_LIMIT,
    NO_STORE,
    authenticated,
    bearer,
    caller_of,
    meet_client,
    realm_of_opaque,
)
from mock_dvcqg.api.oidc_journal import note
from mock_dvcqg.api.oidc_tokens import refusal
from mock_dvcqg.contract import paths
from mock_dvcqg.operations.authenticate_client import TokenRefused
from mock_dvcqg.operations.inspect_token import Seen, introspect_token, token_seen
from mock_dvcqg.operations.read_claims import claims_of
from mock_dvcqg.operations.spoil_tokens import USERINFO, is_called_expired, without_tech_id
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member, find_member_by_client_id
from mock_dvcqg.store.sign_on import Access
from mock_dvcqg.wire.addressing import NamedRealm, PortalHere
from mock_dvcqg.wire.meet_fault import meet_fault
from mock_dvcqg.wire.reading_form import FORM, read_form

router = APIRouter()


@router.api_route(paths.OIDC_USERINFO, methods=["GET", "POST"])
async def userinfo(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """The claims of the account that the Bearer token is about; the token in the header or, by POST, in the form."""
    opaque = bearer(request) or await _token_of_form(request)
    realm = realm_of_opaque(portal, named, opaque)
    seen = token_seen(realm, opaque) if realm else None
    member = _client(realm, seen) if realm and seen else None
    fault = meet_fault(request, realm, member.code, "oidc.userinfo") if realm and member else None
    if realm is None or seen is None or member is None or is_called_expired(realm, member):
        return _no_claims(realm, member, 401, "invalid_token", "Mã truy cập không hợp lệ hoặc đã hết hạn")
    if seen.account is None or not isinstance(seen.stands_for, Access):
        return _no_claims(realm, member, 403, "insufficient_scope", "Mã truy cập không gắn với tài khoản nào")
    claims = claims_of(realm, seen.account, seen.stands_for.scope).wire()
    told = without_tech_id(realm, member, claims, USERINFO)
    note(realm, "userinfo", member.code, person=seen.account.identity_number, response=told, fault=fault)
    return JSONResponse(told, headers=NO_STORE)


@router.post(paths.OIDC_INTROSPECT)
async def introspect(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """Whether a token is good: told to its own client; a realm's switch opens it to callers without credentials."""
    form = await read_form(request, FORM_LIMIT)
    asked = form.get("token", "")
    owner = realm_of_opaque(portal, named, asked)
    if owner is not None and owner.options.introspect_openly and not _shows_credentials(request, form):
        answer = introspect_token(owner, asked)
        note(owner, "introspect", "", request=form, response=answer)
        return JSONResponse(answer, headers=NO_STORE)
    proof, found = caller_of(request, portal, named, form)
    fault = meet_client(request, found, "oidc.introspect")
    try:
        realm, member = authenticated(found, proof)
    except TokenRefused as refused:
        return refusal(found, "introspect", form, refused)
    answer = introspect_token(owner if owner is realm else None, asked, client_id=member.client_id)
    note(realm, "introspect", member.code, request=form, response=answer, fault=fault)
    return JSONResponse(answer, headers=NO_STORE)


def _shows_credentials(request: Request, form: dict[str, str]) -> bool:
    return "authorization" in request.headers or any(form.get(name) for name in ("client_secret", "client_assertion"))


async def _token_of_form(request: Request) -> str:
    """The token of a POST without the header (RFC 6750 2.2)."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if request.method != "POST" or kind != FORM:
        return ""
    return (await read_form(request, FORM_LIMIT)).get("access_token", "")


def _client(realm: Realm, seen: Seen) -> Member | None:
    with realm.reading() as session:
        return find_member_by_client_id(session, seen.stands_for.client_id)


def _no_claims(realm: Realm | None, member: Member | None, status: int, error: str, said: str) -> Response:
    if realm is not None and member is not None:
        note(realm, "userinfo", member.code, status=status, refused=error, message=said)
    challenge = {"WWW-Authenticate": f'Bearer error="{error}"'} | NO_STORE
    return JSONResponse({"error": error, "error_description": said}, status, headers=challenge)
