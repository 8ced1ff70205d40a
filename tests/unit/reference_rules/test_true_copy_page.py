"""The page of a true copy: the mark and the agency's place at the top right, the paper's pages below."""

from datetime import date
from io import BytesIO

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.documents.embedded_fields import embedded_data
from mock_dvcqg.documents.typeset import typeset_paper
from reference_httt.copy_typesetting import UnreadablePaper, typeset_true_copy
from reference_httt.rules.true_copy import word_copy

FIELDS = DocumentFields(document_number="1/2026", subject="Trích lục", kq_code="KQ.G15.000034")
WORDING = word_copy("UBND xã Mẫu, tỉnh B", 1, date(2026, 7, 20), "Trích lục số 1/2026", "Trần Văn Bình")


def read(content: bytes) -> PdfFileReader:
    return PdfFileReader(BytesIO(content))


def test_every_page_of_the_scan_is_copied_and_the_fields_travel_inside():
    scan = typeset_paper("Bản quét", [f"Dòng {n}" for n in range(120)])
    copy = read(typeset_true_copy(scan, FIELDS, WORDING))
    pages = int(read(scan).root["/Pages"]["/Count"])
    assert pages > 1
    assert int(copy.root["/Pages"]["/Count"]) == pages
    assert embedded_data(copy).fields == FIELDS.model_copy(update={"form": "SAO_Y"})


def test_the_agency_signs_at_the_top_right_of_the_first_page():
    places = embedded_data(read(typeset_true_copy(typeset_paper("Bản quét", []), FIELDS, WORDING))).places
    assert places is not None
    seal = places.agency
    assert seal.page == 1
    assert seal.x > 595 / 2
    assert seal.x + seal.width <= 595
    assert seal.y + seal.height < 110


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\nrubbish", typeset_paper("Cụt", [])[:800]])
def test_a_scan_that_cannot_be_pictured_is_told_as_such(content):
    with pytest.raises(UnreadablePaper):
        typeset_true_copy(content, FIELDS, WORDING)
