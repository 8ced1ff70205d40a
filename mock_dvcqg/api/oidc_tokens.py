"""Tokens of the simulated sign-on: token, userinfo, introspect, revoke."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from mock_dvcqg.api.oidc_clients import FORM_LIMIT, NO_STORE, bearer, client_of, credentials, realm_of_opaque
from mock_dvcqg.api.oidc_journal import note
from mock_dvcqg.contract import paths
from mock_dvcqg.operations.issue_tokens import (
    Exchange,
    TokenRefused,
    check_secret,
    introspect_token,
    issue_tokens,
    person_of_token,
    take_back_token,
)
from mock_dvcqg.operations.read_claims import claims_of
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member
from mock_dvcqg.wire.addressing import NamedRealm, PortalHere
from mock_dvcqg.wire.reading_form import read_form

router = APIRouter()


@router.post(paths.OIDC_TOKEN)
async def token(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """Exchange a code for tokens."""
    form = await read_form(request, FORM_LIMIT)
    client_id, secret = credentials(request, form)
    found = client_of(portal, named, client_id)
    try:
        member = check_secret(found[1] if found else None, secret)
        assert found is not None
        return _exchange(found[0], member, form)
    except TokenRefused as refused:
        if found:
            note(found[0], "token", found[1].code, request=form, status=_status(refused), refused=refused.error)
        return _refusal(refused)


def _exchange(realm: Realm, member: Member, form: dict[str, str]) -> Response:
    if form.get("grant_type") != "authorization_code":
        raise TokenRefused("unsupported_grant_type", "Chỉ hỗ trợ grant_type=authorization_code")
    brought = Exchange(form.get("code", ""), form.get("redirect_uri", ""), form.get("code_verifier", ""))
    answer, person = issue_tokens(realm, member, brought)
    note(realm, "token", member.code, person=person.identity_number, request=form, response=answer)
    return JSONResponse(answer, headers=NO_STORE)


@router.api_route(paths.OIDC_USERINFO, methods=["GET", "POST"])
async def userinfo(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """The claims of the citizen whom the Bearer token is about."""
    opaque = bearer(request)
    realm = realm_of_opaque(portal, named, opaque)
    found = person_of_token(realm, opaque) if realm else None
    if realm is None or found is None:
        challenge = {"WWW-Authenticate": 'Bearer error="invalid_token"'}
        content = {"error": "invalid_token", "error_description": "Mã truy cập không hợp lệ hoặc đã hết hạn"}
        return JSONResponse(content, 401, headers=challenge)
    person, access = found
    claims = claims_of(realm, person).model_dump(by_alias=True)
    code = access.client_id.partition("@")[0]
    note(realm, "userinfo", code, person=person.identity_number, response=claims)
    return JSONResponse(claims, headers=NO_STORE)


@router.post("/oauth2/introspect")
async def introspect(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """Whether a token is good. The clients seen send no secret, so none is asked (mock convention, not DVCQG)."""
    asked = (await read_form(request, FORM_LIMIT)).get("token", "")
    return JSONResponse(introspect_token(realm_of_opaque(portal, named, asked), asked), headers=NO_STORE)


@router.post("/oauth2/revoke")
async def revoke(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """Take a token back."""
    form = await read_form(request, FORM_LIMIT)
    client_id, secret = credentials(request, form)
    found = client_of(portal, named, client_id)
    try:
        member = check_secret(found[1] if found else None, secret)
    except TokenRefused as refused:
        return _refusal(refused)
    assert found is not None
    take_back_token(found[0], member, form.get("token", ""))
    note(found[0], "revoke", member.code, request=form)
    return JSONResponse({}, headers=NO_STORE)


def _status(refused: TokenRefused) -> int:
    return 401 if refused.error == "invalid_client" else 400


def _refusal(refused: TokenRefused) -> Response:
    headers = NO_STORE | ({"WWW-Authenticate": "Basic"} if refused.error == "invalid_client" else {})
    content = {"error": refused.error, "error_description": refused.description}
    return JSONResponse(content, _status(refused), headers=headers)
