"""Sign-in of citizens at the portal's sign-on: authorization code with PKCE S256, id_token verified, claims read."""

import base64
import hashlib
import secrets
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol
from urllib.parse import urlencode

import httpx
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from pydantic import ValidationError

from mock_dvcqg.contract.sign_on import Claims
from reference_httt.errors import NotAllowed, PortalUnreachable
from reference_httt.portal_calls import call, json_of
from reference_httt.rules.identity_numbers import kept_number
from reference_httt.rules.model import Identity, IdentityType, Relation, Submitter
from reference_httt.settings import Settings

_LEEWAY_S = 120
_CITIZEN = "1"
"""LoaiTaiKhoan"""


class SignOn(Protocol):
    """What the province asks of the sign-on."""

    async def authorize_url(self, *, state: str, nonce: str, verifier: str, redirect_uri: str) -> str:
        """Where the citizen's browser is sent."""

    async def identity(self, code: str, *, nonce: str, verifier: str, redirect_uri: str, now: datetime) -> Identity:
        """Who came back with that code."""


@dataclass(frozen=True)
class Discovery:
    """What the issuer publishes about itself."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    userinfo_endpoint: str
    jwks_uri: str


def new_verifier() -> str:
    """A PKCE code verifier."""
    return secrets.token_urlsafe(48)


class OidcSignOn:
    """The sign-on over HTTP."""

    def __init__(self, http: httpx.AsyncClient, settings: Settings) -> None:
        self._http, self._settings = http, settings

    async def authorize_url(self, *, state: str, nonce: str, verifier: str, redirect_uri: str) -> str:
        """The authorize address with the parameters of facts 5.1, a nonce and a PKCE challenge."""
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
        query = {
            "response_type": "code",
            "client_id": self._settings.oidc_client_id,
            "redirect_uri": redirect_uri,
            "scope": "openid",
            "acr_values": "LoA1",
            "state": state,
            "nonce": nonce,
            "code_challenge": challenge,
            "code_challenge_method": "S256",
        }
        return f"{(await self._discovery()).authorization_endpoint}?{urlencode(query)}"

    async def identity(self, code: str, *, nonce: str, verifier: str, redirect_uri: str, now: datetime) -> Identity:
        """The person behind a code.

        Raises:
            NotAllowed: the code or the token is not accepted.
            PortalUnreachable: the sign-on does not answer.
        """
        where = await self._discovery()
        tokens = await self._exchange(where, code, verifier, redirect_uri)
        keys = KeySet.import_key_set(json_of(await call(self._http, "GET", where.jwks_uri)))
        subject = _verified_subject(str(tokens.get("id_token", "")), keys, self._expected(where, nonce), now)
        bearer = {"Authorization": f"Bearer {tokens.get('access_token', '')}"}
        claims = _claims(json_of(await call(self._http, "GET", where.userinfo_endpoint, headers=bearer)))
        if claims.subject != subject:
            raise NotAllowed("Thông tin tài khoản không thuộc phiên đăng nhập này")
        return identity_of(claims)

    def _expected(self, where: Discovery, nonce: str) -> dict[str, str]:
        return {"iss": where.issuer, "aud": self._settings.oidc_client_id, "nonce": nonce}

    async def _discovery(self) -> Discovery:
        url = self._settings.oidc_issuer.rstrip("/") + "/.well-known/openid-configuration"
        published = json_of(await call(self._http, "GET", url))
        try:
            return Discovery(**{name: str(published[name]) for name in Discovery.__dataclass_fields__})
        except (KeyError, TypeError) as error:
            raise PortalUnreachable("cấu hình đăng nhập một lần không đúng cấu trúc") from error

    async def _exchange(self, where: Discovery, code: str, verifier: str, redirect_uri: str) -> dict[str, Any]:
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": redirect_uri,
            "client_id": self._settings.oidc_client_id,
            "client_secret": self._settings.oidc_client_secret.get_secret_value(),
            "code_verifier": verifier,
        }
        response = await call(self._http, "POST", where.token_endpoint, data=form)
        tokens = json_of(response)
        if response.status_code != 200 or not isinstance(tokens, dict):
            raise NotAllowed("Cổng Dịch vụ công quốc gia (mô phỏng) không xác nhận lần đăng nhập này")
        return tokens


def identity_of(claims: Claims) -> Identity:
    """The person that claims describe; an older identity number is used only when there is no other."""
    kind, number = _numbered(claims)
    return Identity(
        full_name=claims.enterprise_name or claims.full_name,
        identity_number=number,
        tech_id=claims.tech_id or claims.subject,
        birth_date=_birth_date(claims.birth_date),
        vneid_verified=claims.login_idp == "BCA",
        identity_type=kind,
        country=(claims.nationality or "") if kind is IdentityType.PASSPORT else "",
        email=claims.email,
        phone=claims.phone,
        acting=_acting(claims.acting) if claims.acting else None,
        old_identity_number=claims.old_identity_number if kind is IdentityType.CCCD else "",
        address=claims.address or claims.home_address or "",
    )


def _numbered(claims: Claims) -> tuple[IdentityType, str]:
    """What names the account: an organisation's first code, a foreigner's country and passport, else the CCCD."""
    if claims.account_kind != _CITIZEN:
        codes = {
            IdentityType.TAX_CODE: claims.tax_code,
            IdentityType.BUSINESS_CODE: claims.business_code,
            IdentityType.AGENCY_CODE: claims.agency_code,
        }
        return next(((kind, code) for kind, code in codes.items() if code), (IdentityType.TAX_CODE, ""))
    if claims.identity_number:
        return IdentityType.CCCD, claims.identity_number
    if claims.passport and claims.nationality:
        return IdentityType.PASSPORT, kept_number(IdentityType.PASSPORT, claims.passport, claims.nationality)
    return IdentityType.CMND, claims.old_identity_number


def _acting(said: dict[str, Any]) -> Submitter:
    """Who acts in the account: a delegate, or the organisation's representative (NguoiThucHien)."""
    is_delegate = said.get("VaiTro") == "NguoiDuocUyQuyen"
    scope = said.get("PhamViUyQuyen")
    return Submitter(
        full_name=str(said.get("HoVaTen", "")),
        identity_number=str(said.get("SoDinhDanh", "")),
        relation=Relation.DELEGATE if is_delegate else Relation.REPRESENTATIVE,
        delegation=str(said.get("MaUyQuyen", "")),
        procedures=tuple(str(code) for code in scope) if isinstance(scope, list) else (),
    )


def _birth_date(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%Y%m%d").date()
    except ValueError:
        return None


def _claims(raw: Any) -> Claims:
    try:
        return Claims.model_validate(raw)
    except ValidationError as error:
        raise PortalUnreachable("thông tin tài khoản không đúng cấu trúc") from error


def _verified_subject(id_token: str, keys: KeySet, expected: dict[str, str], now: datetime) -> str:
    """The subject of an id_token whose signature, issuer, audience, nonce and time are right."""
    try:
        claims = jwt.decode(id_token, keys, algorithms=["ES256"]).claims
        rules: dict[str, Any] = {k: {"essential": True, "value": v} for k, v in expected.items()}
        checker = jwt.JWTClaimsRegistry(now=int(now.timestamp()), leeway=_LEEWAY_S, exp={"essential": True}, **rules)
        checker.validate(claims)
    except (JoseError, ValueError) as error:
        raise NotAllowed("Mã thông báo đăng nhập không hợp lệ") from error
    return str(claims.get("sub", ""))
