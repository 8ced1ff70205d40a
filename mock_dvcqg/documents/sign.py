"""Signing PDFs, PAdES B-B (ký số): an incremental update with a visible stamp, at the time the caller names."""

from datetime import datetime
from typing import TYPE_CHECKING

from mock_dvcqg.contract.control import SignerMaterial
from mock_dvcqg.contract.document_facts import SignerKind

if TYPE_CHECKING:
    from mock_dvcqg.documents.long_term import Evidence

PERSONAL_FIELD = "ChuKyCaNhan"
SEAL_FIELD = "ConDauCoQuan"
CITIZEN_FIELD = "ChuKyCongDan"


class CannotSign(ValueError):
    """The content is no PDF that can take a signature."""


def field_for(kind: SignerKind) -> str:
    """The signature field where a kind of signer signs (mock convention, not DVCQG)."""
    return {SignerKind.AGENCY: SEAL_FIELD, SignerKind.CITIZEN: CITIZEN_FIELD}.get(kind, PERSONAL_FIELD)


async def sign_pdf(
    content: bytes, signer: SignerMaterial, *, at: datetime, field_name: str, evidence: "Evidence | None" = None
) -> bytes:
    """``content`` with one more signature; the bytes given stay the beginning of the bytes returned.

    A field name that is taken gets the next number: ``ConDauCoQuan``, ``ConDauCoQuan2``, … ``evidence`` makes the
    signature more than B-B.

    Raises:
        CannotSign: the content is no readable, unencrypted PDF.
        ValueError: ``at`` has no time zone.
    """
    from mock_dvcqg.documents.signing_session import sign_at

    if at.tzinfo is None:
        raise ValueError("a signing time needs a time zone")
    try:
        return await sign_at(content, signer, at=at, field_name=field_name, evidence=evidence)
    except Exception as error:  # a boundary: a malformed PDF makes pyHanko raise almost anything
        raise CannotSign(f"the content cannot be signed: {error!r}") from error
