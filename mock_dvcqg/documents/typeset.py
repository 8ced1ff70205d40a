"""Drawing papers with typst: a deliverable in official layout, a plain paper, and the visible stamp of a signature.

Equal orders give equal bytes: no time of making is written. Texts go to the template as JSON, never as markup.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.documents.embedded_fields import FIELDS_FILE, PLACES_FILE
from mock_dvcqg.documents.receipt_wording import ReceiptWording
from mock_dvcqg.documents.wording import NOT_LEGAL, word_deliverable

if TYPE_CHECKING:
    import typst

SEAL_WIDTH, SIGN_WIDTH, PLACE_HEIGHT = 204, 204, 78
"""points kept free for the agency's seal and the person's signature"""


def typeset_deliverable(fields: DocumentFields, *, lines: Sequence[str] = ()) -> bytes:
    """An unsigned deliverable (kết quả giải quyết) that carries its fields; ``lines`` follow the form's own content."""
    order = {
        "wording": asdict(word_deliverable(fields, lines)),
        "fields": fields.model_dump_json(),
        "fields_file": FIELDS_FILE,
        "places_file": PLACES_FILE,
        "seal_width": SEAL_WIDTH,
        "sign_width": SIGN_WIDTH,
        "place_height": PLACE_HEIGHT,
    }
    return _compile("deliverable.typ", order)


def typeset_receipt(wording: ReceiptWording) -> bytes:
    """The receipt of a payment; it is not signed."""
    return _compile("receipt.typ", {"wording": asdict(wording)})


def typeset_paper(title: str, lines: Sequence[str]) -> bytes:
    """A simple form, or what stands in for a citizen's scan; it carries no fields."""
    return _compile("paper.typ", {"title": title, "lines": list(lines)})


@lru_cache(maxsize=256)
def typeset_stamp(name: str, rows: tuple[str, ...], *, seal: bool, width: float, height: float) -> bytes:
    """The visible part of a signature as a one-page PDF of exactly that size in points."""
    order = {"name": name, "rows": rows, "seal": seal, "width": width, "height": height}
    return _compile("stamp.typ", order, tagged=False)


def _compile(template: str, order: Mapping[str, Any], *, tagged: bool = True) -> bytes:
    return _compiled(template, json.dumps({**order, "not_legal": NOT_LEGAL}, ensure_ascii=False), tagged)


@lru_cache(maxsize=256)
def _compiled(template: str, text: str, tagged: bool) -> bytes:
    import typst

    compiler = typst.Compiler(input=_template(template), font_paths=fonts(), sys_inputs={"data": text})
    content = compiler.compile(format="pdf", timestamp=0, pdf_tags=tagged)
    if not isinstance(content, bytes):
        raise TypeError(f"typst gave {type(content).__name__} for {template}, not one PDF")
    return content


@lru_cache
def _template(name: str) -> bytes:
    return files("mock_dvcqg.documents").joinpath("templates", name).read_bytes()


@lru_cache
def fonts() -> "typst.Fonts":
    """Those of the system and of typst; looked for once: a compiler that is given none looks for them every time."""
    import typst

    return typst.Fonts(include_system_fonts=True, include_embedded_fonts=True)
