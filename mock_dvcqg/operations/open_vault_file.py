"""The file of one document in a person's own Kho."""

from mock_dvcqg.contract.control import Person
from mock_dvcqg.errors import NotFound
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.vault import find_entry


def open_vault_file(realm: Realm, person: Person, vault_id: str) -> bytes:
    """The bytes as they were signed.

    Raises:
        NotFound: the person has no such document; somebody else's is not told apart.
    """
    with realm.reading() as session:
        entry = find_entry(session, vault_id)
    content = realm.blobs.get(entry.sha256) if entry and entry.owner_number == person.identity_number else None
    if content is None:
        raise NotFound("Không có giấy tờ này trong Kho của bạn")
    return content
