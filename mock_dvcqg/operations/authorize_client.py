"""Gives a client of the sign-on a code for a signed-in citizen (OIDC authorization code, PKCE S256).

Errors come in two kinds: while the client or its address is in doubt nothing is sent there (``UntrustedClient``);
afterwards the client is told by redirect (``Denied``).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import timedelta
from urllib.parse import urlencode

from mock_dvcqg.contract.control import Person
from mock_dvcqg.errors import Refused
from mock_dvcqg.operations.sign_in_citizen import SignIn
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
    max_age: str = ""
    acr_values: str = ""
    request: str = ""
    request_uri: str = ""
    response_mode: str = ""

    @classmethod
    def read(cls, parameters: Mapping[str, str]) -> "AuthorizationRequest":
        """The request those parameters make; unknown ones are ignored (OIDC Core 3.1.2.1)."""
        return cls(**{each.name: parameters.get(each.name, "") for each in fields(cls)})

    @property
    def prompts(self) -> frozenset[str]:
        """The values of ``prompt``."""
        return frozenset(self.prompt.split())


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
    for name in ("request", "request_uri"):
        if getattr(asked, name):
            raise Denied(f"{name}_not_supported", f"Không hỗ trợ tham số {name}")
    if asked.response_mode not in ("", "query"):
        raise Denied("invalid_request", "Chỉ hỗ trợ response_mode=query")
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
    if "none" in asked.prompts and len(asked.prompts) > 1:
        raise Denied("invalid_request", "prompt=none không đi cùng giá trị khác")
    if asked.max_age and not (asked.max_age.isascii() and asked.max_age.isdigit() and len(asked.max_age) < 10):
        raise Denied("invalid_request", "max_age phải là số giây")


def authorize_client(
    realm: Realm, member: Member, asked: AuthorizationRequest, sign_in: SignIn, account: Person | None = None
) -> str:
    """A single-use code for the account signed in to (or ``account``, used by the same person).

    It is good for ``code_lifetime_s`` of the realm's time.
    """
    now, account = realm.clock.now(), account or sign_in.account
    authorization = Authorization(
        client_id=member.client_id,
        identity_number=account.identity_number,
        acting=account.acting.identity_number if account.acting else "",
        redirect_uri=asked.redirect_uri,
        scope=asked.scope,
        nonce=asked.nonce,
        challenge=asked.code_challenge,
        signed_in_at=sign_in.at,
        expires_at=now + timedelta(seconds=realm.options.code_lifetime_s or realm.settings.code_lifetime_s),
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
