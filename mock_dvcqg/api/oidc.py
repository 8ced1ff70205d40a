"""The simulated sign-on (xác thực): discovery, keys and authorize; tokens and logout stand beside it.

The realm is found by ``client_id``, code or token; a path with ``/r/{realm}`` must agree with it.
"""

from dataclasses import fields
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from mock_dvcqg.api import oidc_logout, oidc_tokens
from mock_dvcqg.api.oidc_clients import FORM_LIMIT, NO_STORE, client_of
from mock_dvcqg.api.oidc_journal import note
from mock_dvcqg.contract import paths
from mock_dvcqg.operations.authorize_client import (
    AuthorizationRequest,
    Denied,
    UntrustedClient,
    answer_by_redirect,
    authorize_client,
    check_client,
    check_request,
)
from mock_dvcqg.operations.sign_in_citizen import citizen_of_session
from mock_dvcqg.operations.sign_on_tokens import ALGORITHM, public_keys
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member
from mock_dvcqg.wire.addressing import NamedRealm, PortalHere, RealmHere
from mock_dvcqg.wire.reading_form import parse_fields, read_form

router = APIRouter()
router.include_router(oidc_tokens.router)
router.include_router(oidc_logout.router)

SIGN_IN_PAGE = "/dang-nhap"


@router.get(paths.OIDC_DISCOVERY)
async def discovery(realm: RealmHere) -> dict[str, Any]:
    """What a relying party needs to know of the realm's sign-on."""
    return {
        "issuer": realm.url,
        "authorization_endpoint": realm.url + paths.OIDC_AUTHORIZE,
        "token_endpoint": realm.url + paths.OIDC_TOKEN,
        "userinfo_endpoint": realm.url + paths.OIDC_USERINFO,
        "jwks_uri": realm.url + paths.OIDC_JWKS,
        "end_session_endpoint": realm.url + paths.OIDC_LOGOUT,
        "introspection_endpoint": realm.url + "/oauth2/introspect",
        "revocation_endpoint": realm.url + "/oauth2/revoke",
        "response_types_supported": ["code"],
        "grant_types_supported": ["authorization_code"],
        "subject_types_supported": ["public"],
        "scopes_supported": ["openid", "profile", "email", "phone"],
        "acr_values_supported": ["LoA1"],
        "id_token_signing_alg_values_supported": [ALGORITHM],
        "token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic"],
        "code_challenge_methods_supported": ["S256"],
    }


@router.get(paths.OIDC_JWKS)
async def jwks(realm: RealmHere) -> dict[str, Any]:
    """The realm's public key."""
    return public_keys(realm)


@router.api_route(paths.OIDC_AUTHORIZE, methods=["GET", "POST"])
async def authorize(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """Send the citizen back to the client with a code; to the sign-in page first when nobody is signed in."""
    parameters = await _parameters(request)
    asked = AuthorizationRequest(**{each.name: parameters.get(each.name, "") for each in fields(AuthorizationRequest)})
    found = client_of(portal, named, asked.client_id)
    if found is None:
        raise UntrustedClient("Ứng dụng (client_id) chưa được đăng ký", field="client_id")
    realm, member = found
    check_client(member, asked)
    try:
        check_request(asked)
        return _answer_authorization(request, realm, member, asked, parameters)
    except Denied as denied:
        note(realm, "authorize", member.code, request=parameters, status=302, refused=denied.error)
        told = {"error": denied.error, "error_description": denied.description}
        return RedirectResponse(answer_by_redirect(asked, **told), 302, headers=NO_STORE)


def _answer_authorization(
    request: Request, realm: Realm, member: Member, asked: AuthorizationRequest, parameters: dict[str, str]
) -> Response:
    person = citizen_of_session(realm, request.cookies.get(realm.cookie_name))
    if person is None:
        if asked.prompt == "none":
            raise Denied("login_required", "Công dân chưa đăng nhập")
        return RedirectResponse(_sign_in_page(realm, named="realm" in request.path_params, parameters=parameters), 302)
    code = authorize_client(realm, member, asked, person)
    note(realm, "authorize", member.code, person=person.identity_number, request=parameters, status=302)
    return RedirectResponse(answer_by_redirect(asked, code=code), 302, headers=NO_STORE)


async def _parameters(request: Request) -> dict[str, str]:
    if request.method == "POST":
        return await read_form(request, FORM_LIMIT)
    return parse_fields(request.scope["query_string"])


def _sign_in_page(realm: Realm, *, named: bool, parameters: dict[str, str]) -> str:
    prefix = paths.realm_prefix(realm.name) if named or not realm.is_default else ""
    query = "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in parameters.items())
    back = f"{prefix}{paths.OIDC_AUTHORIZE}?{query}"
    return f"{prefix}{SIGN_IN_PAGE}?ve={quote(back, safe='')}"
