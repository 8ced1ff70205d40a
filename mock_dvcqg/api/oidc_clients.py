"""Who calls the sign-on: client and realm by ``client_id``, secret by form or Basic, realm by an opaque token."""

import base64
import binascii
from urllib.parse import unquote

from fastapi import Request

from mock_dvcqg.errors import MalformedInput
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member

FORM_LIMIT = 64 * 1024
NO_STORE = {"Cache-Control": "no-store", "Pragma": "no-cache"}


def client_of(portal: Portal, named: Realm | None, client_id: str) -> tuple[Realm, Member] | None:
    """The client with that id; ``None`` when there is none, or the path names another realm."""
    found = portal.realms.by_client_id(client_id)
    return found if found and (named is None or named is found[0]) else None


def realm_of_opaque(portal: Portal, named: Realm | None, opaque: str) -> Realm | None:
    """The realm a code or token names; ``None`` when there is none, or the path names another."""
    realm = portal.realms.by_token(opaque)
    return realm if realm and (named is None or named is realm) else None


def credentials(request: Request, form: dict[str, str]) -> tuple[str, str]:
    """Client id and secret, from the Basic header if there is one, else from the form.

    Raises:
        MalformedInput: the header is no Basic credentials.
    """
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return form.get("client_id", ""), form.get("client_secret", "")
    try:
        name, _, secret = base64.b64decode(value, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        raise MalformedInput("Tiêu đề Authorization không đúng dạng Basic") from None
    return unquote(name), unquote(secret)


def bearer(request: Request) -> str:
    """The Bearer token of the call; empty when there is none."""
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    return value.strip() if scheme.lower() == "bearer" else ""
