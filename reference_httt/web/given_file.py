"""A file sent by a form, read up to one byte beyond the limit."""

from starlette.datastructures import FormData, UploadFile

from reference_httt.errors import Refused
from reference_httt.operations.inspect_file import GivenFile


async def file_of(form: FormData, name: str, limit_bytes: int) -> GivenFile:
    """The file.

    Raises:
        Refused: none was chosen.
    """
    sent = form.get(name)
    if not isinstance(sent, UploadFile) or not sent.filename:
        raise Refused("Hãy chọn tập tin PDF để tải lên")
    return GivenFile(sent.filename, await sent.read(limit_bytes + 1))
