"""The simulated sign-on (xác thực): discovery, keys and authorize; tokens, claims and logout stand beside it.

The realm is found by ``client_id``, code or token; a path with ``/r/{realm}`` must agree with it.
"""

from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from mock_dvcqg.api import oidc_claims, oidc_logout, oidc_tokens
from mock_dvcqg.api.oidc_clients import FORM_LIMIT, NO_STORE, client_of
from mock_dvcqg.api.oidc_journal import note
from mock_dvcqg.contract import paths
from mock_dvcqg.contract.sign_on import CLAIM_LABELS
from mock_dvcqg.operations.authenticate_client import ASSERTION_ALGORITHMS
from mock_dvcqg.operations.authorize_client import (
    AuthorizationRequest,
    Denied,
    UntrustedClient,
    answer_by_redirect,
    authorize_client,
    check_client,
    check_request,
)
from mock_dvcqg.operations.decide_authorization import Step, next_step, observations, without_login
from mock_dvcqg.operations.sign_in_citizen import sign_in_of_session
from mock_dvcqg.operations.sign_on_keys import ALGORITHM
from mock_dvcqg.operations.spoil_tokens import published_keys
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member
from mock_dvcqg.wire.addressing import NamedRealm, PortalHere, RealmHere
from mock_dvcqg.wire.meet_fault import meet_fault
from mock_dvcqg.wire.reading_form import parse_fields, read_form

router = APIRouter()
router.include_router(oidc_tokens.router)
router.include_router(oidc_claims.router)
router.include_router(oidc_logout.router)

_AUTH_METHODS = ["client_secret_basic", "client_secret_post", "private_key_jwt"]
_AUTHENTICATED = ("token", "introspection", "revocation")
_PAGES = {Step.SIGN_IN: "/dang-nhap", Step.CONSENT: "/dang-nhap/dong-y"}


@router.get(paths.OIDC_DISCOVERY)
async def discovery(request: Request, realm: RealmHere) -> dict[str, Any]:
    """What a relying party needs to know of the realm's sign-on."""
    note(realm, "discovery", "", fault=meet_fault(request, realm, "", "oidc.discovery"))
    return {
        "issuer": realm.url,
        "authorization_endpoint": realm.url + paths.OIDC_AUTHORIZE,
        "token_endpoint": realm.url + paths.OIDC_TOKEN,
        "userinfo_endpoint": realm.url + paths.OIDC_USERINFO,
        "jwks_uri": realm.url + paths.OIDC_JWKS,
        "end_session_endpoint": realm.url + paths.OIDC_LOGOUT,
        "introspection_endpoint": realm.url + paths.OIDC_INTROSPECT,
        "revocation_endpoint": realm.url + paths.OIDC_REVOKE,
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": list(oidc_tokens.GRANTS),
        "subject_types_supported": ["public"],
        "scopes_supported": ["openid", "profile", "email", "phone"],
        "acr_values_supported": ["LoA1"],
        "id_token_signing_alg_values_supported": [ALGORITHM],
        **{f"{name}_endpoint_auth_methods_supported": _AUTH_METHODS for name in _AUTHENTICATED},
        **{f"{name}_endpoint_auth_signing_alg_values_supported": ASSERTION_ALGORITHMS for name in _AUTHENTICATED},
        "claims_supported": ["sub", "acr", "auth_time", "nonce", "at_hash", *CLAIM_LABELS],
        "prompt_values_supported": ["none", "login", "consent", "select_account"],
        "claims_parameter_supported": False,
        "request_parameter_supported": False,
        "request_uri_parameter_supported": False,
        "ui_locales_supported": ["vi"],
        "code_challenge_methods_supported": ["S256"],
    }


@router.get(paths.OIDC_JWKS)
async def jwks(request: Request, realm: RealmHere) -> dict[str, Any]:
    """The realm's public keys: the one that signs, and older ones for a while."""
    fault = meet_fault(request, realm, "", "oidc.jwks")
    keys = published_keys(realm)
    note(realm, "jwks", "", response={"kids": [key["kid"] for key in keys["keys"]]}, fault=fault)
    return keys


@router.api_route(paths.OIDC_AUTHORIZE, methods=["GET", "POST"])
async def authorize(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """Send the citizen back to the client with a code; to the sign-in page first when nobody is signed in."""
    parameters = await _parameters(request)
    asked = AuthorizationRequest.read(parameters)
    found = client_of(portal, named, asked.client_id)
    if found is None:
        raise UntrustedClient("Ứng dụng (client_id) chưa được đăng ký", field="client_id")
    realm, member = found
    meet_fault(request, realm, member.code, "oidc.authorize")
    check_client(member, asked)
    try:
        check_request(asked)
        return _answer_authorization(request, realm, member, asked, parameters)
    except Denied as denied:
        note(
            realm,
            "authorize",
            member.code,
            request=parameters,
            status=302,
            refused=denied.error,
            message=denied.description,
            findings=observations(asked),
        )
        told = {"error": denied.error, "error_description": denied.description}
        return RedirectResponse(answer_by_redirect(asked, **told), 302, headers=NO_STORE)


def _answer_authorization(
    request: Request, realm: Realm, member: Member, asked: AuthorizationRequest, parameters: dict[str, str]
) -> Response:
    sign_in = sign_in_of_session(realm, request.cookies.get(realm.cookie_name))
    step = next_step(realm, member, asked, sign_in)
    if sign_in is None or step is not Step.CODE:
        kept = without_login(parameters) if step is Step.SIGN_IN else parameters
        return RedirectResponse(_page(realm, step, named="realm" in request.path_params, parameters=kept), 302)
    code = authorize_client(realm, member, asked, sign_in)
    person = sign_in.account.identity_number
    note(
        realm,
        "authorize",
        member.code,
        person=person,
        request=parameters,
        status=302,
        findings=observations(asked),
    )
    return RedirectResponse(answer_by_redirect(asked, code=code), 302, headers=NO_STORE)


async def _parameters(request: Request) -> dict[str, str]:
    if request.method == "POST":
        return await read_form(request, FORM_LIMIT)
    return parse_fields(request.scope["query_string"])


def _page(realm: Realm, step: Step, *, named: bool, parameters: dict[str, str]) -> str:
    prefix = paths.realm_prefix(realm.name) if named or not realm.is_default else ""
    query = "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in parameters.items())
    back = f"{prefix}{paths.OIDC_AUTHORIZE}?{query}"
    return f"{prefix}{_PAGES[step]}?ve={quote(back, safe='')}"
