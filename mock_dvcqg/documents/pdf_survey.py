"""Surveys a PDF: pages, attachments, active content, places of signatures; walks its objects within a bound.

Imports pyHanko at once: import this module inside functions only.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields

from mock_dvcqg.contract.document_facts import ENCRYPTED
from mock_dvcqg.contract.file_survey import FileSurvey, SignaturePlace
from mock_dvcqg.documents.embedded_fields import attachment_names

MOST_OBJECTS = 50_000
_ACTIONS = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToE", "/Rendition", "/Movie", "/Sound"}
_ANNOTATIONS = {"/RichMedia", "/Movie", "/Sound", "/Screen", "/3D"}


def survey_pdf(content: bytes) -> FileSurvey:
    """What the bytes hold; hostile ones give a survey with a ``problem``, never an exception."""
    try:
        reader = PdfFileReader(BytesIO(content))
        if reader.encrypted:
            return FileSurvey(encrypted=True, problem=ENCRYPTED)
        return FileSurvey(
            pages=_page_count(reader),
            active_content=tuple(sorted(set(_active(reader)))),
            attachments=tuple(attachment_names(reader)),
            places=tuple(_places(reader)),
        )
    except Exception as error:  # a boundary: a hostile file makes pyHanko raise almost anything
        return FileSurvey(problem=f"the file cannot be surveyed: {type(error).__name__}: {error}"[:300])


def _page_count(reader: PdfFileReader) -> int:
    return int(reader.root["/Pages"]["/Count"])


def _active(reader: PdfFileReader) -> Iterator[str]:
    for value in _objects(reader.root):
        if not isinstance(value, DictionaryObject):
            continue
        action, kind = _name(value, "/S"), _name(value, "/Subtype")
        if action in _ACTIONS and ("/JS" in value or "/F" in value or "/Type" in value or "/Win" in value):
            yield action[1:]
        elif "/JS" in value:
            yield "JavaScript"
        if kind in _ANNOTATIONS:
            yield kind[1:]
        if "/XFA" in value:
            yield "XFA"


def _name(value: DictionaryObject, key: str) -> str:
    found = value.raw_get(key) if key in value else ""
    found = found.get_object() if isinstance(found, IndirectObject) else found
    return str(found) if isinstance(found, NameObject) else ""


def _objects(root: Any) -> Iterator[Any]:
    """Every value that can be reached, each indirect object once."""
    seen: set[tuple[int, int]] = set()
    ahead, count = [root], 0
    while ahead:
        value = ahead.pop()
        if isinstance(value, IndirectObject):
            if (value.idnum, value.generation) in seen:
                continue
            seen.add((value.idnum, value.generation))
            value = value.get_object()
        count += 1
        if count > MOST_OBJECTS:
            raise ValueError("too many objects")
        yield value
        if isinstance(value, DictionaryObject):
            ahead += [value.raw_get(key) for key in value]
        elif isinstance(value, ArrayObject):
            ahead += [value.raw_get(place) for place in range(len(value))]


def _places(reader: PdfFileReader) -> Iterator[SignaturePlace]:
    pages = list(_pages(reader.root["/Pages"], 10))
    for name, _, field in enumerate_sig_fields(reader, filled_status=True):
        widget = field.get_object()
        numbers = [n for n, page in enumerate(pages, 1) if _is_on(page, field)]
        if "/Rect" not in widget or not numbers:
            continue
        box = [float(each) for each in pages[numbers[0] - 1].get("/MediaBox", (0, 0, 595, 842))]
        left, bottom, right, top = (float(each) for each in widget["/Rect"])
        if right <= left or top <= bottom:
            continue
        yield SignaturePlace(
            field_name=str(name),
            page=numbers[0],
            from_left=((left + right) / 2 - box[0]) / (box[2] - box[0]),
            from_top=(box[3] - (bottom + top) / 2) / (box[3] - box[1]),
        )


def _pages(node: Any, depth: int) -> Iterator[Any]:
    for child in node.get("/Kids", ()) if depth else ():
        page = child.get_object()
        if "/Kids" in page:
            yield from _pages(page, depth - 1)
        else:
            yield page


def _is_on(page: Any, field: Any) -> bool:
    annotations = page.get("/Annots", ())
    wanted = getattr(field, "reference", field)
    return any(annotations.raw_get(i) == wanted for i in range(len(annotations)))
