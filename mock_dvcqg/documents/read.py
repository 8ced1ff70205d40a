"""Reading a file (đọc, kiểm tra chữ ký số): its fields and one fact per signature, whatever bytes are given."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from mock_dvcqg.contract.document_facts import DocumentFacts

_HEADER_WITHIN = 1024
"""a PDF's header stands somewhere in its first bytes"""


async def read_document(content: bytes, *, root_pem: str, at: datetime, crls: Sequence[bytes] = ()) -> DocumentFacts:
    """All that can be read off the bytes; hostile bytes give facts with a ``problem``, never an exception.

    A chain is judged at the time the signature claims, or at ``at`` when it claims none. ``crls`` are revocation
    lists (DER); without them nothing is revoked. A list that cannot be read leaves no signature trusted.

    Raises:
        ValueError: ``root_pem`` is no certificate.
    """
    from mock_dvcqg.documents.pdf_reading import read_pdf
    from mock_dvcqg.documents.trust import Trust

    trust = Trust.load(root_pem, crls, at=at)
    facts = DocumentFacts(sha256=hashlib.sha256(content).hexdigest(), size_bytes=len(content))
    if b"%PDF-" not in content[:_HEADER_WITHIN]:
        return facts.model_copy(update={"is_pdf": False, "problem": "not a PDF file"})
    try:
        return await read_pdf(content, facts, trust)
    except Exception as error:  # a boundary: a hostile file makes pyHanko raise almost anything
        return facts.model_copy(update={"problem": f"the file cannot be read: {type(error).__name__}: {error}"[:300]})
