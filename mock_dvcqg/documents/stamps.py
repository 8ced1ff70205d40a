"""The visible part of a signature: what it says and where on the page it is drawn, without covering an earlier one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from mock_dvcqg.contract.control import SignerMaterial
from mock_dvcqg.contract.document_facts import SignerKind
from mock_dvcqg.contract.wire_time import VIETNAM
from mock_dvcqg.documents.embedded_fields import Place, embedded_data

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader

_STRIP_BOTTOM, _STRIP_HEIGHT, _STRIP_SLOTS, _STRIP_MARGIN = 4.0, 34.0, 3, 24.0
_GAP = 6.0


@dataclass(frozen=True)
class Box:
    """A rectangle on one page in PDF coordinates: page from 0, points from the left lower corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float

    @property
    def size(self) -> tuple[float, float]:
        """Width and height."""
        return self.right - self.left, self.top - self.bottom

    def overlaps(self, other: "Box") -> bool:
        """Whether the two cover a common part of one page."""
        apart = self.right <= other.left or other.right <= self.left or self.top <= other.bottom
        return self.page == other.page and not (apart or other.top <= self.bottom)


def stamp_rows(signer: SignerMaterial, at: datetime) -> tuple[str, ...]:
    """The lines of a visible signature: who, for whom, when (NĐ 30/2020 phụ lục I, mục II.7 and 8)."""
    rows = [f"Ký bởi: {signer.name}"]
    if signer.organisation and signer.organisation != signer.name:
        rows.append(f"Cơ quan: {signer.organisation}")
    local = at.astimezone(VIETNAM)
    return (*rows, f"Thời gian ký: {local:%d/%m/%Y %H:%M:%S} +07:00")


def free_box(reader: "PdfFileReader", kind: SignerKind) -> Box | None:
    """Where to draw: the rectangle that the paper keeps for this kind, else the foot of the last page.

    ``None`` when all of these carry a signature already: the signature is then invisible.
    """
    taken = list(_widgets(reader))
    return next((box for box in _candidates(reader, kind) if not any(map(box.overlaps, taken))), None)


def _candidates(reader: "PdfFileReader", kind: SignerKind) -> Iterable[Box]:
    places = embedded_data(reader).places
    kept = places.of(kind) if places else None
    pages = int(reader.root["/Pages"]["/Count"])
    if kept is not None and kept.page <= pages:
        yield _from_top(kept, _page_size(reader, kept.page - 1)[1])
    yield from _foot(pages - 1, _page_size(reader, pages - 1)[0])


def _from_top(place: Place, page_height: float) -> Box:
    top = page_height - place.y
    return Box(place.page - 1, place.x, top - place.height, place.x + place.width, top)


def _foot(page: int, page_width: float) -> Iterator[Box]:
    """Slots side by side in the lower margin."""
    step = (page_width - 2 * _STRIP_MARGIN) / _STRIP_SLOTS
    for slot in range(_STRIP_SLOTS):
        left = _STRIP_MARGIN + slot * step
        yield Box(page, left, _STRIP_BOTTOM, left + step - _GAP, _STRIP_BOTTOM + _STRIP_HEIGHT)


def _page_size(reader: "PdfFileReader", page: int) -> tuple[float, float]:
    """Width and height of a page's MediaBox, own or inherited."""
    node = reader.find_page_for_modification(page)[0].get_object()
    while "/MediaBox" not in node and "/Parent" in node:
        node = node["/Parent"]
    left, bottom, right, top = (float(edge) for edge in node["/MediaBox"])
    return abs(right - left), abs(top - bottom)


def _widgets(reader: "PdfFileReader") -> Iterator[Box]:
    """The rectangles of all form fields, signatures among them."""
    for page in range(int(reader.root["/Pages"]["/Count"])):
        node = reader.find_page_for_modification(page)[0].get_object()
        for annotation in node.get("/Annots", ()):
            widget = annotation.get_object()
            if widget.get("/Subtype") == "/Widget" and "/Rect" in widget:
                x1, y1, x2, y2 = (float(edge) for edge in widget["/Rect"])
                yield Box(page, min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
