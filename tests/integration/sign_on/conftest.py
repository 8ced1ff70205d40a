"""The portal on a real socket, a citizen's browser, and province H98 as Authlib's client: nothing of ours there."""

import asyncio
import json
import warnings
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
import uvicorn
from authlib.common.security import generate_token
from authlib.oidc.core import CodeIDToken
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from mock_dvcqg.app import create_app
from mock_dvcqg.contract.control import FaultOrder, MemberPatch, Person
from mock_dvcqg.control.transport import FaultableProtocol
from mock_dvcqg.operations.add_member import change_member
from mock_dvcqg.operations.sign_in_citizen import sign_in_citizen
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.serving import listen
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.people import all_people

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Authlib announces the move of its parts to other packages
    from authlib.integrations.httpx_client import AsyncOAuth2Client
    from authlib.jose import JsonWebKey, JsonWebToken

PROVINCE = "http://tinh-b.test"
WAIT_S = 60


@dataclass
class Province:
    """A relying party made of Authlib alone."""

    issuer: str
    client_id: str
    secret: Any
    redirect_uri: str
    auth_method: str = "client_secret_basic"
    nonce: str = "n-1"
    verifier: str = field(default_factory=lambda: generate_token(48))
    known: dict[str, Any] = field(default_factory=dict)
    keys: Any = None

    async def __aenter__(self) -> "Province":
        self.oauth = AsyncOAuth2Client(
            self.client_id,
            self.secret,
            token_endpoint_auth_method=self.auth_method,
            revocation_endpoint_auth_method=self.auth_method,
            scope="openid profile",
            redirect_uri=self.redirect_uri,
            code_challenge_method="S256",
            trust_env=False,
            timeout=WAIT_S,
        )
        self.known = await self.published(f"{self.issuer}/.well-known/openid-configuration")
        await self.load_keys()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.oauth.aclose()

    async def load_keys(self) -> None:
        self.keys = JsonWebKey.import_key_set(await self.published(self.known["jwks_uri"]))

    async def published(self, url: str) -> dict[str, Any]:
        answer = await self.oauth.request("GET", url, withhold_token=True)
        document: dict[str, Any] = answer.json()
        return document

    def begin(self, **more: str) -> tuple[str, str]:
        url, state = self.oauth.create_authorization_url(
            self.known["authorization_endpoint"], code_verifier=self.verifier, nonce=self.nonce, **more
        )
        return url, state

    async def finish(self, came_back_to: str, state: str) -> dict[str, Any]:
        token: dict[str, Any] = await self.oauth.fetch_token(
            self.known["token_endpoint"],
            authorization_response=came_back_to,
            state=state,
            code_verifier=self.verifier,
        )
        return token

    def validated(self, tokens: dict[str, Any], now: int | None = None) -> CodeIDToken:
        payload = JsonWebToken(["ES256"]).decode(tokens["id_token"], self.keys)
        options = {
            "iss": {"essential": True, "value": self.issuer},
            "aud": {"essential": True, "value": self.client_id},
            "TechID": {"essential": True},
        }
        params = {"nonce": self.nonce, "access_token": tokens["access_token"], "client_id": self.client_id}
        claims = CodeIDToken(dict(payload), payload.header, options, params)
        claims.validate(now=now)
        return claims


@dataclass
class Town:
    """The served portal, its default realm, and a signed-in citizen's browser."""

    portal: Portal
    realm: Realm
    member: Member
    person: Person
    browser: httpx.AsyncClient

    @property
    def url(self) -> str:
        return self.realm.url

    def province(self, **changes: Any) -> Province:
        known = {
            "issuer": self.url,
            "client_id": self.member.client_id,
            "secret": self.member.client_secret,
            "redirect_uri": PROVINCE + self.member.redirect_path,
        }
        return Province(**(known | changes))

    def change_member(self, **changes: Any) -> None:
        self.member = change_member(self.realm, "H98", MemberPatch(**changes))

    def sign_in(self, number: str = "", account: str = "") -> None:
        token = sign_in_citizen(self.realm, number or self.person.identity_number, account=account)
        self.browser.cookies.clear()
        self.browser.cookies.set(self.realm.cookie_name, token, domain="127.0.0.1")

    def fault(self, name: str, **order: Any) -> None:
        self.realm.faults.add(FaultOrder(name=name, **order))

    async def signed_on(self, province: Province, **more: str) -> dict[str, Any]:
        """The whole way: authorize in the browser, then the code for tokens."""
        url, state = province.begin(**more)
        answer = await self.browser.get(url)
        return await province.finish(answer.headers["location"], state)


def told(answer: httpx.Response) -> dict[str, str]:
    """The query of where a redirect leads."""
    return {name: values[0] for name, values in parse_qs(urlsplit(answer.headers["location"]).query).items()}


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    listening = listen("127.0.0.1", 0)
    url = f"http://127.0.0.1:{listening.getsockname()[1]}"
    app = create_app(Settings(database_url="memory", data_dir=tmp_path, public_url=url, control_token="t"))
    config = uvicorn.Config(app, http=FaultableProtocol, ws="none", access_log=False, log_level="warning")
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    portal: Portal = app.state.portal
    realm = portal.realms.default
    member = change_member(realm, "H98", MemberPatch(base_url=PROVINCE, logout_path="/tam-biet"))
    with realm.reading() as session:
        person = all_people(session)[0]
    try:
        async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=WAIT_S) as browser:
            made = Town(portal, realm, member, person, browser)
            made.sign_in()
            yield made
    finally:
        server.should_exit = True
        await serving


@dataclass(frozen=True)
class KeyPair:
    """A client's own key: the PEM it signs with, and the JWKS it registers."""

    pem: str
    jwks: dict[str, Any]


@pytest.fixture
def key_pair() -> KeyPair:
    key = ec.generate_private_key(ec.SECP256R1())
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    jwk = json.loads(JsonWebKey.import_key(private, {"kty": "EC"}).as_json(is_private=False))
    return KeyPair(private.decode(), {"keys": [jwk]})
