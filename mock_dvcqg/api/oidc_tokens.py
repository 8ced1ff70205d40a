"""Tokens of the simulated sign-on: token and revoke; userinfo and introspect stand beside it."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from mock_dvcqg.api.oidc_clients import FORM_LIMIT, NO_STORE, authenticated, caller_of, meet_client
from mock_dvcqg.api.oidc_journal import note
from mock_dvcqg.contract import paths
from mock_dvcqg.operations.authenticate_client import TokenRefused
from mock_dvcqg.operations.inspect_token import take_back_token
from mock_dvcqg.operations.issue_tokens import Exchange, Issued, issue_to_client, issue_tokens, renew_tokens
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member
from mock_dvcqg.wire.addressing import NamedRealm, PortalHere
from mock_dvcqg.wire.reading_form import read_form

router = APIRouter()
GRANTS = ("authorization_code", "refresh_token", "client_credentials")


@router.post(paths.OIDC_TOKEN)
async def token(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """Exchange a code, a refresh token or the client's own credentials for tokens."""
    form = await read_form(request, FORM_LIMIT)
    proof, found = caller_of(request, portal, named, form)
    fault = meet_client(request, found, "oidc.token")
    try:
        realm, member = authenticated(found, proof)
        issued = _issued(realm, member, form)
    except TokenRefused as refused:
        return refusal(found, "token", form, refused)
    person = issued.account.identity_number if issued.account else ""
    note(realm, "token", member.code, person=person, request=form, response=issued.answer, fault=fault)
    return JSONResponse(issued.answer, headers=NO_STORE)


@router.post(paths.OIDC_REVOKE)
async def revoke(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """Take a token back."""
    form = await read_form(request, FORM_LIMIT)
    proof, found = caller_of(request, portal, named, form)
    fault = meet_client(request, found, "oidc.revoke")
    try:
        realm, member = authenticated(found, proof)
    except TokenRefused as refused:
        return refusal(found, "revoke", form, refused)
    take_back_token(realm, member, form.get("token", ""))
    note(realm, "revoke", member.code, request=form, fault=fault)
    return JSONResponse({}, headers=NO_STORE)


def refusal(found: tuple[Realm, Member] | None, service: str, form: dict[str, str], refused: TokenRefused) -> Response:
    """The OAuth error, noted in the client's realm when there is such a client."""
    if found:
        note(
            found[0],
            service,
            found[1].code,
            request=form,
            status=refused.status,
            refused=refused.error,
            message=refused.description,
        )
    headers = NO_STORE | ({"WWW-Authenticate": "Basic"} if refused.status == 401 else {})
    headers |= {"Retry-After": "300"} if refused.status == 429 else {}
    content = {"error": refused.error, "error_description": refused.description}
    return JSONResponse(content, refused.status, headers=headers)


def _issued(realm: Realm, member: Member, form: dict[str, str]) -> Issued:
    match form.get("grant_type", ""):
        case "authorization_code":
            brought = Exchange(form.get("code", ""), form.get("redirect_uri", ""), form.get("code_verifier", ""))
            return issue_tokens(realm, member, brought)
        case "refresh_token":
            return renew_tokens(realm, member, form.get("refresh_token", ""), form.get("scope", ""))
        case "client_credentials":
            return issue_to_client(realm, member, form.get("scope", ""))
    raise TokenRefused("unsupported_grant_type", f"Chỉ hỗ trợ grant_type: {', '.join(GRANTS)}")
