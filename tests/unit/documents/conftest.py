"""One test CA, two signers and one properly signed criminal record, made once for all tests of this room."""

import asyncio
import os
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mock_dvcqg.contract.control import SignerMaterial, SignerOrder
from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields, SignerKind
from mock_dvcqg.documents.pki import TestPki
from mock_dvcqg.documents.read import read_document
from mock_dvcqg.documents.sign import PERSONAL_FIELD, SEAL_FIELD, sign_pdf
from mock_dvcqg.documents.typeset import typeset_deliverable

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
SIGNED_AT = datetime(2026, 6, 5, 1, 0, tzinfo=UTC)
SEALED_AT = datetime(2026, 6, 5, 1, 5, tzinfo=UTC)

CRIMINAL_RECORD = DocumentFields(
    document_number="128/PLLTP-STP",
    kq_code="KQ.G15.000007",
    title="Phiếu lý lịch tư pháp số 1",
    issuer="Sở Tư pháp tỉnh A",
    issuer_code="H97.07",
    owner_name="Nguyễn Thị Hồng Nhưỡng",
    owner_number="001199000123",
    owner_birth_date=date(1990, 5, 4),
    issued_on=date(2026, 6, 5),
)


@dataclass(frozen=True)
class SignedRecord:
    """The three stages of one paper."""

    unsigned: bytes
    signed: bytes
    sealed: bytes
    fields: DocumentFields
    signed_at: datetime = SIGNED_AT
    sealed_at: datetime = SEALED_AT


@pytest.fixture(scope="session")
def now() -> datetime:
    """The moment of reading."""
    return NOW


@pytest.fixture(scope="session")
def pki(tmp_path_factory: pytest.TempPathFactory) -> TestPki:
    """A test CA in a folder of its own."""
    return TestPki.open(tmp_path_factory.mktemp("pki"), url_prefix="http://127.0.0.1:8520/r/default", realm="default")


@pytest.fixture(scope="session")
def leader(pki: TestPki) -> SignerMaterial:
    """The competent person."""
    return pki.signer(SignerOrder(name="Trần Đình Ký", organisation="Sở Tư pháp tỉnh A", kind=SignerKind.PERSONAL))


@pytest.fixture(scope="session")
def seal(pki: TestPki) -> SignerMaterial:
    """The agency."""
    return pki.signer(SignerOrder(name="Sở Tư pháp tỉnh A", organisation="Sở Tư pháp tỉnh A", kind=SignerKind.AGENCY))


@pytest.fixture(scope="session")
def record(leader: SignerMaterial, seal: SignerMaterial) -> SignedRecord:
    """A criminal record signed by the person and then sealed by the agency."""

    async def make() -> SignedRecord:
        unsigned = typeset_deliverable(CRIMINAL_RECORD)
        signed = await sign_pdf(unsigned, leader, at=SIGNED_AT, field_name=PERSONAL_FIELD)
        sealed = await sign_pdf(signed, seal, at=SEALED_AT, field_name=SEAL_FIELD)
        return SignedRecord(unsigned, signed, sealed, CRIMINAL_RECORD)

    return asyncio.run(make())


@pytest.fixture
def read(pki: TestPki) -> Callable[..., Awaitable[DocumentFacts]]:
    """Read bytes against the test CA's root, now."""

    async def reading(content: bytes, *crls: bytes) -> DocumentFacts:
        return await read_document(content, root_pem=pki.root_pem, at=NOW, crls=crls)

    return reading


@pytest.fixture(scope="session")
def openssl() -> Path:
    """The openssl program: a maker and reader that shares no code with ours."""
    path = shutil.which("openssl")
    if path is None and os.environ.get("DVCQG_REQUIRE_ALL"):
        pytest.fail("openssl is missing and DVCQG_REQUIRE_ALL is set", pytrace=False)
    if path is None:
        pytest.skip("could not run: openssl is missing")
    return Path(path)
