"""pyHanko led by a given time: its calls read the machine's clock, so its signer, writer and stamp are bent here.

Imports pyHanko at once: import this module inside functions only.
"""

from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.stamp import StaticStampStyle

from mock_dvcqg.contract.control import SignerMaterial
from mock_dvcqg.contract.document_facts import SignerKind
from mock_dvcqg.documents.cms_signer import cms_signer
from mock_dvcqg.documents.stamps import Box, free_box, stamp_rows
from mock_dvcqg.documents.typeset import typeset_stamp

if TYPE_CHECKING:
    from pyhanko.sign.timestamps import TimeStamper

    from mock_dvcqg.documents.long_term import Evidence

_TIME_STAMP_DIGITS = 16_384
"""hexadecimal digits that a time stamp with its certificates may take (seen: about 7,000)"""


async def sign_at(
    content: bytes, signer: SignerMaterial, *, at: datetime, field_name: str, evidence: "Evidence | None" = None
) -> bytes:
    """The content with one signature more, PAdES B-B or with the evidence of a higher profile, whose time is ``at``."""
    reader = PdfFileReader(BytesIO(content))
    means = cms_signer(signer)
    box = free_box(reader, signer.kind)
    name = _free_name(reader, field_name)
    pdf_signer = _SignerAtTime(
        _metadata(name, evidence),
        means.signer,
        at=at,
        stamp_style=_stamp_style(signer, at, box) if box else None,
        new_field_spec=_field(name, box),
        stamper=evidence.stamper if evidence else None,
    )
    room = means.reserved_digits + (_TIME_STAMP_DIGITS if evidence else 0)
    signed = await pdf_signer.async_sign_pdf(Update.from_reader(reader), bytes_reserved=room)
    return bytes(signed.getvalue())


def _metadata(field_name: str, evidence: "Evidence | None") -> PdfSignatureMetadata:
    metadata = PdfSignatureMetadata(field_name=field_name, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
    if evidence is None or not evidence.is_long_term:
        return metadata
    return replace(
        metadata,
        embed_validation_info=True,
        validation_context=evidence.validation,
        use_pades_lta=evidence.is_archival,
    )


class _SignerAtTime(PdfSigner):
    """A signer whose sessions take place at one given time."""

    def __init__(
        self,
        meta: PdfSignatureMetadata,
        signer: SimpleSigner,
        *,
        at: datetime,
        stamp_style: StaticStampStyle | None,
        new_field_spec: SigFieldSpec,
        stamper: "TimeStamper | None",
    ) -> None:
        super().__init__(meta, signer, timestamper=stamper, stamp_style=stamp_style, new_field_spec=new_field_spec)
        self._at = at

    def init_signing_session(self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only=existing_fields_only)
        session.system_time = self._at
        return session


class Update(IncrementalPdfFileWriter):
    """An incremental update that leaves the document's metadata alone: they would get the machine's time."""

    def _update_meta(self) -> None:
        pass


class _PageFromBytes(PdfContent):
    """The first page of a PDF in memory; pyHanko's own importer takes a file name."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self._content = content

    def render(self) -> bytes:
        xobject = self._ensure_writer.import_page_as_xobject(PdfFileReader(BytesIO(self._content)))
        self.resources.xobject["/StampPage"] = xobject
        left, bottom, right, top = xobject.get_object()["/BBox"]
        self.box = BoxConstraints(width=abs(right - left), height=abs(top - bottom))
        return b"/StampPage Do"


def _stamp_style(signer: SignerMaterial, at: datetime, box: Box) -> StaticStampStyle:
    width, height = box.size
    seal = signer.kind is SignerKind.AGENCY
    page = typeset_stamp(signer.name, stamp_rows(signer, at), seal=seal, width=width, height=height)
    return StaticStampStyle(
        border_width=0,
        background=_PageFromBytes(page),
        background_layout=SimpleBoxLayoutRule(
            x_align=AxisAlignment.ALIGN_MID, y_align=AxisAlignment.ALIGN_MID, margins=Margins.uniform(0)
        ),
    )


def _field(name: str, box: Box | None) -> SigFieldSpec:
    if box is None:
        return SigFieldSpec(name)
    corners = (round(box.left), round(box.bottom), round(box.right), round(box.top))
    return SigFieldSpec(name, on_page=box.page, box=corners)


def _free_name(reader: PdfFileReader, wanted: str) -> str:
    """The field's name, or with the next number where it carries a signature already."""
    taken = {name for name, _, _ in enumerate_sig_fields(reader, filled_status=True)}
    numbered = (wanted if n == 1 else f"{wanted}{n}" for n in range(1, len(taken) + 2))
    return next(name for name in numbered if name not in taken)
