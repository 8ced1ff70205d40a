"""What the faults ``kho-damaged-file`` and ``kho-wrong-document`` make of a download.

A wrong document is another one of the same owner, else a paper of nobody: never another person's.
"""

from mock_dvcqg.contract.control import DocumentOrder, Tampering
from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.operations.download_from_vault import Download
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.vault import entries_of

DAMAGED = "kho-damaged-file"
WRONG = "kho-wrong-document"
NOBODY = DocumentFields(title="Giấy tờ của người không có thật (mô phỏng)", owner_name="Không Có Thật")


async def spoilt_download(realm: Realm, member: str, got: Download) -> tuple[bytes, str]:
    """The bytes to be given, and the name of the fault that spoilt them; the file itself when none does."""
    struck = {name for name in (WRONG, DAMAGED) if realm.faults.bites(name, member=member, service="kho.tai-tep")}
    if WRONG in struck:
        return await _other_document(realm, got), WRONG
    if DAMAGED in struck:
        return _damaged(got.content), DAMAGED
    return got.content, ""


def _damaged(content: bytes) -> bytes:
    """One bit turned over in the comment below the header: it still opens, and no signature holds."""
    from mock_dvcqg.documents.tampering import tampered

    try:
        return tampered(content, Tampering.BYTE_FLIPPED)
    except ValueError:
        return content[: len(content) // 2]


async def _other_document(realm: Realm, got: Download) -> bytes:
    from mock_dvcqg.documents.laboratory import make_document

    with realm.reading() as session:
        others = [e for e in entries_of(session, got.entry.owner_number) if e.sha256 != got.entry.sha256]
    content = realm.blobs.get(others[0].sha256) if others else None
    return content or await make_document(DocumentOrder(fields=NOBODY), realm.pki, at=realm.clock.now())
