"""Saves a result to the Kho DL Cổng DVCQG (lưu tài liệu về Kho; 5632/VPCP-KSTT 4.a Bước 4).

Idempotent on owner, KQ code and instance code; only the dossier owner, only a file that was fetched and is in order.
"""

from sqlmodel import Session

from mock_dvcqg.contract.citizen import VaultDocument
from mock_dvcqg.contract.codes import VaultState
from mock_dvcqg.contract.control import JournalEntry, Person
from mock_dvcqg.contract.identifiers import agency_of_dossier, member_of
from mock_dvcqg.errors import NotAllowed, NotFound, PortalError, Refused
from mock_dvcqg.operations.keep_in_vault import VaultOrder, keep_in_vault, shown
from mock_dvcqg.operations.vault_owner import vault_owner
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.deposit import why_not_kept
from mock_dvcqg.rules.record_facts import is_finished
from mock_dvcqg.store.dossiers import StoredDossier, dossier_exists, dossiers_of_owner
from mock_dvcqg.store.fetches import Fetch, FetchList, find_fetch
from mock_dvcqg.store.vault import VaultEntry, find_by_key


def deposit_document(
    realm: Realm, person: Person, dossier_code: str, document_id: str, member: str = ""
) -> VaultDocument:
    """Save one result of the person's own dossier; ``member`` where several bodies told of a dossier of that code.

    Raises:
        NotFound: no such dossier or result.
        NotAllowed: the dossier is somebody else's.
        Refused: not finished, not fetched, or the file is not in order; the sentence names all that is wrong.
    """
    try:
        with realm.writing() as session:
            dossier = _own_dossier(session, person, dossier_code, document_id, member)
            entry = deposit(session, realm, dossier, document_id)
    except PortalError as error:
        _note(realm, person.identity_number, dossier_code, error=error)
        raise
    _note(realm, person.identity_number, dossier_code, entry=entry)
    return shown(realm, entry)


def deposit(
    session: Session, realm: Realm, dossier: StoredDossier, document_id: str, source: str = "deposit"
) -> VaultEntry:
    """Judge one result and keep it for the dossier owner, inside a transaction; errors as above.

    What is kept already stays as it is, unless the body sent another file for it since: that one replaces it.
    """
    fetch = find_fetch(session, dossier.member, dossier.dossier_code, FetchList.DELIVERABLES, document_id)
    if fetch is None:
        raise NotFound("Hồ sơ không có kết quả điện tử này")
    owner = vault_owner(session, dossier.owner_number)
    kept = find_by_key(session, owner, fetch.link.code, document_id)
    if kept and _is_the_same(kept, dossier, fetch):
        return kept
    _check(dossier, fetch)
    assert fetch.facts is not None
    order = VaultOrder(
        owner_number=owner,
        kq_code=fetch.link.code,
        instance_code=document_id,
        keeper=dossier.member,
        facts=fetch.facts,
        title=dossier.record.deliverables[fetch.link.position].title,
        source=source,
        dossier_code=dossier.dossier_code,
    )
    return keep_in_vault(session, realm, order)


def _is_the_same(kept: VaultEntry, dossier: StoredDossier, fetch: Fetch) -> bool:
    """Whether what is kept is this result, and no other file came for it."""
    mine = kept.state is VaultState.VALID and kept.keeper == dossier.member
    return mine and (fetch.facts is None or fetch.facts.sha256 == kept.sha256)


def _own_dossier(session: Session, person: Person, dossier_code: str, document_id: str, member: str) -> StoredDossier:
    """The person's dossier; of several with that code the one of the body named, else that whose code it is (D-50)."""
    own = [
        dossier
        for dossier in dossiers_of_owner(session, person.identity_number)
        if dossier.dossier_code == dossier_code and member in ("", dossier.member)
    ]
    if own:
        home = member_of(agency_of_dossier(dossier_code))
        listed = [each for each in own if _lists(session, each, document_id)] or own
        return next((dossier for dossier in listed if dossier.member == home), listed[0])
    if dossier_exists(session, dossier_code):
        raise NotAllowed("Chỉ chủ hồ sơ được lưu kết quả của hồ sơ vào Kho")
    raise NotFound("Không tìm thấy hồ sơ này trong «Dịch vụ công của tôi»")


def _lists(session: Session, dossier: StoredDossier, document_id: str) -> bool:
    code = dossier.dossier_code
    return find_fetch(session, dossier.member, code, FetchList.DELIVERABLES, document_id) is not None


def _check(dossier: StoredDossier, fetch: Fetch) -> None:
    if not is_finished(dossier.record):
        raise Refused("Hồ sơ chưa có kết quả: chỉ lưu được khi hồ sơ đã xử lý xong hoặc đã trả kết quả")
    if fetch.facts is None:
        reason = f": {fetch.problem}" if fetch.problem else ""
        raise Refused(f"Cổng chưa tải được tệp kết quả từ hệ thống của cơ quan giải quyết{reason}")
    against = why_not_kept(fetch.facts, owner_number=dossier.owner_number, kq_code=fetch.link.code)
    if against:
        raise Refused(" ".join(against))


def _note(
    realm: Realm, person: str, dossier_code: str, *, entry: VaultEntry | None = None, error: PortalError | None = None
) -> None:
    realm.journal.add(
        JournalEntry(
            seq=0,
            at=realm.clock.now(),
            surface="citizen",
            service="deposit",
            dossier_code=dossier_code,
            person=person,
            status=error.status if error else 200,
            error_code=str(int(error.code)) if error else "0",
            message=error.message if error else "",
            response={"vault_id": entry.vault_id, "kq_code": entry.kq_code} if entry else None,
            facts=entry.facts if entry else None,
        )
    )
