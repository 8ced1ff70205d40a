"""The Kho's download (tải tệp): one file for the member that looked it up, while its grant lasts (facts 6.2)."""

from dataclasses import dataclass

from sqlmodel import Session

from mock_dvcqg.errors import NotAllowed, NotFound
from mock_dvcqg.operations.open_catalogue import catalogue_of
from mock_dvcqg.operations.search_vault import FOLDER, access_of
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.vault import Grant, VaultEntry, find_entry, find_grant, keep_access


@dataclass(frozen=True)
class Download:
    """The file and the document it belongs to."""

    entry: VaultEntry
    content: bytes


def download_from_vault(realm: Realm, member: Member, path: str) -> Download:
    """The file behind a ``DuongDan``.

    Raises:
        NotFound: no look-up gave this path.
        NotAllowed: it was given to another member, or its time is over.
    """
    with realm.writing() as session:
        grant = _grant(session, realm, member, path)
        entry = find_entry(session, grant.vault_id)
        content = realm.blobs.get(entry.sha256) if entry else None
        if entry is None or content is None:
            raise NotFound("Tệp không còn trong Kho")
        procedure = catalogue_of(session).procedures.get(grant.procedure_code)
        purpose = procedure.name if procedure else grant.procedure_code
        keep_access(session, access_of(realm, member, entry, grant.requester, purpose, "tải về"))
    return Download(entry, content)


def _grant(session: Session, realm: Realm, member: Member, path: str) -> Grant:
    grant_id = path.strip().removeprefix(FOLDER).removesuffix(".pdf")
    grant = find_grant(session, grant_id) if 0 < len(grant_id) <= 100 else None
    if grant is None:
        raise NotFound("DuongDan không do lần tra cứu nào cấp")
    if grant.member != member.code:
        raise NotAllowed("DuongDan này được cấp cho cơ quan khác")
    if grant.expires_at <= realm.clock.now():
        raise NotAllowed("DuongDan đã hết hạn, đề nghị tra cứu lại")
    return grant
