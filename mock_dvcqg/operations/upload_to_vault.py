"""The citizen puts a file of his own into the Kho (tải giấy tờ lên Kho; 5632/VPCP-KSTT 4.b Bước 4).

Original, true copy or electronic certified copy, each with its signatures; whatever else is refused with a sentence.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from mock_dvcqg.contract.citizen import VaultAction, VaultDocument
from mock_dvcqg.contract.codes import DocumentForm, VaultState
from mock_dvcqg.contract.control import JournalEntry, Person
from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.documents.read_apart import CannotRead, ReadFile, read_apart
from mock_dvcqg.errors import MalformedInput, NotFound, PortalError, Refused, TooLarge
from mock_dvcqg.operations.keep_in_vault import VaultOrder, keep_in_vault, shown
from mock_dvcqg.operations.log_access import log_owner
from mock_dvcqg.operations.open_catalogue import open_catalogue
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.uploaded_file import Upload, what_to_note, why_refused
from mock_dvcqg.store.vault import VaultEntry, VaultFile, entries_of, find_entry, set_state

MOST_FILES = 5
UPLOAD = "upload"
_LONGEST = 300


@dataclass(frozen=True)
class UploadOrder:
    """What the citizen says of the file."""

    form: DocumentForm
    kq_code: str
    fields: DocumentFields
    certification_number: str


def read_upload_order(values: Mapping[str, str]) -> UploadOrder:
    """The order in a form's fields.

    Raises:
        MalformedInput: the form or a date is none; the field is named.
    """
    said = {name: _text(name, value) for name, value in values.items()}
    try:
        form = DocumentForm(said.get("form", ""))
    except ValueError:
        choices = ", ".join(f"{each.value} ({each.label})" for each in DocumentForm)
        raise MalformedInput(f"Chọn hình thức giấy tờ (form): {choices}", field="form") from None
    fields = DocumentFields(
        document_number=said.get("document_number", ""),
        title=said.get("title", ""),
        issuer=said.get("issuer", ""),
        issued_on=_day("issued_on", said),
        expires_on=_day("expires_on", said),
        no_expiry=said.get("no_expiry", "") in {"1", "true", "on"},
    )
    return UploadOrder(form, said.get("kq_code", ""), fields, said.get("certification_number", ""))


async def upload_to_vault(realm: Realm, person: Person, order: UploadOrder, files: Sequence[bytes]) -> VaultDocument:
    """Keep the files as one document of the person; the same file again gives the document that is there.

    Raises:
        MalformedInput: no file, or too many.
        TooLarge: a file is larger than the portal takes.
        Refused: unknown KQ code, or the file is not what its form must be; the sentence says all that is wrong.
    """
    try:
        _check(realm, order, files)
        read = [await _read(realm, content) for content in files]
        notes = _judged(realm, person, order, read)
        entry = _kept(realm, person, order, read, files)
    except PortalError as error:
        _note(realm, person, UPLOAD, error=error)
        raise
    _note(realm, person, UPLOAD, entry=entry)
    return shown(realm, entry, notes)


def delete_upload(realm: Realm, person: Person, vault_id: str) -> None:
    """Take one's own upload out of the Kho again; the access log keeps it.

    Raises:
        NotFound: the person has no such document.
        Refused: a body put it there.
    """
    with realm.writing() as session:
        entry = find_entry(session, vault_id)
        if entry is None or entry.owner_number != person.identity_number or entry.state is VaultState.DELETED:
            raise NotFound("Không có giấy tờ này trong Kho của bạn")
        if entry.source != UPLOAD:
            raise Refused("Chỉ xóa được giấy tờ do bạn tự tải lên; giấy tờ này là kết quả do cơ quan giải quyết gửi")
        set_state(session, entry, VaultState.DELETED, realm.clock.now(), reason="Chủ sở hữu tự xóa")
        log_owner(session, realm, entry, VaultAction.DELETED)
    _note(realm, person, "delete-upload", entry=entry)


def _check(realm: Realm, order: UploadOrder, files: Sequence[bytes]) -> None:
    if not 1 <= len(files) <= MOST_FILES:
        raise MalformedInput(f"Mỗi giấy tờ phải có từ 1 đến {MOST_FILES} tệp (file)", field="file")
    most = realm.settings.upload_max_bytes
    for content in files:
        if not content:
            raise MalformedInput("Tệp rỗng", field="file")
        if len(content) > most:
            raise TooLarge(f"Tệp có {len(content)} byte, lớn hơn {most} byte được phép", field="file")
    if order.kq_code not in open_catalogue(realm).kq_codes:
        said = f"Mã loại giấy tờ (KQ) «{order.kq_code[:60]}» không có trong danh mục"
        raise Refused(said, field="kq_code")


async def _read(realm: Realm, content: bytes) -> ReadFile:
    at, timeout_s = realm.clock.now(), realm.settings.reading_timeout_s
    try:
        return await read_apart(
            content, root_pem=realm.pki.root_pem, at=at, crls=(realm.pki.crl(at),), timeout_s=timeout_s
        )
    except CannotRead:
        said = f"Tệp không đọc được trong {timeout_s:g} giây; đề nghị tải lại đúng tệp cơ quan đã cấp."
        raise Refused(said, field="file") from None


def _judged(realm: Realm, person: Person, order: UploadOrder, read: Sequence[ReadFile]) -> tuple[str, ...]:
    """The notes; raises when something stands against one of the files."""
    uploads = [
        Upload(
            form=order.form,
            owner_number=person.identity_number,
            kq_code=order.kq_code,
            issuer=order.fields.issuer,
            certification_number=order.certification_number,
            facts=each.facts,
            survey=each.survey,
            most_pages=realm.settings.upload_max_pages,
        )
        for each in read
    ]
    against = [reason for upload in uploads for reason in why_refused(upload)]
    if against:
        raise Refused(" ".join(dict.fromkeys(against)), field="file")
    return tuple(dict.fromkeys(note for upload in uploads for note in what_to_note(upload)))


def _kept(
    realm: Realm, person: Person, order: UploadOrder, read: Sequence[ReadFile], files: Sequence[bytes]
) -> VaultEntry:
    facts = read[0].facts
    for content in files:
        realm.blobs.put(content)
    with realm.writing() as session:
        there = _already_there(session, person, facts.sha256)
        if there:
            return there
        entry = keep_in_vault(session, realm, _vault_order(person, order, read))
        log_owner(session, realm, entry, VaultAction.UPLOADED, order.form.label)
    return entry


def _already_there(session: Session, person: Person, sha256: str) -> VaultEntry | None:
    entries = entries_of(session, person.identity_number)
    return next((e for e in entries if e.sha256 == sha256 and e.state is VaultState.VALID), None)


def _vault_order(person: Person, order: UploadOrder, read: Sequence[ReadFile]) -> VaultOrder:
    facts = read[0].facts
    fields = _filled(facts.fields, order.fields)
    more = [
        VaultFile(f"{order.kq_code}-tep-{place}.pdf", each.facts.sha256, each.facts.size_bytes)
        for place, each in enumerate(read[1:], 2)
    ]
    return VaultOrder(
        owner_number=person.identity_number,
        kq_code=order.kq_code,
        instance_code=f"TL-{facts.sha256[:24]}",
        keeper=fields.issuer_code,
        facts=facts,
        source=UPLOAD,
        form=order.form,
        certification_number=order.certification_number,
        more_files=tuple(more),
        fields=fields,
    )


def _filled(read: DocumentFields | None, said: DocumentFields) -> DocumentFields:
    """What the file says of itself; where it says nothing, what the citizen says."""
    if read is None:
        return said
    blank = DocumentFields()
    gaps = {
        name: getattr(said, name) for name in DocumentFields.model_fields if getattr(read, name) == getattr(blank, name)
    }
    return read.model_copy(update=gaps)


def _text(name: str, value: str) -> str:
    kept = "".join(sign for sign in value if unicodedata.category(sign) not in ("Cc", "Cs"))
    text = unicodedata.normalize("NFC", kept).strip()
    if len(text) > _LONGEST:
        raise MalformedInput(f"{name[:40]} dài quá {_LONGEST} ký tự", field=name[:40])
    return text


def _day(name: str, said: Mapping[str, str]) -> date | None:
    text = said.get(name, "")
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise MalformedInput(f"{name} phải là ngày theo dạng 2026-01-31", field=name) from None


def _note(
    realm: Realm, person: Person, service: str, *, entry: VaultEntry | None = None, error: PortalError | None = None
) -> None:
    realm.journal.add(
        JournalEntry(
            seq=0,
            at=realm.clock.now(),
            surface="citizen",
            service=service,
            person=person.identity_number,
            status=error.status if error else 200,
            error_code=str(int(error.code)) if error else "0",
            message=error.message if error else "",
            response={"vault_id": entry.vault_id, "kq_code": entry.kq_code, "form": entry.form} if entry else None,
            facts=entry.facts if entry else None,
        )
    )
