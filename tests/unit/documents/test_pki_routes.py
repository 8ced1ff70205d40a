"""The PKI over HTTP answers in the right media types, by the realm's clock, and refuses what is too large."""

import base64
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime

import httpx
import pytest
from asn1crypto import ocsp
from cryptography.x509 import load_der_x509_certificate, load_der_x509_crl
from fastapi import FastAPI

from mock_dvcqg.api.pki import pki_router
from mock_dvcqg.documents.pki import TestPki


@dataclass
class StoppedClock:
    """Stands where it is told."""

    moment: datetime

    def now(self) -> datetime:
        return self.moment


@dataclass
class SmallRealm:
    """What the routes need of a realm."""

    pki: TestPki
    clock: StoppedClock


@pytest.fixture
def realm(pki, now) -> SmallRealm:
    return SmallRealm(pki, StoppedClock(now))


@pytest.fixture
async def client(realm) -> AsyncIterator[httpx.AsyncClient]:
    app = FastAPI()
    app.include_router(pki_router(lambda: realm))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://portal") as client:
        yield client


async def test_the_root_is_given_as_pem(client, pki):
    answer = await client.get("/pki/ca.pem")
    assert (answer.text, answer.headers["content-type"]) == (pki.root_pem, "application/x-pem-file")


async def test_the_issuing_certificate_is_given_as_der(client, pki):
    answer = await client.get("/pki/issuing.cer")
    assert answer.headers["content-type"] == "application/pkix-cert"
    assert load_der_x509_certificate(answer.content).subject.rfc4514_string().count("mô phỏng") == 3


@pytest.mark.parametrize("path", ["/pki/crl", "/pki/root.crl"])
async def test_lists_are_of_the_realms_time(client, realm, path):
    realm.clock.moment = datetime.fromisoformat("2031-02-03T04:05:06+00:00")
    answer = await client.get(path)
    assert answer.headers["content-type"] == "application/pkix-crl"
    assert load_der_x509_crl(answer.content).last_update_utc == realm.clock.moment


@pytest.mark.parametrize(
    ("path", "kind"), [("/pki/ocsp", "application/ocsp-response"), ("/pki/tsa", "application/timestamp-reply")]
)
async def test_malformed_requests_are_answered_in_kind(client, path, kind):
    answer = await client.post(path, content=b"\xff\x00")
    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)


@pytest.mark.parametrize("path", ["/pki/ocsp", "/pki/tsa"])
async def test_too_large_requests_are_refused(client, path):
    assert (await client.post(path, content=b"0" * 70_000)).status_code == 413


@pytest.mark.parametrize("encoded", ["", "%%%", base64.b64encode(b"\x00").decode()])
async def test_status_by_get_reads_the_path(client, encoded):
    answer = await client.get(f"/pki/ocsp/{encoded}")
    assert ocsp.OCSPResponse.load(answer.content)["response_status"].native == "malformed_request"
