"""The survey of a PDF: hostile bytes give a problem, never an exception; active content is named."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.documents.pdf_survey import survey_pdf
from mock_dvcqg.documents.typeset import typeset_deliverable

PLAIN = typeset_deliverable(DocumentFields(title="Giấy tờ mẫu"))


def with_action(**entries: str) -> bytes:
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(BytesIO(PLAIN))
    name = generic.pdf_name
    action = generic.DictionaryObject({name("/Type"): name("/Action")})
    for key, value in entries.items():
        action[f"/{key}"] = name(value) if value.startswith("/") else generic.pdf_string(value)
    writer.root["/OpenAction"] = writer.add_object(action)
    writer.update_root()
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_plain_file_has_pages_and_nothing_active() -> None:
    survey = survey_pdf(PLAIN)
    assert (survey.problem, survey.pages, survey.active_content) == ("", 1, ())
    assert "thong-tin-van-ban.json" in survey.attachments


@pytest.mark.parametrize(
    ("entries", "kind"),
    [
        ({"S": "/JavaScript", "JS": "app.alert(1)"}, "JavaScript"),
        ({"S": "/Launch", "F": "calc.exe"}, "Launch"),
        ({"S": "/SubmitForm", "F": "http://127.0.0.1/x"}, "SubmitForm"),
    ],
)
def test_active_content_is_named(entries: dict[str, str], kind: str) -> None:
    assert survey_pdf(with_action(**entries)).active_content == (kind,)


def test_a_link_inside_the_document_is_not_active_content() -> None:
    assert survey_pdf(with_action(S="/GoTo", D="dau")).active_content == ()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(PLAIN) - 1), st.binary(min_size=1, max_size=30))
def test_whatever_is_broken_it_gives_a_survey(place: int, junk: bytes) -> None:
    broken = PLAIN[:place] + junk + PLAIN[place + len(junk) :]
    assert survey_pdf(broken) == survey_pdf(broken)
