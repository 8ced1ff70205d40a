"""Bytes that are no honest PDF: reading gives facts with a problem, soon, and never raises."""

import random
import re
import time
import zlib
from io import BytesIO

import pytest

from mock_dvcqg.documents.read import read_document

LONGEST_S = 10.0


def _pdf(*objects: bytes, root: int = 1) -> bytes:
    """A small hand-made PDF with a correct table of objects."""
    body, offsets = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, root, len(body))
    return body + table + trailer


def _with_field(signature: bytes) -> bytes:
    """A PDF with one page and one signature field that holds the given dictionary."""
    return _pdf(
        b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] /SigFlags 3 >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [4 0 R] >>",
        b"<< /FT /Sig /T (ChuKyCaNhan) /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /V 5 0 R /P 3 0 R >>",
        signature,
    )


PAGES = b"<< /Type /Pages /Kids [] /Count 0 >>"

UNREADABLE = {
    "empty": b"",
    "one byte": b"\x00",
    "text": "Phiếu lý lịch tư pháp".encode(),
    "header only": b"%PDF-1.7\n",
    "header and end": b"%PDF-1.7\n%%EOF\n",
    "table offset that is no number": b"%PDF-1.7\nstartxref\nNaN\n%%EOF\n",
    "table offset beyond the end": b"%PDF-1.7\nstartxref\n99999999999999999999\n%%EOF\n",
    "negative table offset": b"%PDF-1.7\nstartxref\n-5\n%%EOF\n",
    "no root": b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 >>\nstartxref\n9\n%%EOF\n",
    "root is a number": _pdf(b"5"),
    "very deep nesting": _pdf(b"[" * 100_000 + b"]" * 100_000),
    "table that leads to itself": b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n"
    b"<< /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n",
}

ODD = {
    "fields that contain themselves": _pdf(
        b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [3 0 R] >> >>", PAGES, b"<< /T (a) /Kids [3 0 R] >>"
    ),
    "embedded files that contain themselves": _pdf(
        b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 3 0 R >> >>", PAGES, b"<< /Kids [3 0 R 3 0 R] >>"
    ),
    "names that are numbers": _pdf(b"<< /Type /Catalog /Pages 2 0 R /Names 7 >>", PAGES),
    "signature of nothing": _with_field(b"<< /Type /Sig >>"),
    "signature without range": _with_field(b"<< /Type /Sig /SubFilter /ETSI.CAdES.detached /Contents <3000> >>"),
    "negative range": _with_field(
        b"<< /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [-1 -5 3 -9] /Contents <3000> >>"
    ),
    "endless range": _with_field(
        b"<< /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [0 10 99999999999999 99999999999] /Contents <30> >>"
    ),
    "contents that are no CMS": _with_field(
        b"<< /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [0 10 20 10] /Contents <" + b"ff" * 500 + b"> >>"
    ),
}


async def _facts(pki, now, content: bytes):
    began = time.monotonic()
    facts = await read_document(content, root_pem=pki.root_pem, at=now)
    assert time.monotonic() - began < LONGEST_S
    return facts


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE.keys())
async def test_unreadable_bytes_have_a_problem_and_no_signature(pki, now, content):
    facts = await _facts(pki, now, content)
    assert facts.problem
    assert (facts.signatures, facts.fields, facts.size_bytes) == ((), None, len(content))


async def test_bytes_without_the_header_are_no_pdf(pki, now):
    facts = await _facts(pki, now, b"PK\x03\x04 something else")
    assert (facts.is_pdf, facts.problem) == (False, "not a PDF file")


@pytest.mark.parametrize("content", ODD.values(), ids=ODD.keys())
async def test_odd_structures_give_nothing_valid(pki, now, content):
    facts = await _facts(pki, now, content)
    assert facts.fields is None
    assert not any(fact.is_valid for fact in facts.signatures)
    assert all(fact.problem for fact in facts.signatures)


@pytest.mark.parametrize("cut", [0.05, 0.3, 0.6, 0.9, 0.999])
async def test_a_cut_file_has_nothing_valid(pki, now, record, cut):
    content = record.sealed[: int(len(record.sealed) * cut)]
    facts = await _facts(pki, now, content)
    assert facts.problem or not facts.has_agency_seal


@pytest.mark.parametrize("seed", range(12))
async def test_a_file_with_random_damage_is_never_valid(pki, now, record, seed):
    dice = random.Random(seed)
    damaged = bytearray(record.sealed)
    for _ in range(dice.choice([1, 3, 40])):
        damaged[dice.randrange(len(record.signed) - 9000)] ^= 1 << dice.randrange(8)
    facts = await _facts(pki, now, bytes(damaged))
    assert not any(fact.is_valid for fact in facts.signatures)


@pytest.mark.parametrize("seed", range(6))
async def test_random_bytes_after_a_header_are_unreadable(pki, now, seed):
    content = b"%PDF-1.7\n" + random.Random(seed).randbytes(5_000)
    assert (await _facts(pki, now, content)).problem


async def test_a_tiny_file_that_unpacks_to_very_much_is_bounded(pki, now):
    bomb = zlib.compress(zlib.compress(bytes(64_000_000)))
    attachment = b"<< /Type /EmbeddedFile /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream"
    content = _pdf(
        b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(thong-tin-van-ban.json) 3 0 R] >> >> >>",
        PAGES,
        b"<< /Type /Filespec /EF << /F 4 0 R >> >>",
        attachment % (len(bomb), bomb),
    )
    facts = await _facts(pki, now, content)
    assert facts.fields is None


async def test_an_encrypted_file_says_so(pki, now, record):
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.pdf_utils.writer import copy_into_new_writer

    writer = copy_into_new_writer(PdfFileReader(BytesIO(record.unsigned)))
    writer.encrypt("chủ", "người dùng")
    written = BytesIO()
    writer.write(written)
    facts = await _facts(pki, now, written.getvalue())
    assert (facts.is_pdf, facts.problem) == (True, "the file is encrypted")


async def test_one_malformed_signature_leaves_the_others_readable(pki, now, record):
    contents = list(re.finditer(rb"/Contents <", record.sealed))
    position = contents[-1].end()
    broken = record.sealed[:position] + b"ff" + record.sealed[position + 2 :]
    person, agency = (await _facts(pki, now, broken)).signatures
    assert (person.is_valid, agency.is_valid) == (True, False)
    assert agency.problem.startswith("the signature cannot be read")


async def test_a_root_that_is_no_certificate_is_the_callers_mistake(now, record):
    with pytest.raises(ValueError):  # noqa: PT011 - the sentence is asn1crypto's
        await read_document(record.sealed, root_pem="no certificate", at=now)
