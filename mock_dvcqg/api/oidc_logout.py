"""Logout asked for by a province: ends the citizen's session at the portal and sends the browser back."""

from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from mock_dvcqg.api.oidc_clients import FORM_LIMIT, client_of
from mock_dvcqg.api.oidc_journal import note
from mock_dvcqg.contract import paths
from mock_dvcqg.operations.sign_in_citizen import sign_out_citizen
from mock_dvcqg.operations.sign_on_tokens import audience_of_id_token
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.origins import origin_of
from mock_dvcqg.store.members import Member
from mock_dvcqg.wire.addressing import NamedRealm, PortalHere, RealmHere
from mock_dvcqg.wire.reading_form import parse_fields, read_form

router = APIRouter()


@router.api_route(paths.OIDC_LOGOUT, methods=["GET", "POST"])
async def logout(request: Request, portal: PortalHere, named: NamedRealm, here: RealmHere) -> Response:
    """End the session; go to ``post_logout_redirect_uri`` only if it is an address of the token's client."""
    asked = await read_form(request, FORM_LIMIT) if request.method == "POST" else _query(request)
    found = _client_of_hint(portal, named, asked.get("id_token_hint", ""))
    realm = found[0] if found else here
    sign_out_citizen(realm, request.cookies.get(realm.cookie_name))
    target = _target(realm, found[1] if found else None, asked)
    note(realm, "logout", found[1].code if found else "", request=asked, status=302)
    response = RedirectResponse(target, 302)
    response.delete_cookie(realm.cookie_name, path="/")
    return response


def _query(request: Request) -> dict[str, str]:
    return parse_fields(request.scope["query_string"])


def _client_of_hint(portal: Portal, named: Realm | None, hint: str) -> tuple[Realm, Member] | None:
    if not hint:
        return None
    for realm in [named] if named else portal.realms.all():
        client_id = audience_of_id_token(realm, hint)
        if client_id:
            return client_of(portal, named, client_id)
    return None


def _target(realm: Realm, member: Member | None, asked: dict[str, str]) -> str:
    url = asked.get("post_logout_redirect_uri", "")
    home = "/" if realm.is_default else paths.realm_prefix(realm.name) + "/"
    if member is None or not url or not _may_return(member, url):
        return home
    state = {"state": asked["state"]} if asked.get("state") else {}
    joint = "&" if "?" in url else "?"
    return f"{url}{joint}{urlencode(state)}" if state else url


def _may_return(member: Member, url: str) -> bool:
    """The registered address exactly; a member that registered none (``/``) may return anywhere at its own origins."""
    if member.logout_path != "/":
        return url == member.url_of(member.logout_path)
    return origin_of(url) in member.allowed_origins and url.isprintable()
