"""What was done with a person's documents in the Kho, and by whom."""

from mock_dvcqg.contract.citizen import VaultAccess
from mock_dvcqg.contract.control import Person
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.vault_access import accesses_of


def list_access(realm: Realm, person: Person) -> list[VaultAccess]:
    """The access log of the person's documents, the latest first."""
    with realm.reading() as session:
        accesses = accesses_of(session, person.identity_number)
    return [
        VaultAccess(
            at=access.at,
            vault_id=access.vault_id,
            title=access.title,
            by=access.by,
            requester=access.requester,
            purpose=access.purpose,
            action=access.action,
            dossier_code=access.dossier_code,
            consent_id=access.consent_id,
            detail=access.detail,
        )
        for access in accesses
    ]
