"""Drawing slips with typst. Texts go to the template as JSON, never as markup; equal wordings give equal bytes."""

import json
from dataclasses import asdict
from functools import lru_cache
from importlib.resources import files
from itertools import groupby

from mock_dvcqg.documents.embedded_fields import PLACES_FILE
from mock_dvcqg.documents.typeset import fonts
from mock_dvcqg.documents.wording import NOT_LEGAL
from reference_httt.rules.slip_wording import SlipWording

PLACE_WIDTH, PLACE_HEIGHT = 158, 52
"""points kept free for each signature"""


def typeset_slip(wording: SlipWording) -> bytes:
    """An unsigned slip as a PDF; the dossier code stands on it in letters and as bars (Code 128)."""
    import typst

    order = {
        "wording": asdict(wording),
        "bars": _bars(wording.dossier_code),
        "not_legal": NOT_LEGAL,
        "places_file": PLACES_FILE,
        "place_width": PLACE_WIDTH,
        "place_height": PLACE_HEIGHT,
    }
    text = json.dumps(order, ensure_ascii=False)
    compiler = typst.Compiler(input=_template(), font_paths=fonts(), sys_inputs={"data": text})
    content = compiler.compile(format="pdf", timestamp=0)
    if not isinstance(content, bytes):
        raise TypeError(f"typst gave {type(content).__name__}, not one PDF")
    return content


def _bars(code: str) -> list[int]:
    """The widths of bars and gaps in turn, beginning with a bar."""
    from barcode import Code128  # type: ignore[import-untyped]

    return [len(list(run)) for _, run in groupby(Code128(code).build()[0])]


@lru_cache
def _template() -> bytes:
    return files("reference_httt").joinpath("templates", "slip.typ").read_bytes()
