"""What may lawfully follow a signature (a document time stamp) and what may not (a form field filled in)."""

from io import BytesIO

from asn1crypto import tsp
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers import PdfTimeStamper
from pyhanko.sign.timestamps import TimeStamper

from mock_dvcqg.documents.sign import PERSONAL_FIELD, sign_pdf


class RealmStamper(TimeStamper):
    """Asks the test CA without a network."""

    def __init__(self, pki, at):
        super().__init__()
        self._ask = lambda request: pki.timestamp(request, at)

    async def async_request_tsa_response(self, req):
        return tsp.TimeStampResp.load(self._ask(req.dump()))


def _with_form(content: bytes) -> bytes:
    """The paper with one empty text field."""
    update = IncrementalPdfFileWriter(BytesIO(content))
    field = {"/FT": pdf_name("/Tx"), "/T": generic.pdf_string("GhiChu"), "/V": generic.pdf_string("")}
    reference = update.add_object(generic.DictionaryObject({pdf_name(key): value for key, value in field.items()}))
    fields = generic.ArrayObject([reference])
    update.root["/AcroForm"] = generic.DictionaryObject({pdf_name("/Fields"): fields})
    update.update_root()
    return _written(update)


def _filled_in(content: bytes) -> bytes:
    """The same with other words in that field."""
    update = IncrementalPdfFileWriter(BytesIO(content))
    reference = update.root["/AcroForm"]["/Fields"].raw_get(0)
    reference.get_object()["/V"] = generic.pdf_string("Co an tich")
    update.mark_update(reference)
    return _written(update)


def _written(update: IncrementalPdfFileWriter) -> bytes:
    out = BytesIO()
    update.write(out)
    return out.getvalue()


async def test_a_time_stamp_of_the_document_alters_nothing_and_signs_for_nobody(record, pki, now, read):
    update = IncrementalPdfFileWriter(BytesIO(record.sealed))
    stamped = await PdfTimeStamper(RealmStamper(pki, now)).async_timestamp_pdf(
        update, "sha256", validation_context=None
    )
    facts = await read(stamped.getvalue())
    assert [fact.is_valid for fact in facts.signatures] == [True, True]


async def test_a_form_field_filled_in_after_signing_alters_the_signature(record, leader, read):
    signed = await sign_pdf(_with_form(record.unsigned), leader, at=record.signed_at, field_name=PERSONAL_FIELD)
    assert (await read(signed)).signatures[0].is_valid
    fact = (await read(_filled_in(signed))).signatures[0]
    assert (fact.intact, fact.altered_after, fact.is_valid) == (True, True, False)
