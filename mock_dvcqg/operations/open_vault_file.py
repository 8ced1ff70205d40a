"""A file of one document in a person's own Kho."""

from mock_dvcqg.contract.codes import VaultState
from mock_dvcqg.contract.control import Person
from mock_dvcqg.errors import NotFound
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.vault import find_entry


def open_vault_file(realm: Realm, person: Person, vault_id: str, place: int = 1) -> bytes:
    """The bytes as they were signed; ``place`` tells the files of a document apart, from 1.

    Raises:
        NotFound: the person has no such document; somebody else's is not told apart.
    """
    with realm.reading() as session:
        entry = find_entry(session, vault_id)
    own = entry is not None and entry.owner_number == person.identity_number and entry.state is not VaultState.DELETED
    files = entry.files if entry and own else ()
    content = realm.blobs.get(files[place - 1].sha256) if 1 <= place <= len(files) else None
    if content is None:
        raise NotFound("Không có giấy tờ này trong Kho của bạn")
    return content
