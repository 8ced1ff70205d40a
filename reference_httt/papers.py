"""Making, signing and reading PDFs, through ``mock_dvcqg.documents``; typesetting runs beside the event loop."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

from mock_dvcqg.contract.control import SignerMaterial
from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields

PERSONAL_FIELD = "ChuKyCaNhan"
SEAL_FIELD = "ConDauCoQuan"


async def typeset(fields: DocumentFields, lines: Sequence[str]) -> bytes:
    """An official paper without signatures."""
    from mock_dvcqg.documents.typeset import typeset_deliverable

    return await asyncio.to_thread(typeset_deliverable, fields, lines=lines)


async def sign(content: bytes, signer: SignerMaterial, at: datetime, field_name: str) -> bytes:
    """The file with one more signature, as an incremental update."""
    from mock_dvcqg.documents.sign import sign_pdf

    return await sign_pdf(content, signer, at=at, field_name=field_name)


async def read(content: bytes, root_pem: str, at: datetime, crls: Sequence[bytes] = ()) -> DocumentFacts:
    """What can be read off a file; never raises on hostile bytes."""
    from mock_dvcqg.documents.read import read_document

    return await read_document(content, root_pem=root_pem, at=at, crls=crls)
