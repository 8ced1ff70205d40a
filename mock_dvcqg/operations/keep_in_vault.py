"""Keeps a document in a person's Kho, without judging it: ``deposit_document`` judges first."""

import secrets
from dataclasses import dataclass

from sqlmodel import Session

from mock_dvcqg.contract.citizen import VaultDocument
from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields
from mock_dvcqg.operations.open_catalogue import catalogue_of
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.deposit import form_of
from mock_dvcqg.store.vault import VaultEntry, find_by_key, keep_entry


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


def keep_in_vault(session: Session, realm: Realm, order: VaultOrder) -> VaultEntry:
    """Keep a file whose bytes are among the blobs already; idempotent on owner, KQ code and instance code."""
    existing = find_by_key(session, order.owner_number, order.kq_code, order.instance_code)
    if existing:
        return existing
    entry = _entry(order, realm, catalogue_of(session).kq_name(order.kq_code))
    keep_entry(session, entry)
    return entry


def _entry(order: VaultOrder, realm: Realm, kq_name: str) -> VaultEntry:
    fields = order.facts.fields or DocumentFields()
    return VaultEntry(
        vault_id=f"GT-{secrets.token_hex(8)}",
        owner_number=order.owner_number,
        kq_code=order.kq_code,
        instance_code=order.instance_code,
        title=fields.title or order.title or kq_name,
        document_number=fields.document_number,
        issuer=fields.issuer,
        issued_on=fields.issued_on,
        expires_on=fields.expires_on,
        no_expiry=fields.no_expiry,
        form=form_of(order.facts).value,
        keeper=order.keeper,
        sha256=order.facts.sha256,
        facts=order.facts,
        deposited_at=realm.clock.now(),
    )


def shown(entry: VaultEntry) -> VaultDocument:
    """A document as its owner sees it."""
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
    )
