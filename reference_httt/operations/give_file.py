"""Give a component's file by hand: the citizen uploads it, or the officer digitises paper and signs the scan."""

import unicodedata
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import replace

from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.documents.sign import CannotSign
from reference_httt.errors import OutOfOrder, Refused
from reference_httt.operations.actors import Actor, draft_of, open_component
from reference_httt.operations.check_content import check_content
from reference_httt.operations.inspect_file import GivenFile, inspect_file
from reference_httt.operations.keep_digitized import require_entry, seal_scan, store_scan
from reference_httt.practice import sign_scan
from reference_httt.province import Province
from reference_httt.rules.content_check import ContentCheck
from reference_httt.rules.file_signature import file_signature
from reference_httt.rules.model import Attachment, Draft, FileSignature, Source
from reference_httt.staff import Officer, personal_signer
from reference_httt.store import blobs, drafts

__all__ = ["GivenFile", "digitize_component", "upload_component"]


async def upload_component(
    province: Province, actor: Actor, draft_id: str, component_code: str, file: GivenFile
) -> Attachment:
    """The attachment of an uploaded file; always possible, also when a vault holds the document (5.a: «có thể»).

    What the file says otherwise than the owner or the population database is noted for the officers.

    Raises:
        NotFound, OutOfOrder. Refused: no plain PDF, or a signature on it is not valid. TooLarge.
        PortalUnreachable: a signed file whose certificates cannot be checked now.
    """
    draft = _open_draft(province, actor, draft_id, component_code)
    facts = await inspect_file(province, file)
    found = await _check(province, actor, draft, facts.fields)
    concern = "; ".join(filter(None, (found.concern, _term_problem(province, draft, component_code, facts.fields))))
    given = _attachment(province, component_code, file, Source.UPLOAD)
    given = replace(given, signature=file_signature(facts), concern=concern, check_note=found.note)
    return _attach(province, actor, draft_id, _with_fields(given, facts.fields), file.content)


async def digitize_component(
    province: Province,
    officer: Officer,
    draft_id: str,
    component_code: str,
    file: GivenFile,
    fields: DocumentFields | None = None,
) -> Attachment:
    """The attachment of a scan that the officer signed (5632/VPCP-KSTT 4.b Bước 1; TT 01/2023/TT-VPCP Đ7–Đ9).

    Scanned, signed, and only then the ``fields`` are kept: with them the agency's signature completes the conversion
    (Luật GDĐT 20/2023 Đ12 k1) and the paper serves again from the local vault (G19).

    Raises:
        NotFound, OutOfOrder. Refused: no PDF, none that can be signed, or the fields are wrong. TooLarge.
    """
    draft = _open_draft(province, officer, draft_id, component_code)
    if fields is not None:
        require_entry(province, draft, component_code, fields)
    await inspect_file(province, file)
    signed = await sign_as_officer(province, officer, file.content, by=province.practice.sign_scan)
    if fields is not None:
        signed = await seal_scan(province, officer, signed)
    found = await _check(province, officer, draft, fields)
    concern = "; ".join(filter(None, (found.concern, _term_problem(province, draft, component_code, fields))))
    scan = _attachment(province, component_code, file, Source.DIGITIZED)
    scan = replace(scan, signature=FileSignature.VALID, confirmed_by=officer.full_name, confirmed_at=province.now())
    scan = replace(_with_fields(scan, fields), concern=concern, check_note=found.note)
    kept = _attach(province, officer, draft_id, scan, signed)
    if fields is not None and not found.concern:
        store_scan(province, officer, kept, fields)
    return kept


async def sign_as_officer(
    province: Province, officer: Officer, content: bytes, by: Callable[..., Awaitable[bytes]] = sign_scan
) -> bytes:
    """The file with the officer's signature after all that it holds; ``by``: how the practice signs.

    Raises:
        OutOfOrder: the officer has no certificate. Refused: the file takes no signature.
    """
    signer = personal_signer(province.settings.signers, officer)
    if signer is None:
        raise OutOfOrder(f"Chưa có chứng thư số của {officer.full_name} để ký số")
    try:
        return await by(content, signer, province.now())
    except CannotSign as error:
        raise Refused("Tập tin không đọc được nên không ký số được") from error


def _open_draft(province: Province, actor: Actor, draft_id: str, component_code: str) -> Draft:
    with province.store.reading() as session:
        draft = draft_of(session, draft_id, actor)
        open_component(session, draft, component_code)
    return draft


async def _check(province: Province, actor: Actor, draft: Draft, fields: DocumentFields | None) -> ContentCheck:
    """What the paper says otherwise than the owner or the population database; one that names nobody says nothing."""
    if fields is None or draft.personal_data is None or not fields.owner_name:
        return ContentCheck()
    practice, owner = province.practice, draft.personal_data
    found = await check_content(province, actor, draft, fields)
    another = practice.owner_problem(fields, owner) if fields.owner_number else ""
    reasons = (another, practice.content_problem(fields, owner), found.concern)
    return replace(found, concern="; ".join(filter(None, reasons)))


def _term_problem(province: Province, draft: Draft, component_code: str, fields: DocumentFields | None) -> str:
    """Why the paper no longer counts, or not yet; empty when it does or tells no dates."""
    component = draft.component(component_code)
    if fields is None or component is None:
        return ""
    practice, today = province.practice, province.today()
    age = practice.age_problem(fields.issued_on, component.max_age_months, today)
    return "; ".join(filter(None, (age, practice.expiry_problem(fields, today))))


def _attachment(province: Province, component_code: str, file: GivenFile, source: Source) -> Attachment:
    name = _safe_name(file.name)
    return Attachment(uuid.uuid4().hex, component_code, source, "", "", name, given_at=province.now())


def _with_fields(file: Attachment, fields: DocumentFields | None) -> Attachment:
    if fields is None:
        return file
    return replace(file, fields=fields, document_number=fields.document_number, issued_on=fields.issued_on)


def _attach(province: Province, actor: Actor, draft_id: str, file: Attachment, content: bytes) -> Attachment:
    with province.store.writing() as session:
        draft = draft_of(session, draft_id, actor, for_change=True)
        open_component(session, draft, file.component_code)
        sha256 = blobs.keep(session, content)
        kept = replace(file, sha256=sha256, token=blobs.link(session, sha256, file.file_name))
        drafts.attach(session, draft_id, kept)
    return kept


def _safe_name(name: str) -> str:
    """The file's own name without paths and control characters, at most 200 characters."""
    last = unicodedata.normalize("NFC", name.replace("\\", "/").rsplit("/", 1)[-1])
    plain = "".join(c for c in last if unicodedata.category(c)[0] != "C").strip()
    return plain[:200] or "tap-tin.pdf"
