"""Drawing a true copy with typst: the paper's own pages under the mark «SAO Y»; texts go as JSON, never as markup."""

import json
from dataclasses import asdict
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from mock_dvcqg.contract.codes import DocumentForm
from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.documents.embedded_fields import FIELDS_FILE, PLACES_FILE, embedded_data
from mock_dvcqg.documents.typeset import fonts
from mock_dvcqg.documents.wording import NOT_LEGAL
from reference_httt.rules.true_copy import CopyWording

BAND, EDGE = 104, 24
"""points kept above the pictured page, and beside the mark"""
PLACE_WIDTH, PLACE_HEIGHT = 190, 46
"""points kept free for the agency's signature: top right of the first page (NĐ 30/2020 phụ lục I)"""
PdfVersion = Literal["1.7", "2.0"]
_INK = {"personal": "(đã ký)\n{signer}", "agency": "(đã đóng dấu)\n{agency}"}


class UnreadablePaper(ValueError):
    """The scan is no PDF whose pages can be pictured."""


def typeset_true_copy(
    paper: bytes, fields: DocumentFields, wording: CopyWording, *, is_signed_by_hand: bool = False
) -> bytes:
    """An unsigned true copy that carries ``fields``; ``is_signed_by_hand`` draws signature and seal of simulated ink.

    Raises:
        UnreadablePaper: the paper's pages cannot be pictured.
    """
    try:
        pages, ink = _survey(paper, wording if is_signed_by_hand else None)
        order = {
            "wording": asdict(wording),
            "pages": pages,
            "ink": ink,
            "fields": fields.model_copy(update={"form": DocumentForm.TRUE_COPY.value}).model_dump_json(),
            "fields_file": FIELDS_FILE,
            "places_file": PLACES_FILE,
            "not_legal": NOT_LEGAL,
            "band": BAND,
            "edge": EDGE,
            "place_width": PLACE_WIDTH,
            "place_height": PLACE_HEIGHT,
        }
        content = _compile(paper, json.dumps(order, ensure_ascii=False), _version(paper))
    except Exception as error:  # a boundary: a malformed scan makes pyHanko and typst raise almost anything
        raise UnreadablePaper(f"the paper cannot be pictured: {type(error).__name__}") from error
    return content


def _version(paper: bytes) -> PdfVersion:
    """The PDF version of the copy: a paper that was signed is of 2.0, and an older file cannot picture a newer one."""
    from pyhanko.pdf_utils.reader import PdfFileReader

    return "2.0" if PdfFileReader(BytesIO(paper)).input_version >= (2, 0) else "1.7"


def _compile(paper: bytes, data: str, version: PdfVersion) -> bytes:
    """typst takes binary files from a folder only."""
    import typst

    with TemporaryDirectory() as folder:
        Path(folder, "main.typ").write_bytes(_template())
        Path(folder, "paper.pdf").write_bytes(paper)
        compiler = typst.Compiler(
            input=Path(folder, "main.typ"), root=folder, font_paths=fonts(), sys_inputs={"data": data}
        )
        content = compiler.compile(format="pdf", timestamp=0, pdf_standards=version)
    if not isinstance(content, bytes):
        raise TypeError(f"typst gave {type(content).__name__}, not one PDF")
    return content


def _survey(paper: bytes, signed: CopyWording | None) -> tuple[int, list[dict[str, Any]]]:
    """How many pages, and where ink is drawn."""
    from pyhanko.pdf_utils.reader import PdfFileReader

    reader = PdfFileReader(BytesIO(paper))
    pages, places = int(reader.root["/Pages"]["/Count"]), embedded_data(reader).places
    if signed is None or places is None:
        return pages, []
    words = {name: text.format(**asdict(signed)) for name, text in _INK.items()}
    return pages, [getattr(places, name).model_dump() | {"words": words[name]} for name in _INK]


@lru_cache
def _template() -> bytes:
    return files("reference_httt").joinpath("templates", "true_copy.typ").read_bytes()
