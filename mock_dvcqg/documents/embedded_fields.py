"""Data that travels inside a PDF as attachments: the deliverable's fields, and where its signatures are to be drawn.

Mock convention, not DVCQG: two JSON files embedded in the PDF, by the names below.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mock_dvcqg.contract.document_facts import DocumentFields, SignerKind

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader

FIELDS_FILE = "thong-tin-van-ban.json"
PLACES_FILE = "vi-tri-ky.json"
_MOST_BYTES = 64_000
_DEEPEST = 8

Shape = TypeVar("Shape", bound=BaseModel)


class Place(BaseModel):
    """A rectangle kept free for one signature: page from 1, points from the page's left upper corner."""

    model_config = ConfigDict(frozen=True)

    page: int = Field(ge=1)
    x: float
    y: float
    width: float = Field(gt=0)
    height: float = Field(gt=0)


class Places(BaseModel):
    """The rectangles of one paper."""

    model_config = ConfigDict(frozen=True)

    personal: Place
    agency: Place

    def of(self, kind: SignerKind) -> Place | None:
        """The rectangle for a kind of signer; ``None`` when the paper has none for it."""
        return {SignerKind.PERSONAL: self.personal, SignerKind.AGENCY: self.agency}.get(kind)


@dataclass(frozen=True)
class EmbeddedData:
    """What was found in one file."""

    fields: DocumentFields | None = None
    places: Places | None = None


def embedded_data(reader: "PdfFileReader") -> EmbeddedData:
    """The attachments of ours that are there and well formed; whatever else the file holds is passed over."""
    return EmbeddedData(
        fields=_parsed(reader, FIELDS_FILE, DocumentFields), places=_parsed(reader, PLACES_FILE, Places)
    )


def attachment_names(reader: "PdfFileReader") -> list[str]:
    """The names of all files within the PDF."""
    root = reader.root
    if "/Names" not in root or "/EmbeddedFiles" not in root["/Names"]:
        return []
    return [name for name, _ in _leaves(root["/Names"]["/EmbeddedFiles"], _DEEPEST)]


def _parsed(reader: "PdfFileReader", name: str, shape: type[Shape]) -> Shape | None:
    content = _attachment(reader, name)
    if content is None or len(content) > _MOST_BYTES:
        return None
    try:
        return shape.model_validate_json(content)
    except ValidationError:
        return None


def _attachment(reader: "PdfFileReader", name: str) -> bytes | None:
    """The bytes of the attachment with that name in the PDF's tree of embedded files."""
    root = reader.root
    if "/Names" not in root or "/EmbeddedFiles" not in root["/Names"]:
        return None
    for found, specification in _leaves(root["/Names"]["/EmbeddedFiles"], _DEEPEST):
        if found == name:
            return bytes(specification["/EF"]["/F"].data)
    return None


def _leaves(node: Any, depth: int) -> list[tuple[str, Any]]:
    names = list(node.get("/Names", ()))
    rows = [(str(names[i]), names[i + 1].get_object()) for i in range(0, len(names) - 1, 2)]
    for child in node.get("/Kids", ()) if depth else ():
        rows += _leaves(child.get_object(), depth - 1)
    return rows
