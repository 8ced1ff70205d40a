"""Who calls the sign-on: client and realm by ``client_id``, proof by form, Basic or assertion, realm by a token."""

import base64
import binascii
from urllib.parse import unquote

from fastapi import Request

from mock_dvcqg.contract import paths
from mock_dvcqg.errors import MalformedInput
from mock_dvcqg.faults import Fault
from mock_dvcqg.operations.authenticate_client import Proof, TokenRefused, authenticate_client, client_named_in
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member
from mock_dvcqg.wire.meet_fault import meet_fault

FORM_LIMIT = 64 * 1024
NO_STORE = {"Cache-Control": "no-store", "Pragma": "no-cache"}
_ENDPOINTS = (paths.OIDC_TOKEN, paths.OIDC_INTROSPECT, paths.OIDC_REVOKE)


def client_of(portal: Portal, named: Realm | None, client_id: str) -> tuple[Realm, Member] | None:
    """The client with that id; ``None`` when there is none, or the path names another realm."""
    found = portal.realms.by_client_id(client_id)
    return found if found and (named is None or named is found[0]) else None


def realm_of_opaque(portal: Portal, named: Realm | None, opaque: str) -> Realm | None:
    """The realm a code or token names; ``None`` when there is none, or the path names another."""
    realm = portal.realms.by_token(opaque)
    return realm if realm and (named is None or named is realm) else None


def caller_of(
    request: Request, portal: Portal, named: Realm | None, form: dict[str, str]
) -> tuple[Proof, tuple[Realm, Member] | None]:
    """What the caller shows, and the client it says it is, if there is one.

    Raises:
        MalformedInput: the header is no Basic credentials, or two different clients are named.
    """
    client_id, secret = _credentials(request, form)
    assertion = form.get("client_assertion", "")
    if assertion:
        client_id, secret = _named_client(client_id, client_named_in(assertion)), ""
    found = client_of(portal, named, client_id)
    audience = (found[0].url, *(found[0].url + path for path in _ENDPOINTS)) if found else ()
    return Proof(client_id, secret, assertion, form.get("client_assertion_type", ""), audience), found


def authenticated(found: tuple[Realm, Member] | None, proof: Proof) -> tuple[Realm, Member]:
    """The realm and client, once it has shown who it is.

    Raises:
        TokenRefused: there is no such client, or it has not.
    """
    if found is None:
        raise TokenRefused("invalid_client", "Ứng dụng không tồn tại hoặc client_secret không đúng")
    return found[0], authenticate_client(*found, proof)


def meet_client(request: Request, found: tuple[Realm, Member] | None, service: str) -> Fault | None:
    """The fault of the wire that this client's call meets; nobody's call meets none."""
    return meet_fault(request, found[0], found[1].code, service) if found else None


def bearer(request: Request) -> str:
    """The Bearer token of the call; empty when there is none."""
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    return value.strip() if scheme.lower() == "bearer" else ""


def _named_client(claimed: str, asserted: str) -> str:
    if claimed and claimed != asserted:
        raise MalformedInput("client_id khác với ứng dụng nêu trong client_assertion", field="client_id")
    return asserted


def _credentials(request: Request, form: dict[str, str]) -> tuple[str, str]:
    """Client id and secret, from the Basic header if there is one, else from the form."""
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return form.get("client_id", ""), form.get("client_secret", "")
    try:
        name, _, secret = base64.b64decode(value, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        raise MalformedInput("Tiêu đề Authorization không đúng dạng Basic") from None
    return unquote(name), unquote(secret)
