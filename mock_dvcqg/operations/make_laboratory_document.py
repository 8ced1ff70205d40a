"""Has the laboratory make a signed paper, good or spoilt on purpose, and puts it into a person's Kho if told.

The tester's hand: what a citizen could not save, such as a paper tampered with, is put there all the same.
"""

import secrets

from mock_dvcqg.contract.codes import DocumentForm
from mock_dvcqg.contract.control import DocumentOrder
from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields
from mock_dvcqg.errors import AlreadyExists, NotFound, Refused
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.accounts import find_account
from mock_dvcqg.store.members import find_member
from mock_dvcqg.store.vault import VaultEntry, find_by_key, keep_entry


async def make_laboratory_document(realm: Realm, order: DocumentOrder) -> tuple[bytes, DocumentFacts, str | None]:
    """The file, what was read off it, and its id in the Kho if it was put there.

    Raises:
        NotFound: the realm has no such issuing member, or no such person to deposit for.
        Refused: it is to be deposited, but has no KQ code.
        AlreadyExists: the person has a document with that KQ code and instance code.
    """
    from mock_dvcqg.documents.laboratory import make_document
    from mock_dvcqg.documents.read import read_document

    _check(realm, order)
    now = realm.clock.now()
    content = await make_document(order, realm.pki, at=now)
    facts = await read_document(content, root_pem=realm.pki.root_pem, at=now, crls=[realm.pki.crl(now)])
    return content, facts, _deposited(realm, order, content, facts) if order.deposit_for else None


def _check(realm: Realm, order: DocumentOrder) -> None:
    with realm.reading() as session:
        if find_member(session, order.issuer_member) is None:
            raise NotFound(f"Đơn vị {order.issuer_member[:20]} chưa được đăng ký")
        if order.deposit_for and find_account(session, order.deposit_for) is None:
            raise NotFound("Không có công dân mô phỏng nào mang số định danh này")
    if order.deposit_for and not order.fields.kq_code:
        raise Refused("Giấy tờ đưa vào Kho phải có mã loại giấy tờ (kq_code)", field="fields.kq_code")


def _deposited(realm: Realm, order: DocumentOrder, content: bytes, facts: DocumentFacts) -> str:
    sha256 = realm.blobs.put(content)
    entry = _entry(realm, order, order.fields, facts, sha256)
    with realm.writing() as session:
        if find_by_key(session, entry.owner_number, entry.kq_code, entry.instance_code):
            raise AlreadyExists("Kho của công dân đã có giấy tờ với mã KQ và mã bản này", field="instance_code")
        keep_entry(session, entry)
    return entry.vault_id


def _entry(realm: Realm, order: DocumentOrder, fields: DocumentFields, facts: DocumentFacts, sha256: str) -> VaultEntry:
    vault_id = secrets.token_hex(12)
    return VaultEntry(
        vault_id=vault_id,
        owner_number=order.deposit_for or "",
        kq_code=fields.kq_code,
        instance_code=order.instance_code or f"PTN-{vault_id[:12]}",
        title=fields.title,
        document_number=fields.document_number,
        issuer=fields.issuer,
        issued_on=fields.issued_on,
        expires_on=fields.expires_on,
        no_expiry=fields.no_expiry,
        form=DocumentForm.ORIGINAL,
        keeper=fields.issuer_code or order.issuer_member,
        sha256=sha256,
        facts=facts,
        deposited_at=realm.clock.now(),
        source="laboratory",
    )
