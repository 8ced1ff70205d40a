"""What a person has in the Kho DL Cổng DVCQG."""

from mock_dvcqg.contract.citizen import VaultDocument
from mock_dvcqg.contract.codes import VaultState
from mock_dvcqg.contract.control import Person
from mock_dvcqg.errors import NotFound
from mock_dvcqg.operations.keep_in_vault import shown
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.vault import entries_of, find_entry, versions_of

_HIDDEN = {VaultState.REPLACED, VaultState.DELETED}


def list_vault(realm: Realm, person: Person) -> list[VaultDocument]:
    """The person's documents, the newest first, each in its present version; expired and revoked ones too."""
    with realm.reading() as session:
        entries = entries_of(session, person.identity_number)
    return [shown(realm, entry) for entry in entries if entry.state not in _HIDDEN]


def list_versions(realm: Realm, person: Person, vault_id: str) -> list[VaultDocument]:
    """All versions of one own document, the newest first.

    Raises:
        NotFound: the person has no such document; somebody else's is not told apart.
    """
    with realm.reading() as session:
        entry = find_entry(session, vault_id)
        if entry is None or entry.owner_number != person.identity_number or entry.state is VaultState.DELETED:
            raise NotFound("Không có giấy tờ này trong Kho của bạn")
        versions = versions_of(session, entry.owner_number, entry.kq_code, entry.instance_code)
    return [shown(realm, version) for version in versions if version.state is not VaultState.DELETED]
