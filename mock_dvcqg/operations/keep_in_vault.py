"""Keeps a document in a person's Kho, without judging it: ``deposit_document`` and ``upload_to_vault`` judge first.

The same file again is the same document; another file of the same document is its next version (thay thế).
"""

import secrets
from dataclasses import dataclass

from sqlmodel import Session

from mock_dvcqg.contract.citizen import StoredFile, VaultAction, VaultDocument
from mock_dvcqg.contract.codes import DocumentForm, VaultState
from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields
from mock_dvcqg.contract.wire_time import vietnam_date
from mock_dvcqg.errors import Refused
from mock_dvcqg.operations.log_access import log_keeper
from mock_dvcqg.operations.notify_person import notify_person
from mock_dvcqg.operations.open_catalogue import catalogue_of
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.deposit import form_of
from mock_dvcqg.store.vault import VaultEntry, VaultFile, find_by_key, keep_entry, set_state, versions_of


@dataclass(frozen=True)
class VaultOrder:
    """What goes into whose Kho; ``keeper`` is the code of the body that issued it."""

    owner_number: str
    kq_code: str
    instance_code: str
    keeper: str
    facts: DocumentFacts
    title: str = ""
    """used when the file itself has none"""
    source: str = "deposit"
    dossier_code: str = ""
    form: DocumentForm | None = None
    """``None``: as the signatures tell"""
    certification_number: str = ""
    more_files: tuple[VaultFile, ...] = ()
    fields: DocumentFields | None = None
    """what is known of the paper; ``None``: what was read off the file"""


def keep_in_vault(session: Session, realm: Realm, order: VaultOrder) -> VaultEntry:
    """Keep a file whose bytes are among the blobs already; idempotent on owner, KQ code, instance code and content.

    Raises:
        Refused: another body keeps a document under the same key.
    """
    before = find_by_key(session, order.owner_number, order.kq_code, order.instance_code)
    if before and before.keeper != order.keeper and before.state is VaultState.VALID:
        raise Refused("Kho đã có giấy tờ mang mã này do cơ quan khác gửi; không thể thay thế giấy tờ của cơ quan khác.")
    if before and before.state is VaultState.VALID and before.sha256 == order.facts.sha256:
        return before
    entry = _entry(session, realm, order)
    if before and before.state is VaultState.VALID:
        _replace(session, realm, before, entry)
    elif before:
        set_state(session, before, VaultState.REPLACED, realm.clock.now(), reason=before.reason,
                  replaced_by=entry.vault_id)  # fmt: skip
    keep_entry(session, entry)
    return entry


def _replace(session: Session, realm: Realm, before: VaultEntry, entry: VaultEntry) -> None:
    reason = f"Cơ quan {entry.keeper} đã gửi bản mới (lần {entry.version})"
    set_state(session, before, VaultState.REPLACED, realm.clock.now(), reason=reason, replaced_by=entry.vault_id)
    log_keeper(session, realm, before, VaultAction.REPLACED, reason)
    notify_person(
        session,
        realm,
        entry.owner_number,
        subject="Giấy tờ trong Kho đã được thay thế",
        body=f"«{before.title}» (số {before.document_number or 'không ghi'}) trong Kho của bạn đã được cơ quan giải "
        "quyết thay bằng bản mới. Bản cũ được giữ lại để đối chiếu và không còn được khai thác (mô phỏng).",
        dossier_code=entry.dossier_code,
    )


def _entry(session: Session, realm: Realm, order: VaultOrder) -> VaultEntry:
    fields = order.fields or order.facts.fields or DocumentFields()
    versions = versions_of(session, order.owner_number, order.kq_code, order.instance_code)
    return VaultEntry(
        vault_id=f"GT-{secrets.token_hex(8)}",
        owner_number=order.owner_number,
        kq_code=order.kq_code,
        instance_code=order.instance_code,
        title=fields.title or order.title or catalogue_of(session).kq_name(order.kq_code),
        document_number=fields.document_number,
        issuer=fields.issuer,
        issued_on=fields.issued_on,
        expires_on=fields.expires_on,
        no_expiry=fields.no_expiry,
        form=(order.form or form_of(order.facts)).value,
        keeper=order.keeper,
        sha256=order.facts.sha256,
        facts=order.facts,
        deposited_at=realm.clock.now(),
        version=1 + max((each.version for each in versions), default=0),
        source=order.source,
        dossier_code=order.dossier_code,
        certification_number=order.certification_number,
        more_files=order.more_files,
    )


def shown(realm: Realm, entry: VaultEntry, notes: tuple[str, ...] = ()) -> VaultDocument:
    """A document as its owner sees it today."""
    state = entry.state_on(vietnam_date(realm.clock.now()))
    return VaultDocument(
        vault_id=entry.vault_id,
        kq_code=entry.kq_code,
        title=entry.title,
        document_number=entry.document_number,
        issuer=entry.issuer,
        issued_on=entry.issued_on,
        expires_on=entry.expires_on,
        no_expiry=entry.no_expiry,
        form=entry.form,
        instance_code=entry.instance_code,
        deposited_at=entry.deposited_at,
        sha256=entry.sha256,
        facts=entry.facts,
        version=entry.version,
        state=state,
        state_label=state.label,
        state_at=entry.state_at,
        reason=entry.reason,
        replaced_by=entry.replaced_by,
        source=entry.source,
        dossier_code=entry.dossier_code,
        certification_number=entry.certification_number,
        files=[StoredFile(name=file.name, sha256=file.sha256, size_bytes=file.size_bytes) for file in entry.files],
        notes=list(notes),
    )
