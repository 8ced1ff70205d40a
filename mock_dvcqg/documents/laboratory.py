"""Papers to order: signed by whom the order names, good or tampered with, in the name of any member."""

from datetime import UTC, date, datetime, time, timedelta

from mock_dvcqg.contract.control import DocumentOrder, SignatureOrder, SignerOrder, Tampering
from mock_dvcqg.contract.document_facts import DocumentFields, SignerKind
from mock_dvcqg.contract.wire_time import VIETNAM
from mock_dvcqg.documents.part_signing import signed_in_part
from mock_dvcqg.documents.pki import TestPki
from mock_dvcqg.documents.sign import field_for, sign_pdf
from mock_dvcqg.documents.tampering import prepared, tampered
from mock_dvcqg.documents.typeset import typeset_deliverable

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
        content = await sign_pdf(content, signer, at=moment, field_name=field_for(signature.kind), evidence=evidence)
    if order.tampering is Tampering.PARTLY_SIGNED and signer is not None:
        return await signed_in_part(content, signer)
    return tampered(content, order.tampering)


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
