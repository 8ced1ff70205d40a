"""Gives a client of the sign-on a code for a signed-in citizen (OIDC authorization code, PKCE S256).

Errors come in two kinds: while the client or its address is in doubt nothing is sent there (``UntrustedClient``);
afterwards the client is told by redirect (``Denied``).
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlencode

from mock_dvcqg.contract.control import Person
from mock_dvcqg.errors import Refused
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.sign_on import Authorization, keep_code

_CHALLENGE = re.compile(r"^[A-Za-z0-9_-]{43}$")


class UntrustedClient(Refused):
    """Unknown client or unregistered address: the citizen is told, nobody is redirected."""

    status = 400


class Denied(Exception):
    """The request is refused and the client may be told: ``error`` of RFC 6749 4.1.2.1."""

    def __init__(self, error: str, description: str) -> None:
        self.error = error
        self.description = description
        super().__init__(description)


@dataclass(frozen=True)
class AuthorizationRequest:
    """The query of ``/oauth2/authorize``."""

    client_id: str = ""
    redirect_uri: str = ""
    response_type: str = ""
    scope: str = ""
    state: str = ""
    nonce: str = ""
    code_challenge: str = ""
    code_challenge_method: str = ""
    prompt: str = ""


def check_client(member: Member | None, asked: AuthorizationRequest) -> Member:
    """The registered client, asked for with its own address.

    Raises:
        UntrustedClient: it is not known, or the address is not the registered one.
    """
    if member is None:
        raise UntrustedClient("Ứng dụng (client_id) chưa được đăng ký", field="client_id")
    if member.redirect_uri is None or asked.redirect_uri != member.redirect_uri:
        raise UntrustedClient("Địa chỉ nhận kết quả đăng nhập (redirect_uri) chưa được đăng ký", field="redirect_uri")
    return member


def check_request(asked: AuthorizationRequest) -> None:
    """Whether the request is one this sign-on answers.

    Raises:
        Denied: it is not; the client is told.
    """
    if asked.response_type != "code":
        raise Denied("unsupported_response_type", "Chỉ hỗ trợ response_type=code")
    if "openid" not in asked.scope.split():
        raise Denied("invalid_scope", "Phạm vi (scope) phải có openid")
    if asked.code_challenge_method not in ("", "S256") or (asked.code_challenge_method and not asked.code_challenge):
        raise Denied("invalid_request", "PKCE chỉ hỗ trợ code_challenge_method=S256")
    if asked.code_challenge and asked.code_challenge_method != "S256":
        raise Denied("invalid_request", "Thiếu code_challenge_method=S256")
    if asked.code_challenge and not _CHALLENGE.match(asked.code_challenge):
        raise Denied("invalid_request", "code_challenge không đúng dạng S256")


def authorize_client(realm: Realm, member: Member, asked: AuthorizationRequest, person: Person) -> str:
    """A single-use code for the citizen who is signed in; good for ``code_lifetime_s`` of the realm's time."""
    now = realm.clock.now()
    authorization = Authorization(
        client_id=member.client_id,
        identity_number=person.identity_number,
        redirect_uri=asked.redirect_uri,
        scope=asked.scope,
        nonce=asked.nonce,
        challenge=asked.code_challenge,
        signed_in_at=now,
        expires_at=now + timedelta(seconds=realm.settings.code_lifetime_s),
    )
    code = realm.new_token()
    with realm.writing() as session:
        keep_code(session, realm.digest(code), authorization, now=now)
    return code


def answer_by_redirect(asked: AuthorizationRequest, **parameters: str) -> str:
    """The client's address with what it is told, and its state given back."""
    told = parameters | ({"state": asked.state} if asked.state else {})
    joint = "&" if "?" in asked.redirect_uri else "?"
    return f"{asked.redirect_uri}{joint}{urlencode(told)}"
