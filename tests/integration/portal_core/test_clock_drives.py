"""The realm's clock drives all that has a time: sessions, tokens, OCSP, CRL, time stamps, signatures, notices."""

import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from asn1crypto import algos, tsp
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509 import load_der_x509_crl, load_pem_x509_certificate, load_pem_x509_certificates
from cryptography.x509.ocsp import OCSPRequestBuilder, load_der_ocsp_response
from fastapi import FastAPI

from mock_dvcqg.app import create_app
from mock_dvcqg.contract.control import SignerOrder
from mock_dvcqg.portal import Portal
from mock_dvcqg.settings import Settings

START = datetime(2027, 3, 1, 8, tzinfo=UTC)
TOKEN = "control-token-of-tests"
CLOCK = "/control/realms/default/clock"
Pass = Callable[[httpx.AsyncClient, timedelta], Awaitable[None]]


class Hand:
    """The machine's clock, moved by hand."""

    def __init__(self) -> None:
        self.moment = START

    def now(self) -> datetime:
        return self.moment


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
async def running(tmp_path: Path, hand: Hand) -> AsyncIterator[FastAPI]:
    made = create_app(Settings(database_url="memory", data_dir=tmp_path, control_token=TOKEN), clock=hand)
    async with made.router.lifespan_context(made):
        yield made


@pytest.fixture
def running_portal(running: FastAPI) -> Portal:
    made: Portal = running.state.portal
    return made


@pytest.fixture
async def client(running: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(running, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://portal.test") as made:
        yield made


async def order(client: httpx.AsyncClient, **values: Any) -> datetime:
    """Give the clock an order; gives the realm's moment."""
    answer = await client.put(CLOCK, json=values, headers={"Authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 200, answer.text
    return datetime.fromisoformat(answer.json()["now"])


@pytest.fixture(params=["advanced", "set", "scaled"])
def let_pass(request: pytest.FixtureRequest, hand: Hand) -> Pass:
    """Three ways in which time passes in the realm."""

    async def advanced(client: httpx.AsyncClient, span: timedelta) -> None:
        await order(client, advance_s=span.total_seconds())

    async def set_(client: httpx.AsyncClient, span: timedelta) -> None:
        await order(client, set_to=(START + span).isoformat(), frozen=True)

    async def scaled(client: httpx.AsyncClient, span: timedelta) -> None:
        await order(client, scale=3600)
        hand.moment += span / 3600

    return {"advanced": advanced, "set": set_, "scaled": scaled}[request.param]


def client_of(portal: Portal) -> dict[str, str]:
    member = portal.realms.default.member("H98")
    assert member is not None
    return {"client_id": member.client_id, "client_secret": member.client_secret}


async def test_a_token_ends(client: httpx.AsyncClient, running_portal: Portal, let_pass: Pass) -> None:
    own = client_of(running_portal)
    issued = await client.post("/oauth2/token", data=own | {"grant_type": "client_credentials"})
    token = issued.json()["access_token"]

    async def is_active() -> bool:
        answer = await client.post("/oauth2/introspect", data=own | {"token": token})
        return bool(answer.json()["active"])

    assert await is_active()
    await let_pass(client, timedelta(seconds=issued.json()["expires_in"] + 1))
    assert not await is_active()


async def test_a_members_session_ends(client: httpx.AsyncClient, running_portal: Portal, let_pass: Pass) -> None:
    realm = running_portal.realms.default
    with realm.writing() as session:
        token = realm.begin_session(session, surface="adapter", holder="H98")
    assert running_portal.realms.by_session(token)
    await let_pass(client, timedelta(seconds=realm.settings.session_lifetime_s))
    assert running_portal.realms.by_session(token) is None


async def test_certificate_services_answer_for_the_realms_moment(
    client: httpx.AsyncClient, running_portal: Portal, let_pass: Pass
) -> None:
    realm = running_portal.realms.default
    made = realm.pki.signer(SignerOrder(name="Trần Văn Mẫu", organisation="Sở Tư pháp", kind="personal"))
    await let_pass(client, timedelta(days=40))
    now = START + timedelta(days=40)

    crl = load_der_x509_crl((await client.get("/pki/crl")).content)
    assert crl.last_update_utc == now

    certificate = load_pem_x509_certificate(made.certificate_pem.encode())
    issuer = load_pem_x509_certificates(made.chain_pem.encode())[0]
    asked = OCSPRequestBuilder().add_certificate(certificate, issuer, SHA256()).build()
    status = load_der_ocsp_response((await client.post("/pki/ocsp", content=_der(asked))).content)
    assert status.this_update_utc == now

    stamped = tsp.TimeStampResp.load((await client.post("/pki/tsa", content=_stamp_request())).content)
    content = stamped["time_stamp_token"]["content"]["encap_content_info"]["content"].parsed
    assert content["gen_time"].native == now


async def test_papers_are_signed_at_the_realms_moment(client: httpx.AsyncClient, let_pass: Pass) -> None:
    await let_pass(client, timedelta(days=3))
    fields = {"kq_code": "KQ.G15.000007", "title": "Phiếu lý lịch tư pháp số 1", "owner_name": "Lê Văn Mẫu"}
    bearer = {"Authorization": f"Bearer {TOKEN}"}
    answer = await client.post("/control/realms/default/documents", json={"fields": fields}, headers=bearer)
    assert answer.status_code == 201, answer.text
    now = START + timedelta(days=3)
    for signature in answer.json()["facts"]["signatures"]:
        signed_at = datetime.fromisoformat(signature["signed_at"])
        assert now - timedelta(minutes=10) <= signed_at <= now


async def test_the_journal_tells_the_realms_time(client: httpx.AsyncClient, running_portal: Portal) -> None:
    moment = await order(client, set_to="2030-01-01T00:00:00Z", frozen=True)
    [entry] = running_portal.realms.default.journal.entries()
    assert entry.at == moment == datetime(2030, 1, 1, tzinfo=UTC)


def _der(asked: Any) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding

    content: bytes = asked.public_bytes(Encoding.DER)
    return content


def _stamp_request() -> bytes:
    imprint = {
        "hash_algorithm": algos.DigestAlgorithm({"algorithm": "sha256"}),
        "hashed_message": hashlib.sha256(b"x").digest(),
    }
    content: bytes = tsp.TimeStampReq({"version": 1, "message_imprint": imprint, "cert_req": True}).dump()
    return content
