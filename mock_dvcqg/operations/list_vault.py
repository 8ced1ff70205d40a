"""What a person has in the Kho DL Cổng DVCQG."""

from mock_dvcqg.contract.citizen import VaultDocument
from mock_dvcqg.contract.control import Person
from mock_dvcqg.operations.keep_in_vault import shown
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.vault import entries_of


def list_vault(realm: Realm, person: Person) -> list[VaultDocument]:
    """The person's documents, the newest first."""
    with realm.reading() as session:
        return [shown(entry) for entry in entries_of(session, person.identity_number)]
