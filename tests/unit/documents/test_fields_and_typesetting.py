"""Fields travel inside the PDF, and papers say in Vietnamese what the fields hold and that they are simulated."""

import subprocess
import unicodedata
from datetime import date

import pytest

from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.documents.typeset import typeset_deliverable, typeset_paper
from mock_dvcqg.documents.wording import NOT_LEGAL, agency_lines, place_and_date, word_deliverable, written_date

LETTERS = "ăâđêôơư ĂÂĐÊÔƠƯ ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ỳỵỷỹý ĩ ỉ ị ũ ụ ủ"
HARD = 'Dấu " và \\ và #set page(width: 1pt) $x$ *đậm* <nhãn> @tham-chiếu // ghi chú'


def _text(content: bytes) -> str:
    """The words a viewer shows."""
    run = subprocess.run(["pdftotext", "-layout", "-", "-"], input=content, capture_output=True, check=True)
    return " ".join(unicodedata.normalize("NFC", run.stdout.decode("utf-8")).split())


FIELDS = {
    "nothing known": DocumentFields(),
    "no expiry": DocumentFields(title="Giấy khai sinh", no_expiry=True, owner_name=LETTERS),
    "expiry": DocumentFields(title="Giấy phép", expires_on=date(2031, 2, 9), effective_on=date(2026, 2, 9)),
    "hard characters": DocumentFields(title="Thử", subject=HARD, owner_name=HARD, issuer=HARD),
    "many words": DocumentFields(title="Chứng chỉ " * 60, subject="Về việc " * 100, issuer="Sở Y tế tỉnh B"),
}


@pytest.mark.parametrize("fields", FIELDS.values(), ids=FIELDS.keys())
async def test_fields_come_back_as_they_went_in(fields, read):
    facts = await read(typeset_deliverable(fields))
    assert (facts.fields, facts.problem) == (fields, "")


async def test_signing_keeps_the_fields(record, read):
    assert (await read(record.sealed)).fields == record.fields


async def test_a_plain_paper_carries_no_fields(read):
    facts = await read(typeset_paper("Tờ khai", [LETTERS]))
    assert (facts.fields, facts.problem, facts.is_pdf) == (None, "", True)


async def test_fields_over_two_pages_still_come_back(read):
    fields = DocumentFields(title="Quyết định", no_expiry=True)
    facts = await read(typeset_deliverable(fields, lines=[f"Điều {n}. {LETTERS}" for n in range(60)]))
    assert facts.fields == fields


def test_the_same_order_gives_the_same_bytes(record):
    assert typeset_deliverable(record.fields) == record.unsigned


@pytest.mark.second_reader
def test_a_criminal_record_shows_its_content_and_no_expiry(record):
    text = _text(record.sealed)
    for words in (
        NOT_LEGAL,
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "ỦY BAN NHÂN DÂN TỈNH A",
        "Số: 128/PLLTP-STP",
        "Tỉnh A, ngày 05 tháng 6 năm 2026",
        "PHIẾU LÝ LỊCH TƯ PHÁP SỐ 1",
        "NGUYỄN THỊ HỒNG NHƯỠNG",
        "001199000123",
        "Không có án tích",
        "Ký bởi: Trần Đình Ký",
        "Ký bởi: Sở Tư pháp tỉnh A",
    ):
        assert words in text
    assert "vô thời hạn" not in text
    assert "Có giá trị đến" not in text


@pytest.mark.second_reader
def test_markup_in_a_field_is_shown_and_not_obeyed():
    assert "#set page(width: 1pt) $x$ *đậm* <nhãn>" in _text(typeset_deliverable(FIELDS["hard characters"]))


@pytest.mark.second_reader
def test_every_vietnamese_letter_is_drawn():
    text = _text(typeset_paper("Chữ cái", [LETTERS]))
    assert set(LETTERS) - {" "} <= set(text)


def test_a_term_is_said_only_when_the_fields_tell_it():
    assert word_deliverable(DocumentFields()).validity == ""
    assert word_deliverable(DocumentFields(no_expiry=True)).validity == "Thời hạn hiệu lực: vô thời hạn."
    expiring = word_deliverable(DocumentFields(expires_on=date(2031, 12, 9)))
    assert expiring.validity == "Có giá trị đến hết ngày 09 tháng 12 năm 2031."


def test_agency_and_place_follow_the_official_form():
    assert agency_lines("Sở Y tế tỉnh B") == ("ỦY BAN NHÂN DÂN TỈNH B", "SỞ Y TẾ")
    assert agency_lines("UBND xã Mẫu, tỉnh A") == ("", "UBND XÃ MẪU, TỈNH A")
    assert agency_lines("") == ("", "")
    assert place_and_date("Sở Y tế tỉnh B", date(2026, 1, 2)) == "Tỉnh B, ngày 02 tháng 01 năm 2026"
    assert place_and_date("Bộ Y tế", None) == "Ngày … tháng … năm …"
    assert written_date(date(2026, 10, 31)) == "ngày 31 tháng 10 năm 2026"
