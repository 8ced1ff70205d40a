"""The realm's PKI over HTTP: root certificate, revocation lists, OCSP and time stamps, all by the realm's clock."""

import base64
import binascii
from collections.abc import Callable
from typing import Annotated, Protocol

from fastapi import APIRouter, Depends, HTTPException, Request, Response

from mock_dvcqg.clock import Clock
from mock_dvcqg.contract.paths import PKI
from mock_dvcqg.documents.pki import TestPki

_MOST_BYTES = 64_000
"""an OCSP or time-stamp request has a few hundred bytes"""

PEM = "application/x-pem-file"
CERTIFICATE = "application/pkix-cert"
CRL = "application/pkix-crl"
OCSP = "application/ocsp-response"
TIMESTAMP = "application/timestamp-reply"


class HasPki(Protocol):
    """The part of a realm that these routes need."""

    @property
    def pki(self) -> TestPki:
        """The realm's certificate authority."""
        ...

    @property
    def clock(self) -> Clock:
        """The realm's clock."""
        ...


def pki_router(get_realm: Callable[..., HasPki]) -> APIRouter:
    """The routes below ``/pki`` for the realm that the dependency ``get_realm`` finds."""
    router = APIRouter(prefix=PKI, tags=["pki"], default_response_class=Response)
    realm_of_call = Annotated[HasPki, Depends(get_realm)]

    @router.get("/ca.pem")
    async def root(realm: realm_of_call) -> Response:
        """Root certificate, PEM."""
        return Response(realm.pki.root_pem, media_type=PEM)

    @router.get("/issuing.cer")
    async def issuing(realm: realm_of_call) -> Response:
        """Certificate of the CA that issues to signers, DER."""
        return Response(realm.pki.issuing_der, media_type=CERTIFICATE)

    @router.get("/crl")
    async def revoked_signers(realm: realm_of_call) -> Response:
        """Revocation list of all signers, DER."""
        return Response(realm.pki.crl(realm.clock.now()), media_type=CRL)

    @router.get("/root.crl")
    async def revoked_authorities(realm: realm_of_call) -> Response:
        """Revocation list of the root, DER."""
        return Response(realm.pki.root_crl(realm.clock.now()), media_type=CRL)

    @router.post("/ocsp")
    async def status(realm: realm_of_call, request: Request) -> Response:
        """Status of one certificate, DER both ways."""
        return Response(realm.pki.ocsp(await _body(request), realm.clock.now()), media_type=OCSP)

    @router.get("/ocsp/{encoded:path}")
    async def status_by_get(realm: realm_of_call, encoded: str) -> Response:
        """The same, the request in the path (RFC 6960 A.1)."""
        return Response(realm.pki.ocsp(_decoded(encoded), realm.clock.now()), media_type=OCSP)

    @router.post("/tsa")
    async def timestamp(realm: realm_of_call, request: Request) -> Response:
        """A time stamp, DER both ways."""
        return Response(realm.pki.timestamp(await _body(request), realm.clock.now()), media_type=TIMESTAMP)

    return router


async def _body(request: Request) -> bytes:
    """The request's bytes, refused as soon as they are too many."""
    content = b""
    async for chunk in request.stream():
        content += chunk
        if len(content) > _MOST_BYTES:
            raise HTTPException(413, "Dữ liệu vượt quá dung lượng cho phép")
    return content


def _decoded(text: str) -> bytes:
    """Bytes of a Base64 path; empty, and so malformed to the responder, when it is none."""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""
