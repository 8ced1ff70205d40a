"""Papers to order: signed by whom the order names, good or tampered with, in the name of any member."""

import hashlib
from collections import OrderedDict
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from mock_dvcqg.bounded import keep_newest
from mock_dvcqg.contract.control import DocumentOrder, SignatureOrder, SignerMaterial, SignerOrder, Tampering
from mock_dvcqg.contract.document_facts import DocumentFields, SignerKind
from mock_dvcqg.contract.wire_time import VIETNAM
from mock_dvcqg.documents.part_signing import signed_in_part
from mock_dvcqg.documents.pki import TestPki
from mock_dvcqg.documents.sign import field_for, sign_pdf
from mock_dvcqg.documents.tampering import prepared, tampered
from mock_dvcqg.documents.typeset import typeset_deliverable

if TYPE_CHECKING:
    from mock_dvcqg.documents.long_term import Evidence

ISSUING_PERSON = "Trần Thị Mẫu"
"""who signs for an agency when the order names nobody; invented"""

_FIRST_SIGNATURE = time(8, 0)
_BETWEEN_SIGNATURES = timedelta(minutes=5)


async def make_document(order: DocumentOrder, pki: TestPki, *, at: datetime) -> bytes:
    """The PDF of an order: typeset, signed in the order's sequence, then tampered with if the order says so.

    The first signature is of 08:00 Vietnam time on the day of issue, each further one five minutes later;
    without a day of issue all are of ``at``.
    """
    from mock_dvcqg.documents.long_term import evidence_of

    content = prepared(typeset_deliverable(order.printed or order.fields), order.tampering, order.padding_bytes)
    signer, moment = None, at
    for number, signature in enumerate(_signatures(order)):
        signer = pki.signer(_signer_order(signature, order.fields), signature.certificate)
        moment = _signing_time(order.fields.issued_on, number) or at
        evidence = evidence_of(signature.profile, pki, moment)
        content = await _signed(content, signer, moment, field_for(signature.kind), evidence)
    if order.tampering is Tampering.PARTLY_SIGNED and signer is not None:
        return await signed_in_part(content, signer)
    return tampered(content, order.tampering)


_KEPT, _KEPT_BYTES = 256, 1_000_000
_papers: "OrderedDict[tuple[bytes, str, datetime, str], bytes]" = OrderedDict()
"""the last papers signed: the same paper, signed by the same hand at the same moment, is made once"""


async def _signed(
    content: bytes, signer: SignerMaterial, moment: datetime, field_name: str, evidence: "Evidence | None"
) -> bytes:
    """One signature more. Orders come again and again – before each scenario a realm is as at its beginning – and
    signing, then reading what was signed, is most of what they cost."""
    if evidence is not None or len(content) > _KEPT_BYTES:
        return await sign_pdf(content, signer, at=moment, field_name=field_name, evidence=evidence)
    key = hashlib.sha256(content).digest(), signer.certificate_pem, moment, field_name
    signed = _papers.get(key) or await sign_pdf(content, signer, at=moment, field_name=field_name)
    keep_newest(_papers, key, signed, _KEPT)
    return signed


def _signatures(order: DocumentOrder) -> list[SignatureOrder]:
    """Those of the order; when it leaves them open, the issuing person and then the agency."""
    if order.signatures is not None:
        return order.signatures
    return [
        SignatureOrder(kind=SignerKind.PERSONAL, signer_name=ISSUING_PERSON),
        SignatureOrder(kind=SignerKind.AGENCY, signer_name=_issuer(order.fields)),
    ]


def _signer_order(signature: SignatureOrder, fields: DocumentFields) -> SignerOrder:
    organisation = signature.organisation
    if not organisation and signature.kind is not SignerKind.CITIZEN:
        organisation = _issuer(fields)
    return SignerOrder(name=signature.signer_name, organisation=organisation, kind=signature.kind)


def _issuer(fields: DocumentFields) -> str:
    return fields.issuer or "Cơ quan mô phỏng"


def _signing_time(day: date | None, number: int) -> datetime | None:
    if day is None:
        return None
    first = datetime.combine(day, _FIRST_SIGNATURE, VIETNAM)
    return (first + number * _BETWEEN_SIGNATURES).astimezone(UTC)
