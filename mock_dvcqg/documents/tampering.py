"""What the laboratory does to a file before and after it is signed, so that readers have something to find."""

from io import BytesIO
from typing import Any

from mock_dvcqg.contract.control import Tampering

_ADDED_TEXT = b"q BT /MockTamper 12 Tf 90 330 Td (NOI DUNG THEM SAU KHI KY) Tj ET Q"
_OTHER_PAGE = b"BT /Helvetica 14 Tf 90 700 Td (NOI DUNG KHAC VOI NOI DUNG DA KY) Tj ET"
_HIDDEN, _PADDING = "/MockHidden", "/MockPadding"


def prepared(content: bytes, tampering: Tampering, padding_bytes: int) -> bytes:
    """The unsigned file with what must be in it before it is signed: a hidden page content, padding."""
    if tampering is not Tampering.CONTENT_SWAPPED and not padding_bytes:
        return content
    from pyhanko.pdf_utils.generic import NameObject, StreamObject

    update = _update(content)
    if tampering is Tampering.CONTENT_SWAPPED:
        hidden = update.add_object(StreamObject(stream_data=_OTHER_PAGE))
        update.root[NameObject(_HIDDEN)] = hidden
    if padding_bytes:
        update.root[NameObject(_PADDING)] = update.add_object(StreamObject(stream_data=bytes(padding_bytes)))
    update.update_root()
    return _written(update)


def tampered(content: bytes, tampering: Tampering) -> bytes:
    """The file after the deed; itself for ``NONE`` and for what is done while signing."""
    deeds = {
        Tampering.CONTENT_ADDED: _add_content,
        Tampering.CONTENT_SWAPPED: _swap_content,
        Tampering.BYTE_FLIPPED: _flip_byte,
        Tampering.CUT_OFF: _cut_off,
        Tampering.ENCRYPTED: _encrypt,
    }
    return deeds[tampering](content) if tampering in deeds else content


def _swap_content(content: bytes) -> bytes:
    """The first page shows what lay hidden in the signed file: every signed byte stays, the picture is another."""
    from pyhanko.pdf_utils.generic import NameObject

    update = _update(content)
    page = update.root["/Pages"]["/Kids"][0]
    page[NameObject("/Contents")] = update.root.raw_get(_HIDDEN)
    update.mark_update(update.root["/Pages"]["/Kids"].raw_get(0))
    return _written(update)


def _cut_off(content: bytes) -> bytes:
    """The beginning of the file, as an upload that broke off leaves it."""
    return content[: len(content) // 3]


def _encrypt(content: bytes) -> bytes:
    """The pages in a file of their own under a password that is thrown away."""
    import secrets

    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.pdf_utils.writer import copy_into_new_writer

    writer = copy_into_new_writer(PdfFileReader(BytesIO(content)))
    password = secrets.token_urlsafe(24)
    writer.encrypt(owner_pass=password, user_pass=password)
    return _written(writer)


def _update(content: bytes) -> Any:
    from pyhanko.pdf_utils.reader import PdfFileReader

    from mock_dvcqg.documents.signing_session import Update

    return Update.from_reader(PdfFileReader(BytesIO(content)))


def _written(writer: Any) -> bytes:
    result = BytesIO()
    writer.write(result)
    return result.getvalue()


def _add_content(content: bytes) -> bytes:
    """Text written on the first page by one more revision: the signed bytes stay, the picture changes."""
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.generic import pdf_name

    update = _update(content)
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
    return _written(update)


def _flip_byte(content: bytes) -> bytes:
    """One bit of the binary comment below the header: signed, yet seen by no viewer, so the file still opens."""
    position = content.index(b"%", content.index(b"\n")) + 1
    return content[:position] + bytes([content[position] ^ 1]) + content[position + 1 :]
