"""Give a component's file by hand: the citizen uploads it, or the officer digitises paper and signs the scan."""

import unicodedata
import uuid
from dataclasses import dataclass

from mock_dvcqg.documents.sign import CannotSign
from reference_httt import papers
from reference_httt.errors import OutOfOrder, Refused, TooLarge
from reference_httt.operations.actors import Actor, draft_of, open_component
from reference_httt.province import Province
from reference_httt.rules.model import Attachment, Source
from reference_httt.settings import MAX_FILE_BYTES
from reference_httt.staff import Officer, personal_signer
from reference_httt.store import blobs, drafts


@dataclass(frozen=True)
class GivenFile:
    """A file as it came, not trusted."""

    name: str
    content: bytes


def upload_component(
    province: Province, actor: Actor, draft_id: str, component_code: str, file: GivenFile
) -> Attachment:
    """The attachment of an uploaded file; always possible, also when a vault holds the document (5.a: «có thể»).

    Raises:
        NotFound, OutOfOrder. Refused: no PDF. TooLarge.
    """
    _require_pdf(file)
    return _attach(province, actor, draft_id, component_code, file, Source.UPLOAD)


async def digitize_component(
    province: Province, officer: Officer, draft_id: str, component_code: str, file: GivenFile
) -> Attachment:
    """The attachment of a scan that the officer signed (5632/VPCP-KSTT 4.b Bước 1, TT 01/2023/TT-VPCP).

    Raises:
        NotFound, OutOfOrder. Refused: no PDF, or none that can be signed. TooLarge.
    """
    _require_pdf(file)
    with province.store.reading() as session:
        open_component(session, draft_of(session, draft_id, officer), component_code)
    signer = personal_signer(province.settings.signers, officer)
    if signer is None:
        raise OutOfOrder(f"Chưa có chứng thư số của {officer.full_name} để ký số bản số hóa")
    try:
        signed = await papers.sign(file.content, signer, province.now(), papers.PERSONAL_FIELD)
    except CannotSign as error:
        raise Refused("Tập tin không đọc được nên không ký số được") from error
    scan = GivenFile(file.name, signed)
    return _attach(province, officer, draft_id, component_code, scan, Source.DIGITIZED)


def _require_pdf(file: GivenFile) -> None:
    if len(file.content) > MAX_FILE_BYTES:
        raise TooLarge(f"Tập tin vượt quá {MAX_FILE_BYTES // 1024 // 1024} MB")
    if not file.content.startswith(b"%PDF-"):
        raise Refused("Chỉ nhận tập tin PDF")


def _attach(
    province: Province, actor: Actor, draft_id: str, component_code: str, file: GivenFile, source: Source
) -> Attachment:
    with province.store.writing() as session:
        draft = draft_of(session, draft_id, actor, for_change=True)
        open_component(session, draft, component_code)
        name = _safe_name(file.name)
        sha256 = blobs.keep(session, file.content)
        token = blobs.link(session, sha256, name)
        attachment = Attachment(uuid.uuid4().hex, component_code, source, sha256, token, name)
        drafts.attach(session, draft_id, attachment)
    return attachment


def _safe_name(name: str) -> str:
    """The file's own name without paths and control characters, at most 200 characters."""
    last = unicodedata.normalize("NFC", name.replace("\\", "/").rsplit("/", 1)[-1])
    plain = "".join(c for c in last if unicodedata.category(c)[0] != "C").strip()
    return plain[:200] or "tap-tin.pdf"
