"""What the laboratory does to a signed file so that readers have something to find."""

from io import BytesIO

from mock_dvcqg.contract.control import Tampering

_ADDED_TEXT = b"q BT /MockTamper 12 Tf 90 330 Td (NOI DUNG THEM SAU KHI KY) Tj ET Q"


def tampered(content: bytes, tampering: Tampering) -> bytes:
    """The file after the deed; itself for ``NONE``."""
    deeds = {Tampering.CONTENT_ADDED: _add_content, Tampering.BYTE_FLIPPED: _flip_byte}
    return deeds[tampering](content) if tampering in deeds else content


def _add_content(content: bytes) -> bytes:
    """Text written on the first page by one more revision: the signed bytes stay, the picture changes."""
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.generic import pdf_name
    from pyhanko.pdf_utils.reader import PdfFileReader

    from mock_dvcqg.documents.signing_session import Update

    update = Update.from_reader(PdfFileReader(BytesIO(content)))
    font = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Font"),
            pdf_name("/Subtype"): pdf_name("/Type1"),
            pdf_name("/BaseFont"): pdf_name("/Helvetica"),
        }
    )
    fonts = generic.DictionaryObject({pdf_name("/MockTamper"): update.add_object(font)})
    stream = update.add_object(generic.StreamObject(stream_data=_ADDED_TEXT))
    update.add_stream_to_page(0, stream, generic.DictionaryObject({pdf_name("/Font"): fonts}))
    written = BytesIO()
    update.write(written)
    return written.getvalue()


def _flip_byte(content: bytes) -> bytes:
    """One bit of the binary comment below the header: signed, yet seen by no viewer, so the file still opens."""
    position = content.index(b"%", content.index(b"\n")) + 1
    return content[:position] + bytes([content[position] ^ 1]) + content[position + 1 :]
